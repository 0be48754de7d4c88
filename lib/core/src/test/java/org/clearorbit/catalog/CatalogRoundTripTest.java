package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearorbit.catalog.WrittenCatalogs.CONTEXT;
import static org.clearorbit.catalog.WrittenCatalogs.EPOCH;
import static org.clearorbit.catalog.WrittenCatalogs.catalog;
import static org.clearorbit.catalog.WrittenCatalogs.elements;
import static org.clearorbit.catalog.WrittenCatalogs.object;
import static org.clearorbit.catalog.WrittenCatalogs.sample;
import static org.clearorbit.catalog.WrittenCatalogs.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clearorbit.catalog.WrittenCatalogs.Format;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.UtcEpoch;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is what is read. */
class CatalogRoundTripTest {

    private static final CatalogReader READER = CatalogReader.using(CONTEXT);

    @TempDir
    Path folder;

    private CatalogLoad roundTrip(Format format, Catalog catalog) {
        Path file = folder.resolve("written");
        format.writer.write(catalog, file);
        return READER.withEpoch(catalog.epoch()).read(file);
    }

    @ParameterizedTest
    @EnumSource
    void aCatalogueOfAnyFormatComesBackTheSame(Format format) {
        for (String name : List.of("sample.tle", "sample.csv", "sample.json", "sample.xml", "sample.kvn")) {
            Catalog catalog = sample(folder, name);
            CatalogLoad load = roundTrip(format, catalog);
            assertThat(load.rejections()).isEmpty();
            assertThat(load.catalog().objects()).isEqualTo(catalog.objects());
            assertThat(load.catalog().epoch()).isEqualTo(catalog.epoch());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeStatusAndProvenanceComesBack(Format format) {
        List<SpaceObject> objects = new ArrayList<>();
        int number = 1;
        for (ObjectType type : ObjectType.values()) {
            for (OperationalStatus status : OperationalStatus.values()) {
                for (Provenance provenance : Provenance.values()) {
                    PhysicalValue value = new PhysicalValue(12.5, 1e-7, provenance, "somewhere");
                    objects.add(new SpaceObject(
                            elements(number++, "X DEB", ""),
                            type,
                            number % 2 == 0 ? "" : "US",
                            number % 3 == 0 ? null : LocalDate.of(1998, 11, 20),
                            number % 5 == 0 ? LocalDate.of(2026, 4, 28) : null,
                            status,
                            value,
                            value));
                }
            }
        }
        Catalog catalog = Catalog.of(EPOCH, objects);
        CatalogLoad load = roundTrip(format, catalog);
        assertThat(load.rejections()).isEmpty();
        assertThat(load.catalog().objects()).isEqualTo(catalog.objects());
    }

    @ParameterizedTest
    @EnumSource
    void namesOfAnyTextComeBack(Format format) {
        List<String> names = List.of(
                "",
                "A, B",
                "\"",
                "\"A\" and \"B\"",
                "'A'",
                "# A",
                "A = B",
                "= A",
                "<omm>",
                "</omm>",
                "<![CDATA[A]]>",
                "A & B &amp; C",
                "[A] [deg]",
                "{A} }{ {",
                "\\ \\\" \\u007b",
                "COMMENT A",
                "CCSDS_OMM_VERS = 2.0",
                "a  b",
                "Ünïcödé ✓ 衛星 🛰",
                "\u00A0A\u00A0",
                "1 50032U",
                "UNKNOWN",
                "null");
        List<SpaceObject> objects = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            objects.add(object(elements(k + 1, names.get(k), names.get(k))));
        }
        Catalog catalog = Catalog.of(EPOCH, objects);
        CatalogLoad load = roundTrip(format, catalog);
        assertThat(load.rejections()).isEmpty();
        assertThat(load.catalog().objects()).isEqualTo(catalog.objects());
    }

    @ParameterizedTest
    @EnumSource
    void aSecondRoundTripIsExactAndTheFirstOneUnitOffAtMostTwoForTheDerivatives(Format format) {
        Random random = new Random(7);
        List<SpaceObject> objects = new ArrayList<>();
        for (int number = 1; number <= 200; number++) {
            objects.add(object(new ElementSet(
                    number,
                    "A",
                    "",
                    'U',
                    new UtcEpoch(random.nextInt(100_000), random.nextDouble() * 86400),
                    random.nextDouble() * 1e-3 + 1e-9,
                    random.nextDouble(),
                    random.nextDouble() * Math.PI,
                    random.nextDouble() * 2 * Math.PI,
                    random.nextDouble() * 1e-9,
                    random.nextDouble() * 2 * Math.PI,
                    random.nextGaussian() * 1e-15,
                    random.nextGaussian() * 1e-25,
                    random.nextGaussian() * 1e-3,
                    random.nextInt(1000),
                    random.nextInt(100_000))));
        }
        Catalog first = Catalog.of(EPOCH, objects);
        Catalog second = roundTrip(format, first).catalog();
        for (int k = 0; k < first.size(); k++) {
            assertClose(
                    first.objects().get(k).elements(), second.objects().get(k).elements());
        }
        assertThat(roundTrip(format, second).catalog().objects()).isEqualTo(second.objects());
    }

    private static void assertUnitApart(double a, double b) {
        assertThat(b).isBetween(Math.nextDown(a), Math.nextUp(a));
    }

    private static void assertTwoUnitsApart(double a, double b) {
        assertThat(b).isBetween(Math.nextDown(Math.nextDown(a)), Math.nextUp(Math.nextUp(a)));
    }

    private static void assertClose(ElementSet a, ElementSet b) {
        assertThat(b.epoch()).isEqualTo(a.epoch());
        assertThat(b.e()).isEqualTo(a.e());
        assertThat(b.bStar()).isEqualTo(a.bStar());
        assertUnitApart(a.meanMotion(), b.meanMotion());
        assertUnitApart(a.i(), b.i());
        assertUnitApart(a.raan(), b.raan());
        assertUnitApart(a.argp(), b.argp());
        assertUnitApart(a.meanAnomaly(), b.meanAnomaly());
        assertTwoUnitsApart(a.meanMotionDot(), b.meanMotionDot());
        assertTwoUnitsApart(a.meanMotionDotDot(), b.meanMotionDotDot());
    }

    @ParameterizedTest
    @EnumSource
    void theEndsOfTheRangesAndLeapSecondsComeBack(Format format) {
        Catalog catalog = catalog(
                object(new ElementSet(
                        999_999_999,
                        "",
                        "",
                        'S',
                        new UtcEpoch(57753, 86400.5),
                        18 * 2 * Math.PI / 86400,
                        Math.nextDown(1.0),
                        Math.PI,
                        2 * Math.PI,
                        0.0,
                        -0.0,
                        -0.0,
                        -1e-30,
                        -5e-324,
                        999_999_999,
                        999_999_999)),
                object(new ElementSet(1, "", "", 'C', new UtcEpoch(0, 1e-9), 1e-10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
        assertThat(roundTrip(format, catalog).catalog().objects()).isEqualTo(catalog.objects());
    }

    @ParameterizedTest
    @EnumSource
    void theSameCatalogueGivesTheSameBytesAndGzipHoldsThem(Format format) throws java.io.IOException {
        Catalog catalog = sample(folder, "sample.json");
        Path plain = folder.resolve("plain");
        Path packed = folder.resolve("packed.gz");
        format.writer.write(catalog, plain);
        format.writer.write(catalog, packed);
        assertThat(plain).hasContent(text(format, catalog));
        try (var in = new java.util.zip.GZIPInputStream(java.nio.file.Files.newInputStream(packed))) {
            assertThat(in.readAllBytes()).isEqualTo(java.nio.file.Files.readAllBytes(plain));
        }
        assertThat(READER.withEpoch(EPOCH).read(packed).catalog().objects()).isEqualTo(catalog.objects());
    }
}
