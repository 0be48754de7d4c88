package org.clearorbit.campaign.sequence;

import java.io.Serializable;

/**
 * What a mission costs, worked out from its end: a quantity that must be there on arrival at each target (the mass of
 * the spacecraft, say, or the delta-v still to come) follows from the quantity on arrival at the next and from the
 * delta-v in between, and the quantity on arrival at the first target gives the price. It must not fall when the
 * quantity after it or the delta-v grows, nor may the price; then less delta-v is never dearer and dynamic programming
 * over the times of a mission is exact. Called many times a second: no allocation, please.
 */
public interface MissionPricing extends Serializable {

    /**
     * @param target last target of a mission
     * @return quantity on arrival there
     */
    double atLast(int target);

    /**
     * @param target a target
     * @param next quantity on arrival at the next target
     * @param deltaV delta-v from this target to the next (m/s)
     * @return quantity on arrival at this target
     */
    double before(int target, double next, double deltaV);

    /**
     * @param atFirst quantity on arrival at the first target
     * @param count number of targets
     * @return price (million euro), {@link Double#POSITIVE_INFINITY} where a limit of the mission is broken
     */
    double price(double atFirst, int count);

    /**
     * The price with the delta-v of each leg known.
     *
     * @param targets what the mission visits, in order: the first {@code count} entries
     * @param count number of targets, at least 1
     * @param legs delta-v from each target to the next (m/s): the first {@code count - 1} entries
     * @return price (million euro), infinite where a limit is broken
     */
    default double price(int[] targets, int count, double[] legs) {
        double quantity = atLast(targets[count - 1]);
        for (int k = count - 2; k >= 0; k--) {
            quantity = before(targets[k], quantity, legs[k]);
        }
        return price(quantity, count);
    }

    /**
     * The price with the delta-v spread evenly over the legs: what a search looks at first.
     *
     * @param targets what the mission visits, in order: the first {@code count} entries
     * @param count number of targets, at least 1
     * @param deltaV delta-v of all legs together (m/s)
     * @return price (million euro), infinite where a limit is broken
     */
    default double price(int[] targets, int count, double deltaV) {
        double quantity = atLast(targets[count - 1]);
        for (int k = count - 2; k >= 0; k--) {
            quantity = before(targets[k], quantity, deltaV / (count - 1));
        }
        return price(quantity, count);
    }
}
