package org.clearorbit.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.game.TransferableUtilityGame.Sense;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GameReaderTest {

    @TempDir
    private Path folder;

    private Path file(String content) throws IOException {
        // the name says nothing on purpose: the content decides
        return Files.writeString(folder.resolve("game.txt"), content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# players: A,B\nmask,value\n1,1.5\n2,-2\n3,3e2\n",
                "# players: A,B\n1,1.5\n2,-2\n3,3e2",
                "\uFEFF# players: A , B\r\n# about it\r\nmask,value\r\n3, +300.\r\n\r\n0,0\r\n# more\r\n2,-2\r\n1,1.5\r\n",
                "\n# any comment\n# players: A,B\n\"3\",\"300\"\n2,-2\n1,1.5\n",
                "{\"players\":[\"A\",\"B\"],\"values\":{\"A\":1.5,\"B\":-2,\"A,B\":3e2}}",
                "\n {\"values\":{\"\":0,\"B , A\":300,\"B\":-2.0,\"A\":1.5},\"source\":\"x\",\"players\":[\"A\",\"B\"]}\n"
            })
    void readsTheSameGameFromEveryWayOfWritingIt(String content) throws IOException {
        TransferableUtilityGame game = GameReader.read(file(content), Sense.COST);

        assertThat(game.players()).containsExactly("A", "B");
        assertThat(game.sense()).isEqualTo(Sense.COST);
        assertThat(new double[] {game.value(0), game.value(1), game.value(2), game.value(3)})
                .containsExactly(0, 1.5, -2, 300);
    }

    static Stream<Arguments> malformed() {
        String head = "# players: A,B\nmask,value\n";
        String json = "{\"players\":[\"A\",\"B\"],\"values\":{\"A\":1,\"B\":2,\"A,B\":3}}";
        String names = "A" + ",A%d".repeat(25).formatted((Object[]) integers(25));
        return Stream.of(
                csv("", "empty"),
                csv("  \n \n", "empty"),
                csv("1,2\n3,4\n", "line 1", "'1,2'", "# players"),
                csv("mask,value\n", "line 1", "# players"),
                csv("# nothing\n", "line 1", "# players"),
                csv(head + "1,1\n3,3\n", "line 4", "1 more", "mask 2 = {B}"),
                csv(head + "1,1\n2,2\n2,2\n3,3\n", "line 5", "{B}", "'2,2'", "each mask once"),
                csv(head + "1,1\n4,2\n", "line 4, mask", "'4'", "0 to 3 for 2 players"),
                csv(head + "-1,1\n", "line 3, mask", "'-1'"),
                csv(head + "1.0,1\n", "line 3, mask", "'1.0'", "whole number"),
                csv(head + "99999999999,1\n", "line 3, mask", "'99999999999'"),
                csv(head + "1,NaN\n", "line 3", "{A}", "'NaN'", "finite"),
                csv(head + "1,-Infinity\n", "line 3", "'-Infinity'"),
                csv(head + "1,1e999\n", "line 3", "'1e999'", "finite"),
                csv(head + "1,0x1p3\n", "line 3", "'0x1p3'"),
                csv(head + "1,1d\n", "line 3", "'1d'"),
                csv(head + "1,\n", "line 3", "''"),
                csv(head + "1,two\n", "line 3", "'two'"),
                csv(head + "1\n", "line 3", "'1'", "two fields"),
                csv(head + "1,2,3\n", "line 3", "'1,2,3'", "two fields"),
                csv(head + "0,1\n", "line 3", "{}", "'1'", "expected 0"),
                csv(head + "1,1\nmask,value\n", "line 4, mask", "'mask'"),
                csv(head + "1,1\n# players: A,B\n", "line 4", "only once"),
                csv(head + "1,\"1\n2,2\n3,3\n", "line 3", "'1"),
                csv("# players: A,A\n", "line 1", "player 2", "'A'", "no other player"),
                csv("# players: A,,B\n", "line 1", "player 2", "not blank"),
                csv("# players:\n", "line 1", "player 1", "not blank"),
                csv("# players: " + names + "\n", "line 1", "26 players", "1 to 25"),
                csv("[1]", "'[1]'", "an object"),
                csv("{}", "\"players\"", "'nothing'", "array of names"),
                csv(json.substring(0, 40), "line 1", "broken JSON"),
                csv(json + "x", "line 1", "broken JSON"),
                csv(json + json, "line 1", "broken JSON"),
                csv(json.replace("\"B\":2", "\"C\":2"), "\"C\"", "'C'", "players among [A, B]"),
                csv(json.replace("\"B\":2,", ""), "\"values\"", "1 more", "{B}"),
                csv(json.replace("\"B\":2", "\"B\":2,\"B\":2"), "line 1", "broken JSON", "uplicate"),
                csv(json.replace("\"B\":2", "\"B\":2,\"B,A\":2"), "\"A,B\"", "each coalition once"),
                csv(json.replace("\"A,B\"", "\"A,A\""), "\"A,A\"", "each player once"),
                csv(json.replace("3", "NaN"), "line 1", "broken JSON"),
                csv(json.replace("3", "1e999"), "\"A,B\"", "finite"),
                csv(json.replace("3", "\"3\""), "\"A,B\"", "a number"),
                csv(json.replace("3", "null"), "\"A,B\"", "'null'", "a number"),
                csv(json.replace("\"B\":2", "\"B\":2,\"\":1"), "coalition \"\"", "'1'", "empty coalition"),
                csv(json.replace("[\"A\",\"B\"]", "[\"A\",7]"), "\"players\"", "'7'", "names"),
                csv(json.replace("[\"A\",\"B\"]", "[\"A\",\"A\"]"), "\"players\"", "player 2"),
                csv(json.replace("[\"A\",\"B\"]", "[\"A,B\"]"), "\"players\"", "without commas"),
                csv(json.replace("[\"A\",\"B\"]", "[\"" + names.replace(",", "\",\"") + "\"]"), "26 players"),
                csv(json.replace("\"values\"", "\"value\""), "key \"value\"", "\"values\""),
                csv("{\"players\":[\"A\"],\"values\":[1]}", "\"values\"", "'[1]'", "an object"));
    }

    private static Arguments csv(String content, String... reasons) {
        return Arguments.of(content, reasons);
    }

    private static Integer[] integers(int count) {
        return Stream.iterate(0, k -> k + 1).limit(count).toArray(Integer[]::new);
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesMalformedInputAndSaysWhereAndWhy(String content, String[] reasons) throws IOException {
        Path file = file(content);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> GameReader.read(file, Sense.PROFIT))
                .withMessageStartingWith(file.toString())
                .withMessageContainingAll(reasons)
                .withMessageContaining("found")
                .withMessageContaining("expected");
    }

    @Test
    void refusesAMissingFileAFolderAndBytesThatAreNotText() throws IOException {
        Path missing = folder.resolve("nowhere.csv");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> GameReader.read(missing, Sense.COST))
                .withMessageContainingAll("nowhere.csv", "no such file");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> GameReader.read(folder, Sense.COST))
                .withMessageContaining(folder.toString());
        Path latin =
                Files.write(folder.resolve("latin.csv"), "# players: \u00C4".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> GameReader.read(latin, Sense.COST))
                .withMessageContainingAll("latin.csv", "UTF-8");
        Path late = Files.write(
                folder.resolve("late.csv"),
                ("# players: A\n" + "# x\n".repeat(5000) + "# \u00C4\n1,1\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> GameReader.read(late, Sense.COST))
                .withMessageContainingAll("late.csv", "UTF-8");
    }
}
