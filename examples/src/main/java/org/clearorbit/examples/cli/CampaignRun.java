package org.clearorbit.examples.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.clearorbit.campaign.Campaign;
import org.clearorbit.campaign.CampaignPlan;
import org.clearorbit.common.Cancellation;
import org.clearorbit.common.ClearorbitException;
import org.clearorbit.cooperation.CampaignCostGame;
import org.clearorbit.cooperation.CostSharing;
import org.clearorbit.report.HtmlReport;
import org.clearorbit.scenario.ResultsWriter;
import org.clearorbit.scenario.Scenario;

/** Plans a scenario, shares its cost and writes everything: what {@code campaign} and {@code demo} have in common. */
final class CampaignRun {

    private static final String REPORT = "report.html";
    private static final int REASONS_SHOWN = 3;

    private final Scenario scenario;
    private final PlannerOptions options;
    private final Path out;

    CampaignRun(Scenario scenario, PlannerOptions options, Path out) {
        this.scenario = scenario.with(options.applyTo(scenario.settings()));
        this.options = options;
        this.out = out;
    }

    int run() {
        ResultsWriter writer = ResultsWriter.into(out);
        writer.ranking(scenario.ranking().objects());
        writer.rejections(scenario.load().rejections());

        Cancellation cancellation = Shutdown.cancellation();
        CampaignPlan plan;
        try (ConsoleProgress progress = ConsoleProgress.onStandardError()) {
            plan = scenario.planner()
                    .with(options.executor())
                    .with(progress)
                    .with(cancellation)
                    .plan(scenario.problem());
        }
        if (plan.campaign().removals().isEmpty()) {
            return nothingRemoved(writer, plan.campaign(), cancellation);
        }
        CampaignCostGame costs;
        try (ConsoleProgress progress = ConsoleProgress.onStandardError()) {
            costs = CampaignCostGame.of(plan, scenario.partnership(), options.executor(), progress);
        }
        Campaign campaign = costs.plan().campaign();
        CostSharing sharing = scenario.sharer().share(costs, scenario.benefit());
        writer.campaign(scenario, campaign);
        writer.legs(campaign, scenario.context());
        writer.shares(sharing.shares());
        writer.stakes(sharing.stakes());
        HtmlReport.of(scenario, campaign, sharing).write(out.resolve(REPORT));
        summary(System.out, campaign);
        return cancellation.isCancelled() ? ExitStatus.CANCELLED : ExitStatus.DONE;
    }

    /** Writes what there is to say of a campaign that removes nothing. */
    private int nothingRemoved(ResultsWriter writer, Campaign campaign, Cancellation cancellation) {
        writer.campaign(scenario, campaign);
        writer.legs(campaign, scenario.context());
        writer.shares(List.of());
        writer.stakes(List.of());
        // one of an earlier run in the same folder would tell of another campaign
        remove(out.resolve(REPORT));
        System.err.println("clearorbit: no target can be removed; the reasons are in " + out.resolve("campaign.json"));
        campaign.targetsLeft().stream()
                .limit(REASONS_SHOWN)
                .forEach(left -> System.err.println("  " + left.target().catalogNumber() + " "
                        + left.target().object().name() + ": " + left.reason()));
        return cancellation.isCancelled() ? ExitStatus.CANCELLED : ExitStatus.INFEASIBLE;
    }

    private void summary(PrintStream stream, Campaign campaign) {
        stream.printf(
                Locale.ROOT,
                "%s: %d mission%s %d of %d targets for %.1f million euro, %.0f m/s in all%n",
                scenario.name(),
                campaign.missions().size(),
                campaign.missions().size() == 1 ? " removes" : "s remove",
                campaign.removals().size(),
                scenario.problem().targets().size(),
                campaign.totalCostMeur(),
                campaign.deltaV());
        campaign.targetsLeft()
                .forEach(left -> stream.println("left: " + left.target().catalogNumber() + " "
                        + left.target().object().name() + ": " + left.reason()));
        stream.println("report: " + out.resolve(REPORT));
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ClearorbitException("old report " + file + ": cannot be removed (" + e + ")", e);
        }
    }
}
