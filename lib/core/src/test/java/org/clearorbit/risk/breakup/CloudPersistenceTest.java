package org.clearorbit.risk.breakup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.OrbitalDecay;
import org.clearorbit.orbit.OrbitalLifetime;
import org.clearorbit.orbit.SpaceContext;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

class CloudPersistenceTest {

    private static final double YEAR = EarthModel.JULIAN_YEAR;
    private static final FragmentCloud CLOUD = FragmentGenerator.withDefaults()
            .collide(ParentBody.spacecraft(900, 3), ParentBody.spacecraft(560, 3), 11_650, 1)
            .first();

    private static FragmentOrbits at(double altitude) {
        return FragmentOrbits.of(
                CLOUD,
                new MeanOrbit(
                        SpaceContext.embedded().parseDate("2009-02-10T16:56:00Z"),
                        EarthModel.EQUATORIAL_RADIUS + altitude,
                        0.001,
                        FastMath.toRadians(74),
                        1,
                        2,
                        3));
    }

    @Test
    void lowCloudsGoFasterThanHighOnes() {
        OrbitalLifetime model = OrbitalLifetime.withDefaults();
        double before = 0;
        for (double altitude : new double[] {400_000, 600_000, 800_000, 1_200_000}) {
            CloudPersistence persistence = CloudPersistence.of(CLOUD, at(altitude), model);
            assertThat(persistence.share(50 * YEAR)).isGreaterThan(before).isLessThan(1);
            before = persistence.share(50 * YEAR);
        }
        assertThat(before).isGreaterThan(0.8);
    }

    @Test
    void countsAreThoseOfTheLifetimes() {
        FragmentOrbits orbits = at(600_000);
        CloudPersistence persistence = CloudPersistence.of(CLOUD, orbits, OrbitalLifetime.withDefaults());
        assertThat(persistence.inOrbitAfter(0)).isLessThanOrEqualTo(CLOUD.size());
        assertThat(persistence.inOrbitAfter(YEAR)).isGreaterThan(persistence.inOrbitAfter(10 * YEAR));
        for (int k = 0; k < CLOUD.size(); k += 50) {
            assertThat(persistence.lifetime(k))
                    .isEqualTo(OrbitalLifetime.withDefaults()
                            .lifetimeSeconds(orbits.perigeeRadius(k), orbits.apogeeRadius(k), CLOUD.areaToMass(k)));
        }
        // the mean of min(lifetime, horizon) is the integral of the number over time
        double integral = IntStream.range(0, 20_000)
                        .mapToDouble(k -> persistence.inOrbitAfter((k + 0.5) / 20_000 * 10 * YEAR))
                        .sum()
                / 20_000
                / CLOUD.size();
        assertThat(persistence.share(10 * YEAR)).isCloseTo(integral, within(1e-3));
    }

    @Test
    void datedDecayDoesNotDependOnThreads() {
        OrbitalDecay model = OrbitalDecay.withDefaults().withHorizon(20 * YEAR);
        FragmentOrbits orbits = at(700_000);
        CloudPersistence one = CloudPersistence.of(CLOUD, orbits, model, WorkExecutor.sequential());
        CloudPersistence two = CloudPersistence.of(CLOUD, orbits, model, WorkExecutor.threads(2));
        assertThat(IntStream.range(0, CLOUD.size())).allMatch(k -> one.lifetime(k) == two.lifetime(k));
        CloudPersistence mean = CloudPersistence.of(CLOUD, orbits, OrbitalLifetime.withDefaults());
        assertThat(one.share(20 * YEAR) / mean.share(20 * YEAR)).isBetween(0.7, 1.4);
    }

    /** Three fragments at 700 km, the one in the middle so fast that it escapes. */
    private static final FragmentCloud THREE = new FragmentCloud(
            ParentBody.spacecraft(100, 2),
            new double[] {0.1, 0.2, 0.3},
            new double[] {0.1, 0.2, 5},
            new double[] {0.05, 0.1, 0.2},
            new double[] {0, 0, 0, 0, 0, 20_000, 0, 0, 10},
            0,
            0);

    private static FragmentOrbits three() {
        MeanOrbit parent = at(700_000).orbit(0);
        return FragmentOrbits.of(
                THREE,
                new MeanOrbit(parent.date(), EarthModel.EQUATORIAL_RADIUS + 700_000, 0.001, 1.3, parent.raan(), 0, 0));
    }

    @Test
    void whatEscapesIsGoneAtOnce() {
        FragmentOrbits orbits = three();
        assertThat(orbits.boundCount()).isEqualTo(2);
        CloudPersistence mean = CloudPersistence.of(THREE, orbits, OrbitalLifetime.withDefaults());
        OrbitalDecay decay = OrbitalDecay.withDefaults().withHorizon(5 * YEAR);
        CloudPersistence dated = CloudPersistence.of(THREE, orbits, decay, WorkExecutor.sequential());
        for (CloudPersistence persistence : new CloudPersistence[] {mean, dated}) {
            assertThat(persistence.lifetime(0)).isGreaterThan(persistence.lifetime(2));
            assertThat(persistence.lifetime(1)).isZero();
            assertThat(persistence.lifetime(2)).isPositive();
            assertThat(persistence.inOrbitAfter(0)).isEqualTo(2);
            assertThat(persistence.inOrbitAfter(persistence.lifetime(2))).isEqualTo(1);
        }
        // each with its own orbit and ratio, though the list has a gap
        assertThat(dated.lifetime(2))
                .isEqualTo(decay.lifetimesSeconds(
                                List.of(orbits.orbit(2)), new double[] {5}, WorkExecutor.sequential())[0]);
    }

    @Test
    void shareIsTheMeanTimeInOrbitUpToTheHorizon() {
        CloudPersistence mean = CloudPersistence.of(THREE, three(), OrbitalLifetime.withDefaults());
        double horizon = (mean.lifetime(0) + mean.lifetime(2)) / 2;
        assertThat(mean.share(horizon)).isCloseTo((1 + mean.lifetime(2) / horizon) / 3, within(1e-12));
        FragmentCloud none =
                new FragmentCloud(THREE.parent(), new double[0], new double[0], new double[0], new double[0], 100, 0);
        FragmentOrbits noOrbits = FragmentOrbits.of(none, at(700_000).orbit(0));
        assertThat(CloudPersistence.of(none, noOrbits, OrbitalLifetime.withDefaults())
                        .share(YEAR))
                .isZero();
        for (double bad : new double[] {-1, Double.NaN}) {
            assertThatThrownBy(() -> mean.share(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("horizon = " + bad + " s, expected above 0");
        }
    }

    @Test
    void refusesTheOrbitsOfAnotherCloud() {
        FragmentCloud other = FragmentGenerator.withDefaults().explode(ParentBody.upperStage(900, 5), 1, 1);
        assertThatThrownBy(() -> CloudPersistence.of(other, at(700_000), OrbitalLifetime.withDefaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected those of the same cloud");
        assertThatThrownBy(() ->
                        CloudPersistence.of(other, at(700_000), OrbitalDecay.withDefaults(), WorkExecutor.sequential()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected those of the same cloud");
        assertThatThrownBy(() -> CloudPersistence.of(CLOUD, at(700_000), OrbitalLifetime.withDefaults())
                        .share(0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
