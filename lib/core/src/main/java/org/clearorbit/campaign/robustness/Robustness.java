package org.clearorbit.campaign.robustness;

import java.util.List;

/**
 * How a planned campaign fares over many samples. All margins were flown through the same samples, so that they differ
 * by what the margin buys and not by chance.
 *
 * @param samplesAsked samples asked for
 * @param samples samples done: fewer where the study was cancelled, and then the first of those asked for
 * @param plannedRisk benefit of all removals planned
 * @param plannedTargets number of them
 * @param plannedCostMeur cost of the campaign as planned (million euro)
 * @param outcomes the outcome with each margin, in the order asked for
 */
public record Robustness(
        int samplesAsked,
        int samples,
        double plannedRisk,
        int plannedTargets,
        double plannedCostMeur,
        List<MarginOutcome> outcomes) {

    /** Copies the list. */
    public Robustness {
        outcomes = List.copyOf(outcomes);
    }

    /** @return whether the study was cancelled before all samples were done */
    public boolean isCutShort() {
        return samples < samplesAsked;
    }

    /** @return the outcome with the first margin */
    public MarginOutcome outcome() {
        return outcomes.get(0);
    }
}
