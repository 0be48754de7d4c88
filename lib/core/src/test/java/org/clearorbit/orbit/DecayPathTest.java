package org.clearorbit.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecayPathTest {

    private static final OrbitalLifetime MODEL = OrbitalLifetime.withDefaults();

    @ParameterizedTest
    @CsvSource({"500, 500", "800, 800", "400, 1500", "600, 9000"})
    void stepsFollowOnEachOtherDownToReentry(double perigeeKm, double apogeeKm) {
        double perigee = EarthModel.EQUATORIAL_RADIUS + perigeeKm * 1000;
        double apogee = EarthModel.EQUATORIAL_RADIUS + apogeeKm * 1000;
        double lifetime = MODEL.lifetimeSeconds(perigee, apogee, 1);
        double[] last = {0, perigee, apogee};
        MODEL.followDecay(perigee, apogee, 1e12, (low, high, from, to) -> {
            assertThat(from).isEqualTo(last[0]);
            assertThat(to).isGreaterThan(from);
            assertThat(low).isLessThanOrEqualTo(last[1]);
            assertThat(high).isLessThan(last[2]);
            last[0] = to;
            last[1] = low;
            last[2] = high;
        });
        assertThat(last[0] / lifetime).isCloseTo(1, within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({"800, 800", "1400, 1450", "20000, 20100"})
    void isCutAtTheLongestTime(double perigeeKm, double apogeeKm) {
        double perigee = EarthModel.EQUATORIAL_RADIUS + perigeeKm * 1000;
        double apogee = EarthModel.EQUATORIAL_RADIUS + apogeeKm * 1000;
        double[] end = {0};
        MODEL.followDecay(perigee, apogee, 1e6, (low, high, from, to) -> end[0] = to);
        assertThat(end[0]).isCloseTo(1e6, within(1e-3));
    }
}
