package org.clearorbit.campaign.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.clearorbit.campaign.sequence.TimeRules.Succession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetimingTest {

    private static final double NONE = Double.POSITIVE_INFINITY;

    /** Where a price is linear in delta-v its slope says all, and the best times are the best of all. */
    private static SequenceProblem linear(long seed, int targets, Succession succession) {
        SequenceProblem problem = RandomSequences.problem(seed, targets, 50, succession);
        return new SequenceProblem(
                problem.orbits(),
                problem.gravity(),
                problem.rules(),
                new RandomSequences.LinearPricing(10, 0.02, 1e6),
                problem.worth());
    }

    private static Timeline chain(TimeGrid grid, SplittableRandom random) {
        Timeline timeline = Timeline.empty(grid, 0);
        timeline.takeLeft();
        timeline.leave(4);
        int[] times = new int[4];
        times[0] = random.nextInt(8);
        times[1] = times[0] + random.nextInt(2, 8);
        times[2] = times[1] + random.nextInt(4) + (grid.sideBySide() ? 0 : grid.turnaround());
        times[3] = times[2] + random.nextInt(2, 8);
        timeline.add(new Route(new int[] {3, 1}, new int[] {times[0], times[1]}));
        timeline.add(new Route(new int[] {0, 2}, new int[] {times[2], times[3]}));
        return timeline;
    }

    /** Least delta-v of two missions of two stops, each arrival within four steps of where it is. */
    private static double bruteForce(TimeGrid grid, LegCosts legs, Timeline timeline) {
        Route one = timeline.routes().get(0);
        Route two = timeline.routes().get(1);
        double best = NONE;
        for (int a = one.first() - 4; a <= one.first() + 4; a++) {
            for (int b = one.last() - 4; b <= one.last() + 4; b++) {
                if (a < 0 || b > grid.span() || b - a < grid.shortestGap() || b - a > grid.longestGap()) {
                    continue;
                }
                double first = legs.deltaV(3, 1, b, b - a);
                for (int c = two.first() - 4; c <= two.first() + 4; c++) {
                    if (c < 0 || !grid.sideBySide() && c < b + grid.turnaround()) {
                        continue;
                    }
                    for (int d = two.last() - 4; d <= two.last() + 4; d++) {
                        if (d <= grid.span() && d - c >= grid.shortestGap() && d - c <= grid.longestGap()) {
                            best = Math.min(best, first + legs.deltaV(0, 2, d, d - c));
                        }
                    }
                }
            }
        }
        return best;
    }

    @ParameterizedTest
    @EnumSource(Succession.class)
    void theTimesOfAChainAreTheBestOfTheirWindows(Succession succession) {
        SplittableRandom random = new SplittableRandom(1);
        int possible = 0;
        for (int seed = 1; seed <= 40; seed++) {
            TimeGrid grid = new TimeGrid(linear(seed, 5, succession), RandomSequences.STEP);
            LegCosts legs = new LegCosts(grid);
            Timeline timeline = chain(grid, random);
            double expected = bruteForce(grid, legs, timeline);
            timeline.prepare(legs);
            new Retiming(grid, legs).improve(timeline);
            if (expected == NONE) {
                assertThat(timeline.cost()).isEqualTo(NONE);
                continue;
            }
            possible++;
            double price = 20 + 0.02 * expected + grid.problem().worth().gain(4, new BitSet());
            assertThat(timeline.cost()).isCloseTo(price, within(1e-9 * price));
            PlanRules.assertKept(grid.problem(), SequencePlan.of(timeline, grid, List.of()));
        }
        assertThat(possible).isGreaterThan(15);
    }

    @Test
    void sharpeningNeverMakesAPlanDearerAndEachFinerGridKeepsTheRules() {
        for (int seed = 1; seed <= 20; seed++) {
            SequenceProblem problem = RandomSequences.problem(seed, 7, 40, Succession.ONE_AFTER_ANOTHER);
            TimeGrid grid = new TimeGrid(problem, RandomSequences.STEP);
            Annealing annealing = new Annealing(
                    grid, SequenceSettings.withDefaults(), Snapshot.of(FirstTimelines.random(grid, seed)), seed);
            annealing.run(200, 8, 1);
            Snapshot best = annealing.best();
            PlanRules.assertKept(problem, SequencePlan.of(best.on(grid, 1), grid, List.of()));
            Timeline settled = Refinement.settled(grid, best);
            assertThat(settled.cost()).isLessThanOrEqualTo(best.cost());
            SequencePlan plan = Refinement.plan(grid, best, List.of());
            assertThat(plan.cost()).isLessThanOrEqualTo(settled.cost() * (1 + 1e-12));
            PlanRules.assertKept(problem, plan);
        }
    }

    @Test
    void whatAnnealingGoesThroughKeepsAllRules() {
        for (int seed = 1; seed <= 60; seed++) {
            Succession succession = seed % 2 == 0 ? Succession.ONE_AFTER_ANOTHER : Succession.SIDE_BY_SIDE;
            SequenceProblem problem = RandomSequences.problem(seed, 9, 60, succession);
            TimeGrid grid = new TimeGrid(problem, RandomSequences.STEP);
            Annealing annealing = new Annealing(
                    grid, SequenceSettings.withDefaults(), Snapshot.of(FirstTimelines.random(grid, seed)), seed);
            for (int k = 0; k < 20; k++) {
                annealing.run(5, 20, 10);
                Snapshot current = annealing.current();
                assertThat(current.cost()).isFinite();
                SequencePlan plan = SequencePlan.of(current.on(grid, 1), grid, List.of());
                assertThat(plan.cost()).isCloseTo(current.cost(), within(1e-9 * current.cost()));
                PlanRules.assertKept(problem, plan);
            }
            assertThat(annealing.best().cost())
                    .isLessThanOrEqualTo(annealing.current().cost());
        }
    }
}
