package org.clearorbit.game;

import java.util.Optional;

/**
 * Properties that rules and theorems ask of a game, each answered by the worst pair of coalitions that breaks it, or by
 * nothing when the property holds. Inequalities are read with a tolerance, because values that were computed carry
 * rounding.
 */
public final class GameProperties {

    /**
     * A pair of coalitions that breaks a property.
     *
     * @param first mask of the one coalition
     * @param second mask of the other
     * @param gap by how much the inequality fails, positive (the game's unit)
     * @param explanation the inequality in words and numbers
     */
    public record Witness(int first, int second, double gap, String explanation) {}

    private GameProperties() {}

    /**
     * Whether a coalition is never worth less than one inside it: {@code v(S) <= v(S + i)}. Costs {@code n 2^(n-1)}
     * comparisons.
     *
     * @param game a game, of costs or profits
     * @param tolerance how much of a gap passes as rounding, at least 0 (the game's unit)
     * @return the worst pair (smaller, larger coalition), or nothing if the game is monotone
     */
    public static Optional<Witness> againstMonotone(TransferableUtilityGame game, double tolerance) {
        requireTolerance(tolerance);
        int first = -1;
        int second = -1;
        double worst = tolerance;
        for (int mask = 0; mask < game.grandCoalition(); mask++) {
            for (int free = game.grandCoalition() & ~mask; free != 0; free &= free - 1) {
                int larger = mask | Integer.lowestOneBit(free);
                double gap = game.value(mask) - game.value(larger);
                if (gap > worst) {
                    worst = gap;
                    first = mask;
                    second = larger;
                }
            }
        }
        return first < 0
                ? Optional.empty()
                : Optional.of(new Witness(first, second, worst, says(game, first) + " > " + says(game, second)));
    }

    /**
     * Whether disjoint coalitions never cost less apart: {@code v(S) + v(T) >= v(S + T)}. Costs {@code 3^n / 2}
     * comparisons, so at about 18 players it begins to take seconds.
     *
     * @param game a game, as a rule of costs
     * @param tolerance how much of a gap passes as rounding, at least 0 (the game's unit)
     * @return the worst pair of disjoint coalitions, or nothing if the game is subadditive
     */
    public static Optional<Witness> againstSubadditive(TransferableUtilityGame game, double tolerance) {
        return againstAdditive(game, tolerance, -1, " < ");
    }

    /**
     * Whether disjoint coalitions never earn more apart: {@code v(S) + v(T) <= v(S + T)}. Costs {@code 3^n / 2}
     * comparisons, so at about 18 players it begins to take seconds.
     *
     * @param game a game, as a rule of profits
     * @param tolerance how much of a gap passes as rounding, at least 0 (the game's unit)
     * @return the worst pair of disjoint coalitions, or nothing if the game is superadditive
     */
    public static Optional<Witness> againstSuperadditive(TransferableUtilityGame game, double tolerance) {
        return againstAdditive(game, tolerance, 1, " > ");
    }

    private static Optional<Witness> againstAdditive(
            TransferableUtilityGame game, double tolerance, int sign, String relation) {
        requireTolerance(tolerance);
        int first = -1;
        int second = -1;
        double worst = tolerance;
        for (int union = 1; union <= game.grandCoalition(); union++) {
            int lowest = Integer.lowestOneBit(union);
            int rest = union ^ lowest;
            // the part with the lowest player goes first, so that each pair is looked at once
            for (int part = rest; part != 0; part = (part - 1) & rest) {
                double gap = sign * (game.value(union ^ part) + game.value(part) - game.value(union));
                if (gap > worst) {
                    worst = gap;
                    first = union ^ part;
                    second = part;
                }
            }
        }
        return first < 0
                ? Optional.empty()
                : Optional.of(new Witness(
                        first,
                        second,
                        worst,
                        says(game, first) + " + " + says(game, second) + relation + says(game, first | second)));
    }

    private static String says(TransferableUtilityGame game, int mask) {
        return "v" + game.coalitionName(mask) + " = " + game.value(mask);
    }

    private static void requireTolerance(double tolerance) {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("tolerance = " + tolerance + ", expected at least 0");
        }
    }
}
