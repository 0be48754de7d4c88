package org.clearorbit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GameCommandTest {

    @TempDir
    private Path folder;

    /** Costs of the Tennessee Valley Authority; source and shares in tennessee-valley.csv. */
    private Path tennesseeValley() throws IOException {
        try (var stream = GameCommandTest.class.getResourceAsStream("tennessee-valley.csv")) {
            Path file = folder.resolve("tva.csv");
            Files.copy(java.util.Objects.requireNonNull(stream), file);
            return file;
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("game.csv"), text);
    }

    private static double[] values(Cli run, String rule) {
        return run.outLines().stream()
                .filter(line -> line.startsWith(rule + ","))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
                .toArray();
    }

    /** The published shares, which stand as comments in the file. */
    private static double[] published(Path file, String rule) throws IOException {
        Map<String, String> shares = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("# share "))
                .map(line -> line.substring(8).split(": "))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        return List.of(shares.get(rule).split(" ")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void sharesThePublishedCostsOfTheTennesseeValley() throws IOException {
        Path file = tennesseeValley();
        Cli run = Cli.run("game", file, "--cost");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(values(run, "shapley")).containsExactly(published(file, "shapley"), within(1e-6));
        assertThat(values(run, "nucleolus")).containsExactly(published(file, "nucleolus"), within(1e-6));
    }

    @Test
    void printsOneLineForEachRuleAndPlayer() throws IOException {
        Cli run = Cli.run("game", file("# players: A,B\nmask,value\n1,0\n2,0\n3,10\n"));

        assertThat(run.outLines().get(0)).isEqualTo("rule,player,value");
        assertThat(run.outLines().stream().skip(1).map(line -> line.replaceFirst("[^,]*$", "")))
                .containsExactly("shapley,A,", "shapley,B,", "nucleolus,A,", "nucleolus,B,");
        assertThat(values(run, "shapley")).containsExactly(new double[] {5, 5}, within(1e-9));
        assertThat(values(run, "nucleolus")).containsExactly(new double[] {5, 5}, within(1e-9));
    }

    @Test
    void appliesOnlyTheRulesAskedForInTheirOrder() throws IOException {
        Path game = file("# players: A,B\nmask,value\n1,0\n2,0\n3,10\n");

        assertThat(Cli.run("game", game, "--rule", "nucleolus").outLines().stream()
                        .skip(1))
                .hasSize(2)
                .allMatch(line -> line.startsWith("nucleolus,"));
        assertThat(Cli.run("game", game, "--rule", "nucleolus,shapley")
                        .outLines()
                        .get(1))
                .startsWith("nucleolus");
    }

    @Test
    void anUnknownRuleIsBadInput() throws IOException {
        Cli run = Cli.run("game", file("# players: A,B\nmask,value\n1,0\n2,0\n3,10\n"), "--rule", "luck");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines()).singleElement().asString().contains("--rule", "'luck'", "shapley", "nucleolus");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mask,value\n1,0\n",
                "# players: A,B\nmask,value\n1,0\n2,0\n",
                "# players: A,B\nmask,value\n1,0\n2,NaN\n3,1\n",
                "# players: A,B\nmask,value\n1,0\n2,0\n3,x\n",
                "# players: A,B\nmask,value\n1,0\n2,0\n7,1\n",
                "# players: A,A\nmask,value\n1,0\n2,0\n3,1\n"
            })
    void aMalformedGameIsBadInputInOneLine(String text) throws IOException {
        Cli run = Cli.run("game", file(text));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .startsWith("clearorbit: ")
                .contains("game.csv");
    }

    @Test
    void aMissingGameIsBadInput() {
        Cli run = Cli.run("game", folder.resolve("none.csv"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errLines()).singleElement().asString().contains("none.csv");
    }

    @Test
    void aMissingCommandOrOptionIsBadInput() {
        assertThat(Cli.run().status()).isEqualTo(2);
        assertThat(Cli.run("fly").status()).isEqualTo(2);
        assertThat(Cli.run("rank").status()).isEqualTo(2);
        assertThat(Cli.run("fly").err()).doesNotContain("\tat ");
    }

    @Test
    void helpListsTheCommandsAndTheExitStatus() {
        Cli run = Cli.run("--help");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("demo", "rank", "campaign", "game", "Exit status");
    }
}
