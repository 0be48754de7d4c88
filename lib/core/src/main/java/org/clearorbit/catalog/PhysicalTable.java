package org.clearorbit.catalog;

import java.util.Locale;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * Masses and sizes in CSV: {@code norad_cat_id} and one at least of {@code mass_kg}, {@code cross_section_m2} and
 * {@code hard_body_radius_m} (a cross-section where there is none), with their one-sigma columns, {@code source} and
 * {@code provenance}, in any order. An empty field is not known. A number that stands twice is a bad record the second
 * time.
 */
final class PhysicalTable {

    /**
     * Relative sigma of a value that comes without one: two independent compilations of the masses of 5,000 intact
     * derelicts (MCMA 2020 and ESA DISCOS) agree within 25 percent for three quarters of them, which is 1.15 sigma.
     */
    static final double DEFAULT_RELATIVE_SIGMA = 0.2;

    /** Smallest and largest mass (kg) or cross-section (m²), and the largest sigma, that a file may give. */
    static final double MIN = 1e-9;

    static final double MAX = 1e9;
    static final double MAX_SIGMA = 1e12;

    private static final String NUMBER = GpFields.NUMBER;
    private static final String MASS = "MASS_KG";
    private static final String CROSS_SECTION = "CROSS_SECTION_M2";
    private static final String RADIUS = "HARD_BODY_RADIUS_M";
    private static final String RADIUS_SIGMA = "HARD_BODY_RADIUS_SIGMA_M";

    private PhysicalTable() {}

    static boolean recognises(CsvTable table) {
        return table.has(NUMBER) && table.hasAny(MASS, CROSS_SECTION, RADIUS);
    }

    static void read(TextFile file, CsvTable table, RecordSink<ObjectFacts> sink) {
        EachNumberOnce seen = new EachNumberOnce(NUMBER);
        table.read(sink, row -> seen.check(ObjectFacts.of(parse(file.name(), row))));
    }

    private static PhysicalRecord parse(String file, CsvTable.Row row) throws RecordException {
        String number = row.get(NUMBER);
        String source = row.get("SOURCE") == null ? file : row.get("SOURCE");
        Provenance provenance = provenance("PROVENANCE", row.get("PROVENANCE"));
        PhysicalValue mass = value(MASS, row.get(MASS), "MASS_SIGMA_KG", row.get("MASS_SIGMA_KG"), provenance, source);
        PhysicalValue crossSection = value(
                CROSS_SECTION,
                row.get(CROSS_SECTION),
                "CROSS_SECTION_SIGMA_M2",
                row.get("CROSS_SECTION_SIGMA_M2"),
                provenance,
                source);
        if (crossSection == null) {
            crossSection =
                    fromRadius(value(RADIUS, row.get(RADIUS), RADIUS_SIGMA, row.get(RADIUS_SIGMA), provenance, source));
        }
        return new PhysicalRecord(FieldText.catalogNumber(NUMBER, number == null ? "" : number), mass, crossSection);
    }

    /** The circle of that radius r, whose sigma is to first order 2 π r times that of r. */
    static @Nullable PhysicalValue fromRadius(@Nullable PhysicalValue radius) {
        if (radius == null) {
            return null;
        }
        return new PhysicalValue(
                FastMath.PI * radius.value() * radius.value(),
                2 * FastMath.PI * radius.value() * radius.sigma(),
                radius.provenance(),
                radius.source() + " (circle of the hard-body radius)");
    }

    /** A mass or size in a list that writes 0 where it is not known. */
    static double positiveOrZero(String field, String text) throws RecordException {
        double value = FieldText.numberIn(field, text, 0, MAX);
        return value == 0 ? 0 : FieldText.numberIn(field, text, MIN, MAX);
    }

    static @Nullable PhysicalValue value(
            String field,
            @Nullable String text,
            String sigmaField,
            @Nullable String sigmaText,
            Provenance provenance,
            String source)
            throws RecordException {
        if (text == null) {
            return null;
        }
        double value = FieldText.numberIn(field, text, MIN, MAX);
        double sigma = sigmaText == null
                ? DEFAULT_RELATIVE_SIGMA * value
                : FieldText.numberIn(sigmaField, sigmaText, 0, MAX_SIGMA);
        return new PhysicalValue(value, sigma, provenance, source);
    }

    static Provenance provenance(String field, @Nullable String text) throws RecordException {
        if (text == null) {
            return Provenance.MEASURED;
        }
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "MEASURED" -> Provenance.MEASURED;
            case "FAMILY" -> Provenance.FAMILY;
            case "ESTIMATED" -> Provenance.ESTIMATED;
            default -> throw new RecordException(field, text, "MEASURED, FAMILY or ESTIMATED");
        };
    }
}
