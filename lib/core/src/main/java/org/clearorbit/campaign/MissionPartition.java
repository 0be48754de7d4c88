package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.clearorbit.solver.LinearProgram;
import org.clearorbit.solver.LinearSolution;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest way to remove each of up to 64 targets just once: linear relaxations for a lower bound, a beam search
 * for a good answer, then a depth-first search that proves it or finds a better one. The answer is exact where that
 * search ends by itself, and the best found where it meets its limit of states.
 *
 * <p>The bound has two parts. Weights ρ on the targets with {@code Σ_{t in j} ρ_t ≤ 1} for every mission j show that a
 * set R of targets needs at least {@code need(R) = ⌈Σ_R ρ⌉} missions. Prices π on the targets and λ ≥ 0 on the number
 * of missions with {@code Σ_{t in j} π_t + λ ≤ c_j} then bound the cost of removing R by {@code Σ_R π + λ need(R)}.
 * Counting missions in whole numbers is what makes the bound tight where most of a mission's cost is its launch and its
 * servicer. Both linear programs, duals of covering problems, are solved by adding violated rows. The search takes the
 * first target not yet removed, tries the missions that remove it in ascending cost above the prices, and never leaves
 * a state (set of targets already removed) again at the same or a higher cost.
 *
 * <p>Source of the bounds: Balas and Padberg, "Set partitioning: a survey", SIAM Review 18(4), 1976, 710-760.
 */
final class MissionPartition {

    /** Two costs closer than this (million euro) are the same. */
    private static final double TOLERANCE = 1e-7;

    /** Violated rows added at a time. */
    private static final int ROWS_ADDED = 40;

    /** The columns: what each mission removes, as a mask of targets, and what it costs; one for each mask. */
    private final long[] masks;

    private final double[] costs;
    /**
     * How hard to look.
     *
     * @param beamWidth states that the beam keeps at each number of missions
     * @param states most states of the depth-first search
     */
    record Effort(int beamWidth, int states) {}

    private final Map<Long, Integer> columnOf = new HashMap<>();

    /** Masks whose rows bound the answer for all targets: cut down to fewer targets they are a good beginning. */
    private final Set<Long> telling;

    /**
     * @param masks what each mission removes; closed under leaving targets out, no mask twice
     * @param costs what each mission costs (million euro)
     */
    MissionPartition(long[] masks, double[] costs) {
        this.masks = masks.clone();
        this.costs = costs.clone();
        for (int k = 0; k < masks.length; k++) {
            columnOf.put(masks[k], k);
        }
        telling = telling();
    }

    private Set<Long> telling() {
        long all = Arrays.stream(masks).reduce(0, (a, b) -> a | b);
        int[] usable = IntStream.range(0, masks.length).toArray();
        Set<Long> tight = new LinkedHashSet<>();
        int missions = need(prices(all, usable, ones(), 0, Set.of(), tight), all);
        prices(all, usable, costs, missions, Set.copyOf(tight), tight);
        return tight;
    }

