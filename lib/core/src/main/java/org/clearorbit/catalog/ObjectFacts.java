package org.clearorbit.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What a record of a satellite catalogue or of physical data tells.
 *
 * @param catalogNumber number in the public satellite catalogue, 0 of an object that has none
 * @param satellite type, owner and the like, null where the record does not tell
 * @param physical mass and cross-section, null where the record does not tell
 */
record ObjectFacts(
        int catalogNumber,
        @Nullable SatelliteRecord satellite,
        @Nullable PhysicalRecord physical) {

    static ObjectFacts of(SatelliteRecord satellite) {
        return new ObjectFacts(satellite.catalogNumber(), satellite, null);
    }

    static ObjectFacts of(PhysicalRecord physical) {
        return new ObjectFacts(physical.catalogNumber(), null, physical);
    }

    /** A good record of an object that is not in the public satellite catalogue. */
    static ObjectFacts withoutNumber() {
        return new ObjectFacts(0, null, null);
    }

    boolean hasNumber() {
        return catalogNumber != 0;
    }
}
