package org.clearorbit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.SpaceContext;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orekit.time.AbsoluteDate;

/** Which whole turns of the node a transfer makes, against all those tried one by one. */
class WholeTurnsTest {

    private static final AbsoluteDate START = SpaceContext.embedded().parseDate("2025-01-01");
    private static final ImpulsiveJ2Transfer MODEL = ImpulsiveJ2Transfer.instance();
    private static final int MOST_TURNS = 20;
    private static final int PAIRS = 200;
    private static final double LOWEST = EarthModel.EQUATORIAL_RADIUS + 300e3;
    private static final double HIGHEST = EarthModel.EQUATORIAL_RADIUS + 2000e3;

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    /** Two orbits as close as the model asks for, and a transfer of up to so many years. */
    private record Case(PrecessingOrbit from, PrecessingOrbit to, double departure, double arrival) {

        static Case random(SplittableRandom random, double years) {
            MeanOrbit from = new MeanOrbit(
                    START,
                    EarthModel.EQUATORIAL_RADIUS + random.nextDouble(400e3, 1500e3),
                    random.nextDouble(0.02),
                    FastMath.toRadians(random.nextDouble(5, 175)),
                    random.nextDouble(2 * FastMath.PI),
                    random.nextDouble(2 * FastMath.PI),
                    0);
            MeanOrbit to = new MeanOrbit(
                    START,
                    from.a() + random.nextDouble(-300e3, 300e3),
                    random.nextDouble(0.02),
                    from.i() + FastMath.toRadians(random.nextDouble(-4, 4)),
                    random.nextDouble(2 * FastMath.PI),
                    random.nextDouble(2 * FastMath.PI),
                    0);
            double departure = random.nextDouble(1e8);
            return new Case(
                    PrecessingOrbit.of(from, START),
                    PrecessingOrbit.of(to, START),
                    departure,
                    departure + years * EarthModel.JULIAN_YEAR * random.nextDouble(0.01, 1));
        }

        /** The estimate of the paper for so many turns more than the short way round. */
        Transfer paper(int turns) {
            double node = FastMath.IEEEremainder(to.raanAt(arrival) - from.raanAt(arrival), 2 * FastMath.PI)
                    + 2 * FastMath.PI * turns;
            double dt = arrival - departure;
            double a = (from.a() + to.a()) / 2;
            double i = (from.i() + to.i()) / 2;
            double v = FastMath.sqrt(EarthModel.MU / a);
            double x = node * FastMath.sin(i) * v;
            double y = (to.a() - from.a()) / (2 * a) * v;
            double z = (to.i() - from.i()) * v;
            double m = 7 * (from.raanRate() + to.raanRate()) / 2 * FastMath.sin(i) * dt;
            double radius = EarthModel.EQUATORIAL_RADIUS / ((from.p() + to.p()) / 2) * FastMath.sin(i);
            double n = -1.5 * EarthModel.J2 * radius * radius * v / a * dt;
            double d = 4 + m * m + n * n;
            double sx = (2 * x + m * y + n * z) / d;
            double sy = (2 * m * x - (4 + n * n) * y + m * n * z) / (2 * d);
            double sz = (2 * n * x + m * n * y - (4 + m * m) * z) / (2 * d);
            double e = v
                    / 4
                    * FastMath.hypot(
                            to.eccentricityX(arrival) - from.eccentricityX(arrival),
                            to.eccentricityY(arrival) - from.eccentricityY(arrival));
            double rx = x - sx - m * sy - n * sz;
            return new Transfer(
                    FastMath.sqrt(sx * sx + sy * sy + sz * sz + e * e),
                    FastMath.sqrt(rx * rx + (y + sy) * (y + sy) + (z + sz) * (z + sz) + e * e),
                    from.a() * (1 - 2 * sy / v),
                    from.i() - sz / v);
        }

        List<Transfer> all() {
            return IntStream.rangeClosed(-MOST_TURNS, MOST_TURNS)
                    .mapToObj(this::paper)
                    .toList();
        }

        double estimate() {
            return MODEL.estimate(from, to, departure, arrival).deltaV();
        }
    }

