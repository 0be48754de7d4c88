package org.clearorbit.risk;

import org.clearorbit.catalog.OperationalStatus;
import org.clearorbit.catalog.SpaceObject;

/** What {@link CatalogForecast} takes operating satellites to do. */
public enum StationKeeping {

    /** They keep size, shape and tilt of their orbits, as if each were kept up or replaced for ever. */
    OPERATING_HOLD_STATION,

    /** They decay like all others, as if their operation ended at the epoch of their elements. */
    DECAY_ALL;

    boolean holds(SpaceObject object) {
        return this == OPERATING_HOLD_STATION && object.status() == OperationalStatus.OPERATIONAL;
    }
}
