package org.clearorbit.campaign.robustness;

import org.hipparchus.util.FastMath;

/**
 * How much later than planned a mission is ready for launch: not at all with some probability, and else by a time that
 * is distributed exponentially. Launches slip independently of each other.
 *
 * @param onTimeProbability probability that it is ready in time, in [0, 1]
 * @param meanDays mean delay of those that are not (days)
 */
public record LaunchSlip(double onTimeProbability, double meanDays) {

    /** Checks the ranges. */
    public LaunchSlip {
        Ranges.probability("launch slip: probability of none", onTimeProbability);
        Ranges.notNegative("launch slip: mean delay (days)", meanDays);
    }

    /** @return every launch in time */
    public static LaunchSlip none() {
        return new LaunchSlip(1, 0);
    }

    /**
     * Every launch slips, by 128 days in the median (a mean of 185): the median of the 1,078 small satellites of 2015
     * to 2019, all of them late, in the study of Bryce Space and Technology, "Smallsat Launch Delays", 2020 (by its
     * summaries). An assumption for study where the servicer is the payload that the launch is bought for.
     *
     * @return the default distribution
     */
    public static LaunchSlip withDefaults() {
        return new LaunchSlip(0, 128 / FastMath.log(2));
    }

    /**
     * @param probability in [0, 1)
     * @return the delay that is not exceeded with that probability (days)
     */
    public double days(double probability) {
        return probability < onTimeProbability
                ? 0
                : -meanDays * FastMath.log((1 - probability) / (1 - onTimeProbability));
    }
}
