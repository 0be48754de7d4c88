package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearorbit.solver.LinearProgram;
import org.clearorbit.solver.LinearSolution;

/**
 * What the removal of each target is worth, given the missions known: the prices of greatest sum at which no mission is
 * worth more than it costs, duals of the relaxed choice of missions. A mission worth more than its cost would better
 * that choice (column generation: Barnhart et al., "Branch-and-price: column generation for solving huge integer
 * programs", Operations Research 46(3), 1998, 316-329, not re-read).
 */
final class TargetPrices {

    private static final double TOLERANCE = 1e-6;

    /** Violated rows added at a time. */
    private static final int ROWS_ADDED = 60;

    /** Rows that bound so far. */
    private final Map<BitSet, Candidate> telling = new LinkedHashMap<>();

    /**
     * @param known the missions known, the cheapest for each set of targets
     * @param targets number of targets
     * @return the price of each (million euro), 0 for one that no mission removes
     */
    double[] of(Map<BitSet, Candidate> known, int targets) {
        BitSet reachable = new BitSet();
        known.keySet().forEach(reachable::or);
        Map<BitSet, Candidate> rows = new LinkedHashMap<>();
        telling.keySet().forEach(set -> rows.put(set, known.get(set)));
        reachable.stream().forEach(target -> {
            BitSet one = new BitSet();
            one.set(target);
            Candidate alone = known.get(one);
            if (alone != null) {
                rows.put(one, alone);
            }
        });
        List<Candidate> columns = Candidate.inOrder(known.values());
        while (true) {
            double[] prices = under(reachable, rows.values(), targets);
            List<Candidate> violated = new ArrayList<>();
            for (Candidate candidate : columns) {
                if (slack(candidate, prices) < -TOLERANCE && !rows.containsKey(candidate.removed())) {
                    violated.add(candidate);
                }
            }
            if (violated.isEmpty()) {
                telling.clear();
                rows.values().stream()
                        .filter(row -> slack(row, prices) < TOLERANCE)
                        .forEach(row -> telling.put(row.removed(), row));
                return prices;
            }
            violated.sort(Comparator.comparingDouble(candidate -> slack(candidate, prices)));
            violated.stream().limit(ROWS_ADDED).forEach(row -> rows.put(row.removed(), row));
        }
    }

    /** What a mission costs above the prices of its targets (million euro). */
    static double slack(Candidate candidate, double[] prices) {
        BitSet removed = candidate.removed();
        double sum = candidate.costMeur();
        for (int k = removed.nextSetBit(0); k >= 0; k = removed.nextSetBit(k + 1)) {
            sum -= prices[k];
        }
        return sum;
    }

    private static double[] under(BitSet reachable, Collection<Candidate> rows, int targets) {
        LinearProgram.Builder program = LinearProgram.maximise();
        double most = rows.stream().mapToDouble(Candidate::costMeur).max().orElse(0);
        int[] variable = new int[targets];
        // a mission for several targets bounds each of them by its cost as well, so none is without a bound
        reachable.stream().forEach(k -> variable[k] = program.variable(0, 2 * most + 1, 1));
        for (Candidate row : rows) {
            int[] terms = row.removed().stream().map(k -> variable[k]).toArray();
            double[] ones = new double[terms.length];
            Arrays.fill(ones, 1);
            program.constraint(terms, ones, Double.NEGATIVE_INFINITY, row.costMeur());
        }
        double[] prices = new double[targets];
        if (reachable.isEmpty()) {
            return prices;
        }
        LinearSolution solution = program.build().solve();
        if (!solution.isOptimal()) {
            throw new IllegalStateException("prices of targets: the solver ended with " + solution.status());
        }
        reachable.stream().forEach(k -> prices[k] = solution.value(variable[k]));
        return prices;
    }
}
