package org.clearorbit.risk.breakup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.clearorbit.risk.breakup.FragmentGenerator.Collision;
import org.hipparchus.analysis.integration.IterativeLegendreGaussIntegrator;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the mass of a parent goes: into what is listed, what is too short for that, large pieces and a body. */
class FragmentMassTest {

    private static final FragmentGenerator GENERATOR = FragmentGenerator.withDefaults();
    private static final ParentBody STAGE = ParentBody.upperStage(900, 5);

    /** Mass (kg) of a fragment of 1 m with the mean ratio of its kind. */
    private static double typicalPiece(ParentBody parent) {
        return BreakupModel.area(1)
                / FastMath.pow(10, AreaToMassLaw.of(parent.kind(), 1).mean());
    }

    private static double mass(FragmentCloud cloud) {
        return cloud.fragmentMass() + cloud.unlistedMass() + cloud.bodyMass();
    }

    private static double mass(FragmentCloud cloud, int from, int to) {
        return IntStream.range(from, to).mapToDouble(cloud::mass).sum();
    }

    /** Where the pieces of 1 m and more begin. */
    private static int firstPiece(FragmentCloud cloud) {
        return cloud.size() - cloud.count(CloudDraw.LONGEST_LENGTH);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.002, 0.01, 0.1, 0.5})
    void unlistedMassIsTheIntegralOfTheLaws(double smallestLength) {
        // numbers of 6 S Lc^-1.6, cross-sections and masses over them, by a quadrature of another kind
        double expected = new IterativeLegendreGaussIntegrator(20, 1e-5, 1e-9)
                .integrate(
                        1_000_000,
                        log -> {
                            double length = FastMath.exp(log);
                            return 1.6
                                    * 0.5
                                    * 6
                                    * FastMath.pow(length, -1.6)
                                    * BreakupModel.area(length)
                                    * AreaToMassLaw.of(STAGE.kind(), length).meanMassToArea();
                        },
                        FastMath.log(0.001),
                        FastMath.log(smallestLength));
        assertThat(GENERATOR
                                .withSmallestLength(smallestLength)
                                .explode(STAGE, 0.5, 1)
                                .unlistedMass()
                        / expected)
                .isCloseTo(1, within(1e-3));
    }

    @Test
    void nothingIsUnlistedWhereAllLengthsAreListed() {
        FragmentCloud cloud =
                GENERATOR.withSmallestLength(FragmentGenerator.SHORTEST_LENGTH).explode(STAGE, 1e-3, 1);
        assertThat(cloud.unlistedMass()).isZero();
        assertThat(cloud.length(0)).isGreaterThanOrEqualTo(0.001);
    }

    @Test
    void whatIsLeftGoesIntoTwoToEightPiecesEachNumberAlikeOften() {
        int[] clouds = new int[10];
        double[] first = new double[10];
        for (long seed = 0; seed < 700; seed++) {
            FragmentCloud cloud = GENERATOR.withSmallestLength(0.5).explode(STAGE, 1, seed);
            int pieces = cloud.count(1);
            int begin = firstPiece(cloud);
            double share = cloud.mass(begin) / mass(cloud, begin, cloud.size());
            assertThat(IntStream.range(begin, cloud.size())).allMatch(k -> cloud.mass(k) > 0);
            clouds[pieces]++;
            first[pieces] += share;
        }
        for (int pieces = 2; pieces <= 8; pieces++) {
            assertThat(clouds[pieces]).as("clouds with %d pieces", pieces).isBetween(65, 135);
            assertThat(first[pieces] / clouds[pieces]).isCloseTo(1.0 / pieces, within(0.06));
        }
        assertThat(clouds[0] + clouds[1] + clouds[9]).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {90, 100, 110, 130})
    void noPieceIsMuchLighterThanItsLengthCallsFor(double stageMass) {
        ParentBody stage = ParentBody.upperStage(stageMass, 5);
        double typical = typicalPiece(stage);
        for (long seed = 0; seed < 50; seed++) {
            FragmentCloud cloud = GENERATOR.explode(stage, 1, seed);
            int begin = firstPiece(cloud);
            int pieces = cloud.size() - begin;
            double left = mass(cloud, begin, cloud.size());
            assertThat(mass(cloud)).isCloseTo(stageMass, within(1e-9));
            if (pieces > 1) {
                assertThat(left / pieces).isGreaterThanOrEqualTo(typical);
            } else if (pieces == 1) {
                // a single one may be light, but not so light that it could be spread over the others
                assertThat(left).isGreaterThanOrEqualTo(0.1 * FastMath.min(typical, mass(cloud, 0, begin)) - 1e-9);
            }
        }
    }

    @Test
    void aLittleThatIsLeftIsSpreadOverAllFragments() {
        ParentBody stage = ParentBody.upperStage(100, 5);
        FragmentCloud spread = LongStream.range(0, 400)
                .mapToObj(seed -> GENERATOR.explode(stage, 1, seed))
                .filter(cloud -> cloud.count(1) == 0)
                .findFirst()
                .orElseThrow();
        assertThat(mass(spread)).isCloseTo(100, within(1e-9));
        for (int k = 0; k < spread.size(); k++) {
            assertThat(spread.area(k) / BreakupModel.area(spread.length(k))).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void piecesAreBetweenOneMetreAndTheLengthOfTheirParent() {
        ParentBody narrow = ParentBody.upperStage(900, 1.2);
        for (long seed = 0; seed < 50; seed++) {
            FragmentCloud cloud = GENERATOR.explode(narrow, 1, seed);
            for (int k = firstPiece(cloud); k < cloud.size(); k++) {
                assertThat(cloud.length(k)).isBetween(1.0, 1.2);
                assertThat(cloud.area(k) / BreakupModel.area(cloud.length(k))).isCloseTo(1, within(1e-9));
            }
        }
    }

    @Test
    void piecesOfALongParentHaveTheRatiosOfTheirLength() {
        // drawn again until they fit, and not bent to either end
        FragmentCloud cloud = GENERATOR.explode(ParentBody.upperStage(900, 1000), 1, 4);
        for (int k = firstPiece(cloud); k < cloud.size(); k++) {
            double ratio = FastMath.log10(cloud.areaToMass(k));
            assertThat(ratio).isBetween(-0.9 - 5 * 0.55, -0.9 + 5 * 0.55);
            assertThat(cloud.length(k)).isGreaterThan(1).isLessThan(1000);
        }
    }

    /** A parent far too light for the fragments that the law of numbers gives it. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.11", "0.5, 3", "4, 0.3", "10, 1.5"})
    void whatIsFarTooLightStillGivesEachFragmentAMass(double parentMass, double length) {
        FragmentCloud cloud = GENERATOR.explode(ParentBody.spacecraft(parentMass, length), 1, 3);
        assertThat(mass(cloud)).isCloseTo(parentMass, within(1e-12));
        assertThat(cloud.unlistedMass()).isPositive().isLessThan(parentMass);
        for (int k = 0; k < cloud.size(); k++) {
            assertThat(cloud.mass(k)).isPositive();
            assertThat(cloud.areaToMass(k)).isFinite();
            assertThat(cloud.speed(k)).isFinite().isPositive();
            assertThat(cloud.area(k) / BreakupModel.area(cloud.length(k))).isCloseTo(1, within(1e-9));
        }
        // numbers by length are those of a heavier parent as long
        FragmentCloud heavier = GENERATOR.explode(ParentBody.spacecraft(1000, length), 1, 3);
        assertThat(cloud.count(0.1)).isEqualTo(heavier.size() - heavier.count(FastMath.min(1, length)));
    }

    @Test
    void whatIsTooLongForTheListIsUnlistedAndWhole() {
        // a stone of 5 cm: all shorter than 10 cm
        Collision wholly = GENERATOR.collide(ParentBody.spacecraft(1, 0.05), ParentBody.spacecraft(1, 0.05), 1e4, 1);
        assertThat(wholly.first().size()).isZero();
        assertThat(wholly.first().unlistedMass()).isEqualTo(1);
        assertThat(wholly.first().bodyMass()).isZero();
    }

    @Test
    void aCraterIsFilledFromTheShortestUpward() {
        ParentBody large = ParentBody.spacecraft(5000, 8);
        ParentBody stone = ParentBody.spacecraft(0.3, 0.1);
        FragmentGenerator fine = GENERATOR.withSmallestLength(0.01);
        double crater = 0.3 * 81 - 0.3;
        int seeds = 20;
        double mean = 0;
        for (long seed = 0; seed < seeds; seed++) {
            Collision collision = fine.collide(large, stone, 9000, seed);
            FragmentCloud cloud = collision.first();
            double ejected = cloud.fragmentMass() + cloud.unlistedMass();
            assertThat(ejected).isLessThanOrEqualTo(crater + 1e-9).isGreaterThan(0.7 * crater);
            mean += ejected / seeds;
            assertThat(cloud.bodyMass()).isCloseTo(5000 - ejected, within(1e-9));
            assertThat(IntStream.range(1, cloud.size())).allMatch(k -> cloud.length(k) >= cloud.length(k - 1));
            // the other way round it is the same, but for the seeds
            Collision turned = fine.collide(stone, large, 9000, seed);
            assertThat(turned.catastrophic()).isFalse();
            assertThat(turned.second().bodyMass()).isBetween(5000 - crater, 5000 - 0.7 * crater);
            assertThat(turned.second().size() / (double) cloud.size()).isBetween(0.98, 1.02);
            // and all of the stone goes into fragments
            for (FragmentCloud small : new FragmentCloud[] {collision.second(), turned.first()}) {
                assertThat(small.bodyMass()).isZero();
                assertThat(mass(small)).isCloseTo(0.3, within(1e-12));
                assertThat(small.size()).isBetween(33, 41);
            }
        }
        assertThat(mean).isGreaterThan(0.94 * crater);
    }

    @Test
    void aCraterTooSmallForItsShortFragmentsHasNoOthers() {
        // 1 mg at 5 km/s: 25 mg of fragments, all below 10 cm
        FragmentCloud cloud = GENERATOR
                .collide(ParentBody.spacecraft(1000, 3), ParentBody.spacecraft(1e-6, 0.001), 5000, 1)
                .first();
        assertThat(cloud.size()).isZero();
        assertThat(cloud.unlistedMass()).isBetween(0.0, 24e-6 * (1 + 1e-9));
        assertThat(cloud.bodyMass()).isCloseTo(1000 - cloud.unlistedMass(), within(1e-12));
    }
}
