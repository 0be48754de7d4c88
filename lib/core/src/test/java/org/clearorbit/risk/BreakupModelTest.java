package org.clearorbit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.clearorbit.risk.BreakupModel.CrateringMass;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BreakupModelTest {

    private static final BreakupModel MODEL = BreakupModel.withDefaults();

    @ParameterizedTest
    @CsvFileSource(resources = "breakups.csv", useHeadersInDisplayName = true)
    void isWithinAFactorOfThreeOfWhatWasCatalogued(
            String name, double firstMass, double secondMass, double speed, double catalogued) {
        assertThat(MODEL.isCatastrophic(firstMass, secondMass, speed)).isTrue();
        assertThat(MODEL.collisionFragments(firstMass, secondMass, speed, 0.1) / catalogued)
                .isBetween(1.0 / 3, 3.0);
    }

    @Test
    void turnsCatastrophicAtFortyJoulesForEachGram() {
        // ½ · 1 kg · v² = 40 J/g · 1000 kg
        double speed = FastMath.sqrt(2 * 40e3 * 1000);
        assertThat(MODEL.isCatastrophic(1000, 1, speed * (1 + 1e-12))).isTrue();
        assertThat(MODEL.isCatastrophic(1, 1000, speed * (1 + 1e-12))).isTrue();
        assertThat(MODEL.isCatastrophic(1000, 1, speed * (1 - 1e-12))).isFalse();
        assertThat(MODEL.collisionFragments(1000, 1, speed * 1.001, 1))
                .isCloseTo(0.1 * FastMath.pow(1001, 0.75), within(1e-9));
        assertThat(MODEL.collisionFragments(1000, 1, speed * 0.999, 1))
                .isCloseTo(0.1 * FastMath.pow(79.84008, 0.75), within(1e-6));
    }

    @Test
    void crateringMassIsAChoice() {
        BreakupModel printed = MODEL.withCrateringMass(CrateringMass.MASS_TIMES_SPEED);
        double ratio =
                MODEL.collisionFragments(5000, 0.2, 9000, 0.1) / printed.collisionFragments(5000, 0.2, 9000, 0.1);
        assertThat(ratio).isCloseTo(FastMath.pow(9, 0.75), within(1e-9));
        assertThat(printed.collisionFragments(5000, 200, 9000, 0.1))
                .isEqualTo(MODEL.collisionFragments(5000, 200, 9000, 0.1));
    }

    @Test
    void followsItsPowerLawsOfLength() {
        assertThat(MODEL.collisionFragments(900, 560, 11600, 0.01) / MODEL.collisionFragments(900, 560, 11600, 0.1))
                .isCloseTo(FastMath.pow(10, 1.71), within(1e-9));
        assertThat(MODEL.explosionFragments(1, 0.1)).isCloseTo(6 * FastMath.pow(10, 1.6), within(1e-9));
        assertThat(MODEL.collisionDeltaV(-1, 0)).isCloseTo(100, within(1e-9));
        assertThat(MODEL.collisionDeltaV(-1, 1)).isCloseTo(FastMath.pow(10, 2.4), within(1e-9));
    }

    @Test
    void refusesWhatIsNoMass() {
        assertThatThrownBy(() -> MODEL.collisionFragments(Double.NaN, 1, 1e4, 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("masses (kg)");
    }
}
