package org.clearorbit.campaign.robustness;

import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;

/**
 * When a servicer is lost: at launch with some probability, and in orbit after a time t with {@code P(lost by t) = 1 -
 * exp(-(t/scale)^shape)} (Weibull; a shape of 1 is a constant hazard). Servicers are lost independently of each other,
 * but those that share a launch are lost with it.
 *
 * @param atLaunch probability that launch or commissioning fails, in [0, 1]
 * @param shape shape of the Weibull law; below 1 the young fail most
 * @param scaleDays its scale (days), {@link Double#POSITIVE_INFINITY} for no loss in orbit
 */
public record ServicerLoss(double atLaunch, double shape, double scaleDays) {

    /** Checks the ranges. */
    public ServicerLoss {
        Ranges.probability("servicer loss: probability at launch", atLaunch);
        Ranges.notNegative("servicer loss: shape", shape);
        if (!(scaleDays > 0) || shape == 0) {
            throw InvalidInputException.at(
                    "servicer loss: shape and scale (days)", shape + ", " + scaleDays, "positive numbers");
        }
    }

    /** @return no servicer is lost */
    public static ServicerLoss none() {
        return perMission(0);
    }

    /**
     * @param probability that a mission is lost, all of it, in [0, 1]
     * @return losses at launch alone
     */
    public static ServicerLoss perMission(double probability) {
        return new ServicerLoss(probability, 1, Double.POSITIVE_INFINITY);
    }

    /**
     * @param hazard losses per day in orbit (1/day), at least 0
     * @return losses at a constant rate
     */
    public static ServicerLoss perDay(double hazard) {
        Ranges.notNegative("servicer loss: hazard (1/day)", hazard);
        return new ServicerLoss(0, 1, 1 / hazard);
    }

    /**
     * A launch in 25 is lost (an assumption for study), and satellites in orbit as the 1,584 launched between 1990 and
     * 2008 were: shape 0.4521, scale 2,607 years (Castet and Saleh, "Satellite reliability: statistical data analysis
     * and modeling", Journal of Spacecraft and Rockets 46(5), 2009, 1065-1076; figures not re-read), 2.8 percent in the
     * first year and 5.7 percent in five.
     *
     * @return the default distribution
     */
    public static ServicerLoss withDefaults() {
        return new ServicerLoss(0.04, 0.4521, 2607 * EarthModel.JULIAN_YEAR / EarthModel.DAY);
    }

    /**
     * @param probability in [0, 1)
     * @return the time after a launch that succeeded by which the servicer is lost with that probability (days)
     */
    public double daysInOrbit(double probability) {
        return scaleDays * FastMath.pow(-FastMath.log(1 - probability), 1 / shape);
    }
}
