package org.clearorbit.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.stream.LongStream;
import org.clearorbit.game.GameProperties.Witness;
import org.clearorbit.game.TransferableUtilityGame.Sense;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GamePropertiesTest {

    @Test
    void findsThatAnAirportIsMonotoneAndSubadditive() {
        TransferableUtilityGame airport = GameFamilies.airport(8, 11, 13, 18);
        assertThat(GameProperties.againstMonotone(airport, 0)).isEmpty();
        assertThat(GameProperties.againstSubadditive(airport, 0)).isEmpty();
        assertThat(GameProperties.againstSuperadditive(airport, 0)).isPresent();
    }

    @Test
    void namesTheWorstPairThatIsNotMonotone() {
        TransferableUtilityGame game = GameFamilies.game(Sense.COST, 0, 5, 6, 4);
        assertThat(GameProperties.againstMonotone(game, 0.5))
                .contains(new Witness(0b10, 0b11, 2, "v{P2} = 6.0 > v{P1, P2} = 4.0"));
        assertThat(GameProperties.againstMonotone(game, 2)).isEmpty();
    }

    @Test
    void namesTheWorstPairThatIsNotSubadditive() {
        TransferableUtilityGame game = GameFamilies.game(Sense.COST, 0, 1, 1, 3, 1, 1.5, 2, 6);
        assertThat(GameProperties.againstSubadditive(game, 0))
                .contains(new Witness(0b101, 0b010, 3.5, "v{P1, P3} = 1.5 + v{P2} = 1.0 < v{P1, P2, P3} = 6.0"));
    }

    @Test
    void namesTheWorstPairThatIsNotSuperadditive() {
        TransferableUtilityGame game = GameFamilies.game(Sense.PROFIT, 0, 1, 1, 3, 1, 1.5, 2, 6);
        assertThat(GameProperties.againstSuperadditive(game, 0))
                .contains(new Witness(0b001, 0b100, 0.5, "v{P1} = 1.0 + v{P3} = 1.0 > v{P1, P3} = 1.5"));
    }

    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithTheDefinitionOverAllPairs(long seed) {
        TransferableUtilityGame game = GameFamilies.random(seed);
        double monotone = 0;
        double subadditive = 0;
        double superadditive = 0;
        for (int s = 0; s <= game.grandCoalition(); s++) {
            for (int t = 0; t <= game.grandCoalition(); t++) {
                if ((s & t) == s && Integer.bitCount(t ^ s) == 1) {
                    monotone = Math.max(monotone, game.value(s) - game.value(t));
                }
                if ((s & t) == 0) {
                    double gain = game.value(s | t) - game.value(s) - game.value(t);
                    subadditive = Math.max(subadditive, gain);
                    superadditive = Math.max(superadditive, -gain);
                }
            }
        }
        double rounding = 1e-14 * GameFamilies.largest(game);

        assertGap(GameProperties.againstMonotone(game, rounding), monotone, rounding);
        assertGap(GameProperties.againstSubadditive(game, rounding), subadditive, rounding);
        assertGap(GameProperties.againstSuperadditive(game, rounding), superadditive, rounding);
    }

    private static void assertGap(Optional<Witness> found, double expected, double rounding) {
        double gap = found.map(Witness::gap).orElse(0.0);
        assertThat(Math.abs(gap - expected)).isLessThanOrEqualTo(2 * rounding);
    }

    @Test
    void refusesANegativeTolerance() {
        TransferableUtilityGame game = GameFamilies.airport(1, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> GameProperties.againstMonotone(game, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> GameProperties.againstSubadditive(game, Double.NaN));
    }
}
