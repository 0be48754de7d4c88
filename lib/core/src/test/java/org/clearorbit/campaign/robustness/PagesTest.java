package org.clearorbit.campaign.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearorbit.campaign.CampaignPlan;
import org.clearorbit.campaign.CampaignPlanner;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.campaign.Launcher;
import org.clearorbit.campaign.Mission;
import org.clearorbit.campaign.PlannerSettings;
import org.clearorbit.campaign.Replanned;
import org.clearorbit.campaign.Replanning;
import org.clearorbit.campaign.Servicer;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/** The examples of docs/robustness.md and docs/replanning.md, as they stand there. */
class PagesTest {

    private static CampaignProblem problem() {
        SpaceContext context = SpaceContext.embedded();
        return CampaignProblem.removing(
                        ScenarioReader.using(context).flagship().ranking().top(8), context)
                .with(Servicer.shuttle(), Servicer.kitCarrier())
                .launchedBy(Launcher.medium(), Launcher.heavy())
                .during(context.parseDate("2030-01-01"), context.parseDate("2038-01-01"))
                .build();
    }

    @Test
    void robustness() {
        CampaignProblem problem = problem();

        CampaignPlan plan = CampaignPlanner.withDefaults()
                .with(PlannerSettings.withDefaults().withWorkLimit(100_000))
                .plan(problem);
        Robustness robustness = RobustnessStudy.withDefaults()
                .withSamples(2000)
                .with(WorkExecutor.threads(2))
                .of(plan, List.of(0.0, 0.02, 0.05, 0.1));
        for (MarginOutcome outcome : robustness.outcomes()) {
            System.out.println("margin " + outcome.margin() + ": " + outcome.missionAsPlanned()
                    + " of the missions as planned, "
                    + outcome.targetsRemoved().mean() + " +- "
                    + outcome.targetsRemoved().standardError() + " of "
                    + robustness.plannedTargets() + " targets, at least "
                    + outcome.riskRemoved().quantile(0.1) + " of the risk in 9 of 10 samples, "
                    + outcome.losses());
        }

        assertThat(robustness.outcomes()).hasSize(4);
    }

    @Test
    void replanning() {
        CampaignProblem problem = problem();

        CampaignPlanner planner = CampaignPlanner.withDefaults()
                .with(PlannerSettings.withDefaults().withWorkLimit(50_000));
        CampaignPlan plan = planner.plan(problem);
        Mission first = plan.campaign().missions().get(0);
        Replanned replanned = Replanning.of(plan, first.launchDate().shiftedBy(100 * 86400.0))
                .losing(0)
                .atPriceOfChange(5)
                .with(planner);
        System.out.println(replanned.kept().size() + " missions kept, "
                + replanned.changed().size() + " changed, "
                + replanned.toPayMeur() + " million euro to pay, "
                + replanned.sunkMeur() + " sunk");

        CampaignPlan further = planner.startingFrom(plan).plan(problem);
        System.out.println(further.campaign().totalCostMeur() + " million euro after "
                + further.campaign().steps() + " steps");

        assertThat(replanned.lost()).containsExactly(first);
        assertThat(further.campaign().totalCostMeur())
                .isLessThanOrEqualTo(plan.campaign().totalCostMeur() + 1e-9);
    }
}
