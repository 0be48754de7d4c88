package org.clearorbit.risk.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.risk.BackgroundPopulation;
import org.clearorbit.risk.CandidateFilter;
import org.clearorbit.risk.CriticalityIndex;
import org.clearorbit.risk.RankedObject;
import org.clearorbit.risk.RealCatalogueTest;
import org.clearorbit.risk.RiskInputs;
import org.clearorbit.risk.RiskRanking;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sets of removals from the catalogue of January 2022; skips where the shared data are not here. */
@Tag("shared-data")
class SetBenefitRealCatalogueTest {

    private static final int CANDIDATES = 600;
    private static final int CHOSEN = 50;

    @Test
    void anOrderThatCountsMutualCollisionsOnceStaysNearTheSingleRanking() {
        Catalog catalog = RealCatalogueTest.catalogue();
        RiskInputs inputs = RiskInputs.of(BackgroundPopulation.of(catalog));
        RiskRanking ranking = RiskRanking.of(
                catalog,
                inputs,
                CriticalityIndex.persistentFragments(),
                CandidateFilter.INTACT,
                WorkExecutor.threads(2));
        List<SpaceObject> candidates =
                ranking.top(CANDIDATES).stream().map(RankedObject::object).toList();
        SetBenefit benefit = SetBenefit.of(
                candidates,
                catalog,
                PairSettings.withDefaults().withWeight(PairWeight.persistentFragments(inputs)),
                WorkExecutor.threads(2));

        int[] single = IntStream.range(0, benefit.size())
                .boxed()
                .sorted((a, b) -> Double.compare(benefit.total(b), benefit.total(a)))
                .mapToInt(Integer::intValue)
                .limit(CHOSEN)
                .toArray();
        int[] greedy = benefit.greedy(CHOSEN).toArray();
        double totals = IntStream.of(greedy).mapToDouble(benefit::total).sum();
        int shared = (int) IntStream.of(greedy)
                .filter(i -> IntStream.of(single).anyMatch(j -> i == j))
                .count();
        int moved = (int) IntStream.range(0, CHOSEN)
                .filter(place -> greedy[place] != single[place])
                .count();
        int most = IntStream.range(0, CHOSEN)
                .map(place -> IntStream.range(0, CHOSEN)
                        .filter(other -> single[other] == greedy[place])
                        .map(other -> Math.abs(other - place))
                        .findFirst()
                        .orElse(CHOSEN))
                .max()
                .orElse(0);
        int ranked = (int) IntStream.of(greedy).filter(i -> i < CHOSEN).count();
        System.out.printf(
                "greedy and single top %d: %d in common, %d places differ, by up to %d; %d among the index's first%n",
                CHOSEN, shared, moved, most, ranked);
        double set = benefit.value(greedy);
        System.out.printf(
                "avoided: greedy %.6g, single %.6g, index %.6g; counted twice if summed: %.2f percent%n",
                set,
                benefit.value(single),
                benefit.value(IntStream.range(0, CHOSEN).toArray()),
                100 * (totals / set - 1));
        assertThat(set).isGreaterThanOrEqualTo(benefit.value(single));
        assertThat(totals).isGreaterThan(set);
        assertThat(shared).isGreaterThan(CHOSEN / 2);
        assertThat(benefit.findViolation(1, 200)).isEmpty();
    }
}
