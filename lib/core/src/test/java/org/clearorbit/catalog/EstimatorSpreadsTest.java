package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.clearorbit.SharedData;
import org.clearorbit.orbit.SpaceContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The spreads that {@link PhysicalEstimator} and docs/catalogue.md quote, worked out anew from the data behind them, so
 * that neither the estimates nor the documentation can drift.
 */
@Tag("shared-data")
class EstimatorSpreadsTest {

    private static final PhysicalEstimator ESTIMATOR = PhysicalEstimator.standard();
    private static final FamilyTable FAMILIES = FamilyTable.bundled();
    private static final double RELATIVE_SPREAD_OF_A_FAMILY = 0.25;

    private static final Map<Integer, Derelict> DERELICTS = new HashMap<>();
    private static final Map<Integer, Double> RADAR = new HashMap<>();
    private static final Map<Integer, String> SIZE_CLASS = new HashMap<>();
    private static final Map<Integer, Fragment> FRAGMENTS = new HashMap<>();

    private record Derelict(String name, ObjectType type, double massKg) {}

    private record Fragment(double radius, double relativeRadiusSigma, double massKg, double relativeMassSigma) {

        double crossSection() {
            return Math.PI * radius * radius;
        }
    }

    @FunctionalInterface
    private interface RowReader {
        void read(CsvTable.Row row) throws RecordException;
    }

    private static void rows(String path, RowReader reader) {
        TextFile file = TextFile.of(CatalogSource.of(SharedData.file(path)));
        RecordSink<Object> sink = new RecordSink<>(file, ignored -> {});
        CsvTable.of(file).read(sink, row -> {
            reader.read(row);
            return row;
        });
        assertThat(sink.rejections()).isEmpty();
    }

    private static int number(CsvTable.Row row, String column) throws RecordException {
        return FieldText.catalogNumber(column, String.valueOf(row.get(column)));
    }

    private static double decimal(CsvTable.Row row, String column) throws RecordException {
        String text = row.get(column);
        return text == null ? 0 : FieldText.number(column, text);
    }

    @BeforeAll
    static void read() {
        rows("physical/mcma-derelicts-2020-07.csv.gz", row -> {
            double mass = decimal(row, "MASS");
            if (mass > 0) {
                ObjectType type = "PAYLOAD".equals(row.get("TYPE")) ? ObjectType.PAYLOAD : ObjectType.ROCKET_BODY;
                DERELICTS.put(number(row, "NORADID"), new Derelict(String.valueOf(row.get("NAME")), type, mass));
            }
        });
        rows("physical/rcs-m2-2017-04.csv.gz", row -> {
            double squareMetres = decimal(row, "RCS_M2");
            if (squareMetres > 0) {
                RADAR.put(number(row, "NORAD_CAT_ID"), squareMetres);
            }
        });
        rows(
                "catalogue/spacetrack-satcat-leo-2025-03.csv.gz",
                row -> SIZE_CLASS.put(number(row, "NORAD_CAT_ID"), String.valueOf(row.get("RCS_SIZE"))));
        Map<Integer, String> types = new HashMap<>();
        rows(
                "catalogue/satcat-2025-03-06.csv.gz",
                row -> types.put(number(row, "NORAD_CAT_ID"), row.get("OBJECT_TYPE")));
        rows("physical/cara-hbr-mass-2026-06-01.csv.gz", row -> {
            int number = number(row, "OBJECTID");
            double radius = decimal(row, "HBR");
            double mass = decimal(row, "MASS");
            boolean fromRadar = "SFK RCS Estimate".equals(row.get("MASSSOURCE"));
            if (fromRadar && radius > 0 && mass > 0 && "DEBRIS".equals(types.get(number))) {
                FRAGMENTS.put(
                        number,
                        new Fragment(
                                radius, decimal(row, "HBRSIGMA") / radius, mass, decimal(row, "MASSSIGMA") / mass));
            }
        });
    }

