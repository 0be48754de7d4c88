package org.clearorbit.campaign;

import org.clearorbit.common.InvalidInputException;
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
            throw new InvalidInputException("interval of dates: its start is not before its end");
        }
    }
}
