package org.clearorbit.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.clearorbit.campaign.Campaign;
import org.clearorbit.common.ClearorbitException;
import org.clearorbit.cooperation.CostSharing;
import org.clearorbit.scenario.Scenario;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report of a campaign: one HTML file with style, scripts and data inside, so that it opens anywhere, with no
 * network and for years. Charts are drawn by Vega-Lite.
 */
public final class HtmlReport {

    private static final int RANKED_SHOWN = 25;

    private final Scenario scenario;
    private final Campaign campaign;
    private final CostSharing sharing;

    private HtmlReport(Scenario scenario, Campaign campaign, CostSharing sharing) {
        this.scenario = scenario;
        this.campaign = campaign;
        this.sharing = sharing;
    }

    /**
     * @param scenario the scenario
     * @param campaign its campaign, with at least one mission
     * @param sharing the shares of its cost
     * @return the report, to be written
     */
    public static HtmlReport of(Scenario scenario, Campaign campaign, CostSharing sharing) {
        return new HtmlReport(scenario, campaign, sharing);
    }

    /**
     * @param file where to write the page
     * @throws ClearorbitException if it cannot be written
     */
    public void write(Path file) {
        try {
            Files.writeString(file, html(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ClearorbitException("report " + file + ": cannot be written (" + e + ")", e);
        }
    }

    /** @return the page */
    public String html() {
        Tables tables = new Tables(scenario, campaign, sharing);
        Charts charts = new Charts(scenario.context());
        Map<String, Object> specs = new LinkedHashMap<>();
        specs.put("chart-ranking", charts.ranking(scenario.ranking(), RANKED_SHOWN));
        specs.put("chart-timeline", charts.timeline(campaign));
        specs.put("chart-dv", charts.deltaV(campaign));
        specs.put("chart-shares", charts.shares(sharing));
        boolean drifts = campaign.missions().stream()
                .anyMatch(mission -> mission.removals().size() > 1);
        if (drifts) {
            specs.put("chart-nodes", new NodeChart(scenario.context()).of(campaign));
        }
        String title = Html.escape(scenario.name());
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + title
                + "</title>\n<style>\n" + resource("/org/clearorbit/report/report.css") + "</style></head>\n<body>\n"
                + "<header><div><h1>" + title + "</h1><p>" + Html.escape(scenario.description())
                + "</p></div></header>\n" + navigation() + "<main>\n" + body(tables, drifts) + "</main>\n"
                + scripts(specs)
                + "</body></html>\n";
    }

    private static String navigation() {
        return "<nav><div><a href=\"#summary\">Summary</a><a href=\"#ranking\">Ranking</a>"
                + "<a href=\"#limits\">Limits</a>"
                + "<a href=\"#campaign\">Campaign</a><a href=\"#masses\">Delta-v and masses</a>"
                + "<a href=\"#removals\">Removals</a><a href=\"#shares\">Who pays</a>"
                + "<a href=\"#assumptions\">Assumptions</a></div></nav>\n";
    }

    private String body(Tables tables, boolean drifts) {
        TermsTables terms = new TermsTables(scenario, campaign);
        return section("summary", "Summary", "", tables.tiles() + tables.left())
                + section(
                        "ranking",
                        "What should go first",
                        "Ranked by " + Html.escape(scenario.ranking().index().name()) + ": "
                                + Html.escape(scenario.ranking().index().description()),
                        chart("chart-ranking") + tables.ranking(RANKED_SHOWN))
                + section(
                        "limits",
                        "What the campaign may and must not do",
                        "Limits of time, number and money. Capacities, prices and the rules of disposal are among the "
                                + "<a href=\"#assumptions\">assumptions</a>.",
                        terms.limits() + terms.facts())
                + section(
                        "campaign",
                        "The campaign",
                        "One bar for each leg. Waiting in a drift orbit until the nodes of two targets meet is part of a transfer.",
                        chart("chart-timeline")
                                + (drifts
                                        ? "<h3>Node against time</h3><p class=\"note\">Right ascension of the ascending node against "
                                                + "the precessing node of each mission’s first target (degrees). Grey: the targets. "
                                                + "Orange: the servicer, which drifts from one to the next.</p>"
                                                + chart("chart-nodes")
                                        : "")
                                + tables.missions())
                + section(
                        "masses",
                        "Delta-v and masses",
                        "Delta-v of the servicers only; kits make their own burns. Masses are those of the servicer, propellant and kits included.",
                        chart("chart-dv") + tables.legs())
                + section(
                        "removals",
                        "How each object comes down",
                        "Casualty expectation of an uncontrolled re-entry, and as planned. Where the first is above "
                                + Html.scientific(scenario.problem().disposal().casualtyLimit())
                                + " the re-entry is controlled.",
                        tables.removals())
                + section(
                        "shares",
                        "Who pays what",
                        "Three views side by side. <i>Who answers for the objects pays</i>: Shapley value and nucleolus of the cost game. "
                                + "<i>Who gains pays</i> (benefit): in proportion to the collisions avoided on each agency’s own operating satellites. "
                                + "The mixture gives the benefit a weight of "
                                + Html.number(sharing.terms().benefitWeight(), 2) + ", the nucleolus the rest.",
                        chart("chart-shares") + tables.shares() + tables.stakes() + tables.checks())
                + section("assumptions", "Assumptions and sources", "", tables.assumptions())
                + "<footer>Made by Clearorbit. The same figures are in ranking.csv, rejections.csv, campaign.json, legs.csv, shares.csv and stakes.csv beside this file.</footer>\n";
    }

    private static String section(String id, String heading, String note, String content) {
        return "<section id=\"" + id + "\"><h2>" + Html.escape(heading) + "</h2>\n"
                + (note.isEmpty() ? "" : "<p class=\"note\">" + note + "</p>\n") + content + "</section>\n";
    }

    private static String chart(String id) {
        return "<div class=\"chart\" id=\"" + id + "\"></div>\n";
    }

    private static String scripts(Map<String, Object> specs) {
        StringBuilder html = new StringBuilder();
        for (String library : new String[] {
            "/META-INF/resources/webjars/vega/5.32.0/vega.min.js",
            "/META-INF/resources/webjars/vega-lite/5.23.0/vega-lite.min.js",
            "/META-INF/resources/webjars/vega-embed/6.29.0/vega-embed.min.js"
        }) {
            html.append("<script>").append(library(resource(library))).append("</script>\n");
        }
        String json = JsonMapper.shared().writeValueAsString(specs);
        return html.append("<script>\nconst charts = ")
                .append(data(json))
                .append(";\nfor (const [id, spec] of Object.entries(charts)) {\n")
                .append("  vegaEmbed('#' + id, spec, {actions: false, renderer: 'svg'});\n}\n</script>\n")
                .toString();
    }

    /** Keeps a script from ending early; any other change could break a regular expression such as /</. */
    private static String library(String text) {
        return text.replace("</script", "<\\/script");
    }

    /** Keeps text in JSON from ending or hiding the script around it. */
    private static String data(String json) {
        return json.replace("<", "\\u003c");
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("bundled " + name, e);
        }
    }
}
