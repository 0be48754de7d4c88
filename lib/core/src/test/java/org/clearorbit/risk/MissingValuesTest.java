package org.clearorbit.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.CatalogLoad;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.catalog.CatalogSource;
import org.clearorbit.catalog.Provenance;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.SpaceContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that is missing or bad must never look like no risk. */
class MissingValuesTest {

    private static final CatalogSource ELEMENTS =
            CatalogSource.bundled(MissingValuesTest.class, "/org/clearorbit/catalog/sample.tle");
    private static final RiskInputs INPUTS =
            RiskInputs.of(BackgroundPopulation.bundled()).withExposure(OperatingExposure.bundled());

    private static CatalogLoad load(String physical) {
        CatalogSource table = CatalogSource.of("physical.csv", physical.getBytes(StandardCharsets.UTF_8));
        return CatalogReader.using(SpaceContext.embedded())
                .readSources(physical.isEmpty() ? List.of(ELEMENTS) : List.of(ELEMENTS, table));
    }

    private static List<RiskRanking> rankings(Catalog catalog) {
        return RiskRanking.of(catalog, INPUTS, CriticalityIndex.all(), CandidateFilter.ALL, WorkExecutor.sequential());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "norad_cat_id,mass_kg,cross_section_m2\n50032,0,0\n",
                "norad_cat_id,mass_kg,cross_section_m2\n50032,-5,-1\n",
                "norad_cat_id,mass_kg,cross_section_m2\n50032,NaN,Infinity\n",
                "norad_cat_id,mass_kg,cross_section_m2\n50032,,\n"
            })
    void everyObjectThatAnIndexRatesHasARiskAndSaysThatItsMassIsEstimated(String physical) {
        Catalog catalog = load(physical).catalog();
        for (RiskRanking ranking : rankings(catalog)) {
            assertThat(ranking.objects().size()
                            + ranking.notRated().size()
                            + ranking.outOfRange().size())
                    .isEqualTo(catalog.size());
            for (RankedObject line : ranking.objects()) {
                assertThat(line.score().value())
                        .as("%s by %s", line.object().name(), ranking.index().name())
                        .isPositive();
                assertThat(line.object().mass().provenance()).isEqualTo(Provenance.ESTIMATED);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "NaN", "x"})
    void aBadMassIsARejectionThatNamesItsLine(String mass) {
        CatalogLoad load = load("norad_cat_id,mass_kg\n50032," + mass + "\n");
        assertThat(load.rejections()).singleElement().satisfies(bad -> {
            assertThat(bad.file()).isEqualTo("physical.csv");
            assertThat(bad.line()).isEqualTo(2);
            assertThat(bad.reason()).contains("MASS_KG", mass);
        });
    }
}
