package org.clearorbit.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearorbit.orbit.ElementSet;
import org.jspecify.annotations.Nullable;

/**
 * An element set by the names that CelesTrak's and Space-Track's general perturbation files (CSV and JSON) share with
 * the CCSDS Orbit Mean-Elements Message (CCSDS 502.0-B-3, section 4). The derivatives of the mean motion follow the
 * two-line convention there too: half the first, a sixth of the second.
 */
final class GpFields {

    static final String NAME = "OBJECT_NAME";
    static final String DESIGNATOR = "OBJECT_ID";
    static final String NUMBER = "NORAD_CAT_ID";
    static final String EPOCH = "EPOCH";
    static final String MEAN_MOTION = "MEAN_MOTION";
    static final String ECCENTRICITY = "ECCENTRICITY";
    static final String INCLINATION = "INCLINATION";
    static final String NODE = "RA_OF_ASC_NODE";
    static final String PERICENTER = "ARG_OF_PERICENTER";
    static final String MEAN_ANOMALY = "MEAN_ANOMALY";
    static final String MEAN_MOTION_DOT = "MEAN_MOTION_DOT";
    static final String MEAN_MOTION_DDOT = "MEAN_MOTION_DDOT";
    static final String B_STAR = "BSTAR";
    static final String EPHEMERIS_TYPE = "EPHEMERIS_TYPE";
    static final String CLASSIFICATION = "CLASSIFICATION_TYPE";
    static final String ELEMENT_SET = "ELEMENT_SET_NO";
    static final String REVOLUTION = "REV_AT_EPOCH";

    /** The largest running number of an element set or a revolution. */
    static final int MAX_COUNTER = 999_999_999;

    // made once: as arguments of each record they would be garbage, which the compiler removes in some runs only
    private static final List<String> THEORIES = List.of("SGP4", "SGP/SGP4");
    private static final List<String> TIME_SYSTEMS = List.of("UTC");
    private static final List<String> FRAMES = List.of("TEME");
    private static final List<String> CENTRES = List.of("EARTH");

    private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{4})-(\\d{3})(T.*)");

    private static final int DAY_OF_YEAR_LENGTH = 8;

    private GpFields() {}

    /** The text of the fields of one record. */
    @FunctionalInterface
    interface Source {

        /** The text of a field, null where the record has none. */
        @Nullable
        String get(String name);
    }

    /**
     * Reads a record.
     *
     * @param file the file, which physical values name as their source where the record does not
     * @param source the fields of the element set
     * @param own the fields that say more of the object (see {@link OwnFields})
     */
    static ElementRecord parse(String file, Source source, Source own) throws RecordException {
        ElementSet elements = elements(source);
        if (own == OwnFields.NONE) {
            return ElementRecord.bare(elements);
        }
        return new ElementRecord(
                elements,
                OwnFields.satellite(elements.catalogNumber(), own),
                OwnFields.physical(elements.catalogNumber(), file, own));
    }

    private static ElementSet elements(Source source) throws RecordException {
        requireIfGiven(source, "MEAN_ELEMENT_THEORY", THEORIES);
        requireIfGiven(source, "TIME_SYSTEM", TIME_SYSTEMS);
        requireIfGiven(source, "REF_FRAME", FRAMES);
        requireIfGiven(source, "CENTER_NAME", CENTRES);
        PublishedElements.requireSgp4(EPHEMERIS_TYPE, optional(source, EPHEMERIS_TYPE, "0"));
        PublishedElements elements = new PublishedElements(
                PublishedElements.meanMotion(MEAN_MOTION, meanMotion(source)),
                PublishedElements.eccentricity(ECCENTRICITY, required(source, ECCENTRICITY)),
                PublishedElements.inclination(INCLINATION, required(source, INCLINATION)),
                PublishedElements.angle(NODE, required(source, NODE)),
                PublishedElements.angle(PERICENTER, required(source, PERICENTER)),
                PublishedElements.angle(MEAN_ANOMALY, required(source, MEAN_ANOMALY)),
                FieldText.number(MEAN_MOTION_DOT, optional(source, MEAN_MOTION_DOT, "0")),
                FieldText.number(MEAN_MOTION_DDOT, optional(source, MEAN_MOTION_DDOT, "0")),
                FieldText.number(B_STAR, required(source, B_STAR)));
        return elements.toElementSet(
                FieldText.catalogNumber(NUMBER, required(source, NUMBER)),
                optional(source, NAME, "").strip(),
                optional(source, DESIGNATOR, "").strip(),
                optional(source, CLASSIFICATION, "U").strip().charAt(0),
                FieldText.epoch(EPOCH, calendarDay(required(source, EPOCH))),
                FieldText.integer(ELEMENT_SET, optional(source, ELEMENT_SET, "0"), 0, MAX_COUNTER),
                FieldText.integer(REVOLUTION, optional(source, REVOLUTION, "0"), 0, MAX_COUNTER));
    }

    private static String meanMotion(Source source) throws RecordException {
        String axis = source.get("SEMI_MAJOR_AXIS");
        if (isAbsent(source.get(MEAN_MOTION)) && !isAbsent(axis)) {
            throw new RecordException(MEAN_MOTION + ": not given but SEMI_MAJOR_AXIS '" + axis
                    + "', expected the mean motion, which elements of SGP4 are stated with");
        }
        return required(source, MEAN_MOTION);
    }

    /** CCSDS allows {@code 2022-022T10:00:00} for {@code 2022-01-22T10:00:00}. */
    private static String calendarDay(String epoch) throws RecordException {
        String text = epoch.strip();
        if (text.indexOf('T') != DAY_OF_YEAR_LENGTH) {
            return text;
        }
        Matcher matcher = DAY_OF_YEAR.matcher(text);
        if (!matcher.matches()) {
            return text;
        }
        LocalDate first = LocalDate.of(Integer.parseInt(matcher.group(1)), 1, 1);
        int day = Integer.parseInt(matcher.group(2));
        if (day < 1 || day > first.lengthOfYear()) {
            throw new RecordException(EPOCH, epoch, "a day of the year from 001 to " + first.lengthOfYear());
        }
        return first.withDayOfYear(day) + matcher.group(3);
    }

    private static String required(Source source, String field) throws RecordException {
        String text = source.get(field);
        if (text == null || text.isBlank()) {
            throw new RecordException(field + ": not given, expected a value");
        }
        return text;
    }

    static String optional(Source source, String field, String otherwise) {
        String text = source.get(field);
        return text == null || text.isBlank() ? otherwise : text;
    }

    private static boolean isAbsent(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static void requireIfGiven(Source source, String field, List<String> expected) throws RecordException {
        String found = source.get(field);
        if (!isAbsent(found) && !expected.contains(found.strip().toUpperCase(Locale.ROOT))) {
            throw new RecordException(field, found, String.join(" or ", expected));
        }
    }
}
