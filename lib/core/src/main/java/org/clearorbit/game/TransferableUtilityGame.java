package org.clearorbit.game;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.clearorbit.common.InvalidInputException;

/**
 * A cooperative game with transferable utility: players, and for every coalition of them one number, what it costs or
 * earns on its own. Immutable.
 *
 * <p>A coalition is a bit mask: bit {@code i} is set when player {@code i}, counted from 0, is in it. Values are in
 * "the game's unit", whatever unit of money the caller means; nothing here converts it. The values take {@code 8 * 2^n}
 * bytes, 256 MiB for 25 players.
 */
public final class TransferableUtilityGame {

    /** The largest number of players. */
    public static final int MAX_PLAYERS = 25;

    /** What the value of a coalition means. */
    public enum Sense {
        /** What the coalition must pay on its own: players want little of it. */
        COST,
        /** What the coalition earns on its own: players want much of it. */
        PROFIT;

        /** @return +1 for a profit, -1 for a cost: a value times this is better when larger */
        double sign() {
            return this == PROFIT ? 1 : -1;
        }
    }

    private final List<String> players;
    private final double[] values;
    private final Sense sense;

    private TransferableUtilityGame(List<String> players, double[] values, Sense sense) {
        this.players = players;
        this.values = values;
        this.sense = sense;
    }

    /**
     * @param players 1 to {@value #MAX_PLAYERS} names, not blank, each once
     * @param values one value for each bit mask from 0 (the empty coalition, worth 0) to {@code 2^n - 1}, finite, in
     *     the game's unit; copied
     * @param sense whether they are costs or profits
     * @return the game
     * @throws InvalidInputException naming the player or coalition that breaks these rules
     */
    public static TransferableUtilityGame ofTable(List<String> players, double[] values, Sense sense) {
        List<String> names = checkedNames(players);
        if (values.length != 1 << names.size()) {
            throw InvalidInputException.at(
                    "game of " + names.size() + " players",
                    values.length + " values",
                    (1 << names.size()) + ", one for each coalition, the empty one included");
        }
        return new TransferableUtilityGame(names, checkedValues(names, values.clone()), sense);
    }

    /**
     * Evaluates a function once for each coalition but the empty one, in ascending order of the masks.
     *
     * @param players 1 to {@value #MAX_PLAYERS} names, not blank, each once
     * @param sense whether the values are costs or profits
     * @param value what a coalition, given as a mask of 1 to {@code 2^n - 1}, costs or earns: finite, in the game's
     *     unit
     * @return the game
     * @throws InvalidInputException naming the player or coalition that breaks these rules
     */
    public static TransferableUtilityGame ofFunction(List<String> players, Sense sense, IntToDoubleFunction value) {
        List<String> names = checkedNames(players);
        double[] values = new double[1 << names.size()];
        for (int mask = 1; mask < values.length; mask++) {
            values[mask] = value.applyAsDouble(mask);
        }
        return new TransferableUtilityGame(names, checkedValues(names, values), sense);
    }

    /** @return the names of the players; bit {@code i} of a mask stands for the {@code i}-th of them */
    public List<String> players() {
        return players;
    }

    /** @return how many players there are */
    public int playerCount() {
        return players.size();
    }

    /** @return whether the values are costs or profits */
    public Sense sense() {
        return sense;
    }

    /** @return the mask of all players together */
    public int grandCoalition() {
        return values.length - 1;
    }

    /**
     * @param mask a coalition, 0 to {@link #grandCoalition()}
     * @return what it costs or earns on its own (the game's unit)
     */
    public double value(int mask) {
        return values[mask];
    }

    /**
     * @param mask a coalition, 0 to {@link #grandCoalition()}
     * @return its members in words, such as {@code {A, B}}
     */
    public String coalitionName(int mask) {
        if (mask < 0 || mask > grandCoalition()) {
            throw new IllegalArgumentException("coalition " + mask + ", expected 0 to " + grandCoalition());
        }
        return nameOf(players, mask);
    }

    @Override
    public String toString() {
        return sense + " game of " + players + " worth " + values[grandCoalition()] + " together";
    }

    static String nameOf(List<String> players, int mask) {
        StringBuilder name = new StringBuilder("{");
        for (int i = 0; i < players.size(); i++) {
            if ((mask >> i & 1) != 0) {
                name.append(name.length() > 1 ? ", " : "").append(players.get(i));
            }
        }
        return name.append('}').toString();
    }

    static List<String> checkedNames(List<String> players) {
        if (players.isEmpty() || players.size() > MAX_PLAYERS) {
            throw InvalidInputException.at("players", players.size() + " players", "1 to " + MAX_PLAYERS);
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < players.size(); i++) {
            String name = players.get(i);
            if (name.isBlank()) {
                throw InvalidInputException.at("player " + (i + 1), name, "a name that is not blank");
            }
            if (!seen.add(name)) {
                throw InvalidInputException.at("player " + (i + 1), name, "a name that no other player has");
            }
        }
        return List.copyOf(players);
    }

    private static double[] checkedValues(List<String> players, double[] values) {
        if (values[0] != 0) {
            throw InvalidInputException.at("value of the empty coalition {}", values[0], "0");
        }
        for (int mask = 1; mask < values.length; mask++) {
            if (!Double.isFinite(values[mask])) {
                throw InvalidInputException.at(
                        "value of coalition " + nameOf(players, mask), values[mask], "a finite number");
            }
        }
        return values;
    }
}
