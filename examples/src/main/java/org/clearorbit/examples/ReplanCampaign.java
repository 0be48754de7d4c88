package org.clearorbit.examples;

import java.util.List;
import java.util.Locale;
import org.clearorbit.campaign.CampaignPlan;
import org.clearorbit.campaign.CampaignPlanner;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.campaign.Launcher;
import org.clearorbit.campaign.Mission;
import org.clearorbit.campaign.PlannerSettings;
import org.clearorbit.campaign.Replanned;
import org.clearorbit.campaign.Replanning;
import org.clearorbit.campaign.Servicer;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.scenario.ScenarioReader;

/**
 * The first servicer of a campaign is lost fifteen days after its launch: what now? Plans the first six of the bundled
 * ranking, then what is left, once freely and once with a price on every planned mission that is changed.
 */
public final class ReplanCampaign {

    private static final int TARGETS = 6;
    private static final long STEPS = 30_000;

    private ReplanCampaign() {}

    /** @param args none */
    public static void main(String[] args) {
        SpaceContext context = SpaceContext.embedded();
        CampaignProblem problem = CampaignProblem.removing(
                        ScenarioReader.using(context).flagship().ranking().top(TARGETS), context)
                .with(Servicer.shuttle(), Servicer.kitCarrier(), Servicer.singleUse())
                .launchedBy(Launcher.light(), Launcher.medium())
                .during(context.parseDate("2030-01-01"), context.parseDate("2040-01-01"))
                .build();
        CampaignPlanner planner = CampaignPlanner.withDefaults()
                .with(PlannerSettings.withDefaults().withWorkLimit(STEPS));
        CampaignPlan plan = planner.plan(problem);
        print(context, "planned", plan.campaign().missions());
        Mission first = plan.campaign().missions().get(0);
        for (double price : new double[] {0, 50}) {
            Replanned replanned = Replanning.of(plan, first.launchDate().shiftedBy(15 * EarthModel.DAY))
                    .losing(0)
                    .atPriceOfChange(price)
                    .with(planner);
            System.out.printf(
                    Locale.ROOT,
                    "%nservicer of mission 1 lost; %.0f million euro for each planned mission changed:%n"
                            + "%d missions kept, %d changed, %.1f million euro to pay, %.1f sunk%n",
                    price,
                    replanned.kept().size(),
                    replanned.changed().size(),
                    replanned.toPayMeur(),
                    replanned.sunkMeur());
            print(context, "to launch", replanned.toLaunch());
        }
    }

    private static void print(SpaceContext context, String title, List<Mission> missions) {
        for (Mission mission : missions) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %s to %s, %s, %5.1f million euro, removes %s%n",
                    title,
                    context.format(mission.launchDate()).substring(0, 10),
                    context.format(mission.endDate()).substring(0, 10),
                    mission.servicer().name(),
                    mission.cost().totalMeur(),
                    mission.removals().stream()
                            .map(removal -> removal.target().catalogNumber())
                            .toList());
        }
    }
}
