package org.clearorbit.campaign.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.clearorbit.transfer.PrecessingOrbit;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Most worth within caps of delta-v, time and missions. */
class BudgetedSequenceTest {

    private static final double DAY = 86400;
    private static final int TARGETS = 6;

    private static final SequenceSettings SETTINGS =
            SequenceSettings.withDefaults().withWorkLimit(2400).withReplicas(4).withTemperatures(1, 0.01, 12);

    private static TimeRules rules(TimeRules.Succession succession, int missions) {
        return new TimeRules(60 * DAY, 60 * DAY, 4 * DAY, DAY, 16 * DAY, succession, 4 * DAY)
                .withMostMissions(missions);
    }

    /** Fragments of one cloud: planes within some degrees of each other, sizes within some kilometres. */
    private static List<PrecessingOrbit> cloud(int targets, double spread, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<PrecessingOrbit> orbits = new ArrayList<>();
        for (int k = 0; k < targets; k++) {
            orbits.add(Gravity.earth()
                    .precessing(
                            7_150_000 + 20_000 * random.nextDouble(),
                            0.001,
                            FastMath.toRadians(74 + 0.1 * random.nextDouble()),
                            FastMath.toRadians(spread * random.nextDouble()),
                            6 * random.nextDouble(),
                            0));
        }
        return orbits;
    }

    private static SequenceProblem problem(TimeRules rules, double cap, long seed) {
        return new SequenceProblem(
                cloud(TARGETS, 8, seed),
                Gravity.earth(),
                rules,
                new DeltaVBudgetPricing(0, 1e-7, cap),
                WorthTest.clustered(TARGETS, seed));
    }

    private static BitSet visited(SequencePlan plan) {
        BitSet set = new BitSet();
        plan.missions().forEach(mission -> mission.targets().forEach(set::set));
        return set;
    }

    private static double removed(SequenceProblem problem, SequencePlan plan) {
        return WorthTest.value(problem.worth(), visited(plan));
    }

    private static SequencePlan plan(SequenceProblem problem, SequenceSettings settings) {
        return SequencePlanner.withDefaults().with(settings).plan(problem);
    }

    /** Which sets one mission can visit within its cap, by every order and every time of the grid. */
    private static final class EveryMission {

        private final TimeGrid grid;
        private final LegCosts legs;
        private final double cap;
        private final boolean[] possible = new boolean[1 << TARGETS];

        EveryMission(SequenceProblem problem, double cap) {
            this.grid = new TimeGrid(problem, SETTINGS.stepFor(problem));
            this.legs = new LegCosts(grid);
            this.cap = cap;
            possible[0] = true;
            for (int first = 0; first < TARGETS; first++) {
                go(1 << first, first, new double[grid.span() + 1]);
            }
        }

        private void go(int mask, int last, double[] spent) {
            if (!(Arrays.stream(spent).min().orElseThrow() <= cap)) {
                return;
            }
            possible[mask] = true;
            for (int next = 0; next < TARGETS; next++) {
                if ((mask >> next & 1) != 0) {
                    continue;
                }
                double[] total = new double[spent.length];
                Arrays.fill(total, Double.POSITIVE_INFINITY);
                for (int arrival = 0; arrival < total.length; arrival++) {
                    for (int gap = grid.shortestGap(); gap <= Math.min(arrival, grid.longestGap()); gap++) {
                        if (spent[arrival - gap] <= cap) {
                            total[arrival] = Math.min(
                                    total[arrival], spent[arrival - gap] + legs.deltaV(last, next, arrival, gap));
                        }
                    }
                }
                go(mask | 1 << next, next, total);
            }
        }

        /** The most that so many missions side by side can be worth. */
        double most(Worth worth, int missions) {
            boolean[] reached = possible.clone();
            for (int m = 1; m < missions; m++) {
                boolean[] more = reached.clone();
                for (int one = 0; one < reached.length; one++) {
                    for (int other = 0; other < reached.length; other++) {
                        more[one | other] |= reached[one] && possible[other] && (one & other) == 0;
                    }
                }
                reached = more;
            }
            double best = 0;
            for (int mask = 0; mask < reached.length; mask++) {
                if (reached[mask]) {
                    best = Math.max(best, WorthTest.value(worth, BitSet.valueOf(new long[] {mask})));
                }
            }
            return best;
        }
    }

