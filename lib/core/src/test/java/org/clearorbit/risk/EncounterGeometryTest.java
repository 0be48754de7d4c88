package org.clearorbit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.clearorbit.risk.pair.LatitudeQuadrature;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

class EncounterGeometryTest {

    private static final double WIDTH = FastMath.toRadians(0.01);

    private final EncounterGeometry.Pair geometry = EncounterGeometry.pair();
    private LatitudeQuadrature quadrature;

    private void lay(double first, double second) {
        double one = FastMath.toRadians(first);
        double other = FastMath.toRadians(second);
        quadrature = new LatitudeQuadrature(WIDTH, 40, one, other);
        quadrature.lay(0, 1);
        geometry.lay(FastMath.cos(one), FastMath.sin(one), FastMath.cos(other), FastMath.sin(other));
    }

    @Test
    void agreesWithQuadrature() {
        SplittableRandom random = new SplittableRandom(23);
        double[] density = new double[3000];
        double[] speed = new double[density.length];
        for (int k = 0; k < density.length; k++) {
            lay(random.nextDouble(1, 179), random.nextDouble(1, 179));
            double kappa = FastMath.pow(10, random.nextDouble(-7, 1.5));
            density[k] = FastMath.abs(geometry.density() / quadrature.density() - 1);
            speed[k] = FastMath.abs(geometry.densityTimesSpeed(kappa) / quadrature.densityTimesSpeed(kappa) - 1);
        }
        Arrays.sort(density);
        Arrays.sort(speed);
        assertThat(density[density.length / 2]).isLessThan(2e-4);
        assertThat(speed[speed.length / 2]).isLessThan(2e-4);
        assertThat(density[density.length * 98 / 100]).isLessThan(2e-3);
        assertThat(speed[speed.length * 98 / 100]).isLessThan(5e-3);
    }

    @Test
    void isResolvedWhereInclinationsNearlyAgreeOrAddUpTo180Degrees() {
        for (double apart = 0.1; apart < 2; apart *= 1.05) {
            for (double second : new double[] {82.5 + apart, 97.5 + apart}) {
                lay(82.5, second);
                assertThat(geometry.density() / quadrature.density()).isCloseTo(1, within(0.005));
                assertThat(geometry.densityTimesSpeed(1e-5) / quadrature.densityTimesSpeed(1e-5))
                        .isCloseTo(1, within(0.01));
            }
        }
    }

    @Test
    void groupsThatScatterMeetAsTheirMembersDoInTheMean() {
        SplittableRandom random = new SplittableRandom(24);
        for (double middle : new double[] {82.5, 82.9, 97.2, 97.5, 98.5}) {
            double cosine = 0;
            double sine = 0;
            double density = 0;
            double speed = 0;
            int members = 4000;
            for (int k = 0; k < members; k++) {
                double away = -0.3 * FastMath.log(random.nextDouble());
                double i = FastMath.toRadians(middle + (k % 2 == 0 ? away : -away));
                cosine += FastMath.cos(i) / members;
                sine += FastMath.sin(i) / members;
                lay(82.5, FastMath.toDegrees(i));
                density += quadrature.density() / members;
                speed += quadrature.densityTimesSpeed(1e-5) / members;
            }
            geometry.lay(FastMath.cos(FastMath.toRadians(82.5)), FastMath.sin(FastMath.toRadians(82.5)), cosine, sine);
            assertThat(geometry.density() / density).isCloseTo(1, within(0.03));
            assertThat(geometry.densityTimesSpeed(1e-5) / speed).isCloseTo(1, within(0.03));
        }
    }

    @Test
    void isTheSameMirroredAboutThePole() {
        lay(71, 98.6);
        double density = geometry.density();
        double speed = geometry.densityTimesSpeed(1e-3);
        lay(109, 81.4);
        assertThat(geometry.density()).isCloseTo(density, within(1e-12));
        assertThat(geometry.densityTimesSpeed(1e-3)).isCloseTo(speed, within(1e-12));
        lay(98.6, 71);
        assertThat(geometry.densityTimesSpeed(1e-3)).isCloseTo(speed, within(1e-12));
    }

    @Test
    void staysFiniteAtThePoleAndTheEquator() {
        for (double degrees : new double[] {0, 90, 180}) {
            lay(degrees, degrees);
            assertThat(geometry.density()).isPositive().isFinite();
            assertThat(geometry.densityTimesSpeed(0)).isNotNegative().isFinite();
            lay(degrees, 45);
            assertThat(geometry.density() / quadrature.density()).isCloseTo(1, within(0.005));
        }
    }
}
