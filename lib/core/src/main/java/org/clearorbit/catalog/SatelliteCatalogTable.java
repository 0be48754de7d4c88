package org.clearorbit.catalog;

import java.time.LocalDate;
import java.util.Locale;
import org.clearorbit.catalog.RadarSize.SizeClass;
import org.jspecify.annotations.Nullable;

/**
 * The satellite catalogue (SATCAT) in CSV, by the column names of CelesTrak or of Space-Track, in any case. A number
 * that stands twice is a bad record the second time.
 */
final class SatelliteCatalogTable {

    private static final String NUMBER = GpFields.NUMBER;
    private static final String TYPE = OwnFields.TYPE;

    private SatelliteCatalogTable() {}

    static boolean recognises(CsvTable table) {
        return table.has(NUMBER, TYPE);
    }

    static void read(CsvTable table, RecordSink<ObjectFacts> sink) {
        EachNumberOnce seen = new EachNumberOnce(NUMBER);
        table.read(sink, row -> seen.check(ObjectFacts.of(parse(row))));
    }

    private static SatelliteRecord parse(CsvTable.Row row) throws RecordException {
        return new SatelliteRecord(
                FieldText.catalogNumber(NUMBER, orEmpty(row.get(NUMBER))),
                orEmpty(row.get("OBJECT_NAME", "SATNAME")),
                type(orEmpty(row.get(TYPE))),
                orEmpty(row.get("OWNER", "COUNTRY", "COUNTRY_CODE")),
                day("launch date", row.get("LAUNCH_DATE", "LAUNCH")),
                day("decay date", row.get("DECAY_DATE", "DECAY")),
                status(orEmpty(row.get("OPS_STATUS_CODE"))),
                radar(row.get("RCS", "RCSVALUE"), orEmpty(row.get("RCS_SIZE"))));
    }

    static ObjectType type(String text) throws RecordException {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "PAY", "PAYLOAD" -> ObjectType.PAYLOAD;
            case "R/B", "ROCKET BODY" -> ObjectType.ROCKET_BODY;
            case "DEB", "DEBRIS" -> ObjectType.DEBRIS;
            case "UNK", "UNKNOWN", "TBA", "OTHER", "" -> ObjectType.UNKNOWN;
            default ->
                throw new RecordException(
                        TYPE, text, "PAY, R/B, DEB or UNK, or PAYLOAD, ROCKET BODY, DEBRIS or UNKNOWN");
        };
    }

    /**
     * CelesTrak's codes: operating wholly or partly, in backup, spare or extended; not operating; decayed; not known,
     * which is null.
     */
    static @Nullable OperationalStatus status(String code) throws RecordException {
        return switch (code) {
            case "+", "P", "B", "S", "X" -> OperationalStatus.OPERATIONAL;
            case "-" -> OperationalStatus.NOT_OPERATIONAL;
            case "D", "?", "" -> null;
            default -> throw new RecordException("OPS_STATUS_CODE", code, "one of + - P B S X D ?");
        };
    }

    /** Space-Track has published 0 since 2014 where a cross-section is not public; a class may stand beside it. */
    static RadarSize radar(@Nullable String squareMetres, String size) throws RecordException {
        double value = squareMetres == null ? 0 : FieldText.numberIn("radar cross-section", squareMetres, 0, 1e6);
        if (value > 0) {
            return RadarSize.of(value);
        }
        return switch (size.toUpperCase(Locale.ROOT)) {
            case "SMALL" -> RadarSize.ofClass(SizeClass.SMALL);
            case "MEDIUM" -> RadarSize.ofClass(SizeClass.MEDIUM);
            case "LARGE" -> RadarSize.ofClass(SizeClass.LARGE);
            case "", "N/A" -> RadarSize.unknown();
            default -> throw new RecordException("RCS_SIZE", size, "SMALL, MEDIUM or LARGE");
        };
    }

    private static @Nullable LocalDate day(String field, @Nullable String text) throws RecordException {
        return text == null ? null : FieldText.day(field, text);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
