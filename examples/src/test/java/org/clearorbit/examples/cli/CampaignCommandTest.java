package org.clearorbit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignCommandTest {

    private static final List<String> REPRODUCIBLE = List.of("campaign.json", "legs.csv", "shares.csv");

    @TempDir
    private Path folder;

    private Cli campaign(Path scenario, String out, Object... more) {
        Object[] first = {"campaign", scenario, "--out", folder.resolve(out)};
        Object[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return Cli.run(all);
    }

    private String written(String out, String file) throws IOException {
        return Files.readString(folder.resolve(out).resolve(file));
    }

    @Test
    void plansSharesAndWritesEveryFile() throws IOException {
        Cli run = campaign(Flagship.scenario(folder, ""), "out");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("small: ", " of 4 targets", "report.html");
        for (String file :
                List.of("ranking.csv", "rejections.csv", "campaign.json", "legs.csv", "shares.csv", "report.html")) {
            assertThat(folder.resolve("out").resolve(file)).isNotEmptyFile();
        }
    }

    @Test
    void theSameSeedAndWorkLimitGiveTheSameBytesOnAnyNumberOfThreads() throws IOException {
        Path scenario = Flagship.scenario(folder, "");

        campaign(scenario, "first", "--seed", 5, "--work-limit", 3000, "--threads", 1);
        campaign(scenario, "again", "--seed", 5, "--work-limit", 3000, "--threads", 1);
        campaign(scenario, "two", "--seed", 5, "--work-limit", 3000, "--threads", 2);

        for (String file : REPRODUCIBLE) {
            assertThat(written("again", file)).as(file).isEqualTo(written("first", file));
            assertThat(written("two", file)).as(file).isEqualTo(written("first", file));
        }
        assertThat(written("first", "campaign.json")).contains("\"seed\" : 5", "\"work_limit_steps\" : 3000");
    }

    @Test
    void whatCannotBeRemovedIsExplained() throws IOException {
        Path scenario =
                Flagship.scenario(folder, "\"servicers\": [{\"preset\": \"shuttle\", \"propellant_capacity_kg\": 5}]");

        Cli run = campaign(scenario, "out");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .contains("no target can be removed", "campaign.json", "16182")
                .doesNotContain("\tat ");
        assertThat(written("out", "campaign.json")).contains("\"targets_left\"", "\"reason\" : \"", "propellant");
        assertThat(written("out", "legs.csv").lines()).hasSize(1);
        assertThat(written("out", "shares.csv").lines()).hasSize(1);
    }

    @Test
    void aTimeLimitEndsThePlanningAndTheResultSaysSo() throws IOException {
        Cli run = campaign(Flagship.scenario(folder, ""), "out", "--time-limit", "1s");

        assertThat(run.status()).isZero();
        assertThat(written("out", "campaign.json")).contains("\"ended_by\" : \"time\"", "\"time_limit_s\" : 1.0");
    }

    @ParameterizedTest
    @CsvSource({"--threads, 0", "--work-limit, 0", "--time-limit, 0s", "--time-limit, soon", "--seed, x"})
    void aBadOptionIsBadInput(String option, String value) throws IOException {
        Cli run = campaign(Flagship.scenario(folder, ""), "out", option, value);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("clearorbit: ")
                .contains("'" + value + "'")
                .doesNotContain("\tat ");
    }

    @Test
    void aBadScenarioIsBadInputInOneLine() throws IOException {
        Cli run = campaign(Flagship.scenario(folder, "\"servicers\": [{\"preset\": \"tug\"}]"), "out");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errLines()).singleElement().asString().contains("small.json", "servicers[0].preset", "'tug'");
    }
}
