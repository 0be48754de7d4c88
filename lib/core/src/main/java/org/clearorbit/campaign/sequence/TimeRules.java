package org.clearorbit.campaign.sequence;

import java.io.Serializable;
import org.clearorbit.common.InvalidInputException;

/**
 * The rules of time of a sequence.
 *
 * @param window time from the reference date to the end of the last stay at most (s)
 * @param longestCampaign time from the first arrival to the end of the last stay at most (s)
 * @param stay time that every stop takes (s)
 * @param shortestTransfer time from leaving one target to reaching the next at least (s)
 * @param longestGap time from one arrival to the next within a mission at most (s)
 * @param succession how missions follow each other
 * @param turnaround time from the end of a mission's last stay to the first arrival of the next at least (s); of no
 *     meaning where missions fly side by side
 * @param mostMissions missions at most, {@link #ANY_NUMBER} for no limit
 */
public record TimeRules(
        double window,
        double longestCampaign,
        double stay,
        double shortestTransfer,
        double longestGap,
        Succession succession,
        double turnaround,
        int mostMissions)
        implements Serializable {

    /** No limit to the number of missions. */
    public static final int ANY_NUMBER = Integer.MAX_VALUE;

    /** How missions follow each other. */
    public enum Succession {
        /** One after another: none begins before the one before it has ended. */
        ONE_AFTER_ANOTHER,
        /** Each when it likes. */
        SIDE_BY_SIDE
    }

    /** Checks the ranges. */
    public TimeRules {
        check("window (s)", window > 0 && window < Double.POSITIVE_INFINITY, window, "a positive, finite time");
        check("longest campaign (s)", longestCampaign > 0, longestCampaign, "a positive time");
        check("stay (s)", stay >= 0, stay, "0 or more");
        check("shortest transfer (s)", shortestTransfer > 0, shortestTransfer, "a positive time");
        check(
                "longest time between arrivals (s)",
                longestGap >= stay + shortestTransfer,
                longestGap,
                "at least the stay and the shortest transfer, " + (stay + shortestTransfer));
        check("turnaround (s)", turnaround >= 0, turnaround, "0 or more");
        check("missions at most", mostMissions >= 1, mostMissions, "at least 1");
        check("stay (s)", stay <= Math.min(window, longestCampaign), stay, "no longer than the window");
    }

    /**
     * Rules without a limit to the number of missions.
     *
     * @param window time from the reference date to the end of the last stay at most (s)
     * @param longestCampaign time from the first arrival to the end of the last stay at most (s)
     * @param stay time that every stop takes (s)
     * @param shortestTransfer time from leaving one target to reaching the next at least (s)
     * @param longestGap time from one arrival to the next within a mission at most (s)
     * @param succession how missions follow each other
     * @param turnaround time from the end of a mission's last stay to the first arrival of the next at least (s)
     */
    public TimeRules(
            double window,
            double longestCampaign,
            double stay,
            double shortestTransfer,
            double longestGap,
            Succession succession,
            double turnaround) {
        this(window, longestCampaign, stay, shortestTransfer, longestGap, succession, turnaround, ANY_NUMBER);
    }

    /**
     * @param count missions at most
     * @return these rules with that limit
     */
    public TimeRules withMostMissions(int count) {
        return new TimeRules(
                window, longestCampaign, stay, shortestTransfer, longestGap, succession, turnaround, count);
    }

    private static void check(String name, boolean fine, double value, String expected) {
        if (!fine) {
            throw InvalidInputException.at("rules of a sequence: " + name, value, expected);
        }
    }
}
