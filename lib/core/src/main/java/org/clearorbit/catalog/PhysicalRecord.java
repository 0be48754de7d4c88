package org.clearorbit.catalog;

import org.jspecify.annotations.Nullable;

/** What a file of physical data says of one object: mass (kg), cross-section (m²), or both. */
record PhysicalRecord(
        int catalogNumber,
        @Nullable PhysicalValue mass,
        @Nullable PhysicalValue crossSection) {}
