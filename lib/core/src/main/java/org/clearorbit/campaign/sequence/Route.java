package org.clearorbit.campaign.sequence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The targets of one mission in order, with an arrival step for each. The times are the middle of a window of steps for
 * each target; dynamic programming over these windows gives the least delta-v of the order, and of the order with one
 * target more at any place, without trying times one by one.
 *
 * <p>Targets and times never change; the tables are worked out when first needed and shared with the routes made from
 * this one. Used by one thread at a time.
 */
final class Route {

    /** Steps on either side of an arrival that the tables look at. */
    static final int HALF_WINDOW = 4;

    static final int WINDOW = 2 * HALF_WINDOW + 1;

    private static final double NONE = Double.POSITIVE_INFINITY;

    private final int[] targets;
    private final int[] times;

    /** The bounds for which the tables hold; empty where there are none yet. */
    private int earliest = Integer.MAX_VALUE;

    private int latest = Integer.MIN_VALUE;
    /** Least delta-v of having reached a target, and from there to the end, at each step of its window. */
    private final double[] @Nullable [] spent;

    private final double[] @Nullable [] ahead;
    private double @Nullable [] legDeltaV;
    private double deltaV = Double.NaN;
    private double price = Double.NaN;

    Route(int[] targets, int[] times) {
        this(targets, times, new double[targets.length][], new double[targets.length][]);
    }

    private Route(int[] targets, int[] times, double[] @Nullable [] spent, double[] @Nullable [] ahead) {
        this.targets = targets;
        this.times = times;
        this.spent = spent;
        this.ahead = ahead;
    }

    int size() {
        return targets.length;
    }

    int target(int k) {
        return targets[k];
    }

    int time(int k) {
        return times[k];
    }

    int first() {
        return times[0];
    }

    int last() {
        return times[times.length - 1];
    }

    int[] targets() {
        return targets;
    }

    int[] times() {
        return times;
    }

    /** Works the tables out for these bounds of the first and the last arrival. */
    void prepare(LegCosts legs, MissionPricing pricing, int from, int to) {
        if (from == earliest && to == latest) {
            return;
        }
        Arrays.fill(spent, null);
        Arrays.fill(ahead, null);
        fill(legs, pricing, from, to);
    }

    /** Fills the rows that are missing. */
    private void fill(LegCosts legs, MissionPricing pricing, int from, int to) {
        earliest = from;
        latest = to;
        int size = size();
        for (int k = 0; k < size; k++) {
            if (spent[k] == null) {
                double[] row = new double[WINDOW];
                spent[k] = row;
                if (k == 0) {
                    open(row, times[0]);
                } else {
                    legs.choose(targets[k - 1], targets[k]);
                    legs.forward(rowOf(spent, k - 1), start(k - 1), row, start(k), from, to, 1);
                }
            }
        }
        for (int k = size - 1; k >= 0; k--) {
            if (ahead[k] == null) {
                double[] row = new double[WINDOW];
                ahead[k] = row;
                if (k == size - 1) {
                    open(row, times[k]);
                } else {
                    legs.choose(targets[k], targets[k + 1]);
                    legs.backward(rowOf(ahead, k + 1), start(k + 1), row, start(k), from);
                }
            }
        }
        deltaV = least(rowOf(spent, size - 1));
        price = deltaV == NONE ? NONE : pricing.price(targets, size, deltaV);
    }

    /** Nothing spent at the steps within the bounds. */
    private void open(double[] row, int time) {
        for (int w = 0; w < WINDOW; w++) {
            int step = time - HALF_WINDOW + w;
            row[w] = step >= earliest && step <= latest ? 0 : NONE;
        }
    }

    private static double least(double[] row) {
        double best = NONE;
        for (double value : row) {
            best = Math.min(best, value);
        }
        return best;
    }

    private static double[] rowOf(double[] @Nullable [] table, int k) {
        double[] row = table[k];
        if (row == null) {
            throw new IllegalStateException("tables of a route not prepared");
        }
        return row;
    }

    private int start(int k) {
        return times[k] - HALF_WINDOW;
    }

    /** Least delta-v (m/s) within the windows; infinite where the times cannot be kept. Tables must be prepared. */
    double deltaV() {
        return deltaV;
    }

    /** Price with that delta-v spread evenly (million euro). Tables must be prepared. */
    double price() {
        return price;
    }

