package org.clearorbit.campaign.sequence;

import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;

/**
 * The price of a mission in the ninth Global Trajectory Optimisation Competition ("The Kessler Run", ESA Advanced
 * Concepts Team, 2017): a base plus the square of what is launched above the dry mass, {@code c + α (m₀ - m_dry)²}. The
 * spacecraft leaves a de-orbit package on every target, the last included, and reaches the first at no cost.
 *
 * @param baseMeur base cost of a mission (million euro), 0 or more
 * @param alpha weight of the mass (million euro per kg²), 0 or more
 * @param dryMassKg mass without propellant and packages (kg), above 0
 * @param packageKg mass of a de-orbit package (kg), 0 or more
 * @param propellantCapacityKg most propellant (kg), 0 or more; {@link Double#POSITIVE_INFINITY} for no limit
 * @param exhaustVelocity effective exhaust velocity (m/s), above 0
 */
public record QuadraticMassPricing(
        double baseMeur,
        double alpha,
        double dryMassKg,
        double packageKg,
        double propellantCapacityKg,
        double exhaustVelocity)
        implements MissionPricing {

    /** Checks the ranges. */
    public QuadraticMassPricing {
        Ranges.notNegative("price of a mission: base cost (million euro)", baseMeur);
        Ranges.notNegative("price of a mission: weight of the mass (million euro per kg²)", alpha);
        Ranges.positive("price of a mission: dry mass (kg)", dryMassKg);
        Ranges.notNegative("price of a mission: mass of a package (kg)", packageKg);
        if (propellantCapacityKg != Double.POSITIVE_INFINITY) {
            Ranges.notNegative("price of a mission: propellant capacity (kg)", propellantCapacityKg);
        }
        Ranges.positive("price of a mission: exhaust velocity (m/s)", exhaustVelocity);
    }

    /**
     * The constants of the competition, with the base cost of the last day for every mission.
     *
     * @return 55 million euro, 2e-6 million euro per kg², 2,000 kg, 30 kg, 5,000 kg, 340 s
     */
    public static QuadraticMassPricing kesslerRun() {
        return new QuadraticMassPricing(55, 2.0e-6, 2000, 30, 5000, 340 * EarthModel.STANDARD_GRAVITY);
    }

    @Override
    public double atLast(int target) {
        return dryMassKg + packageKg;
    }

    @Override
    public double before(int target, double next, double deltaV) {
        return next * FastMath.exp(deltaV / exhaustVelocity) + packageKg;
    }

    @Override
    public double price(double atFirst, int count) {
        double above = atFirst - dryMassKg;
        return above - count * packageKg > propellantCapacityKg
                ? Double.POSITIVE_INFINITY
                : baseMeur + alpha * above * above;
    }

    /** A closed form: the packages ride along a shrinking share of the way, a geometric series of mass ratios. */
    @Override
    public double price(int[] targets, int count, double deltaV) {
        double ratio = FastMath.exp(deltaV / exhaustVelocity);
        double leg = count > 1 ? deltaV / (exhaustVelocity * (count - 1)) : 0;
        double packages = leg > 0 ? FastMath.expm1(count * leg) / FastMath.expm1(leg) : count;
        return price(dryMassKg * ratio + packageKg * packages, count);
    }
}
