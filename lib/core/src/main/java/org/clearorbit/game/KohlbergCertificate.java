package org.clearorbit.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clearorbit.solver.LinearProgram;
import org.clearorbit.solver.LinearSolution;

/**
 * Evidence that an allocation is, or is not, the nucleolus, which owes nothing to how the allocation was found (E.
 * Kohlberg, "On the nucleolus of a characteristic function game", SIAM Journal on Applied Mathematics 20, 1971, theorem
 * 5; for the prenucleolus A. I. Sobolev 1975).
 *
 * <p>For every excess {@code a}, the coalitions with an excess of {@code a} or more must be balanced: there are
 * positive weights with which they cover every player equally, where players who get just what they have alone may be
 * covered further with weights of 0 or more. A level whose coalitions add nothing to the span of a balanced collection
 * is balanced too (large multiples of the old weights outweigh the change), so only the levels that enlarge the span
 * are listed, at most {@code n} of them. The weights of each level are multiplied out and checked by plain arithmetic.
 */
public final class KohlbergCertificate {

    /** How far the weighted cover may differ between players, relative to the cover. */
    private static final double COVER = 1e-9;

    /**
     * One level of excess and the weights that balance it.
     *
     * @param excess the smallest excess of its coalitions (the game's unit)
     * @param coalitions masks of all coalitions with this excess or more, the largest excess first
     * @param weights a positive weight for each of them
     * @param topUps for each player the weight of 0 or more with which it is covered alone, because it gets just what
     *     it has alone
     */
    public record Level(double excess, List<Integer> coalitions, List<Double> weights, List<Double> topUps) {

        /** Copies the lists. */
        public Level {
            coalitions = List.copyOf(coalitions);
            weights = List.copyOf(weights);
            topUps = List.copyOf(topUps);
        }
    }

    private final List<Level> levels;
    private final String refutation;

    private KohlbergCertificate(List<Level> levels, String refutation) {
        this.levels = List.copyOf(levels);
        this.refutation = refutation;
    }

