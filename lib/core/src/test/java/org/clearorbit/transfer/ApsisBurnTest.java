package org.clearorbit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Worked examples of D. A. Vallado, Fundamentals of Astrodynamics and Applications, 4th ed., Example 6-1: Hohmann
 * transfer from 191.34411 km to 35,781.34857 km altitude (Earth radius 6378.137 km): 2.457038 and 1.478187 km/s.
 */
class ApsisBurnTest {

    private static final double LOW = (6378.137 + 191.34411) * 1e3;
    private static final double HIGH = (6378.137 + 35781.34857) * 1e3;

    @Test
    void hohmannTransferOfTheTextbook() {
        assertThat(ApsisBurn.moveOpposite(LOW, LOW, HIGH)).isCloseTo(2457.038, within(0.05));
        assertThat(ApsisBurn.moveOpposite(HIGH, LOW, HIGH)).isCloseTo(1478.187, within(0.05));
        assertThat(ApsisBurn.hohmann(LOW, HIGH)).isCloseTo(3935.224, within(0.1));
    }

    @Test
    void aHohmannTransferCostsTheSameBothWays() {
        assertThat(ApsisBurn.hohmann(HIGH, LOW)).isCloseTo(ApsisBurn.hohmann(LOW, HIGH), within(1e-9));
    }

    @Test
    void bothFormsOfTheRocketEquationAgree() {
        double propellant = ApsisBurn.propellantFrom(5000, 300, 318);
        assertThat(ApsisBurn.propellantFor(5000 - propellant, 300, 318)).isCloseTo(propellant, within(1e-9));
        // 5000 kg (1 - exp(-300 / (318 * 9.80665))) worked by hand
        assertThat(propellant).isCloseTo(458.59, within(0.01));
    }
}
