package org.clearorbit.campaign.robustness;

import org.clearorbit.common.InvalidInputException;
import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;

/**
 * What a leg takes over the delta-v estimated: a log-normal factor for each leg, independent of the others.
 *
 * @param median median of the overrun, as a share of the estimate; above -1, where a leg would take nothing
 * @param spread standard deviation of the logarithm of the factor
 */
public record DeltaVOverrun(double median, double spread) {

    /** Checks the ranges. */
    public DeltaVOverrun {
        if (!(median > -1) || Double.isInfinite(median)) {
            throw InvalidInputException.at("delta-v overrun: median", median, "a number above -1");
        }
        Ranges.notNegative("delta-v overrun: spread", spread);
    }

    /** @return every leg as estimated */
    public static DeltaVOverrun none() {
        return new DeltaVOverrun(0, 0);
    }

    /**
     * 2 percent in the median, what the estimate leaves out for gravity losses, and a spread of 2 percent: the factor
     * stays below 1.054 in 95 percent of all legs, about the 5 percent that ESA's "Margin philosophy for science
     * assessment studies" (SRE-PA/2011.097, 2012; figures not re-read) asks for where manoeuvres are calculated. An
     * assumption for study.
     *
     * @return the default distribution
     */
    public static DeltaVOverrun withDefaults() {
        return new DeltaVOverrun(0.02, 0.02);
    }

    /**
     * @param probability in (0, 1)
     * @return the factor that is not exceeded with that probability
     */
    public double factor(double probability) {
        return spread == 0
                ? 1 + median
                : (1 + median) * FastMath.exp(spread * FastMath.sqrt(2) * Erf.erfInv(2 * probability - 1));
    }
}
