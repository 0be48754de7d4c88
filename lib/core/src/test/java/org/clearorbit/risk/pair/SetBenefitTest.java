package org.clearorbit.risk.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.risk.BackgroundPopulation;
import org.clearorbit.risk.RiskInputs;
import org.clearorbit.risk.TestObjects;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

class SetBenefitTest {

    private static final PairSettings DEFAULT = PairSettings.withDefaults();

    private static SetBenefit benefit(int candidates, int others, long seed) {
        List<SpaceObject> objects = PairRatesTest.randomObjects(others, seed);
        return SetBenefit.of(
                objects.subList(0, candidates), TestObjects.catalog(objects), DEFAULT, WorkExecutor.sequential());
    }

    @Test
    void isTheSumOverAllPairsWithAMemberInTheSet() {
        List<SpaceObject> objects = PairRatesTest.randomObjects(40, 41);
        List<SpaceObject> candidates = List.of(objects.get(30), objects.get(2), objects.get(17), objects.get(9));
        Catalog population = TestObjects.catalog(objects);
        PairSettings settings =
                DEFAULT.withWeight(PairWeight.persistentFragments(RiskInputs.of(BackgroundPopulation.of(population))));
        SetBenefit benefit = SetBenefit.of(candidates, population, settings, WorkExecutor.sequential());
        for (int bits = 0; bits < 16; bits++) {
            BitSet set = BitSet.valueOf(new long[] {bits});
            double sum = 0;
            for (SpaceObject one : objects) {
                for (SpaceObject other : objects) {
                    boolean hit = contains(candidates, set, one) || contains(candidates, set, other);
                    if (one.catalogNumber() < other.catalogNumber() && hit) {
                        sum += PairRate.of(one, other, settings).weight();
                    }
                }
            }
            assertThat(benefit.value(set)).isCloseTo(sum, within(1e-12 * sum));
            assertThat(benefit.value(set.stream().toArray())).isEqualTo(benefit.value(set));
        }
    }

    private static boolean contains(List<SpaceObject> candidates, BitSet set, SpaceObject object) {
        int index = candidates.indexOf(object);
        return index >= 0 && set.get(index);
    }

    @Test
    void candidatesMeetEachOtherWhetherOrNotThePopulationHasThem() {
        List<SpaceObject> objects = PairRatesTest.randomObjects(30, 42);
        List<SpaceObject> candidates = objects.subList(0, 8);
        SetBenefit within = SetBenefit.of(candidates, TestObjects.catalog(objects), DEFAULT, WorkExecutor.sequential());
        SetBenefit without = SetBenefit.of(
                candidates, TestObjects.catalog(objects.subList(8, 30)), DEFAULT, WorkExecutor.sequential());
        for (int i = 0; i < 8; i++) {
            assertThat(without.total(i)).isCloseTo(within.total(i), within(1e-12 * within.total(i)));
            for (int j = 0; j < 8; j++) {
                assertThat(without.mutual(i, j)).isEqualTo(within.mutual(i, j));
                assertThat(without.mutual(i, j)).isEqualTo(without.mutual(j, i));
            }
        }
    }

    @Test
    void twoOfAClusterCountTheirMutualCollisionsOnce() {
        SpaceObject one = TestObjects.derelict(1, 840, 850, 71, 8900, 30);
        SpaceObject two = TestObjects.derelict(2, 838, 846, 71, 8900, 30);
        SetBenefit benefit =
                SetBenefit.of(List.of(one, two), TestObjects.catalog(one, two), DEFAULT, WorkExecutor.sequential());
        double rate = PairRate.of(one, two, DEFAULT).perSecond();
        assertThat(benefit.value(0)).isEqualTo(rate);
        assertThat(benefit.value(1)).isEqualTo(rate);
        assertThat(benefit.value(0, 1)).isEqualTo(rate);
        BitSet first = new BitSet();
        first.set(0);
        assertThat(benefit.marginal(1, first)).isZero();
        assertThat(benefit.marginal(0, first)).isZero();
    }