    /**
     * Checks an allocation.
     *
     * @param game a game
     * @param allocation an allocation among its players
     * @param domain among which allocations it should be the best
     * @param tolerance differences of excess up to this are ties (the game's unit), at least 0; some 1e-9 of the
     *     largest value serves
     * @return the evidence
     */
    public static KohlbergCertificate of(
            TransferableUtilityGame game, Allocation allocation, Nucleolus.Domain domain, double tolerance) {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("tolerance = " + tolerance + ", expected at least 0");
        }
        Excess.requireSamePlayers(game, allocation);
        double imbalance = allocation.total() - game.value(game.grandCoalition());
        if (StrictMath.abs(imbalance) > tolerance) {
            return new KohlbergCertificate(List.of(), "not efficient: it divides " + imbalance + " too much");
        }
        int n = game.playerCount();
        boolean[] atBound = new boolean[n];
        for (int i = 0; i < n && domain == Nucleolus.Domain.IMPUTATIONS; i++) {
            double excess = Excess.of(game, allocation, 1 << i);
            if (excess > tolerance) {
                String who = game.players().get(i);
                return new KohlbergCertificate(
                        List.of(), "not individually rational: " + who + " is " + excess + " worse off than alone");
            }
            atBound[i] = excess >= -tolerance;
        }
        return byLevels(game, allocation, atBound, tolerance);
    }

    /** @return whether the allocation is the nucleolus, within the tolerance */
    public boolean holds() {
        return refutation.isEmpty();
    }

    /** @return why the allocation is not the nucleolus; empty if it is */
    public String refutation() {
        return refutation;
    }

    /** @return the levels that were found balanced, the largest excess first */
    public List<Level> levels() {
        return levels;
    }

    @Override
    public String toString() {
        return holds() ? "certified on " + levels.size() + " levels" : "refuted: " + refutation;
    }

    private static KohlbergCertificate byLevels(
            TransferableUtilityGame game, Allocation allocation, boolean[] atBound, double tolerance) {
        int n = game.playerCount();
        CoalitionSums sums = new CoalitionSums(Excess.amounts(game, allocation));
        double[] excess = new double[game.grandCoalition() + 1];
        List<Integer> order = new ArrayList<>(excess.length);
        for (int mask = 1; mask < game.grandCoalition(); mask++) {
            excess[mask] = game.sense().sign() * (game.value(mask) - sums.of(mask));
            order.add(mask);
        }
        order.sort(Comparator.comparingDouble(mask -> -excess[mask]));
        List<Level> levels = new ArrayList<>();
        RowBasis span = new RowBasis(n);
        int end = 0;
        while (end < order.size() && !span.isFull()) {
            double bar = excess[order.get(end)] - tolerance;
            int rank = span.rank();
            for (; end < order.size() && excess[order.get(end)] >= bar; end++) {
                span.add(RowBasis.indicator(order.get(end), n));
            }
            if (span.rank() > rank) {
                double lowest = excess[order.get(end - 1)];
                List<Integer> coalitions = order.subList(0, end);
                LinearSolution weights = balance(coalitions, atBound);
                if (!weights.isOptimal()) {
                    return new KohlbergCertificate(
                            levels,
                            "the " + end + " coalitions with an excess of " + lowest
                                    + " or more are not balanced; the last of them is "
                                    + game.coalitionName(order.get(end - 1)));
                }
                levels.add(level(lowest, coalitions, weights, n));
            }
        }
        return new KohlbergCertificate(levels, "");
    }

    /** Weights of 1 or more (any positive ones can be scaled to that) with which all players are covered equally. */
    private static LinearSolution balance(List<Integer> coalitions, boolean[] atBound) {
        int n = atBound.length;
        int size = coalitions.size();
        LinearProgram.Builder builder = LinearProgram.minimise();
        for (int k = 0; k < size; k++) {
            builder.variable(1, Double.POSITIVE_INFINITY, 1);
        }
        for (boolean tight : atBound) {
            builder.variable(0, tight ? Double.POSITIVE_INFINITY : 0, 1);
        }
        int cover = builder.variable(0, Double.POSITIVE_INFINITY, 0);
        for (int i = 0; i < n; i++) {
            int player = i;
            int[] covering = IntStream.range(0, size)
                    .filter(k -> (coalitions.get(k) >> player & 1) != 0)
                    .toArray();
            int[] variables = Arrays.copyOf(covering, covering.length + 2);
            double[] coefficients = new double[variables.length];
            Arrays.fill(coefficients, 1);
            variables[covering.length] = size + i;
            variables[covering.length + 1] = cover;
            coefficients[covering.length + 1] = -1;
            builder.constraint(variables, coefficients, 0, 0);
        }
        return builder.build().solve();
    }

    private static Level level(double excess, List<Integer> coalitions, LinearSolution solution, int n) {
        double[] covers = new double[n];
        List<Double> weights = new ArrayList<>(coalitions.size());
        List<Double> topUps = new ArrayList<>(n);
        for (int k = 0; k < coalitions.size(); k++) {
            double weight = solution.value(k);
            weights.add(weight);
            for (int rest = coalitions.get(k); rest != 0; rest &= rest - 1) {
                covers[Integer.numberOfTrailingZeros(rest)] += weight;
            }
        }
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 0; i < n; i++) {
            topUps.add(solution.value(coalitions.size() + i));
            double cover = covers[i] + topUps.get(i);
            least = StrictMath.min(least, cover);
            most = StrictMath.max(most, cover);
        }
        if (most - least > COVER * most || weights.stream().anyMatch(weight -> weight <= 0)) {
            throw new IllegalStateException(
                    "weights that should balance a level cover players between " + least + " and " + most + " times");
        }
        return new Level(excess, coalitions, weights, topUps);
    }
}
