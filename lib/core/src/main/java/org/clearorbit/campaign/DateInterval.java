package org.clearorbit.campaign;

import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.SpaceContext;
import org.orekit.time.AbsoluteDate;

/**
 * A stretch of time, both ends included.
 *
 * @param from its first instant
 * @param until its last instant, after the first
 */
public record DateInterval(AbsoluteDate from, AbsoluteDate until) {

    /** Checks the order. */
    public DateInterval {
        if (!from.isBefore(until)) {
            SpaceContext context = SpaceContext.embedded();
            throw InvalidInputException.at(
                    "interval of dates",
                    context.format(from) + " to " + context.format(until),
                    "a start before its end");
        }
    }
}