    @Test
    void theQuotedSpreadsAreThoseOfTheData() {
        Map<String, List<Double>> samples = new LinkedHashMap<>();
        DERELICTS.forEach((number, derelict) -> intact(number, derelict, samples));
        FRAGMENTS.forEach((number, fragment) -> fragment(number, fragment, samples));
        DERELICTS
                .values()
                .forEach(derelict -> familyRatio(derelict)
                        .ifPresent(ratio -> add(samples, "family mass over listed (ratio)", ratio)));
        SoftAssertions softly = new SoftAssertions();
        TextFile golden = TextFile.of(CatalogSource.bundled(EstimatorSpreadsTest.class, "estimator-spreads.csv"));
        RecordSink<String> sink = new RecordSink<>(golden, quantity -> {});
        CsvTable.of(golden).read(sink, row -> {
            String quantity = String.valueOf(row.get("QUANTITY"));
            List<Double> sample = samples.getOrDefault(quantity, List.of());
            softly.assertThat(sample).as(quantity).hasSize((int) decimal(row, "COUNT"));
            assertQuoted(softly, quantity + ", median", sample, 0.5, row.get("MEDIAN"));
            assertQuoted(softly, quantity + ", 16 percent", sample, 0.16, row.get("P16"));
            assertQuoted(softly, quantity + ", 84 percent", sample, 0.84, row.get("P84"));
            return quantity;
        });
        assertThat(sink.records()).isGreaterThan(20);
        assertThat(sink.rejections()).isEmpty();
        softly.assertAll();
    }

    private static void intact(int number, Derelict derelict, Map<String, List<Double>> into) {
        String type = derelict.type() == ObjectType.PAYLOAD ? "payload " : "rocket body ";
        add(into, type + "mass (kg)", derelict.massKg());
        add(into, type + "mass (kg)" + sizeClass(number), derelict.massKg());
        Double radar = RADAR.get(number);
        if (radar != null) {
            PhysicalValue listed = new PhysicalValue(derelict.massKg(), 0, Provenance.MEASURED, "MCMA");
            PhysicalEstimator.Estimate fromRadar = ESTIMATOR.complete(derelict.type(), RadarSize.of(radar), null, null);
            PhysicalEstimator.Estimate fromMass =
                    ESTIMATOR.complete(derelict.type(), RadarSize.unknown(), listed, null);
            add(into, type + "mass from radar (ratio)", fromRadar.mass().value() / derelict.massKg());
            add(
                    into,
                    type + "cross-section from mass over radar (ratio)",
                    fromMass.crossSection().value() / radar);
        }
    }

    private static void fragment(int number, Fragment fragment, Map<String, List<Double>> into) {
        double area = fragment.crossSection();
        add(into, "fragment cross-section (m2)", area);
        add(into, "fragment cross-section (m2)" + sizeClass(number), area);
        add(into, "fragment mass (kg)", fragment.massKg());
        add(into, "fragment mass (kg)" + sizeClass(number), fragment.massKg());
        add(into, "fragment relative sigma of mass", fragment.relativeMassSigma());
        add(into, "fragment relative sigma of radius", fragment.relativeRadiusSigma());
        Double radar = RADAR.get(number);
        if (radar != null) {
            add(into, "fragment cross-section of CARA over radar (ratio)", area / radar);
        }
        PhysicalValue known = new PhysicalValue(area, 0, Provenance.MEASURED, "CARA");
        add(into, "fragment mass from cross-section (ratio)", massOf(ObjectType.DEBRIS, known) / fragment.massKg());
        add(
                into,
                "fragment mass by the density of intact objects (ratio)",
                massOf(ObjectType.PAYLOAD, known) / fragment.massKg());
    }

    private static double massOf(ObjectType type, PhysicalValue crossSection) {
        return ESTIMATOR
                .complete(type, RadarSize.unknown(), null, crossSection)
                .mass()
                .value();
    }

