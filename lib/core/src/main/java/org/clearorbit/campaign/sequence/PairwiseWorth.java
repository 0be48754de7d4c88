package org.clearorbit.campaign.sequence;

import java.util.BitSet;
import org.clearorbit.common.InvalidInputException;

/** Sums over targets less sums over the pairs of them; a question costs the members of the set, not the targets. */
final class PairwiseWorth implements Worth {

    private static final long serialVersionUID = 1L;

    /** Rounding that a sum of shared worths is allowed, as a share of the total. */
    private static final double ROUNDING = 1e-9;

    private final double[] totals;

    /** Row i has what i shares with those of lower position. */
    private final double[][] shared;

    private final double all;

    PairwiseWorth(double[] totals, Shared between) {
        int count = totals.length;
        this.totals = totals.clone();
        this.shared = new double[count][];
        double[] sums = new double[count];
        double whole = 0;
        for (int i = 0; i < count; i++) {
            shared[i] = new double[i];
            whole += totals[i];
            for (int j = 0; j < i; j++) {
                double value = between.between(i, j);
                if (!(value >= 0)) {
                    throw InvalidInputException.at(
                            "worth that targets " + j + " and " + i + " share (million euro)", value, "0 or more");
                }
                shared[i][j] = value;
                sums[i] += value;
                sums[j] += value;
                whole -= value;
            }
        }
        for (int i = 0; i < count; i++) {
            if (!(sums[i] <= totals[i] * (1 + ROUNDING) && totals[i] < Double.POSITIVE_INFINITY)) {
                throw InvalidInputException.at(
                        "worth of target " + i + " alone (million euro)",
                        totals[i],
                        "finite, and at least what it shares with others, " + sums[i]);
            }
        }
        this.all = whole;
    }

    @Override
    public int targets() {
        return totals.length;
    }

    @Override
    public double gain(int target, BitSet visited) {
        double left = totals[target];
        double[] row = shared[target];
        int other = visited.nextSetBit(0);
        for (; other >= 0 && other < target; other = visited.nextSetBit(other + 1)) {
            left -= row[other];
        }
        for (; other >= 0; other = visited.nextSetBit(other + 1)) {
            if (other != target) {
                left -= shared[other][target];
            }
        }
        return Math.max(0, left);
    }

    @Override
    public double lost(BitSet visited) {
        if (visited.cardinality() == totals.length) {
            return 0;
        }
        double sum = 0;
        for (int i = visited.nextSetBit(0); i >= 0; i = visited.nextSetBit(i + 1)) {
            sum += totals[i];
            double[] row = shared[i];
            for (int j = visited.nextSetBit(0); j < i; j = visited.nextSetBit(j + 1)) {
                sum -= row[j];
            }
        }
        return Math.max(0, all - sum);
    }
}
