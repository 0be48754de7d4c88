package org.clearorbit.campaign.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.clearorbit.common.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuadraticMassPricingTest {

    /** An exhaust velocity at which ln 2 m/s double the mass. */
    private static final QuadraticMassPricing UNIT = new QuadraticMassPricing(55, 2e-6, 2000, 30, 5000, 1);

    private static final double DOUBLING = StrictMath.log(2);

    @ParameterizedTest
    @CsvSource({
        // one target: 30 kg above the dry mass
        "1, 0, 55.0018",
        // nothing spent: the packages alone, 90 kg
        "3, 0, 55.0162",
        // two targets, mass doubled in between: 2 × 2,030 + 30 = 4,090 kg
        "2, 1, 63.7362",
        // three, doubled twice: 2 × 4,090 + 30 = 8,210 kg would need 6,120 kg of propellant
        "3, 2, Infinity",
        // three, by √2 each time: 1.41421356 (1.41421356 × 2,030 + 30) + 30 = 4,132.42641 kg
        "3, 1, 64.09448476"
    })
    void byHand(int count, double doublings, double expected) {
        int[] targets = new int[count];
        double[] legs = new double[Math.max(0, count - 1)];
        Arrays.fill(legs, doublings * DOUBLING / Math.max(1, count - 1));
        double price = UNIT.price(targets, count, legs);
        double even = UNIT.price(targets, count, doublings * DOUBLING);
        if (expected == Double.POSITIVE_INFINITY) {
            assertThat(price).isEqualTo(expected);
            assertThat(even).isEqualTo(expected);
        } else {
            assertThat(price).isCloseTo(expected, within(1e-7));
            assertThat(even).isCloseTo(expected, within(1e-7));
        }
    }

    @Test
    void propellantUpToTheCapacityIsAllowed() {
        // 4,090 kg less 2,060 kg: 2,030 kg of propellant
        int[] targets = new int[2];
        assertThat(new QuadraticMassPricing(55, 2e-6, 2000, 30, 2030 + 1e-6, 1).price(targets, 2, DOUBLING))
                .isFinite();
        assertThat(new QuadraticMassPricing(55, 2e-6, 2000, 30, 2030 - 1e-6, 1).price(targets, 2, DOUBLING))
                .isInfinite();
    }

    @Test
    void theClosedFormIsTheRecursionWithEvenLegs() {
        QuadraticMassPricing pricing = QuadraticMassPricing.kesslerRun();
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < 1000; k++) {
            int count = random.nextInt(1, 20);
            double deltaV = count == 1 ? 0 : random.nextDouble(3500);
            double[] legs = new double[count];
            Arrays.fill(legs, deltaV / Math.max(1, count - 1));
            double expected = pricing.price(new int[count], count, legs);
            assertThat(pricing.price(new int[count], count, deltaV)).isCloseTo(expected, within(1e-9 * expected));
        }
    }

    @Test
    void aMissionIsNeverCheaperForMoreDeltaV() {
        QuadraticMassPricing pricing = QuadraticMassPricing.kesslerRun();
        SplittableRandom random = new SplittableRandom(2);
        for (int k = 0; k < 1000; k++) {
            double[] legs = random.doubles(5, 0, 300).toArray();
            double before = pricing.price(new int[6], 6, legs);
            legs[random.nextInt(5)] += random.nextDouble(100);
            assertThat(pricing.price(new int[6], 6, legs)).isGreaterThan(before);
        }
    }

    @Test
    void theConstantsOfTheCompetition() {
        QuadraticMassPricing pricing = QuadraticMassPricing.kesslerRun();
        assertThat(pricing.exhaustVelocity()).isCloseTo(340 * 9.80665, within(1e-12));
        assertThat(pricing.price(new int[1], 1, 0)).isCloseTo(55 + 2e-6 * 900, within(1e-12));
    }

    @Test
    void aTankWithoutLimitHoldsAnything() {
        QuadraticMassPricing unlimited = new QuadraticMassPricing(55, 2e-6, 2000, 30, Double.POSITIVE_INFINITY, 3334);
        assertThat(unlimited.price(1e6, 3)).isCloseTo(55 + 2e-6 * 998_000.0 * 998_000.0, within(1e-6));
        assertThat(new QuadraticMassPricing(55, 2e-6, 2000, 30, 5000, 3334).price(1e6, 3))
                .isInfinite();
    }

    @Test
    void anyPricingSpreadsDeltaVEvenlyUnlessItSaysMore() {
        MissionPricing linear = new RandomSequences.LinearPricing(10, 0.5, 100);
        assertThat(linear.price(new int[3], 3, 60.0)).isCloseTo(40, within(1e-12));
        assertThat(linear.price(new int[1], 1, 0.0)).isEqualTo(10);
        assertThat(linear.price(new int[3], 3, 101.0)).isInfinite();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 2e-6, 2000, 30, 5000, 3000, base cost (million euro): found '-1.0'; expected 0 or more",
        "55, NaN, 2000, 30, 5000, 3000, weight of the mass (million euro per kg²): found 'NaN'; expected 0 or more",
        "55, 2e-6, 0, 30, 5000, 3000, dry mass (kg): found '0.0'; expected above 0",
        "55, 2e-6, Infinity, 30, 5000, 3000, dry mass (kg): found 'Infinity'; expected above 0",
        "55, 2e-6, 2000, -30, 5000, 3000, mass of a package (kg): found '-30.0'; expected 0 or more",
        "55, 2e-6, 2000, 30, NaN, 3000, propellant capacity (kg): found 'NaN'; expected 0 or more",
        "55, 2e-6, 2000, 30, 5000, 0, exhaust velocity (m/s): found '0.0'; expected above 0",
        "55, 2e-6, 2000, 30, 5000, NaN, exhaust velocity (m/s): found 'NaN'; expected above 0"
    })
    void constantsOutOfRangeAreRefusedByName(
            double base, double alpha, double dry, double pack, double capacity, double exhaust, String message) {
        assertThatThrownBy(() -> new QuadraticMassPricing(base, alpha, dry, pack, capacity, exhaust))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("price of a mission: " + message.replace(';', ',') + ", finite");
    }
}