    @Test
    void isMonotoneAndSubmodular() {
        assertThat(benefit(60, 60, 43).findViolation(1, 5000)).isEmpty();
        assertThat(benefit(25, 100, 44).findViolation(2, 5000)).isEmpty();
        assertThat(benefit(0, 10, 44).findViolation(2, 10)).isEmpty();
    }

    @Test
    void saysWhereAFunctionIsNotSubmodular() {
        List<SpaceObject> objects = PairRatesTest.randomObjects(5, 45);
        double[][] lower = {{}, {0}, {0, 0}, {0, -2, 0}, {0, 0, 0, 0}};
        PackedSymmetric mutual = new PackedSymmetric(lower);
        SetBenefit broken = SetBenefit.of(objects, new double[] {1, 1, 1, 1, 1}, mutual);
        SetBenefit.Violation violation = broken.findViolation(3, 1000).orElseThrow();
        assertThat(violation.marginalToLarger()).isGreaterThan(violation.marginalToSmaller());
        assertThat(violation.candidate()).isIn(1, 3);
        lower[3][1] = 2;
        SetBenefit falling = SetBenefit.of(objects, new double[] {1, 1, 1, 1, 1}, mutual);
        assertThat(falling.findViolation(3, 1000).orElseThrow().marginalToLarger())
                .isNegative();
    }

    /** Of weights w₁₀ = 2, w₂₀ = 1, w₂₁ = 3, on top of 10, 4 and 4 with others. */
    @Test
    void greedyOfThreeByHandTakesTheLowerOfEqualCandidates() {
        List<SpaceObject> objects = PairRatesTest.randomObjects(3, 48);
        PackedSymmetric mutual = new PackedSymmetric(new double[][] {{}, {2}, {1, 3}});
        SetBenefit benefit = SetBenefit.of(objects, new double[] {13, 9, 8}, mutual);
        assertThat(benefit.candidates()).isEqualTo(objects);
        assertThat(benefit.size()).isEqualTo(3);
        assertThat(benefit.mutual(1, 2)).isEqualTo(3).isEqualTo(benefit.mutual(2, 1));
        assertThat(benefit.mutual(1, 1)).isZero();
        GreedyOrder order = benefit.greedy(3);
        assertThat(order.toArray()).containsExactly(0, 1, 2);
        assertThat(order.avoided(0)).isEqualTo(13);
        assertThat(order.avoided(1)).isEqualTo(7);
        assertThat(order.avoided(2)).isEqualTo(4);
        assertThat(benefit.greedy(0).size()).isZero();
    }

    @Test
    void theCursorFollowsEveryChange() {
        SetBenefit benefit = benefit(40, 60, 46);
        SplittableRandom random = new SplittableRandom(4);
        SetBenefit.Cursor cursor = benefit.cursor();
        BitSet set = new BitSet();
        double all = benefit.value(IntStream.range(0, 40).toArray());
        for (int step = 0; step < 2000; step++) {
            int candidate = random.nextInt(40);
            if (set.get(candidate)) {
                cursor.remove(candidate);
            } else {
                cursor.add(candidate);
            }
            set.flip(candidate);
            int asked = random.nextInt(40);
            assertThat(cursor.contains(asked)).isEqualTo(set.get(asked));
            assertThat(cursor.marginal(asked)).isCloseTo(benefit.marginal(asked, set), within(1e-12 * all));
            assertThat(cursor.value()).isCloseTo(benefit.value(set), within(1e-12 * all));
        }
        cursor.clear();
        assertThat(cursor.value()).isZero();
        assertThat(cursor.marginal(7)).isEqualTo(benefit.total(7));
    }

