package org.clearorbit.game;

/**
 * The sum of a vector over any coalition in one addition, from two tables of the sums over its lower and upper players:
 * small enough for the cache where one table of all coalitions would not be.
 */
final class CoalitionSums {

    private final int lowBits;
    private final double[] low;
    private final double[] high;

    CoalitionSums(double[] amounts) {
        this.lowBits = amounts.length / 2;
        this.low = sums(amounts, 0, lowBits);
        this.high = sums(amounts, lowBits, amounts.length);
    }

    double of(int mask) {
        return low[mask & (low.length - 1)] + high[mask >> lowBits];
    }

    private static double[] sums(double[] amounts, int from, int to) {
        double[] sums = new double[1 << (to - from)];
        for (int mask = 1; mask < sums.length; mask++) {
            int top = 31 - Integer.numberOfLeadingZeros(mask);
            sums[mask] = sums[mask ^ 1 << top] + amounts[from + top];
        }
        return sums;
    }
}
