package org.clearorbit.campaign;

import org.clearorbit.common.InvalidInputException;

/**
 * Limits on a campaign as a whole.
 *
 * @param maxMissions most missions; {@link Integer#MAX_VALUE} for no limit
 * @param budgetMeur most that all missions may cost (million euro); {@link Double#POSITIVE_INFINITY} for no limit
 */
public record CampaignLimits(int maxMissions, double budgetMeur) {

    /** Checks the signs. */
    public CampaignLimits {
        if (maxMissions < 1) {
            throw InvalidInputException.at("most missions", maxMissions, "at least 1");
        }
        if (!(budgetMeur > 0)) {
            throw InvalidInputException.at("budget (million euro)", budgetMeur, "a positive number");
        }
    }

    /** @return no limits at all */
    public static CampaignLimits none() {
        return new CampaignLimits(Integer.MAX_VALUE, Double.POSITIVE_INFINITY);
    }

    /** @return whether any limit is set, so that missions compete with each other */
    public boolean areSet() {
        return maxMissions != Integer.MAX_VALUE || budgetMeur != Double.POSITIVE_INFINITY;
    }
}