    private static double least(List<Transfer> transfers) {
        return transfers.stream().mapToDouble(Transfer::deltaV).min().orElse(Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofAllWholeTurnsTheCheapestAreTaken(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int k = 0; k < PAIRS; k++) {
            Case pair = Case.random(random, 12);
            double least = least(pair.all());
            assertThat(pair.estimate()).isCloseTo(least, within(1e-9 * (10 + least)));
            assertThat(MODEL.deltaV(pair.from(), pair.to(), pair.departure(), pair.arrival()))
                    .isCloseTo(least, within(1e-9 * (10 + least)));
            double[] batch = new double[1];
            ImpulsiveJ2Batch.between(PrecessingOrbits.of(List.of(pair.from(), pair.to())))
                    .deltaV(
                            new int[1],
                            new int[] {1},
                            new double[] {pair.departure()},
                            new double[] {pair.arrival()},
                            batch);
            assertThat(batch[0]).isCloseTo(least, within(1e-9 * (10 + least)));
        }
    }

    @Test
    void neitherTheShortWayNorTheLongOneIsAlwaysTheCheapest() {
        SplittableRandom random = new SplittableRandom(5);
        int others = 0;
        for (int k = 0; k < PAIRS; k++) {
            Case pair = Case.random(random, 12);
            List<Transfer> twoWays = List.of(pair.paper(-1), pair.paper(0), pair.paper(1));
            others += pair.estimate() < 0.99 * least(twoWays) ? 1 : 0;
        }
        assertThat(others).isGreaterThan(PAIRS / 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theShortWayIsTheFormulaAsPublished(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int k = 0; k < PAIRS; k++) {
            Case pair = Case.random(random, 3);
            Transfer expected = pair.paper(0);
            Transfer found = MODEL.estimateShortWay(pair.from(), pair.to(), pair.departure(), pair.arrival());
            assertThat(found.deltaV()).isCloseTo(expected.deltaV(), within(1e-9 * (10 + expected.deltaV())));
            assertThat(found.driftSemiMajorAxis()).isCloseTo(expected.driftSemiMajorAxis(), within(1e-2));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withinBoundsTheCheapestThatKeepsThemIsTaken(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int k = 0; k < PAIRS; k++) {
            Case pair = Case.random(random, 3);
            Optional<Transfer> found =
                    MODEL.estimateWithin(pair.from(), pair.to(), pair.departure(), pair.arrival(), LOWEST, HIGHEST);
            List<Transfer> inside = pair.all().stream()
                    .filter(way -> way.driftSemiMajorAxis() >= LOWEST && way.driftSemiMajorAxis() <= HIGHEST)
                    .toList();
            assertThat(found.isPresent()).isEqualTo(!inside.isEmpty());
            found.ifPresent(transfer -> {
                assertThat(transfer.deltaV()).isCloseTo(least(inside), within(1e-9 * (10 + transfer.deltaV())));
                assertThat(transfer.driftSemiMajorAxis()).isBetween(LOWEST, HIGHEST);
            });
        }
    }

    @Test
    void boundsThatTheCheapestBreaksAreKeptByAnotherWay() {
        SplittableRandom random = new SplittableRandom(1);
        int another = 0;
        for (int k = 0; k < 1000; k++) {
            Case pair = Case.random(random, 3);
            double a = MODEL.estimate(pair.from(), pair.to(), pair.departure(), pair.arrival())
                    .driftSemiMajorAxis();
            another += (a < LOWEST || a > HIGHEST)
                            && MODEL.estimateWithin(
                                            pair.from(), pair.to(), pair.departure(), pair.arrival(), LOWEST, HIGHEST)
                                    .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(another).isPositive();
    }

    @Test
    void overThePolesNoWholeTurnMovesTheDriftOrbitIntoBounds() {
        MeanOrbit orbit = new MeanOrbit(START, HIGHEST, 0, FastMath.PI / 2, 0, 0, 0);
        PrecessingOrbit from = new PrecessingOrbit(HIGHEST, 0, orbit.i(), 0, 0, 0, 0);
        PrecessingOrbit to = new PrecessingOrbit(HIGHEST, 0, orbit.i(), 1, 0, 0, 0);
        assertThat(MODEL.estimateWithin(from, to, 0, 1e7, LOWEST, HIGHEST)).isPresent();
        assertThat(MODEL.estimateWithin(from, to, 0, 1e7, LOWEST, HIGHEST - 1)).isEmpty();
    }

    @Test
    void boundsInTheWrongOrderAreRefused() {
        PrecessingOrbit orbit = new PrecessingOrbit(7e6, 0, 1, 0, 0, 0, 0);
        assertThatThrownBy(() -> MODEL.estimateWithin(orbit, orbit, 0, 1, 8e6, 7e6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("semi-major axes between the burns = 8000000.0, 7000000.0 m, expected lowest <= highest");
    }
}
