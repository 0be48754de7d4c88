package org.clearorbit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.SpaceContext;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.orekit.time.AbsoluteDate;

class DriftOrbitTransferTest {

    private static final double DAY = EarthModel.DAY;
    private static final AbsoluteDate START = SpaceContext.embedded().parseDate("2025-01-01");
    private static final DriftOrbitTransfer MODEL = DriftOrbitTransfer.withDefaults();

    private static double radius(double altitudeKm) {
        return EarthModel.EQUATORIAL_RADIUS + altitudeKm * 1e3;
    }

    private static MeanOrbit circular(double a, double i) {
        return new MeanOrbit(START, a, 0, i, 0, 0, 0);
    }

    /** What the best waiting orbit costs by its own elements, worked out anew. */
    private static double deltaV(PrecessingOrbit from, PrecessingOrbit to, DriftOrbit drift) {
        return leg(from.a(), drift.semiMajorAxis(), from.i(), drift.inclination(), drift.entryNodeTurn())
                + leg(drift.semiMajorAxis(), to.a(), drift.inclination(), to.i(), drift.exitNodeTurn());
    }

    private static double leg(double from, double to, double i, double j, double turn) {
        return HohmannPlaneChange.between(from, to, TwoBurnTransfer.planeAngle(i, j, turn))
                .deltaV();
    }

    static LongStream seeds() {
        return LongStream.range(0, 16);
    }

