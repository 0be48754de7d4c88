package org.clearorbit.risk.approach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearorbit.common.Cancellation;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.ElementSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orekit.time.AbsoluteDate;

class ApproachSearchTest {

    private static final List<ElementSet> OBJECTS = ApproachObjects.mixed();
    private static final AbsoluteDate FROM = ApproachObjects.EPOCH.shiftedBy(1000);
    private static final int MINUTES = 720;
    private static final double DURATION = 60 * MINUTES;
    private static final double THRESHOLD = 40_000;
    private static final ApproachSearch SEARCH = ApproachSearch.using(ApproachObjects.CONTEXT)
            .withThreshold(THRESHOLD)
            .withMinimumSpeed(0);
    private static final WorkExecutor ONE = WorkExecutor.sequential();
    private static final List<CloseApproach> BY_ALL_PAIRS = AllPairs.search(OBJECTS, FROM, MINUTES, THRESHOLD);

    private static Set<Integer> numbers(List<ElementSet> objects) {
        return objects.stream().map(ElementSet::catalogNumber).collect(Collectors.toSet());
    }

    private static Set<Integer> some() {
        return OBJECTS.stream().limit(20).map(ElementSet::catalogNumber).collect(Collectors.toSet());
    }

    /** Same pairs at the same dates: the slowest of them, of which the distance hardly changes, to some 0.01 s. */
    private static void assertSame(List<CloseApproach> found, List<CloseApproach> expected) {
        List<CloseApproach> ours = clear(found);
        List<CloseApproach> theirs = clear(expected);
        assertThat(ours).hasSameSizeAs(theirs);
        for (CloseApproach one : theirs) {
            assertThat(ours).as(one.toString()).anySatisfy(other -> {
                assertThat(other.target()).isEqualTo(one.target());
                assertThat(other.other()).isEqualTo(one.other());
                assertThat(other.date().durationFrom(one.date())).isEqualTo(0, within(0.05));
                assertThat(other.distance()).isEqualTo(one.distance(), within(0.05));
            });
        }
    }

