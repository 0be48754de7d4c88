package org.clearorbit.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/** The error conditions that no case of the verification set reaches, and their limits. */
class StateCheckTest {

    private static final AbsoluteDate DATE = AbsoluteDate.ARBITRARY_EPOCH;
    private static final double EARTH_RADIUS = 6_378_135.0;

    @ParameterizedTest
    @CsvSource({
        "0.05, 0.1, OK",
        "0.05, -0.001, OK",
        "0.05, -0.00101, MEAN_ECCENTRICITY",
        "0.05, 1, MEAN_ECCENTRICITY",
        "0.05, NaN, MEAN_ECCENTRICITY",
        "0, 0.1, MEAN_MOTION",
        "-1, 2, MEAN_MOTION",
        "NaN, 0.1, MEAN_MOTION"
    })
    void codesOneAndTwo(double meanMotion, double eccentricity, StateStatus expected) {
        assertThat(StateCheck.secular(meanMotion, eccentricity)).isEqualTo(expected);
    }

    @Test
    void theSemiLatusRectumOfACircleIsItsRadiusButForTheLongPeriodTerm() {
        assertThat(StateCheck.semiLatusRectum(1.1, 0, 0, 0)).isEqualTo(1.1);
        assertThat(StateCheck.semiLatusRectum(1.1, 0.1, 0.3, 0)).isCloseTo(1.1 * 0.99, within(1e-15));
        assertThat(StateCheck.semiLatusRectum(1.1, 0.9999, Math.PI / 2, 1)).isNegative();
    }

    @ParameterizedTest
    @CsvSource({
        // norm in Earth radii, semi-latus rectum, semi-major axis, cosine of inclination
        "1.000001, 1.1, 1.1, 0.5, OK",
        "0.999999, 1.1, 1.1, 0.5, DECAYED",
        "2, 0.01, 4, 0, OK",
        "2, 0.01, 0.1, 1, DECAYED",
        "2, 0.0002, 4, 0, DECAYED",
        "NaN, 1.1, 1.1, 0.5, NOT_FINITE",
        "Infinity, 1.1, 1.1, 0.5, NOT_FINITE"
    })
    void aStateIsAboveTheGroundAndFinite(double norm, double pl, double a, double cosI, StateStatus expected) {
        PVCoordinates pv = new PVCoordinates(new Vector3D(norm * EARTH_RADIUS, 0, 0), new Vector3D(0, 7500, 0));
        StateResult result = StateCheck.position(DATE, pv, pl, a, cosI);
        assertThat(result.status()).isEqualTo(expected);
        assertThat(result.date()).isEqualTo(DATE);
    }
}