    @Test
    void threadsChangeNothing() {
        List<SpaceObject> objects = PairRatesTest.randomObjects(100, 47);
        Catalog population = TestObjects.catalog(objects);
        SetBenefit one = SetBenefit.of(objects.subList(0, 50), population, DEFAULT, WorkExecutor.sequential());
        SetBenefit three = SetBenefit.of(objects.subList(0, 50), population, DEFAULT, WorkExecutor.threads(3));
        for (int i = 0; i < 50; i++) {
            assertThat(three.total(i)).isEqualTo(one.total(i));
            for (int j = 0; j < 50; j++) {
                assertThat(three.mutual(i, j)).isEqualTo(one.mutual(i, j));
            }
        }
        assertThat(three.greedy(50).toArray()).isEqualTo(one.greedy(50).toArray());
    }

    @Test
    void greedyComesNearTheBestSet() {
        double bound = 1 - 1 / FastMath.E;
        for (long seed = 50; seed < 60; seed++) {
            SetBenefit benefit = benefit(12, 12, seed);
            GreedyOrder order = benefit.greedy(12);
            for (int k = 1; k <= 12; k++) {
                double best = 0;
                for (int bits = 0; bits < 1 << 12; bits++) {
                    if (Integer.bitCount(bits) == k) {
                        best = FastMath.max(best, benefit.value(BitSet.valueOf(new long[] {bits})));
                    }
                }
                double greedy = 0;
                for (int place = 0; place < k; place++) {
                    greedy += order.avoided(place);
                }
                assertThat(greedy).isBetween(bound * best, best * (1 + 1e-12));
            }
        }
    }

    @Test
    void greedyTakesTheMostAvoidedFirstAndEachOnce() {
        SetBenefit benefit = benefit(30, 60, 61);
        GreedyOrder order = benefit.greedy(30);
        List<Integer> seen = new ArrayList<>();
        double last = Double.POSITIVE_INFINITY;
        BitSet before = new BitSet();
        double sum = 0;
        for (int place = 0; place < order.size(); place++) {
            int candidate = order.candidate(place);
            assertThat(seen).doesNotContain(candidate);
            seen.add(candidate);
            assertThat(order.avoided(place)).isLessThanOrEqualTo(last);
            last = order.avoided(place);
            for (int other = 0; other < 30; other++) {
                if (!before.get(other)) {
                    assertThat(benefit.marginal(other, before)).isLessThanOrEqualTo(last * (1 + 1e-9));
                }
            }
            before.set(candidate);
            sum += last;
        }
        assertThat(sum).isCloseTo(benefit.value(before), within(1e-12 * sum));
    }

    @Test
    void refusesWhatHasNoMeaning() {
        SetBenefit benefit = benefit(5, 10, 62);
        assertThatThrownBy(() -> benefit.value(0, 5)).hasMessageContaining("= 5, expected 0 to 4");
        assertThatThrownBy(() -> benefit.greedy(6)).hasMessageContaining("removals = 6, expected 0 to 5");
        assertThatThrownBy(() -> benefit.greedy(-1)).hasMessageContaining("removals = -1, expected 0 to 5");
        BitSet beyond = new BitSet();
        beyond.set(5);
        assertThatThrownBy(() -> benefit.marginal(0, beyond)).hasMessageContaining("= 5, expected 0 to 4");
        SetBenefit.Cursor cursor = benefit.cursor();
        cursor.add(2);
        assertThatThrownBy(() -> cursor.add(2)).hasMessageContaining("candidate 2 is a member already");
        assertThatThrownBy(() -> cursor.remove(1)).hasMessageContaining("candidate 1 is not a member");
        SpaceObject one = TestObjects.derelict(1, 840, 850, 71, 8900, 30);
        assertThatThrownBy(() ->
                        SetBenefit.of(List.of(one, one), TestObjects.catalog(one), DEFAULT, WorkExecutor.sequential()))
                .hasMessageContaining("candidate 1 stands twice");
    }
}
