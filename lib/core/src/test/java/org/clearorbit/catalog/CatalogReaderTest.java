package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.clearorbit.catalog.CatalogFiles.CSV_HEADER;
import static org.clearorbit.catalog.CatalogFiles.CSV_ROW;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.clearorbit.catalog.FileSummary.Content;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.SpaceContext;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogReaderTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();
    private static final CatalogReader READER = CatalogReader.using(CONTEXT);
    private static final String CELESTRAK = "OBJECT_NAME,OBJECT_ID,NORAD_CAT_ID,OBJECT_TYPE,OPS_STATUS_CODE,OWNER,"
            + "LAUNCH_DATE,LAUNCH_SITE,DECAY_DATE,PERIOD,INCLINATION,APOGEE,PERIGEE,RCS,DATA_STATUS_CODE,ORBIT_CENTER,"
            + "ORBIT_TYPE\n";

    @TempDir
    Path folder;

    private Path file(String name, String text) {
        return CatalogFiles.write(folder, name, text);
    }

    private static String row(String name, int number, String day) {
        return CSV_ROW.replace("COSMOS 1408 DEB", name)
                .replace("50032", Integer.toString(number))
                .replace("2026-04-26", day);
    }

    private Path elements(int... numbers) {
        StringBuilder text = new StringBuilder(CSV_HEADER);
        for (int number : numbers) {
            text.append(row("OBJECT " + number, number, "2026-04-26"));
        }
        return file("gp.csv", text.toString());
    }

    private static String satcat(int number, String type, String status, String decay, String rcs) {
        return "NAME,1998-067A," + number + "," + type + "," + status + ",US,1998-11-20,TYMSC," + decay
                + ",92.9,51.6,420,410," + rcs + ",,EA,ORB\n";
    }

    @Test
    void theNewestSetAtOrBeforeTheEpochIsTaken() {
        Path file = file(
                "gp.csv",
                CSV_HEADER
                        + row("A", 1, "2026-04-20")
                        + row("B", 1, "2026-04-24")
                        + row("C", 1, "2026-04-22")
                        + row("D", 1, "2026-04-24")
                        + row("E", 2, "2026-04-26")
                        + row("F", 2, "2026-04-25"));
        CatalogLoad newest = READER.read(file);
        assertThat(newest.catalog().objects()).extracting(SpaceObject::name).containsExactly("B", "E");
        assertThat(CONTEXT.format(newest.catalog().epoch())).isEqualTo("2026-04-26T22:46:31Z");
        assertThat(newest.superseded()).isEqualTo(4);
        CatalogLoad earlier = READER.withEpoch(CONTEXT.parseDate("2026-04-23")).read(file);
        // all sets of object 2 are later: the earliest of them
        assertThat(earlier.catalog().objects()).extracting(SpaceObject::name).containsExactly("C", "F");
        assertThat(earlier.catalog().epoch()).isEqualTo(CONTEXT.parseDate("2026-04-23"));
        assertThat(earlier.recordsRead()).isEqualTo(6);
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        CatalogLoad load = READER.read(elements(7, 3, 5, 3, 7, 1));
        assertThat(load.catalog().objects())
                .extracting(SpaceObject::catalogNumber)
                .containsExactly(1, 3, 5, 7);
        assertThat(load.superseded()).isEqualTo(2);
        assertThat(load.decayed()).isZero();
    }

    @Test
    void quotedFieldsMayHoldCommasAndQuotes() {
        String text = CSV_HEADER
                + row("\"A, \"\"B\"\"\"", 1, "2026-04-26")
                + row("C", 2, "2026-04-26")
                + row("\"  \"", 3, "2026-04-26")
                + row("  D  ", 4, "2026-04-26");
        assertThat(READER.read(file("gp.csv", text)).catalog().objects())
                .extracting(SpaceObject::name)
                .containsExactly("A, \"B\"", "C", "3", "D");
    }

    @Test
    void missingColumnsOfElementSetsAreNamed() {
        Path file = file(
                "gp.csv",
                (CSV_HEADER + row("A", 1, "2026-04-26")).replace("EPOCH,", "").replace("BSTAR", "DRAG"));
        assertThatThrownBy(() -> READER.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("gp.csv, header of GP elements in CSV: found 'no EPOCH, BSTAR'");
    }

    @Test
    void aLoadWithoutAnyElementSetQuotesTheFirstRejectionWithItsPlace() {
        Path file = file("gp.csv", CSV_HEADER + row("A", 1, "2026-04-26").replace("82.5602", "282"));
        assertThatThrownBy(() -> READER.read(file))
                .hasMessageContaining("found no usable element set")
                .hasMessageContaining("gp.csv:2: INCLINATION: found '282'");
        assertThatThrownBy(() -> READER.read(List.of()))
                .hasMessage(
                        "files []: found no element file, expected element sets (2LE, 3LE, GP in CSV or JSON, or OMM"
                                + " in XML or KVN)");
    }

    @Test
    void celestrakSatelliteCatalogue() {
        Path satcat = file(
                "satcat.csv",
                CELESTRAK
                        + satcat(1, "PAY", "+", "", "12.5")
                        + satcat(2, "R/B", "", "", "")
                        + satcat(3, "DEB", "D", "2026-04-27", "0.05")
                        + satcat(4, "PAY", "D", "2026-04-26", "")
                        + satcat(5, "UNK", "?", "", "")
                        + satcat(6, "PAY", "-", "2026-01-01", "N/A")
                        + satcat(1, "DEB", "", "", ""));
        CatalogLoad load = READER.read(satcat, elements(1, 2, 3, 4, 5, 6, 7));
        assertThat(load.catalog().objects())
                .extracting(SpaceObject::catalogNumber)
                .containsExactly(1, 2, 3, 5, 6, 7);
        assertThat(load.decayed()).isEqualTo(1);
        assertThat(load.rejected()).isZero();
        assertThat(load.rejections())
                .extracting(Rejection::reason)
                .satisfiesExactly(
                        r -> assertThat(r).isEqualTo("radar cross-section: found 'N/A', expected a number"),
                        r -> assertThat(r)
                                .isEqualTo("NORAD_CAT_ID: found '1', expected each number once; the first is kept"));
        SpaceObject payload = load.catalog().find(1).orElseThrow();
        assertThat(payload.type()).isEqualTo(ObjectType.PAYLOAD);
        assertThat(payload.status()).isEqualTo(OperationalStatus.OPERATIONAL);
        assertThat(payload.owner()).isEqualTo("US");
        assertThat(payload.launch()).contains(LocalDate.of(1998, 11, 20));
        assertThat(payload.mass().source()).isEqualTo("from type and radar cross-section");
        assertThat(status(load, 2)).isEqualTo(OperationalStatus.NOT_OPERATIONAL);
        assertThat(load.catalog().find(3).orElseThrow().decay()).contains(LocalDate.of(2026, 4, 27));
        assertThat(status(load, 5)).isEqualTo(OperationalStatus.UNKNOWN);
        assertThat(load.files())
                .extracting(FileSummary::content, FileSummary::records, FileSummary::rejected)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Content.SATELLITE_CATALOG, 7, 2),
                        org.assertj.core.groups.Tuple.tuple(Content.ELEMENTS, 7, 0));
    }

    private static OperationalStatus status(CatalogLoad load, int number) {
        return load.catalog().find(number).orElseThrow().status();
    }

    @ParameterizedTest
    @CsvSource({
        "+, OPERATIONAL",
        "P, OPERATIONAL",
        "B, OPERATIONAL",
        "S, OPERATIONAL",
        "X, OPERATIONAL",
        "-, NOT_OPERATIONAL",
        "?, UNKNOWN",
        "D, UNKNOWN",
        "'', UNKNOWN"
    })
    void operationalStatusCodes(String code, OperationalStatus expected) {
        Path satcat = file("satcat.csv", CELESTRAK + satcat(1, "PAY", code, "", ""));
        assertThat(status(READER.read(elements(1), satcat), 1)).isEqualTo(expected);
    }

    @Test
    void spaceTracksNamesAndLowerCaseNamesAreKnownToo() {
        Path spaceTrack = file(
                "a.csv",
                "INTLDES,NORAD_CAT_ID,OBJECT_TYPE,SATNAME,COUNTRY,LAUNCH,SITE,DECAY,RCSVALUE,RCS_SIZE\n"
                        + "1998-067A,1,ROCKET BODY,STAGE,CIS,1998-11-20,TYMSC,,0,LARGE\n"
                        + "1998-067A,3,GARBAGE,STAGE,CIS,1998-11-20,TYMSC,,0,LARGE\n"
                        + "1998-067A,4,DEBRIS,STAGE,CIS,20-11-1998,TYMSC,,0,LARGE\n");
        Path lowerCase = file("b.csv", "object_name,norad_cat_id,object_type,owner\nX,2,PAYLOAD,ESA\nX,1,DEBRIS,US\n");
        CatalogLoad load = READER.read(elements(1, 2, 3), spaceTrack, lowerCase);
        SpaceObject stage = load.catalog().find(1).orElseThrow();
        assertThat(stage.type()).isEqualTo(ObjectType.ROCKET_BODY);
        assertThat(stage.owner()).isEqualTo("CIS");
        assertThat(stage.mass().value()).isEqualTo(1434);
        assertThat(load.catalog().find(2).orElseThrow().owner()).isEqualTo("ESA");
        assertThat(load.rejections()).extracting(Rejection::line).containsExactly(3L, 4L);
        assertThat(load.rejections().get(0).reason()).startsWith("OBJECT_TYPE: found 'GARBAGE'");
        assertThat(load.rejections().get(1).reason()).startsWith("launch date: found '20-11-1998'");
    }

    @ParameterizedTest
    @CsvSource({
        "COSMOS 2251 DEB, DEBRIS",
        "SL-8 R/B, ROCKET_BODY",
        "SL-6 R/B(2), ROCKET_BODY",
        "sl-6 r/b(12), ROCKET_BODY",
        "R/B, ROCKET_BODY",
        "NEW-R/B, ROCKET_BODY",
        "XR/B, UNKNOWN",
        "X_R/B, UNKNOWN",
        "SL-6 R/B(), UNKNOWN",
        "SL-6 R/B(A), UNKNOWN",
        "SL-6 R/B 2), UNKNOWN",
        "DEB, DEBRIS",
        "XDEB, UNKNOWN",
        "DEBUT, UNKNOWN",
        "TBA - TO BE ASSIGNED, UNKNOWN"
    })
    void withoutASatelliteCatalogueTheNameTellsTheType(String name, ObjectType type) {
        CatalogLoad load = READER.read(file("gp.csv", CSV_HEADER + row(name, 1, "2026-04-26")));
        assertThat(load.catalog().objects())
                .singleElement()
                .satisfies(o -> assertThat(o.type()).isEqualTo(type));
    }

    @Test
    void aNamelessSetGetsTheSatelliteCataloguesName() {
        Path tle = file("tle", CatalogFiles.LINE_1 + "\n" + CatalogFiles.LINE_2);
        CatalogLoad load = READER.read(tle, file("satcat.csv", CELESTRAK + satcat(50032, "DEB", "", "", "")));
        assertThat(load.catalog().objects())
                .singleElement()
                .satisfies(o -> assertThat(o.name()).isEqualTo("NAME"));
    }

    @Test
    void anActiveListDecidesTheStatus() {
        Path satcat = file(
                "satcat.csv",
                CELESTRAK
                        + satcat(1, "PAY", "-", "", "")
                        + satcat(2, "PAY", "+", "", "")
                        + satcat(3, "R/B", "", "", "")
                        + satcat(4, "UNK", "+", "", ""));
        Path plain = file("active.txt", "# operating\n1 # yes\n\nx\n");
        Path csv = file("active.csv", "NORAD_CAT_ID,NAME\n1,A\n");
        Path gp = file("active-gp.csv", CSV_HEADER + row("A", 1, "2020-01-01"));
        for (Path list : List.of(plain, csv, gp)) {
            CatalogLoad load = READER.withActiveList(list).read(elements(1, 2, 3, 4), satcat);
            assertThat(load.catalog().objects())
                    .extracting(SpaceObject::status)
                    .containsExactly(
                            OperationalStatus.OPERATIONAL,
                            OperationalStatus.NOT_OPERATIONAL,
                            OperationalStatus.NOT_OPERATIONAL,
                            OperationalStatus.UNKNOWN);
            assertThat(load.recordsRead()).isEqualTo(4);
            assertThat(load.files().get(2).content()).isEqualTo(Content.ACTIVE_LIST);
            assertThat(load.rejections()).hasSize(list.equals(plain) ? 1 : 0);
        }
        assertThatThrownBy(() -> READER.withActiveList(file("x", "hello")).read(elements(1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("found 'hello', expected catalogue numbers");
    }

    @Test
    void publishedMassesAndSizesComeBeforeEstimates() {
        Path physical = CatalogFiles.write(
                folder,
                "physical.csv.gz",
                CatalogFiles.gzip(
                        ("Provenance,MASS_KG,mass_sigma_kg,norad_cat_id,cross_section_m2,hard_body_radius_m,source\n"
                                        + "FAMILY,8900,100,1,,,Yuzhnoye\n"
                                        + ",,,2,,2,\n"
                                        + "measured,7800,,3,70,9,ESA\n"
                                        + "guess,1,,4,,,\n"
                                        + ",-5,,5,,,\n")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        CatalogLoad load = READER.read(elements(1, 2, 3, 4, 5), physical);
        SpaceObject first = load.catalog().find(1).orElseThrow();
        assertThat(first.mass()).isEqualTo(new PhysicalValue(8900, 100, Provenance.FAMILY, "Yuzhnoye"));
        assertThat(first.crossSection().provenance()).isEqualTo(Provenance.ESTIMATED);
        SpaceObject second = load.catalog().find(2).orElseThrow();
        assertThat(second.hardBodyRadius()).isCloseTo(2, within(1e-12));
        assertThat(second.crossSection().source()).endsWith("physical.csv.gz (circle of the hard-body radius)");
        SpaceObject third = load.catalog().find(3).orElseThrow();
        assertThat(third.crossSection().value()).isEqualTo(70);
        assertThat(third.mass().sigma()).isCloseTo(1560, within(1e-9));
        assertThat(load.rejections())
                .extracting(Rejection::reason)
                .containsExactly(
                        "PROVENANCE: found 'guess', expected MEASURED, FAMILY or ESTIMATED",
                        "MASS_KG: found '-5', expected a number from 1.0E-9 to 1.0E9");
    }

    @Test
    void aLoadWithoutElementsSaysSo() {
        Path satcat = file("satcat.csv", CELESTRAK + satcat(1, "PAY", "+", "", ""));
        assertThatThrownBy(() -> READER.read(satcat))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("found no element file, but SATCAT in CSV, expected element sets");
    }

    @Test
    void estimatesAreWhatTheirJavadocSays() {
        PhysicalEstimator estimator = PhysicalEstimator.standard();
        var stage = estimator.complete(ObjectType.ROCKET_BODY, RadarSize.of(10), null, null);
        assertThat(stage.mass().value()).isCloseTo(334.5 * FastMath.pow(10, 0.714), within(1e-9));
        // a sphere of the stated density, whose mass comes back
        double d = 2 * FastMath.sqrt(stage.crossSection().value() / FastMath.PI);
        assertThat(FastMath.PI / 6 * d * d * d * 92.937 * FastMath.pow(d, -0.74))
                .isCloseTo(stage.mass().value(), within(1e-3 * stage.mass().value()));
        var fragment = estimator.complete(ObjectType.DEBRIS, RadarSize.of(0.02), null, null);
        assertThat(fragment.crossSection().value()).isEqualTo(0.02);
        assertThat(fragment.mass().value()).isCloseTo(23.62 * FastMath.pow(0.02, 1.381), within(1e-12));
        var weighed = estimator.complete(ObjectType.DEBRIS, RadarSize.unknown(), fragment.mass(), null);
        assertThat(weighed.crossSection().value()).isCloseTo(0.02, within(1e-12));
        var sized = estimator.complete(ObjectType.PAYLOAD, RadarSize.unknown(), null, stage.crossSection());
        assertThat(sized.mass().value()).isCloseTo(stage.mass().value(), within(1e-9));
    }

    @Test
    void heavierClassesAreHeavier() {
        PhysicalEstimator estimator = PhysicalEstimator.standard();
        for (ObjectType type : ObjectType.values()) {
            double last = 0;
            for (RadarSize.SizeClass size :
                    List.of(RadarSize.SizeClass.SMALL, RadarSize.SizeClass.MEDIUM, RadarSize.SizeClass.LARGE)) {
                var estimate = estimator.complete(type, RadarSize.ofClass(size), null, null);
                assertThat(estimate.mass().value()).isGreaterThanOrEqualTo(last);
                assertThat(estimate.mass().provenance()).isEqualTo(Provenance.ESTIMATED);
                last = estimate.mass().value();
            }
            assertThat(last).isGreaterThan(100);
        }
    }
}
