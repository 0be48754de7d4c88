package org.clearorbit.risk;

import org.hipparchus.util.FastMath;

/**
 * Two sizes of fragment that matter for different reasons, each with the distribution of the logarithm χ = log₁₀(A/M),
 * A/M in m²/kg, of the NASA standard breakup model at that characteristic length: a mixture of two normal laws
 * (Johnson, Krisko, Liou and Anz-Meador, "NASA's new breakup model of EVOLVE 4.0", Advances in Space Research 28(9),
 * 2001, 1377-1384, eqs. 5 to 7).
 */
public enum FragmentSize {
    /** 1 cm and up: ends the mission of a satellite that it hits. The model's law for small objects: N(-0.3, 0.4). */
    LETHAL(0.01, 1, -0.3, 0.4, -0.3, 0.4),
    /**
     * 10 cm and up: can be tracked, and can break up an intact object that it hits. The model's law for fragments of
     * spacecraft at 10 cm: 0.38 N(-0.632, 0.16) + 0.62 N(-1.2, 0.5).
     */
    TRACKABLE(0.1, 0.38, -0.632, 0.16, -1.2, 0.5);

    private static final int POINTS_PER_LAW = 12;

    /** Standard deviations about the mean within which the laws are sampled. */
    private static final double RANGE = 3;

    private final double characteristicLength;
    private final double meanLogAreaToMass;
    private final double[] areaToMass = new double[2 * POINTS_PER_LAW];
    private final double[] weight = new double[2 * POINTS_PER_LAW];

    FragmentSize(double length, double share, double firstMean, double firstSigma, double mean, double sigma) {
        this.characteristicLength = length;
        this.meanLogAreaToMass = share * firstMean + (1 - share) * mean;
        double total = 0;
        for (int k = 0; k < POINTS_PER_LAW; k++) {
            double z = RANGE * (2 * k + 1 - POINTS_PER_LAW) / POINTS_PER_LAW;
            double normal = FastMath.exp(-z * z / 2);
            total += normal;
            areaToMass[k] = FastMath.pow(10, firstMean + firstSigma * z);
            weight[k] = share * normal;
            areaToMass[POINTS_PER_LAW + k] = FastMath.pow(10, mean + sigma * z);
            weight[POINTS_PER_LAW + k] = (1 - share) * normal;
        }
        for (int k = 0; k < weight.length; k++) {
            weight[k] /= total;
        }
    }

    /** @return the smallest characteristic length of this size (m) */
    public double characteristicLength() {
        return characteristicLength;
    }

    /** @return mean of χ = log₁₀ of the area-to-mass ratio in m²/kg */
    public double meanLogAreaToMass() {
        return meanLogAreaToMass;
    }

    /**
     * The mean over the area-to-mass ratios of a time in orbit that falls as their inverse and counts up to a horizon.
     *
     * @param unitLifetime lifetime (s) at an area-to-mass ratio of 1 m²/kg, at least 0, may be +∞
     * @param horizon the longest time counted (s)
     * @return mean time in orbit within the horizon (s)
     */
    double meanTime(double unitLifetime, double horizon) {
        double mean = 0;
        for (int k = 0; k < weight.length; k++) {
            mean += weight[k] * FastMath.min(unitLifetime / areaToMass[k], horizon);
        }
        return mean;
    }
}
