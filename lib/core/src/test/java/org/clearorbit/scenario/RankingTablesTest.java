package org.clearorbit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.risk.BackgroundPopulation;
import org.clearorbit.risk.CandidateFilter;
import org.clearorbit.risk.CriticalityIndex;
import org.clearorbit.risk.OperatingExposure;
import org.clearorbit.risk.RankedObject;
import org.clearorbit.risk.RiskInputs;
import org.clearorbit.risk.RiskRanking;
import org.clearorbit.risk.TestObjects;
import org.clearorbit.risk.ranking.RankUncertainty;
import org.clearorbit.risk.ranking.RankingSet;
import org.clearorbit.risk.ranking.UncertainRank;
import org.clearorbit.risk.ranking.UncertainRanking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Columns, their order and where they are empty are a contract with scripts. */
class RankingTablesTest {

    /** Too high for csi, which rates low orbits alone. */
    private static final int HIGH = 3;

    private static final Catalog CATALOG = TestObjects.catalog(
            TestObjects.derelict(9, 840, 850, 71, 8000, 30),
            TestObjects.derelict(4, 760, 770, 98, 4000, 20),
            TestObjects.derelict(HIGH, 20_100, 20_200, 55, 900, 6),
            TestObjects.derelict(7, 1450, 1500, 74, 1400, 12));

    private static RiskInputs inputs;
    private static RankingSet set;

    @BeforeAll
    static void rank() {
        inputs = RiskInputs.of(BackgroundPopulation.bundled()).withExposure(OperatingExposure.bundled());
        set = set("liou-johnson", "csi", "persistent-fragments");
    }

    private static RankingSet set(String... names) {
        return RankingSet.of(
                CATALOG,
                inputs,
                List.of(names).stream().map(CriticalityIndex::named).toList(),
                CandidateFilter.INTACT,
                WorkExecutor.sequential());
    }

    private static List<String> row(List<List<String>> rows, int number) {
        return rows.stream()
                .filter(row -> row.get(0).equals(Integer.toString(number)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyIndexHasItsRankAndItsScore() {
        List<List<String>> rows = RankingTables.indices(set);

        assertThat(rows.get(0))
                .containsExactly(
                        "norad_cat_id",
                        "name",
                        "mean_rank",
                        "rank_liou_johnson",
                        "score_liou_johnson",
                        "rank_csi",
                        "score_csi",
                        "rank_persistent_fragments",
                        "score_persistent_fragments");
        assertThat(rows).hasSize(5).allSatisfy(row -> assertThat(row).hasSize(9));
        for (int k = 0; k < 3; k++) {
            RiskRanking ranking = set.rankings().get(k);
            for (RankedObject line : ranking.objects()) {
                assertThat(row(rows, line.object().catalogNumber()).subList(3 + 2 * k, 5 + 2 * k))
                        .containsExactly(
                                Integer.toString(line.rank()),
                                Double.toString(line.score().value()));
            }
        }
    }

    @Test
    void anIndexThatDoesNotRateAnObjectLeavesItsCellsAndTheMeanRankEmpty() {
        List<String> high = row(RankingTables.indices(set), HIGH);

        assertThat(List.of(high.get(2), high.get(5), high.get(6))).containsOnly("");
        assertThat(List.of(high.get(3), high.get(4), high.get(7), high.get(8))).doesNotContain("");
    }

    @Test
    void objectsAreInTheOrderOfTheirMeanRankAndThoseWithoutOneLast() {
        List<List<String>> rows = RankingTables.indices(set);

        List<Double> means = rows.subList(1, 4).stream()
                .map(row -> Double.parseDouble(row.get(2)))
                .toList();
        assertThat(means).isSorted();
        assertThat(rows.get(4).get(0)).isEqualTo(Integer.toString(HIGH));
    }

    @Test
    void theMeanRankIsAmongTheObjectsThatAllIndicesRate() {
        for (List<String> row : RankingTables.indices(set).subList(1, 4)) {
            double sum = 0;
            for (RiskRanking ranking : set.rankings()) {
                sum += ranking.objects().stream()
                        .map(line -> line.object().catalogNumber())
                        .filter(number -> number != HIGH)
                        .toList()
                        .indexOf(Integer.parseInt(row.get(0)));
            }
            assertThat(Double.parseDouble(row.get(2))).isCloseTo(1 + sum / 3, within(1e-12));
        }
    }

    @Test
    void everyPairOfIndicesHasItsAgreementOnce() {
        List<List<String>> rows = RankingTables.agreement(set);

        assertThat(rows.get(0))
                .containsExactly(
                        "first",
                        "second",
                        "common_objects",
                        "kendall_tau_b",
                        "spearman_rho",
                        "overlap_10",
                        "overlap_20",
                        "overlap_50",
                        "overlap_100");
        assertThat(rows.subList(1, rows.size()))
                .extracting(row -> row.subList(0, 3))
                .containsExactly(
                        List.of("liou-johnson", "csi", "3"),
                        List.of("liou-johnson", "persistent-fragments", "4"),
                        List.of("csi", "persistent-fragments", "3"));
        assertThat(rows.subList(1, rows.size())).allSatisfy(row -> {
            assertThat(Double.parseDouble(row.get(3))).isBetween(-1.0, 1.0);
            assertThat(Double.parseDouble(row.get(4))).isBetween(-1.0, 1.0);
        });
    }

    @Test
    void anOverlapOfMoreObjectsThanThereAreIsEmpty() {
        assertThat(RankingTables.agreement(set).get(1).subList(5, 9)).containsOnly("");
    }

    @Test
    void theSpreadOfAnObjectFollowsItsNominalLine() {
        RiskRanking ranking = set.rankings().get(0);
        UncertainRanking unsure = RankUncertainty.withDefaults()
                .withSamples(20)
                .withTops(List.of(1, 2))
                .of(ranking, inputs, WorkExecutor.sequential());

        List<List<String>> rows = RankingTables.uncertainty(unsure);

        assertThat(rows.get(0))
                .containsExactly(
                        "rank",
                        "norad_cat_id",
                        "name",
                        "score",
                        "score_p5",
                        "score_median",
                        "score_p95",
                        "rank_p5",
                        "rank_median",
                        "rank_p95",
                        "chance_top_1",
                        "chance_top_2",
                        "treatment");
        assertThat(rows).hasSize(1 + ranking.objects().size());
        UncertainRank first = unsure.objects().get(0);
        assertThat(rows.get(1))
                .containsExactly(
                        "1",
                        Integer.toString(ranking.objects().get(0).object().catalogNumber()),
                        ranking.objects().get(0).object().name(),
                        Double.toString(ranking.objects().get(0).score().value()),
                        Double.toString(first.score().low()),
                        Double.toString(first.score().median()),
                        Double.toString(first.score().high()),
                        Double.toString(first.rank().low()),
                        Double.toString(first.rank().median()),
                        Double.toString(first.rank().high()),
                        Double.toString(first.topProbabilities().get(0)),
                        Double.toString(first.topProbabilities().get(1)),
                        "reassessed");
        OptionalDouble places = rows.subList(1, rows.size()).stream()
                .mapToDouble(row -> Double.parseDouble(row.get(10)))
                .reduce(Double::sum);
        assertThat(places.orElseThrow()).isCloseTo(1, within(1e-12));
    }
}
