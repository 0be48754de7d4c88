package org.clearorbit.orbit;

import org.orekit.time.AbsoluteDate;

/**
 * A date as whole seconds and a fraction, both since Orekit's reference epoch: the difference of whole seconds is
 * exact, so that only the fraction and the sum are rounded.
 */
record SplitSeconds(double whole, double fraction) {

    private static final double ATTO = 1e-18;

    /** A date without end is no number, and has no state. */
    static SplitSeconds of(AbsoluteDate date) {
        return new SplitSeconds(date.isFinite() ? date.getSeconds() : Double.NaN, date.getAttoSeconds() * ATTO);
    }

    /** Minutes from an epoch to this date. */
    double minutesSince(double epochWhole, double epochFraction) {
        return ((whole - epochWhole) + (fraction - epochFraction)) / 60.0;
    }
}
