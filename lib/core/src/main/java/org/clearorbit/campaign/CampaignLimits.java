package org.clearorbit.campaign;

import org.clearorbit.common.InvalidInputException;

/**
 * Limits on a campaign as a whole.
 *
 * @param maxMissions most missions; {@link Integer#MAX_VALUE} for no limit
 * @param budgetMeur most that all missions may cost (million euro); {@link Double#POSITIVE_INFINITY} for no limit
 * @param schedule limits on when missions fly beside each other and when launches are allowed
 */
public record CampaignLimits(int maxMissions, double budgetMeur, ScheduleLimits schedule) {

    /** Checks the signs. */
    public CampaignLimits {
        if (maxMissions < 1) {
            throw InvalidInputException.at("most missions", maxMissions, "at least 1");
        }
        if (!(budgetMeur > 0)) {
            throw InvalidInputException.at("budget (million euro)", budgetMeur, "a positive number");
        }
    }

    /**
     * Limits on the number and the cost of the missions alone.
     *
     * @param maxMissions most missions
     * @param budgetMeur most that all missions may cost (million euro)
     */
    public CampaignLimits(int maxMissions, double budgetMeur) {
        this(maxMissions, budgetMeur, ScheduleLimits.none());
    }

    /** @return no limits at all */
    public static CampaignLimits none() {
        return new CampaignLimits(Integer.MAX_VALUE, Double.POSITIVE_INFINITY);
    }

    /** @return whether any limit is set, so that missions compete with each other */
    public boolean areSet() {
        return maxMissions != Integer.MAX_VALUE || budgetMeur != Double.POSITIVE_INFINITY || schedule.areShared();
    }

    /**
     * @param value limits on when missions fly
     * @return these limits with those
     */
    public CampaignLimits with(ScheduleLimits value) {
        return new CampaignLimits(maxMissions, budgetMeur, value);
    }
}
