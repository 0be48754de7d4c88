package org.clearorbit.risk.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.risk.TestObjects;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

class RelativeSpeedDistributionTest {

    private static final PairSettings DEFAULT = PairSettings.withDefaults();

    @Test
    void binsAddUpToTheRateAndItsMeanSpeed() {
        List<SpaceObject> objects = PairRatesTest.randomObjects(60, 31);
        for (SpaceObject object : objects.subList(0, 10)) {
            TargetRate rate = PairRates.of(List.of(object), TestObjects.catalog(objects))
                    .targets()
                    .get(0);
            RelativeSpeedDistribution speeds = RelativeSpeedDistribution.of(object, objects, DEFAULT, 500);
            double sum = 0;
            double mean = 0;
            for (int bin = 0; bin < speeds.bins(); bin++) {
                sum += speeds.perSecond(bin);
                mean += speeds.perSecond(bin) * (speeds.lowestSpeed(bin) + speeds.binWidth() / 2);
            }
            assertThat(sum).isCloseTo(rate.perSecond(), within(1e-9 * sum));
            assertThat(speeds.perSecond()).isCloseTo(rate.perSecond(), within(1e-9 * sum));
            assertThat(speeds.mean()).isCloseTo(rate.meanRelativeSpeed(), within(1e-6));
            assertThat(mean / sum).isCloseTo(speeds.mean(), within(30.0));
        }
    }

    /** A circular orbit at the equator is crossed at one angle only: all speeds are 2 v sin(i/2). */
    @Test
    void isOneSpeedAgainstTheEquator() {
        SpaceObject equatorial = TestObjects.derelict(1, 800, 800, 0, 10, 1);
        SpaceObject other = TestObjects.derelict(2, 800, 800, 60, 10, 1);
        PairSettings sharp = DEFAULT.withInclinationSmear(FastMath.toRadians(0.01));
        RelativeSpeedDistribution speeds = RelativeSpeedDistribution.of(equatorial, List.of(other), sharp, 100);
        double speed = FastMath.sqrt(EarthModel.MU / (EarthModel.EQUATORIAL_RADIUS + 800_000));
        assertThat(speeds.mean()).isCloseTo(speed, within(10.0));
        assertThat(speeds.quantile(0.01)).isCloseTo(speed, within(100.0));
        assertThat(speeds.quantile(0.99)).isCloseTo(speed, within(100.0));
    }

    /** Orbits that are mirror images of each other have all crossing angles up to head-on, and none is faster. */
    @Test
    void reachesTwiceTheCircularSpeedAndNoMore() {
        SpaceObject one = TestObjects.derelict(1, 800, 800, 60, 10, 1);
        SpaceObject two = TestObjects.derelict(2, 800, 800, 120, 10, 1);
        RelativeSpeedDistribution speeds = RelativeSpeedDistribution.of(one, List.of(two), DEFAULT, 500);
        double speed = FastMath.sqrt(EarthModel.MU / (EarthModel.EQUATORIAL_RADIUS + 800_000));
        assertThat(speeds.quantile(1)).isBetween(0.98 * 2 * speed, 2 * speed + 500);
        assertThat(speeds.quantile(0)).isCloseTo(speed, within(500.0));
    }

    @Test
    void quantilesRiseAndAreEmptyWithoutCollisions() {
        SpaceObject low = TestObjects.derelict(1, 500, 520, 51, 10, 1);
        SpaceObject same = TestObjects.derelict(2, 500, 540, 98, 10, 1);
        SpaceObject high = TestObjects.derelict(3, 900, 910, 51, 10, 1);
        RelativeSpeedDistribution none = RelativeSpeedDistribution.of(low, List.of(low, high), DEFAULT, 1000);
        assertThat(none.perSecond()).isZero();
        assertThat(none.mean()).isZero();
        assertThat(none.quantile(0.5)).isZero();
        RelativeSpeedDistribution some = RelativeSpeedDistribution.of(low, List.of(same, high), DEFAULT, 1000);
        double last = 0;
        for (double share = 0; share <= 1; share += 0.05) {
            assertThat(some.quantile(share)).isGreaterThanOrEqualTo(last);
            last = some.quantile(share);
        }
        assertThatThrownBy(() -> some.quantile(1.1)).hasMessageContaining("1.1, expected 0 to 1");
        assertThatThrownBy(() -> RelativeSpeedDistribution.of(low, List.of(same), DEFAULT, 1))
                .hasMessageContaining("bin width = 1.0");
    }
}
