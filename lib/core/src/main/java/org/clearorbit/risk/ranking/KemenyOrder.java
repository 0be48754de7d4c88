package org.clearorbit.risk.ranking;

/**
 * Kemeny's order by dynamic programming over subsets: the least cost of ordering a set is that of putting one of it
 * before the rest of it, and of ordering the rest (Held and Karp, "A dynamic programming approach to sequencing
 * problems", Journal of SIAM 10, 1962, 196-210, for sequencing with pairwise costs).
 */
final class KemenyOrder {

    private KemenyOrder() {}

    /**
     * @param cost cost[i][j] is that of putting i before j, at least 0
     * @return the objects in an order of least cost, of several the lexicographically first
     */
    static int[] of(int[][] cost) {
        int n = cost.length;
        int half = n / 2;
        int[][] low = new int[n][];
        int[][] high = new int[n][];
        for (int i = 0; i < n; i++) {
            low[i] = subsetSums(cost[i], 0, half);
            high[i] = subsetSums(cost[i], half, n);
        }
        int lowMask = (1 << half) - 1;
        int[] least = new int[1 << n];
        for (int set = 1; set < least.length; set++) {
            int best = Integer.MAX_VALUE;
            for (int left = set; left != 0; left &= left - 1) {
                int i = Integer.numberOfTrailingZeros(left);
                int rest = set & ~(1 << i);
                best = Math.min(best, least[rest] + low[i][rest & lowMask] + high[i][rest >>> half]);
            }
            least[set] = best;
        }
        int[] order = new int[n];
        int set = least.length - 1;
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                int rest = set & ~(1 << i);
                if (rest != set && least[rest] + low[i][rest & lowMask] + high[i][rest >>> half] == least[set]) {
                    order[k] = i;
                    set = rest;
                    break;
                }
            }
        }
        return order;
    }

    /** The sum of each subset of values[from..to). */
    private static int[] subsetSums(int[] values, int from, int to) {
        int[] sums = new int[1 << (to - from)];
        for (int set = 1; set < sums.length; set++) {
            sums[set] = sums[set & (set - 1)] + values[from + Integer.numberOfTrailingZeros(set)];
        }
        return sums;
    }
}
