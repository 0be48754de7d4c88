package org.clearorbit.catalog;

import org.clearorbit.orbit.ElementSet;
import org.jspecify.annotations.Nullable;

/**
 * An element set by the names that CelesTrak's and Space-Track's general perturbation files (CSV and JSON) share with
 * the CCSDS Orbit Mean-Elements Message (CCSDS 502.0-B-3, section 4). The derivatives of the mean motion follow the
 * two-line convention there too: half the first, a sixth of the second.
 */
final class GpFields {

    static final String NUMBER = "NORAD_CAT_ID";
    static final String EPOCH = "EPOCH";
    static final String MEAN_MOTION = "MEAN_MOTION";
    static final String ECCENTRICITY = "ECCENTRICITY";

    private GpFields() {}

    /** The text of the fields of one record. */
    @FunctionalInterface
    interface Source {

        /** The text of a field, null where the record has none. */
        @Nullable
        String get(String name);
    }

    static ElementSet parse(Source source) throws RecordException {
        requireIfGiven(source, "MEAN_ELEMENT_THEORY", "SGP4");
        requireIfGiven(source, "TIME_SYSTEM", "UTC");
        requireIfGiven(source, "REF_FRAME", "TEME");
        PublishedElements.requireSgp4("EPHEMERIS_TYPE", optional(source, "EPHEMERIS_TYPE", "0"));
        PublishedElements elements = new PublishedElements(
                PublishedElements.meanMotion(MEAN_MOTION, required(source, MEAN_MOTION)),
                PublishedElements.eccentricity(ECCENTRICITY, required(source, ECCENTRICITY)),
                PublishedElements.inclination("INCLINATION", required(source, "INCLINATION")),
                PublishedElements.angle("RA_OF_ASC_NODE", required(source, "RA_OF_ASC_NODE")),
                PublishedElements.angle("ARG_OF_PERICENTER", required(source, "ARG_OF_PERICENTER")),
                PublishedElements.angle("MEAN_ANOMALY", required(source, "MEAN_ANOMALY")),
                FieldText.number("MEAN_MOTION_DOT", optional(source, "MEAN_MOTION_DOT", "0")),
                FieldText.number("MEAN_MOTION_DDOT", optional(source, "MEAN_MOTION_DDOT", "0")),
                FieldText.number("BSTAR", required(source, "BSTAR")));
        return elements.toElementSet(
                FieldText.catalogNumber(NUMBER, required(source, NUMBER)),
                optional(source, "OBJECT_NAME", "").strip(),
                optional(source, "OBJECT_ID", "").strip(),
                optional(source, "CLASSIFICATION_TYPE", "U").charAt(0),
                FieldText.epoch(EPOCH, required(source, EPOCH)),
                FieldText.integer("ELEMENT_SET_NO", optional(source, "ELEMENT_SET_NO", "0"), 0, 999_999_999),
                FieldText.integer("REV_AT_EPOCH", optional(source, "REV_AT_EPOCH", "0"), 0, 999_999_999));
    }

    private static String required(Source source, String field) throws RecordException {
        String text = source.get(field);
        if (text == null || text.isBlank()) {
            throw new RecordException(field + ": not given, expected a value");
        }
        return text;
    }

    private static String optional(Source source, String field, String otherwise) {
        String text = source.get(field);
        return text == null || text.isBlank() ? otherwise : text;
    }

    private static void requireIfGiven(Source source, String field, String expected) throws RecordException {
        String found = optional(source, field, expected);
        if (!found.strip().equalsIgnoreCase(expected)) {
            throw new RecordException(field, found, expected);
        }
    }
}
