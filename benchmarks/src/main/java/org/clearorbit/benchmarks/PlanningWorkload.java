package org.clearorbit.benchmarks;

import java.util.Comparator;
import java.util.List;
import org.clearorbit.campaign.Campaign;
import org.clearorbit.campaign.CampaignPlanner;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.campaign.Launcher;
import org.clearorbit.campaign.PlannerSettings;
import org.clearorbit.campaign.Servicer;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.risk.IndexScore;
import org.clearorbit.risk.RankedObject;
import org.clearorbit.risk.RiskAssessment;
import org.clearorbit.scenario.Scenario;

/**
 * A campaign for the targets of the flagship whose collisions would make the most lasting fragments (a choice that does
 * not change with the default index), with its servicers, launchers, window and prices and no limit on missions or
 * budget, so that every planner has to remove all it can and cost is what tells them apart.
 */
final class PlanningWorkload {

    /** Targets of the problem. */
    static final int TARGETS = 12;

    /** Most planner steps. */
    private static final long WORK_LIMIT = 100_000;

    private static final long SEED = 1;

    private final CampaignProblem problem;
    private final CampaignPlanner planner = CampaignPlanner.withDefaults()
            .with(PlannerSettings.withDefaults().withSeed(SEED).withWorkLimit(WORK_LIMIT));

    PlanningWorkload(Scenario scenario) {
        CampaignProblem all = scenario.problem();
        problem = CampaignProblem.removing(lasting(scenario), SpaceContext.embedded())
                .with(all.servicers().toArray(Servicer[]::new))
                .launchedBy(all.launchers().toArray(Launcher[]::new))
                .during(all.start(), all.end())
                .disposing(all.disposal())
                .costing(all.costModel())
                .build();
    }

    private static List<RankedObject> lasting(Scenario scenario) {
        return scenario.ranking().objects().stream()
                .map(RankedObject::assessment)
                .sorted(Comparator.comparingDouble(RiskAssessment::persistentFragmentsPerYear)
                        .reversed()
                        .thenComparingInt(target -> target.object().catalogNumber()))
                .limit(TARGETS)
                .map(target ->
                        new RankedObject(1, target, new IndexScore(target.persistentFragmentsPerYear(), List.of())))
                .toList();
    }

    CampaignProblem problem() {
        return problem;
    }

    /**
     * Ours: beam searches, exchanges and exact choice of missions, on the calling thread, with a fixed seed and work
     * limit.
     */
    Campaign clearorbit() {
        return planner.plan(problem).campaign();
    }

    /** The baseline: the nearest neighbour by delta-v. */
    NearestNeighbourPlanner.Plan nearestNeighbour() {
        return new NearestNeighbourPlanner(problem).plan();
    }
}
