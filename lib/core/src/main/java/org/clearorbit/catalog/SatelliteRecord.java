package org.clearorbit.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a satellite catalogue says of one object. */
record SatelliteRecord(
        int catalogNumber,
        String name,
        ObjectType type,
        String owner,
        @Nullable LocalDate launch,
        @Nullable LocalDate decay,
        OperationalStatus status,
        RadarSize radar) {

    /** Whether it decayed on that day or before. */
    boolean hasDecayedBy(LocalDate day) {
        return decay != null && !decay.isAfter(day);
    }
}