    /** Semi-major axis every 5 km, inclination, and how the node that is left is shared between both legs. */
    private static double gridMinimum(PrecessingOrbit from, PrecessingOrbit to, double wait) {
        double needed = to.raanAt(wait) - from.raan();
        double best = Double.POSITIVE_INFINITY;
        for (double a = radius(300); a <= radius(2000); a += 5e3) {
            for (int k = -16; k <= 16; k++) {
                double i = FastMath.max(0, 0.5 * (from.i() + to.i()) + 0.1 * k * FastMath.abs(k) / 256);
                double drift = circular(a, i).raanRate() * wait;
                double left = NumericalFlight.difference(needed, drift);
                for (int share = 0; share <= 2; share++) {
                    double entry = 0.5 * share * left;
                    best = FastMath.min(
                            best, leg(from.a(), a, from.i(), i, entry) + leg(a, to.a(), i, to.i(), left - entry));
                }
            }
        }
        return best;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noWaitingOrbitOfAGridCostsLess(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double i = seed % 3 == 0 ? 98 + random.nextDouble() : 60 + 30 * random.nextDouble();
        double altitude = 500 + 600 * random.nextDouble();
        double node = seed % 2 == 0 ? 20 * (random.nextDouble() - 0.5) : 360 * random.nextDouble();
        PrecessingOrbit from = CircularOrbits.of(altitude, i, 77);
        PrecessingOrbit to = CircularOrbits.of(
                altitude + 200 * (random.nextDouble() - 0.5), i + 2 * (random.nextDouble() - 0.5), 77 + node);
        double wait = DAY * (3 + 400 * random.nextDouble() * random.nextDouble());
        DriftOrbit best = MODEL.best(from, to, 0, wait);
        assertThat(best.deltaV()).isLessThanOrEqualTo(gridMinimum(from, to, wait) + 1e-3);
        assertThat(best.deltaV()).isCloseTo(deltaV(from, to, best), within(1e-6));
        assertThat(best.waitingTime()).isEqualTo(wait);
        double drift = circular(best.semiMajorAxis(), best.inclination()).raanRate() * wait;
        assertThat(best.nodeDrift()).isCloseTo(drift, within(1e-9));
        double reached = from.raan() + best.entryNodeTurn() + drift + best.exitNodeTurn();
        assertThat(NumericalFlight.difference(reached, to.raanAt(wait))).isCloseTo(0, within(1e-9));
    }

    /** Some of 300 random cases in which a coarser grid, or starts from one turn of the node alone, miss the best. */
    @ParameterizedTest
    @CsvSource({
        // altitudes (km) and inclinations of both orbits, node to close (degrees), days
        "1034.355, 98.472, 1073.788, 97.652, 250.452, 114.065",
        "996.530, 89.818, 987.440, 90.760, 72.889, 672.371",
        "782.627, 85.366, 656.052, 85.066, 144.476, 251.179",
        "483.092, 58.402, 315.211, 59.594, 275.687, 230.866"
    })
    void severalValleysAreSearched(double low, double i, double high, double j, double node, double days) {
        PrecessingOrbit from = CircularOrbits.of(low, i, 0);
        PrecessingOrbit to = CircularOrbits.of(high, j, node);
        double deltaV = MODEL.best(from, to, 0, days * DAY).deltaV();
        assertThat(deltaV).isLessThanOrEqualTo(gridMinimum(from, to, days * DAY) + 1e-3);
    }

    @Test
    void orbitsThatMeetAtTheArrivalNeedNoOtherOrbit() {
        PrecessingOrbit from = CircularOrbits.of(700, 71, 0);
        PrecessingOrbit somewhere = CircularOrbits.of(800, 71, 0);
        double wait = 50 * DAY;
        double node = FastMath.toDegrees((from.raanRate() - somewhere.raanRate()) * wait);
        DriftOrbit best = MODEL.best(from, CircularOrbits.of(800, 71, node), 0, wait);
        assertThat(best.deltaV()).isCloseTo(ApsisBurn.hohmann(radius(700), radius(800)), within(1e-6));
        // both ways of waiting close no node, and so does every altitude in between
        assertThat(best.semiMajorAxis()).isBetween(radius(700), radius(800));
    }

    @Test
    void orbitsThatMeetAtTheDepartureAreReachedAtOnce() {
        PrecessingOrbit from = CircularOrbits.of(700, 71, 10);
        PrecessingOrbit to = CircularOrbits.of(800, 72, 10);
        DriftOrbit best = MODEL.best(from, to, 0, DAY);
        assertThat(best.exit()).isZero();
        assertThat(best.entryNodeTurn()).isCloseTo(0, within(1e-12));
        assertThat(best.semiMajorAxis()).isEqualTo(to.a());
        assertThat(best.nodeDrift()).isEqualTo(to.raanRate() * DAY);
        assertThat(best.deltaV()).isCloseTo(leg(from.a(), to.a(), from.i(), to.i(), 0), within(1e-9));
    }

    @Test
    void aLongWaitCostsWhatTheTransferInOnePlaneDoes() {
        PrecessingOrbit from = CircularOrbits.of(700, 71, 0);
        PrecessingOrbit to = CircularOrbits.of(800, 71.2, 90);
        double coplanar = leg(from.a(), to.a(), from.i(), to.i(), 0);
        double previous = Double.POSITIVE_INFINITY;
        for (int days : new int[] {20, 60, 200, 1000, 4000}) {
            double deltaV = MODEL.best(from, to, 0, days * DAY).deltaV();
            assertThat(deltaV).as("after %d days", days).isLessThan(previous).isGreaterThan(coplanar - 1e-6);
            previous = deltaV;
        }
        assertThat(previous).isLessThan(1.01 * coplanar);
    }

    @ParameterizedTest
    @CsvSource({
        // altitude (km), inclination, node to close (degrees), days, largest disagreement in percent
        "800, 71, 2, 60, 0.7",
        "800, 71, -2, 60, 0.7",
        "800, 98.6, 2, 60, 1.2",
        "800, 71, 8, 120, 1.5",
        "800, 71, -8, 120, 1.5",
        "800, 82, 12, 200, 2.3"
    })
    void smallExcursionsCostWhatTheLinearisedTransferSays(
            double altitude, double i, double node, double days, double percent) {
        PrecessingOrbit from = CircularOrbits.of(altitude, i, 0);
        PrecessingOrbit to = CircularOrbits.of(altitude, i, node);
        double linear = ImpulsiveJ2Transfer.instance().deltaV(from, to, 0, days * DAY);
        double exact = MODEL.best(from, to, 0, days * DAY).deltaV();
        assertThat(linear).isCloseTo(exact, within(percent / 100 * exact));
    }

    @Test
    void polarOrbitsHaveToBeTiltedToDrift() {
        PrecessingOrbit from = CircularOrbits.of(800, 90, 0);
        PrecessingOrbit to = CircularOrbits.of(800, 90, -10);
        DriftOrbit best = MODEL.best(from, to, 0, 365 * DAY);
        assertThat(FastMath.toDegrees(best.inclination())).isBetween(89.0, 89.9);
        assertThat(best.deltaV()).isLessThan(0.3 * leg(from.a(), to.a(), from.i(), to.i(), to.raan()));
    }

    @Test
    void waitingOrbitsStayWithinTheAltitudes() {
        PrecessingOrbit from = CircularOrbits.of(800, 71, 0);
        PrecessingOrbit to = CircularOrbits.of(800, 71, 40);
        double wait = 60 * DAY;
        DriftOrbit free = MODEL.best(from, to, 0, wait);
        DriftOrbit bound = MODEL.withAltitudes(500e3, 1000e3).best(from, to, 0, wait);
        assertThat(free.semiMajorAxis()).isGreaterThan(radius(1100));
        assertThat(bound.semiMajorAxis()).isLessThanOrEqualTo(radius(1000));
        assertThat(bound.deltaV()).isGreaterThan(free.deltaV());
        DriftOrbit high = DriftOrbitTransfer.withDefaults().best(from, CircularOrbits.of(800, 71, 150), 0, wait);
        assertThat(high.semiMajorAxis()).isBetween(radius(300), radius(2000));
        DriftOrbit deep = DriftOrbitTransfer.withDefaults().best(from, CircularOrbits.of(800, 71, -120), 0, wait);
        assertThat(deep.semiMajorAxis()).isBetween(radius(300) - 1e-3, radius(310));
        DriftOrbit low = MODEL.withAltitudes(500e3, 1000e3).best(from, CircularOrbits.of(800, 71, -60), 0, wait);
        assertThat(low.semiMajorAxis()).isGreaterThanOrEqualTo(radius(500));
    }

    @Test
    void eccentricityIsTakenAwayAndGivenByTheLegs() {
        MeanOrbit round = new MeanOrbit(START, radius(800), 0, 1.24, 0, 0, 0);
        MeanOrbit oval = new MeanOrbit(START, radius(800), 0.01, 1.24, 0.1, 0, 0);
        AbsoluteDate arrival = START.shiftedBy(100 * DAY);
        double plain = MODEL.estimate(round, new MeanOrbit(START, radius(800), 0, 1.24, 0.1, 0, 0), START, arrival)
                .deltaV();
        double more = MODEL.estimate(round, oval, START, arrival).deltaV();
        double same = MODEL.estimate(oval.withShape(oval.a(), 0), round, START, arrival)
                .deltaV();
        assertThat(more - plain).isBetween(5.0, 0.25 * 7452 * 0.01 * 2);
        assertThat(MODEL.estimate(oval, round, START, arrival).deltaV() - same).isBetween(5.0, 0.25 * 7452 * 0.01 * 2);
    }

    @Test
    void theModelGivesBothLegsAsItsBurns() {
        MeanOrbit from = new MeanOrbit(START, radius(800), 0, 1.24, 0, 0, 0);
        MeanOrbit to = new MeanOrbit(START, radius(850), 0, 1.25, 0.2, 0, 0);
        AbsoluteDate departure = START.shiftedBy(5 * DAY);
        Transfer transfer = MODEL.estimate(from, to, departure, departure.shiftedBy(90 * DAY));
        DriftOrbit best = MODEL.best(PrecessingOrbit.of(from, START), PrecessingOrbit.of(to, START), 5 * DAY, 95 * DAY);
        assertThat(transfer.firstBurn()).isCloseTo(best.entry(), within(1e-3));
        assertThat(transfer.secondBurn()).isCloseTo(best.exit(), within(1e-3));
        assertThat(transfer.driftSemiMajorAxis()).isCloseTo(best.semiMajorAxis(), within(10.0));
        assertThat(transfer.driftInclination()).isCloseTo(best.inclination(), within(1e-5));
    }

    @Test
    void theCurveTradesTimeAgainstDeltaV() {
        PrecessingOrbit from = CircularOrbits.of(700, 71, 40);
        PrecessingOrbit to = CircularOrbits.of(900, 71, 10);
        double longest = 200 * DAY;
        List<DriftOrbit> curve = MODEL.paretoCurve(from, to, 0, longest, 20);
        assertThat(curve).hasSizeGreaterThan(5);
        for (int k = 1; k < curve.size(); k++) {
            assertThat(curve.get(k).waitingTime())
                    .isGreaterThan(curve.get(k - 1).waitingTime());
            assertThat(curve.get(k).deltaV()).isLessThan(curve.get(k - 1).deltaV());
        }
        assertThat(curve.get(0).waitingTime()).isZero();
        assertThat(curve.get(0).deltaV())
                .isEqualTo(TwoBurnTransfer.instance().estimate(from, to, 0).deltaV());
        assertThat(curve.get(0).exitNodeTurn()).isCloseTo(FastMath.toRadians(-30), within(1e-12));
        double meeting = FastMath.toRadians(30) / (to.raanRate() - from.raanRate());
        double step = longest / 20;
        assertThat(curve)
                .extracting(DriftOrbit::waitingTime)
                .allMatch(wait -> FastMath.abs(wait - meeting) < 1e-3
                        || FastMath.abs(wait - step * FastMath.rint(wait / step)) < 1e-3);
        for (int k = 1; k <= 20; k++) {
            double wait = longest * k / 20;
            double cheapest = curve.stream()
                    .filter(drift -> drift.waitingTime() <= wait)
                    .mapToDouble(DriftOrbit::deltaV)
                    .min()
                    .orElseThrow();
            assertThat(cheapest)
                    .isLessThanOrEqualTo(MODEL.best(from, to, 0, wait).deltaV());
        }
    }

    @Test
    void theCurveFindsWhereTheNodesMeetByThemselves() {
        PrecessingOrbit from = CircularOrbits.of(700, 71, 0);
        // 5 degrees to the west of it, and regressing more slowly
        PrecessingOrbit to = CircularOrbits.of(900, 71, -5);
        double meeting = FastMath.toRadians(5) / (to.raanRate() - from.raanRate());
        List<DriftOrbit> curve = MODEL.paretoCurve(from, to, 0, 3 * meeting, 2);
        DriftOrbit last = curve.get(curve.size() - 1);
        assertThat(last.waitingTime()).isCloseTo(meeting, within(1e-3));
        assertThat(last.deltaV()).isCloseTo(ApsisBurn.hohmann(from.a(), to.a()), within(1e-3));
        assertThat(last.semiMajorAxis()).isEqualTo(from.a());
        assertThat(last.nodeDrift()).isCloseTo(from.raanRate() * meeting, within(1e-9));
        double back = FastMath.toRadians(5) / (to.raanRate() - from.raanRate());
        List<DriftOrbit> down = MODEL.paretoCurve(to, CircularOrbits.of(700, 71, 0), 0, 1.5 * back, 1);
        assertThat(down.get(1).waitingTime()).isCloseTo(back, within(1e-3));
        DriftOrbit later = MODEL.paretoCurve(from, to, -meeting, 3 * meeting, 1).get(1);
        assertThat(later.waitingTime()).isCloseTo(2 * meeting, within(1e-3));
    }

    @Test
    void oneAltitudeAloneMayBeAllowed() {
        PrecessingOrbit from = CircularOrbits.of(800, 71, 0);
        PrecessingOrbit to = CircularOrbits.of(800, 71, 15);
        DriftOrbit best =
                DriftOrbitTransfer.withDefaults().withAltitudes(1000e3, 1000e3).best(from, to, 0, 90 * DAY);
        assertThat(best.semiMajorAxis()).isCloseTo(radius(1000), within(1e-6));
        assertThat(MODEL.withAltitudes(0, 0)).isNotNull();
    }

    @Test
    void wrongQuestionsAreRefused() {
        PrecessingOrbit orbit = CircularOrbits.of(700, 71, 0);
        assertThatThrownBy(() -> MODEL.best(orbit, orbit, 5, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("waiting time = 0.0 s, expected a positive time");
        assertThatThrownBy(() -> MODEL.paretoCurve(orbit, orbit, 0, 0, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("longest wait = 0.0 s, expected a positive time");
        assertThatThrownBy(() -> MODEL.paretoCurve(orbit, orbit, 0, Double.POSITIVE_INFINITY, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MODEL.paretoCurve(orbit, orbit, 0, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("times = 0, expected at least 1");
        for (double[] bounds : new double[][] {{-1, 1e5}, {2e5, 1e5}, {0, Double.POSITIVE_INFINITY}}) {
            assertThatThrownBy(() -> MODEL.withAltitudes(bounds[0], bounds[1]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("altitudes = " + bounds[0] + ", " + bounds[1]);
        }
    }
}
