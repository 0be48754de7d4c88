package org.clearorbit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearorbit.campaign.Campaign;
import org.clearorbit.common.ProgressListener;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.cooperation.CampaignCostGame;
import org.clearorbit.cooperation.CostSharing;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.scenario.Scenario;
import org.clearorbit.scenario.ScenarioReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final String WILD = "a <b> & 'c' \\\"d\\\" </script>";

    private static Scenario scenario;
    private static Campaign campaign;
    private static CostSharing sharing;
    private static HtmlReport report;
    private static String html;

    @BeforeAll
    static void planASmallScenario(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("small.json"),
                "{\"name\": \"" + WILD + "\", \"description\": \"x < y & z\","
                        + "\"targets\": {\"catalog_numbers\": [16182, 17590, 27386], \"facts\": [{\"catalog_number\": 17590,"
                        + " \"tumbling\": \"slow\", \"consent_from\": \"2030-06-01\","
                        + " \"allowed_disposal\": [\"controlled-reentry\"], \"excluded_servicers\": [\"shuttle\"]}]},"
                        + "\"limits\": {\"budget_meur\": 5000, \"launch_spacing_days\": 30.5,"
                        + " \"launch_pauses\": [{\"from\": \"2031-01-01\", \"until\": \"2031-02-01\"}]},"
                        + "\"servicers\": [{\"preset\": \"shuttle\", \"name\": \"<i>tug</i>\"}, {\"preset\": \"kit-carrier\"}],"
                        + "\"window\": {\"start\": \"2030-01-01\", \"end\": \"2038-01-01\"},"
                        + "\"planner\": {\"work_limit\": 3000, \"beam_width\": 4, \"launch_samples\": 2,"
                        + " \"transfer_days\": [60, 200]}}");
        scenario = ScenarioReader.using(SpaceContext.embedded()).read(file);
        CampaignCostGame costs = CampaignCostGame.of(
                scenario.planner().plan(scenario.problem()),
                scenario.partnership(),
                WorkExecutor.sequential(),
                ProgressListener.silent());
        campaign = costs.plan().campaign();
        sharing = scenario.sharer().share(costs, scenario.benefit());
        report = HtmlReport.of(scenario, campaign, sharing);
        html = report.html();
    }

    private static String section(String id) {
        int begin = html.indexOf("<section id=\"" + id + "\">");
        assertThat(begin).as(id).isPositive();
        return html.substring(begin, html.indexOf("</section>", begin));
    }

    private static int rows(String text) {
        return text.split("<tr[ >]", -1).length - 1;
    }

    /** The page without its scripts. */
    private static String markup() {
        return html.replaceAll("(?s)<script>.*?</script>", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "ranking", "limits", "campaign", "masses", "removals", "shares", "assumptions"})
    void everySectionIsThereAndLinked(String id) {
        assertThat(section(id)).contains("<h2>");
        assertThat(html).contains("<a href=\"#" + id + "\">");
    }

    @Test
    void everyRowIsThere() {
        int header = 1;
        assertThat(rows(section("ranking"))).isEqualTo(header + 25);
        assertThat(rows(section("campaign")))
                .isEqualTo(header + campaign.missions().size() + 1);
        assertThat(rows(section("removals")))
                .isEqualTo(header + campaign.removals().size());
        assertThat(rows(section("masses")))
                .isEqualTo(campaign.missions().stream()
                        .mapToInt(mission -> header + mission.legs().size())
                        .sum());
        int agencies = scenario.partnership().agencies().size();
        assertThat(rows(section("shares")))
                .isEqualTo(header
                        + agencies
                        + 1
                        + header
                        + agencies
                        + header
                        + sharing.checks().size());
        assertThat(section("assumptions").split("<li>", -1))
                .hasSize(1 + scenario.assumptions().size());
    }

    @Test
    void limitsAndFactsThatTheScenarioGivesAreShownAndNoOthers() {
        String terms = section("limits");
        assertThat(terms)
                .contains("<td>Budget</td><td class=\"wrap\">at most 5\u202f000 M€</td>")
                .contains("<td>Between two launches</td><td class=\"wrap\">at least 30.5 days</td>")
                .contains("<td>No launches</td><td class=\"wrap\">2031-01-01 to 2031-02-01</td>")
                .contains("2030-01-01 to 2038-01-01")
                .doesNotContain("Missions at the same time", "Infinity", "16182")
                .containsPattern(
                        "(?s)17590</td><td>[^<]*</td><td>slow</td><td>controlled re-entry</td><td>2030-06-01</td>"
                                + "<td>&lt;i&gt;tug&lt;/i&gt;</td>");
        int header = 1;
        int servicers = scenario.problem().servicers().size();
        assertThat(terms)
                .containsPattern(
                        "A mission of “[^”]*”</td><td class=\"wrap\">at most [0-9]+ targets? and [0-9]+[^<]* days</td>");
        assertThat(rows(terms)).isEqualTo(header + 4 + servicers + header + 1);
    }

    @Test
    void everyRemovalAndAgencyIsNamed() {
        campaign.removals()
                .forEach(removal -> assertThat(section("removals"))
                        .contains("<td class=\"n\">" + removal.target().catalogNumber() + "</td>"));
        scenario.partnership().ids().forEach(id -> assertThat(section("shares")).contains("<td>" + id + "</td>"));
    }

    @Test
    void loadsNothingFromElsewhere() {
        assertThat(html.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("src=\"http", "src='http", "href=\"http", "href='http", "@import", "src=\"//");
        assertThat(markup()).doesNotContain("<link", "<iframe", "<img", "url(");
    }

    @Test
    void carriesItsScripts() {
        Matcher scripts = Pattern.compile("(?s)<script([^>]*)>(.*?)</script>").matcher(html);
        List<Integer> lengths = new ArrayList<>();
        while (scripts.find()) {
            assertThat(scripts.group(1)).isEmpty();
            lengths.add(scripts.group(2).length());
        }
        assertThat(lengths).hasSize(4);
        assertThat(lengths.subList(0, 3))
                .allSatisfy(length -> assertThat(length).isGreaterThan(10_000));
    }

    @Test
    void namesAreText() {
        assertThat(html).contains("<h1>a &lt;b&gt; &amp; &#39;c&#39; &quot;d&quot; &lt;/script&gt;</h1>");
        assertThat(html).contains("<p>x &lt; y &amp; z</p>");
        assertThat(markup()).doesNotContain("<b> &", "<i>tug");
        if (campaign.missions().stream()
                .anyMatch(mission -> mission.servicer().name().contains("tug"))) {
            assertThat(section("campaign")).contains("&lt;i&gt;tug&lt;/i&gt;");
        }
    }

    @Test
    @Tag("browser")
    void aBrowserDrawsEveryChart(@TempDir(cleanup = CleanupMode.ALWAYS) Path folder) throws Exception {
        assumeTrue(Files.isExecutable(BROWSER), "no browser at " + BROWSER + ": charts are not checked");
        Path page = folder.resolve("report.html");
        report.write(page);
        File dom = folder.resolve("dom.html").toFile();
        Process browser = new ProcessBuilder(
                        BROWSER.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        "--virtual-time-budget=20000",
                        page.toUri().toString())
                .redirectOutput(dom)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(browser.waitFor(60, TimeUnit.SECONDS))
                    .as("the browser ended")
                    .isTrue();
        } finally {
            browser.destroyForcibly();
        }
        String drawn = Files.readString(dom.toPath(), StandardCharsets.UTF_8);
        Matcher charts =
                Pattern.compile("<div class=\"chart\" id=\"([a-z-]+)\">").matcher(html);
        int count = 0;
        while (charts.find()) {
            count++;
            assertThat(drawn)
                    .as(charts.group(1))
                    .containsPattern("(?s)id=\"" + charts.group(1)
                            + "\"[^>]*>(?:(?!<section|class=\"chart[ \"]).){0,2000}?<svg");
        }
        assertThat(count).isGreaterThanOrEqualTo(4);
    }
}
