package org.clearorbit.risk.cube;

import org.clearorbit.orbit.EarthModel;

/**
 * A rate found by random samples.
 *
 * @param perSecond expected collisions (1/s)
 * @param standardError standard error of it, from the scatter between samples (1/s); next to worthless where it comes
 *     from fewer than some ten meetings, and 0 where there were none
 * @param meetings how often the samples found a pair that adds to it in one cube
 */
public record RateEstimate(double perSecond, double standardError, long meetings) {

    /** @return expected collisions (1/Julian year) */
    public double perYear() {
        return perSecond * EarthModel.JULIAN_YEAR;
    }

    /** @return its standard error (1/Julian year) */
    public double standardErrorPerYear() {
        return standardError * EarthModel.JULIAN_YEAR;
    }
}
