package org.clearorbit.campaign.sequence;

import org.clearorbit.common.InvalidInputException;

/** Ranges that the constants of a problem keep. */
final class Ranges {

    private Ranges() {}

    static void positive(String field, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw InvalidInputException.at(field, value, "above 0, finite");
        }
    }

    static void notNegative(String field, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw InvalidInputException.at(field, value, "0 or more, finite");
        }
    }
}
