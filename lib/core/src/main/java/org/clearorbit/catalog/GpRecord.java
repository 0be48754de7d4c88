package org.clearorbit.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.clearorbit.catalog.OwnFields.Quantity;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.UtcEpoch;

/**
 * An object as the texts of the fields of one record, each checked to come back through {@link GpFields}.
 *
 * @param elements the fields of the element set, in the order of the columns, empty where there is nothing to say
 * @param own the fields that say more of the object (see {@link OwnFields}), likewise
 */
record GpRecord(Map<String, String> elements, Map<String, String> own) {

    /** All fields, in the order in which every record has them. */
    static final List<String> FIELDS = List.of(
            GpFields.NAME,
            GpFields.DESIGNATOR,
            GpFields.EPOCH,
            GpFields.MEAN_MOTION,
            GpFields.ECCENTRICITY,
            GpFields.INCLINATION,
            GpFields.NODE,
            GpFields.PERICENTER,
            GpFields.MEAN_ANOMALY,
            GpFields.EPHEMERIS_TYPE,
            GpFields.CLASSIFICATION,
            GpFields.NUMBER,
            GpFields.ELEMENT_SET,
            GpFields.REVOLUTION,
            GpFields.B_STAR,
            GpFields.MEAN_MOTION_DOT,
            GpFields.MEAN_MOTION_DDOT,
            OwnFields.TYPE,
            OwnFields.COUNTRY,
            OwnFields.LAUNCH,
            OwnFields.DECAY,
            OwnFields.STATUS,
            Quantity.MASS.value,
            Quantity.MASS.sigma,
            Quantity.MASS.provenance,
            Quantity.MASS.source,
            Quantity.CROSS_SECTION.value,
            Quantity.CROSS_SECTION.sigma,
            Quantity.CROSS_SECTION.provenance,
            Quantity.CROSS_SECTION.source);

    /** The fields whose texts are numbers. */
    static final Set<String> NUMBERS = Set.of(
            GpFields.MEAN_MOTION,
            GpFields.ECCENTRICITY,
            GpFields.INCLINATION,
            GpFields.NODE,
            GpFields.PERICENTER,
            GpFields.MEAN_ANOMALY,
            GpFields.EPHEMERIS_TYPE,
            GpFields.NUMBER,
            GpFields.ELEMENT_SET,
            GpFields.REVOLUTION,
            GpFields.B_STAR,
            GpFields.MEAN_MOTION_DOT,
            GpFields.MEAN_MOTION_DDOT,
            Quantity.MASS.value,
            Quantity.MASS.sigma,
            Quantity.CROSS_SECTION.value,
            Quantity.CROSS_SECTION.sigma);

    /**
     * @param object an object
     * @param day the day of the analysis
     * @throws InvalidInputException if a record cannot hold it
     */
    static GpRecord of(SpaceObject object, LocalDate day) {
        return new GpRecord(elements(object.elements()), own(object, day));
    }

