package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.clearorbit.SharedData;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.Sgp4;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.orbit.StateResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole public catalogues, where they are at hand. */
@Tag("shared-data")
class SharedCatalogTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();
    private static final CatalogReader READER = CatalogReader.using(CONTEXT);

    private static final String CATALOGUE = "catalogue/catalogue-2022-01-22.3le.txt.gz";
    private static final String SATCAT = "catalogue/satcat-2025-03-06.csv.gz";

    @Test
    void theWholeCatalogueLoadsWithoutARejection() {
        CatalogLoad load = READER.read(SharedData.file(CATALOGUE));
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

    @Test
    void aStageOfAKnownFamilyHasItsMass() {
        SpaceObject stage =
                READER.read(SharedData.file(CATALOGUE)).catalog().find(22_285).orElseThrow();
        assertThat(stage.name()).isEqualTo("SL-16 R/B");
        assertThat(stage.mass().provenance()).isEqualTo(Provenance.FAMILY);
        assertThat(stage.mass().value()).isEqualTo(8700);
    }

    @Test
    void theWholeCatalogueStaysAboveTheEarthForADay() {
        CatalogLoad load = READER.read(SharedData.file(CATALOGUE));
        long valid = load.catalog().objects().stream()
                .filter(object -> {
                    Sgp4 sgp4 = Sgp4.of(object.elements(), CONTEXT);
                    return sgp4.state(sgp4.epoch().shiftedBy(86400)) instanceof StateResult.Valid;
                })
                .count();
        assertThat(valid).isGreaterThan(23_900);
    }
}
