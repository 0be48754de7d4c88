package org.clearorbit.campaign.sequence;

import java.util.Arrays;
import java.util.BitSet;

/** Tries every order, partition and time of a tiny problem, one after another, with no table and no bound. */
final class BruteForce {

    private final SequenceProblem problem;
    private final TimeGrid grid;
    private final LegCosts legs;
    private final int[] order;
    private final int[] times;
    private double best = Double.POSITIVE_INFINITY;
    private int origin;

    private BruteForce(SequenceProblem problem, double step) {
        this.problem = problem;
        this.grid = new TimeGrid(problem, step);
        this.legs = new LegCosts(grid);
        this.order = new int[problem.targets()];
        this.times = new int[problem.targets()];
    }

    /** Least cost (million euro). */
    static double cost(SequenceProblem problem, double step) {
        BruteForce force = new BruteForce(problem, step);
        for (force.origin = 0; force.origin <= force.grid.lastArrival() - force.grid.span(); force.origin++) {
            force.decide(0, force.origin, 0);
        }
        return force.best;
    }

    /** What to do with the targets that are not in the set, missions beginning at this step or later. */
    private void decide(int set, int step, double cost) {
        best = Math.min(best, cost + problem.worth().lost(BitSet.valueOf(new long[] {set})));
        for (int target = 0; target < problem.targets(); target++) {
            for (int start = step; (set & 1 << target) == 0 && start <= origin + grid.span(); start++) {
                order[0] = target;
                times[0] = start;
                go(set | 1 << target, 1, cost);
            }
        }
    }

    /** A mission of so many targets goes on or ends. */
    private void go(int set, int count, double cost) {
        int last = times[count - 1];
        int[] soFar = order.clone();
        int[] when = times.clone();
        double[] deltaV = new double[count];
        for (int k = 1; k < count; k++) {
            deltaV[k - 1] = legs.deltaV(order[k - 1], order[k], times[k], times[k] - times[k - 1]);
        }
        double price = problem.pricing().price(Arrays.copyOf(order, count), count, deltaV);
        if (price < Double.POSITIVE_INFINITY) {
            decide(set, grid.sideBySide() ? origin : last + grid.turnaround(), cost + price);
        }
        for (int target = 0; target < problem.targets(); target++) {
            for (int gap = grid.shortestGap(); (set & 1 << target) == 0 && gap <= grid.longestGap(); gap++) {
                if (last + gap <= origin + grid.span()) {
                    System.arraycopy(soFar, 0, order, 0, order.length);
                    System.arraycopy(when, 0, times, 0, times.length);
                    order[count] = target;
                    times[count] = last + gap;
                    go(set | 1 << target, count + 1, cost);
                }
            }
        }
    }
}
