package org.clearorbit.scenario;

import java.util.List;
import org.clearorbit.campaign.CampaignPlanner;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.campaign.PlannerSettings;
import org.clearorbit.catalog.CatalogLoad;
import org.clearorbit.cooperation.AvoidedHarm;
import org.clearorbit.cooperation.CostSharer;
import org.clearorbit.cooperation.Partnership;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.risk.RiskRanking;

/**
 * A scenario made ready: the catalogue read and ranked, the problem and the partnership built. Immutable.
 *
 * @param name name of the scenario
 * @param description what it is about
 * @param context time scales and frames
 * @param load the catalogue, with what was rejected
 * @param ranking the ranking that the targets were taken from
 * @param problem the campaign problem
 * @param settings how hard the planner looks
 * @param partnership the agencies
 * @param sharer how costs are shared
 * @param benefit what each agency gains from each removal
 * @param assumptions what the scenario assumes, one sentence each, for the report
 */
public record Scenario(
        String name,
        String description,
        SpaceContext context,
        CatalogLoad load,
        RiskRanking ranking,
        CampaignProblem problem,
        PlannerSettings settings,
        Partnership partnership,
        CostSharer sharer,
        AvoidedHarm benefit,
        List<String> assumptions) {

    /** Copies the list. */
    public Scenario {
        assumptions = List.copyOf(assumptions);
    }

    /** @return a planner with the settings of the scenario */
    public CampaignPlanner planner() {
        return CampaignPlanner.withDefaults().with(settings);
    }

    /**
     * @param value how hard the planner looks
     * @return the same scenario with those settings
     */
    public Scenario with(PlannerSettings value) {
        return new Scenario(
                name, description, context, load, ranking, problem, value, partnership, sharer, benefit, assumptions);
    }
}
