package org.clearorbit.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a satellite catalogue, or an element record itself, says of one object. A type that is null is to be guessed; a
 * status that is null is not said, which for debris and rocket bodies means that they do not operate.
 */
record SatelliteRecord(
        int catalogNumber,
        String name,
        @Nullable ObjectType type,
        String owner,
        @Nullable LocalDate launch,
        @Nullable LocalDate decay,
        @Nullable OperationalStatus status,
        RadarSize radar) {

    /** Nothing but a name and a type, as files of physical data may have. */
    static SatelliteRecord named(int catalogNumber, String name, @Nullable ObjectType type) {
        return new SatelliteRecord(catalogNumber, name, type, "", null, null, null, RadarSize.unknown());
    }

    /** Whether it decayed on that day or before. */
    boolean hasDecayedBy(LocalDate day) {
        return decay != null && !decay.isAfter(day);
    }

    /** This record, its gaps filled from another of the same object. */
    SatelliteRecord filledFrom(@Nullable SatelliteRecord other) {
        if (other == null) {
            return this;
        }
        return new SatelliteRecord(
                catalogNumber,
                name.isEmpty() ? other.name : name,
                type == null ? other.type : type,
                owner.isEmpty() ? other.owner : owner,
                launch == null ? other.launch : launch,
                decay == null ? other.decay : decay,
                status == null ? other.status : status,
                radar.sizeClass() == RadarSize.SizeClass.UNKNOWN ? other.radar : radar);
    }
}
