package org.clearorbit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.SpaceContext;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orekit.time.AbsoluteDate;

class ImpulsiveJ2TransferTest {

    private static final double DAY = EarthModel.DAY;
    private static final SpaceContext CONTEXT = SpaceContext.embedded();
    private static final AbsoluteDate START = CONTEXT.parseDate("2025-01-01");
    private static final ImpulsiveJ2Transfer MODEL = ImpulsiveJ2Transfer.instance();

    private static MeanOrbit orbit(double altitudeKm, double e, double iDeg, double raanDeg) {
        return new MeanOrbit(
                START,
                EarthModel.EQUATORIAL_RADIUS + altitudeKm * 1e3,
                e,
                FastMath.toRadians(iDeg),
                FastMath.toRadians(raanDeg),
                0,
                0);
    }

    private static Transfer transfer(MeanOrbit from, MeanOrbit to, double days) {
        return MODEL.estimate(from, to, START, START.shiftedBy(days * DAY));
    }

    /** The node of {@code to} such that it meets that of {@code from} at arrival. */
    private static MeanOrbit meeting(MeanOrbit from, MeanOrbit to, double days) {
        double shift = (from.raanRate() - to.raanRate()) * days * DAY;
        return new MeanOrbit(to.date(), to.a(), to.e(), to.i(), from.raan() + shift, 0, 0);
    }

    @Test
    void betweenOrbitsThatMeetQuicklyItIsAHohmannTransfer() {
        MeanOrbit from = orbit(700, 0, 90, 30);
        MeanOrbit to = meeting(from, orbit(760, 0, 90, 30), 0.5);
        double exact = ApsisBurn.hohmann(from.a(), to.a());
        // a polar orbit has no node drift, so that nothing but the altitude is changed
        assertThat(transfer(from, to, 0.5).deltaV()).isCloseTo(exact, within(0.002 * exact));
    }

    @Test
    void withoutTimeToDriftAPlaneChangeCostsItsAngle() {
        MeanOrbit from = orbit(800, 0, 98.0, 0);
        MeanOrbit to = meeting(from, orbit(800, 0, 98.4, 0), 0.01);
        double exact = 2 * from.meanMotion() * from.a() * FastMath.sin(FastMath.toRadians(0.2));
        assertThat(transfer(from, to, 0.01).deltaV()).isCloseTo(exact, within(0.01 * exact));
    }

    @Test
    void eccentricityIsChangedHalfInEachBurn() {
        MeanOrbit from = orbit(800, 0, 74, 0);
        MeanOrbit to = meeting(from, orbit(800, 0.004, 74, 0), 1);
        double speed = from.meanMotion() * from.a();
        assertThat(transfer(from, to, 1).deltaV()).isCloseTo(0.5 * speed * 0.004, within(0.01));
    }

    @Test
    void waitingLongerForTheNodeCostsLess() {
        MeanOrbit from = orbit(780, 0, 71, 0);
        MeanOrbit to = orbit(780, 0, 71, 12);
        double previous = Double.POSITIVE_INFINITY;
        for (double days : new double[] {10, 30, 60, 120, 240, 480}) {
            double deltaV = transfer(from, to, days).deltaV();
            assertThat(deltaV).as("after %.0f days", days).isLessThan(previous);
            previous = deltaV;
        }
    }

    @Test
    void theDriftOrbitClosesTheNodeUnderTheSecularRatesItself() {
        MeanOrbit from = orbit(840, 0, 71, 0);
        MeanOrbit to = orbit(840, 0, 71, -8);
        double days = 200;
        Transfer transfer = transfer(from, to, days);
        double driftRate =
                new MeanOrbit(START, transfer.driftSemiMajorAxis(), 0, transfer.driftInclination(), 0, 0, 0).raanRate();
        double closed = (driftRate - from.raanRate()) * days * DAY;
        // a negative difference is closed by going lower, where the node regresses faster
        assertThat(transfer.driftSemiMajorAxis()).isLessThan(from.a());
        assertThat(FastMath.toDegrees(closed)).isCloseTo(-8, within(0.04 * 8));
    }

