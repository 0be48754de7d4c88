package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.orbit.UtcEpoch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orekit.time.AbsoluteDate;

/** What is written is what is read. */
class CatalogWriterTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();
    private static final CatalogReader READER = CatalogReader.using(CONTEXT);
    private static final AbsoluteDate EPOCH = CONTEXT.parseDate("2026-04-27T12:00:00Z");

    @TempDir
    Path folder;

    /** The formats, each by its writer. */
    enum Format {
        CSV(CatalogWriter.gpCsv(CONTEXT)),
        JSON(CatalogWriter.gpJson(CONTEXT)),
        KVN(CatalogWriter.ommKvn(CONTEXT)),
        XML(CatalogWriter.ommXml(CONTEXT));

        final CatalogWriter writer;

        Format(CatalogWriter writer) {
            this.writer = writer;
        }
    }

    private CatalogLoad roundTrip(Format format, Catalog catalog) {
        Path file = folder.resolve("written");
        format.writer.write(catalog, file);
        return READER.withEpoch(catalog.epoch()).read(file);
    }

    private static String text(Format format, Catalog catalog) {
        StringBuilder text = new StringBuilder();
        format.writer.write(catalog, text);
        return text.toString();
    }

    private Catalog sample(String name) {
        return READER.withEpoch(EPOCH)
                .read(CatalogFiles.write(folder, name, CatalogFiles.sample(name)))
                .catalog();
    }

    private static SpaceObject object(ElementSet elements) {
        return new SpaceObject(
                elements,
                ObjectType.PAYLOAD,
                "CIS",
                LocalDate.of(1982, 9, 16),
                null,
                OperationalStatus.UNKNOWN,
                new PhysicalValue(1.1, 0.3, Provenance.ESTIMATED, "a rule"),
                new PhysicalValue(0.1 + 0.2, 0, Provenance.MEASURED, "a list, \"quoted\" = <b>&c</b> {d}"));
    }

    private static ElementSet elements(int number, String name, String designator) {
        return new ElementSet(
                number,
                name,
                designator,
                'U',
                new UtcEpoch(61156, 81991.345824),
                0.001,
                0.1,
                1,
                2,
                3,
                4,
                -1e-20,
                0,
                1e-4,
                999,
                24693);
    }

    private static Catalog catalog(SpaceObject... objects) {
        return Catalog.of(EPOCH, List.of(objects));
    }

    @ParameterizedTest
    @EnumSource
    void aCatalogueOfAnyFormatComesBackTheSame(Format format) {
        for (String name : List.of("sample.tle", "sample.csv", "sample.json", "sample.xml", "sample.kvn")) {
            Catalog catalog = sample(name);
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
    void numbersAreAsShortAsTheyWerePublished(Format format) {
        String text = text(format, sample("sample.json"));
        for (String number : List.of("82.5602", "279.7458", "15.47250764", "0.0016929", "0.00010709", "0.00005523")) {
            assertThat(text).containsPattern("[^0-9.]" + java.util.regex.Pattern.quote(number) + "[^0-9]");
        }
        assertThat(text).contains("2026-04-26T22:46:31.345824").doesNotContainPattern("[0-9]{2}\\.[0-9]{13}");
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
        Catalog catalog = sample("sample.json");
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

    @ParameterizedTest
    @ValueSource(
            strings = {"A\nB", "A\rB", " A", "A ", "\t", "A\u0000", "A\u0085B", "\uD800", "\uDFFF", "\uFFFE", "\uFFFF"})
    void namesThatNoFormatHoldsAreRefusedByNumber(String name) {
        for (Format format : Format.values()) {
            Path file = folder.resolve("never");
            assertThatThrownBy(() -> format.writer.write(catalog(object(elements(7, name, ""))), file))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageStartingWith("object 7, OBJECT_NAME: found '" + name + "', expected ");
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void fieldsOutOfTheRangeOfFilesAreRefused() {
        ElementSet good = elements(7, "A", "");
        SpaceObject decayed = new SpaceObject(
                good,
                ObjectType.DEBRIS,
                "",
                null,
                LocalDate.of(2026, 4, 27),
                OperationalStatus.UNKNOWN,
                object(good).mass(),
                object(good).crossSection());
        refused(decayed, "DECAY_DATE: found '2026-04-27', expected a day after the epoch's, 2026-04-27");
        refused(object(raan(good, -1)), "RA_OF_ASC_NODE: found '-57.29577951308232', expected a number from 0");
        refused(object(raan(good, 7)), "RA_OF_ASC_NODE: found '401.07045659157626', expected a number from 0");
        refused(
                new SpaceObject(
                        good,
                        ObjectType.DEBRIS,
                        "A\nB",
                        null,
                        null,
                        OperationalStatus.UNKNOWN,
                        object(good).mass(),
                        object(good).crossSection()),
                "COUNTRY_CODE: found 'A\nB', expected one line of text");
        refused(withMass(good, new PhysicalValue(1, 1, Provenance.FAMILY, "")), "MASS_SOURCE: found ''");
        refused(withMass(good, new PhysicalValue(1e10, 1, Provenance.FAMILY, "x")), "MASS_KG: found '10000000000'");
    }

    private static SpaceObject withMass(ElementSet elements, PhysicalValue mass) {
        return new SpaceObject(
                elements,
                ObjectType.DEBRIS,
                "",
                null,
                null,
                OperationalStatus.UNKNOWN,
                mass,
                object(elements).crossSection());
    }

    private static ElementSet raan(ElementSet set, double raan) {
        return new ElementSet(
                set.catalogNumber(),
                set.name(),
                set.internationalDesignator(),
                set.classification(),
                set.epoch(),
                set.meanMotion(),
                set.e(),
                set.i(),
                raan,
                set.argp(),
                set.meanAnomaly(),
                set.meanMotionDot(),
                set.meanMotionDotDot(),
                set.bStar(),
                set.elementSetNumber(),
                set.revolutionNumber());
    }

    private static void refused(SpaceObject object, String message) {
        assertThatThrownBy(() -> CatalogWriter.gpCsv(CONTEXT).write(catalog(object), new StringBuilder()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("object 7, " + message);
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path file = folder.resolve("absent").resolve("x.csv");
        assertThatThrownBy(() -> CatalogWriter.gpCsv(CONTEXT).write(catalog(), file))
                .isInstanceOf(org.clearorbit.common.ClearorbitException.class)
                .hasMessageContaining("x.csv: cannot be written");
    }

    @Test
    void inCsvOnlyTheTextsThatNeedQuotesHaveThem() {
        assertThat(text(Format.CSV, sample("sample.json"))).doesNotContain("\"");
        List<SpaceObject> objects = new ArrayList<>();
        for (String name : List.of("# A", ",A", "\"A", "A #")) {
            objects.add(object(elements(objects.size() + 1, name, "")));
        }
        assertThat(text(Format.CSV, Catalog.of(EPOCH, objects)).lines().skip(1))
                .map(line -> line.substring(0, line.indexOf("2026") - 2))
                .containsExactly("\"# A\"", "\",A\"", "\"\"\"A\"", "A #");
    }

    @Test
    void theSecondOfADayIsWrittenAsATime() {
        for (double second : new double[] {0, 59, 60, 3599, 3600, 86399, 86400, 86340, 82800}) {
            int whole = (int) second;
            ElementSet set =
                    new ElementSet(1, "", "", 'U', new UtcEpoch(57753, second), 0.001, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            String time = whole == 86400
                    ? "23:59:60"
                    : java.time.LocalTime.ofSecondOfDay(whole)
                            .format(java.time.format.DateTimeFormatter.ISO_LOCAL_TIME);
            assertThat(text(Format.CSV, catalog(object(set)))).contains(",2016-12-31T" + time + ",");
        }
    }

    @Test
    void theMessagesWereMadeAtTheCataloguesEpochByThisLibrary() {
        assertThat(text(Format.KVN, catalog(object(elements(7, "A", "")))))
                .startsWith("CCSDS_OMM_VERS = 2.0\nCREATION_DATE = 2026-04-27T12:00:00\nORIGINATOR = CLEARORBIT\n");
    }

    @Test
    void aFullTurnAndTheGreatestCountersAreInRange() {
        ElementSet good = elements(7, "A", "");
        assertThat(text(Format.CSV, catalog(object(raan(good, 2 * Math.PI))))).contains(",360,");
        refused(object(raan(good, Math.nextDown(-0.0))), "RA_OF_ASC_NODE: found '-");
        refused(object(raan(good, 1000)), "RA_OF_ASC_NODE: found '57295.7795130823");
        refused(
                new SpaceObject(
                        good,
                        ObjectType.DEBRIS,
                        "",
                        null,
                        LocalDate.of(2026, 4, 26),
                        OperationalStatus.UNKNOWN,
                        object(good).mass(),
                        object(good).crossSection()),
                "DECAY_DATE: found '2026-04-26', expected a day after the epoch's, 2026-04-27");
        refused(withMass(good, new PhysicalValue(1, 1e13, Provenance.FAMILY, "x")), "MASS_SIGMA_KG: found '1E13'");
        refused(withMass(good, new PhysicalValue(1e-10, 1, Provenance.FAMILY, "x")), "MASS_KG: found '1E-10'");
    }

    @Test
    void whatCannotBeWrittenToIsNamed() {
        Appendable full = new Appendable() {
            @Override
            public Appendable append(CharSequence text) throws java.io.IOException {
                throw new java.io.IOException("full");
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) throws java.io.IOException {
                throw new java.io.IOException("full");
            }

            @Override
            public Appendable append(char c) throws java.io.IOException {
                throw new java.io.IOException("full");
            }
        };
        assertThatThrownBy(() -> CatalogWriter.gpCsv(CONTEXT).write(catalog(), full))
                .isInstanceOf(org.clearorbit.common.ClearorbitException.class)
                .hasMessage("catalogue: cannot be written (java.io.IOException: full)");
    }

    private static ElementSet at(UtcEpoch epoch, char classification, int counter) {
        return new ElementSet(7, "A", "", classification, epoch, 0.001, 0.1, 1, 2, 3, 4, 0, 0, 0, counter, counter);
    }

    @Test
    void instantsThatNoFileCanSayAreRefused() {
        int lastDay = FieldText.modifiedJulianDay(LocalDate.of(9999, 12, 31));
        Catalog last = catalog(object(at(new UtcEpoch(lastDay, 0.5), 'U', 1)));
        assertThat(text(Format.CSV, last)).contains(",9999-12-31T00:00:00.5,");
        refused(
                object(at(new UtcEpoch(lastDay + 1, 0.5), 'U', 1)),
                "EPOCH: found '+10000-01-01', expected a year from 0000 to 9999");
        int firstDay = FieldText.modifiedJulianDay(LocalDate.of(0, 1, 1));
        Catalog first = catalog(object(at(new UtcEpoch(firstDay, 0), 'U', 1)));
        assertThat(text(Format.CSV, first)).contains(",0000-01-01T00:00:00,");
        refused(
                object(at(new UtcEpoch(firstDay - 1, 0), 'U', 1)),
                "EPOCH: found '-0001-12-31', expected a year from 0000 to 9999");
        refused(
                object(at(new UtcEpoch(59601, 1e-45), 'U', 1)),
                "EPOCH: found '1.0E-45 s', expected a second of 40 decimals at most");
    }

    @Test
    void countersHaveNineDigitsAtMost() {
        UtcEpoch epoch = new UtcEpoch(59601, 0);
        refused(object(at(epoch, 'U', -1)), "ELEMENT_SET_NO: found '-1', expected a whole number from 0 to 999999999");
        refused(object(at(epoch, 'U', 1_000_000_000)), "ELEMENT_SET_NO: found '1000000000'");
    }

    @Test
    void aClassIsNoBlank() {
        refused(object(at(new UtcEpoch(59601, 0), ' ', 1)), "CLASSIFICATION_TYPE: found ' ', expected no blanks");
    }
}
