package org.clearorbit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.SpaceContext;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.RotationConvention;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orekit.time.AbsoluteDate;

class TwoBurnTransferTest {

    private static final AbsoluteDate START = SpaceContext.embedded().parseDate("2025-01-01");
    private static final TwoBurnTransfer MODEL = TwoBurnTransfer.instance();

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    private static MeanOrbit orbit(double a, double e, double i, double raan) {
        return new MeanOrbit(START, a, e, i, raan, 0.3, 0);
    }

    private static Vector3D normal(double i, double raan) {
        return new Vector3D(
                FastMath.sin(i) * FastMath.sin(raan), -FastMath.sin(i) * FastMath.cos(raan), FastMath.cos(i));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theAngleBetweenThePlanesIsThatOfTheirNormals(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double i = FastMath.PI * random.nextDouble();
        double j = FastMath.PI * random.nextDouble();
        double node = 20 * (random.nextDouble() - 0.5);
        double expected = Vector3D.angle(normal(i, 1), normal(j, 1 + node));
        assertThat(TwoBurnTransfer.planeAngle(i, j, node)).isCloseTo(expected, within(1e-12));
    }

    /** Vallado, Example 6-6: at 5.892311 km/s from 55 to 40 degrees with 45 degrees of node, worked with cosines. */
    @Test
    void inclinationAndNodeTogether() {
        double radius = 11480.649e3;
        Transfer transfer = MODEL.estimate(
                orbit(radius, 0, FastMath.toRadians(55), 0),
                orbit(radius, 0, FastMath.toRadians(40), FastMath.toRadians(45)),
                START,
                START);
        assertThat(transfer.deltaV()).isCloseTo(3615.925, within(0.1));
        assertThat(transfer.driftSemiMajorAxis()).isEqualTo(radius);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thePlaneInBetweenLiesOnTheShortestWay(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MeanOrbit from = orbit(7e6, 0, 0.1 + 2.9 * random.nextDouble(), 0);
        MeanOrbit to = orbit(9e6, 0, 0.1 + 2.9 * random.nextDouble(), 6 * random.nextDouble());
        double angle = TwoBurnTransfer.planeAngle(from.i(), to.i(), to.raan());
        double part = HohmannPlaneChange.between(7e6, 9e6, angle).firstAngle();
        Vector3D axis = Vector3D.crossProduct(normal(from.i(), 0), normal(to.i(), to.raan()));
        Vector3D between = new Rotation(axis, part, RotationConvention.VECTOR_OPERATOR).applyTo(normal(from.i(), 0));
        Transfer transfer = MODEL.estimate(from, to, START, START);
        assertThat(transfer.driftInclination()).isCloseTo(FastMath.acos(between.getZ()), within(1e-7));
        assertThat(transfer.driftSemiMajorAxis()).isEqualTo(8e6);
    }

    @Test
    void withoutTimeToDriftTheJ2TransferCostsTheSame() {
        for (double degrees : new double[] {0.5, 1, 2, 4}) {
            MeanOrbit from = orbit(7.1e6, 0.001, 1.3, 0.2);
            MeanOrbit to =
                    orbit(7.15e6, 0.004, 1.3 + FastMath.toRadians(degrees / 3), 0.2 + FastMath.toRadians(degrees));
            AbsoluteDate arrival = START.shiftedBy(60.0);
            double j2 = ImpulsiveJ2Transfer.instance()
                    .estimate(from, to, START, arrival)
                    .deltaV();
            assertThat(MODEL.estimate(from, to, START, arrival).deltaV()).isCloseTo(j2, within(0.01 * j2));
        }
    }

    @Test
    void theOrbitsDriftToTheArrival() {
        MeanOrbit from = orbit(7e6, 0, 1.2, 0);
        MeanOrbit to = orbit(7.3e6, 0, 1.2, 0);
        double meeting = -2 * FastMath.PI / (from.raanRate() - to.raanRate());
        AbsoluteDate arrival = START.shiftedBy(meeting);
        double hohmann = ApsisBurn.hohmann(7e6, 7.3e6);
        assertThat(MODEL.estimate(from, to, START, arrival).deltaV()).isCloseTo(hohmann, within(1e-3));
        assertThat(MODEL.estimate(from, to, START, START.shiftedBy(meeting / 2)).deltaV())
                .isGreaterThan(10 * hohmann);
    }

    @Test
    void eccentricityIsChangedHalfInEachBurn() {
        Transfer transfer = MODEL.estimate(orbit(7e6, 0, 1, 0), orbit(7e6, 0.004, 1, 0), START, START);
        double speed = FastMath.sqrt(EarthModel.MU / 7e6);
        assertThat(transfer.firstBurn()).isCloseTo(0.001 * speed, within(1e-9));
        assertThat(transfer.secondBurn()).isCloseTo(0.001 * speed, within(1e-9));
        assertThat(transfer.driftInclination()).isEqualTo(1);
    }

    @Test
    void oppositePlanesAreTurnedHighUp() {
        Transfer transfer = MODEL.estimate(orbit(7e6, 0, 0, 0), orbit(3e7, 0, FastMath.PI, 0), START, START);
        assertThat(transfer.driftInclination()).isZero();
        assertThat(transfer.secondBurn()).isGreaterThan(transfer.firstBurn());
    }
}
