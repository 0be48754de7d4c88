package org.clearorbit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clearorbit.campaign.Campaign;
import org.clearorbit.campaign.CampaignPlanner;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.campaign.Launcher;
import org.clearorbit.campaign.PlannerSettings;
import org.clearorbit.campaign.Servicer;
import org.clearorbit.campaign.Target;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

class NearestNeighbourPlannerTest {

    private final PlanningWorkload workload =
            new PlanningWorkload(ScenarioReader.using(SpaceContext.embedded()).flagship());

    @Test
    void removesEachTargetOnceOrSaysThatItIsLeft() {
        NearestNeighbourPlanner.Plan plan = workload.nearestNeighbour();
        List<Integer> accountedFor = new ArrayList<>(plan.targetsLeft());
        plan.missions().forEach(mission -> accountedFor.addAll(mission.targets()));
        assertThat(accountedFor)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, PlanningWorkload.TARGETS).boxed().toList());
    }

    /** A mission to one target leaves no room for choice: both must come to the same cost, servicer by servicer. */
    @Test
    void pricesAMissionToOneTargetAsTheCampaignPlannerDoes() {
        CampaignProblem all = workload.problem();
        for (Target target : all.targets().subList(0, 4)) {
            for (Servicer servicer : all.servicers()) {
                CampaignProblem one = CampaignProblem.removing(List.of(target))
                        .with(servicer)
                        .launchedBy(all.launchers().toArray(Launcher[]::new))
                        .during(all.start(), all.end())
                        .disposing(all.disposal())
                        .costing(all.costModel())
                        .build();
                Campaign campaign = CampaignPlanner.withDefaults()
                        .with(PlannerSettings.withDefaults().withWorkLimit(200))
                        .plan(one)
                        .campaign();
                NearestNeighbourPlanner.Plan plan = new NearestNeighbourPlanner(one).plan();
                assertThat(plan.targetsLeft()).hasSameSizeAs(campaign.targetsLeft());
                assertThat(plan.totalCostMeur()).isCloseTo(campaign.totalCostMeur(), within(1e-9));
            }
        }
    }
}
