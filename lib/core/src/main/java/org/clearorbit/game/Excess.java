package org.clearorbit.game;

/**
 * What a coalition loses by accepting an allocation: {@code v(S) - x(S)} for profits, {@code x(S) - c(S)} for costs
 * (Schmeidler 1969). Positive when the coalition would do better on its own.
 */
public final class Excess {

    private Excess() {}

    /**
     * @param game a game
     * @param allocation an allocation among its players
     * @param mask a coalition
     * @return its excess (the game's unit)
     */
    public static double of(TransferableUtilityGame game, Allocation allocation, int mask) {
        requireSamePlayers(game, allocation);
        return game.sense().sign() * (game.value(mask) - allocation.total(mask));
    }

    static double[] amounts(TransferableUtilityGame game, Allocation allocation) {
        requireSamePlayers(game, allocation);
        return allocation.amounts().stream().mapToDouble(Double::doubleValue).toArray();
    }

    static void requireSamePlayers(TransferableUtilityGame game, Allocation allocation) {
        if (!game.players().equals(allocation.players())) {
            throw new IllegalArgumentException(
                    "allocation among " + allocation.players() + " for a game of " + game.players());
        }
    }
}
