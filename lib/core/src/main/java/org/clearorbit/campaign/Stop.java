package org.clearorbit.campaign;

import java.io.Serializable;

/**
 * One stop of an itinerary: where to, how long it takes to get there, and what for.
 *
 * @param target position of the target in the problem; a depot comes after all targets
 * @param transferSeconds time from leaving the previous stop to arriving in this target's orbit (s); for the first stop
 *     the commissioning time of the servicer, and what it then waits in that orbit
 * @param kind whether the target is removed there
 */
record Stop(int target, double transferSeconds, Kind kind) implements Serializable {

    /** What is done at a stop. */
    enum Kind {
        /** Rendezvous, capture and disposal. */
        REMOVE,
        /**
         * Nothing: the servicer stays as long as a removal would take and flies on, so that an itinerary with a target
         * left out keeps every date and burn of the one it was made from and cannot cost more.
         */
        PASS,
        /**
         * Rendezvous with a depot: the servicer arrives with its tanks down to the residual and fills them as needed.
         */
        REFUEL
    }

    Stop passing() {
        return new Stop(target, transferSeconds, Kind.PASS);
    }
}
