package org.clearorbit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearorbit.campaign.Campaign;
import org.clearorbit.catalog.Rejection;
import org.clearorbit.common.ClearorbitException;
import org.clearorbit.cooperation.Share;
import org.clearorbit.orbit.SpaceContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names of files and columns, and the order of the first ones, are a contract with scripts. */
class ResultsWriterTest {

    private static Scenario scenario;
    private static Campaign campaign;

    @TempDir
    private Path folder;

    @BeforeAll
    static void planASmallScenario(@TempDir Path input) throws IOException {
        Path file = Files.writeString(input.resolve("small.json"), """
                {"name": "small", "targets": {"catalog_numbers": [16182, 17590, 27386]},
                 "window": {"start": "2030-01-01", "end": "2038-01-01"},
                 "planner": {"work_limit": 2000, "beam_width": 4, "launch_samples": 2, "transfer_days": [60, 200]}}
                """);
        scenario = ScenarioReader.using(SpaceContext.embedded()).read(file);
        campaign = scenario.planner().plan(scenario.problem()).campaign();
    }

    private ResultsWriter writer() {
        return ResultsWriter.into(folder);
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    private List<NamedCsvRecord> rows(String file) throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(Files.readString(folder.resolve(file))).stream()
                .toList();
    }

    @Test
    void rankingBeginsWithRankNumberNameAndScore() throws IOException {
        writer().ranking(scenario.ranking().objects());

        assertThat(lines("ranking.csv").get(0)).startsWith("rank,norad_cat_id,name,score,");
        List<NamedCsvRecord> rows = rows("ranking.csv");
        assertThat(rows).hasSize(scenario.ranking().objects().size());
        for (int k = 0; k < rows.size(); k++) {
            assertThat(rows.get(k).getField("rank")).isEqualTo(Integer.toString(k + 1));
            assertThat(Double.parseDouble(rows.get(k).getField("score")))
                    .isEqualTo(scenario.ranking().objects().get(k).score().value());
        }
    }

    @Test
    void anEmptyRankingHasAHeaderAlone() throws IOException {
        writer().ranking(List.of());

        assertThat(lines("ranking.csv")).hasSize(1).first().asString().startsWith("rank,norad_cat_id,name,score");
    }

    @Test
    void rejectionsKeepTheirText() throws IOException {
        String text = "1 \"quoted\", with a comma";
        writer().rejections(List.of(new Rejection("a.tle", 7, "line 1: checksum", text)));

        assertThat(lines("rejections.csv").get(0)).isEqualTo("file,line,reason,text");
        NamedCsvRecord row = rows("rejections.csv").get(0);
        assertThat(row.getFields()).containsExactly("a.tle", "7", "line 1: checksum", text);
    }

    @Test
    void legsBeginWithTheContractsColumnsAndCountFromOne() throws IOException {
        writer().legs(campaign, scenario.context());

        assertThat(lines("legs.csv").get(0))
                .startsWith("mission,leg,kind,from,to,start_utc,end_utc,dv_m_s,propellant_kg,mass_after_kg");
        List<NamedCsvRecord> rows = rows("legs.csv");
        assertThat(rows)
                .hasSize(campaign.missions().stream()
                        .mapToInt(mission -> mission.legs().size())
                        .sum());
        assertThat(rows.get(0).getField("mission")).isEqualTo("1");
        assertThat(rows.get(0).getField("leg")).isEqualTo("1");
        assertThat(rows.get(0).getField("start_utc")).matches("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }

    @Test
    void sharesHaveTheContractsColumns() throws IOException {
        writer().shares(List.of(new Share("shapley", "ESA", 1.5, 2)));

        assertThat(lines("shares.csv"))
                .containsExactly("rule,agency,share_meur,standalone_meur,saving_meur", "shapley,ESA,1.5,2.0,0.5");
    }

    @Test
    void campaignHasTheContractsKeysInOrder() throws IOException {
        writer().campaign(scenario, campaign);

        JsonNode root = JsonMapper.shared().readTree(Files.readString(folder.resolve("campaign.json")));
        assertThat(root.propertyNames())
                .containsExactly(
                        "scenario",
                        "seed",
                        "limits",
                        "total_cost_meur",
                        "risk_removed",
                        "missions",
                        "targets_removed",
                        "targets_left");
        assertThat(root.get("total_cost_meur").asDouble()).isEqualTo(campaign.totalCostMeur());
        assertThat(root.get("targets_removed").size() + root.get("targets_left").size())
                .isEqualTo(3);
        assertThat(root.at("/limits/ended_by").asString()).isEqualTo("work");
        assertThat(root.at("/limits/budget_meur").isNull()).isTrue();
        assertThat(root.at("/limits/work_limit_steps").asLong()).isEqualTo(2000);
        assertThat(root.at("/scenario/window_start_utc").asString()).isEqualTo("2030-01-01T00:00:00Z");
    }

    @Test
    void aFolderThatIsNotThereIsMade() {
        ResultsWriter.into(folder.resolve("a/b")).rejections(List.of());

        assertThat(folder.resolve("a/b/rejections.csv")).exists();
    }

    @Test
    void aFolderThatIsAFileIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");

        assertThatExceptionOfType(ClearorbitException.class)
                .isThrownBy(() -> ResultsWriter.into(file))
                .withMessageContainingAll("taken", "cannot be made");
    }
}
