package org.clearorbit.campaign;

import java.io.Serializable;
import org.clearorbit.common.InvalidInputException;

/**
 * What a servicer may not exceed in one mission beside its masses, its targets and its life.
 *
 * @param maxDeltaV most delta-v of its own engine from injection to the end (m/s), {@link Double#POSITIVE_INFINITY} for
 *     no limit
 * @param maxTransferDays longest time under way from one object to the next (days), {@link Double#POSITIVE_INFINITY}
 *     for no limit; what it waits at an object that a mission leaves out does not count as under way
 */
public record ServicerLimits(double maxDeltaV, double maxTransferDays) implements Serializable {

    /** Checks the signs. */
    public ServicerLimits {
        if (!(maxDeltaV > 0)) {
            throw InvalidInputException.at("servicer: most delta-v (m/s)", maxDeltaV, "a positive number");
        }
        if (!(maxTransferDays > 0)) {
            throw InvalidInputException.at("servicer: longest transfer (days)", maxTransferDays, "a positive number");
        }
    }

    /** @return no limits */
    public static ServicerLimits none() {
        return new ServicerLimits(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}
