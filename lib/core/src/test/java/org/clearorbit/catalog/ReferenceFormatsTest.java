package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.clearorbit.catalog.CatalogFiles.CSV_HEADER;
import static org.clearorbit.catalog.CatalogFiles.CSV_ROW;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.clearorbit.catalog.FileSummary.Content;
import org.clearorbit.orbit.SpaceContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GCAT, DISCOS, CARA and hard-body radii. */
class ReferenceFormatsTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();
    private static final CatalogReader READER = CatalogReader.using(CONTEXT).withEpoch(CONTEXT.parseDate("1957-11-01"));

    @TempDir
    Path folder;

    private Path file(String name, String text) {
        return CatalogFiles.write(folder, name, text);
    }

    private Path sample(String name) {
        return CatalogFiles.write(folder, name, CatalogFiles.sample(name));
    }

    private Path elements(int... numbers) {
        StringBuilder text = new StringBuilder(CSV_HEADER);
        for (int number : numbers) {
            text.append(CSV_ROW.replace("50032", Integer.toString(number)).replace("COSMOS 1408 DEB", ""));
        }
        return file("gp.csv", text.toString());
    }

    private static SpaceObject object(CatalogLoad load, int number) {
        return load.catalog().find(number).orElseThrow();
    }

    @Test
    void gcatsSatcatTellsTypeDatesMassAndSize() {
        CatalogLoad load = READER.read(elements(1, 2, 5, 6, 46, 100000), sample("gcat-satcat.tsv"));
        assertThat(load.files().get(1).content()).isEqualTo(Content.SATELLITE_CATALOG);
        assertThat(load.files().get(1).format()).isEqualTo("GCAT in TSV (1 of its records have no catalogue number)");
        assertThat(load.files().get(1).records()).isEqualTo(10);
        SpaceObject stage = object(load, 1);
        assertThat(stage.name()).isEqualTo("Blok-A \"first\"");
        assertThat(stage.type()).isEqualTo(ObjectType.ROCKET_BODY);
        assertThat(stage.owner()).isEqualTo("CIS");
        assertThat(stage.launch()).contains(LocalDate.of(1957, 10, 4));
        assertThat(stage.decay()).contains(LocalDate.of(1957, 12, 1));
        assertThat(stage.status()).isEqualTo(OperationalStatus.NOT_OPERATIONAL);
        assertThat(stage.mass().value()).isEqualTo(7500);
        assertThat(stage.mass().sigma()).isEqualTo(3750);
        assertThat(stage.mass().source()).endsWith("gcat-satcat.tsv (GCAT)");
        // a quarter of the surface of a cylinder of 28 m by 2.6 m
        double surface = Math.PI * 2.6 * 28 + 2 * Math.PI * 1.3 * 1.3;
        assertThat(stage.crossSection().value()).isCloseTo(surface / 4, within(1e-12));
        SpaceObject sputnik = object(load, 2);
        assertThat(sputnik.launch()).contains(LocalDate.of(1957, 10, 1));
        assertThat(sputnik.decay()).contains(LocalDate.of(1958, 1, 31));
        assertThat(sputnik.mass())
                .isEqualTo(new PhysicalValue(
                        84, 0.2 * 84, Provenance.MEASURED, stage.mass().source()));
        assertThat(sputnik.crossSection().value()).isCloseTo(Math.PI * 0.3 * 0.3, within(1e-15));
        SpaceObject vanguard = object(load, 5);
        assertThat(vanguard.mass().value()).isEqualTo(1.5);
        assertThat(vanguard.crossSection().provenance()).isEqualTo(Provenance.ESTIMATED);
        assertThat(object(load, 6).type()).isEqualTo(ObjectType.DEBRIS);
        assertThat(object(load, 6).decay()).isEmpty();
        assertThat(object(load, 6).owner()).isEmpty();
        assertThat(object(load, 46).owner()).isEmpty();
        assertThat(object(load, 100000).type()).isEqualTo(ObjectType.DEBRIS);
        assertThat(load.rejections())
                .extracting(Rejection::line, Rejection::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                9L, "LDate: found '1958 Foo', expected a date such as 1957 Oct  4, 1957 Oct or 1957"),
                        org.assertj.core.groups.Tuple.tuple(10L, "MASS: found 'heavy', expected a number"),
                        org.assertj.core.groups.Tuple.tuple(
                                11L, "JCAT: found '5', expected each number once; the first is kept"),
                        org.assertj.core.groups.Tuple.tuple(
                                12L, "number of fields: found '2', expected 41 as in the header"));
    }

    @Test
    void gcatsListOfPayloadsFillsInWhatASatelliteCatalogueLeavesOpen() {
        Path satcat = file("satcat.csv", "NORAD_CAT_ID,OBJECT_TYPE,OWNER,LAUNCH_DATE\n2,UNK,CIS,\n");
        CatalogLoad load = READER.read(sample("gcat-psatcat.tsv"), elements(2, 3), satcat);
        assertThat(load.rejections()).isEmpty();
        assertThat(load.files().get(0).records()).isEqualTo(10);
        assertThat(object(load, 2).type()).isEqualTo(ObjectType.UNKNOWN);
        assertThat(object(load, 2).owner()).isEqualTo("CIS");
        assertThat(object(load, 2).name()).isEqualTo("First Sputnik");
        assertThat(object(load, 2).launch()).contains(LocalDate.of(1957, 10, 4));
        assertThat(object(load, 3).type()).isEqualTo(ObjectType.PAYLOAD);
    }

    @ParameterizedTest
    @CsvSource({
        "1957 Oct  4, 1957-10-04, 1957-10-04",
        "1957 Oct  4 1928:34, 1957-10-04, 1957-10-04",
        "1957 Oct  4?, 1957-10-04, 1957-10-04",
        "1957 Oct  4 1928?, 1957-10-04, 1957-10-04",
        "1957 Oct 14 19.5h, 1957-10-14, 1957-10-14",
        "1957 Oct, 1957-10-01, 1957-10-31",
        "1957 Oct?, 1957-10-01, 1957-10-31",
        "1957, 1957-01-01, 1957-12-31",
        "1957?, 1957-01-01, 1957-12-31"
    })
    void gcatsDatesMayBeVague(String text, LocalDate first, LocalDate last) throws RecordException {
        assertThat(GcatDate.parse("LDate", text)).isEqualTo(new GcatDate(first, last));
    }

    @Test
    void discosTellsTypeMassAndMeanCrossSection() {
        String page = CatalogFiles.sampleText("discos.json");
        String array = page.substring(page.indexOf('['), page.lastIndexOf(']') + 1);
        String attributes = array.replaceAll("\"type\": \"object\",\\s*\"id\": \"\\d+\",\\s*\"attributes\": \\{", "")
                .replaceAll(
                        "\\},\\s*\"relationships\": \\{\\s*\"launch\": \\{\\s*\"links\": \\{[^}]*}\\s*}\\s*},"
                                + "\\s*\"links\": \\{[^}]*}\\s*}",
                        "}");
        String lines = attributes
                .substring(1, attributes.length() - 1)
                .replaceAll("\\s*\n\\s*", " ")
                .replace("}, {", "}\n{");
        assertThat(lines.lines()).hasSize(7);
        for (String text : List.of(page, array, attributes, lines)) {
            CatalogLoad load = READER.read(elements(1, 2, 4, 5, 6), file("discos.json", text));
            assertThat(load.files().get(1).content()).isEqualTo(Content.PHYSICAL_DATA);
            assertThat(load.files().get(1).format())
                    .isEqualTo("DISCOS in JSON (1 of its records have no catalogue number)");
            assertThat(load.files().get(1).records()).isEqualTo(7);
            SpaceObject stage = object(load, 1);
            assertThat(stage.name()).isEqualTo("Stage {2nd}");
            assertThat(stage.type()).isEqualTo(ObjectType.ROCKET_BODY);
            assertThat(stage.mass().value()).isEqualTo(8226);
            assertThat(stage.mass().provenance()).isEqualTo(Provenance.MEASURED);
            assertThat(stage.crossSection().value()).isEqualTo(37.5);
            assertThat(stage.crossSection().sigma()).isEqualTo(7.5);
            assertThat(stage.crossSection().source()).endsWith("discos.json (DISCOS, mean cross-section)");
            assertThat(object(load, 2).type()).isEqualTo(ObjectType.PAYLOAD);
            assertThat(object(load, 2).mass().provenance()).isEqualTo(Provenance.ESTIMATED);
            assertThat(object(load, 2).crossSection().value()).isEqualTo(5.25);
            assertThat(object(load, 4).type()).isEqualTo(ObjectType.DEBRIS);
            assertThat(object(load, 6).mass().provenance()).isEqualTo(Provenance.ESTIMATED);
            assertThat(load.rejections())
                    .extracting(Rejection::line, Rejection::reason)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(
                                    5L,
                                    "objectClass: found 'Balloon', expected Payload, Rocket Body, Unknown, or a class"
                                            + " that ends in Debris or Mission Related Object"),
                            org.assertj.core.groups.Tuple.tuple(
                                    7L, "satno: found '2', expected each number once; the first is kept"));
        }
    }

    @Test
    void aSatelliteCatalogueStandsBeforeDiscos() {
        Path satcat = file("satcat.csv", "NORAD_CAT_ID,OBJECT_TYPE,OBJECT_NAME,OWNER\n1,PAY,LISTED,US\n");
        SpaceObject object = object(READER.read(sample("discos.json"), satcat, elements(1)), 1);
        assertThat(object.type()).isEqualTo(ObjectType.PAYLOAD);
        assertThat(object.name()).isEqualTo("LISTED");
        assertThat(object.mass().value()).isEqualTo(8226);
    }

    @Test
    void aBrokenDiscosObjectCostsOnlyItself() {
        String page = CatalogFiles.sampleText("discos.json");
        CatalogLoad load =
                READER.read(elements(1, 2), file("discos.json", page.replace("\"satno\": 1,", "\"satno\": 1x,")));
        assertThat(load.rejections().get(0).line()).isEqualTo(1);
        assertThat(load.rejections().get(0).reason()).startsWith("not JSON: ");
        assertThat(object(load, 2).crossSection().value()).isEqualTo(5.25);
    }

    @Test
    void carasEstimatesKeepTheirSigmasAndItsEmptyRowsAndDefaultsTellNothing() {
        CatalogLoad load = READER.read(elements(1, 51, 188, 702, 1857, 13969, 23937), sample("cara.csv"));
        assertThat(load.rejections()).isEmpty();
        assertThat(load.files().get(1).records()).isEqualTo(20);
        SpaceObject estimated = object(load, 51);
        String source = estimated.mass().source();
        assertThat(source).endsWith("cara.csv (CARA, SFK RCS Estimate)");
        assertThat(estimated.mass())
                .isEqualTo(new PhysicalValue(68.5679843290701, 228.986867543411, Provenance.ESTIMATED, source));
        assertThat(estimated.hardBodyRadius()).isCloseTo(0.964231173853356, within(1e-15));
        assertThat(estimated.crossSection().sigma())
                .isCloseTo(2 * Math.PI * 0.964231173853356 * 1.13290042146033, within(1e-12));
        assertThat(object(load, 1).mass().source()).startsWith("median");
        assertThat(object(load, 188).mass().source()).startsWith("median");
        assertThat(object(load, 702).mass().source()).startsWith("from cross-section");
        assertThat(object(load, 1857).hardBodyRadius()).isCloseTo(5, within(1e-12));
        PhysicalValue stated = object(load, 13969).mass();
        assertThat(stated.value()).isEqualTo(2268);
        assertThat(stated.provenance()).isEqualTo(Provenance.MEASURED);
        assertThat(stated.sigma()).isCloseTo(0.2 * 2268, within(1e-9));
        assertThat(object(load, 23937).crossSection().provenance()).isEqualTo(Provenance.MEASURED);
    }

    @Test
    void whatOneFileOfPhysicalDataLeavesOpenAnotherFillsIn() {
        Path own = file("own.csv", "norad_cat_id,mass_kg\n51,70\n1,5\n");
        CatalogLoad load = READER.read(sample("cara.csv"), elements(1, 51), own);
        assertThat(object(load, 1).mass().value()).isEqualTo(5);
        assertThat(object(load, 51).mass().value()).isEqualTo(68.5679843290701);
        assertThat(object(READER.read(own, sample("cara.csv"), elements(51)), 51)
                        .mass()
                        .value())
                .isEqualTo(70);
    }

    @Test
    void aRadiusMayHaveItsSigma() {
        CatalogLoad load = READER.read(
                elements(1, 2),
                file("r.csv", "norad_cat_id,hard_body_radius_m,hard_body_radius_sigma_m\n1,2,0.5\n2,2,x\n"));
        assertThat(object(load, 1).crossSection().value()).isCloseTo(4 * Math.PI, within(1e-12));
        assertThat(object(load, 1).crossSection().sigma()).isCloseTo(2 * Math.PI, within(1e-12));
        assertThat(load.rejections())
                .extracting(Rejection::reason)
                .containsExactly("HARD_BODY_RADIUS_SIGMA_M: found 'x', expected a number");
    }

    private Path gcat(String... rows) {
        return file("gcat.tsv", "#JCAT\tType\tStatus\tMass\tShape\tLength\tDiameter\n" + String.join("", rows));
    }

    @Test
    void aQuarterOfASurfaceIsGoodToTwoFifths() {
        CatalogLoad load = READER.read(
                elements(1, 2, 3, 4, 5, 6),
                gcat(
                        "S00001\tP\tO\t10\tSphere\t-\t2\n",
                        "S00002\tP\tO\t10\tCyl + 4 Ant\t3\t2\n",
                        "S00003\tP\tO\t10\tCyl\t-\t2\n",
                        "S00004\tP\tO\t10\tCyl + 2 Pan\t3\t2\n",
                        "S00005\tP\tO\t10\tSphere\t-\t0\n",
                        "S00006\tP\tO\t0\t-\t-\t-\n"));
        assertThat(load.rejections()).isEmpty();
        // spheres and cylinders show a quarter of their surface in the mean: pi d^2 / 4, pi d (l + d / 2) / 4
        PhysicalValue sphere = object(load, 1).crossSection();
        assertThat(sphere.value()).isCloseTo(Math.PI, within(1e-12));
        assertThat(sphere.sigma()).isCloseTo(0.4 * Math.PI, within(1e-12));
        assertThat(sphere.source()).endsWith("gcat.tsv (GCAT, a quarter of the surface)");
        assertThat(object(load, 2).crossSection().value()).isCloseTo(2 * Math.PI, within(1e-12));
        for (int without : new int[] {3, 4, 5, 6}) {
            assertThat(object(load, without).crossSection().provenance()).isEqualTo(Provenance.ESTIMATED);
        }
        assertThat(object(load, 3).mass().value()).isEqualTo(10);
        assertThat(object(load, 6).mass().provenance()).isEqualTo(Provenance.ESTIMATED);
    }

    @Test
    void gcatsWholeCatalogueStandsBeforeWhatARecordSaysAndItsListOfPayloadsDoesNot() {
        Path gp = file("gp.csv", CSV_HEADER.strip() + ",OBJECT_TYPE\n" + CSV_ROW.strip() + ",DEBRIS\n");
        Path whole = gcat("S50032\tR\tO\t-\t-\t-\t-\n");
        assertThat(object(READER.read(gp, whole), 50032).type()).isEqualTo(ObjectType.ROCKET_BODY);
        Path payloads = file("psatcat.tsv", "#JCAT\tName\tProgram\nS50032\tX\tY\n");
        assertThat(object(READER.read(gp, payloads), 50032).type()).isEqualTo(ObjectType.DEBRIS);
    }
}
