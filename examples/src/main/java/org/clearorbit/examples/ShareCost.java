package org.clearorbit.examples;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearorbit.campaign.CampaignPlan;
import org.clearorbit.campaign.CampaignPlanner;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.campaign.Launcher;
import org.clearorbit.campaign.PlannerSettings;
import org.clearorbit.campaign.Servicer;
import org.clearorbit.common.ProgressListener;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.cooperation.CampaignCostGame;
import org.clearorbit.cooperation.CostSharer;
import org.clearorbit.cooperation.CostSharing;
import org.clearorbit.cooperation.Partnership;
import org.clearorbit.cooperation.Share;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.risk.RankedObject;
import org.clearorbit.scenario.Scenario;
import org.clearorbit.scenario.ScenarioReader;

/**
 * Who pays what, and would every partner stay? Takes the two most critical bundled objects of each of three agencies,
 * plans their removal and shares its cost.
 */
public final class ShareCost {

    private static final List<String> AGENCIES = List.of("Roscosmos", "JAXA", "ESA");
    private static final int EACH = 2;
    private static final long STEPS = 20_000;

    private ShareCost() {}

    /** @param args none */
    public static void main(String[] args) {
        SpaceContext context = SpaceContext.embedded();
        Scenario flagship = ScenarioReader.using(context).flagship();
        Partnership all = flagship.partnership();
        Partnership partners = Partnership.of(all.agencies().stream()
                        .filter(agency -> AGENCIES.contains(agency.id()))
                        .toList())
                .with(all.owners())
                .with(all.registry());
        List<RankedObject> targets = Stream.iterate(0, k -> k + 1)
                .limit(partners.agencies().size())
                .flatMap(k -> flagship.ranking().objects().stream()
                        .filter(line -> partners.positionOf(line.object()) == k)
                        .limit(EACH))
                .toList();
        CampaignProblem.Builder builder = CampaignProblem.removing(targets, context)
                .with(Servicer.shuttle(), Servicer.singleUse())
                .launchedBy(Launcher.light(), Launcher.medium())
                .during(context.parseDate("2030-01-01"), context.parseDate("2038-01-01"));
        // missions for each partner's own objects are looked for too, so that its cost alone is a fair one
        CampaignProblem problem = builder.consideringAlone(
                        partners.responsibilities(builder.build().targets()))
                .build();
        CampaignPlan plan = CampaignPlanner.withDefaults()
                .with(PlannerSettings.withDefaults().withWorkLimit(STEPS))
                .plan(problem);
        CampaignCostGame costs =
                CampaignCostGame.of(plan, partners, WorkExecutor.sequential(), ProgressListener.silent());
        CostSharing sharing = CostSharer.among(partners).share(costs, flagship.benefit());

        System.out.println("rule        agency      share  alone  saving (million euro)");
        for (Share share : sharing.shares()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-11s %-10s %6.1f %6.1f %6.1f%n",
                    share.rule(),
                    share.agency(),
                    share.shareMeur(),
                    share.standaloneMeur(),
                    share.savingMeur());
        }
        for (CostSharing.Check check : sharing.checks()) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: worst placed %s, %+.2f million euro against going alone%n",
                    check.rule(),
                    check.coalition().stream().collect(Collectors.joining(" + ")),
                    check.excessMeur());
        }
    }
}
