package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearorbit.SharedData;
import org.clearorbit.orbit.CatalogPropagator;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.SpaceContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orekit.time.AbsoluteDate;

/** Whole public catalogues, where they are at hand. */
@Tag("shared-data")
class SharedCatalogTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();
    private static final CatalogReader READER = CatalogReader.using(CONTEXT);

    private static final String CATALOGUE = "catalogue/catalogue-2022-01-22.3le.txt.gz";
    private static final String SATCAT = "catalogue/satcat-2025-03-06.csv.gz";
    private static final String CARA = "physical/cara-hbr-mass-2024-05-01.csv.gz";

    /** Read once for all tests, by the files that they are read from. */
    private static final Map<List<String>, CatalogLoad> LOADS = new HashMap<>();

    private static CatalogLoad load(String... paths) {
        Path[] files = Arrays.stream(paths).map(SharedData::file).toArray(Path[]::new);
        return LOADS.computeIfAbsent(List.of(paths), key -> READER.read(files));
    }

    @AfterAll
    static void forgetTheLoads() {
        LOADS.clear();
    }

    @Test
    void theWholeCatalogueLoadsWithoutARejection() {
        CatalogLoad load = load(CATALOGUE);
        assertThat(load.rejections()).isEmpty();
        assertThat(load.recordsRead()).isEqualTo(23_939);
        assertThat(load.accepted()).isEqualTo(23_939);
        // Alpha-5
        assertThat(load.catalog().objects().stream().filter(o -> o.catalogNumber() >= 100_000))
                .hasSize(278);
        // T0288
        assertThat(load.catalog().find(270_288)).isPresent();
        assertThat(CONTEXT.format(load.catalog().epoch())).startsWith("2022-01-25");
        for (SpaceObject object : load.catalog().objects()) {
            assertThat(object.elements().meanOrbit(CONTEXT).perigeeAltitude()).isGreaterThan(50e3);
        }
    }

    @Test
    void joinedWithTheSatelliteCatalogueWhatDecayedLaterIsStillInOrbit() {
        CatalogLoad load = READER.withEpoch(CONTEXT.parseDate("2022-01-22T12:00:00Z"))
                .read(SharedData.file(CATALOGUE), SharedData.file(SATCAT));
        assertThat(load.rejections()).isEmpty();
        List<SpaceObject> objects = load.catalog().objects();
        long joined = objects.stream().filter(o -> !o.owner().isEmpty()).count();
        assertThat(joined + load.decayed()).isEqualTo(23_256);
        assertThat(load.accepted() + load.decayed()).isEqualTo(23_939);
        assertThat(objects.stream().filter(o -> o.decay().isPresent()).count()).isBetween(4_700L, 4_900L);
        assertThat(objects.stream()
                        .filter(o -> o.type() == ObjectType.ROCKET_BODY)
                        .count())
                .isBetween(2_000L, 2_100L);
        SpaceObject envisat = load.catalog().find(27_386).orElseThrow();
        assertThat(envisat.type()).isEqualTo(ObjectType.PAYLOAD);
        assertThat(envisat.owner()).isEqualTo("ESA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fengyun-1c", "cosmos-2251", "iridium-33", "cosmos-1408"})
    void twoLineElementsAndJsonGiveTheSameObjects(String cloud) {
        String path = "debris-clouds-2026-04-27/" + cloud + "-debris";
        CatalogLoad tle = READER.read(SharedData.file(path + ".tle"));
        CatalogLoad json = READER.read(SharedData.file(path + ".json"));
        assertThat(tle.rejections()).isEmpty();
        assertThat(json.rejections()).isEmpty();
        ElementComparison.assertSameToPublishedPrecision(elements(tle), elements(json));
    }

    private static List<ElementSet> elements(CatalogLoad load) {
        return load.catalog().objects().stream().map(SpaceObject::elements).toList();
    }

    @Test
    void everyRowOfTheActiveSatellitesIsAccountedFor() {
        CatalogLoad load = READER.read(SharedData.file("catalogue/celestrak-gp-active-2026-07-10.csv.gz"));
        assertThat(load.recordsRead()).isEqualTo(15_985);
        assertThat(load.accepted() + load.superseded() + load.rejected()).isEqualTo(15_985);
        assertThat(load.rejections()).isEmpty();
    }

    @Test
    void spaceTracksSatelliteCatalogueGivesSizeClasses() {
        Path satcat = SharedData.file("catalogue/spacetrack-satcat-leo-2025-03.csv.gz");
        CatalogLoad load = READER.read(SharedData.file(CATALOGUE), satcat);
        assertThat(load.rejections()).isEmpty();
        // a large rocket body of a family that the bundled table does not have
        SpaceObject stage = load.catalog().objects().stream()
                .filter(object -> object.name().equals("THOR ABLESTAR R/B"))
                .filter(object -> object.mass().value() > 1000)
                .findFirst()
                .orElseThrow();
        assertThat(stage.mass().source()).isEqualTo("median of type and radar size class");
        assertThat(stage.mass().value()).isEqualTo(1434);
    }

    @ParameterizedTest
    @EnumSource(WrittenCatalogs.Format.class)
    void theWholeCatalogueComesBackFromEveryFormat(WrittenCatalogs.Format format) {
        assertComesBack(format, load(CATALOGUE, SATCAT, CARA).catalog());
    }

    /** Other numbers and names; what tells the formats apart has been seen above. */
    @Test
    void theDebrisCloudsAndTheActiveSatellitesComeBack() {
        Catalog catalog = load(
                        "debris-clouds-2026-04-27/fengyun-1c-debris.json",
                        "debris-clouds-2026-04-27/cosmos-2251-debris.json",
                        "debris-clouds-2026-04-27/iridium-33-debris.tle",
                        "debris-clouds-2026-04-27/cosmos-1408-debris.json",
                        "catalogue/celestrak-gp-active-2026-07-10.csv.gz")
                .catalog();
        assertThat(catalog.size()).isEqualTo(1_867 + 585 + 108 + 4 + 15_985);
        assertComesBack(WrittenCatalogs.Format.JSON, catalog);
    }

    private static void assertComesBack(WrittenCatalogs.Format format, Catalog catalog) {
        StringBuilder text = new StringBuilder();
        format.writer.write(catalog, text);
        byte[] written = text.toString().getBytes(StandardCharsets.UTF_8);
        CatalogLoad again =
                READER.withEpoch(catalog.epoch()).readSources(List.of(CatalogSource.of("written", written)));
        assertThat(again.rejections()).isEmpty();
        assertThat(again.catalog().objects()).isEqualTo(catalog.objects());
    }

    @Test
    void carasValuesAreUsedWhereItHasThem() {
        Path cara = SharedData.file("physical/cara-hbr-mass-2026-06-01.csv.gz");
        CatalogLoad load = READER.read(SharedData.file(CATALOGUE), cara);
        assertThat(load.rejections()).isEmpty();
        assertThat(load.files().get(1).records()).isEqualTo(58_609);
        long used = load.catalog().objects().stream()
                .filter(object -> object.mass().source().contains("CARA"))
                .count();
        // those that the file marks as defaults are not
        assertThat(used).isEqualTo(12_240);
    }

    @Test
    void gcatsListOfPayloadsTellsTypesAndLaunches() {
        CatalogLoad load =
                READER.read(SharedData.file(CATALOGUE), SharedData.file("physical/gcat-psatcat-2025-04-07.tsv.gz"));
        assertThat(load.files().get(1).records()).isEqualTo(21_808);
        assertThat(load.rejections()).isEmpty();
        SpaceObject envisat = load.catalog().find(27_386).orElseThrow();
        assertThat(envisat.type()).isEqualTo(ObjectType.PAYLOAD);
        assertThat(envisat.launch()).contains(LocalDate.of(2002, 3, 1));
    }

    @Test
    void aStageOfAKnownFamilyHasItsMass() {
        SpaceObject stage = load(CATALOGUE).catalog().find(22_285).orElseThrow();
        assertThat(stage.name()).isEqualTo("SL-16 R/B");
        assertThat(stage.mass().provenance()).isEqualTo(Provenance.FAMILY);
        assertThat(stage.mass().value()).isEqualTo(8700);
    }

    @Test
    void aDayAfterAllButOneInAHundredAreStillAboveTheEarth() {
        CatalogLoad load = load(CATALOGUE);
        AbsoluteDate nextDay = load.catalog().epoch().shiftedBy(86400);
        int valid = CatalogPropagator.of(load.catalog().elements(), CONTEXT)
                .propagate(nextDay)
                .valid();
        assertThat(valid).isGreaterThan(23_939 * 99 / 100);
    }
}
