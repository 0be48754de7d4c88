package org.clearorbit.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapleyTest {

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void averagesTheMarginalContributionsOverAllOrders(long seed) {
        TransferableUtilityGame game = GameFamilies.random(seed);
        double[] sums = new double[game.playerCount()];
        // up to 8! terms are added one by one here, so the reference is the less exact of the two
        long orders = addMarginals(game, 0, sums);

        List<Double> amounts = Shapley.rule().allocate(game).amounts();

        for (int i = 0; i < sums.length; i++) {
            assertThat(amounts.get(i)).isCloseTo(sums[i] / orders, within(100 * rounding(game)));
        }
    }

    /** Walks through every order in which the others arrive after those who are there; returns how many there are. */
    private static long addMarginals(TransferableUtilityGame game, int there, double[] sums) {
        if (there == game.grandCoalition()) {
            return 1;
        }
        long orders = 0;
        for (int i = 0; i < sums.length; i++) {
            if (!GameFamilies.has(there, i)) {
                long following = addMarginals(game, there | 1 << i, sums);
                sums[i] += following * (game.value(there | 1 << i) - game.value(there));
                orders += following;
            }
        }
        return orders;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void dividesTheWholeValue(long seed) {
        TransferableUtilityGame game = GameFamilies.random(seed);
        assertThat(Shapley.rule().allocate(game).total())
                .isCloseTo(game.value(game.grandCoalition()), within(rounding(game)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesANullPlayerNothingAndTwinsTheSame(long seed) {
        TransferableUtilityGame game = GameFamilies.random(seed);
        int n = game.playerCount();
        int all = game.grandCoalition();
        // two more players: one that changes nothing, and a twin of the first (either of them is as good as both)
        TransferableUtilityGame extended =
                TransferableUtilityGame.ofFunction(GameFamilies.players(n + 2), game.sense(), mask -> {
                    int twin = mask >> n & 1;
                    return game.value(mask & all | twin);
                });

        List<Double> amounts = Shapley.rule().allocate(extended).amounts();

        assertThat(amounts.get(n)).isCloseTo(amounts.get(0), within(rounding(game)));
        assertThat(amounts.get(n + 1)).isEqualTo(0.0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void addsUpOverGamesAndFollowsTheUnit(long seed) {
        TransferableUtilityGame game = GameFamilies.random(seed);
        TransferableUtilityGame other =
                GameFamilies.scaled(GameFamilies.general(new Random(seed), game.playerCount()), 1e-3);
        double weight = 1.7;
        TransferableUtilityGame sum = TransferableUtilityGame.ofFunction(
                game.players(), game.sense(), mask -> weight * game.value(mask) + other.value(mask));

        List<Double> first = Shapley.rule().allocate(game).amounts();
        List<Double> second = Shapley.rule().allocate(other).amounts();
        List<Double> both = Shapley.rule().allocate(sum).amounts();

        for (int i = 0; i < both.size(); i++) {
            assertThat(both.get(i))
                    .isCloseTo(weight * first.get(i) + second.get(i), within(rounding(sum) + 2 * rounding(game)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void followsAPowerOfTwoToTheLastBit(long seed) {
        TransferableUtilityGame game = GameFamilies.random(seed);
        List<Double> amounts = Shapley.rule().allocate(game).amounts();
        assertThat(Shapley.rule().allocate(GameFamilies.scaled(game, 0x1p30)).amounts())
                .isEqualTo(amounts.stream().map(amount -> amount * 0x1p30).toList());
    }

    @Test
    void losesNothingBehindALargeCommonCost() {
        // the first player alone carries 2^50, on top of an airport game whose cents must survive
        TransferableUtilityGame airport = GameFamilies.airport(0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2);
        TransferableUtilityGame buried = TransferableUtilityGame.ofFunction(
                airport.players(),
                airport.sense(),
                mask -> airport.value(mask) + (GameFamilies.has(mask, 0) ? 0x1p49 : 0));

        List<Double> expected = Shapley.rule().allocate(airport).amounts();
        List<Double> found = Shapley.rule().allocate(buried).amounts();

        for (int i = 1; i < 8; i++) {
            assertThat(found.get(i)).isCloseTo(expected.get(i), within(1e-15));
        }
    }

    @Test
    void givesASinglePlayerEverything() {
        assertThat(Shapley.rule().allocate(GameFamilies.airport(7)).amounts()).containsExactly(7.0);
    }

    private static double rounding(TransferableUtilityGame game) {
        return 1e-13 * GameFamilies.largest(game);
    }
}
