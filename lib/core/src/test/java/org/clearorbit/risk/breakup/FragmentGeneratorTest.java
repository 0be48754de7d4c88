package org.clearorbit.risk.breakup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.clearorbit.risk.breakup.BreakupModel.CrateringMass;
import org.clearorbit.risk.breakup.FragmentGenerator.Collision;
import org.clearorbit.risk.breakup.FragmentGenerator.Momentum;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.UniformRealDistribution;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FragmentGeneratorTest {

    private static final ParentBody COSMOS = ParentBody.spacecraft(900, 3);
    private static final ParentBody IRIDIUM = ParentBody.spacecraft(560, 3);
    private static final ParentBody STAGE = ParentBody.upperStage(900, 5);
    private static final double SPEED = 11_650;
    private static final FragmentGenerator TRACKABLE = FragmentGenerator.withDefaults();
    private static final FragmentGenerator CENTIMETRE = TRACKABLE.withSmallestLength(0.01);
    private static final KolmogorovSmirnovTest KOLMOGOROV = new KolmogorovSmirnovTest();
    private static final UniformRealDistribution UNIFORM = new UniformRealDistribution(0, 1);

    /** Probability of so large a difference from the uniform law on [0, 1] by chance. */
    private static double uniformity(int size, IntToDoubleFunction value) {
        return KOLMOGOROV.kolmogorovSmirnovTest(
                UNIFORM, IntStream.range(0, size).mapToDouble(value).toArray());
    }

    private static double mass(FragmentCloud cloud) {
        return cloud.fragmentMass() + cloud.unlistedMass() + cloud.bodyMass();
    }

    private static double momentum(FragmentCloud cloud, int axis) {
        return IntStream.range(0, cloud.size())
                .mapToDouble(k -> cloud.mass(k) * cloud.deltaV(k, axis))
                .sum();
    }

    @Test
    void numbersBelowOneMetreAreThoseOfTheLaw() {
        Collision collision = CENTIMETRE.collide(IRIDIUM, COSMOS, SPEED, 1);
        assertThat(collision.catastrophic()).isTrue();
        double unit = 0.1 * FastMath.pow(1460, 0.75);
        for (double length : new double[] {0.01, 0.03, 0.1, 0.3}) {
            int below = collision.first().count(length)
                    + collision.second().count(length)
                    - collision.first().count(1)
                    - collision.second().count(1);
            double expected = unit * (FastMath.pow(length, -1.71) - 1);
            assertThat(below).isCloseTo((int) expected, within((int) (4 * FastMath.sqrt(expected)) + 1));
        }
        // the number above the shortest length is not left to chance
        double expected = unit * (FastMath.pow(0.01, -1.71) - 1);
        int pieces = collision.first().count(1) + collision.second().count(1);
        assertThat(collision.first().size() + collision.second().size() - pieces)
                .isBetween((int) expected - 1, (int) expected + 2);
        assertThat(collision.first().size() / (double) collision.second().size())
                .isCloseTo(560.0 / 900, within(1e-3));
    }

    @Test
    void explosionNumbersAreThoseOfTheLaw() {
        FragmentCloud cloud = CENTIMETRE.explode(STAGE, 1, 2);
        double expected = 6 * (FastMath.pow(0.01, -1.6) - 1);
        assertThat(cloud.size() - cloud.count(1)).isBetween((int) expected, (int) expected + 1);
        double law = 6 * (FastMath.pow(0.05, -1.6) - 1);
        assertThat(cloud.count(0.05) - cloud.count(1)).isCloseTo((int) law, within((int) (4 * FastMath.sqrt(law))));
    }

    @Test
    void lengthsFollowThePowerLaw() {
        FragmentCloud cloud = CENTIMETRE.collide(COSMOS, IRIDIUM, SPEED, 3).first();
        int size = cloud.size() - cloud.count(1);
        double from = FastMath.pow(0.01, -1.71);
        assertThat(uniformity(size, k -> (FastMath.pow(cloud.length(k), -1.71) - 1) / (from - 1)))
                .isGreaterThan(0.01);
        assertThat(IntStream.range(1, size)).allMatch(k -> cloud.length(k) >= cloud.length(k - 1));
    }

    @Test
    void areaToMassRatiosFollowTheLawOfTheirLength() {
        for (FragmentCloud cloud : new FragmentCloud[] {
            CENTIMETRE.collide(COSMOS, IRIDIUM, SPEED, 4).first(),
            CENTIMETRE.explode(STAGE, 1, 4),
            TRACKABLE
                    .withSmallestLength(0.08)
                    .collide(COSMOS, IRIDIUM, SPEED, 5)
                    .first()
        }) {
            int size = cloud.size() - cloud.count(1);
            assertThat(uniformity(
                            size,
                            k -> AreaToMassLaw.of(cloud.parent().kind(), cloud.length(k))
                                    .cumulative(FastMath.log10(cloud.areaToMass(k)))))
                    .isGreaterThan(0.01);
        }
    }

    @Test
    void speedsFollowTheirLawsInAllDirections() {
        NormalDistribution normal = new NormalDistribution(0, 1);
        FragmentCloud collision = CENTIMETRE.collide(COSMOS, IRIDIUM, SPEED, 6).first();
        FragmentCloud explosion = CENTIMETRE.explode(STAGE, 1, 6);
        assertThat(KOLMOGOROV.kolmogorovSmirnovTest(normal, deviates(collision, 0.9, 2.9)))
                .isGreaterThan(0.01);
        assertThat(KOLMOGOROV.kolmogorovSmirnovTest(normal, deviates(explosion, 0.2, 1.85)))
                .isGreaterThan(0.01);
        for (int axis = 0; axis < 3; axis++) {
            int each = axis;
            assertThat(uniformity(collision.size(), k -> (1 + collision.deltaV(k, each) / collision.speed(k)) / 2))
                    .isGreaterThan(0.01);
        }
    }

    private static double[] deviates(FragmentCloud cloud, double slope, double offset) {
        return IntStream.range(0, cloud.size())
                .mapToDouble(k ->
                        (FastMath.log10(cloud.speed(k)) - slope * FastMath.log10(cloud.areaToMass(k)) - offset) / 0.4)
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.005, 0.02, 0.1, 0.5})
    void massOfTheParentsIsConserved(double smallestLength) {
        FragmentGenerator generator = TRACKABLE.withSmallestLength(smallestLength);
        for (long seed = 0; seed < 5; seed++) {
            Collision collision = generator.collide(IRIDIUM, COSMOS, SPEED, seed);
            assertThat(mass(collision.first())).isCloseTo(560, within(1e-6));
            assertThat(mass(collision.second())).isCloseTo(900, within(1e-6));
            assertThat(collision.first().bodyMass()).isZero();
            assertThat(mass(generator.explode(STAGE, 1, seed))).isCloseTo(900, within(1e-6));
        }
    }

    @Test
    void crossSectionMassAndRatioBelongTogether() {
        FragmentCloud cloud = TRACKABLE.collide(IRIDIUM, COSMOS, SPEED, 7).second();
        for (int k = 0; k < cloud.size(); k++) {
            assertThat(cloud.area(k)).isCloseTo(cloud.areaToMass(k) * cloud.mass(k), within(1e-12));
            assertThat(cloud.area(k) / BreakupModel.area(cloud.length(k))).isCloseTo(1, within(1e-9));
            assertThat(cloud.length(k)).isBetween(0.1, 3.0);
        }
        assertThat(cloud.count(1)).isBetween(1, 8);
    }

    @Test
    void whatIsDrawnTooHeavyIsMadeToFit() {
        // 50 kg cannot give the fragments of a tonne, which is what S = 1 stands for
        FragmentCloud cloud = TRACKABLE.explode(ParentBody.upperStage(50, 2), 1, 8);
        assertThat(mass(cloud)).isCloseTo(50, within(1e-9));
        assertThat(cloud.size()).isBetween(232, 234);
        // a parent shorter than what is listed leaves nothing to list
        FragmentCloud short1 = TRACKABLE.explode(ParentBody.spacecraft(1, 0.05), 0.1, 8);
        assertThat(short1.size()).isZero();
        assertThat(short1.unlistedMass()).isEqualTo(1);
    }

    @Test
    void belowFortyJoulesForEachGramTheLargerBodyRemains() {
        ParentBody stone = ParentBody.spacecraft(1, 0.2);
        double threshold = FastMath.sqrt(2 * 40e3 * 900);
        Collision above = CENTIMETRE.collide(COSMOS, stone, threshold * (1 + 1e-9), 9);
        Collision below = CENTIMETRE.collide(COSMOS, stone, threshold * (1 - 1e-9), 9);
        assertThat(above.catastrophic()).isTrue();
        assertThat(above.first().bodyMass()).isZero();
        assertThat(below.catastrophic()).isFalse();
        // m v² = 1 kg · 72 (km/s)²
        double ejected = below.first().fragmentMass() + below.first().unlistedMass();
        assertThat(ejected).isGreaterThan(0.75 * 71).isLessThanOrEqualTo(71 + 1e-6);
        assertThat(below.first().bodyMass()).isCloseTo(900 - ejected, within(1e-9));
        assertThat(mass(below.first())).isCloseTo(900, within(1e-9));
        assertThat(mass(below.second())).isCloseTo(1, within(1e-9));
        assertThat(below.second().bodyMass()).isZero();
        double expected = 0.1 * FastMath.pow(72, 0.75) * FastMath.pow(0.01, -1.71) * 71 / 72;
        assertThat(below.first().size() / expected).isBetween(0.98, 1.0);
        assertThat(below.first().size()).isLessThan(above.first().size());
    }

    @Test
    void aTouchAtLowSpeedHardlyFragmentsEither() {
        Collision touch = CENTIMETRE.collide(COSMOS, IRIDIUM, 1, 10);
        assertThat(touch.catastrophic()).isFalse();
        assertThat(touch.first().bodyMass()).isCloseTo(900, within(0.001));
        assertThat(touch.second().bodyMass()).isCloseTo(560, within(0.001));
        assertThat(CENTIMETRE.collide(COSMOS, IRIDIUM, 0, 10).second().size()).isZero();
    }

    /** Slow collisions, each of M = m v² (km/s): which body is named first makes no difference but for the seeds. */
    @ParameterizedTest
    @CsvSource({
        "1000, 1000, 250, 31.25, 31.25",
        "900, 560, 200, 11.2, 11.2",
        "900, 20, 1200, 14.4, 14.4",
        "900, 20, 1500, 25, 20",
        "900, 1, 8000, 63, 1"
    })
    void eachGivesHalfOfTheMassThatFragmentsAsFarAsItGoes(
            double larger, double smaller, double speed, double ofLarger, double ofSmaller) {
        ParentBody one = ParentBody.spacecraft(larger, 3);
        ParentBody other = ParentBody.spacecraft(smaller, 1);
        double[] shares = new double[4];
        int seeds = 20;
        for (long seed = 0; seed < seeds; seed++) {
            Collision collision = CENTIMETRE.collide(one, other, speed, seed);
            Collision swapped = CENTIMETRE.collide(other, one, speed, seed);
            assertThat(collision.catastrophic()).isFalse();
            FragmentCloud[] clouds = {collision.first(), swapped.second(), collision.second(), swapped.first()};
            for (int k = 0; k < clouds.length; k++) {
                double ejected = clouds[k].parent().mass() - clouds[k].bodyMass();
                double expected = k < 2 ? ofLarger : ofSmaller;
                assertThat(ejected).isLessThanOrEqualTo(expected + 1e-9);
                shares[k] += ejected / expected / seeds;
                assertThat(mass(clouds[k])).isCloseTo(clouds[k].parent().mass(), within(1e-9));
            }
            assertThat(swapped.second().size() / (double) collision.first().size())
                    .isCloseTo(1, within(0.02));
            assertThat(swapped.first().size() / (double) collision.second().size())
                    .isCloseTo(1, within(0.05));
            if (ofSmaller == smaller) {
                assertThat(collision.second().bodyMass()).isZero();
                assertThat(swapped.first().bodyMass()).isZero();
            }
        }
        assertThat(Arrays.stream(shares)).allMatch(share -> share > 0.9);
    }

    @Test
    void sameSeedGivesTheSameCloudAndAnotherAnother() {
        FragmentCloud one = TRACKABLE.collide(IRIDIUM, COSMOS, SPEED, 11).first();
        FragmentCloud same = TRACKABLE.collide(IRIDIUM, COSMOS, SPEED, 11).first();
        FragmentCloud other = TRACKABLE.collide(IRIDIUM, COSMOS, SPEED, 12).first();
        assertThat(digest(one)).isEqualTo(digest(same)).isNotEqualTo(digest(other));
        // and the choices that concern speeds leave lengths and masses as they were
        FragmentCloud limited = TRACKABLE
                .withSpeedLimit(300)
                .withMomentum(Momentum.CENTRED)
                .collide(IRIDIUM, COSMOS, SPEED, 11)
                .first();
        assertThat(IntStream.range(0, one.size()))
                .allMatch(k -> limited.length(k) == one.length(k) && limited.mass(k) == one.mass(k));
    }

    private static int digest(FragmentCloud cloud) {
        return Arrays.hashCode(IntStream.range(0, cloud.size())
                .mapToDouble(k -> cloud.length(k) + cloud.areaToMass(k) + cloud.deltaV(k, 0))
                .toArray());
    }

    @Test
    void momentumIsCentredOnDemand() {
        FragmentCloud drawn = TRACKABLE.collide(IRIDIUM, COSMOS, SPEED, 13).second();
        FragmentCloud centred = TRACKABLE
                .withMomentum(Momentum.CENTRED)
                .collide(IRIDIUM, COSMOS, SPEED, 13)
                .second();
        for (int axis = 0; axis < 3; axis++) {
            assertThat(FastMath.abs(momentum(drawn, axis))).isGreaterThan(100);
            assertThat(momentum(centred, axis)).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void speedsStayBelowTheirLimit() {
        FragmentCloud cloud = TRACKABLE
                .withSpeedLimit(150)
                .collide(IRIDIUM, COSMOS, SPEED, 14)
                .first();
        assertThat(IntStream.range(0, cloud.size()).mapToDouble(cloud::speed)).allMatch(speed -> speed <= 150 + 1e-9);
    }

    @Test
    void speedsAboveTheLimitAreDrawnAgainAndBentOnlyWhereThatDoesNotEnd() {
        FragmentCloud cloud = TRACKABLE
                .withSpeedLimit(150)
                .collide(IRIDIUM, COSMOS, SPEED, 14)
                .first();
        assertThat(IntStream.range(0, cloud.size()).mapToDouble(cloud::speed)).allMatch(speed -> speed < 149.9999);
        FragmentCloud crawling = TRACKABLE
                .withSpeedLimit(1e-6)
                .collide(IRIDIUM, COSMOS, SPEED, 14)
                .first();
        assertThat(IntStream.range(0, cloud.size()).mapToDouble(crawling::speed))
                .allMatch(speed -> FastMath.abs(speed - 1e-6) < 1e-15);
    }

    @Test
    void centringShiftsAllVelocitiesOfACloudAlike() {
        FragmentCloud drawn = TRACKABLE.collide(IRIDIUM, COSMOS, SPEED, 13).second();
        FragmentCloud centred = TRACKABLE
                .withMomentum(Momentum.CENTRED)
                .collide(IRIDIUM, COSMOS, SPEED, 13)
                .second();
        for (int axis = 0; axis < 3; axis++) {
            double shift = centred.deltaV(0, axis) - drawn.deltaV(0, axis);
            assertThat(shift).isCloseTo(-momentum(drawn, axis) / drawn.fragmentMass(), within(1e-9));
            for (int k = 0; k < drawn.size(); k++) {
                assertThat(centred.deltaV(k, axis) - drawn.deltaV(k, axis)).isCloseTo(shift, within(1e-9));
            }
        }
    }

    @Test
    void speedIsTheLengthOfTheChangeOfVelocity() {
        FragmentCloud cloud = TRACKABLE.explode(STAGE, 1, 2);
        for (int k = 0; k < cloud.size(); k++) {
            assertThat(cloud.speed(k)
                            * cloud.speed(k)
                            / (cloud.deltaV(k, 0) * cloud.deltaV(k, 0)
                                    + cloud.deltaV(k, 1) * cloud.deltaV(k, 1)
                                    + cloud.deltaV(k, 2) * cloud.deltaV(k, 2)))
                    .isCloseTo(1, within(1e-12));
        }
        assertThat(cloud.parent()).isEqualTo(STAGE);
        assertThat(cloud.count(cloud.length(3))).isEqualTo(cloud.size() - 3);
    }

    @Test
    void theModelIsAChoice() {
        ParentBody stone = ParentBody.spacecraft(1, 0.2);
        BreakupModel printed = BreakupModel.withDefaults().withCrateringMass(CrateringMass.MASS_TIMES_SPEED);
        Collision squared = CENTIMETRE.collide(COSMOS, stone, 8000, 9);
        Collision linear = CENTIMETRE.withModel(printed).collide(COSMOS, stone, 8000, 9);
        assertThat(squared.first().bodyMass()).isBetween(900 - 63.0, 900 - 50.0);
        assertThat(linear.first().bodyMass()).isBetween(900 - 7.0, 900 - 5.0);
    }

    @Test
    void twoAlikeFareAlikeWhenBothBreakUp() {
        Collision collision = CENTIMETRE.collide(COSMOS, COSMOS, SPEED, 21);
        assertThat(collision.first().size() / (double) collision.second().size())
                .isCloseTo(1, within(2e-3));
        assertThat(digest(collision.first())).isNotEqualTo(digest(collision.second()));
    }

    @Test
    void largePiecesAreTwoToEightInMostClouds() {
        int[] pieces = LongStream.range(0, 200)
                .mapToInt(seed ->
                        TRACKABLE.collide(COSMOS, IRIDIUM, SPEED, seed).first().count(1))
                .toArray();
        assertThat(Arrays.stream(pieces).max().orElseThrow()).isLessThanOrEqualTo(8);
        assertThat(Arrays.stream(pieces).filter(count -> count >= 2).count()).isGreaterThan(150);
    }

    @Test
    void refusesLengthsOutsideTheModel() {
        assertThatThrownBy(() -> TRACKABLE.withSmallestLength(0.0005))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("smallest length = 5.0E-4 m, expected at least 0.001 and below 1.0");
        assertThatThrownBy(() -> ParentBody.spacecraft(-1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mass (kg) = -1.0");
        assertThatThrownBy(() -> TRACKABLE.withSmallestLength(1)).isInstanceOf(IllegalArgumentException.class);
        for (double bad : new double[] {0, -1, Double.NaN}) {
            assertThatThrownBy(() -> TRACKABLE.withSpeedLimit(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("speed limit = " + bad + " m/s, expected above 0");
        }
    }
}
