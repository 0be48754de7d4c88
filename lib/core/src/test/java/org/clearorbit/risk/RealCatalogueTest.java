package org.clearorbit.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearorbit.SharedData;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.catalog.CatalogSource;
import org.clearorbit.catalog.OperationalStatus;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.SpaceContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The catalogue of January 2022 against what the literature says of it; skips where the shared data are not here. */
@Tag("shared-data")
public class RealCatalogueTest {

    /** Read as a user would, with the bundled list of what operated that day. */
    public static Catalog catalogue(Path... physicalData) {
        List<Path> files = new ArrayList<>(List.of(
                SharedData.file("catalogue/catalogue-2022-01-22.3le.txt.gz"),
                SharedData.file("catalogue/satcat-2025-03-06.csv.gz")));
        files.addAll(List.of(physicalData));
        SpaceContext context = SpaceContext.embedded();
        return CatalogReader.using(context)
                .withEpoch(context.parseDate("2022-01-22T12:00:00Z"))
                .withActiveList(CatalogSource.bundled(
                        RealCatalogueTest.class, "/org/clearorbit/scenario/flagship/active-2022-01-22.txt"))
                .read(files.toArray(new Path[0]))
                .catalog();
    }

    @Test
    void ranksTheCatalogueOfJanuary2022AsExpertsDo() {
        Catalog catalog = catalogue();
        BackgroundPopulation background = BackgroundPopulation.of(catalog);
        RiskInputs inputs = RiskInputs.of(background);

        RiskRanking fragments = RiskRanking.of(
                catalog,
                inputs,
                CriticalityIndex.persistentFragments(),
                CandidateFilter.INTACT,
                WorkExecutor.threads(2));
        RiskRanking probability =
                RiskRanking.of(catalog, background, CriticalityIndex.liouJohnson(), CandidateFilter.INTACT);

        // McKnight et al., "Identifying the 50 statistically-most-concerning derelict objects in LEO",
        // Acta Astronautica 181, 2021, 282-291: the first twenty are SL-16 stages, Envisat is among the fifty
        assertThat(stages(fragments)).isBetween(15L, 25L);
        assertThat(stages(probability)).isBetween(15L, 25L);
        assertThat(fragments.find(27386).orElseThrow().rank()).isLessThanOrEqualTo(50);
        assertThat(probability.find(27386).orElseThrow().rank()).isLessThanOrEqualTo(50);
        assertThat(background.count()).isBetween(0.99 * catalog.size(), 1.0 * catalog.size());
    }

    @Test
    void indicesThatKnowMassAndSatellitesPutTheSameFamiliesFirst() {
        Catalog catalog = catalogue();
        RiskInputs inputs = RiskInputs.of(catalog);
        assertThat(inputs.exposure().source()).isEqualTo("the operating satellites of the catalogue");
        for (RiskRanking ranking : RiskRanking.of(
                catalog, inputs, CriticalityIndex.all(), CandidateFilter.INTACT, WorkExecutor.threads(2))) {
            String name = ranking.index().name();
            assertThat(ranking.objects()).as(name).hasSizeGreaterThan(3000);
            switch (name) {
                // heavy stages and Envisat, as in the experts' list above
                case "clearorbit", "smc", "sdi" -> {
                    assertThat(stages(ranking)).as(name).isGreaterThanOrEqualTo(10);
                    assertThat(ranking.find(27386).orElseThrow().rank())
                            .as(name)
                            .isLessThanOrEqualTo(10);
                }
                // its lifetime term puts altitudes near 1,500 km first
                case "csi", "csi-shells" ->
                    assertThat(ranking.top(10))
                            .as(name)
                            .allMatch(line -> line.assessment().perigeeAltitude() > 1.4e6);
                default -> {}
            }
        }
    }

    @Test
    void collisionsOfDerelictsAmongThemselvesAreAsManyAsLongTermStudiesHave() {
        Catalog derelicts = catalogue().filter(object -> object.status() != OperationalStatus.OPERATIONAL);
        BackgroundPopulation background = BackgroundPopulation.of(derelicts);
        double perYear = derelicts.objects().stream()
                        .mapToDouble(
                                object -> CollisionRate.of(object, background).perYear())
                        .sum()
                / 2;
        // some tenths of a collision a year, catastrophic or not: Liou and Johnson, Science 311, 2006, 340
        assertThat(perYear).isBetween(0.1, 1.0);
    }

    private static long stages(RiskRanking ranking) {
        return ranking.top(50).stream()
                .filter(line -> line.object().name().contains("SL-16"))
                .count();
    }
}
