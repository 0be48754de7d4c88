package org.clearorbit.campaign.sequence;

import org.clearorbit.common.InvalidInputException;

/**
 * The price of a mission that may spend so much delta-v and no more: a base and a price for each m/s.
 *
 * @param baseMeur price of a mission (million euro)
 * @param meurPerMetrePerSecond price of delta-v (million euro per m/s): a little more than 0 where it is free, so that
 *     of two ways the shorter is taken
 * @param most delta-v of all legs at most (m/s)
 */
public record DeltaVBudgetPricing(double baseMeur, double meurPerMetrePerSecond, double most)
        implements MissionPricing {

    /** Checks the ranges. */
    public DeltaVBudgetPricing {
        check("base price (million euro)", baseMeur);
        check("price of delta-v (million euro per m/s)", meurPerMetrePerSecond);
        check("most delta-v of a mission (m/s)", most);
    }

    private static void check(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw InvalidInputException.at("budget of a mission: " + name, value, "0 or more, finite");
        }
    }

    /** Nothing is still to come. */
    @Override
    public double atLast(int target) {
        return 0;
    }

    @Override
    public double before(int target, double next, double deltaV) {
        return next + deltaV;
    }

    @Override
    public double price(double atFirst, int count) {
        return atFirst > most ? Double.POSITIVE_INFINITY : baseMeur + meurPerMetrePerSecond * atFirst;
    }

    @Override
    public double price(int[] targets, int count, double deltaV) {
        return price(deltaV, count);
    }
}