    /** Without those that rounding may put on either side of the threshold. */
    private static List<CloseApproach> clear(List<CloseApproach> all) {
        return all.stream().filter(one -> one.distance() < THRESHOLD - 1).toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 60, 180, 300})
    void findsWhatAllPairsAtEverySecondGiveWhateverTheTimeStep(double step) {
        CloseApproaches found = SEARCH.withTimeStep(step).search(OBJECTS, numbers(OBJECTS), FROM, DURATION, ONE);
        assertThat(BY_ALL_PAIRS).hasSizeGreaterThan(100);
        assertThat(BY_ALL_PAIRS.stream().filter(one -> one.relativeSpeed() < 30))
                .hasSizeGreaterThan(5);
        assertSame(found.all(), BY_ALL_PAIRS);
    }

    @Test
    void findsAtTheDefaultThresholdWhatAllPairsGive() {
        CloseApproaches found = SEARCH.withThreshold(5000).search(OBJECTS, numbers(OBJECTS), FROM, DURATION, ONE);
        List<CloseApproach> expected =
                BY_ALL_PAIRS.stream().filter(one -> one.distance() < 5000).toList();
        assertThat(expected).isNotEmpty();
        assertSame(found.all(), expected);
    }

    @Test
    void isTheSameOnAnyNumberOfThreads() {
        CloseApproaches one = SEARCH.search(OBJECTS, some(), FROM, DURATION, ONE);
        CloseApproaches three = SEARCH.search(OBJECTS, some(), FROM, DURATION, WorkExecutor.threads(3));
        assertThat(three.all()).isEqualTo(one.all());
        assertThat(three.slowLeftOut()).isEqualTo(one.slowLeftOut());
    }

    @Test
    void doesNotDependOnTheOrderOfTheObjects() {
        List<ElementSet> shuffled = new ArrayList<>(OBJECTS);
        Collections.shuffle(shuffled, new Random(5));
        assertThat(SEARCH.search(shuffled, some(), FROM, DURATION, ONE).all())
                .isEqualTo(SEARCH.search(OBJECTS, some(), FROM, DURATION, ONE).all());
    }

    @Test
    void aPairMeetsAlikeWhicheverIsTheTarget() {
        CloseApproaches all = SEARCH.search(OBJECTS, numbers(OBJECTS), FROM, DURATION, ONE);
        for (CloseApproach one : all.all().subList(0, 10)) {
            List<CloseApproach> seen = SEARCH.search(OBJECTS, Set.of(one.other()), FROM, DURATION, ONE)
                    .all();
            assertThat(seen)
                    .contains(new CloseApproach(
                            one.other(), one.target(), one.date(), one.distance(), one.relativeSpeed()));
            assertThat(seen).hasSameSizeAs(all.of(one.other()));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {DURATION / 2, 12_345.678})
    void twoPartsOfTheIntervalGiveTheWhole(double cut) {
        List<CloseApproach> parts = Stream.concat(
                        SEARCH.search(OBJECTS, some(), FROM, cut, ONE).all().stream(),
                        SEARCH.search(OBJECTS, some(), FROM.shiftedBy(cut), DURATION - cut, ONE).all().stream())
                .toList();
        assertSame(parts, SEARCH.search(OBJECTS, some(), FROM, DURATION, ONE).all());
    }

    @Test
    void countsForBothWhereBothAreTargets() {
        CloseApproaches found = SEARCH.search(OBJECTS, numbers(OBJECTS), FROM, DURATION, ONE);
        assertThat(found.countsBelow(THRESHOLD).values().stream()
                        .mapToInt(k -> k)
                        .sum())
                .isEqualTo(2 * found.all().size());
        found.countsBelow(THRESHOLD)
                .forEach((number, count) -> assertThat(found.of(number)).hasSize(count));
        assertThat(found.countsBelow(THRESHOLD).keySet()).isEqualTo(numbers(OBJECTS));
        assertThatThrownBy(() -> found.countsBelow(THRESHOLD + 1)).hasMessageContaining("at most the threshold");
    }

    @Test
    void slowApproachesAreLeftOutAndCounted() {
        CloseApproaches all = SEARCH.search(OBJECTS, numbers(OBJECTS), FROM, DURATION, ONE);
        CloseApproaches fast = SEARCH.withMinimumSpeed(100).search(OBJECTS, numbers(OBJECTS), FROM, DURATION, ONE);
        assertThat(all.slowLeftOut()).isZero();
        assertThat(fast.slowLeftOut()).isPositive();
        assertThat(fast.all())
                .isEqualTo(all.all().stream()
                        .filter(one -> one.relativeSpeed() >= 100)
                        .toList());
        assertThat(fast.all().size() + fast.slowLeftOut()).isEqualTo(all.all().size());
    }

    @Test
    void saysWhichObjectsStayApartAndWhichAreMissing() {
        List<ElementSet> objects = new ArrayList<>(OBJECTS);
        objects.add(ApproachObjects.object(200, -100, 700, 60, 0, 0, 180));
        CloseApproaches found = SEARCH.search(objects, some(), FROM, DURATION, ONE);
        // the one in the geostationary ring
        assertThat(found.apart()).isEqualTo(1);
        assertThat(found.objects()).isEqualTo(objects.size());
        assertThat(found.missing()).singleElement().satisfies(one -> {
            assertThat(one.catalogNumber()).isEqualTo(200);
            assertThat(one.reason()).startsWith("decayed");
            assertThat(one.share()).isBetween(0.01, 0.9);
        });
    }

    @Test
    void aCancelledSearchGivesWhatItHasOfTheBeginning() {
        Cancellation cancellation = new Cancellation();
        List<Long> told = new ArrayList<>();
        CloseApproaches part = SEARCH.withTimeStep(20)
                .with(cancellation)
                .with((task, done, total) -> {
                    told.add(done);
                    assertThat(total).isEqualTo(MINUTES * 3);
                    if (done > total / 2) {
                        cancellation.cancel();
                    }
                })
                .search(OBJECTS, some(), FROM, DURATION, ONE);
        assertThat(told).isSorted().hasSizeGreaterThan(2);
        assertThat(part.isComplete()).isFalse();
        assertThat(part.duration()).isBetween(DURATION / 2, DURATION - 20);
        assertThat(part.all())
                .isEqualTo(SEARCH.withTimeStep(20).search(OBJECTS, some(), FROM, DURATION, ONE).all().stream()
                        .filter(one -> one.date().isBefore(part.to()))
                        .toList());
    }

    @Test
    void writesALineForEachApproach() {
        CloseApproaches found = SEARCH.search(OBJECTS, some(), FROM, DURATION, ONE);
        StringBuilder out = new StringBuilder();
        found.writeCsv(ApproachObjects.CONTEXT, out);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(found.all().size() + 1);
        assertThat(lines.get(0)).isEqualTo("DATE_UTC,TARGET,OTHER,MISS_DISTANCE_KM,RELATIVE_SPEED_KM_S");
        assertThat(lines.get(1))
                .matches("2026-05-01T\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z,\\d+,\\d+,\\d+\\.\\d{6},\\d+\\.\\d{6}");
    }

    @Test
    void namesWhatCannotBe() {
        assertThatThrownBy(() -> SEARCH.search(OBJECTS, Set.of(999), FROM, DURATION, ONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("999");
        assertThatThrownBy(() -> SEARCH.search(OBJECTS, some(), FROM, 0, ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("duration");
        assertThatThrownBy(() -> SEARCH.withThreshold(0)).hasMessageContaining("threshold");
        assertThatThrownBy(() -> SEARCH.withTimeStep(301)).hasMessageContaining("time step");
        assertThatThrownBy(() -> SEARCH.withMinimumSpeed(-1)).hasMessageContaining("speed");
        List<ElementSet> twice = List.of(OBJECTS.get(0), OBJECTS.get(0));
        assertThatThrownBy(() -> SEARCH.search(twice, Set.of(), FROM, DURATION, ONE))
                .hasMessageContaining("twice");
    }

    @Test
    void withoutTargetsThereIsNothingToFind() {
        assertThat(SEARCH.search(OBJECTS, Set.of(), FROM, DURATION, ONE).all()).isEmpty();
    }
}
