package org.clearorbit.campaign.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clearorbit.campaign.sequence.TimeRules.Succession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimelineTest {

    private static final int TARGETS = 12;

    private static TimeGrid grid(Succession succession) {
        return new TimeGrid(RandomSequences.problem(3, TARGETS, 60, succession), RandomSequences.STEP);
    }

    private static int[] everything(Timeline timeline) {
        IntStream visited = timeline.routes().stream().flatMapToInt(route -> Arrays.stream(route.targets()));
        return IntStream.concat(visited, Arrays.stream(timeline.left()))
                .sorted()
                .toArray();
    }

    @ParameterizedTest
    @EnumSource(Succession.class)
    void whateverIsDoneEachTargetIsThereOnce(Succession succession) {
        TimeGrid grid = grid(succession);
        SplittableRandom random = new SplittableRandom(1);
        int[] all = IntStream.range(0, TARGETS).toArray();
        for (int round = 0; round < 300; round++) {
            Timeline timeline = FirstTimelines.random(grid, random.nextLong());
            assertThat(everything(timeline)).containsExactly(all);
            for (int k = 0; k < 12 && !timeline.routes().isEmpty(); k++) {
                Timeline before = timeline;
                Timeline copy = timeline.copy();
                int m = random.nextInt(copy.routes().size());
                int size = copy.routes().get(m).size();
                switch (random.nextInt(5)) {
                    case 0 -> {
                        int from = random.nextInt(size);
                        copy.remove(m, from, from + 1 + random.nextInt(size - from));
                    }
                    case 1 -> {
                        if (size > 1) {
                            copy.split(m, 1 + random.nextInt(size - 1));
                        }
                    }
                    case 2 -> {
                        if (m + 1 < copy.routes().size()) {
                            copy.merge(m);
                        }
                    }
                    case 3 -> copy.shift(m, random.nextDouble());
                    default -> {
                        if (m + 1 < copy.routes().size()) {
                            copy.exchange(m);
                        }
                    }
                }
                assertThat(everything(copy)).containsExactly(all);
                assertThat(copy.visited().cardinality() + copy.leftCount()).isEqualTo(TARGETS);
                assertThat(copy.routes()).allSatisfy(route -> {
                    assertThat(route.size()).isPositive();
                    assertThat(Arrays.stream(route.times()).allMatch(time -> time == grid.clamped(time)))
                            .isTrue();
                });
                assertThat(everything(before)).containsExactly(all);
                timeline = copy;
            }
        }
    }

    @Test
    void aMissionThatIsSplitLeavesTimeToTurnRound() {
        TimeGrid grid = grid(Succession.ONE_AFTER_ANOTHER);
        Timeline timeline = Timeline.empty(grid, 0);
        timeline.takeLeft();
        timeline.add(new Route(new int[] {0, 1, 2}, new int[] {20, 24, 30}));
        timeline.split(0, 1);
        assertThat(timeline.routes()).hasSize(2);
        assertThat(timeline.routes().get(1).first() - timeline.routes().get(0).last())
                .isEqualTo(Math.max(4, grid.turnaround()));
        assertThat(timeline.routes().get(1).targets()).containsExactly(1, 2);
        assertThat(timeline.earliest(1)).isEqualTo(timeline.routes().get(0).last() + grid.turnaround());
        assertThat(timeline.latest(0)).isEqualTo(timeline.routes().get(1).first() - grid.turnaround());
        assertThat(timeline.latest(1)).isEqualTo(grid.span());
        assertThat(timeline.earliest(0)).isZero();
    }

    @Test
    void sideBySideAMissionKeepsItsTimesWhenSplitAndTheSecondFollowsTheFirstWhenMerged() {
        TimeGrid grid = grid(Succession.SIDE_BY_SIDE);
        Timeline timeline = Timeline.empty(grid, 0);
        timeline.takeLeft();
        timeline.add(new Route(new int[] {0, 1, 2}, new int[] {20, 24, 30}));
        timeline.split(0, 2);
        assertThat(timeline.routes().get(0).times()).containsExactly(20, 24);
        assertThat(timeline.routes().get(1).times()).containsExactly(30);
        timeline.routes().set(1, new Route(new int[] {2, 3}, new int[] {2, 5}));
        timeline.merge(0);
        int pace = Route.pace(grid);
        assertThat(timeline.routes()).hasSize(1);
        assertThat(timeline.routes().get(0).times()).containsExactly(20, 24, 24 + pace, 27 + pace);
    }

    @Test
    void aMissionMovesBetweenItsNeighbours() {
        TimeGrid grid = grid(Succession.ONE_AFTER_ANOTHER);
        Timeline timeline = Timeline.empty(grid, 0);
        timeline.takeLeft();
        timeline.add(new Route(new int[] {0, 1, 2}, new int[] {20, 24, 30}));
        timeline.shift(0, 0);
        assertThat(timeline.routes().get(0).times()).containsExactly(0, 4, 10);
        timeline.shift(0, Math.nextDown(1));
        assertThat(timeline.routes().get(0).last()).isEqualTo(grid.span());
    }

    @Test
    void missionsThatChangePlacesTakeTheTimeOfBoth() {
        Timeline timeline = Timeline.empty(grid(Succession.ONE_AFTER_ANOTHER), 0);
        timeline.takeLeft();
        timeline.add(new Route(new int[] {0, 1}, new int[] {3, 8}));
        timeline.add(new Route(new int[] {4, 2, 3}, new int[] {20, 24, 30}));
        timeline.exchange(0);
        assertThat(timeline.routes().get(0).targets()).containsExactly(4, 2, 3);
        assertThat(timeline.routes().get(0).times()).containsExactly(3, 7, 13);
        assertThat(timeline.routes().get(1).targets()).containsExactly(0, 1);
        assertThat(timeline.routes().get(1).times()).containsExactly(25, 30);
    }

    @Test
    void aCampaignBeginsSoThatItCanLastAsLongAsItMay() {
        double day = RandomSequences.DAY;
        SequenceProblem any = RandomSequences.problem(1, 4, 40, Succession.ONE_AFTER_ANOTHER);
        // 10.4 and 9.9 steps: whole steps of the coarse grid may begin one later than those of a finer one
        TimeRules rules =
                new TimeRules(15.4 * day, 14.9 * day, 5 * day, day, 6 * day, Succession.ONE_AFTER_ANOTHER, 5 * day);
        SequenceProblem problem = new SequenceProblem(any.orbits(), any.gravity(), rules, any.pricing(), any.worth());
        TimeGrid coarse = new TimeGrid(problem, day);
        TimeGrid fine = new TimeGrid(problem, 0.5 * day);
        Timeline timeline = Timeline.empty(coarse, 7);
        assertThat(timeline.origin()).isEqualTo(1);
        timeline.beginAt(-3);
        assertThat(timeline.origin()).isZero();
        Timeline finer = Snapshot.of(Timeline.empty(coarse, 1)).on(fine, 2);
        assertThat(finer.origin() + fine.span()).isLessThanOrEqualTo(fine.lastArrival());
    }
}
