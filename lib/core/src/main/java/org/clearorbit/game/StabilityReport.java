package org.clearorbit.game;

/**
 * How strong a reason any coalition has to walk away from an allocation. The excess of a coalition is what it loses by
 * staying: {@code v(S) - x(S)} for profits, {@code x(S) - c(S)} for costs (D. Schmeidler, "The nucleolus of a
 * characteristic function game", SIAM Journal on Applied Mathematics 17, 1969).
 *
 * @param worstCoalition mask of the coalition with the largest excess, the smallest such mask; the empty and the grand
 *     coalition do not count, unless there is a single player
 * @param worstExcess its excess (the game's unit)
 * @param imbalance what all are given beyond the grand coalition's value (the game's unit), 0 but for rounding when the
 *     allocation is efficient
 */
public record StabilityReport(int worstCoalition, double worstExcess, double imbalance) {

    /**
     * Looks at every coalition.
     *
     * @param game a game
     * @param allocation an allocation among its players
     * @return where the allocation is weakest
     */
    public static StabilityReport of(TransferableUtilityGame game, Allocation allocation) {
        double[] amounts = Excess.amounts(game, allocation);
        CoalitionSums sums = new CoalitionSums(amounts);
        int grand = game.grandCoalition();
        int worst = grand;
        double most = Double.NEGATIVE_INFINITY;
        for (int mask = 1; mask < grand; mask++) {
            double excess = game.sense().sign() * (game.value(mask) - sums.of(mask));
            if (excess > most) {
                most = excess;
                worst = mask;
            }
        }
        if (worst == grand) {
            most = Excess.of(game, allocation, grand);
        }
        return new StabilityReport(worst, most, sums.of(grand) - game.value(grand));
    }

    /**
     * Whether the allocation is in the core: efficient, and no coalition does better on its own (D. B. Gillies,
     * "Solutions to general non-zero-sum games", Contributions to the Theory of Games IV, 1959).
     *
     * @param tolerance how much excess or imbalance passes as rounding, at least 0 (the game's unit)
     * @return whether nobody has a reason to walk away
     */
    public boolean inCore(double tolerance) {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("tolerance = " + tolerance + ", expected at least 0");
        }
        return worstExcess <= tolerance && StrictMath.abs(imbalance) <= tolerance;
    }
}
