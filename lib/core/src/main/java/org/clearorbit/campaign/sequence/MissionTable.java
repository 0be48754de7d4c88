package org.clearorbit.campaign.sequence;

import java.util.Arrays;
import org.clearorbit.common.InvalidInputException;

/**
 * All missions to any set of a few targets that end at one step: the least quantity on arrival (see
 * {@link MissionPricing}) at each first target of each set at each step. A set is the sum of 2 to the power of each of
 * its targets. Scratch space for one thread.
 */
final class MissionTable {

    private static final double NONE = Double.POSITIVE_INFINITY;

    /** Most numbers in one table. */
    private static final double MOST_ENTRIES = 5e7;

    private final TimeGrid grid;
    private final MissionPricing pricing;
    private final int targets;
    private final int sets;
    private final int steps;
    private final int gaps;

    /** Delta-v by pair, arrival and gap. */
    private final double[] legs;

    /** By set, first target and step. */
    private final double[] quantity;

    /** By set and step of the first arrival. */
    private final double[] price;

    MissionTable(TimeGrid grid) {
        this.grid = grid;
        this.pricing = grid.problem().pricing();
        this.targets = grid.targets();
        this.sets = 1 << targets;
        this.steps = grid.lastArrival() + 1;
        this.gaps = Math.max(0, grid.longestGap() - grid.shortestGap() + 1);
        checkSize((double) sets * targets * steps);
        checkSize((double) targets * targets * steps * gaps);
        this.legs = new double[targets * targets * steps * gaps];
        this.quantity = new double[sets * targets * steps];
        this.price = new double[sets * steps];
        fillLegs();
    }

    private void checkSize(double entries) {
        if (entries > MOST_ENTRIES) {
            throw InvalidInputException.at(
                    "arrival steps of an exact sequence",
                    steps,
                    "so few that no table holds more than " + (long) MOST_ENTRIES
                            + " numbers: a longer step or a shorter window");
        }
    }

    private void fillLegs() {
        LegCosts costs = new LegCosts(grid);
        for (int from = 0; from < targets; from++) {
            for (int to = 0; to < targets; to++) {
                costs.choose(from, to);
                for (int arrival = 0; arrival < steps && from != to; arrival++) {
                    for (int gap = 0; gap < gaps; gap++) {
                        legs[((from * targets + to) * steps + arrival) * gaps + gap] =
                                costs.chosenDeltaV(arrival, grid.shortestGap() + gap);
                    }
                }
            }
        }
    }

    /** First step at which a mission to a set that ends at a step may begin. */
    int earliest(int set, int first, int end) {
        return Math.max(first, end - (Integer.bitCount(set) - 1) * grid.longestGap());
    }

    /** Last step at which a mission to a set that ends at a step may begin. */
    int latest(int set, int end) {
        return end - (Integer.bitCount(set) - 1) * grid.shortestGap();
    }

    /** Price of the best mission to a set that begins at a step (million euro); infinite where there is none. */
    double price(int set, int start) {
        return price[set * steps + start];
    }

    /** Looks at the missions that end at a step and begin at another or later. */
    void fill(int first, int end) {
        Arrays.fill(quantity, NONE);
        Arrays.fill(price, NONE);
        for (int set = 1; set < sets; set++) {
            int count = Integer.bitCount(set);
            for (int start = earliest(set, first, end); start <= latest(set, end); start++) {
                double least = NONE;
                for (int target = 0; target < targets; target++) {
                    if ((set >> target & 1) != 0) {
                        double onArrival =
                                count == 1 ? pricing.atLast(target) : least(set & ~(1 << target), target, start, end);
                        quantity[(set * targets + target) * steps + start] = onArrival;
                        least = Math.min(least, onArrival);
                    }
                }
                if (least < NONE) {
                    price[set * steps + start] = pricing.price(least, count);
                }
            }
        }
    }

    /** Least quantity on arrival at a target, a set being visited from there. */
    private double least(int set, int target, int start, int end) {
        double best = NONE;
        double bestNext = NONE;
        double bestLeg = NONE;
        int longest = Math.min(gaps, end - start - grid.shortestGap() + 1);
        for (int to = 0; to < targets; to++) {
            if ((set >> to & 1) != 0) {
                for (int gap = 0; gap < longest; gap++) {
                    int arrival = start + grid.shortestGap() + gap;
                    double next = quantity[(set * targets + to) * steps + arrival];
                    double leg = legs[((target * targets + to) * steps + arrival) * gaps + gap];
                    // neither of the two less: it cannot be better
                    if (next < NONE && (next < bestNext || leg < bestLeg)) {
                        double candidate = pricing.before(target, next, leg);
                        if (candidate < best) {
                            best = candidate;
                            bestNext = next;
                            bestLeg = leg;
                        }
                    }
                }
            }
        }
        return best;
    }

    /** The order and the times of the best mission to a set between two steps. */
    Route route(int set, int start, int end) {
        fill(start, end);
        int count = Integer.bitCount(set);
        int[] order = new int[count];
        int[] times = new int[count];
        int rest = set;
        int at = start;
        int next = firstOf(set, start);
        for (int k = 0; k < count; k++) {
            order[k] = next;
            times[k] = at;
            rest &= ~(1 << next);
            if (rest != 0) {
                int step = next(rest, order[k], at, end, quantity[((rest | 1 << next) * targets + next) * steps + at]);
                next = step % targets;
                at += grid.shortestGap() + step / targets;
            }
        }
        return new Route(order, times);
    }

    private int firstOf(int set, int start) {
        int best = Integer.numberOfTrailingZeros(set);
        for (int target = best + 1; target < targets; target++) {
            // outside the set there is nothing but infinities
            if (quantity[(set * targets + target) * steps + start] < quantity[(set * targets + best) * steps + start]) {
                best = target;
            }
        }
        return best;
    }

    /** Which target comes next and after how long, as {@code gap × targets + target}. */
    private int next(int set, int target, int start, int end, double wanted) {
        for (int to = 0; to < targets; to++) {
            for (int gap = 0; gap < gaps && start + grid.shortestGap() + gap <= end; gap++) {
                int arrival = start + grid.shortestGap() + gap;
                double next = quantity[(set * targets + to) * steps + arrival];
                double leg = legs[((target * targets + to) * steps + arrival) * gaps + gap];
                if (next < NONE && pricing.before(target, next, leg) == wanted) {
                    return gap * targets + to;
                }
            }
        }
        throw new IllegalStateException("a mission is not in its own table");
    }
}
