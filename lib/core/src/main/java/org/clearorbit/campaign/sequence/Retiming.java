package org.clearorbit.campaign.sequence;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the best times of all stops of a timeline at once, each within a window about where it is, with the order kept:
 * dynamic programming along the whole chain, a unit of delta-v of each mission weighed by what it costs there. The time
 * that one mission gives up is another's to use. Scratch space for one thread.
 */
final class Retiming {

    private static final double NONE = Double.POSITIVE_INFINITY;

    /** Change of delta-v (m/s) over which the slope of a price is taken. */
    private static final double SLOPE = 1;

    private final TimeGrid grid;
    private final LegCosts legs;
    private final MissionPricing pricing;
    private final double[][] rows;
    private final int[] targets;
    private final int[] times;
    private final boolean[] begins;
    private final double[] weights;
    private final double[] legDeltaV;

    Retiming(TimeGrid grid, LegCosts legs) {
        int count = grid.targets();
        this.grid = grid;
        this.legs = legs;
        this.pricing = grid.problem().pricing();
        this.rows = new double[count][Route.WINDOW];
        this.targets = new int[count];
        this.times = new int[count];
        this.begins = new boolean[count];
        this.weights = new double[count];
        this.legDeltaV = new double[count];
    }

    /**
     * Moves the stops of a timeline and sets its cost, every leg counted exactly; the cost is infinite where the times
     * cannot be kept.
     *
     * @param timeline its routes must have been prepared
     */
    void improve(Timeline timeline) {
        improve(timeline, gather(timeline));
    }

    /**
     * The same with every leg weighed by itself, which is worth its time at the end of a search.
     *
     * @param timeline its routes must have been prepared, and its times must be possible as they are
     */
    void sharpen(Timeline timeline) {
        int count = gather(timeline);
        weighEachLeg(timeline);
        improve(timeline, count);
    }

    private void improve(Timeline timeline, int count) {
        timeline.setCost(NONE);
        if (count > 0 && !(forward(timeline, count) && backtrack(count))) {
            return;
        }
        double cost = 0;
        List<Route> routes = timeline.routes();
        int at = 0;
        for (int m = 0; m < routes.size(); m++) {
            Route old = routes.get(m);
            int size = old.size();
            int[] moved = new int[size];
            System.arraycopy(times, at, moved, 0, size);
            legsOf(old.targets(), moved);
            cost += pricing.price(old.targets(), size, legDeltaV);
            if (!Arrays.equals(moved, old.times())) {
                routes.set(m, new Route(old.targets(), moved));
            }
            at += size;
        }
        timeline.setCost(cost + timeline.lost());
    }

    private int gather(Timeline timeline) {
        int count = 0;
        for (Route route : timeline.routes()) {
            int size = route.size();
            double slope = slope(
                    pricing.price(route.targets(), size, route.deltaV()),
                    pricing.price(route.targets(), size, route.deltaV() + SLOPE));
            for (int k = 0; k < size; k++) {
                targets[count] = route.target(k);
                times[count] = route.time(k);
                begins[count] = k == 0;
                weights[count] = slope;
                count++;
            }
        }
        return count;
    }

    /** The cost of a unit of delta-v; 1 where a limit is so near that it has none. */
    private static double slope(double price, double dearer) {
        double slope = (dearer - price) / SLOPE;
        return slope > 0 && slope < NONE ? slope : 1;
    }

    /** Weighs each leg by what a unit of its own delta-v costs, its times being those of the timeline. */
    private void weighEachLeg(Timeline timeline) {
        int at = 0;
        for (Route route : timeline.routes()) {
            int size = route.size();
            legsOf(route.targets(), route.times());
            double price = pricing.price(route.targets(), size, legDeltaV);
            for (int k = 1; k < size; k++) {
                legDeltaV[k - 1] += SLOPE;
                weights[at + k] = slope(price, pricing.price(route.targets(), size, legDeltaV));
                legDeltaV[k - 1] -= SLOPE;
            }
            at += size;
        }
    }

    private void legsOf(int[] order, int[] when) {
        for (int k = 1; k < order.length; k++) {
            legDeltaV[k - 1] = legs.deltaV(order[k - 1], order[k], when[k], when[k] - when[k - 1]);
        }
    }

    private boolean forward(Timeline timeline, int count) {
        int first = timeline.origin();
        int last = first + grid.span();
        for (int k = 0; k < count; k++) {
            int start = times[k] - Route.HALF_WINDOW;
            if (k > 0 && !begins[k]) {
                legs.choose(targets[k - 1], targets[k]);
                legs.forward(rows[k - 1], times[k - 1] - Route.HALF_WINDOW, rows[k], start, first, last, weights[k]);
            } else {
                begin(k, start, first, last);
            }
        }
        return least(rows[count - 1]) >= 0;
    }

    /** A mission begins: at no cost of its own, after the turnaround where missions follow each other. */
    private void begin(int k, int start, int first, int last) {
        double best = k == 0 ? 0 : NONE;
        int seen = 0;
        for (int w = 0; w < Route.WINDOW; w++) {
            int time = start + w;
            if (k > 0) {
                int before = times[k - 1] - Route.HALF_WINDOW;
                while (seen < Route.WINDOW && (grid.sideBySide() || before + seen + grid.turnaround() <= time)) {
                    best = Math.min(best, rows[k - 1][seen]);
                    seen++;
                }
            }
            rows[k][w] = time >= first && time <= last ? best : NONE;
        }
    }

    /** Position of the least entry, -1 where all are infinite. */
    private static int least(double[] row) {
        int best = -1;
        for (int w = 0; w < row.length; w++) {
            if (row[w] < NONE && (best < 0 || row[w] < row[best])) {
                best = w;
            }
        }
        return best;
    }

    private boolean backtrack(int count) {
        int next = times[count - 1] - Route.HALF_WINDOW + least(rows[count - 1]);
        for (int k = count - 1; k > 0; k--) {
            int start = times[k - 1] - Route.HALF_WINDOW;
            boolean leg = !begins[k];
            if (leg) {
                legs.choose(targets[k - 1], targets[k]);
            }
            int best = -1;
            double least = NONE;
            for (int w = 0; w < Route.WINDOW; w++) {
                double cost = rows[k - 1][w];
                int gap = next - start - w;
                if (leg) {
                    cost = gap < grid.shortestGap() || gap > grid.longestGap()
                            ? NONE
                            : cost + weights[k] * legs.chosenDeltaV(next, gap);
                } else if (!grid.sideBySide() && gap < grid.turnaround()) {
                    cost = NONE;
                }
                if (cost < least) {
                    least = cost;
                    best = w;
                }
            }
            if (best < 0) {
                return false;
            }
            times[k] = next;
            next = start + best;
        }
        times[0] = next;
        return true;
    }
}
