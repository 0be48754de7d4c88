package org.clearorbit.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against StrictMath, whose results are those of fdlibm on every machine. */
class LaneTrigonometryTest {

    private static final int COUNT = 20_000;

    @ParameterizedTest
    @CsvSource({"1e-9, 2e-15", "1, 2e-15", "7, 2e-15", "1e3, 2e-15", "1e5, 2e-15", "1e7, 1e-14"})
    void sinesAndCosinesAreThoseOfStrictMath(double range, double tolerance) {
        double[] angles = angles(range);
        double[] sin = new double[COUNT];
        double[] cos = new double[COUNT];
        LaneTrigonometry.sinCos(angles, sin, cos, COUNT);
        for (int k = 0; k < COUNT; k++) {
            assertThat(sin[k]).isCloseTo(StrictMath.sin(angles[k]), within(tolerance));
            assertThat(cos[k]).isCloseTo(StrictMath.cos(angles[k]), within(tolerance));
        }
    }

    @Test
    void aLaneAloneHasTheBitsOfALaneAmongMany() {
        double[] angles = angles(100);
        double[] sin = new double[COUNT];
        double[] cos = new double[COUNT];
        // often enough for the loops to be compiled
        for (int round = 0; round < 50; round++) {
            LaneTrigonometry.sinCos(angles, sin, cos, COUNT);
        }
        double[] one = new double[1];
        double[] other = new double[1];
        for (int k = 0; k < 500; k++) {
            LaneTrigonometry.sinCos(new double[] {angles[k]}, one, other, 1);
            assertThat(one[0]).isEqualTo(sin[k]);
            assertThat(other[0]).isEqualTo(cos[k]);
        }
    }

    @Test
    void lanesBeyondTheCountAreLeftAlone() {
        double[] sin = {7, 7};
        double[] cos = {7, 7};
        LaneTrigonometry.sinCos(new double[] {0, 0}, sin, cos, 1);
        assertThat(sin).containsExactly(0, 7);
        assertThat(cos).containsExactly(1, 7);
    }

    @Test
    void smallAnglesAreAddedToTheFourthOrder() {
        double[] angles = angles(3);
        double[] additions = angles(1e-3);
        double[] sin = Arrays.stream(angles).map(StrictMath::sin).toArray();
        double[] cos = Arrays.stream(angles).map(StrictMath::cos).toArray();
        LaneTrigonometry.add(sin, cos, additions, sin, cos, COUNT);
        for (int k = 0; k < COUNT; k++) {
            assertThat(sin[k]).isCloseTo(StrictMath.sin(angles[k] + additions[k]), within(5e-16));
            assertThat(cos[k]).isCloseTo(StrictMath.cos(angles[k] + additions[k]), within(5e-16));
        }
    }

    @Test
    void aReducedAngleIsTheSameWithinHalfATurn() {
        for (double angle : angles(1e5)) {
            double reduced = LaneTrigonometry.reduce(angle);
            assertThat(reduced).isBetween(-Math.PI - 1e-9, Math.PI + 1e-9);
            assertThat(StrictMath.sin(reduced)).isCloseTo(StrictMath.sin(angle), within(1e-15));
            assertThat(StrictMath.cos(reduced)).isCloseTo(StrictMath.cos(angle), within(1e-15));
        }
    }

    @Test
    void whatIsNoNumberStaysNone() {
        double[] sin = new double[2];
        double[] cos = new double[2];
        LaneTrigonometry.sinCos(new double[] {Double.NaN, Double.POSITIVE_INFINITY}, sin, cos, 2);
        assertThat(sin).containsOnly(Double.NaN);
        assertThat(cos).containsOnly(Double.NaN);
    }

    private static double[] angles(double range) {
        Random random = new Random(1980);
        return random.doubles(COUNT, -range, range).toArray();
    }
}
