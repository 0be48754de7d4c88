package org.clearorbit.risk;

import java.util.List;

/**
 * What an index says of an object.
 *
 * @param value the score, in the index's unit, at least 0; more is worse
 * @param factors the numbers that it is made of, in the order of the formula
 */
public record IndexScore(double value, List<Factor> factors) {

    /** Refuses a score that is no number: a missing value must never look like no risk. */
    public IndexScore {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("score = " + value + ", expected a finite number of 0 or more");
        }
        factors = List.copyOf(factors);
    }
}
