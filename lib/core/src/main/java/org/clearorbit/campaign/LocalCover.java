package org.clearorbit.campaign;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The cheapest missions found that between them remove each of up to 64 targets at least once: depth first with a bound
 * from the share of a mission's cost that each of its targets bears at least. A target removed twice can be left out of
 * either mission at no higher cost.
 */
final class LocalCover {

    private static final double TOLERANCE = 1e-7;

    private final int[] targets;
    private final List<Candidate> missions;
    private final long[] masks;
    private final double[] costs;
    /** What each target costs at least. */
    private final double[] share;

    /** What each mission costs above the shares of its targets. */
    private final double[] excess;

    private final int[][] byTarget;
    private final long all;
    private final int[] chosen = new int[Long.SIZE];
    /** Least cost at which each set of targets has been removed in the search. */
    private final Map<Long, Double> reached = new HashMap<>();

    private long looks;
    private double limit;
    private int[] best = {};

    private LocalCover(BitSet wanted, List<Candidate> missions, double[] worth, double below, long looks) {
        this.missions = missions;
        this.limit = below;
        this.looks = looks;
        int[] order = wanted.stream().toArray();
        long[] unsorted = masks(order, missions);
        // the targets with the fewest missions first: they leave the search the least choice
        targets = IntStream.range(0, order.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer k) -> Arrays.stream(unsorted)
                        .filter(mask -> (mask & 1L << k) != 0)
                        .count()))
                .mapToInt(k -> order[k])
                .toArray();
        masks = masks(targets, missions);
        costs = missions.stream().mapToDouble(Candidate::costMeur).toArray();
        all = targets.length == Long.SIZE ? -1L : (1L << targets.length) - 1;
        share = shares(worth);
        byTarget = new int[targets.length][];
        excess = IntStream.range(0, masks.length)
                .mapToDouble(j -> costs[j] - of(share, masks[j]))
                .toArray();
        Integer[] byExcess = IntStream.range(0, masks.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> excess[j]))
                .toArray(Integer[]::new);
        for (int k = 0; k < targets.length; k++) {
            long bit = 1L << k;
            byTarget[k] = Arrays.stream(byExcess)
                    .filter(j -> (masks[j] & bit) != 0)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }

    /**
     * @param wanted the targets, at most 64
     * @param missions missions that remove none but these
     * @param worth prices of the targets of the problem, to bound with (million euro)
     * @param below only a choice that costs less is of interest (million euro)
     * @param looks most missions looked at in the search
     * @return the choice; empty if none was found that costs less
     */
    static List<Candidate> cheapest(BitSet wanted, List<Candidate> missions, double[] worth, double below, long looks) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        LocalCover search = new LocalCover(wanted, missions, worth, below, looks);
        search.descend(0, 0, 0);
        return Arrays.stream(search.best).mapToObj(missions::get).toList();
    }

    private static long[] masks(int[] targets, List<Candidate> missions) {
        return missions.stream()
                .mapToLong(mission -> {
                    long mask = 0;
                    for (int k = 0; k < targets.length; k++) {
                        mask |= mission.removed().get(targets[k]) ? 1L << k : 0;
                    }
                    return mask;
                })
                .toArray();
    }

    /** The prices, as far as each mission's cost covers those of its targets, or equal parts if these bound better. */
    private double[] shares(double[] worth) {
        double[] equal = new double[targets.length];
        double[] priced = new double[targets.length];
        double cover = 1;
        Arrays.fill(equal, Double.POSITIVE_INFINITY);
        for (int k = 0; k < targets.length; k++) {
            priced[k] = worth[targets[k]];
        }
        for (int j = 0; j < masks.length; j++) {
            double part = costs[j] / Long.bitCount(masks[j]);
            for (long rest = masks[j]; rest != 0; rest &= rest - 1) {
                int k = Long.numberOfTrailingZeros(rest);
                equal[k] = Math.min(equal[k], part);
            }
            double sum = of(priced, masks[j]);
            cover = sum > 0 ? Math.min(cover, costs[j] / sum) : cover;
        }
        for (int k = 0; k < targets.length; k++) {
            priced[k] *= cover;
        }
        return of(priced, all) > of(equal, all) ? priced : equal;
    }

    private static double of(double[] values, long mask) {
        double sum = 0;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            sum += values[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    private void descend(long removed, double spent, int depth) {
        long left = all & ~removed;
        if (left == 0) {
            limit = spent;
            best = Arrays.copyOf(chosen, depth);
            return;
        }
        double least = spent + of(share, left);
        for (int column : byTarget[Long.numberOfTrailingZeros(left)]) {
            if (least + excess[column] >= limit - TOLERANCE || looks-- <= 0) {
                return;
            }
            long twice = masks[column] & removed;
            if (twice != 0 && least + excess[column] + of(share, twice) >= limit - TOLERANCE) {
                continue;
            }
            long next = removed | masks[column];
            double sum = spent + costs[column];
            Double before = reached.get(next);
            if (before == null || sum < before - TOLERANCE) {
                reached.put(next, sum);
                chosen[depth] = column;
                descend(next, sum, depth + 1);
            }
        }
    }
}
