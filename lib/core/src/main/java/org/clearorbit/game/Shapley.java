package org.clearorbit.game;

/**
 * The Shapley value: what a player adds to those before it, averaged over every order in which the players may arrive.
 *
 * <p>Exact, from the formula of L. S. Shapley, "A value for n-person games", Contributions to the Theory of Games II,
 * Annals of Mathematics Studies 28, 1953: {@code phi_i = sum over S without i of s! (n - 1 - s)! / n! (v(S + i) -
 * v(S))}. It takes {@code n 2^(n-1)} additions, about a second for 25 players. The sums are compensated, so that the
 * error stays at a few units in the last place of the largest marginal contribution, however many coalitions there are.
 */
public final class Shapley implements AllocationRule {

    private static final Shapley RULE = new Shapley();

    private Shapley() {}

    /** @return the rule */
    public static Shapley rule() {
        return RULE;
    }

    @Override
    public String name() {
        return "Shapley value";
    }

    /**
     * {@inheritDoc}
     *
     * <p>Every game has a Shapley value, so this never fails; it may lie outside the core, and in a game that is not
     * superadditive (subadditive, for costs) a player may do worse than alone.
     */
    @Override
    public Allocation allocate(TransferableUtilityGame game) {
        int n = game.playerCount();
        double[] weights = weights(n);
        double[] amounts = new double[n];
        for (int i = 0; i < n; i++) {
            amounts[i] = averageMarginal(game, i, weights);
        }
        return Allocation.of(name(), game.players(), amounts);
    }

    /** The chance {@code s! (n - 1 - s)! / n! = 1 / (n C(n - 1, s))} that exactly a given s players come before. */
    private static double[] weights(int n) {
        double[] weights = new double[n];
        long binomial = 1;
        for (int s = 0; s < n; s++) {
            weights[s] = 1.0 / (n * binomial);
            binomial = binomial * (n - 1 - s) / (s + 1);
        }
        return weights;
    }

    private static double averageMarginal(TransferableUtilityGame game, int player, double[] weights) {
        int bit = 1 << player;
        int below = bit - 1;
        int others = 1 << (game.playerCount() - 1);
        double sum = 0;
        double lost = 0;
        for (int k = 0; k < others; k++) {
            // the masks without the player are the numbers k with a zero put in at the player's bit
            int without = (k & below) | (k & ~below) << 1;
            double term = weights[Integer.bitCount(k)] * (game.value(without | bit) - game.value(without));
            // Neumaier's compensation: what a sum loses of the smaller addend is kept and added at the end
            double next = sum + term;
            lost += StrictMath.abs(sum) >= StrictMath.abs(term) ? (sum - next) + term : (term - next) + sum;
            sum = next;
        }
        return sum + lost;
    }
}
