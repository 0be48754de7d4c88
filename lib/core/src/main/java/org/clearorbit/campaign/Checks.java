package org.clearorbit.campaign;

import org.clearorbit.common.InvalidInputException;

/** The range checks of the value types of this package, in one wording. */
final class Checks {

    private Checks() {}

    static void positive(String field, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw InvalidInputException.at(field, value, "a positive number");
        }
    }

    static void notNegative(String field, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw InvalidInputException.at(field, value, "0 or a positive number");
        }
    }
}
