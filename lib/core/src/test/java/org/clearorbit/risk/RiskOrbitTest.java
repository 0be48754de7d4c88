package org.clearorbit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.SpaceContext;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.propagation.analytical.tle.SGP4;
import org.orekit.propagation.analytical.tle.TLE;

class RiskOrbitTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();

    @Test
    void hasTheSemiMajorAxisThatSgp4Initialises() {
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < 200; k++) {
            double a = EarthModel.EQUATORIAL_RADIUS + FastMath.pow(10, random.nextDouble(5.5, 7.6));
            double e = random.nextDouble() * FastMath.max(0, 1 - 6_600_000 / a);
            ElementSet elements = TestObjects.elements(
                    1,
                    FastMath.sqrt(EarthModel.MU / (a * a * a)),
                    e,
                    random.nextDouble(0, FastMath.PI),
                    random.nextDouble(6),
                    random.nextDouble(6));
            assertThat(RiskOrbit.of(elements).a() / new Probe(elements).semiMajorAxis())
                    .isCloseTo(1, within(1e-7));
        }
    }

    @Test
    void timeInAllShellsIsTheWholeTime() {
        SplittableRandom random = new SplittableRandom(2);
        double lowest = AltitudeShells.lowerRadius(0);
        double highest = AltitudeShells.upperRadius(AltitudeShells.count() - 1);
        for (int k = 0; k < 2000; k++) {
            double perigee = random.nextDouble(lowest, highest);
            double apogee = k % 10 == 0 ? perigee : random.nextDouble(perigee, highest);
            RiskOrbit orbit = new RiskOrbit((perigee + apogee) / 2, (apogee - perigee) / (apogee + perigee), 1);
            double[] total = {0};
            orbit.visitShells((shell, fraction, horizontal, radialSquared) -> total[0] += fraction);
            assertThat(total[0]).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void meansInShellsAreTheTimeAverages() {
        RiskOrbit orbit = new RiskOrbit(EarthModel.EQUATORIAL_RADIUS + 2_000_000, 0.17, 1);
        int steps = 1_000_000;
        double[][] sums = new double[AltitudeShells.count()][3];
        double momentum = FastMath.sqrt(EarthModel.MU * orbit.a() * (1 - orbit.e() * orbit.e()));
        for (int k = 0; k < steps; k++) {
            double eccentric = FastMath.PI * (k + 0.5) / steps;
            double radius = orbit.a() * (1 - orbit.e() * FastMath.cos(eccentric));
            double time = radius / orbit.a() / steps;
            double horizontal = momentum / radius;
            double[] sum = sums[AltitudeShells.at(radius)];
            sum[0] += time;
            sum[1] += time * horizontal;
            sum[2] += time * (EarthModel.MU * (2 / radius - 1 / orbit.a()) - horizontal * horizontal);
        }
        orbit.visitShells((shell, fraction, horizontal, radialSquared) -> {
            double[] sum = sums[shell];
            assertThat(fraction).isCloseTo(sum[0], within(1e-5));
            assertThat(horizontal / (sum[1] / sum[0])).isCloseTo(1, within(1e-4));
            assertThat(radialSquared).isCloseTo(sum[2] / sum[0], within(1e-3 * EarthModel.MU / orbit.a()));
        });
    }

    @Test
    void circularOrbitOnABoundaryIsInTheShellAboveIt() {
        RiskOrbit orbit = new RiskOrbit(AltitudeShells.lowerRadius(20), 0, 1);
        int[] visits = {0};
        orbit.visitShells((shell, fraction, horizontal, radialSquared) -> {
            visits[0]++;
            assertThat(shell).isEqualTo(20);
            assertThat(fraction).isEqualTo(1);
            assertThat(radialSquared).isZero();
            assertThat(horizontal).isCloseTo(FastMath.sqrt(EarthModel.MU / orbit.a()), within(1e-6));
        });
        assertThat(visits[0]).isEqualTo(1);
    }

    /** Shows what Orekit's SGP4 makes of an element set before it propagates. */
    private static final class Probe extends SGP4 {

        Probe(ElementSet e) {
            super(
                    new TLE(
                            1,
                            'U',
                            2022,
                            1,
                            "A",
                            TLE.DEFAULT,
                            1,
                            e.epoch().toDate(CONTEXT),
                            e.meanMotion(),
                            0,
                            0,
                            e.e(),
                            e.i(),
                            e.argp(),
                            e.raan(),
                            e.meanAnomaly(),
                            1,
                            0,
                            CONTEXT.utc()),
                    new FrameAlignedProvider(CONTEXT.teme()),
                    1000,
                    CONTEXT.teme());
        }

        double semiMajorAxis() {
            // in Earth radii of WGS-72
            return a0dp * 6_378_135;
        }
    }
}
