package org.clearorbit.campaign.robustness;

import java.util.Map;

/**
 * What becomes of a campaign that is flown with a margin of propellant.
 *
 * @param margin margin, as a share of the delta-v of every leg
 * @param marginKg propellant loaded for it, in all missions (kg)
 * @param missionsThatHoldIt missions whose tanks and launches hold all of it; the others fly with what they hold
 * @param missionAsPlanned share of the missions that remove all that they were to remove, over missions and samples
 * @param campaignAsPlanned share of the samples in which every mission does
 * @param riskRemoved benefit of what is removed, in the unit of the {@link RemovalBenefit}
 * @param targetsRemoved number of targets removed
 * @param costMeur what the campaign costs (million euro): all that is paid by each launch, flown or lost, the margin,
 *     and the operations of the time that each servicer works
 * @param losses what each cause keeps from being removed
 */
public record MarginOutcome(
        double margin,
        double marginKg,
        int missionsThatHoldIt,
        double missionAsPlanned,
        double campaignAsPlanned,
        Spread riskRemoved,
        Spread targetsRemoved,
        Spread costMeur,
        Map<LossCause, Loss> losses) {

    /**
     * What one cause keeps from being removed, as means over the samples.
     *
     * @param targets number of targets
     * @param risk sum of their risks, in the unit of the index that ranked them
     */
    public record Loss(double targets, double risk) {}

    /** Copies the map. */
    public MarginOutcome {
        losses = Map.copyOf(losses);
    }
}
