package org.clearorbit.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.clearorbit.common.InfeasibleException;
import org.clearorbit.game.Nucleolus.Domain;
import org.clearorbit.game.TransferableUtilityGame.Sense;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NucleolusTest {

    static LongStream seeds() {
        return LongStream.range(0, 600);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isEfficientIndividuallyRationalAndCertified(long seed) {
        TransferableUtilityGame game = GameFamilies.random(seed);
        double rounding = 1e-12 * GameFamilies.largest(game);

        Allocation nucleolus = Nucleolus.rule().allocate(game);

        assertThat(nucleolus.total()).isCloseTo(game.value(game.grandCoalition()), within(rounding));
        for (int i = 0; i < game.playerCount(); i++) {
            assertThat(Excess.of(game, nucleolus, 1 << i)).isLessThanOrEqualTo(rounding);
        }
        KohlbergCertificate certificate = KohlbergCertificate.of(game, nucleolus, Domain.IMPUTATIONS, 1000 * rounding);
        assertThat(certificate.refutation()).isEmpty();
        assertThat(certificate.holds()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void prenucleolusIsEfficientAndCertified(long seed) {
        TransferableUtilityGame game = GameFamilies.random(seed);
        double rounding = 1e-12 * GameFamilies.largest(game);

        Allocation prenucleolus = Nucleolus.prenucleolus().allocate(game);

        assertThat(prenucleolus.total()).isCloseTo(game.value(game.grandCoalition()), within(rounding));
        assertThat(KohlbergCertificate.of(game, prenucleolus, Domain.PREIMPUTATIONS, 1000 * rounding)
                        .refutation())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void followsAChangeOfUnitAndOfStartingPoint(long seed) {
        TransferableUtilityGame game = GameFamilies.random(seed);
        Random random = new Random(~seed);
        double factor = Math.pow(10, random.nextInt(7) - 3) * (1 + random.nextDouble());
        double gift = GameFamilies.largest(game) * (random.nextDouble() - 0.5);
        TransferableUtilityGame changed = TransferableUtilityGame.ofFunction(
                game.players(),
                game.sense(),
                mask -> factor * (game.value(mask) + (GameFamilies.has(mask, 1) ? gift : 0)));

        List<Double> before = Nucleolus.rule().allocate(game).amounts();
        List<Double> after = Nucleolus.rule().allocate(changed).amounts();

        for (int i = 0; i < before.size(); i++) {
            double expected = factor * (before.get(i) + (i == 1 ? gift : 0));
            assertThat(after.get(i)).isCloseTo(expected, within(1e-11 * factor * GameFamilies.largest(game)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void doesNotDependOnTheOrderOfThePlayers(long seed) {
        TransferableUtilityGame game = GameFamilies.random(seed);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < game.playerCount(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(~seed));
        int[] place = order.stream().mapToInt(Integer::intValue).toArray();

        Allocation straight = Nucleolus.rule().allocate(game);
        Allocation shuffled = Nucleolus.rule().allocate(GameFamilies.permuted(game, place));

        for (String player : game.players()) {
            assertThat(shuffled.amount(player))
                    .isCloseTo(straight.amount(player), within(1e-11 * GameFamilies.largest(game)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void readsACostAsANegativeProfit(long seed) {
        TransferableUtilityGame game = GameFamilies.random(seed);

        List<Double> straight = Nucleolus.rule().allocate(game).amounts();
        List<Double> mirrored =
                Nucleolus.rule().allocate(GameFamilies.mirrored(game)).amounts();

        for (int i = 0; i < straight.size(); i++) {
            assertThat(mirrored.get(i)).isEqualTo(0.0 - straight.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void liesInTheCoreOfAGameThatHasOne(long seed) {
        TransferableUtilityGame game = GameFamilies.random(seed);
        double tolerance = 1e-11 * GameFamilies.largest(game);
        boolean coreKnown = List.of(1L, 2L, 3L, 5L).contains(seed % 6);

        StabilityReport report = StabilityReport.of(game, Nucleolus.rule().allocate(game));

        if (coreKnown) {
            assertThat(report.inCore(tolerance)).isTrue();
        } else {
            // without a core no allocation is stable, and the report must say who leaves
            assertThat(report.inCore(tolerance)).isEqualTo(report.worstExcess() <= tolerance);
        }
    }

    @Test
    void settlesOnlyCoalitionsThatAreTightInEveryOptimum() {
        // {1, 2} and {3, 4} are worth 1 and fix the first level; beyond it, {1, 3} decides, and an implementation that
        // settles whatever is tight at a corner of the first optimum never gets to ask
        double[] values = new double[16];
        values[0b0011] = 1;
        values[0b1100] = 1;
        values[0b0101] = 0.9;
        values[0b1111] = 2;
        TransferableUtilityGame game = GameFamilies.game(Sense.PROFIT, values);

        Allocation nucleolus = Nucleolus.rule().allocate(game);

        assertThat(nucleolus.total(0b0011)).isCloseTo(1, within(1e-14));
        assertThat(nucleolus.amounts().get(0)).isCloseTo(nucleolus.amounts().get(2), within(1e-14));
        assertThat(KohlbergCertificate.of(game, nucleolus, Domain.IMPUTATIONS, 1e-10)
                        .holds())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bearsValuesThatAreTiesButForRounding(long seed) {
        TransferableUtilityGame game = GameFamilies.random(seed);
        double largest = GameFamilies.largest(game);
        Random random = new Random(seed);
        double noise = largest * Math.pow(10, -15 + random.nextInt(6));
        TransferableUtilityGame computed = TransferableUtilityGame.ofFunction(
                game.players(),
                game.sense(),
                mask -> game.value(mask)
                        + (Integer.bitCount(mask) == 1 || mask == game.grandCoalition()
                                ? 0
                                : noise * (random.nextDouble() - 0.5)));

        Allocation nucleolus = Nucleolus.rule().allocate(computed);

        assertThat(KohlbergCertificate.of(computed, nucleolus, Domain.IMPUTATIONS, 1e-7 * largest)
                        .refutation())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e3, 1e6, 1e9, 1e12, 1e15})
    void isNotDrownedByAProhibitiveCost(double prohibitive) {
        // two players who cannot do the work by themselves: what it would cost does not matter once it is too much
        TransferableUtilityGame airport = GameFamilies.airport(8, 11, 13, 18);
        TransferableUtilityGame game = TransferableUtilityGame.ofFunction(
                airport.players(), airport.sense(), mask -> mask == 0b0110 ? prohibitive : airport.value(mask));

        assertThat(Excess.amounts(game, Nucleolus.rule().allocate(game)))
                .containsExactly(new double[] {3.25, 3.25, 3.25, 8.25}, within(1e-13));
    }

    @Test
    void givesASinglePlayerEverything() {
        TransferableUtilityGame game = GameFamilies.game(Sense.COST, 0, 7);
        assertThat(Nucleolus.rule().allocate(game).amounts()).containsExactly(7.0);
        assertThat(Nucleolus.prenucleolus().allocate(game).amounts()).containsExactly(7.0);
    }

    @Test
    void givesEveryoneItsOwnWhenThereIsNothingToShare() {
        TransferableUtilityGame game = GameFamilies.game(Sense.COST, 0, 0.1, 0.2, 0.1 + 0.2, 0.3, 0.4, 0.5, 0.6);
        assertThat(Nucleolus.rule().allocate(game).amounts()).containsExactly(0.1, 0.2, 0.3);
        assertThat(Nucleolus.rule()
                        .allocate(GameFamilies.game(Sense.PROFIT, 0, 0, 0, 0))
                        .amounts())
                .containsExactly(0.0, 0.0);
    }

    @Test
    void saysWhoLosesWhenThereAreNoImputations() {
        TransferableUtilityGame game = GameFamilies.game(Sense.COST, 0, 10, 20, 31);
        assertThatExceptionOfType(InfeasibleException.class)
                .isThrownBy(() -> Nucleolus.rule().allocate(game))
                .withMessageContaining("all players together cost 31.0")
                .withMessageContaining("alone 30.0");
        assertThat(Nucleolus.prenucleolus().allocate(game).amounts()).containsExactly(10.5, 20.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 12, 14})
    void handlesManyPlayers(int n) {
        TransferableUtilityGame general = GameFamilies.general(new Random(n), n);
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        TransferableUtilityGame majority = GameFamilies.voting(n / 2 + 1, ones);

        Allocation nucleolus = Nucleolus.rule().allocate(general);

        assertThat(KohlbergCertificate.of(general, nucleolus, Domain.IMPUTATIONS, 1e-7)
                        .refutation())
                .isEmpty();
        assertThat(Nucleolus.rule().allocate(majority).amounts())
                .allSatisfy(amount -> assertThat(amount).isCloseTo(1.0 / n, within(1e-14)));
    }
}
