package org.clearorbit.risk;

import org.clearorbit.catalog.OperationalStatus;
import org.clearorbit.catalog.SpaceObject;

/** What an object is to a study of collisions: by what it was, and by whether anybody can still steer it. */
public enum ObjectClass {
    /** A spacecraft known to operate, also where the catalogue does not say its type: nothing else operates. */
    OPERATING_PAYLOAD,
    /** A spacecraft not known to operate, as in {@link CandidateFilter#INTACT}. */
    DERELICT_PAYLOAD,
    /** A spent launch-vehicle stage. */
    ROCKET_BODY,
    /** A fragment or mission-related object. */
    DEBRIS,
    /** Not said in the catalogue, nor known to operate. */
    UNKNOWN;

    /**
     * @param object an object
     * @return its class
     */
    public static ObjectClass of(SpaceObject object) {
        return switch (object.type()) {
            case PAYLOAD -> object.status() == OperationalStatus.OPERATIONAL ? OPERATING_PAYLOAD : DERELICT_PAYLOAD;
            case ROCKET_BODY -> ROCKET_BODY;
            case DEBRIS -> DEBRIS;
            case UNKNOWN -> object.status() == OperationalStatus.OPERATIONAL ? OPERATING_PAYLOAD : UNKNOWN;
        };
    }
}
