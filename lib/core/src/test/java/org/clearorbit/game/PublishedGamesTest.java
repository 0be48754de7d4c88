package org.clearorbit.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearorbit.game.TransferableUtilityGame.Sense;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs, results and citations stand in {@code published-results.csv}. */
class PublishedGamesTest {

    private static final Map<String, AllocationRule> RULES = Stream.of(
                    Shapley.rule(), Nucleolus.rule(), Nucleolus.prenucleolus())
            .collect(Collectors.toMap(AllocationRule::name, rule -> rule));

    static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(PublishedGamesTest.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<NamedCsvRecord> published() throws IOException {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(resource("published-results.csv"))) {
            return records.stream().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void agreesWithThePublishedResult(NamedCsvRecord record) {
        TransferableUtilityGame game = game(record.getField("family"), record.getField("input"));
        double[] expected = numbers(record.getField("expected"));
        double tolerance = Double.parseDouble(record.getField("tolerance"));

        Allocation allocation =
                Objects.requireNonNull(RULES.get(record.getField("rule"))).allocate(game);

        assertThat(Excess.amounts(game, allocation)).containsExactly(expected, within(tolerance));
    }

    @Test
    void hasResultsForEveryFamily() throws IOException {
        assertThat(published().map(record -> record.getField("label").split(" ")[0]))
                .contains(
                        "TVA",
                        "Sweden",
                        "airport",
                        "Talmud",
                        "bankruptcy",
                        "assignment",
                        "gloves",
                        "UN",
                        "EEC",
                        "outside");
    }

    @Test
    void findsWhereTheTranscribedSwedishTableIsNotSubadditive() {
        TransferableUtilityGame game = game("file", "swedish-municipalities.json");
        GameProperties.Witness witness =
                GameProperties.againstSubadditive(game, 1e-9).orElseThrow();
        assertThat(game.coalitionName(witness.first())).isEqualTo("{A, H, L}");
        assertThat(game.coalitionName(witness.second())).isEqualTo("{M, T}");
        assertThat(witness.gap()).isCloseTo(0.37, within(1e-9));
    }

    private static TransferableUtilityGame game(String family, String input) {
        String[] parts = input.split(";");
        return switch (family) {
            case "file" -> GameReader.read(resource(input), Sense.COST);
            case "airport" -> GameFamilies.airport(numbers(input));
            case "bankruptcy" -> GameFamilies.bankruptcy(Double.parseDouble(parts[0]), numbers(parts[1]));
            case "assignment" ->
                GameFamilies.assignment(Arrays.stream(input.split("/"))
                        .map(PublishedGamesTest::numbers)
                        .toArray(double[][]::new));
            case "gloves" ->
                GameFamilies.gloves(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()));
            case "voting" -> GameFamilies.voting(Double.parseDouble(parts[0]), numbers(parts[1]));
            case "table" -> GameFamilies.game(Sense.PROFIT, numbers(input));
            default -> throw new IllegalArgumentException("no family " + family);
        };
    }

    private static double[] numbers(String text) {
        return List.of(text.strip().split(" +")).stream()
                .mapToDouble(number -> {
                    String[] fraction = number.split("/");
                    double top = Double.parseDouble(fraction[0]);
                    return fraction.length == 1 ? top : top / Double.parseDouble(fraction[1]);
                })
                .toArray();
    }
}
