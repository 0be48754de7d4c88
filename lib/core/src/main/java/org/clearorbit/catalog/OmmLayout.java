package org.clearorbit.catalog;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which field stands in which section of an Orbit Mean-Elements Message, and in which order. */
final class OmmLayout {

    static final String VERSION = "2.0";
    static final String ORIGINATOR = "CLEARORBIT";

    private static final String[] MEAN_ELEMENTS = {
        GpFields.EPOCH,
        GpFields.MEAN_MOTION,
        GpFields.ECCENTRICITY,
        GpFields.INCLINATION,
        GpFields.NODE,
        GpFields.PERICENTER,
        GpFields.MEAN_ANOMALY
    };

    private static final String[] TLE_PARAMETERS = {
        GpFields.EPHEMERIS_TYPE,
        GpFields.CLASSIFICATION,
        GpFields.NUMBER,
        GpFields.ELEMENT_SET,
        GpFields.REVOLUTION,
        GpFields.B_STAR,
        GpFields.MEAN_MOTION_DOT,
        GpFields.MEAN_MOTION_DDOT
    };

    private OmmLayout() {}

    /** The fields of each section, in the order of the standard. */
    static Map<String, Map<String, String>> sections(GpRecord record) {
        Map<String, String> metadata = pick(record, GpFields.NAME, GpFields.DESIGNATOR);
        metadata.put("CENTER_NAME", "EARTH");
        metadata.put("REF_FRAME", "TEME");
        metadata.put("TIME_SYSTEM", "UTC");
        metadata.put("MEAN_ELEMENT_THEORY", "SGP4");
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        sections.put("metadata", metadata);
        sections.put("meanElements", pick(record, MEAN_ELEMENTS));
        sections.put("tleParameters", pick(record, TLE_PARAMETERS));
        return sections;
    }

    private static Map<String, String> pick(GpRecord record, String... fields) {
        Map<String, String> picked = new LinkedHashMap<>();
        for (String field : fields) {
            picked.put(field, record.elements().get(field));
        }
        return picked;
    }
}