    /** Delta-v of each leg at the times as they are (m/s); a gap that is not allowed counts as the nearest that is. */
    double[] legDeltaV(LegCosts legs, TimeGrid grid) {
        double[] known = legDeltaV;
        if (known == null) {
            known = new double[size() - 1];
            for (int k = 1; k < size(); k++) {
                int gap = Math.max(grid.shortestGap(), Math.min(grid.longestGap(), times[k] - times[k - 1]));
                known[k - 1] = legs.deltaV(targets[k - 1], targets[k], times[k], gap);
            }
            legDeltaV = known;
        }
        return known;
    }

    /** Where a target put in between would be looked for. */
    private int middle(int k, TimeGrid grid) {
        int pace = pace(grid);
        if (k == 0) {
            return Math.max(times[0] - pace, earliest);
        }
        return k == size() ? Math.min(last() + pace, latest) : (times[k - 1] + times[k]) / 2;
    }

    /** Steps between arrivals that leave something to squeeze. */
    static int pace(TimeGrid grid) {
        return Math.max(grid.shortestGap(), (int) (0.75 * grid.longestGap()));
    }

    /** The least delta-v with a target put in at a place, and when it is reached. Tables must be prepared. */
    void tryInserting(int k, int target, LegCosts legs, TimeGrid grid, double[] row, LegCosts.Meeting into) {
        int middle = middle(k, grid);
        int rowStart = middle - HALF_WINDOW;
        if (k == 0) {
            open(row, middle);
        } else {
            legs.choose(targets[k - 1], target);
            legs.forward(rowOf(spent, k - 1), start(k - 1), row, rowStart, earliest, latest, 1);
        }
        if (k < size()) {
            legs.choose(target, targets[k]);
            legs.meet(row, rowStart, rowOf(ahead, k), start(k), into);
            return;
        }
        into.none();
        for (int w = 0; w < WINDOW; w++) {
            if (row[w] < into.cost()) {
                into.set(row[w], rowStart + w);
            }
        }
    }

    /** The route with a target put in; its tables are as ready as these. */
    Route with(int k, int target, int time, LegCosts legs, MissionPricing pricing) {
        int size = size();
        int[] order = inserted(targets, k, target);
        Route route = new Route(order, inserted(times, k, time), new double[size + 1][], new double[size + 1][]);
        // what was spent before and what lies ahead after the place stays as it is
        System.arraycopy(spent, 0, route.spent, 0, k);
        System.arraycopy(ahead, k, route.ahead, k + 1, size - k);
        route.fill(legs, pricing, earliest, latest);
        return route;
    }

    static int[] inserted(int[] list, int k, int value) {
        int[] longer = new int[list.length + 1];
        System.arraycopy(list, 0, longer, 0, k);
        longer[k] = value;
        System.arraycopy(list, k, longer, k + 1, list.length - k);
        return longer;
    }

    /** The part from one place up to but without another. */
    Route part(int from, int to) {
        return new Route(Arrays.copyOfRange(targets, from, to), Arrays.copyOfRange(times, from, to));
    }

    /** This route and then another, pulled together where the time between them is longer than a leg may take. */
    Route followedBy(Route next, TimeGrid grid) {
        int size = size();
        int[] order = Arrays.copyOf(targets, size + next.size());
        int[] when = Arrays.copyOf(times, size + next.size());
        System.arraycopy(next.targets, 0, order, size, next.size());
        System.arraycopy(next.times, 0, when, size, next.size());
        return new Route(order, when).pulledTogether(grid);
    }

    /** The route without some targets, pulled together where a gap has become too long. */
    Route without(int from, int to, TimeGrid grid) {
        return part(0, from).followedBy(part(to, size()), grid);
    }

    /** The route at times later by so many steps, as far as the grid goes. */
    Route shifted(int steps, TimeGrid grid) {
        int[] when = new int[times.length];
        for (int k = 0; k < times.length; k++) {
            when[k] = grid.clamped(times[k] + steps);
        }
        return new Route(targets, when);
    }

    /** Moves what lies before a gap that is too long later, and what lies after it earlier, half each. */
    private Route pulledTogether(TimeGrid grid) {
        for (int k = 1; k < times.length; k++) {
            int excess = times[k] - times[k - 1] - grid.longestGap();
            if (excess > 0) {
                int early = excess / 2;
                for (int j = 0; j < times.length; j++) {
                    times[j] = grid.clamped(j < k ? times[j] + early : times[j] - (excess - early));
                }
            }
        }
        return this;
    }
}
