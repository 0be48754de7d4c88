package org.clearorbit.catalog;

import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.UtcEpoch;
import org.jspecify.annotations.Nullable;

/**
 * One record of an element file.
 *
 * @param elements the element set
 * @param satellite what the record itself says of the object, null where it says nothing
 * @param physical the mass and cross-section that the record itself gives, null where it gives none
 */
record ElementRecord(
        ElementSet elements,
        @Nullable SatelliteRecord satellite,
        @Nullable PhysicalRecord physical) {

    /** A record with nothing but elements. */
    static ElementRecord bare(ElementSet elements) {
        return new ElementRecord(elements, null, null);
    }

    int catalogNumber() {
        return elements.catalogNumber();
    }

    UtcEpoch epoch() {
        return elements.epoch();
    }
}
