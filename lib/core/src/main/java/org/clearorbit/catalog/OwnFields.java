package org.clearorbit.catalog;

import org.clearorbit.catalog.GpFields.Source;
import org.jspecify.annotations.Nullable;

/**
 * What an element record says of its object beside the elements: the columns of Space-Track's GP class (type, country,
 * launch, decay, radar size), CelesTrak's operational status, and mass and cross-section as {@link CatalogWriter}
 * writes them.
 */
final class OwnFields {

    static final String TYPE = "OBJECT_TYPE";
    static final String COUNTRY = "COUNTRY_CODE";
    static final String LAUNCH = "LAUNCH_DATE";
    static final String DECAY = "DECAY_DATE";
    static final String STATUS = "OPS_STATUS_CODE";
    private static final String OWNER = "OWNER";
    private static final String SIZE = "RCS_SIZE";

    /** The columns of one physical quantity. */
    enum Quantity {
        MASS("MASS", "KG"),
        CROSS_SECTION("CROSS_SECTION", "M2");

        final String value;
        final String sigma;
        final String provenance;
        final String source;

        Quantity(String name, String unit) {
            value = name + "_" + unit;
            sigma = name + "_SIGMA_" + unit;
            provenance = name + "_PROVENANCE";
            source = name + "_SOURCE";
        }
    }

    /** Of a file in which no record says anything beside the elements. */
    static final Source NONE = name -> null;

    /** The columns of which one at least must be there for a record to say anything beside the elements. */
    static final String[] COLUMNS = {
        TYPE, COUNTRY, OWNER, LAUNCH, DECAY, STATUS, SIZE, Quantity.MASS.value, Quantity.CROSS_SECTION.value
    };

    private OwnFields() {}

    /** What the record says of the object, null where it says nothing. */
    static @Nullable SatelliteRecord satellite(int number, Source own) throws RecordException {
        String type = text(own, TYPE);
        String owner = text(own, COUNTRY).isEmpty() ? text(own, OWNER) : text(own, COUNTRY);
        String launch = text(own, LAUNCH);
        String decay = text(own, DECAY);
        String status = text(own, STATUS);
        String size = text(own, SIZE);
        boolean silent = type.isEmpty() && owner.isEmpty() && launch.isEmpty() && decay.isEmpty();
        if (silent && status.isEmpty() && size.isEmpty()) {
            return null;
        }
        return new SatelliteRecord(
                number,
                "",
                type.isEmpty() ? null : SatelliteCatalogTable.type(type),
                owner,
                launch.isEmpty() ? null : FieldText.day(LAUNCH, launch),
                decay.isEmpty() ? null : FieldText.day(DECAY, decay),
                // a record that states its object's status as unknown means it, even of a rocket body
                status.equals("?") ? OperationalStatus.UNKNOWN : SatelliteCatalogTable.status(status),
                SatelliteCatalogTable.radar(null, size));
    }

    /** The mass and cross-section that the record gives, null where it gives none. */
    static @Nullable PhysicalRecord physical(int number, String file, Source own) throws RecordException {
        PhysicalRecord physical =
                new PhysicalRecord(number, value(Quantity.MASS, file, own), value(Quantity.CROSS_SECTION, file, own));
        return physical.isEmpty() ? null : physical;
    }

    private static @Nullable PhysicalValue value(Quantity quantity, String file, Source own) throws RecordException {
        String value = text(own, quantity.value);
        if (value.isEmpty()) {
            return null;
        }
        String sigma = text(own, quantity.sigma);
        String provenance = text(own, quantity.provenance);
        return PhysicalTable.value(
                quantity.value,
                value,
                quantity.sigma,
                sigma.isEmpty() ? null : sigma,
                PhysicalTable.provenance(quantity.provenance, provenance.isEmpty() ? null : provenance),
                GpFields.optional(own, quantity.source, file).strip());
    }

    private static String text(Source own, String field) {
        return GpFields.optional(own, field, "").strip();
    }
}