    private static String sizeClass(int number) {
        return switch (SIZE_CLASS.getOrDefault(number, "")) {
            case "SMALL" -> " small";
            case "MEDIUM" -> " medium";
            case "LARGE" -> " large";
            default -> " of unknown size";
        };
    }

    private static void add(Map<String, List<Double>> samples, String quantity, double value) {
        samples.computeIfAbsent(quantity, ignored -> new ArrayList<>()).add(value);
    }

    /** To one unit of the last digit that is quoted. */
    private static void assertQuoted(
            SoftAssertions softly, String what, List<Double> sample, double share, @Nullable String quoted) {
        if (quoted != null && !sample.isEmpty()) {
            BigDecimal value = new BigDecimal(quoted);
            softly.assertThat(quantile(sample, share))
                    .as(what)
                    .isCloseTo(value.doubleValue(), within(value.ulp().doubleValue()));
        }
    }

    private static double quantile(List<Double> sample, double share) {
        List<Double> sorted = new ArrayList<>(sample);
        Collections.sort(sorted);
        double rank = share * (sorted.size() - 1);
        int below = (int) rank;
        double next = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return sorted.get(below) + (rank - below) * (next - sorted.get(below));
    }

    /** As families.csv says of itself: within 25 percent, but for the name that two sorts of stages share evenly. */
    @Test
    void theMedianOfEachFamilyIsNearItsMassButOfOne() {
        Map<String, List<Double>> ratios = new TreeMap<>();
        DERELICTS
                .values()
                .forEach(derelict -> familyRatio(derelict)
                        .ifPresent(ratio -> add(ratios, FamilyTable.withoutNumberAtEnd(derelict.name()), ratio)));
        assertThat(ratios).hasSizeGreaterThan(30);
        ratios.values().removeIf(ratio -> Math.abs(quantile(ratio, 0.5) - 1) <= RELATIVE_SPREAD_OF_A_FAMILY);
        assertThat(ratios).containsOnlyKeys("DELTA 1 R/B");
    }

    private static Optional<Double> familyRatio(Derelict derelict) {
        return Optional.ofNullable(FAMILIES.find(derelict.name()))
                .map(PhysicalRecord::mass)
                .map(mass -> mass.value() / derelict.massKg());
    }

    @Test
    void whereTheMassesOfAWholeCatalogueComeFrom() {
        SpaceContext context = SpaceContext.embedded();
        CatalogLoad load = CatalogReader.using(context)
                .withEpoch(context.parseDate("2022-01-22T12:00:00Z"))
                .read(
                        SharedData.file("catalogue/catalogue-2022-01-22.3le.txt.gz"),
                        SharedData.file("catalogue/satcat-2025-03-06.csv.gz"));
        Map<String, Integer> counts = new HashMap<>();
        for (SpaceObject object : load.catalog().objects()) {
            counts.merge(object.type() + " " + object.mass().provenance(), 1, Integer::sum);
            counts.merge("mass " + object.mass().provenance(), 1, Integer::sum);
            counts.merge("cross-section " + object.crossSection().provenance(), 1, Integer::sum);
        }
        // the table of docs/catalogue.md
        assertThat(counts)
                .isEqualTo(Map.ofEntries(
                        Map.entry("PAYLOAD FAMILY", 8),
                        Map.entry("PAYLOAD ESTIMATED", 7_852),
                        Map.entry("ROCKET_BODY FAMILY", 1_337),
                        Map.entry("ROCKET_BODY ESTIMATED", 732),
                        Map.entry("DEBRIS ESTIMATED", 13_110),
                        Map.entry("UNKNOWN ESTIMATED", 752),
                        Map.entry("mass FAMILY", 1_345),
                        Map.entry("mass ESTIMATED", 22_446),
                        Map.entry("cross-section FAMILY", 1_339),
                        Map.entry("cross-section ESTIMATED", 22_452)));
    }
}
