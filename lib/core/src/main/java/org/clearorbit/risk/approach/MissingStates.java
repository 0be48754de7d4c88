package org.clearorbit.risk.approach;

import org.orekit.time.AbsoluteDate;

/**
 * An object that could not be followed over the whole interval. Its approaches about the dates at which it has no state
 * are not in the result.
 *
 * @param catalogNumber number in the public satellite catalogue
 * @param reason why it has no state at the first of these dates: SGP4's error in words, or that its states do not
 *     follow an orbit (in its last days the theory's series for drag can give anything)
 * @param first first date without a state
 * @param dates at how many dates of the grid it has none
 * @param gridDates how many dates the grid has
 */
public record MissingStates(int catalogNumber, String reason, AbsoluteDate first, int dates, int gridDates) {

    /** @return share of the interval for which the object is missing, in (0, 1] */
    public double share() {
        return (double) dates / gridDates;
    }
}
