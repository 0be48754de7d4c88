package org.clearorbit.risk.approach;

import java.util.Arrays;
import org.clearorbit.orbit.StateArrays;

/**
 * Finds the pairs of a step that may come close: objects are sorted into cells of the sky, each target looks through
 * the cells from which an object can reach it within half a step, there at the objects whose range of distances from
 * the Earth's centre meets its own, and tests those pair by pair. Working memory of one thread.
 */
final class StepSieve {

    private final Population population;
    private final SkyCells cells;
    private final double threshold;
    private final MotionBounds bounds;
    private final PairTest test;
    private final int[] cellOf;
    private final int[] cellStart;
    private final int[] cellEnd;
    private final double[] cellReach;
    private final int[] object;
    private final double[] height;
    private final double[] spread;
    private double mostReach;

    StepSieve(Population population, SkyCells cells, double threshold, double step) {
        this.population = population;
        this.cells = cells;
        this.threshold = threshold;
        this.bounds = new MotionBounds(population.size(), step);
        this.test = new PairTest(threshold, step);
        this.cellOf = new int[population.size()];
        this.cellStart = new int[cells.size() + 1];
        this.cellEnd = new int[cells.size()];
        this.cellReach = new double[cells.size()];
        this.object = new int[population.size()];
        this.height = new double[population.size()];
        this.spread = new double[population.size()];
    }

    /**
     * @param states states of all objects at dates one step apart
     * @param date index of the date in the middle of the step to look at, neither the first nor the last
     * @param step number of the step
     * @param found takes the pairs
     */
    void sieve(StateArrays states, int date, int step, Candidates found) {
        bounds.compute(states, date);
        sort(states, date);
        for (int target : population.targets()) {
            if (bounds.mark[target] == 0) {
                around(states, date, target, step, found);
            }
        }
    }

    /** Marks of the objects at the date last looked at, as in {@link MotionBounds}. */
    byte[] marks() {
        return bounds.mark;
    }

    private void sort(StateArrays states, int date) {
        double[] p = states.position();
        int first = 3 * date * states.objects();
        Arrays.fill(cellStart, 0);
        Arrays.fill(cellReach, 0);
        mostReach = 0;
        for (int k = 0; k < cellOf.length; k++) {
            if (bounds.mark[k] == 0) {
                int cell = cells.cell(p[first + 3 * k], p[first + 3 * k + 1], p[first + 3 * k + 2]);
                cellOf[k] = cell;
                cellStart[cell + 1]++;
                cellReach[cell] = Math.max(cellReach[cell], bounds.reach[k]);
            }
        }
        for (int cell = 0; cell < cellEnd.length; cell++) {
            mostReach = Math.max(mostReach, cellReach[cell]);
            cellEnd[cell] = cellStart[cell];
            cellStart[cell + 1] += cellStart[cell];
        }
        for (int k = 0; k < cellOf.length; k++) {
            if (bounds.mark[k] == 0) {
                int place = cellEnd[cellOf[k]]++;
                object[place] = k;
                height[place] = 0.5 * (bounds.lowest[k] + bounds.highest[k]);
                spread[place] = 0.5 * (bounds.highest[k] - bounds.lowest[k]);
            }
        }
    }

    private void around(StateArrays states, int date, int target, int step, Candidates found) {
        // two objects within the threshold are seen this far apart at most, with room for the arc over the chord
        double reach = bounds.reach[target] + 1.05 * threshold / bounds.lowest[target];
        if (reach + mostReach > cells.reach()) {
            scan(states, date, target, step, 0, cellEnd[cellEnd.length - 1], found);
            return;
        }
        int[] about = cells.neighbours(cellOf[target]);
        float[] gaps = cells.gaps(cellOf[target]);
        for (int k = 0; k < about.length; k++) {
            double needed = gaps[k] - reach;
            if (needed > mostReach) {
                return;
            }
            int cell = about[k];
            if (needed <= cellReach[cell]) {
                scan(states, date, target, step, cellStart[cell], cellEnd[cell], found);
            }
        }
    }

    private void scan(StateArrays states, int date, int target, int step, int from, int to, Candidates found) {
        double middle = 0.5 * (bounds.lowest[target] + bounds.highest[target]);
        double wide = 0.5 * (bounds.highest[target] - bounds.lowest[target]) + threshold;
        double[] heights = height;
        double[] spreads = spread;
        for (int place = from; place < to; place++) {
            // one comparison that nearly always fails: two would each be hard to foresee
            if (Math.abs(heights[place] - middle) - spreads[place] <= wide) {
                pair(states, date, target, object[place], step, found);
            }
        }
    }

    private void pair(StateArrays states, int date, int target, int other, int step, Candidates found) {
        if (!population.isPair(target, other)) {
            return;
        }
        double margin = bounds.margin[target] + bounds.margin[other];
        double low = Math.min(bounds.lowest[target], bounds.lowest[other]);
        int first = date * states.objects();
        if (test.mayMeet(states, first + target, first + other, margin, low)) {
            found.add(target, other, step, test.offset(), test.halfWidth());
        }
    }
}
