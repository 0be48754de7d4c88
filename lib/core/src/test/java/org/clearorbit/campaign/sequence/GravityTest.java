package org.clearorbit.campaign.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.clearorbit.common.InvalidInputException;
import org.clearorbit.transfer.PrecessingOrbit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GravityTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1e-3, 6e6, mu (m³/s²): found '0.0'; expected above 0",
        "NaN, 1e-3, 6e6, mu (m³/s²): found 'NaN'; expected above 0",
        "4e14, -1e-3, 6e6, J2: found '-0.001'; expected 0 or more",
        "4e14, Infinity, 6e6, J2: found 'Infinity'; expected 0 or more",
        "4e14, 1e-3, -6e6, equatorial radius (m): found '-6000000.0'; expected above 0",
        "4e14, 1e-3, Infinity, equatorial radius (m): found 'Infinity'; expected above 0"
    })
    void constantsOutOfRangeAreRefusedByName(double mu, double j2, double radius, String message) {
        assertThatThrownBy(() -> new Gravity(mu, j2, radius))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("gravity: " + message.replace(';', ',') + ", finite");
    }

    @Test
    void aboutASphereNothingPrecesses() {
        PrecessingOrbit orbit = new Gravity(4e14, 0, 6e6).precessing(7e6, 0.01, 1, 2, 3, 1e6);
        assertThat(orbit.raanRate()).isZero();
        assertThat(orbit.argpRate()).isZero();
        assertThat(orbit.raanAt(1e8)).isEqualTo(2);
    }
}
