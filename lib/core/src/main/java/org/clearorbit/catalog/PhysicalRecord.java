package org.clearorbit.catalog;

import org.jspecify.annotations.Nullable;

/** What is said of the mass (kg) and the cross-section (m²) of one object: one, both or nothing. */
record PhysicalRecord(
        int catalogNumber,
        @Nullable PhysicalValue mass,
        @Nullable PhysicalValue crossSection) {

    boolean isEmpty() {
        return mass == null && crossSection == null;
    }

    /** This record, its gaps filled from another of the same object. */
    PhysicalRecord filledFrom(@Nullable PhysicalRecord other) {
        if (other == null) {
            return this;
        }
        return new PhysicalRecord(
                catalogNumber,
                mass == null ? other.mass : mass,
                crossSection == null ? other.crossSection : crossSection);
    }
}
