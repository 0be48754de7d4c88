package org.clearorbit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.OperationalStatus;
import org.clearorbit.common.WorkExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Needs the folder of real catalogues named by the environment variable {@code CLEARORBIT_DATA}; skips without it. */
@Tag("data")
class RealCatalogueTest {

    @Test
    void ranksTheCatalogueOfJanuary2022AsExpertsDo() {
        String folder = System.getenv("CLEARORBIT_DATA");
        assumeTrue(folder != null, "CLEARORBIT_DATA names no folder with the real catalogues");
        Catalog catalog = RealCatalogue.read(Path.of(folder));
        BackgroundPopulation background = BackgroundPopulation.of(catalog);
        RiskInputs inputs = RiskInputs.of(background);

        RiskRanking fragments = RiskRanking.of(
                catalog, inputs, CriticalityIndex.expectedFragments(), CandidateFilter.INTACT, WorkExecutor.threads(2));
        RiskRanking probability =
                RiskRanking.of(catalog, background, CriticalityIndex.liouJohnson(), CandidateFilter.INTACT);

        // McKnight et al., "Identifying the 50 statistically-most-concerning derelict objects in LEO", Acta
        // Astronautica
        // 181, 2021, 282-291: the first twenty are SL-16 stages, Envisat is among the fifty
        assertThat(stages(fragments)).isBetween(15L, 25L);
        assertThat(stages(probability)).isBetween(15L, 25L);
        assertThat(fragments.find(27386).orElseThrow().rank()).isLessThanOrEqualTo(50);
        assertThat(probability.find(27386).orElseThrow().rank()).isLessThanOrEqualTo(50);
        assertThat(background.count()).isBetween(0.99 * catalog.size(), 1.0 * catalog.size());
    }

    @Test
    void collisionsOfDerelictsAmongThemselvesAreAsManyAsLongTermStudiesHave() {
        String folder = System.getenv("CLEARORBIT_DATA");
        assumeTrue(folder != null, "CLEARORBIT_DATA names no folder with the real catalogues");
        Catalog derelicts =
                RealCatalogue.read(Path.of(folder)).filter(object -> object.status() != OperationalStatus.OPERATIONAL);
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
