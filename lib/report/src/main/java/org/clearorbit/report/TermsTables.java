package org.clearorbit.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearorbit.campaign.Campaign;
import org.clearorbit.campaign.CampaignLimits;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.campaign.DateInterval;
import org.clearorbit.campaign.DisposalMode;
import org.clearorbit.campaign.Launcher;
import org.clearorbit.campaign.Removal;
import org.clearorbit.campaign.ScheduleLimits;
import org.clearorbit.campaign.Servicer;
import org.clearorbit.campaign.Target;
import org.clearorbit.campaign.TargetFacts;
import org.clearorbit.report.Html.Column;
import org.clearorbit.report.Html.Footer;
import org.clearorbit.scenario.Scenario;
import org.orekit.time.AbsoluteDate;

/** What the scenario allows, and what it says of single targets. */
final class TermsTables {

    private final Scenario scenario;
    private final Campaign campaign;
    private final CampaignProblem problem;

    TermsTables(Scenario scenario, Campaign campaign) {
        this.scenario = scenario;
        this.campaign = campaign;
        this.problem = scenario.problem();
    }

    /** The window, and every limit that is set. */
    String limits() {
        List<List<String>> rows = new ArrayList<>();
        row(rows, "Window: first launch to last end", day(problem.start()) + " to " + day(problem.end()));
        CampaignLimits limits = problem.limits();
        ScheduleLimits schedule = limits.schedule();
        count(rows, "Missions", limits.maxMissions());
        most(rows, "Budget", limits.budgetMeur(), " M€");
        most(rows, "Budget per calendar year", schedule.budgetMeurPerYear(), " M€");
        count(rows, "Missions at the same time", schedule.missionsInParallel());
        count(rows, "Launches per calendar year", schedule.launchesPerYear());
        if (schedule.launchSpacingDays() > 0) {
            row(rows, "Between two launches", "at least " + number(schedule.launchSpacingDays()) + " days");
        }
        most(rows, "First launch to last end", schedule.longestDays(), " days");
        if (!schedule.launchWindows().isEmpty()) {
            row(rows, "Launches only", intervals(schedule.launchWindows()));
        }
        if (!schedule.launchPauses().isEmpty()) {
            row(rows, "No launches", intervals(schedule.launchPauses()));
        }
        for (Launcher launcher : problem.launchers()) {
            if (launcher.spacingDays() > 0) {
                row(
                        rows,
                        "Between two launches of “" + launcher.name() + "”",
                        "at least " + number(launcher.spacingDays()) + " days");
            }
        }
        for (Servicer servicer : problem.servicers()) {
            row(
                    rows,
                    "A mission of “" + servicer.name() + "”",
                    "at most " + targets(servicer.maxTargets()) + " and " + number(servicer.maxMissionDays())
                            + " days");
            most(
                    rows,
                    "Delta-v of a mission of “" + servicer.name() + "”",
                    servicer.limits().maxDeltaV(),
                    " m/s");
            most(
                    rows,
                    "One transfer of “" + servicer.name() + "”",
                    servicer.limits().maxTransferDays(),
                    " days");
        }
        return Html.table(List.of(Column.text("Limit"), Column.prose("Allowed")), rows, Footer.NONE);
    }

    private static void count(List<List<String>> rows, String what, int most) {
        if (most != Integer.MAX_VALUE) {
            row(rows, what, "at most " + most);
        }
    }

    private static void most(List<List<String>> rows, String what, double most, String unit) {
        if (!Double.isInfinite(most)) {
            row(rows, what, "at most " + number(most) + unit);
        }
    }

    private static void row(List<List<String>> rows, String what, String allowed) {
        rows.add(List.of(Html.escape(what), Html.escape(allowed)));
    }

    private static String targets(int count) {
        return count == 1 ? "1 target" : count + " targets";
    }

    private static String number(double value) {
        return Html.number(value, value == Math.rint(value) ? 0 : value < 1 ? 3 : 1);
    }

    private String intervals(List<DateInterval> intervals) {
        return intervals.stream()
                .map(interval -> instant(interval.from()) + " to " + instant(interval.until()))
                .collect(Collectors.joining(", "));
    }

    /** The date, and the time of day where it is not midnight (UTC). */
    private String instant(AbsoluteDate date) {
        String text = scenario.context().format(date);
        return text.startsWith("00:00:00", 11) ? day(date) : text.substring(0, 10) + " " + text.substring(11, 16);
    }

    private String day(AbsoluteDate date) {
        return scenario.context().format(date).substring(0, 10);
    }

    /** The targets of which something is known, empty where there are none. */
    String facts() {
        Map<Integer, String> outcome = new HashMap<>();
        for (int k = 0; k < campaign.missions().size(); k++) {
            for (Removal removal : campaign.missions().get(k).removals()) {
                outcome.put(
                        removal.target().catalogNumber(), "mission " + (k + 1) + ", by " + day(removal.completed()));
            }
        }
        List<List<String>> rows = problem.targets().stream()
                .filter(target -> !target.facts().equals(TargetFacts.none()))
                .map(target -> row(target, outcome.getOrDefault(target.catalogNumber(), "left in orbit")))
                .toList();
        if (rows.isEmpty()) {
            return "";
        }
        return "<h3>What is known of single targets</h3>"
                + Html.table(
                        List.of(
                                Column.number("Number"),
                                Column.text("Name"),
                                Column.text("Tumbling"),
                                Column.text("May come down by"),
                                Column.text("Consent from"),
                                Column.text("Not by"),
                                Column.text("Removed")),
                        rows,
                        Footer.NONE);
    }

    private List<String> row(Target target, String outcome) {
        TargetFacts facts = target.facts();
        return List.of(
                Integer.toString(target.catalogNumber()),
                Html.escape(target.object().name()),
                facts.tumbling().name().toLowerCase(Locale.ROOT),
                disposal(facts),
                facts.consentFrom() == null ? "the start" : day(facts.consentFrom()),
                facts.excludedServicers().isEmpty()
                        ? ""
                        : Html.escape(
                                facts.excludedServicers().stream().sorted().collect(Collectors.joining(", "))),
                outcome);
    }

    private static String disposal(TargetFacts facts) {
        if (facts.allowedDisposal().isEmpty()) {
            return "no way";
        }
        if (facts.allowedDisposal().size() == DisposalMode.values().length) {
            return "any way";
        }
        return facts.allowedDisposal().contains(DisposalMode.CONTROLLED_REENTRY)
                ? "controlled re-entry"
                : "natural decay";
    }
}
