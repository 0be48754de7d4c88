package org.clearorbit.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.clearorbit.common.WorkExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orekit.time.AbsoluteDate;

class CatalogPropagatorTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();

    /** Near Earth and deep space, resonant or not, some with errors: enough for several blocks. */
    private static final List<ElementSet> OBJECTS = objects();

    private static final List<AbsoluteDate> DATES = dates();

    private static List<ElementSet> objects() {
        List<ElementSet> sets =
                VerificationCase.all().stream().map(VerificationCase::elements).toList();
        List<ElementSet> many = new ArrayList<>();
        Random random = new Random(66753);
        for (int k = 0; k < 400; k++) {
            many.add(moved(sets.get(k % sets.size()), k, random));
        }
        return List.copyOf(many);
    }

    private static ElementSet moved(ElementSet set, int k, Random random) {
        return new ElementSet(
                1 + k,
                "",
                "",
                'U',
                new UtcEpoch(53_000 + random.nextInt(5), 86_400 * random.nextDouble()),
                set.meanMotion(),
                set.e(),
                set.i(),
                set.raan() + random.nextDouble(),
                set.argp(),
                set.meanAnomaly() + 6 * random.nextDouble(),
                0,
                0,
                set.bStar(),
                0,
                0);
    }

    private static List<AbsoluteDate> dates() {
        AbsoluteDate start = CONTEXT.parseDate("2003-12-30");
        return IntStream.range(0, 12)
                .mapToObj(k -> start.shiftedBy(k * 40_000.0))
                .toList();
    }

    private static StateArrays propagated(List<AbsoluteDate> dates, WorkExecutor executor) {
        StateArrays states = StateArrays.allocate(OBJECTS.size(), dates.size());
        CatalogPropagator.of(OBJECTS, CONTEXT).propagate(dates, states, executor);
        return states;
    }

    private static void assertSame(StateArrays found, StateArrays expected) {
        assertThat(found.position()).containsExactly(expected.position());
        assertThat(found.velocity()).containsExactly(expected.velocity());
        assertThat(found.statusCodes()).containsExactly(expected.statusCodes());
    }

    @Test
    void aStateAmongManyHasTheBitsOfTheObjectAlone() {
        StateArrays states = propagated(DATES, WorkExecutor.sequential());
        for (int object = 0; object < OBJECTS.size(); object++) {
            Sgp4 alone = Sgp4.of(OBJECTS.get(object), CONTEXT);
            for (int date = 0; date < DATES.size(); date++) {
                StateResult expected = alone.state(DATES.get(date));
                assertThat(states.status(object, date)).isEqualTo(expected.status());
                int at = 3 * states.index(object, date);
                if (expected instanceof StateResult.Valid valid) {
                    assertThat(Arrays.copyOfRange(states.position(), at, at + 3))
                            .containsExactly(valid.pv().getPosition().toArray());
                    assertThat(Arrays.copyOfRange(states.velocity(), at, at + 3))
                            .containsExactly(valid.pv().getVelocity().toArray());
                } else {
                    assertThat(Arrays.copyOfRange(states.position(), at, at + 3))
                            .containsOnly(Double.NaN);
                    assertThat(Arrays.copyOfRange(states.velocity(), at, at + 3))
                            .containsOnly(Double.NaN);
                }
            }
        }
    }

    @Test
    void theSampleHasValidStatesAndErrors() {
        StateArrays states = propagated(DATES, WorkExecutor.sequential());
        assertThat(states.valid()).isBetween(4_000, 4_790);
        assertThat(OBJECTS.stream().filter(o -> KozaiMeanMotion.of(o).isDeepSpace()))
                .hasSizeBetween(200, 350);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void anyNumberOfThreadsGivesTheSameBits(int threads) {
        assertSame(propagated(DATES, WorkExecutor.threads(threads)), propagated(DATES, WorkExecutor.sequential()));
    }

    /** The resonance of deep space is integrated step by step, and one working memory serves all blocks. */
    @Test
    void theOrderOfTheDatesDoesNotMatter() {
        List<AbsoluteDate> shuffled = new ArrayList<>(DATES);
        Collections.shuffle(shuffled, new Random(5));
        StateArrays ascending = propagated(DATES, WorkExecutor.sequential());
        StateArrays other = propagated(shuffled, WorkExecutor.sequential());
        for (int date = 0; date < DATES.size(); date++) {
            int at = shuffled.indexOf(DATES.get(date));
            for (int object = 0; object < OBJECTS.size(); object++) {
                int a = 3 * ascending.index(object, date);
                int b = 3 * other.index(object, at);
                assertThat(Arrays.copyOfRange(other.position(), b, b + 3))
                        .containsExactly(Arrays.copyOfRange(ascending.position(), a, a + 3));
            }
        }
    }

    @Test
    void oneCallAfterAnotherGivesTheSameBits() {
        CatalogPropagator propagator = CatalogPropagator.of(OBJECTS, CONTEXT);
        StateArrays first = StateArrays.allocate(OBJECTS.size(), DATES.size());
        propagator.propagate(DATES, first);
        propagator.propagate(DATES.get(11));
        StateArrays second = StateArrays.allocate(OBJECTS.size(), DATES.size());
        propagator.propagate(DATES, second);
        assertSame(second, first);
    }

    @Test
    void aVisitorSeesEachStateOnceAndInTheOrderOfTheDates() {
        StateArrays states = propagated(DATES, WorkExecutor.sequential());
        ConcurrentHashMap<Integer, Integer> nextDate = new ConcurrentHashMap<>();
        CatalogPropagator.of(OBJECTS, CONTEXT)
                .visit(DATES, WorkExecutor.threads(3), (object, date, status, x, y, z, vx, vy, vz) -> {
                    assertThat(nextDate.merge(object, 1, Integer::sum)).isEqualTo(date + 1);
                    assertThat(status).isEqualTo(states.status(object, date));
                    int at = 3 * states.index(object, date);
                    assertThat(new double[] {x, y, z})
                            .containsExactly(Arrays.copyOfRange(states.position(), at, at + 3));
                    assertThat(new double[] {vx, vy, vz})
                            .containsExactly(Arrays.copyOfRange(states.velocity(), at, at + 3));
                });
        assertThat(nextDate).hasSize(OBJECTS.size()).containsValue(DATES.size());
        assertThat(nextDate.values()).containsOnly(DATES.size());
    }

    @Test
    void theCallersArraysMayBeLongerThanNeeded() {
        double[] position = new double[3 * OBJECTS.size() + 2];
        double[] velocity = new double[3 * OBJECTS.size() + 2];
        byte[] status = new byte[OBJECTS.size() + 1];
        position[3 * OBJECTS.size()] = 42;
        CatalogPropagator.of(OBJECTS, CONTEXT)
                .propagate(DATES.subList(3, 4), StateArrays.of(OBJECTS.size(), 1, position, velocity, status));
        assertThat(Arrays.copyOf(position, 3 * OBJECTS.size()))
                .containsExactly(CatalogPropagator.of(OBJECTS, CONTEXT)
                        .propagate(DATES.get(3))
                        .position());
        assertThat(position[3 * OBJECTS.size()]).isEqualTo(42);
    }

    @Test
    void arraysOfAnotherSizeAreRefused() {
        CatalogPropagator propagator = CatalogPropagator.of(OBJECTS, CONTEXT);
        assertThatThrownBy(() -> propagator.propagate(DATES, StateArrays.allocate(OBJECTS.size(), 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "arrays: found states of 400 objects at 1 dates, expected those of 400 objects at 12 dates");
        assertThatThrownBy(() -> StateArrays.of(2, 1, new double[6], new double[5], new byte[2]))
                .hasMessage("velocity array: found length 5, expected at least 6");
        assertThatThrownBy(() -> StateArrays.of(2, 1, new double[5], new double[6], new byte[2]))
                .hasMessage("position array: found length 5, expected at least 6");
        assertThatThrownBy(() -> StateArrays.of(2, 1, new double[6], new double[6], new byte[1]))
                .hasMessage("status array: found length 1, expected at least 2");
        assertThatThrownBy(() -> StateArrays.allocate(2, 3).index(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> StateArrays.allocate(2, 3).index(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void nothingGivesNothing() {
        assertThat(CatalogPropagator.of(List.of(), CONTEXT)
                        .propagate(DATES.get(0))
                        .position())
                .isEmpty();
        StateArrays none = StateArrays.allocate(OBJECTS.size(), 0);
        CatalogPropagator.of(OBJECTS, CONTEXT).propagate(List.of(), none);
        assertThat(none.valid()).isZero();
    }

    /** Resonances would take a step for each half day, and angles lose their digits. */
    @Test
    void beyondTwoCenturiesThereIsNoState() {
        CatalogPropagator propagator = CatalogPropagator.of(OBJECTS, CONTEXT);
        for (double years : new double[] {-200, 200, 100_000}) {
            StateArrays states = propagator.propagate(DATES.get(0).shiftedBy(years * EarthModel.JULIAN_YEAR));
            assertThat(states.valid()).isZero();
            assertThat(states.statusCodes()).contains((byte) StateStatus.NOT_FINITE.code());
        }
    }

    @Test
    void moreStatesThanAnArrayHoldsAreRefused() {
        assertThatThrownBy(() -> StateArrays.allocate(30_000, 100_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 30000 objects at 100000 dates");
        assertThatThrownBy(() -> StateArrays.allocate(-2, -3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDateWithoutEndHasNoState() {
        StateArrays states =
                CatalogPropagator.of(OBJECTS.subList(0, 3), CONTEXT).propagate(AbsoluteDate.FUTURE_INFINITY);
        assertThat(states.valid()).isZero();
        assertThat(states.status(0, 0)).isNotEqualTo(StateStatus.OK);
    }
}
