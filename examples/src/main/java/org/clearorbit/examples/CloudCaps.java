package org.clearorbit.examples;

import org.clearorbit.campaign.sequence.TimeRules;
import org.clearorbit.orbit.EarthModel;

/**
 * What may be spent.
 *
 * @param missions missions at most, side by side
 * @param deltaV delta-v of each at most (m/s)
 * @param years time from the epoch to the end of the last stay at most (Julian years)
 */
record CloudCaps(int missions, double deltaV, double years) {

    static final double DAY = 86400;

    /** Time at each fragment (s). */
    static final double STAY = 3 * DAY;

    static final double SHORTEST_TRANSFER = 1.5 * DAY;
    static final double LONGEST_GAP = 60 * DAY;

    /** Grid of arrival times of all planners (s). */
    static final double STEP = 1.5 * DAY;

    double window() {
        return years * EarthModel.JULIAN_YEAR;
    }

    TimeRules rules() {
        return new TimeRules(
                        window(), window(), STAY, SHORTEST_TRANSFER, LONGEST_GAP, TimeRules.Succession.SIDE_BY_SIDE, 0)
                .withMostMissions(missions);
    }
}
