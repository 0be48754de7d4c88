package org.clearorbit.campaign.robustness;

import org.clearorbit.common.InvalidInputException;

/** The range checks of the distributions, in one wording. */
final class Ranges {

    private Ranges() {}

    static void probability(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw InvalidInputException.at(field, value, "0 to 1");
        }
    }

    static void notNegative(String field, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw InvalidInputException.at(field, value, "0 or a positive number");
        }
    }
}
