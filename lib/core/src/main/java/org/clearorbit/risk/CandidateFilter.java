package org.clearorbit.risk;

import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.OperationalStatus;
import org.clearorbit.catalog.SpaceObject;

/** Which objects are ranked. */
public enum CandidateFilter {
    /** Rocket bodies, and payloads that are not known to operate: what can be grappled and is nobody's tool. */
    INTACT,
    /** Every object. */
    ALL;

    /**
     * @param object an object
     * @return whether it is ranked
     */
    public boolean accepts(SpaceObject object) {
        return switch (this) {
            case ALL -> true;
            case INTACT ->
                object.type() == ObjectType.ROCKET_BODY
                        || object.type() == ObjectType.PAYLOAD && object.status() != OperationalStatus.OPERATIONAL;
        };
    }
}
