package org.clearorbit.risk.breakup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.clearorbit.risk.breakup.BreakupModel.CrateringMass;
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
        assertThat(MODEL.explosionFragments(0.5, 1)).isEqualTo(3);
        assertThat(MODEL.collisionDeltaV(-1, 0)).isCloseTo(100, within(1e-9));
        assertThat(MODEL.collisionDeltaV(-1, 1)).isCloseTo(FastMath.pow(10, 2.4), within(1e-9));
        assertThat(MODEL.explosionDeltaV(-1, 0)).isCloseTo(FastMath.pow(10, 1.65), within(1e-9));
        assertThat(MODEL.explosionDeltaV(0, -1)).isCloseTo(FastMath.pow(10, 1.45), within(1e-9));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "areas.csv", useHeadersInDisplayName = true)
    void crossSectionsAreAsPublished(double length, double area) {
        assertThat(BreakupModel.area(length) / area).isCloseTo(1, within(1e-9));
        assertThat(BreakupModel.lengthOfArea(BreakupModel.area(1.5))).isCloseTo(1.5, within(1e-12));
    }

    @Test
    void massThatFragmentsIsBothOrWhatTheSmallerOneThrowsOut() {
        assertThat(MODEL.fragmentedMass(900, 560, 11_600)).isEqualTo(1460);
        // 0.2 kg at 9 km/s: 81 times its mass
        assertThat(MODEL.fragmentedMass(5000, 0.2, 9000)).isCloseTo(16.2, within(1e-12));
        assertThat(MODEL.fragmentedMass(0.2, 5000, 9000)).isCloseTo(16.2, within(1e-12));
        assertThat(MODEL.withCrateringMass(CrateringMass.MASS_TIMES_SPEED).fragmentedMass(5000, 0.2, 9000))
                .isCloseTo(1.8, within(1e-12));
        assertThat(MODEL.fragmentedMass(5000, 0.2, 0)).isZero();
        assertThat(MODEL.fragmentsOfUnitLength(5000, 0.2, 9000))
                .isCloseTo(0.1 * FastMath.pow(16.2, 0.75), within(1e-12))
                .isCloseTo(MODEL.collisionFragments(5000, 0.2, 9000, 1), within(1e-12));
    }

    /** Just where ½ m v² is 40 J for each gram: 20 kg at 2 km/s against one tonne. */
    @Test
    void theLimitItselfIsCatastrophic() {
        assertThat(MODEL.isCatastrophic(1000, 20, 2000)).isTrue();
        assertThat(MODEL.isCatastrophic(1000, 20, 1999.999)).isFalse();
    }

    @Test
    void refusesWhatIsNoMass() {
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused(() -> MODEL.isCatastrophic(bad, 1, 1e4), "first mass (kg): found " + bad);
            assertRefused(() -> MODEL.isCatastrophic(1, bad, 1e4), "second mass (kg): found " + bad);
            assertRefused(() -> MODEL.fragmentedMass(1, bad, 1e4), "second mass (kg): found " + bad);
            assertRefused(() -> MODEL.collisionFragments(1, 1, 1e4, bad), "characteristic length (m): found " + bad);
            assertRefused(() -> MODEL.explosionFragments(1, bad), "characteristic length (m): found " + bad);
            assertRefused(() -> MODEL.explosionFragments(bad, 1), "scale S: found " + bad);
            assertRefused(() -> ParentBody.spacecraft(bad, 1), "mass (kg) = " + bad);
            assertRefused(() -> ParentBody.upperStage(1, bad), "length (m) = " + bad);
            assertRefused(() -> AreaToMassLaw.small(bad), "characteristic length (m): found " + bad);
        }
        assertRefused(() -> MODEL.isCatastrophic(1, 1, -1), "relative speed (m/s): found -1.0");
        assertRefused(() -> MODEL.isCatastrophic(1, 1, Double.POSITIVE_INFINITY), "relative speed (m/s): found Inf");
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    @Test
    void refusesMassesThatAreNotNumbers() {
        assertThatThrownBy(() -> MODEL.collisionFragments(Double.NaN, 1, 1e4, 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("first mass (kg): found NaN");
    }
}