    /** All fields, in the order of {@link #FIELDS}. */
    Map<String, String> fields() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String field : FIELDS) {
            all.put(field, elements.containsKey(field) ? elements.get(field) : own.get(field));
        }
        return all;
    }

    private static Map<String, String> elements(ElementSet set) {
        Fields fields = new Fields("object " + set.catalogNumber());
        fields.text(GpFields.NAME, set.name());
        fields.text(GpFields.DESIGNATOR, set.internationalDesignator());
        fields.put(GpFields.EPOCH, epoch(fields, set.epoch()));
        fields.number(
                GpFields.MEAN_MOTION,
                set.meanMotion(),
                PublishedElements::radiansPerSecond,
                PublishedElements::meanMotion);
        fields.number(GpFields.ECCENTRICITY, set.e(), e -> e, PublishedElements::eccentricity);
        fields.number(GpFields.INCLINATION, set.i(), GpRecord::inclination, PublishedElements::inclination);
        fields.angle(GpFields.NODE, set.raan());
        fields.angle(GpFields.PERICENTER, set.argp());
        fields.angle(GpFields.MEAN_ANOMALY, set.meanAnomaly());
        fields.put(GpFields.EPHEMERIS_TYPE, "0");
        fields.text(GpFields.CLASSIFICATION, Character.toString(set.classification()));
        fields.put(GpFields.NUMBER, Integer.toString(set.catalogNumber()));
        fields.counter(GpFields.ELEMENT_SET, set.elementSetNumber());
        fields.counter(GpFields.REVOLUTION, set.revolutionNumber());
        fields.number(GpFields.B_STAR, set.bStar(), b -> b, FieldText::number);
        fields.number(
                GpFields.MEAN_MOTION_DOT, set.meanMotionDot(), PublishedElements::radiansPerSecond2, FieldText::number);
        fields.number(
                GpFields.MEAN_MOTION_DDOT,
                set.meanMotionDotDot(),
                PublishedElements::radiansPerSecond3,
                FieldText::number);
        return fields.texts;
    }

    /** What a reader makes of an inclination, of which it takes none above 180 degrees. */
    private static double inclination(double degrees) {
        return degrees > 180 ? Double.POSITIVE_INFINITY : PublishedElements.inclinationRadians(degrees);
    }

    private static Map<String, String> own(SpaceObject object, LocalDate day) {
        Fields fields = new Fields("object " + object.catalogNumber());
        fields.put(OwnFields.TYPE, object.type().name().replace('_', ' '));
        fields.text(OwnFields.COUNTRY, object.owner());
        fields.put(OwnFields.LAUNCH, object.launch().map(LocalDate::toString).orElse(""));
        fields.put(OwnFields.DECAY, object.decay().map(LocalDate::toString).orElse(""));
        boolean inOrbit = object.decay().map(day::isBefore).orElse(true);
        fields.require(inOrbit, OwnFields.DECAY, fields.texts.get(OwnFields.DECAY), "a day after the epoch's, " + day);
        fields.put(
                OwnFields.STATUS,
                switch (object.status()) {
                    case OPERATIONAL -> "+";
                    case NOT_OPERATIONAL -> "-";
                    case UNKNOWN -> "?";
                });
        physical(fields, Quantity.MASS, object.mass());
        physical(fields, Quantity.CROSS_SECTION, object.crossSection());
        return fields.texts;
    }

    private static void physical(Fields fields, Quantity quantity, PhysicalValue value) {
        fields.number(
                quantity.value,
                value.value(),
                v -> v,
                (field, text) -> FieldText.numberIn(field, text, PhysicalTable.MIN, PhysicalTable.MAX));
        fields.number(
                quantity.sigma,
                value.sigma(),
                v -> v,
                (field, text) -> FieldText.numberIn(field, text, 0, PhysicalTable.MAX_SIGMA));
        fields.put(quantity.provenance, value.provenance().name());
        fields.require(!value.source().isEmpty(), quantity.source, "", "where the value is from");
        fields.text(quantity.source, value.source());
    }

    private static String epoch(Fields fields, UtcEpoch epoch) {
        LocalDate day = FieldText.dayOf(epoch);
        fields.require(day.getYear() >= 0 && day.getYear() <= 9999, GpFields.EPOCH, day, "a year from 0000 to 9999");
        BigDecimal second = new BigDecimal(ShortestDecimal.of(epoch.secondOfDay()));
        int whole = second.intValue();
        int hour = Math.min(23, whole / 3600);
        int minute = Math.min(59, (whole - 3600 * hour) / 60);
        BigDecimal fraction = second.subtract(BigDecimal.valueOf(whole));
        fields.require(
                fraction.scale() <= FieldText.MAX_DECIMALS && 1 / epoch.secondOfDay() > 0,
                GpFields.EPOCH,
                epoch.secondOfDay() + " s",
                "a second of " + FieldText.MAX_DECIMALS + " decimals at most");
        String text = fraction.signum() == 0 ? "" : fraction.toPlainString().substring(1);
        return String.format(
                Locale.ROOT, "%sT%02d:%02d:%02d%s", day, hour, minute, whole - 3600 * hour - 60 * minute, text);
    }

    /** Checks that the text of a field is in its range. */
    @FunctionalInterface
    private interface Check {
        double parse(String field, String text) throws RecordException;
    }

    /** Gathers fields, and refuses what no record can hold. */
    private static final class Fields {

        private final String owner;
        private final Map<String, String> texts = new LinkedHashMap<>();

        Fields(String owner) {
            this.owner = owner;
        }

        void put(String field, String text) {
            texts.put(field, text);
        }

        /** A text of one line, without blanks at its ends, that every format can hold. */
        void text(String field, String text) {
            require(text.equals(text.strip()), field, text, "no blanks at its ends");
            for (int k = 0; k < text.length(); k += Character.charCount(text.codePointAt(k))) {
                int c = text.codePointAt(k);
                boolean fits =
                        !Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
                require(fits, field, text, "one line of text without control characters");
            }
            texts.put(field, text);
        }

        void counter(String field, int value) {
            require(
                    value >= 0 && value <= GpFields.MAX_COUNTER,
                    field,
                    value,
                    "a whole number from 0 to " + GpFields.MAX_COUNTER);
            texts.put(field, Integer.toString(value));
        }

        void angle(String field, double radians) {
            number(field, radians, PublishedElements::radians, PublishedElements::angle);
        }

        /** A number in the unit of the file, which a reader turns into this value. */
        void number(String field, double value, DoubleUnaryOperator reader, Check check) {
            double estimate = value / reader.applyAsDouble(1);
            require(Double.isFinite(estimate), field, value, "a number of finite size in the unit of files");
            String text = ShortestDecimal.of(value, estimate, reader);
            try {
                check.parse(field, text);
            } catch (RecordException e) {
                throw new InvalidInputException(owner + ", " + e.getMessage());
            }
            texts.put(field, text);
        }

        void require(boolean holds, String field, Object found, String expected) {
            if (!holds) {
                throw InvalidInputException.at(owner + ", " + field, found, expected);
            }
        }
    }
}
