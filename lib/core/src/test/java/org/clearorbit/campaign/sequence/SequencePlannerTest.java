package org.clearorbit.campaign.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.clearorbit.campaign.sequence.TimeRules.Succession;
import org.clearorbit.common.Cancellation;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.common.WorkUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequencePlannerTest {

    private static final double DAY = RandomSequences.DAY;

    private static final SequenceSettings SETTINGS =
            SequenceSettings.withDefaults().withWorkLimit(4000).withTemperatures(8, 0.2, 20);

    private static SequenceProblem problem(Succession succession) {
        return RandomSequences.problem(11, 20, 200, succession);
    }

    private static byte[] bytes(Serializable value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs each unit from a stored copy of it, as another machine would. */
    private static final class Elsewhere implements WorkExecutor {
        @Override
        @SuppressWarnings("unchecked")
        public <R> List<R> runAll(List<? extends WorkUnit<R>> units) {
            List<R> results = new ArrayList<>();
            for (WorkUnit<R> unit : units) {
                R result = ((WorkUnit<R>) read(bytes(unit))).run();
                results.add((R) read(bytes((Serializable) result)));
            }
            return results;
        }
    }

    @ParameterizedTest
    @EnumSource(Succession.class)
    void threadsAndMachinesChangeNoBit(Succession succession) {
        SequenceProblem problem = problem(succession);
        SequencePlanner planner = SequencePlanner.withDefaults().with(SETTINGS);
        SequencePlan one = planner.plan(problem);
        assertThat(bytes(planner.with(WorkExecutor.threads(4)).plan(problem))).isEqualTo(bytes(one));
        assertThat(bytes(planner.with(new Elsewhere()).plan(problem))).isEqualTo(bytes(one));
        PlanRules.assertKept(problem, one);
    }

    @Test
    void aGridIsSentWithoutItsTables() {
        SequenceProblem problem = problem(Succession.ONE_AFTER_ANOTHER);
        TimeGrid fine = new TimeGrid(problem, 0.25 * DAY);
        assertThat(bytes(fine)).hasSameSizeAs(bytes(new TimeGrid(problem, 4 * DAY)));
        TimeGrid read = (TimeGrid) read(bytes(fine));
        int last = fine.lastArrival();
        assertThat(read.lastArrival()).isEqualTo(last);
        assertThat(new LegCosts(read).deltaV(3, 4, last, 40)).isEqualTo(new LegCosts(fine).deltaV(3, 4, last, 40));
    }

    @Test
    void anotherSeedIsAnotherSearch() {
        SequencePlanner planner = SequencePlanner.withDefaults();
        SequenceProblem problem = problem(Succession.ONE_AFTER_ANOTHER);
        SequencePlan one = planner.with(SETTINGS.withWorkLimit(400)).plan(problem);
        SequencePlan other =
                planner.with(SETTINGS.withWorkLimit(400).withSeed(2)).plan(problem);
        assertThat(other.missions()).isNotEqualTo(one.missions());
    }

    @Test
    void aSearchStoredHalfWayGoesOnAsIfNothingHadHappened() {
        SequenceSearch straight = SequenceSearch.of(problem(Succession.ONE_AFTER_ANOTHER), SETTINGS);
        SequenceSearch stored = SequenceSearch.of(problem(Succession.ONE_AFTER_ANOTHER), SETTINGS);
        for (int stage = 1; stage <= 10; stage++) {
            straight.advance(WorkExecutor.sequential(), 40, stage * 0.1);
            stored.advance(WorkExecutor.sequential(), 40, stage * 0.1);
            if (stage == 5) {
                stored = (SequenceSearch) read(bytes(stored));
                assertThat(stored.progress()).isEqualTo(0.5);
                assertThat(stored.steps()).isEqualTo(5 * 4 * 40);
            }
        }
        assertThat(bytes(stored.best())).isEqualTo(bytes(straight.best()));
        assertThat(stored.bestCost()).isEqualTo(straight.bestCost());
        assertThat(stored.best().cost()).isLessThanOrEqualTo(stored.bestCost());
    }

    @Test
    void aSearchOnlyGoesOn() {
        SequenceSearch search = SequenceSearch.of(problem(Succession.ONE_AFTER_ANOTHER), SETTINGS);
        search.advance(WorkExecutor.sequential(), 1, 0.5);
        assertThatThrownBy(() -> search.advance(WorkExecutor.sequential(), 1, 0.4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 steps to 0.4, expected at least 1 step and 0.5 to 1");
        assertThatThrownBy(() -> search.advance(WorkExecutor.sequential(), 0, 1))
                .hasMessageStartingWith("0 steps to 1.0");
        assertThatThrownBy(() -> search.advance(WorkExecutor.sequential(), 1, 1.1))
                .hasMessageStartingWith("1 steps to 1.1");
        search.advance(WorkExecutor.sequential(), 1, 0.5);
        search.advance(WorkExecutor.sequential(), 1, 1);
        assertThat(search.progress()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void aSearchThatIsCancelledReturnsWhatItHas(int stages) {
        Cancellation cancellation = new Cancellation();
        if (stages == 0) {
            cancellation.cancel();
        }
        SequenceProblem problem = problem(Succession.ONE_AFTER_ANOTHER);
        SequencePlan plan = SequencePlanner.withDefaults()
                .with(SETTINGS)
                .with(cancellation)
                .with((task, done, total) -> {
                    if (done == stages) {
                        cancellation.cancel();
                    }
                })
                .plan(problem);
        assertThat(plan.history()).hasSize(stages);
        PlanRules.assertKept(problem, plan);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 10, 77, 400, 1999})
    void theLimitOfWorkIsKept(long limit) {
        SequenceProblem problem = problem(Succession.ONE_AFTER_ANOTHER);
        SequencePlan plan = SequencePlanner.withDefaults()
                .with(SequenceSettings.withDefaults().withWorkLimit(limit))
                .plan(problem);
        assertThat(plan.steps()).isPositive().isLessThanOrEqualTo(limit).isGreaterThan(limit / 3);
        PlanRules.assertKept(problem, plan);
        assertThat(SequencePlanner.withDefaults()
                        .with(SequenceSettings.withDefaults().withReplicas(9).withWorkLimit(limit))
                        .plan(problem)
                        .steps())
                .isLessThanOrEqualTo(limit);
    }

    @Test
    void aLimitOfTimeEndsASearch() {
        SequenceProblem problem = problem(Succession.ONE_AFTER_ANOTHER);
        List<String> told = new ArrayList<>();
        SequencePlan plan = SequencePlanner.withDefaults()
                .with(SETTINGS.withTimeLimit(2.2))
                .with((task, done, total) -> told.add(task + " " + done + "/" + total))
                .plan(problem);
        // the first milestone is that of learning the speed
        assertThat(plan.history()).hasSize(21);
        assertThat(told).hasSize(20).startsWith("planning the sequence 1/20").endsWith("planning the sequence 20/20");
        PlanRules.assertKept(problem, plan);
    }

    @Test
    void moreWorkIsNotWorseInTheMedian() {
        double[] costs = new double[3];
        long[] limits = {400, 1600, 6400};
        for (int k = 0; k < 3; k++) {
            double[] each = new double[5];
            for (int seed = 1; seed <= 5; seed++) {
                each[seed - 1] = SequencePlanner.withDefaults()
                        .with(SETTINGS.withSeed(seed).withWorkLimit(limits[k]))
                        .plan(problem(Succession.ONE_AFTER_ANOTHER))
                        .cost();
            }
            Arrays.sort(each);
            costs[k] = each[2];
        }
        assertThat(costs[1]).isLessThanOrEqualTo(costs[0]);
        assertThat(costs[2]).isLessThanOrEqualTo(costs[1]);
    }

    @Test
    void theBestOfEachStageIsAtLeastAsGoodAsTheOneBefore() {
        SequencePlan plan = SequencePlanner.withDefaults().with(SETTINGS).plan(problem(Succession.SIDE_BY_SIDE));
        for (int k = 1; k < plan.history().size(); k++) {
            assertThat(plan.history().get(k).cost())
                    .isLessThanOrEqualTo(plan.history().get(k - 1).cost());
            assertThat(plan.history().get(k).steps())
                    .isEqualTo(plan.history().get(k - 1).steps() + 200);
        }
        assertThat(plan.cost()).isLessThanOrEqualTo(plan.history().get(19).cost());
        assertThat(plan.steps()).isEqualTo(4000);
        assertThat(plan.visited() + plan.left().size()).isEqualTo(20);
        assertThat(plan.deltaV())
                .isCloseTo(
                        plan.missions().stream()
                                .flatMap(mission -> mission.legs().stream())
                                .mapToDouble(Double::doubleValue)
                                .sum(),
                        within(1e-9));
    }

    @Test
    void rulesAtTheirEdgesAreNoTrouble() {
        SequenceProblem any = problem(Succession.ONE_AFTER_ANOTHER);
        double far = Double.POSITIVE_INFINITY;
        for (Succession succession : Succession.values()) {
            for (TimeRules rules : List.of(
                    new TimeRules(200 * DAY, far, 0, DAY, far, succession, 0),
                    new TimeRules(200 * DAY, far, 5 * DAY, DAY, 30 * DAY, succession, far),
                    // on this grid no gap fits: missions of one target
                    new TimeRules(100 * DAY, 100 * DAY, 5 * DAY, DAY, 6.2 * DAY, succession, 10 * DAY),
                    new TimeRules(5 * DAY, 5 * DAY, 5 * DAY, DAY, 30 * DAY, succession, 10 * DAY))) {
                SequenceProblem problem = new SequenceProblem(
                        any.orbits(), any.gravity(), rules, any.pricing(), Collections.nCopies(20, 80.0));
                SequenceSettings settings =
                        new SequenceSettings(1, 400, far, 0, 10, 8, 0.2, 4 * DAY, 5, 5, 8, 0.02, 0.08, 150);
                PlanRules.assertKept(
                        problem, SequencePlanner.withDefaults().with(settings).plan(problem));
            }
        }
    }

    @Test
    void whatCostsNothingToLeaveIsLeft() {
        SequenceProblem any = problem(Succession.ONE_AFTER_ANOTHER);
        SequenceProblem problem = new SequenceProblem(
                any.orbits(), any.gravity(), any.rules(), any.pricing(), Collections.nCopies(20, 0.0));
        SequencePlan plan = SequencePlanner.withDefaults().with(SETTINGS).plan(problem);
        assertThat(plan.missions()).isEmpty();
        assertThat(plan.cost()).isZero();
        assertThat(plan.deltaV()).isZero();
    }
}
