package org.clearorbit.risk.approach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clearorbit.common.Cancellation;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.ElementSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole searches over two hours. */
class SearchRunTest {

    private static final ApproachSearch SEARCH = ApproachSearch.using(ApproachObjects.CONTEXT)
            .withThreshold(TwoHours.THRESHOLD)
            .withMinimumSpeed(0);

    private static CloseApproaches few(ApproachSearch search) {
        return search.search(TwoHours.OBJECTS, Set.of(1, 5, 23, 30), TwoHours.FROM, TwoHours.DURATION, TwoHours.ONE);
    }

    private static CloseApproaches search(ApproachSearch search) {
        return search.search(TwoHours.OBJECTS, TwoHours.numbers(), TwoHours.FROM, TwoHours.DURATION, TwoHours.ONE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 300})
    void findsEachApproachOnceWithTheLowerNumberAsTarget(double step) {
        CloseApproaches found = search(SEARCH.withTimeStep(step));
        List<CloseApproach> expected = TwoHours.APPROACHES;
        assertThat(found.all()).hasSameSizeAs(expected);
        assertThat(found.isComplete()).isTrue();
        assertThat(found.duration()).isEqualTo(TwoHours.DURATION);
        assertThat(found.missing()).isEmpty();
        for (int k = 0; k < expected.size(); k++) {
            CloseApproach ours = found.all().get(k);
            CloseApproach theirs = expected.get(k);
            assertThat(ours.target()).isEqualTo(theirs.target());
            assertThat(ours.other()).isEqualTo(theirs.other());
            assertThat(ours.date().durationFrom(theirs.date())).isCloseTo(0, within(0.05));
            assertThat(ours.distance()).isCloseTo(theirs.distance(), within(0.05));
        }
    }

    @Test
    void countsTheSlowOnesThatItLeavesOut() {
        CloseApproaches all = search(SEARCH);
        double speed = all.all().get(all.all().size() / 2).relativeSpeed();
        CloseApproaches fast = search(SEARCH.withMinimumSpeed(speed));
        assertThat(fast.all())
                .isEqualTo(all.all().stream()
                        .filter(one -> one.relativeSpeed() >= speed)
                        .toList());
        assertThat(fast.slowLeftOut())
                .isPositive()
                .isEqualTo(all.all().size() - fast.all().size());
        assertThat(all.slowLeftOut()).isZero();
    }

    /** One of the two objects of an approach is the target; the interval is given in seconds from the begin. */
    private static int size(CloseApproach one, double from, double to) {
        List<ElementSet> two = List.of(
                TwoHours.OBJECTS.get(TwoHours.place(one.target())), TwoHours.OBJECTS.get(TwoHours.place(one.other())));
        return SEARCH.withTimeStep(300)
                .search(two, Set.of(one.other()), TwoHours.FROM.shiftedBy(from), to - from, TwoHours.ONE)
                .all()
                .size();
    }

    @Test
    void anApproachBelongsToTheIntervalThatItsDateIsIn() {
        List<CloseApproach> fast = TwoHours.APPROACHES.stream()
                .filter(one -> one.relativeSpeed() > 1000)
                .limit(3)
                .toList();
        for (CloseApproach one : fast) {
            double at = TwoHours.seconds(one);
            assertThat(size(one, at - 300, at - 0.01)).isZero();
            assertThat(size(one, at - 300, at + 0.01)).isEqualTo(1);
            assertThat(size(one, at - 0.01, at + 300)).isEqualTo(1);
            assertThat(size(one, at + 0.01, at + 300)).isZero();
            // at the border of two steps it is found from both and counts once
            assertThat(size(one, at - 300, at + 300)).isEqualTo(1);
            assertThat(size(one, at - 600, at + 600)).isEqualTo(1);
        }
    }

    @Test
    void tellsHowFarItIsAndStopsWhenCancelled() {
        List<Long> told = new ArrayList<>();
        Cancellation cancellation = new Cancellation();
        CloseApproaches part = few(SEARCH.withTimeStep(7.5).with(cancellation).with((task, done, total) -> {
            assertThat(task).isEqualTo("close approaches");
            assertThat(total).isEqualTo(960);
            told.add(done);
            if (told.size() == 2) {
                cancellation.cancel();
            }
        }));
        // chunks of 256 steps, the most that there are
        assertThat(told).containsExactly(256L, 512L);
        assertThat(part.isComplete()).isFalse();
        assertThat(part.duration()).isEqualTo(512 * 7.5);
        assertThat(part.all())
                .isNotEmpty()
                .isEqualTo(few(SEARCH.withTimeStep(7.5)).all().stream()
                        .filter(one -> one.date().isBefore(part.to()))
                        .toList());
        List<Long> whole = new ArrayList<>();
        few(SEARCH.withTimeStep(7.5).with((task, done, total) -> whole.add(done)));
        assertThat(whole).containsExactly(256L, 512L, 768L, 960L);
    }

    @Test
    void aSearchCancelledBeforehandHasNothing() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        CloseApproaches none = few(SEARCH.with(cancellation));
        assertThat(none.isComplete()).isFalse();
        assertThat(none.all()).isEmpty();
        assertThat(none.duration()).isZero();
    }

    @Test
    void saysWhoIsMissingSinceWhenAndForWhichShare() {
        List<ElementSet> objects = new ArrayList<>(TwoHours.OBJECTS);
        objects.add(ApproachObjects.object(200, -100, 700, 60, 0, 0, 180));
        CloseApproaches found =
                SEARCH.withTimeStep(60).search(objects, Set.of(1), TwoHours.FROM, TwoHours.DURATION, TwoHours.ONE);
        assertThat(found.objects()).isEqualTo(objects.size());
        assertThat(found.apart()).isBetween(1, 10);
        assertThat(found.missing()).singleElement().satisfies(one -> {
            assertThat(one.catalogNumber()).isEqualTo(200);
            assertThat(one.gridDates()).isEqualTo(120);
            assertThat(one.share()).isBetween(0.05, 0.5);
            double first = one.first().durationFrom(TwoHours.FROM);
            assertThat(first).isBetween(0.0, TwoHours.DURATION);
            assertThat((first - 30) / 60).isEqualTo(Math.rint((first - 30) / 60));
        });
    }

    @Test
    void isTheSameOnTwoThreads() {
        CloseApproaches two = SEARCH.search(
                TwoHours.OBJECTS, Set.of(1, 5, 23, 30), TwoHours.FROM, TwoHours.DURATION, WorkExecutor.threads(2));
        assertThat(two.all()).isEqualTo(few(SEARCH).all());
    }

    @Test
    void refusesNumbersThatStandTwiceAndTargetsThatAreNotThere() {
        ElementSet one = TwoHours.OBJECTS.get(0);
        assertThatThrownBy(() -> SEARCH.search(List.of(one, one), Set.of(), TwoHours.FROM, 60, TwoHours.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("catalogue number " + one.catalogNumber() + " stands twice");
        assertThatThrownBy(() -> SEARCH.search(List.of(one), Set.of(999), TwoHours.FROM, 60, TwoHours.ONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("target")
                .hasMessageContaining("999");
        for (double duration : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> SEARCH.search(List.of(one), Set.of(), TwoHours.FROM, duration, TwoHours.ONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("duration (s) = " + duration);
        }
    }
}
