package org.clearorbit.examples;

import java.util.Locale;
import org.clearorbit.campaign.Campaign;
import org.clearorbit.campaign.CampaignPlanner;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.campaign.Launcher;
import org.clearorbit.campaign.Leg;
import org.clearorbit.campaign.Mission;
import org.clearorbit.campaign.PlannerSettings;
import org.clearorbit.campaign.Removal;
import org.clearorbit.campaign.Servicer;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.scenario.Scenario;
import org.clearorbit.scenario.ScenarioReader;

/** How can a few large derelicts be removed? Plans the first four of the bundled ranking and prints the missions. */
public final class PlanSmallCampaign {

    private static final int TARGETS = 4;
    private static final long STEPS = 20_000;

    private PlanSmallCampaign() {}

    /** @param args none */
    public static void main(String[] args) {
        SpaceContext context = SpaceContext.embedded();
        Scenario flagship = ScenarioReader.using(context).flagship();
        CampaignProblem problem = CampaignProblem.removing(flagship.ranking().top(TARGETS), context)
                .with(Servicer.shuttle(), Servicer.singleUse())
                .launchedBy(Launcher.light(), Launcher.medium())
                .during(context.parseDate("2030-01-01"), context.parseDate("2038-01-01"))
                .build();
        Campaign campaign = CampaignPlanner.withDefaults()
                .with(PlannerSettings.withDefaults().withWorkLimit(STEPS))
                .plan(problem)
                .campaign();

        for (Mission mission : campaign.missions()) {
            System.out.printf(
                    Locale.ROOT,
                    "%s on a %s, %s to %s: %.0f m/s, %.0f kg at launch, %.1f million euro%n",
                    mission.servicer().name(),
                    mission.launcher().name(),
                    context.format(mission.launchDate()),
                    context.format(mission.endDate()),
                    mission.deltaV(),
                    mission.launchMassKg(),
                    mission.cost().totalMeur());
            for (Leg leg : mission.legs()) {
                System.out.printf(
                        Locale.ROOT,
                        "  %-10s %-9s -> %-9s %7.1f m/s %7.1f kg%n",
                        leg.kind().label(),
                        leg.from(),
                        leg.to(),
                        leg.deltaV(),
                        leg.propellantKg());
            }
            for (Removal removal : mission.removals()) {
                System.out.printf(
                        Locale.ROOT,
                        "  removed %s: %s, casualty expectation %.1e%n",
                        removal.target().object().name(),
                        removal.disposal().mode(),
                        removal.disposal().casualtyExpectation());
            }
        }
        campaign.targetsLeft()
                .forEach(left ->
                        System.out.println("left: " + left.target().object().name() + ": " + left.reason()));
    }
}
