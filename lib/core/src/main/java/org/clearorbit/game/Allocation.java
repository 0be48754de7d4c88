package org.clearorbit.game;

import java.util.Arrays;
import java.util.List;

/**
 * Who pays or gets how much. Immutable.
 *
 * @param rule name of the rule that gave it
 * @param players the players, in the order of the game
 * @param amounts for each player what it pays (cost game) or gets (profit game), in the game's unit, finite
 */
public record Allocation(String rule, List<String> players, List<Double> amounts) {

    /** Copies the lists and checks that they belong together. */
    public Allocation {
        players = List.copyOf(players);
        amounts = List.copyOf(amounts);
        if (players.size() != amounts.size()) {
            throw new IllegalArgumentException(
                    players.size() + " players but " + amounts.size() + " amounts in an allocation by " + rule);
        }
        for (int i = 0; i < amounts.size(); i++) {
            if (!Double.isFinite(amounts.get(i))) {
                throw new IllegalArgumentException(
                        "amount of " + players.get(i) + " = " + amounts.get(i) + ", expected a finite number");
            }
        }
    }

    static Allocation of(String rule, List<String> players, double[] amounts) {
        return new Allocation(rule, players, Arrays.stream(amounts).boxed().toList());
    }

    /**
     * @param player name of a player of the game
     * @return what that player pays or gets (the game's unit)
     * @throws IllegalArgumentException if there is no such player
     */
    public double amount(String player) {
        int index = players.indexOf(player);
        if (index < 0) {
            throw new IllegalArgumentException("no player '" + player + "' among " + players);
        }
        return amounts.get(index);
    }

    /**
     * @param mask a coalition, bit {@code i} for the {@code i}-th player
     * @return what its members pay or get together (the game's unit)
     */
    public double total(int mask) {
        if (mask < 0 || mask >= 1L << players.size()) {
            throw new IllegalArgumentException("coalition " + mask + ", there are " + players.size() + " players");
        }
        double total = 0;
        for (int i = 0; i < amounts.size(); i++) {
            if ((mask >> i & 1) != 0) {
                total += amounts.get(i);
            }
        }
        return total;
    }

    /**
     * @return what all pay or get together (the game's unit); an efficient rule makes it the grand coalition's value
     */
    public double total() {
        return total((1 << players.size()) - 1);
    }
}