    @Test
    void theLongWayRoundIsTakenWhereItIsCheaper() {
        MeanOrbit from = orbit(700, 0, 60, 0);
        MeanOrbit to = orbit(1000, 0, 60, 0);
        // climbing to a slower node, the drift orbit in between falls behind it: after such a wait nearly a whole turn
        double relative = from.raanRate() - to.raanRate();
        double days = FastMath.abs(FastMath.toRadians(200) / relative) / DAY;
        Transfer best = transfer(from, to, days);
        double nodeDifference = FastMath.IEEEremainder(-relative * days * DAY, 2 * FastMath.PI);
        assertThat(FastMath.abs(FastMath.toDegrees(nodeDifference))).isCloseTo(160, within(0.1));
        assertThat(best.deltaV()).isLessThan(ApsisBurn.hohmann(from.a(), to.a()) * 3);
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** The same linearised problem minimised numerically, burn by burn, by an optimiser that nobody here wrote. */
    @ParameterizedTest
    @MethodSource("seeds")
    void isCloseToTheNumericalOptimumOfTheTwoBurnProblem(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MeanOrbit from = orbit(600 + 400 * random.nextDouble(), 0, 60 + 40 * random.nextDouble(), 0);
        MeanOrbit to = new MeanOrbit(
                START,
                from.a() + 100e3 * (random.nextDouble() - 0.5),
                0,
                from.i() + FastMath.toRadians(random.nextDouble() - 0.5),
                FastMath.toRadians(20 * (random.nextDouble() - 0.5)),
                0,
                0);
        double days = 5 + 200 * random.nextDouble();

        double a = 0.5 * (from.a() + to.a());
        double i = 0.5 * (from.i() + to.i());
        MeanOrbit middle = new MeanOrbit(START, a, 0, i, 0, 0, 0);
        double speed = FastMath.sqrt(EarthModel.MU / a);
        double dt = days * DAY;
        double node = FastMath.IEEEremainder(
                to.at(START.shiftedBy(dt)).raan() - from.at(START.shiftedBy(dt)).raan(), 2 * FastMath.PI);
        double x = node * FastMath.sin(i) * speed;
        double y = (to.a() - from.a()) / (2 * a) * speed;
        double z = (to.i() - from.i()) * speed;
        double h = 1e-4;
        // partial derivatives of the node rate, by differences of the secular theory
        double byA = (middle.withShape(a + 1e3, 0).raanRate()
                        - middle.withShape(a - 1e3, 0).raanRate())
                / 2e3;
        double byI = (new MeanOrbit(START, a, 0, i + h, 0, 0, 0).raanRate()
                        - new MeanOrbit(START, a, 0, i - h, 0, 0, 0).raanRate())
                / (2 * h);
        ObjectiveFunction total = new ObjectiveFunction(s -> {
            double drift = (byA * 2 * a * s[1] / speed + byI * s[2] / speed) * dt * FastMath.sin(i) * speed;
            return norm(s[0], s[1], s[2]) + norm(x - s[0] - drift, y - s[1], z - s[2]);
        });
        double optimum = Double.POSITIVE_INFINITY;
        for (double[] guess :
                new double[][] {{0, 0, 0}, {x / 2, y / 2, z / 2}, {0, y, z}, {x, 0, 0}, {0, 50, 0}, {0, -50, 0}}) {
            optimum = FastMath.min(
                    optimum,
                    new SimplexOptimizer(1e-10, 1e-10)
                            .optimize(
                                    new MaxEval(20000),
                                    total,
                                    GoalType.MINIMIZE,
                                    new InitialGuess(guess),
                                    new NelderMeadSimplex(3, 20))
                            .getValue());
        }
        double estimate = transfer(from, to, days).deltaV();
        // least squares of the two burns, not their sum, is minimised: never below the optimum, and within √2 of it
        assertThat(estimate).isGreaterThan(optimum * 0.98).isLessThan(optimum * FastMath.sqrt(2) + 1);
    }

    private static double norm(double x, double y, double z) {
        return FastMath.sqrt(x * x + y * y + z * z);
    }

    @Test
    void atNinetyDegreesItStaysFinite() {
        assertThat(transfer(orbit(800, 0.001, 90, 0), orbit(850, 0.002, 90, 5), 60)
                        .deltaV())
                .isFinite()
                .isPositive();
    }

    @Test
    void arrivalMustBeAfterDeparture() {
        MeanOrbit orbit = orbit(800, 0, 71, 0);
        assertThatThrownBy(() -> MODEL.estimate(orbit, orbit, START, START))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("transfer time = 0.0 s");
    }
}
