package org.clearorbit.risk.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.risk.BackgroundPopulation;
import org.clearorbit.risk.CandidateFilter;
import org.clearorbit.risk.CollisionRate;
import org.clearorbit.risk.CriticalityIndex;
import org.clearorbit.risk.ObjectClass;
import org.clearorbit.risk.RankedObject;
import org.clearorbit.risk.RealCatalogueTest;
import org.clearorbit.risk.RiskInputs;
import org.clearorbit.risk.RiskRanking;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pair rates of the catalogue of January 2022; skips where the shared data are not here. */
@Tag("shared-data")
class PairRatesRealCatalogueTest {

    @Test
    void sumsOfPairsAgreeWithTheRateFromShells() {
        Catalog catalog = RealCatalogueTest.catalogue();
        BackgroundPopulation background = BackgroundPopulation.of(catalog);
        List<SpaceObject> derelicts = catalog.objects().stream()
                .filter(CandidateFilter.INTACT::accepts)
                .toList();
        RiskRanking ranking = RiskRanking.of(
                catalog,
                RiskInputs.of(background),
                CriticalityIndex.persistentFragments(),
                CandidateFilter.INTACT,
                WorkExecutor.threads(2));
        List<SpaceObject> targets =
                ranking.top(1000).stream().map(RankedObject::object).toList();
        assertThat(derelicts).hasSizeGreaterThan(targets.size());

        long start = System.nanoTime();
        PairRates rates = PairRates.of(targets, catalog, PairSettings.withDefaults(), WorkExecutor.threads(2));
        double seconds = (System.nanoTime() - start) * 1e-9;
        System.out.printf(
                "%d targets x %d objects: %d pairs meet, %.1f s on 2 threads%n",
                targets.size(), catalog.size(), rates.pairs(), seconds);

        double[] ratio = rates.targets().stream()
                .mapToDouble(target -> target.perSecond()
                        / CollisionRate.of(target.object(), background).perSecond())
                .sorted()
                .toArray();
        int n = ratio.length;
        System.out.printf(
                "pairs over shells: least %.3f, 5%% %.3f, median %.4f, 95%% %.3f, most %.3f%n",
                ratio[0], ratio[n / 20], ratio[n / 2], ratio[n - 1 - n / 20], ratio[n - 1]);
        double pairs = rates.targets().stream().mapToDouble(TargetRate::perYear).sum();
        double shells = targets.stream()
                .mapToDouble(target -> CollisionRate.of(target, background).perYear())
                .sum();
        System.out.printf("sum over the targets: pairs %.5f/year, shells %.5f/year%n", pairs, shells);
        rates.heaviest(10)
                .forEach(pair -> System.out.printf(
                        "%s (%d) and %s (%d): %.3g/year at %.0f km, %.1f km/s%n",
                        pair.first().name(),
                        pair.first().catalogNumber(),
                        pair.second().name(),
                        pair.second().catalogNumber(),
                        pair.perYear(),
                        pair.meanAltitude() / 1000,
                        pair.meanRelativeSpeed() / 1000));
        for (ObjectClass other : ObjectClass.values()) {
            System.out.printf(
                    "%s %.1f percent%n",
                    other,
                    100
                            * rates.targets().stream()
                                    .mapToDouble(target -> target.perSecond(other))
                                    .sum()
                            / rates.targets().stream()
                                    .mapToDouble(TargetRate::perSecond)
                                    .sum());
        }
        assertThat(ratio[n / 2]).isCloseTo(1, within(0.05));
        assertThat(pairs / shells).isCloseTo(1, within(0.05));
        assertThat(Arrays.stream(ratio).filter(r -> r > 0.75 && r < 1.33).count())
                .isGreaterThan(n * 9 / 10);
        assertThat(rates.heaviest(1000)).isSortedAccordingTo(Comparator.comparingDouble(pair -> -pair.weight()));
    }
}
