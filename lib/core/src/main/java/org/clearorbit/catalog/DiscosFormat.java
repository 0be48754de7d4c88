package org.clearorbit.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Objects of ESA's DISCOSweb in JSON: pages of its API, the {@code data} of such pages, or bare attributes, in an array
 * or one after another. Every innermost object with the attributes of a space object is a record; all else belongs to
 * the envelope. The mean cross-section is {@code xSectAvg}: what {@code xSectMin} and {@code xSectMax} span are the
 * attitudes, not an error.
 */
final class DiscosFormat {

    private static final Pattern ATTRIBUTES = Pattern.compile("\"(?:satno|objectClass|xSectAvg|cosparId)\"\\s*:");
    private static final int LENGTH_LOOKED_AT = 20_000;

    private DiscosFormat() {}

    static boolean recognises(TextFile file) {
        String text = file.text();
        String start = text.substring(0, Math.min(text.length(), LENGTH_LOOKED_AT));
        String bare = start.stripLeading();
        return (bare.startsWith("{") || bare.startsWith("["))
                && ATTRIBUTES.matcher(start).find()
                && !start.contains(GpFields.MEAN_MOTION);
    }

    static void read(TextFile file, RecordSink<ObjectFacts> sink) {
        String text = file.text();
        EachNumberOnce seen = new EachNumberOnce("satno");
        long number = 0;
        int start = text.indexOf('{');
        while (start >= 0) {
            int end = FlatJson.endOfObject(text, start);
            String record = text.substring(start, end);
            if (ATTRIBUTES.matcher(record).find()) {
                number++;
                sink.take(number, record.strip(), () -> seen.check(parse(file, record)));
            }
            start = text.indexOf('{', end);
        }
    }

    private static ObjectFacts parse(TextFile file, String record) throws RecordException {
        Map<String, String> fields = FlatJson.fields(record);
        String satno = fields.get("satno");
        if (satno == null) {
            return ObjectFacts.withoutNumber();
        }
        int number = FieldText.catalogNumber("satno", satno);
        PhysicalRecord physical = new PhysicalRecord(
                number, value(file, fields, "mass", "mass"), value(file, fields, "xSectAvg", "mean cross-section"));
        return new ObjectFacts(
                number,
                SatelliteRecord.named(number, fields.getOrDefault("name", "").strip(), type(fields.get("objectClass"))),
                physical.isEmpty() ? null : physical);
    }

    private static @Nullable PhysicalValue value(TextFile file, Map<String, String> fields, String field, String what)
            throws RecordException {
        String text = fields.get(field);
        double value = text == null ? 0 : PhysicalTable.positiveOrZero(field, text);
        return value == 0
                ? null
                : new PhysicalValue(
                        value,
                        PhysicalTable.DEFAULT_RELATIVE_SIGMA * value,
                        Provenance.MEASURED,
                        file.name() + " (DISCOS, " + what + ")");
    }

    private static @Nullable ObjectType type(@Nullable String objectClass) throws RecordException {
        if (objectClass == null) {
            return null;
        }
        String text = objectClass.strip().toUpperCase(Locale.ROOT);
        if (text.endsWith("DEBRIS") || text.endsWith("MISSION RELATED OBJECT")) {
            return ObjectType.DEBRIS;
        }
        return switch (text) {
            case "PAYLOAD" -> ObjectType.PAYLOAD;
            case "ROCKET BODY" -> ObjectType.ROCKET_BODY;
            case "UNKNOWN" -> ObjectType.UNKNOWN;
            default ->
                throw new RecordException(
                        "objectClass",
                        objectClass,
                        "Payload, Rocket Body, Unknown, or a class that ends in Debris or Mission Related Object");
        };
    }
}
