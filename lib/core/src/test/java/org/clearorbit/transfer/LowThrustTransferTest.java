package org.clearorbit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orekit.time.AbsoluteDate;

class LowThrustTransferTest {

    private static final AbsoluteDate START = AbsoluteDate.ARBITRARY_EPOCH;
    private static final double DAY = EarthModel.DAY;
    private static final double MASS = 2000;
    private static final ElectricEngine ENGINE = ElectricEngine.of(0.5, 1800).withDutyCycle(0.8);
    private static final LowThrustTransfer MODEL = LowThrustTransfer.with(ENGINE);
    private static final LowThrustTransfer SEARCHED = MODEL.with(WaitingInclination.SEARCHED);

    private static MeanOrbit orbit(double altitudeKm, double inclinationDeg, double raanDeg) {
        return new MeanOrbit(
                START,
                EarthModel.EQUATORIAL_RADIUS + altitudeKm * 1e3,
                0,
                FastMath.toRadians(inclinationDeg),
                FastMath.toRadians(raanDeg),
                0,
                0);
    }

    private static AbsoluteDate after(double days) {
        return START.shiftedBy(days * DAY);
    }

    private static LowThrustEstimate estimate(LowThrustTransfer model, MeanOrbit from, MeanOrbit to, double days) {
        return model.estimate(from, to, START, after(days), MASS).orElseThrow();
    }

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    /** Two orbits as debris has them, and a time. */
    private record Case(MeanOrbit from, MeanOrbit to, double days) {
        static Case of(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            double inclination = random.nextBoolean() ? 98 : 60 + 24 * random.nextDouble();
            MeanOrbit from = orbit(500 + 500 * random.nextDouble(), inclination, 360 * random.nextDouble());
            MeanOrbit to = orbit(
                    500 + 500 * random.nextDouble(),
                    inclination + 2 * random.nextDouble() - 1,
                    360 * random.nextDouble());
            return new Case(from, to, 100 + 500 * random.nextDouble());
        }
    }

