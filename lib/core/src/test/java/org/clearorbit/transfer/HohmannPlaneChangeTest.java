package org.clearorbit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HohmannPlaneChangeTest {

    private static final double GEOSTATIONARY = 42164e3;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** The law of cosines at each burn, without the rearrangements of the code. */
    private static double deltaV(double from, double to, double angle, double first) {
        double v = FastMath.sqrt(EarthModel.MU / from);
        double w = FastMath.sqrt(2 * EarthModel.MU * to / (from * (from + to)));
        double v2 = FastMath.sqrt(EarthModel.MU / to);
        double w2 = FastMath.sqrt(2 * EarthModel.MU * from / (to * (from + to)));
        return FastMath.sqrt(v * v + w * w - 2 * v * w * FastMath.cos(first))
                + FastMath.sqrt(v2 * v2 + w2 * w2 - 2 * v2 * w2 * FastMath.cos(angle - first));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noOtherSplitCostsLess(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double from = 6.6e6 + 1.5e6 * random.nextDouble();
        double to = from * FastMath.exp((random.nextDouble() - 0.5) * (seed % 2 == 0 ? 0.3 : 5));
        double angle = FastMath.PI * FastMath.pow(random.nextDouble(), seed % 3 == 0 ? 1 : 4);
        HohmannPlaneChange best = HohmannPlaneChange.between(from, to, angle);
        double oracle = Double.POSITIVE_INFINITY;
        for (int k = 0; k <= 20_000; k++) {
            oracle = FastMath.min(oracle, deltaV(from, to, angle, angle * k / 20_000));
        }
        assertThat(best.deltaV()).isLessThanOrEqualTo(oracle + 1e-6).isGreaterThan(oracle - 0.05);
        assertThat(best.deltaV()).isCloseTo(deltaV(from, to, angle, best.firstAngle()), within(1e-4));
        assertThat(best.firstAngle() + best.secondAngle()).isCloseTo(angle, within(1e-12));
        assertThat(best.firstAngle()).isBetween(0.0, angle);
    }

    /**
     * K. Carroll, net.space, 20 March 1985: from 300 km and 28.5 degrees to the geostationary orbit, turning 2.2
     * degrees in the first burn saves 0.6 percent of turning all in the second.
     */
    @Test
    void toTheGeostationaryOrbitAboutTwoDegreesAreTurnedLow() {
        double low = EarthModel.EQUATORIAL_RADIUS + 300e3;
        double angle = FastMath.toRadians(28.5);
        HohmannPlaneChange best = HohmannPlaneChange.between(low, GEOSTATIONARY, angle);
        assertThat(FastMath.toDegrees(best.firstAngle())).isCloseTo(2.2, within(0.05));
        assertThat(1 - best.deltaV() / deltaV(low, GEOSTATIONARY, angle, 0)).isCloseTo(0.006, within(0.0005));
        assertThat(HohmannPlaneChange.between(GEOSTATIONARY, low, angle).secondAngle())
                .isCloseTo(best.firstAngle(), within(1e-9));
    }

    @Test
    void inOnePlaneItIsTheHohmannTransfer() {
        HohmannPlaneChange flat = HohmannPlaneChange.between(7e6, 7.3e6, 0);
        assertThat(flat.deltaV()).isCloseTo(ApsisBurn.hohmann(7e6, 7.3e6), within(1e-9));
        assertThat(flat.firstBurn()).isCloseTo(ApsisBurn.moveOpposite(7e6, 7e6, 7.3e6), within(1e-9));
        assertThat(flat.firstAngle()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 0.01, 1, 3})
    void atOneRadiusAllIsTurnedInOneBurn(double angle) {
        HohmannPlaneChange turn = HohmannPlaneChange.between(7e6, 7e6, angle);
        double speed = FastMath.sqrt(EarthModel.MU / 7e6);
        assertThat(turn.deltaV()).isCloseTo(2 * speed * FastMath.sin(angle / 2), within(1e-8));
        assertThat(FastMath.min(turn.firstAngle(), turn.secondAngle())).isZero();
    }

    @Test
    void turningMoreCostsMore() {
        double previous = 0;
        for (int k = 0; k <= 180; k++) {
            double deltaV =
                    HohmannPlaneChange.between(7e6, 8e6, FastMath.toRadians(k)).deltaV();
            assertThat(deltaV).isGreaterThan(previous);
            previous = deltaV;
        }
    }

    @Test
    void radiiAndAngleAreChecked() {
        assertThatThrownBy(() -> HohmannPlaneChange.between(-1, 7e6, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("radii = -1.0, 7000000.0 m, expected positive numbers");
        assertThatThrownBy(() -> HohmannPlaneChange.between(7e6, Double.NaN, 0))
                .isInstanceOf(IllegalArgumentException.class);
        for (double angle : new double[] {-0.1, 3.2, Double.NaN}) {
            assertThatThrownBy(() -> HohmannPlaneChange.between(7e6, 7e6, angle))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("angle = " + angle);
        }
    }
}
