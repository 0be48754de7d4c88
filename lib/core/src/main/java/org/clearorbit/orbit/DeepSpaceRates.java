package org.clearorbit.orbit;

import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;
import org.jspecify.annotations.Nullable;

/**
 * What SDP4 computes once for an element set beyond SGP4: Sun, Moon, their secular rates together, and the sidereal
 * time at epoch.
 */
final class DeepSpaceRates {

    private static final int MJD_OF_1950 = 33281;
    private static final double MJD_OF_J2000 = 51544.5;
    private static final double DAYS_PER_CENTURY = 36525;

    /** Mean motions (rad/min) at which an orbit resonates: periods of 20 to 30 hours, and of 11.3 to 12.7 hours. */
    private static final double ONE_DAY_FROM = 0.0034906585;

    private static final double ONE_DAY_TO = 0.0052359877;
    private static final double HALF_DAY_FROM = 8.26e-3;
    private static final double HALF_DAY_TO = 9.24e-3;
    private static final double HALF_DAY_ECCENTRICITY = 0.5;

    final Sgp4Coefficients orbit;
    final @Nullable Resonance resonance;
    final LunisolarBody sun;
    final LunisolarBody moon;
    final double eRate;
    final double iRate;
    final double anomalyRate;
    final double argpRate;
    final double nodeRate;

    /** Greenwich mean sidereal time at epoch (rad). */
    final double siderealTime0;

    DeepSpaceRates(Sgp4Coefficients object) {
        orbit = object;
        UtcEpoch epoch = object.elements.epoch();
        // one double for the whole Julian date, rounded to 40 microseconds, as in the reference
        double julianDate = epoch.modifiedJulianDay() + 2400000.5 + epoch.secondOfDay() / EarthModel.DAY;
        // SDP4 counts days from 1900 January 0.5; 18261.5 of them to 1950 January 0
        double day = julianDate - 2433281.5 + 18261.5;
        sun = LunisolarBody.sun(object, day);
        moon = LunisolarBody.moon(object, day);
        eRate = sun.eRate + moon.eRate;
        iRate = sun.iRate + moon.iRate;
        anomalyRate = sun.anomalyRate + moon.anomalyRate;
        argpRate = sun.argpRate + moon.argpRate;
        nodeRate = sun.nodeRate + moon.nodeRate;
        siderealTime0 = siderealTime(julianDate);
        resonance = resonance();
    }

    private @Nullable Resonance resonance() {
        double n = orbit.n0;
        if (n > ONE_DAY_FROM && n < ONE_DAY_TO) {
            return new OneDayResonance(this);
        }
        if (n >= HALF_DAY_FROM && n <= HALF_DAY_TO && orbit.elements.e() >= HALF_DAY_ECCENTRICITY) {
            return new HalfDayResonance(this);
        }
        return null;
    }

    /** Greenwich mean sidereal time of 1982 (Aoki et al., Astron. Astrophys. 105, 1982, 359), UTC taken for UT1. */
    private static double siderealTime(double julianDate) {
        double t = (julianDate - 2451545.0) / DAYS_PER_CENTURY;
        double seconds = -6.2e-6 * t * t * t + 0.093104 * t * t + (876600.0 * 3600 + 8640184.812866) * t + 67310.54841;
        double angle = FastMath.toRadians(seconds / 240.0) % MathUtils.TWO_PI;
        return angle < 0 ? angle + MathUtils.TWO_PI : angle;
    }
}
