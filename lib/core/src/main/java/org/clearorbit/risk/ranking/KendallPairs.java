package org.clearorbit.risk.ranking;

import java.util.Arrays;

/**
 * How the pairs of objects stand in two orders, counted in O(n log n) by sorting on one order and counting the
 * exchanges that a merge sort on the other makes (Knight, "A computer method for calculating Kendall's tau with
 * ungrouped data", Journal of the American Statistical Association 61, 1966, 436-439).
 *
 * @param pairs all pairs, n(n-1)/2
 * @param tiedInFirst pairs tied in the first order, whatever they are in the second
 * @param tiedInSecond pairs tied in the second order
 * @param tiedInBoth pairs tied in both
 * @param discordant pairs in one order here and in the other there
 */
record KendallPairs(long pairs, long tiedInFirst, long tiedInSecond, long tiedInBoth, long discordant) {

    /**
     * @param first places in one order, multiples of a half
     * @param second places of the same objects in the other
     */
    static KendallPairs of(double[] first, double[] second) {
        int n = first.length;
        long[] keys = new long[n];
        for (int k = 0; k < n; k++) {
            keys[k] = (long) (2 * first[k]) << 32 | (long) (2 * second[k]);
        }
        Arrays.sort(keys);
        int[] high = new int[n];
        int[] low = new int[n];
        for (int k = 0; k < n; k++) {
            high[k] = (int) (keys[k] >>> 32);
            low[k] = (int) keys[k];
        }
        long tiedInBoth = tied(keys);
        long tiedInFirst = tied(widened(high));
        long discordant = exchanges(low, new int[n], 0, n);
        // the exchanges have sorted it
        long tiedInSecond = tied(widened(low));
        return new KendallPairs(n * (n - 1L) / 2, tiedInFirst, tiedInSecond, tiedInBoth, discordant);
    }

    /** Pairs in one and the same order here and there. */
    long concordant() {
        return pairs - tiedInFirst - tiedInSecond + tiedInBoth - discordant;
    }

    /**
     * Concordant less discordant pairs over the geometric mean of the pairs that are not tied in each order (Kendall
     * 1945, τ_b); NaN where all are tied in one of them.
     */
    double tauB() {
        double untied = Math.sqrt((double) (pairs - tiedInFirst) * (pairs - tiedInSecond));
        return untied > 0 ? Math.max(-1, Math.min(1, (concordant() - discordant) / untied)) : Double.NaN;
    }

    /** Discordant pairs, those tied in one order only counting a half. */
    double distance() {
        return discordant + (tiedInFirst + tiedInSecond - 2 * tiedInBoth) / 2.0;
    }

    private static long[] widened(int[] values) {
        return Arrays.stream(values).asLongStream().toArray();
    }

    private static long tied(long[] sorted) {
        long pairs = 0;
        long alike = 0;
        for (int k = 1; k < sorted.length; k++) {
            alike = sorted[k] == sorted[k - 1] ? alike + 1 : 0;
            pairs += alike;
        }
        return pairs;
    }

    /** Sorts values[from..to) and counts the pairs that stood in descending order. */
    private static long exchanges(int[] values, int[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long count = exchanges(values, spare, from, middle) + exchanges(values, spare, middle, to);
        System.arraycopy(values, from, spare, from, to - from);
        int left = from;
        int right = middle;
        for (int k = from; k < to; k++) {
            if (right == to || left < middle && spare[left] <= spare[right]) {
                values[k] = spare[left++];
            } else {
                values[k] = spare[right++];
                count += middle - left;
            }
        }
        return count;
    }
}
