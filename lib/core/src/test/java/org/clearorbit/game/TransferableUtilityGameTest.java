package org.clearorbit.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.game.TransferableUtilityGame.Sense;
import org.junit.jupiter.api.Test;

class TransferableUtilityGameTest {

    private static final List<String> AB = List.of("A", "B");

    private static void assertRefused(List<String> players, double[] values, String... reasons) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> TransferableUtilityGame.ofTable(players, values, Sense.COST))
                .withMessageContainingAll(reasons);
    }

    @Test
    void keepsItsValuesWhateverHappensToTheArray() {
        double[] values = {0, 1, 2, 2.5};
        TransferableUtilityGame game = TransferableUtilityGame.ofTable(AB, values, Sense.COST);
        values[3] = 99;

        assertThat(game.value(0b11)).isEqualTo(2.5);
        assertThat(game.playerCount()).isEqualTo(2);
        assertThat(game.players()).isEqualTo(AB);
        assertThat(game.sense()).isEqualTo(Sense.COST);
        assertThat(game.grandCoalition()).isEqualTo(3);
        assertThat(game).hasToString("COST game of [A, B] worth 2.5 together");
    }

    @Test
    void namesCoalitions() {
        TransferableUtilityGame game = TransferableUtilityGame.ofFunction(AB, Sense.PROFIT, Integer::bitCount);
        assertThat(game.coalitionName(0)).isEqualTo("{}");
        assertThat(game.coalitionName(2)).isEqualTo("{B}");
        assertThat(game.coalitionName(3)).isEqualTo("{A, B}");
        assertThatIllegalArgumentException().isThrownBy(() -> game.coalitionName(4));
    }

    @Test
    void refusesBadValuesAndNamesTheCoalition() {
        assertRefused(AB, new double[] {1, 1, 2, 2}, "empty coalition", "found '1.0'", "expected 0");
        assertRefused(AB, new double[] {0, 1, Double.NaN, 2}, "{B}", "NaN", "finite");
        assertRefused(AB, new double[] {0, 1, 2, Double.POSITIVE_INFINITY}, "{A, B}", "Infinity");
        assertRefused(AB, new double[] {0, 1, 2}, "3 values", "expected 4");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> TransferableUtilityGame.ofFunction(AB, Sense.COST, mask -> 0.0 / 0))
                .withMessageContaining("{A}");
    }

    @Test
    void refusesBadPlayers() {
        assertRefused(List.of(), new double[] {0}, "0 players", "1 to 25");
        assertRefused(GameFamilies.players(26), new double[] {0}, "26 players", "1 to 25");
        assertRefused(List.of("A", "A"), new double[] {0, 1, 1, 1}, "player 2", "'A'", "no other player");
        assertRefused(List.of("A", " "), new double[] {0, 1, 1, 1}, "player 2", "not blank");
    }

    @Test
    void holdsTwentyFivePlayers() {
        List<String> players = GameFamilies.players(25);
        TransferableUtilityGame game = TransferableUtilityGame.ofFunction(players, Sense.COST, mask -> 1);
        assertThat(game.value(game.grandCoalition())).isEqualTo(1);
        assertThat(game.grandCoalition()).isEqualTo((1 << 25) - 1);
    }
}
