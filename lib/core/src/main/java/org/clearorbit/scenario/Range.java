package org.clearorbit.scenario;

import java.math.BigDecimal;
import java.util.function.DoublePredicate;
import org.clearorbit.common.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** What a number in a scenario file may be; it is refused by the field that the user wrote, in the unit of the file. */
enum Range {
    /** Above 0. */
    POSITIVE("a number above 0", value -> value > 0),
    /** 0 or above. */
    NOT_NEGATIVE("0 or a number above 0", value -> value >= 0),
    /** From 0 to 1. */
    SHARE("a number from 0 to 1", value -> value >= 0 && value <= 1),
    /** Above 0, at most 1. */
    SHARE_ABOVE_0("a number above 0, at most 1", value -> value > 0 && value <= 1),
    /** From 0, below 1. */
    SHARE_BELOW_1("a number from 0, below 1", value -> value >= 0 && value < 1),
    /** Any. */
    FINITE("a finite number", value -> true),
    /** At least 1. */
    COUNT("a whole number of at least 1", value -> value >= 1),
    /** Inclination (degrees). */
    INCLINATION("0 to 180 degrees", value -> value >= 0 && value <= 180),
    /** Perigee altitude of a controlled re-entry (km). */
    REENTRY_PERIGEE("0 to 80 km", value -> value >= 0 && value <= 80),
    /** Angle between planes that one launch may serve (degrees). */
    PLANE_TOLERANCE("0 to 0.5 degrees", value -> value >= 0 && value <= 0.5),
    /**
     * Specific impulse (s): wide bounds about cold gas (some 60) and ion engines (some 5,000). Beyond them it is most
     * likely an exhaust speed in m/s, or a slip.
     */
    SPECIFIC_IMPULSE(
            "50 to 10000 s (chemical engines have 220 to 460 s, electric ones 800 to 5000 s; m/s divided by 9.81 gives s)",
            value -> value >= 50 && value <= 10_000);

    private final String expected;
    private final DoublePredicate allowed;

    Range(String expected, DoublePredicate allowed) {
        this.expected = expected;
        this.allowed = allowed;
    }

    /** The value given, or else the base, which is taken as it is; one of the two must be there. */
    <N extends Number> N either(@Nullable N given, @Nullable N base, String where) {
        return given == null ? ProblemSections.required(base, where) : checked(given, where);
    }

    /** The value, which must be given. */
    <N extends Number> N required(@Nullable N given, String where) {
        return checked(ProblemSections.required(given, where), where);
    }

    private <N extends Number> N checked(N given, String where) {
        double value = given.doubleValue();
        if (Double.isNaN(value) || Double.isInfinite(value) || !allowed.test(value)) {
            throw InvalidInputException.at(where, plain(value), expected);
        }
        return given;
    }

    /** As a user would write it: -1 and 3000000, not -1.0 and 3.0E6. */
    private static String plain(double value) {
        return Double.isNaN(value) || Double.isInfinite(value)
                ? Double.toString(value)
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
