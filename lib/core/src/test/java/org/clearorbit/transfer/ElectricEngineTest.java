package org.clearorbit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.clearorbit.common.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElectricEngineTest {

    @Test
    void thrustIsMassFlowTimesExhaustSpeed() {
        ElectricEngine engine = ElectricEngine.of(0.3, 1800).withDutyCycle(0.8).with(ShadowRule.COAST);
        assertThat(engine.exhaustSpeed()).isCloseTo(17651.97, within(1e-9));
        assertThat(engine.massFlow() * engine.exhaustSpeed()).isCloseTo(0.3, within(1e-15));
        assertThat(engine).isEqualTo(new ElectricEngine(0.3, 1800, 0.8, ShadowRule.COAST));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1800, 1, thrust (N)",
        "Infinity, 1800, 1, thrust (N)",
        "0.3, 0, 1, specific impulse (s)",
        "0.3, Infinity, 1, specific impulse (s)",
        "0.3, 1800, 0, duty cycle",
        "0.3, 1800, 1.01, duty cycle"
    })
    void whatIsOutOfRangeIsNamed(double thrust, double isp, double duty, String name) {
        assertThatThrownBy(() -> new ElectricEngine(thrust, isp, duty, ShadowRule.THRUST))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(name);
    }
}