    @ParameterizedTest
    @CsvSource({"1,120,1", "2,120,2", "3,250,1", "4,250,2", "5,60,3", "6,400,1"})
    void findsTheBestOfAllSetsOrdersAndTimes(long seed, double cap, int missions) {
        SequenceProblem problem = problem(rules(TimeRules.Succession.SIDE_BY_SIDE, missions), cap, seed);

        SequencePlan plan = plan(problem, SETTINGS);

        double most = new EveryMission(problem, cap).most(problem.worth(), missions);
        assertThat(removed(problem, plan)).isCloseTo(most, within(1e-9));
        assertThat(plan.missions())
                .hasSizeLessThanOrEqualTo(missions)
                .allSatisfy(mission -> assertThat(mission.deltaV()).isLessThanOrEqualTo(cap));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aLargerCapNeverRemovesLess(long seed) {
        double before = 0;
        for (double cap : new double[] {0, 50, 100, 200, 400, 800}) {
            SequenceProblem problem = problem(rules(TimeRules.Succession.SIDE_BY_SIDE, 1), cap, seed);

            double removed = removed(problem, plan(problem, SETTINGS));

            assertThat(removed).isGreaterThanOrEqualTo(before - 1e-9);
            before = removed;
        }
    }

    @ParameterizedTest
    @EnumSource(TimeRules.Succession.class)
    void thereAreNoMoreMissionsThanAllowed(TimeRules.Succession succession) {
        for (int most = 1; most <= 4; most++) {
            SequenceProblem problem = new SequenceProblem(
                    cloud(20, 360, most),
                    Gravity.earth(),
                    rules(succession, most),
                    new DeltaVBudgetPricing(0, 1e-7, 100),
                    WorthTest.clustered(20, most));

            SequencePlan plan = plan(problem, SETTINGS.withWorkLimit(400));

            assertThat(plan.missions()).hasSizeBetween(1, most);
        }
    }

    @Test
    void twoOfAClusterAreNotTakenForTwo() {
        // only two of the three can be reached, and the two dearest share all but a little
        TimeRules rules = new TimeRules(6 * DAY, 6 * DAY, 2 * DAY, DAY, 8 * DAY, TimeRules.Succession.SIDE_BY_SIDE, 0)
                .withMostMissions(1);
        Worth worth = Worth.pairwise(new double[] {10, 10, 3}, (i, j) -> i == 1 && j == 0 ? 9 : 0);
        SequenceProblem problem = new SequenceProblem(
                cloud(3, 0.1, 1), Gravity.earth(), rules, new DeltaVBudgetPricing(0, 1e-7, 500), worth);

        SequencePlan plan = plan(problem, SETTINGS.withWorkLimit(400));

        assertThat(plan.visited()).isEqualTo(2);
        assertThat(visited(plan).get(2)).isTrue();
    }

    @Test
    void aSampleOfManyTargetsIsAsGoodAsAllOnAnEasyChoice() {
        SequenceProblem problem = new SequenceProblem(
                cloud(40, 30, 7),
                Gravity.earth(),
                rules(TimeRules.Succession.SIDE_BY_SIDE, 2),
                new DeltaVBudgetPricing(0, 1e-7, 200),
                WorthTest.clustered(40, 7));

        double all = removed(problem, plan(problem, SETTINGS));
        double sampled = removed(problem, plan(problem, SETTINGS.withOthersTried(8)));

        assertThat(sampled).isGreaterThan(0.97 * all);
    }

    @Test
    void theDeltaVStillToComeIsCapped() {
        MissionPricing pricing = new DeltaVBudgetPricing(3, 0.01, 100);

        assertThat(pricing.price(new int[] {4, 2, 7}, 3, new double[] {40, 60})).isEqualTo(4);
        assertThat(pricing.price(new int[] {4, 2, 7}, 3, 100)).isEqualTo(4);
        assertThat(pricing.price(new int[] {4, 2, 7}, 3, new double[] {41, 60})).isInfinite();
    }
}
