package org.clearorbit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpatialDensityTest {

    private static final double HALF_PI = FastMath.PI / 2;

    record Orbit(double a, double e, double i) {}

    static Stream<Orbit> orbits() {
        SplittableRandom random = new SplittableRandom(11);
        List<Orbit> orbits = new ArrayList<>(List.of(
                new Orbit(7.1e6, 0, 1),
                new Orbit(7.1e6, 0.02, 0),
                new Orbit(7.1e6, 0.02, FastMath.PI),
                new Orbit(7.1e6, 0.02, HALF_PI),
                new Orbit(7.1e6, 0, 0),
                new Orbit(7.1e6, 1e-9, 1e-9),
                new Orbit(2.6e7, 0.74, 1.1),
                new Orbit(4.2e7, 0.0002, 0.001)));
        for (int k = 0; k < 40; k++) {
            double e = FastMath.pow(random.nextDouble(), 3) * 0.9;
            orbits.add(new Orbit(random.nextDouble(6.6e6, 5e7), e, random.nextDouble(0, FastMath.PI)));
        }
        return orbits.stream();
    }

    private static Catalog population(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<SpaceObject> objects = new ArrayList<>();
        for (int k = 1; k <= size; k++) {
            double perigee = random.nextDouble(200, 1500);
            double height = 3000 * FastMath.pow(random.nextDouble(), 4);
            objects.add(TestObjects.derelict(k, perigee, perigee + height, random.nextDouble(0, 180), 100, 1));
        }
        return TestObjects.catalog(objects);
    }

    @ParameterizedTest
    @MethodSource("orbits")
    void cellsThatFillSpaceHoldExactlyOneObject(Orbit orbit) {
        SpatialDensity density = SpatialDensity.of(orbit.a, orbit.e, orbit.i);
        double[] radii = new double[301];
        for (int k = 0; k <= 300; k++) {
            radii[k] = 5e5 + 1e8 * k * k / 90_000;
        }
        double[] latitudes = new double[38];
        for (int k = 0; k < latitudes.length; k++) {
            latitudes[k] = -HALF_PI + FastMath.PI * k / (latitudes.length - 1);
        }
        latitudes[37] = HALF_PI;
        assertThat(density.table(radii, latitudes).total()).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("orbits")
    void northMirrorsSouth(Orbit orbit) {
        DensityTable table = SpatialDensity.of(orbit.a, orbit.e, orbit.i).table(36);
        for (int shell = 0; shell < table.shells(); shell++) {
            for (int band = 0; band < 18; band++) {
                assertThat(table.count(shell, band)).isEqualTo(table.count(shell, 35 - band));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("orbits")
    void aRetrogradeOrbitIsWhereItsMirrorImageIs(Orbit orbit) {
        SpatialDensity one = SpatialDensity.of(orbit.a, orbit.e, orbit.i);
        SpatialDensity other = SpatialDensity.of(orbit.a, orbit.e, FastMath.PI - orbit.i);
        double low = orbit.a * (1 - orbit.e * 0.7);
        assertThat(one.count(low, 1e9, -0.3, 0.9)).isCloseTo(other.count(low, 1e9, -0.3, 0.9), within(1e-9));
    }

    @Test
    void theMeanOverACellIsTheIntegralOfTheDensity() {
        double a = 7.3e6;
        double e = 0.04;
        double i = 1.2;
        SpatialDensity density = SpatialDensity.of(a, e, i);
        double[][] cells = {{7.1e6, 7.2e6, 0.1, 0.3}, {7.02e6, 7.05e6, -0.9, -0.8}, {7.4e6, 7.58e6, -0.2, 1.1}};
        for (double[] cell : cells) {
            GaussIntegrator radius = new GaussIntegratorFactory().legendre(40, cell[0], cell[1]);
            GaussIntegrator latitude = new GaussIntegratorFactory().legendre(40, cell[2], cell[3]);
            double count = radius.integrate(r ->
                    latitude.integrate(beta -> density.at(r, beta) * 2 * FastMath.PI * r * r * FastMath.cos(beta)));
            assertThat(density.count(cell[0], cell[1], cell[2], cell[3]) / count)
                    .isCloseTo(1, within(1e-8));
            assertThat(density.mean(cell[0], cell[1], cell[2], cell[3])
                            * DensityTable.volume(cell[0], cell[1], cell[2], cell[3]))
                    .isCloseTo(count, within(1e-8));
        }
    }

    @Test
    void isInfiniteAtApsidesAndTurningLatitudesAndZeroBeyond() {
        SpatialDensity density = SpatialDensity.of(8e6, 0.125, HALF_PI);
        assertThat(density.at(7e6, 0.2)).isInfinite();
        assertThat(density.at(9e6, 0.2)).isInfinite();
        assertThat(density.at(8e6, HALF_PI)).isInfinite();
        assertThat(density.at(6.999e6, 0.2)).isZero();
        assertThat(density.at(9.001e6, 0.2)).isZero();
        assertThat(SpatialDensity.of(8e6, 0.125, 0.5).at(8e6, 0.51)).isZero();
    }

    @Test
    void agreesWithPlacesDrawnAtRandom() {
        double a = 7.4e6;
        double e = 0.05;
        double i = 1.3;
        SplittableRandom random = new SplittableRandom(5);
        int samples = 400_000;
        int inside = 0;
        for (int k = 0; k < samples; k++) {
            double mean = random.nextDouble(2 * FastMath.PI);
            double eccentric = mean;
            for (int n = 0; n < 20; n++) {
                eccentric = mean + e * FastMath.sin(eccentric);
            }
            double radius = a * (1 - e * FastMath.cos(eccentric));
            double sine = FastMath.sin(i) * FastMath.sin(random.nextDouble(2 * FastMath.PI));
            if (radius > 7.1e6 && radius < 7.2e6 && sine > FastMath.sin(0.4) && sine < FastMath.sin(1.4)) {
                inside++;
            }
        }
        double expected = SpatialDensity.of(a, e, i).count(7.1e6, 7.2e6, 0.4, 1.4);
        assertThat(inside / (double) samples).isCloseTo(expected, within(4 * FastMath.sqrt(expected / samples)));
    }

    @Test
    void theMeanOverLatitudesIsTheDensityOfTheShells() {
        Catalog catalog = population(300, 7);
        BackgroundPopulation shells = BackgroundPopulation.of(catalog);
        DensityTable table = SpatialDensity.of(catalog).table(18);
        assertThat(table.shells()).isEqualTo(AltitudeShells.count());
        for (int shell = 0; shell < table.shells(); shell++) {
            double count = 0;
            double volume = 0;
            for (int band = 0; band < table.bands(); band++) {
                count += table.count(shell, band);
                volume += table.count(shell, band) > 0 ? table.count(shell, band) / table.density(shell, band) : 0;
            }
            assertThat(count).isCloseTo(shells.count(shell), within(1e-12 * catalog.size()));
            assertThat(volume).isLessThanOrEqualTo(AltitudeShells.volume(shell) * (1 + 1e-12));
        }
        assertThat(table.total()).isCloseTo(shells.count(), within(1e-12 * catalog.size()));
        assertThat(table.total()).isCloseTo(300, within(1e-12 * catalog.size()));
    }

    @Test
    void theMeanOverLatitudeOfTheDensityMetIsThatOfTheEncounterGeometry() {
        // both describe where two circular orbits of different inclinations are: one meets the density of the other
        double radius = EarthModel.EQUATORIAL_RADIUS + 800e3;
        double low = FastMath.toRadians(40);
        double high = FastMath.toRadians(80);
        SpatialDensity tall = SpatialDensity.of(radius, 0, high);
        SpatialDensity flat = SpatialDensity.of(radius, 0, low);
        double mean = 0;
        for (int band = 0; band < 3600; band++) {
            double south = -HALF_PI + FastMath.PI * band / 3600;
            double north = FastMath.min(HALF_PI, south + FastMath.PI / 3600);
            double share = flat.count(radius - 1, radius + 1, south, north);
            mean += share == 0 ? 0 : share * tall.mean(radius - 1, radius + 1, south, north);
        }
        double even = 1 / AltitudeShells.volumeBetween(radius - 1, radius + 1);
        EncounterGeometry.Pair geometry = EncounterGeometry.pair();
        geometry.lay(FastMath.cos(low), FastMath.sin(low), FastMath.cos(high), FastMath.sin(high));
        assertThat(mean / even / geometry.density()).isCloseTo(1, within(0.0005));
    }

    @Test
    void refusesCellsWithoutExtent() {
        SpatialDensity density = SpatialDensity.of(7e6, 0.01, 1);
        assertThatThrownBy(() -> density.count(7e6, 6e6, 0, 1)).hasMessageContaining("ascending");
        assertThatThrownBy(() -> density.count(6e6, 7e6, 1, 0)).hasMessageContaining("ascending");
        assertThatThrownBy(() -> density.at(6e6, 2)).hasMessageContaining("[-pi/2, pi/2]");
        assertThatThrownBy(() -> density.mean(7e6, 7.4e6, 0.3, 0.3)).hasMessageContaining("ascending");
        assertThatThrownBy(() -> density.mean(7e6, 7e6, 0.2, 0.3)).hasMessageContaining("ascending");
        assertThatThrownBy(() -> density.table(new double[] {7e6, 7.4e6}, new double[] {0, 0.3, 0.3}))
                .hasMessageContaining("latitudes = 0.3 and 0.3 rad");
        for (double radius : new double[] {Double.NaN, -7.2e6, 0, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> density.at(radius, 0.1)).hasMessageContaining("radius = " + radius);
        }
        assertThatThrownBy(() -> density.at(7e6, Double.NaN)).hasMessageContaining("latitude = NaN");
        assertThatThrownBy(() -> density.table(0)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> SpatialDensity.of(7e6, 1, 1)).hasMessageContaining("[0, 1)");
    }
}
