package org.clearorbit.campaign.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.clearorbit.campaign.sequence.TimeRules.Succession;
import org.junit.jupiter.api.Test;

class RouteTest {

    private static final double NONE = Double.POSITIVE_INFINITY;

    /** Least delta-v of an order, each arrival within four steps of where it is and within bounds. */
    private static double bruteForce(
            TimeGrid grid, LegCosts legs, int[] order, int[] times, int k, int before, int from, int to) {
        if (k == order.length) {
            return 0;
        }
        double best = NONE;
        for (int time = times[k] - 4; time <= times[k] + 4; time++) {
            int gap = time - before;
            boolean fits = k == 0 || gap >= grid.shortestGap() && gap <= grid.longestGap();
            if (fits && time >= from && time <= to) {
                double leg = k == 0 ? 0 : legs.deltaV(order[k - 1], order[k], time, gap);
                best = Math.min(best, leg + bruteForce(grid, legs, order, times, k + 1, time, from, to));
            }
        }
        return best;
    }

    private static int[] times(SplittableRandom random, int count) {
        int[] times = new int[count];
        times[0] = random.nextInt(3, 10);
        for (int k = 1; k < count; k++) {
            times[k] = times[k - 1] + random.nextInt(2, 9);
        }
        return times;
    }

    @Test
    void theTablesHoldTheLeastDeltaVOfTheOrder() {
        SplittableRandom random = new SplittableRandom(1);
        for (int seed = 1; seed <= 40; seed++) {
            SequenceProblem problem = RandomSequences.problem(seed, 5, 40, Succession.ONE_AFTER_ANOTHER);
            TimeGrid grid = new TimeGrid(problem, RandomSequences.STEP);
            LegCosts legs = new LegCosts(grid);
            int[] order = {2, 0, 4, 1};
            int[] times = times(random, 4);
            int from = random.nextInt(5);
            int to = random.nextInt(25, 35);
            Route route = new Route(order, times);
            route.prepare(legs, problem.pricing(), from, to);
            double expected = bruteForce(grid, legs, order, times, 0, 0, from, to);
            if (expected == NONE) {
                assertThat(route.deltaV()).isEqualTo(NONE);
                assertThat(route.price()).isEqualTo(NONE);
            } else {
                assertThat(route.deltaV()).isCloseTo(expected, within(1e-9));
                assertThat(route.price()).isEqualTo(problem.pricing().price(order, 4, route.deltaV()));
            }
        }
    }

    @Test
    void aTargetMoreCostsWhatEveryTimeWithinTheWindowsSays() {
        SplittableRandom random = new SplittableRandom(2);
        int possible = 0;
        for (int seed = 1; seed <= 60; seed++) {
            SequenceProblem problem = RandomSequences.problem(seed, 5, 40, Succession.ONE_AFTER_ANOTHER);
            TimeGrid grid = new TimeGrid(problem, RandomSequences.STEP);
            LegCosts legs = new LegCosts(grid);
            int[] order = {2, 0, 4};
            int[] times = times(random, 3);
            int from = random.nextInt(4);
            int to = random.nextInt(25, 38);
            Route route = new Route(order, times);
            route.prepare(legs, problem.pricing(), from, to);
            for (int k = 0; k <= 3; k++) {
                LegCosts.Meeting meeting = new LegCosts.Meeting();
                route.tryInserting(k, 3, legs, grid, new double[Route.WINDOW], meeting);
                int pace = Route.pace(grid);
                int middle = k == 0
                        ? Math.max(times[0] - pace, from)
                        : k == 3 ? Math.min(times[2] + pace, to) : (times[k - 1] + times[k]) / 2;
                int[] longer = Route.inserted(order, k, 3);
                double expected = bruteForce(grid, legs, longer, Route.inserted(times, k, middle), 0, 0, from, to);
                if (expected == NONE) {
                    assertThat(meeting.cost()).isEqualTo(NONE);
                    continue;
                }
                possible++;
                assertThat(meeting.cost()).isCloseTo(expected, within(1e-9));
                // a table made by putting the target in is as good as one made from scratch
                Route with = route.with(k, 3, meeting.time(), legs, problem.pricing());
                assertThat(with.targets()).containsExactly(longer);
                assertThat(with.deltaV()).isLessThanOrEqualTo(expected * (1 + 1e-12));
                Route afresh = new Route(longer, with.times());
                afresh.prepare(legs, problem.pricing(), from, to);
                assertThat(with.deltaV()).isCloseTo(afresh.deltaV(), within(1e-9));
            }
        }
        assertThat(possible).isGreaterThan(100);
    }

    @Test
    void aGapThatIsTooLongIsPulledTogetherHalfFromEitherSide() {
        TimeGrid grid = grid(10);
        Route route = new Route(new int[] {0, 1, 2}, new int[] {20, 24, 28}).without(1, 2, grid);
        assertThat(route.times()).containsExactly(20, 28);
        Route pulled = new Route(new int[] {0, 1}, new int[] {10, 14})
                .followedBy(new Route(new int[] {2, 3}, new int[] {31, 35}), grid);
        // seven steps too long: three and four
        assertThat(pulled.targets()).containsExactly(0, 1, 2, 3);
        assertThat(pulled.times()).containsExactly(13, 17, 27, 31);
    }

    @Test
    void movedTimesStayOnTheGrid() {
        Route route = new Route(new int[] {0, 1}, new int[] {2, 38});
        assertThat(route.shifted(-4, grid(10)).times()).containsExactly(0, 34);
        assertThat(route.shifted(4, grid(10)).times()).containsExactly(6, 40);
        assertThat(route.times()).containsExactly(2, 38);
    }

    @Test
    void aTargetIsPutIntoNothingThatIsNotPrepared() {
        TimeGrid grid = grid(10);
        Route route = new Route(new int[] {0, 1}, new int[] {10, 14});
        assertThatThrownBy(() -> route.tryInserting(
                        1, 2, new LegCosts(grid), grid, new double[Route.WINDOW], new LegCosts.Meeting()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("tables of a route not prepared");
    }

    /** Forty steps; arrivals so many apart at most. */
    private static TimeGrid grid(int longestGap) {
        SequenceProblem any = RandomSequences.problem(1, 4, 40, Succession.ONE_AFTER_ANOTHER);
        double day = RandomSequences.DAY;
        TimeRules rules = new TimeRules(
                105 * day, 105 * day, 5 * day, day, longestGap * 2.5 * day, Succession.ONE_AFTER_ANOTHER, 30 * day);
        return new TimeGrid(
                new SequenceProblem(any.orbits(), any.gravity(), rules, any.pricing(), any.worth()),
                RandomSequences.STEP);
    }
}
