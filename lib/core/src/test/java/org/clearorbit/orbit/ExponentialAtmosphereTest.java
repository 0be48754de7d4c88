package org.clearorbit.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of Vallado, Fundamentals of Astrodynamics and Applications, 4th ed., Table 8-4. */
class ExponentialAtmosphereTest {

    private static final ExponentialAtmosphere AIR = ExponentialAtmosphere.standard();

    @ParameterizedTest(name = "at {1} km of the band from {0} km")
    @CsvSource({
        "0, -1, 1.225, 7.249",
        "0, 0, 1.225, 7.249",
        "0, 24.999, 1.225, 7.249",
        "150, 150, 2.070e-9, 22.523",
        "150, 179.999, 2.070e-9, 22.523",
        "400, 400, 3.725e-12, 58.515",
        "500, 555, 6.967e-13, 63.822",
        "1000, 1000, 3.019e-15, 268",
        "1000, 2500, 3.019e-15, 268"
    })
    void fallsFromTheFootOfEachBandWithItsScaleHeight(double baseKm, double km, double nominal, double scaleKm) {
        double expected = nominal * FastMath.exp((baseKm - km) / scaleKm);
        assertThat(AIR.density(1000 * km) / expected).isCloseTo(1, within(1e-12));
        assertThat(AIR.density(1000 * km, 200)).isEqualTo(AIR.density(1000 * km));
        assertThat(AIR.scaleHeight(1000 * km)).isEqualTo(1000 * scaleKm);
        assertThat(AIR.scaleHeight(1000 * km, 200)).isEqualTo(1000 * scaleKm);
    }

    @Test
    void countsFactorsBandByBand() {
        assertThat(AIR.altitudeAfter(400e3, 125, 0.5)).isCloseTo(400e3 + 0.5 * 58_515, within(1e-6));
        // 10 km to the next band at 58.515 km a factor, the rest at 60.828
        assertThat(AIR.altitudeAfter(440e3, 125, 0.9)).isCloseTo(450e3 + (0.9 - 10 / 58.515) * 60_828, within(1e-6));
        assertThat(AIR.altitudeAfter(1000e3, 125, 3)).isCloseTo(1000e3 + 3 * 268e3, within(1e-6));
        assertThat(AIR.altitudeAfter(1500e3, 125, 1)).isCloseTo(1768e3, within(1e-6));
    }
}
