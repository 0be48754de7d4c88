package org.clearorbit.cooperation;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the costs of coalitions consistent where they are best-found and not proven least: a choice for more members
 * serves fewer ({@code c(S) ≤ c(T)} for S within T), and the choices of two coalitions together serve both ({@code c(A
 * ∪ B) ≤ c(A) + c(B)}). Costs are only ever lowered, each to one that missions at hand achieve.
 */
final class CostClosure {

    /** A gain smaller than this share of the cost is rounding. */
    private static final double ROUNDING = 1e-12;

    private final double[] costs;
    private final int[] first;
    private final int[] second;

    /** @param costs cost of each coalition by its mask, that of the empty one 0 */
    CostClosure(double[] costs) {
        this.costs = costs.clone();
        this.first = new int[costs.length];
        this.second = new int[costs.length];
        while (lowered()) {
            // until nothing changes: a lower cost may lower others
        }
    }

    private boolean lowered() {
        boolean changed = false;
        for (int mask = 1; mask < costs.length; mask++) {
            for (int part = (mask - 1) & mask; part > 0; part = (part - 1) & mask) {
                changed |= lower(mask, part, mask & ~part);
            }
        }
        for (int mask = costs.length - 1; mask > 0; mask--) {
            for (int player = 1; player < costs.length; player <<= 1) {
                changed |= (mask & player) == 0 && lower(mask, mask | player, 0);
            }
        }
        return changed;
    }

    /** Serves a coalition by the choices for one or two others. */
    private boolean lower(int mask, int one, int other) {
        double sum = costs[one] + costs[other];
        if (sum >= costs[mask] * (1 - ROUNDING)) {
            return false;
        }
        costs[mask] = sum;
        first[mask] = one;
        second[mask] = other;
        return true;
    }

    /** The consistent costs. */
    double[] costs() {
        return costs.clone();
    }

    /** The coalitions whose own choices together serve this one: itself, where nothing better was found. */
    List<Integer> servedBy(int mask) {
        if (first[mask] == 0) {
            return List.of(mask);
        }
        List<Integer> all = new ArrayList<>(servedBy(first[mask]));
        if (second[mask] != 0) {
            all.addAll(servedBy(second[mask]));
        }
        return all;
    }
}
