package org.clearorbit.risk;

import static org.assertj.core.api.Assertions.assertThat;

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
class RealCatalogueTest {

    /** Read as a user would, with the bundled list of what operated that day. */
    private static Catalog catalogue() {
        SpaceContext context = SpaceContext.embedded();
        return CatalogReader.using(context)
                .withEpoch(context.parseDate("2022-01-22T12:00:00Z"))
                .withActiveList(CatalogSource.bundled(
                        RealCatalogueTest.class, "/org/clearorbit/scenario/flagship/active-2022-01-22.txt"))
                .read(
                        SharedData.file("catalogue/catalogue-2022-01-22.3le.txt.gz"),
                        SharedData.file("catalogue/satcat-2025-03-06.csv.gz"))
                .catalog();
    }

    @Test
    void ranksTheCatalogueOfJanuary2022AsExpertsDo() {
        Catalog catalog = catalogue();
        BackgroundPopulation background = BackgroundPopulation.of(catalog);
        RiskInputs inputs = RiskInputs.of(background);

        RiskRanking fragments = RiskRanking.of(
                catalog, inputs, CriticalityIndex.expectedFragments(), CandidateFilter.INTACT, WorkExecutor.threads(2));
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
