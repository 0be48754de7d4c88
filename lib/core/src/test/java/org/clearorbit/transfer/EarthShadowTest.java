package org.clearorbit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarthShadowTest {

    private static final double OBLIQUITY = FastMath.toRadians(23.4393);

    private static double radius(double altitudeKm) {
        return EarthModel.EQUATORIAL_RADIUS + altitudeKm * 1e3;
    }

    private static Vector3D normal(double inclination, double raan) {
        return new Vector3D(
                FastMath.sin(inclination) * FastMath.sin(raan),
                -FastMath.sin(inclination) * FastMath.cos(raan),
                FastMath.cos(inclination));
    }

    /** Counts the points of the orbit that lie behind the Earth, within a cylinder of its radius. */
    private static double counted(double radius, Vector3D normal, Vector3D sun, int points) {
        Vector3D x = normal.orthogonal();
        Vector3D y = normal.crossProduct(x);
        int dark = 0;
        for (int k = 0; k < points; k++) {
            double angle = 2 * FastMath.PI * k / points;
            Vector3D place = new Vector3D(radius * FastMath.cos(angle), x, radius * FastMath.sin(angle), y);
            double along = place.dotProduct(sun);
            double across = place.subtract(new Vector3D(along, sun)).getNorm();
            if (along < 0 && across < EarthModel.EQUATORIAL_RADIUS) {
                dark++;
            }
        }
        return (double) dark / points;
    }

    @Test
    void theGeostationaryRingIsInShadowForAtMostSeventyMinutesADay() {
        assertThat(EarthShadow.share(42_164_170, 0) * 1436.07).isCloseTo(69.4, within(0.2));
        assertThat(EarthShadow.share(42_164_170, FastMath.toRadians(8.8))).isZero();
    }

    @Test
    void countingPointsOnTheOrbitGivesTheSame() {
        SplittableRandom random = new SplittableRandom(3);
        for (int k = 0; k < 40; k++) {
            double radius = radius(300 + 3000 * random.nextDouble());
            double inclination = FastMath.PI * random.nextDouble();
            double raan = 2 * FastMath.PI * random.nextDouble();
            double alpha = 2 * FastMath.PI * random.nextDouble();
            double delta = OBLIQUITY * (2 * random.nextDouble() - 1);
            double beta = EarthShadow.beta(inclination, raan, alpha, delta);
            Vector3D sun = new Vector3D(alpha, delta);
            assertThat(FastMath.sin(beta)).isCloseTo(normal(inclination, raan).dotProduct(sun), within(1e-12));
            assertThat(EarthShadow.share(radius, beta))
                    .isCloseTo(counted(radius, normal(inclination, raan), sun, 4000), within(1e-3));
        }
    }

    @ParameterizedTest
    @CsvSource({"500, 0", "500, 51.6", "800, 71", "800, 98.6", "1500, 82", "2000, 120", "35786, 0", "35786, 28"})
    void theMeanIsThatOverNodesAndSeasons(double altitudeKm, double inclinationDeg) {
        double radius = radius(altitudeKm);
        double inclination = FastMath.toRadians(inclinationDeg);
        double sum = 0;
        int seasons = 360;
        int nodes = 360;
        for (int s = 0; s < seasons; s++) {
            double longitude = 2 * FastMath.PI * (s + 0.5) / seasons;
            double declination = FastMath.asin(FastMath.sin(OBLIQUITY) * FastMath.sin(longitude));
            for (int n = 0; n < nodes; n++) {
                double node = 2 * FastMath.PI * n / nodes;
                sum += EarthShadow.share(radius, EarthShadow.beta(inclination, node, 0, declination));
            }
        }
        assertThat(EarthShadow.meanShare(radius, inclination)).isCloseTo(sum / (seasons * nodes), within(0.006));
    }

    @Test
    void overOrbitsOfEveryOrientationItIsTheShadowedPartOfTheSphere() {
        double radius = radius(900);
        int steps = 20_000;
        double sum = 0;
        for (int k = 0; k < steps; k++) {
            sum += EarthShadow.share(radius, FastMath.asin((k + 0.5) / steps));
        }
        assertThat(EarthShadow.shareOfSphere(Edelbaum.speedAt(radius))).isCloseTo(sum / steps, within(1e-4));
        assertThat(EarthShadow.shareOfSphere(Edelbaum.speedAt(0.9 * EarthModel.EQUATORIAL_RADIUS)))
                .isEqualTo(0.5);
    }

    @Test
    void anOrbitInsideTheEarthIsRefused() {
        assertThat(EarthShadow.share(EarthModel.EQUATORIAL_RADIUS, 0)).isEqualTo(0.5);
        assertThatThrownBy(() -> EarthShadow.share(6e6, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("radius = 6000000.0 m");
        assertThatThrownBy(() -> EarthShadow.meanShare(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
