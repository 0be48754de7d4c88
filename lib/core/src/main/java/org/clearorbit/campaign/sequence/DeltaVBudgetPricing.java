package org.clearorbit.campaign.sequence;

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
        Ranges.notNegative("budget of a mission: base price (million euro)", baseMeur);
        Ranges.notNegative("budget of a mission: price of delta-v (million euro per m/s)", meurPerMetrePerSecond);
        Ranges.notNegative("budget of a mission: most delta-v of a mission (m/s)", most);
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
