package org.clearorbit.examples;

import java.util.List;
import java.util.Locale;
import org.clearorbit.campaign.CampaignPlan;
import org.clearorbit.campaign.CampaignPlanner;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.campaign.Launcher;
import org.clearorbit.campaign.PlannerSettings;
import org.clearorbit.campaign.Servicer;
import org.clearorbit.campaign.robustness.MarginOutcome;
import org.clearorbit.campaign.robustness.Robustness;
import org.clearorbit.campaign.robustness.RobustnessStudy;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.scenario.ScenarioReader;

/**
 * What do slipped launches, failed captures, lost servicers and overruns leave of a campaign, and what does a margin of
 * propellant buy? Plans the first four of the bundled ranking and flies the plan 500 times for each margin.
 */
public final class StudyRobustness {

    private static final int TARGETS = 4;
    private static final long STEPS = 20_000;
    private static final int SAMPLES = 500;

    private StudyRobustness() {}

    /** @param args none */
    public static void main(String[] args) {
        SpaceContext context = SpaceContext.embedded();
        CampaignProblem problem = CampaignProblem.removing(
                        ScenarioReader.using(context).flagship().ranking().top(TARGETS), context)
                .with(Servicer.shuttle(), Servicer.kitCarrier())
                .launchedBy(Launcher.medium(), Launcher.heavy())
                .during(context.parseDate("2030-01-01"), context.parseDate("2038-01-01"))
                .build();
        CampaignPlan plan = CampaignPlanner.withDefaults()
                .with(PlannerSettings.withDefaults().withWorkLimit(STEPS))
                .plan(problem);
        Robustness robustness =
                RobustnessStudy.withDefaults().withSamples(SAMPLES).of(plan, List.of(0.0, 0.02, 0.05, 0.1));

        System.out.printf(
                Locale.ROOT,
                "%d targets planned, %.1f million euro; what %d flights of the plan remove:%n",
                robustness.plannedTargets(),
                plan.campaign().totalCostMeur(),
                SAMPLES);
        for (MarginOutcome outcome : robustness.outcomes()) {
            System.out.printf(
                    Locale.ROOT,
                    "margin %4.0f percent: %.2f +- %.2f targets, %3.0f percent of the missions as planned%n",
                    100 * outcome.margin(),
                    outcome.targetsRemoved().mean(),
                    outcome.targetsRemoved().standardError(),
                    100 * outcome.missionAsPlanned());
        }
        System.out.println("targets lost without a margin, by cause:");
        robustness
                .outcomes()
                .get(0)
                .losses()
                .forEach((cause, loss) -> System.out.printf(
                        Locale.ROOT,
                        "  %-16s %.2f%n",
                        cause.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        loss.targets()));
    }
}