    /** Node at arrival minus the target's, by spirals and coast put together anew (rad). */
    private static double nodeMiss(ElectricEngine engine, Case c, LowThrustEstimate found) {
        LowThrustSpiral first = LowThrustSpiral.between(
                engine, MASS, c.from.a(), c.from.i(), found.waitingRadius(), found.waitingInclination());
        LowThrustSpiral second = LowThrustSpiral.between(
                engine,
                MASS - first.propellantKg(),
                found.waitingRadius(),
                found.waitingInclination(),
                c.to.a(),
                c.to.i());
        double rate = new MeanOrbit(START, found.waitingRadius(), 0, found.waitingInclination(), 0, 0, 0).raanRate();
        double node = c.from.raan() + first.nodeDrift() + rate * found.waitingSeconds() + second.nodeDrift();
        assertThat(found.firstSpiral()).isCloseTo(first.deltaV(), within(1e-9));
        assertThat(found.secondSpiral()).isCloseTo(second.deltaV(), within(1e-9));
        assertThat(found.firstSeconds()).isCloseTo(first.seconds(), within(1e-3));
        assertThat(found.secondSeconds()).isCloseTo(second.seconds(), within(1e-3));
        assertThat(found.propellantKg()).isCloseTo(first.propellantKg() + second.propellantKg(), within(1e-6));
        return node - c.to.raan() - c.to.raanRate() * found.seconds() - 2 * FastMath.PI * found.turns();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theNodeIsMetAtArrival(long seed) {
        Case c = Case.of(seed);
        for (LowThrustTransfer model : List.of(MODEL, SEARCHED)) {
            model.estimate(c.from, c.to, START, after(c.days), MASS).ifPresent(found -> {
                assertThat(nodeMiss(ENGINE, c, found)).isCloseTo(0, within(2e-8));
                assertThat(found.seconds()).isCloseTo(c.days * DAY, within(1e-3));
                assertThat(found.waitingSeconds()).isNotNegative();
                assertThat(found.waitingRadius() - EarthModel.EQUATORIAL_RADIUS).isBetween(350e3, 2000e3);
            });
            LowThrustEstimate shortest =
                    model.shortest(c.from, c.to, START, MASS).orElseThrow();
            assertThat(nodeMiss(ENGINE, c, shortest)).isCloseTo(0, within(2e-8));
        }
    }

    /** Every step of waiting radius (m): at what cost is the node met in time, and how soon? */
    private static double[] bruteForce(Case c, double inclination, double step) {
        double cheapest = Double.POSITIVE_INFINITY;
        double shortest = Double.POSITIVE_INFINITY;
        for (double altitude = 350e3; altitude <= 2000e3; altitude += step) {
            double radius = EarthModel.EQUATORIAL_RADIUS + altitude;
            LowThrustSpiral first = LowThrustSpiral.between(ENGINE, MASS, c.from.a(), c.from.i(), radius, inclination);
            LowThrustSpiral second = LowThrustSpiral.between(
                    ENGINE, MASS - first.propellantKg(), radius, inclination, c.to.a(), c.to.i());
            double spirals = first.seconds() + second.seconds();
            double ahead =
                    c.from.raan() + first.nodeDrift() + second.nodeDrift() - c.to.raan() - c.to.raanRate() * spirals;
            double closing = new MeanOrbit(START, radius, 0, inclination, 0, 0, 0).raanRate() - c.to.raanRate();
            double toClose = closing > 0 ? -ahead : ahead;
            toClose -= 2 * FastMath.PI * FastMath.floor(toClose / (2 * FastMath.PI));
            double time = spirals + toClose / FastMath.abs(closing);
            shortest = FastMath.min(shortest, time);
            if (time <= c.days * DAY) {
                cheapest = FastMath.min(cheapest, first.deltaV() + second.deltaV());
            }
        }
        return new double[] {cheapest, shortest};
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noWaitingOrbitOfAFineSweepIsCheaperOrSooner(long seed) {
        Case c = Case.of(seed);
        double midway = 0.5 * (c.from.i() + c.to.i());
        double[] brute = bruteForce(c, midway, 250);
        LowThrustEstimate shortest = MODEL.shortest(c.from, c.to, START, MASS).orElseThrow();
        assertThat(shortest.seconds()).isBetween(brute[1] * 0.99, brute[1] * 1.0001);
        assertThat(shortest.waitingInclination()).isEqualTo(midway);
        var found = MODEL.estimate(c.from, c.to, START, after(c.days), MASS);
        assertThat(found.isPresent()).isEqualTo(Double.isFinite(brute[0]));
        // the sweep may arrive early and wait with the target: cheaper by a percent at most
        found.ifPresent(e -> assertThat(e.deltaV()).isBetween(brute[0] - 0.4, brute[0] * 1.01));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSearchedInclinationIsTheBestOfASweep(long seed) {
        Case c = Case.of(seed);
        double low = FastMath.min(c.from.i(), c.to.i()) - LowThrustTransfer.LARGEST_TILT;
        double high = FastMath.max(c.from.i(), c.to.i()) + LowThrustTransfer.LARGEST_TILT;
        double cheapest = Double.POSITIVE_INFINITY;
        double shortest = Double.POSITIVE_INFINITY;
        for (int k = 0; k <= 60; k++) {
            double[] brute = bruteForce(c, low + k / 60.0 * (high - low), 5e3);
            cheapest = FastMath.min(cheapest, brute[0]);
            shortest = FastMath.min(shortest, brute[1]);
        }
        var searched = SEARCHED.estimate(c.from, c.to, START, after(c.days), MASS);
        double found = searched.map(LowThrustEstimate::deltaV).orElse(Double.POSITIVE_INFINITY);
        double least =
                SEARCHED.shortest(c.from, c.to, START, MASS).orElseThrow().seconds();
        assertThat(found).isLessThanOrEqualTo(1.0005 * cheapest);
        assertThat(least).isLessThanOrEqualTo(1.0005 * shortest);
    }

    @Test
    void withTimeEnoughAMatchedNodeCostsTheSpiralAlone() {
        MeanOrbit from = orbit(700, 98, 40);
        // a target ahead by just what the direct spiral and its own drift make up
        LowThrustSpiral direct = LowThrustSpiral.between(
                ENGINE, MASS, from.a(), from.i(), orbit(900, 0, 0).a(), from.i());
        MeanOrbit to = orbit(900, 98, 0);
        double raan = from.raan() + direct.nodeDrift() - to.raanRate() * direct.seconds();
        MeanOrbit met = new MeanOrbit(START, to.a(), 0, to.i(), raan, 0, 0);
        LowThrustEstimate shortest = MODEL.shortest(from, met, START, MASS).orElseThrow();
        assertThat(shortest.seconds()).isCloseTo(direct.seconds(), within(1.0));
        assertThat(shortest.deltaV()).isCloseTo(direct.deltaV(), within(1e-2));
        assertThat(estimate(MODEL, from, met, 100).deltaV()).isCloseTo(direct.deltaV(), within(1e-6));
    }

    @Test
    void betweenPolarOrbitsOfOneNodeTheDirectSpiralIsFound() {
        MeanOrbit from = orbit(700, 90, 10);
        MeanOrbit to = orbit(930, 90, 10);
        LowThrustEstimate found = estimate(MODEL, from, to, 30);
        assertThat(found.deltaV()).isCloseTo(Edelbaum.speedAt(from.a()) - Edelbaum.speedAt(to.a()), within(1e-6));
        assertThat(MODEL.estimate(from, orbit(930, 90, 11), START, after(3000), MASS))
                .isEmpty();
        assertThat(MODEL.shortest(from, to, START, MASS).orElseThrow().seconds())
                .isLessThan(12 * DAY);
    }

    @Test
    void wholeTurnsAreGainedWhereThatIsCheaper() {
        MeanOrbit from = orbit(600, 60, 0);
        MeanOrbit to = orbit(1200, 60, 0);
        LowThrustEstimate found = estimate(MODEL, from, to, 500);
        assertThat(found.turns()).isNotZero();
        assertThat(found.deltaV()).isCloseTo(Edelbaum.speedAt(from.a()) - Edelbaum.speedAt(to.a()), within(1.0));
    }

    @Test
    void tooShortATimeHasNoTransfer() {
        MeanOrbit from = orbit(600, 98, 0);
        MeanOrbit to = orbit(900, 98, 20);
        LowThrustEstimate shortest = MODEL.shortest(from, to, START, MASS).orElseThrow();
        double days = shortest.seconds() / DAY;
        assertThat(MODEL.estimate(from, to, START, after(0.98 * days), MASS)).isEmpty();
        assertThat(MODEL.estimate(from, to, START, after(1.02 * days), MASS)).isPresent();
    }

    @Test
    void theTradeOffFallsWithTime() {
        MeanOrbit from = orbit(780, 98.5, 0);
        MeanOrbit to = orbit(830, 98.7, 25);
        List<LowThrustEstimate> front = SEARCHED.tradeOff(from, to, START, 700 * DAY, 12, MASS);
        assertThat(front).hasSizeGreaterThan(8);
        for (int k = 1; k < front.size(); k++) {
            assertThat(front.get(k).seconds()).isGreaterThan(front.get(k - 1).seconds());
            assertThat(front.get(k).deltaV()).isLessThan(front.get(k - 1).deltaV());
        }
        assertThat(front.get(0))
                .isEqualTo(SEARCHED.shortest(from, to, START, MASS).orElseThrow());
        assertThat(front.get(front.size() - 1).seconds()).isCloseTo(700 * DAY, within(1.0));
        assertThat(SEARCHED.tradeOff(from, to, START, DAY, 12, MASS)).isEmpty();
        assertThatThrownBy(() -> MODEL.tradeOff(from, to, START, DAY, 1, MASS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("count = 1, expected at least 2");
    }

    @Test
    void theLoopFormGivesTheSameAndSaysWhatItFound() {
        Case c = new Case(orbit(700, 98, 0), orbit(850, 98.4, -15), 400);
        LowThrustEstimator estimator = MODEL.estimator();
        PrecessingOrbit from = PrecessingOrbit.of(c.from, START.shiftedBy(-5 * DAY));
        PrecessingOrbit to = PrecessingOrbit.of(c.to, START.shiftedBy(-5 * DAY));
        double deltaV = estimator.deltaV(from, to, 5 * DAY, (5 + 400) * DAY, MASS);
        LowThrustEstimate expected = estimate(MODEL, c.from, c.to, 400);
        assertThat(deltaV).isCloseTo(expected.deltaV(), within(1e-5));
        assertThat(estimator.found()).isTrue();
        assertThat(estimator.deltaV()).isCloseTo(expected.deltaV(), within(1e-5));
        assertThat(estimator.propellantKg()).isCloseTo(expected.propellantKg(), within(1e-5));
        assertThat(estimator.seconds()).isCloseTo(400 * DAY, within(1e-3));
        assertThat(estimator.waitingRadius()).isCloseTo(expected.waitingRadius(), within(1.0));
        assertThat(estimator.waitingInclination()).isEqualTo(expected.waitingInclination());
        assertThat(estimator.deltaV(from, to, 5 * DAY, 6 * DAY, MASS)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(estimator.found()).isFalse();
        assertThatThrownBy(estimator::toEstimate).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> estimator.deltaV(from, to, DAY, DAY, MASS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("transfer time = 0.0 s");
    }

    @Test
    void pausesInShadowMakeItLonger() {
        Case c = Case.of(3);
        ElectricEngine coasting = ENGINE.with(ShadowRule.COAST);
        LowThrustTransfer model = LowThrustTransfer.with(coasting);
        LowThrustEstimate found = estimate(model, c.from, c.to, 600);
        LowThrustEstimate without = estimate(MODEL, c.from, c.to, 600);
        assertThat(found.firstSeconds() + found.secondSeconds())
                .isGreaterThan(1.2 * (without.firstSeconds() + without.secondSeconds()));
        assertThat(model.engine()).isEqualTo(coasting);
    }

    @Test
    void theWaitingOrbitKeepsToItsBounds() {
        MeanOrbit from = orbit(800, 98, 0);
        MeanOrbit to = orbit(800, 98, -30);
        double free = estimate(MODEL, from, to, 250).waitingRadius() - EarthModel.EQUATORIAL_RADIUS;
        LowThrustTransfer narrow = MODEL.waitingBetween(750e3, 1500e3);
        assertThat(narrow.estimate(from, to, START, after(250), MASS))
                .hasValueSatisfying(e -> assertThat(e.waitingRadius() - EarthModel.EQUATORIAL_RADIUS)
                        .isBetween(750e3, 1500e3));
        assertThat(free).isBetween(350e3, 2000e3);
        assertThatThrownBy(() -> MODEL.waitingBetween(0, 1e6))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("lowest altitude");
        assertThatThrownBy(() -> MODEL.waitingBetween(1e6, 1e6))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("highest altitude");
        assertThatThrownBy(() -> MODEL.waitingBetween(1e6, Double.POSITIVE_INFINITY))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aLoopAllocatesNothing() {
        LowThrustEstimator estimator =
                LowThrustTransfer.with(ENGINE.with(ShadowRule.COAST)).estimator();
        PrecessingOrbit from = PrecessingOrbit.of(orbit(700, 98, 0), START);
        PrecessingOrbit to = PrecessingOrbit.of(orbit(850, 98.4, -15), START);
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        double sum = 0;
        long before = 0;
        for (int k = 0; k < 400; k++) {
            if (k == 200) {
                before = threads.getCurrentThreadAllocatedBytes();
            }
            sum += estimator.deltaV(from, to, 0, (250 + k) * DAY, MASS);
            sum += estimator.shortest(from, to, k * DAY, MASS);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2000);
        assertThat(sum).isFinite();
    }
}
