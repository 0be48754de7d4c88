package org.clearorbit.examples;

import java.util.Locale;
import org.clearorbit.campaign.sequence.TimeRules;
import org.clearorbit.common.InvalidInputException;
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

    /** Reads {@code MISSIONSxDELTA_VxYEARS}. */
    static CloudCaps parse(String text) {
        String[] parts = text.split("x", -1);
        if (parts.length != 3) {
            throw InvalidInputException.at(
                    "CAPS", text, "MISSIONSxDELTA_VxYEARS such as 1x1000x1, several separated by commas");
        }
        return new CloudCaps(
                (int) count("CAPS '" + text + "', missions", parts[0], 1, 1000),
                number("CAPS '" + text + "', delta-v (m/s)", parts[1], 1, 1e5),
                number("CAPS '" + text + "', years", parts[2], 0.1, 100));
    }

    /** A whole number between two limits. */
    static long count(String what, String text, long least, long most) {
        double value = number(what, text, least, most);
        if (value != Math.rint(value)) {
            throw InvalidInputException.at(what, text, "a whole number" + between(least, most));
        }
        return (long) value;
    }

    /** A number between two limits. */
    static double number(String what, String text, double least, double most) {
        try {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw InvalidInputException.at(what, text, "a number" + between(least, most));
        }
        throw InvalidInputException.at(what, text, "a number" + between(least, most));
    }

    private static String between(double least, double most) {
        return String.format(
                Locale.ROOT,
                " from %s to %,.0f",
                least == Math.rint(least) ? Long.toString((long) least) : Double.toString(least),
                most);
    }

    double window() {
        return years * EarthModel.JULIAN_YEAR;
    }

    TimeRules rules() {
        return new TimeRules(
                        window(), window(), STAY, SHORTEST_TRANSFER, LONGEST_GAP, TimeRules.Succession.SIDE_BY_SIDE, 0)
                .withMostMissions(missions);
    }
}
