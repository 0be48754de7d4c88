package org.clearorbit.risk.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pair rates against counting: both objects are strewn over their orbits with random nodes, perigees, phases, breathing
 * radii and wavering inclinations, and each two that share a small cube count with speed over volume (the "cube" of
 * Liou, Kessler, Matney and Stansbery, Adv. Space Res. 2003, in its simplest form).
 */
class PairMonteCarloTest {

    private static final int SAMPLES = 400_000;

    @ParameterizedTest
    @CsvSource({
        // perigee and apogee altitudes (km), inclinations (deg), smears (km, deg), side of the cube (km)
        "840, 860, 71, 835, 850, 71, 200, 1, 25",
        "780, 800, 98, 820, 860, 82, 200, 1, 30",
        "500, 1500, 65, 900, 920, 98, 200, 1, 40",
        "400, 2000, 30, 600, 1800, 120, 100, 1, 45",
        "700, 710, 15, 650, 800, 14, 200, 1, 25"
    })
    void agreesWithCountingInCubes(
            double perigee1,
            double apogee1,
            double i1,
            double perigee2,
            double apogee2,
            double i2,
            double widthKm,
            double omegaDeg,
            double sideKm) {
        Ellipse one = orbit(perigee1, apogee1, i1);
        Ellipse two = orbit(perigee2, apogee2, i2);
        PairSettings settings = PairSettings.withDefaults()
                .withRadialSmear(1000 * widthKm)
                .withInclinationSmear(FastMath.toRadians(omegaDeg));
        PairKernel kernel = new PairKernel(settings);
        kernel.meet(PairKernelTest.orbit(one), PairKernelTest.orbit(two));

        SplittableRandom random = new SplittableRandom(22);
        Sample[] ones = strew(one, settings, 1000 * sideKm, random);
        Sample[] twos = strew(two, settings, 1000 * sideKm, random);
        double speeds = 0;
        double squares = 0;
        long met = 0;
        int from = 0;
        for (Sample sample : ones) {
            while (from < twos.length && twos[from].cube < sample.cube) {
                from++;
            }
            for (int k = from; k < twos.length && twos[k].cube == sample.cube; k++) {
                double speed = Vector3D.distance(sample.velocity, twos[k].velocity);
                speeds += speed;
                squares += speed * speed;
                met++;
            }
        }
        double volume = FastMath.pow(1000 * sideKm, 3);
        double counted = speeds / volume / SAMPLES / SAMPLES;
        System.out.printf(
                "pair rate over counted: %.4f, speed over counted: %.4f, of %d encounters%n",
                kernel.perArea() / counted, kernel.speed() / (squares / speeds), met);
        assertThat(kernel.perArea() / counted).isCloseTo(1, within(0.03));
        assertThat(kernel.speed() / (squares / speeds)).isCloseTo(1, within(0.02));
    }

    private record Sample(long cube, Vector3D velocity) {}

    private static Sample[] strew(Ellipse orbit, PairSettings settings, double side, SplittableRandom random) {
        Sample[] samples = new Sample[SAMPLES];
        for (int k = 0; k < SAMPLES; k++) {
            double mean = random.nextDouble(2 * FastMath.PI);
            double eccentric = mean;
            for (int n = 0; n < 30; n++) {
                eccentric = mean + orbit.e() * FastMath.sin(eccentric);
            }
            double radius = orbit.a() * (1 - orbit.e() * FastMath.cos(eccentric));
            double horizontal = PairOracle.momentum(orbit) / radius;
            double radial = FastMath.sqrt(EarthModel.MU * orbit.a()) * orbit.e() * FastMath.sin(eccentric) / radius;
            double breathing = radius + settings.radialSmear() * (random.nextDouble() - 0.5);
            double inclination = orbit.i() + settings.inclinationSmear() * (random.nextDouble() - 0.5);
            double raan = random.nextDouble(2 * FastMath.PI);
            double along = random.nextDouble(2 * FastMath.PI);
            Vector3D up = place(raan, inclination, along);
            Vector3D ahead = place(raan, inclination, along + FastMath.PI / 2);
            long x = (long) FastMath.floor(breathing * up.getX() / side) + 1000;
            long y = (long) FastMath.floor(breathing * up.getY() / side) + 1000;
            long z = (long) FastMath.floor(breathing * up.getZ() / side) + 1000;
            samples[k] = new Sample((x * 2000 + y) * 2000 + z, new Vector3D(horizontal, ahead, radial, up));
        }
        Arrays.sort(samples, (a, b) -> Long.compare(a.cube, b.cube));
        return samples;
    }

    private static Ellipse orbit(double perigeeKm, double apogeeKm, double degrees) {
        double perigee = EarthModel.EQUATORIAL_RADIUS + 1000 * perigeeKm;
        double apogee = EarthModel.EQUATORIAL_RADIUS + 1000 * apogeeKm;
        return new Ellipse(
                (perigee + apogee) / 2, (apogee - perigee) / (apogee + perigee), FastMath.toRadians(degrees));
    }

    private static Vector3D place(double raan, double inclination, double argument) {
        double cos = FastMath.cos(argument);
        double sin = FastMath.sin(argument);
        double east = sin * FastMath.cos(inclination);
        return new Vector3D(
                cos * FastMath.cos(raan) - east * FastMath.sin(raan),
                cos * FastMath.sin(raan) + east * FastMath.cos(raan),
                sin * FastMath.sin(inclination));
    }
}
