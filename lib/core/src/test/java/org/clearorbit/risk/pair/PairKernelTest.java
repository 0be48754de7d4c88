package org.clearorbit.risk.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairKernelTest {

    private static final PairSettings DEFAULT = PairSettings.withDefaults();

    @Test
    void residenceIsThatOfTheMeanAnomalyAndIntegratesToOne() {
        SplittableRandom random = new SplittableRandom(11);
        for (int k = 0; k < 300; k++) {
            Ellipse orbit = randomOrbit(random);
            PairOrbit fast = orbit(orbit);
            for (int n = 0; n < 50; n++) {
                double r = random.nextDouble(orbit.perigeeRadius() - 1e4, orbit.apogeeRadius() + 1e4);
                assertThat(fast.cumulated(r)).isCloseTo(PairOracle.cumulated(orbit, r), within(2e-9));
            }
            assertThat(fast.cumulated(orbit.apogeeRadius())).isEqualTo(1);
            assertThat(fast.cumulated(orbit.perigeeRadius())).isZero();
        }
    }

    @Test
    void agreesWithTheExactIntegralWithinAFifthOfAPercent() {
        SplittableRandom random = new SplittableRandom(12);
        List<Double> departures = new ArrayList<>();
        for (int k = 0; k < 1500; k++) {
            Ellipse one = randomOrbit(random);
            Ellipse two = neighbour(one, random);
            double exact = new PairOracle(
                            one, two, DEFAULT.radialSmear(), PairOracle.softened(one, two, DEFAULT.inclinationSmear()))
                    .perArea();
            double fast = perArea(one, two, DEFAULT);
            if (exact == 0) {
                assertThat(fast).isZero();
            } else {
                departures.add(FastMath.abs(fast / exact - 1));
                assertThat(fast / exact).as("%s %s", one, two).isCloseTo(1, within(2e-3));
            }
        }
        Collections.sort(departures);
        int n = departures.size();
        System.out.printf(
                "%d pair rates against the exact integral: median %.1e, 99%% %.1e, most %.1e%n",
                n, departures.get(n / 2), departures.get(n * 99 / 100), departures.get(n - 1));
    }

    @Test
    void theSofterInclinationStandsForTheMeanOverBothBoxes() {
        SplittableRandom random = new SplittableRandom(13);
        double worst = 0;
        for (int k = 0; k < 40; k++) {
            Ellipse one = new Ellipse(7.2e6, random.nextDouble(0.05), FastMath.toRadians(random.nextDouble(3, 177)));
            double apart = k % 2 == 0 ? random.nextDouble(-1, 1) : random.nextDouble(-20, 20);
            double i2 = FastMath.toRadians(FastMath.max(3, FastMath.min(177, FastMath.toDegrees(one.i()) + apart)));
            Ellipse two = new Ellipse(7.2e6, random.nextDouble(0.05), k % 4 < 2 ? i2 : FastMath.PI - i2);
            double omega = DEFAULT.inclinationSmear();
            double boxed = PairOracle.boxed(one, two, omega).densityTimesSpeed(1e-3);
            double soft = PairOracle.softened(one, two, omega).densityTimesSpeed(1e-3);
            worst = FastMath.max(worst, FastMath.abs(soft / boxed - 1));
            assertThat(soft / boxed).as("%s %s", one, two).isCloseTo(1, within(0.02));
        }
        System.out.printf("softened against boxed inclinations: largest difference %.2e%n", worst);
    }

    /** Öpik, Proc. R. Irish Acad. 54A, 1951, 165: P = τ² U/(π U_x sin i) each revolution against a circular orbit. */
    @Test
    void isOepiksProbabilityAgainstACircularOrbit() {
        double radius = 7.5e6;
        Ellipse circular = new Ellipse(radius, 0, 0);
        PairSettings sharp = DEFAULT.withRadialSmear(200).withInclinationSmear(FastMath.toRadians(0.02));
        SplittableRandom random = new SplittableRandom(14);
        for (int k = 0; k < 100; k++) {
            double perigee = random.nextDouble(6.6e6, 7.3e6);
            double apogee = random.nextDouble(7.7e6, 30e6);
            double a = (perigee + apogee) / 2;
            double e = (apogee - perigee) / (apogee + perigee);
            double i = FastMath.toRadians(random.nextDouble(5, 175));
            double scaled = a / radius;
            double shape = scaled * (1 - e * e);
            double speed = FastMath.sqrt(3 - 1 / scaled - 2 * FastMath.sqrt(shape) * FastMath.cos(i));
            double radial = FastMath.sqrt(2 - 1 / scaled - shape);
            // σ = π τ² R²
            double probability = speed / (FastMath.PI * radial * FastMath.sin(i)) / (FastMath.PI * radius * radius);
            double period = 2 * FastMath.PI * FastMath.sqrt(a * a * a / EarthModel.MU);
            PairKernel kernel = new PairKernel(sharp);
            assertThat(kernel.meet(orbit(circular), orbit(new Ellipse(a, e, i))))
                    .isTrue();
            assertThat(kernel.perArea() / (probability / period)).isCloseTo(1, within(2e-3));
            assertThat(kernel.speed() / (speed * FastMath.sqrt(EarthModel.MU / radius)))
                    .isCloseTo(1, within(1e-3));
            assertThat(kernel.radius()).isCloseTo(radius, within(100.0));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 2000, 7500, 9999})
    void twoCircularOrbitsMeetOverTheTriangleOfTheirDistance(double apart) {
        double i1 = FastMath.toRadians(60);
        double i2 = FastMath.toRadians(80);
        double width = DEFAULT.radialSmear();
        Ellipse one = new Ellipse(7.2e6, 0, i1);
        Ellipse two = new Ellipse(7.2e6 + apart, 0, i2);
        double overlap = (width - apart) / width / width;
        double radius = 7.2e6 + apart / 2;
        double speed = FastMath.sqrt(2 * EarthModel.MU / radius)
                * PairOracle.softened(one, two, DEFAULT.inclinationSmear()).densityTimesSpeed(0);
        assertThat(perArea(one, two, DEFAULT) / (overlap * speed / (4 * FastMath.PI * radius * radius)))
                .isCloseTo(1, within(1e-5));
    }

    @Test
    void orbitsAWidthApartNeverMeet() {
        Ellipse one = new Ellipse(7.2e6, 0, 1);
        double width = DEFAULT.radialSmear();
        assertThat(perArea(one, new Ellipse(7.2e6 + width * 1.0001, 0, 1.2), DEFAULT))
                .isZero();
        assertThat(perArea(one, new Ellipse(7.2e6 + width * 0.9999, 0, 1.2), DEFAULT))
                .isPositive();
    }

    @Test
    void tendsToTheSharpIntegralAsTheBoxesShrink() {
        Ellipse one = new Ellipse(7.4e6, 0.06, FastMath.toRadians(64));
        Ellipse two = new Ellipse(9.5e6, 0.26, FastMath.toRadians(98));
        double[] widths = {40_000, 10_000, 2500, 625};
        double limit = new PairOracle(one, two, 10, PairOracle.sharp(one, two)).perArea();
        double last = Double.POSITIVE_INFINITY;
        for (double width : widths) {
            PairSettings settings =
                    DEFAULT.withRadialSmear(width).withInclinationSmear(FastMath.toRadians(2 * width / widths[0]));
            double departure = FastMath.abs(perArea(one, two, settings) / limit - 1);
            System.out.printf(
                    "smear %.0f m, %.3f deg: departure from the sharp integral %.2e%n",
                    width, 2 * width / widths[0], departure);
            assertThat(departure).isLessThan(FastMath.max(last, 5e-4));
            last = departure;
        }
        assertThat(last).isLessThan(1e-3);
    }

    @Test
    void isTheSameFromBothSidesAndInTheMirror() {
        SplittableRandom random = new SplittableRandom(15);
        for (int k = 0; k < 500; k++) {
            Ellipse one = randomOrbit(random);
            Ellipse two = neighbour(one, random);
            double rate = perArea(one, two, DEFAULT);
            assertThat(perArea(two, one, DEFAULT)).isCloseTo(rate, within(1e-12 * rate));
            Ellipse mirroredOne = new Ellipse(one.a(), one.e(), FastMath.PI - one.i());
            Ellipse mirroredTwo = new Ellipse(two.a(), two.e(), FastMath.PI - two.i());
            assertThat(perArea(mirroredOne, mirroredTwo, DEFAULT)).isCloseTo(rate, within(1e-9 * rate));
        }
    }

    @Test
    void isFiniteWhereEverythingAgrees() {
        for (double degrees : new double[] {0, 1e-9, 0.1, 45, 90, 135, 180}) {
            for (double e : new double[] {0, 1e-12, 1e-4, 0.7}) {
                Ellipse orbit = new Ellipse(2.6e7, e, FastMath.toRadians(degrees));
                PairKernel kernel = new PairKernel(DEFAULT);
                kernel.meet(orbit(orbit), orbit(orbit));
                assertThat(kernel.perArea()).isFinite().isNotNegative();
                assertThat(kernel.speed()).isFinite();
            }
        }
    }

    static Ellipse randomOrbit(SplittableRandom random) {
        double perigee = EarthModel.EQUATORIAL_RADIUS + random.nextDouble(300e3, 1500e3);
        double apogee = perigee + FastMath.pow(10, random.nextDouble(2, 7.5));
        return new Ellipse(
                (perigee + apogee) / 2,
                (apogee - perigee) / (apogee + perigee),
                FastMath.toRadians(random.nextDouble(0.2, 179)));
    }

    /** An orbit that meets the other, often tangentially or with the same inclination. */
    static Ellipse neighbour(Ellipse one, SplittableRandom random) {
        double perigee = one.perigeeRadius();
        double apogee = one.apogeeRadius();
        switch (random.nextInt(4)) {
            case 0 -> perigee += random.nextDouble(-20e3, 20e3);
            case 1 -> perigee = FastMath.max(6.6e6, apogee + random.nextDouble(-9e3, 9e3));
            case 2 -> perigee = random.nextDouble(6.6e6, apogee);
            default -> perigee -= random.nextDouble(0, 100e3);
        }
        apogee = FastMath.max(perigee, one.perigeeRadius()) + FastMath.pow(10, random.nextDouble(2, 7.5));
        double i = random.nextInt(3) == 0 ? one.i() : FastMath.toRadians(random.nextDouble(0.2, 179));
        return new Ellipse((perigee + apogee) / 2, (apogee - perigee) / (apogee + perigee), i);
    }

    static PairOrbit orbit(Ellipse orbit) {
        return new PairOrbit(orbit.a(), orbit.e(), orbit.i(), 1, 1);
    }

    private static double perArea(Ellipse one, Ellipse two, PairSettings settings) {
        PairKernel kernel = new PairKernel(settings);
        kernel.meet(orbit(one), orbit(two));
        return kernel.perArea();
    }
}