    private double[] ones() {
        double[] ones = new double[masks.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Missions that a set of targets needs at least. */
    private static int need(Prices weights, long mask) {
        return (int) Math.ceil(weights.of(mask) - TOLERANCE);
    }

    /**
     * @param wanted the targets to remove, each of them in some mission
     * @param effort how hard to look
     * @return the columns chosen
     */
    int[] cheapest(long wanted, Effort effort) {
        return cheapest(wanted, new long[0], effort);
    }

    /**
     * @param wanted the targets to remove, each of them in some mission
     * @param known masks, apart from each other, of a choice for those targets or more: what is chosen costs no more
     * @param effort how hard to look
     * @return the columns chosen
     */
    int[] cheapest(long wanted, long[] known, Effort effort) {
        int[] usable = IntStream.range(0, masks.length)
                .filter(k -> (masks[k] & ~wanted) == 0)
                .toArray();
        Prices weights = prices(wanted, usable, ones(), 0, telling, new LinkedHashSet<>());
        Prices prices = prices(wanted, usable, costs, need(weights, wanted), telling, new LinkedHashSet<>());
        Search search = new Search(wanted, usable, weights, prices, effort);
        search.beginWith(known);
        return search.run();
    }

    /** Prices of the targets by their bit, and of a mission. */
    private record Prices(double[] target, double mission) {

        double of(long mask) {
            double sum = 0;
            for (long rest = mask; rest != 0; rest &= rest - 1) {
                sum += target[Long.numberOfTrailingZeros(rest)];
            }
            return sum;
        }
    }

    /**
     * The prices that bound best where no mission is worth more than its value and at least so many are flown.
     *
     * @param begin masks whose rows, cut down to the wanted targets, to begin with
     * @param tight gathers the masks whose rows hold with equality
     */
    private Prices prices(long wanted, int[] usable, double[] value, int missions, Set<Long> begin, Set<Long> tight) {
        Set<Integer> rows = new LinkedHashSet<>();
        for (long rest = wanted; rest != 0; rest &= rest - 1) {
            rows.add(columnOf.get(rest & -rest));
        }
        for (long mask : begin) {
            if ((mask & wanted) != 0) {
                rows.add(columnOf.get(mask & wanted));
            }
        }
        while (true) {
            Prices prices = pricesUnder(wanted, rows, value, missions);
            double[] slack = new double[usable.length];
            List<Integer> violated = new ArrayList<>();
            for (int k = 0; k < usable.length; k++) {
                slack[k] = value[usable[k]] - prices.of(masks[usable[k]]) - prices.mission();
                if (slack[k] < -TOLERANCE && !rows.contains(usable[k])) {
                    violated.add(k);
                }
            }
            if (violated.isEmpty()) {
                rows.forEach(row -> {
                    if (value[row] - prices.of(masks[row]) - prices.mission() < TOLERANCE) {
                        tight.add(masks[row]);
                    }
                });
                return prices;
            }
            violated.sort(Comparator.comparingDouble(k -> slack[k]));
            violated.subList(0, Math.min(ROWS_ADDED, violated.size())).forEach(k -> rows.add(usable[k]));
        }
    }

    private Prices pricesUnder(long wanted, Set<Integer> rows, double[] value, int missions) {
        LinearProgram.Builder program = LinearProgram.maximise();
        int[] variable = new int[Long.SIZE];
        for (long rest = wanted; rest != 0; rest &= rest - 1) {
            variable[Long.numberOfTrailingZeros(rest)] = program.variable(0, Double.POSITIVE_INFINITY, 1);
        }
        int mission = program.variable(0, missions == 0 ? 0 : Double.POSITIVE_INFINITY, missions);
        for (int row : rows) {
            int[] terms = new int[Long.bitCount(masks[row]) + 1];
            int count = 0;
            for (long rest = masks[row]; rest != 0; rest &= rest - 1) {
                terms[count++] = variable[Long.numberOfTrailingZeros(rest)];
            }
            terms[count] = mission;
            double[] ones = new double[terms.length];
            Arrays.fill(ones, 1);
            program.constraint(terms, ones, Double.NEGATIVE_INFINITY, value[row]);
        }
        LinearSolution solution = program.build().solve();
        if (!solution.isOptimal()) {
            throw new IllegalStateException("prices of targets: the solver ended with " + solution.status());
        }
        double[] prices = new double[Long.SIZE];
        for (long rest = wanted; rest != 0; rest &= rest - 1) {
            int target = Long.numberOfTrailingZeros(rest);
            prices[target] = solution.value(variable[target]);
        }
        return new Prices(prices, solution.value(mission));
    }

    /** The search of one question: a beam for a good answer, then depth first to prove or better it. */
    private final class Search {

        private final long wanted;
        private final Prices weights;
        private final Prices prices;
        private final int[][] byTarget = new int[Long.SIZE][];
        private final double[] excess;
        private final Map<Long, Double> reached = new HashMap<>();
        private final int[] chosen = new int[Long.SIZE];
        private final Effort effort;
        /** What the missions may cost above the prices of their targets: less than the best answer so far. */
        private double limit = Double.POSITIVE_INFINITY;

        private int[] best = {};

        Search(long wanted, int[] usable, Prices weights, Prices prices, Effort effort) {
            this.wanted = wanted;
            this.weights = weights;
            this.prices = prices;
            this.effort = effort;
            this.excess = new double[masks.length];
            for (int column : usable) {
                excess[column] = Math.max(0, costs[column] - prices.of(masks[column]));
            }
            int[] sorted = Arrays.stream(usable)
                    .boxed()
                    .sorted(Comparator.comparingDouble(column -> excess[column]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (long rest = wanted; rest != 0; rest &= rest - 1) {
                long bit = rest & -rest;
                // the first target not yet removed is always the next to be: a column serves its first target alone
                byTarget[Long.numberOfTrailingZeros(bit)] = Arrays.stream(sorted)
                        .filter(column -> (masks[column] & -masks[column]) == bit)
                        .toArray();
            }
        }

        /** Takes a choice for the wanted targets or more, cut down to them, as the best so far. */
        void beginWith(long[] known) {
            long removed = 0;
            int count = 0;
            int[] columns = new int[known.length];
            double sum = 0;
            for (long mask : known) {
                Integer column = columnOf.get(mask & wanted);
                if (column != null) {
                    columns[count++] = column;
                    removed |= masks[column];
                    sum += excess[column];
                }
            }
            if (removed == wanted) {
                best = Arrays.copyOf(columns, count);
                limit = sum;
            }
        }

        int[] run() {
            beam();
            descend(0, 0, 0);
            return best;
        }

        /** A state of the beam: what is removed, at which excess, by which column after which state. */
        private record State(
                long removed,
                double spent,
                int column,
                @Nullable State before) {}

        private void beam() {
            List<State> level = List.of(new State(0, 0, -1, null));
            while (!level.isEmpty()) {
                Map<Long, State> next = new HashMap<>();
                for (State state : level) {
                    extend(state, next);
                }
                level = next.values().stream()
                        .sorted(Comparator.comparingDouble((State state) -> bound(state.removed(), state.spent()))
                                .thenComparingLong(State::removed))
                        .limit(effort.beamWidth())
                        .toList();
            }
        }

        private void extend(State state, Map<Long, State> next) {
            long left = wanted & ~state.removed();
            for (int column : byTarget[Long.numberOfTrailingZeros(left)]) {
                double sum = state.spent() + excess[column];
                if (sum >= limit - TOLERANCE) {
                    return;
                }
                long removed = state.removed() | masks[column];
                if ((masks[column] & state.removed()) != 0 || bound(removed, sum) >= limit - TOLERANCE) {
                    continue;
                }
                State reachedState = new State(removed, sum, column, state);
                if (removed == wanted) {
                    limit = sum;
                    best = columns(reachedState);
                } else {
                    State known = next.get(removed);
                    if (known == null || sum < known.spent()) {
                        next.put(removed, reachedState);
                    }
                }
            }
        }

        private static int[] columns(State last) {
            List<Integer> columns = new ArrayList<>();
            for (State state = last; state != null && state.column() >= 0; state = state.before()) {
                columns.add(state.column());
            }
            return columns.stream().mapToInt(Integer::intValue).toArray();
        }

        /** Least excess at which all can be removed from here. */
        private double bound(long removed, double spent) {
            return spent + prices.mission() * need(weights, wanted & ~removed);
        }

        private void descend(long removed, double spent, int depth) {
            long left = wanted & ~removed;
            if (left == 0) {
                limit = spent;
                best = Arrays.copyOf(chosen, depth);
                return;
            }
            for (int column : byTarget[Long.numberOfTrailingZeros(left)]) {
                double sum = spent + excess[column];
                if (sum >= limit - TOLERANCE || reached.size() >= effort.states()) {
                    return;
                }
                long next = removed | masks[column];
                if ((masks[column] & removed) != 0 || bound(next, sum) >= limit - TOLERANCE) {
                    continue;
                }
                Double before = reached.get(next);
                if (before == null || sum < before - TOLERANCE) {
                    reached.put(next, sum);
                    chosen[depth] = column;
                    descend(next, sum, depth + 1);
                }
            }
        }
    }
}
