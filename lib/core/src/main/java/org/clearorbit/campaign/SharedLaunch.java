package org.clearorbit.campaign;

import java.io.Serializable;
import org.clearorbit.common.InvalidInputException;

/**
 * Whether servicers may ride together on one launch of a service. They must go to the same plane: their first targets'
 * planes differ by no more than the tolerance θ on the day of launch. What a servicer turns within it is neglected: 2 v
 * sin(θ/2) at most with the circular speed v, that is, at 7.5 km/s (750 km), 33 m/s for 0.25 degrees and 65 m/s for the
 * half degree that a tolerance may be at most.
 *
 * @param mostServicers most servicers on one launch; 1 for none together
 * @param adapterKg mass of the adapter that each servicer needs on a shared launch, taken off the capacity (kg)
 * @param planeTolerance largest angle between the planes of the first targets (rad)
 */
public record SharedLaunch(int mostServicers, double adapterKg, double planeTolerance) implements Serializable {

    private static final double MOST_TOLERANCE = Math.toRadians(0.5);

    /** Checks the ranges. */
    public SharedLaunch {
        if (mostServicers < 1) {
            throw InvalidInputException.at("shared launch: most servicers", mostServicers, "at least 1");
        }
        Checks.notNegative("shared launch: adapter (kg)", adapterKg);
        if (!(planeTolerance >= 0 && planeTolerance <= MOST_TOLERANCE)) {
            throw InvalidInputException.at(
                    "shared launch: plane tolerance (rad)",
                    planeTolerance,
                    "0 to " + MOST_TOLERANCE + ", half a degree");
        }
    }

    /** @return one servicer per launch */
    public static SharedLaunch none() {
        return new SharedLaunch(1, 0, 0);
    }

    /**
     * Servicers whose planes differ by at most 0.25 degrees.
     *
     * @param mostServicers most servicers on one launch
     * @param adapterKg mass of the adapter that each needs (kg)
     * @return that kind of sharing
     */
    public static SharedLaunch of(int mostServicers, double adapterKg) {
        return new SharedLaunch(mostServicers, adapterKg, Math.toRadians(0.25));
    }
}
