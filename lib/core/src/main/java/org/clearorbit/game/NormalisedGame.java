package org.clearorbit.game;

/**
 * A game as the solver wants it: profits, every player worth nothing alone, the largest gain 1. The nucleolus follows
 * such a change of the game exactly (covariance under strategic equivalence), and a linear solver with absolute
 * tolerances would go astray on values of 1e9 or 1e-8.
 */
final class NormalisedGame {

    private final TransferableUtilityGame game;
    private final CoalitionSums alone;
    private final double scale;
    private final double rounding;

    NormalisedGame(TransferableUtilityGame game) {
        this.game = game;
        int n = game.playerCount();
        double[] singles = new double[n];
        for (int i = 0; i < n; i++) {
            singles[i] = game.value(1 << i);
        }
        this.alone = new CoalitionSums(singles);
        double most = 0;
        double least = 0;
        for (int mask = 1; mask <= game.grandCoalition(); mask++) {
            double gain = game.sense().sign() * (game.value(mask) - alone.of(mask));
            most = StrictMath.max(most, gain);
            least = StrictMath.min(least, gain);
        }
        double size = StrictMath.abs(game.value(game.grandCoalition()));
        for (double single : singles) {
            size += StrictMath.abs(single);
        }
        this.rounding = n * 0x1p-50 * size;
        // a prohibitive cost that stands for "cannot be done" must not drown the gains that are divided, so losses set
        // the scale only where no one gains; gains no larger than rounding are no gains
        this.scale = most > rounding ? most : -least > rounding ? -least : 0;
    }

    int playerCount() {
        return game.playerCount();
    }

    int grandCoalition() {
        return game.grandCoalition();
    }

    boolean isAdditive() {
        return scale == 0;
    }

    /** What the coalition gains by acting together, at most 1; 0 for a single player. */
    double gain(int mask) {
        return game.sense().sign() * (game.value(mask) - alone.of(mask)) / scale;
    }

    /** Differences of normalised values below this are rounding or the linear solver's slack. */
    double tolerance() {
        return 1e-9 + 8 * rounding / scale;
    }

    /** Whether all together do worse than each alone, rounding aside. */
    boolean hasNoImputations() {
        return surplus() < -rounding;
    }

    /** Whether all together do just as well as each alone, rounding aside. */
    boolean hasNothingToDivide() {
        return StrictMath.abs(surplus()) <= rounding;
    }

    private double surplus() {
        return game.sense().sign() * (game.value(game.grandCoalition()) - alone.of(game.grandCoalition()));
    }

    /** Turns each player's part of the normalised gain into an amount of the game. */
    double[] restore(double[] gains) {
        double[] amounts = new double[gains.length];
        for (int i = 0; i < gains.length; i++) {
            amounts[i] = game.value(1 << i) + game.sense().sign() * scale * gains[i];
        }
        return amounts;
    }
}
