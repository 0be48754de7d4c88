package org.clearorbit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.SpaceContext;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orekit.time.AbsoluteDate;

class ImpulsiveJ2BatchTest {

    private static final AbsoluteDate START = SpaceContext.embedded().parseDate("2025-01-01");
    private static final ImpulsiveJ2Transfer MODEL = ImpulsiveJ2Transfer.instance();
    private static final int PAIRS = 500;

    /** Of what the burns turn, whatever that is: some m/s at least. */
    private static final double AGREEMENT = 1e-9;

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    private static PrecessingOrbits orbits(SplittableRandom random, int size) {
        return PrecessingOrbits.of(
                Stream.generate(() -> new MeanOrbit(
                                START,
                                EarthModel.EQUATORIAL_RADIUS + 3e5 + 1.7e6 * random.nextDouble(),
                                random.nextDouble() * random.nextDouble() * 0.05,
                                FastMath.PI * random.nextDouble(),
                                20 * (random.nextDouble() - 0.5),
                                20 * (random.nextDouble() - 0.5),
                                0))
                        .limit(size)
                        .toList(),
                START);
    }

    private static int[] indices(SplittableRandom random, int size) {
        return random.ints(PAIRS, 0, size).toArray();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyEstimateIsThatOfTheSingleForm(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PrecessingOrbits orbits = orbits(random, 40);
        int[] from = indices(random, 40);
        int[] to = indices(random, 40);
        double[] departure = random.doubles(PAIRS, -1e8, 1e8).toArray();
        double[] arrival = Arrays.stream(departure)
                .map(t -> t + 8e7 * FastMath.pow(random.nextDouble(), 4) + 1)
                .toArray();
        double[] deltaV = new double[PAIRS];
        double[] again = new double[PAIRS];
        double[] drift = new double[PAIRS];
        ImpulsiveJ2Batch.between(orbits).deltaV(from, to, departure, arrival, deltaV);
        ImpulsiveJ2Batch.between(orbits).deltaV(from, to, departure, arrival, again, drift);
        assertThat(again).containsExactly(deltaV);
        for (int k = 0; k < PAIRS; k++) {
            PrecessingOrbit left = orbits.get(from[k]);
            PrecessingOrbit reached = orbits.get(to[k]);
            double single =
                    MODEL.estimate(left, reached, departure[k], arrival[k]).deltaV();
            assertThat(deltaV[k]).isCloseTo(single, within(AGREEMENT * (10 + single)));
            assertThat(MODEL.deltaV(left, reached, departure[k], arrival[k]))
                    .isCloseTo(single, within(AGREEMENT * (10 + single)));
        }
    }

    @Test
    void aRowIsWhatThePairsAreBitByBit() {
        SplittableRandom random = new SplittableRandom(7);
        PrecessingOrbits orbits = orbits(random, PAIRS);
        ImpulsiveJ2Batch batch = ImpulsiveJ2Batch.between(orbits);
        double[] row = new double[PAIRS];
        double[] pairs = new double[PAIRS];
        for (int from : new int[] {0, 250, PAIRS - 1}) {
            double departure = 5e6 * random.nextDouble();
            double arrival = departure + 2e7 * random.nextDouble();
            batch.deltaVToAll(from, departure, arrival, row);
            batch.deltaV(
                    IntStream.range(0, PAIRS).map(k -> from).toArray(),
                    IntStream.range(0, PAIRS).toArray(),
                    IntStream.range(0, PAIRS).mapToDouble(k -> departure).toArray(),
                    IntStream.range(0, PAIRS).mapToDouble(k -> arrival).toArray(),
                    pairs);
            assertThat(row).containsExactly(pairs);
            double[] drift = new double[PAIRS];
            double[] driftOfPairs = new double[PAIRS];
            batch.deltaVToAll(from, departure, arrival, row, drift);
            assertThat(row).containsExactly(pairs);
            batch.deltaV(
                    IntStream.range(0, PAIRS).map(k -> from).toArray(),
                    IntStream.range(0, PAIRS).toArray(),
                    IntStream.range(0, PAIRS).mapToDouble(k -> departure).toArray(),
                    IntStream.range(0, PAIRS).mapToDouble(k -> arrival).toArray(),
                    pairs,
                    driftOfPairs);
            assertThat(drift).containsExactly(driftOfPairs);
        }
    }

    @Test
    void thePlaceAmongOthersChangesNothing() {
        SplittableRandom random = new SplittableRandom(8);
        PrecessingOrbits orbits = orbits(random, 40);
        ImpulsiveJ2Batch batch = ImpulsiveJ2Batch.between(orbits);
        int[] from = indices(random, 40);
        int[] to = indices(random, 40);
        double[] departure = new double[PAIRS];
        double[] arrival = random.doubles(PAIRS, 1e5, 3e7).toArray();
        double[] deltaV = new double[PAIRS];
        batch.deltaV(from, to, departure, arrival, deltaV);
        for (int k = 0; k < PAIRS; k += 37) {
            double[] alone = new double[1];
            batch.deltaV(new int[] {from[k]}, new int[] {to[k]}, new double[1], new double[] {arrival[k]}, alone);
            assertThat(alone[0]).isEqualTo(deltaV[k]);
        }
    }

    @Test
    void stayingInAnOrbitCostsNothing() {
        PrecessingOrbits orbits = orbits(new SplittableRandom(9), 3);
        double[] deltaV = new double[3];
        ImpulsiveJ2Batch.between(orbits).deltaVToAll(1, 1e6, 9e6, deltaV);
        assertThat(deltaV[1]).isZero();
        assertThat(MODEL.deltaV(orbits.get(1), orbits.get(1), 1e6, 9e6)).isZero();
    }

    @Test
    void noPairsAreNoWork() {
        ImpulsiveJ2Batch.between(PrecessingOrbits.of(List.<PrecessingOrbit>of()))
                .deltaV(new int[0], new int[0], new double[0], new double[0], new double[0]);
    }

    @Test
    void orbitsAreGivenBackInTheirOrder() {
        MeanOrbit later = new MeanOrbit(START.shiftedBy(1e6), 7e6, 0.01, 1.2, 0.5, 0.7, 0);
        PrecessingOrbits orbits = PrecessingOrbits.of(List.of(later, later.withShape(7.2e6, 0.02)), START);
        assertThat(orbits.size()).isEqualTo(2);
        assertThat(orbits.get(0)).isEqualTo(PrecessingOrbit.of(later, START));
        assertThat(orbits.get(1).a()).isEqualTo(7.2e6);
    }

    @Test
    void aWrongCallIsToldApart() {
        PrecessingOrbits orbits = orbits(new SplittableRandom(1), 3);
        ImpulsiveJ2Batch batch = ImpulsiveJ2Batch.between(orbits);
        int[] two = new int[2];
        double[] starts = new double[2];
        double[] ends = {1, 1};
        assertThatThrownBy(() -> batch.deltaV(new int[1], two, starts, ends, new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lengths = 1, 2, 2, 2, 2, expected five times the same");
        for (int wrong = 1; wrong < 4; wrong++) {
            int[] to = wrong == 1 ? new int[3] : two;
            double[] departure = wrong == 2 ? new double[3] : starts;
            double[] arrival = wrong == 3 ? new double[3] : ends;
            assertThatThrownBy(() -> batch.deltaV(two, to, departure, arrival, new double[2]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("lengths");
        }
        assertThatThrownBy(() -> batch.deltaV(two, two, starts, new double[] {1, 0}, new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("transfer time [1] = 0.0 s, expected a positive time");
        assertThatThrownBy(() -> batch.deltaV(two, new int[] {0, 3}, starts, ends, new double[2]))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> batch.deltaVToAll(0, 0, 1, new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("length = 2, expected 3");
        assertThatThrownBy(() -> batch.deltaVToAll(0, 0, 1, new double[3], new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("length = 2, expected 3");
        assertThatThrownBy(() -> batch.deltaV(two, two, starts, ends, new double[2], new double[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("length = 1, expected 2");
        assertThatThrownBy(() -> batch.deltaVToAll(0, 1, 1, new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("transfer time = 0.0 s, expected a positive time");
        assertThatThrownBy(() -> MODEL.deltaV(orbits.get(0), orbits.get(1), 5, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("transfer time = 0.0 s, expected a positive time");
    }
}
