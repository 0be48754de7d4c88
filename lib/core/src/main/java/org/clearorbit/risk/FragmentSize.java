package org.clearorbit.risk;

import org.clearorbit.risk.breakup.AreaToMassLaw;
import org.clearorbit.risk.breakup.ParentBody;
import org.hipparchus.util.FastMath;

/**
 * Two sizes of fragment that matter for different reasons, each with the distribution of the logarithm χ = log₁₀(A/M),
 * A/M in m²/kg, that the NASA standard breakup model gives at that characteristic length ({@link AreaToMassLaw}).
 */
public enum FragmentSize {
    /** 1 cm and up: ends the mission of a satellite that it hits. The model's law for small objects: N(-0.3, 0.4). */
    LETHAL(0.01, AreaToMassLaw.small(0.01)),
    /**
     * 10 cm and up: can be tracked, and can break up an intact object that it hits. The model's law for large fragments
     * of spacecraft, without the bridge to small ones, as most of these are above it: 0.38 N(-0.632, 0.16) + 0.62
     * N(-1.2, 0.5).
     */
    TRACKABLE(0.1, AreaToMassLaw.large(ParentBody.Kind.SPACECRAFT, 0.1));

    private static final int POINTS_PER_LAW = 12;

    /** Standard deviations about the mean within which the laws are sampled. */
    private static final double RANGE = 3;

    private final double characteristicLength;
    private final double meanLogAreaToMass;
    private final double[] areaToMass;
    private final double[] weight;

    FragmentSize(double length, AreaToMassLaw law) {
        this.characteristicLength = length;
        this.meanLogAreaToMass = law.mean();
        this.areaToMass = new double[law.parts().size() * POINTS_PER_LAW];
        this.weight = new double[areaToMass.length];
        double total = 0;
        for (int k = 0; k < weight.length; k++) {
            AreaToMassLaw.Part part = law.parts().get(k / POINTS_PER_LAW);
            double z = RANGE * (2 * (k % POINTS_PER_LAW) + 1 - POINTS_PER_LAW) / POINTS_PER_LAW;
            areaToMass[k] = FastMath.pow(10, part.mean() + part.sigma() * z);
            weight[k] = part.weight() * FastMath.exp(-z * z / 2);
            total += weight[k];
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

    /** The largest area-to-mass ratio that is sampled (m²/kg). */
    double largestAreaToMass() {
        double largest = 0;
        for (double ratio : areaToMass) {
            largest = FastMath.max(largest, ratio);
        }
        return largest;
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
