package org.clearorbit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearorbit.risk.BackgroundPopulation;
import org.clearorbit.risk.CriticalityIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankCommandTest {

    private static final int OBJECTS = 8;

    @TempDir
    private Path folder;

    private Path out() {
        return folder.resolve("out");
    }

    private Path catalogue(List<String> lines) throws IOException {
        return Files.write(folder.resolve("objects.3le"), lines);
    }

    private Cli rank(Path catalogue, Object... more) throws IOException {
        Object[] first = {
            "rank",
            "--catalog",
            catalogue,
            "--satcat",
            Flagship.copy("satcat.csv", folder),
            "--physical",
            Flagship.copy("physical.csv", folder),
            "--out",
            out()
        };
        Object[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return Cli.run(all);
    }

    private List<String> written(String file) throws IOException {
        return Files.readAllLines(out().resolve(file));
    }

    private List<NamedCsvRecord> rows(String file) throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(Files.readString(out().resolve(file))).stream()
                .toList();
    }

    private static List<String> names(List<NamedCsvRecord> rows) {
        return rows.stream().map(row -> row.getField("norad_cat_id")).toList();
    }

    private static void refused(Cli run, String... said) {
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .startsWith("clearorbit: ")
                .contains(said);
    }

    @Test
    void ranksEveryObject() throws IOException {
        Cli run = rank(catalogue(Flagship.elements(OBJECTS)));

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("read ", "ranked 8 objects by clearorbit", "ranking.csv");
        assertThat(written("ranking.csv")).hasSize(1 + OBJECTS);
        assertThat(written("ranking.csv").get(1)).startsWith("1,");
        assertThat(written("rejections.csv")).containsExactly("file,line,reason,text");
    }

    @Test
    void writesABadRecordToRejectionsAndRanksTheOthers() throws IOException {
        List<String> lines = Flagship.elements(OBJECTS);
        lines.set(4, lines.get(4).substring(0, 68) + (char) ('0' + (lines.get(4).charAt(68) - '0' + 1) % 10));

        Cli run = rank(catalogue(lines));

        assertThat(run.status()).isZero();
        assertThat(written("ranking.csv")).hasSize(OBJECTS);
        // one record of three lines, quoted
        assertThat(written("rejections.csv")).hasSize(4);
        assertThat(written("rejections.csv").get(1)).contains("objects.3le,4,", "checksum");
        assertThat(run.out()).contains("1 rejected", "rejections.csv");
    }

    @Test
    void anEmptyFileIsBadInput() throws IOException {
        refused(rank(catalogue(List.of())), "objects.3le");
    }

    @Test
    void aMissingFileIsBadInput() throws IOException {
        refused(rank(folder.resolve("none.3le")), "none.3le");
    }

    @Test
    void aFileOfBadRecordsOnlyIsBadInput() throws IOException {
        List<String> lines = Flagship.elements(OBJECTS);
        for (int k = 1; k < lines.size(); k += 3) {
            lines.set(k, lines.get(k).substring(0, 20) + "XX" + lines.get(k).substring(22));
        }

        refused(rank(catalogue(lines)), "objects.3le");
    }

    @Test
    void aSingleRecordWithAWrongChecksumIsBadInput() throws IOException {
        List<String> lines = Flagship.elements(1);
        lines.set(2, lines.get(2).substring(0, 68) + (char) ('0' + (lines.get(2).charAt(68) - '0' + 1) % 10));

        refused(rank(catalogue(lines)), "checksum");
    }

    @Test
    void anElementThatIsNotANumberIsBadInput() throws IOException {
        Path file = Files.writeString(folder.resolve("gp.csv"), """
                OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,\
                MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,\
                MEAN_MOTION_DOT,MEAN_MOTION_DDOT
                A,2000-001A,2022-01-22T00:00:00,NaN,0.001,71,10,20,30,0,U,16182,999,1,0,0,0
                """);

        refused(rank(file), "gp.csv", "NaN");
    }

    @Test
    void topWritesTheFirstOnly() throws IOException {
        assertThat(rank(catalogue(Flagship.elements(OBJECTS)), "--top", 3).status())
                .isZero();
        assertThat(written("ranking.csv")).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "--top, 0",
        "--epoch, someday",
        "--index, luck",
        "--population, nobody",
        "--flux, none.csv",
        "--approach-days, 0.0",
        "--approach-days, NaN",
        "--approach-days, 31.0",
        "--samples, 0",
        "--samples, 10001"
    })
    void aBadValueIsBadInputInOneLine(String option, String value) throws IOException {
        refused(rank(catalogue(Flagship.elements(OBJECTS)), option, value), "'" + value + "'");
    }

    @ParameterizedTest
    @CsvSource({"--top, many", "--candidates, some", "--approach-days, week", "--samples, some"})
    void aValueOfTheWrongTypeIsBadInputWithAHint(String option, String value) throws IOException {
        Cli run = rank(catalogue(Flagship.elements(OBJECTS)), option, value);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errLines())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("clearorbit: ").contains(option, value, "--help"));
    }

    @Test
    void anOutputFolderThatIsAFileIsBadInput() throws IOException {
        Files.writeString(out(), "");

        refused(rank(catalogue(Flagship.elements(OBJECTS))), "out", "cannot be made");
    }

    @Test
    void oneIndexWritesNoComparison() throws IOException {
        Cli run = rank(catalogue(Flagship.elements(OBJECTS)), "--index", "csi");

        assertThat(run.out()).contains("ranked 8 objects by csi\n", ": ranking.csv, rejections.csv\n");
        assertThat(out()).isDirectoryNotContaining("glob:**/{indices,agreement,uncertainty,approaches}.csv");
    }

    @Test
    void severalIndicesAreSetSideBySideAndTheFirstRanks() throws IOException {
        Cli run = rank(catalogue(Flagship.elements(OBJECTS)), "--index", "csi, liou-johnson");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("ranked 8 objects by csi\n", "agreement with csi\n");
        assertThat(run.outLines())
                .anySatisfy(line -> assertThat(line).matches("  liou-johnson +-?[01]\\.\\d{3} +- +0"));
        assertThat(written("indices.csv").get(0))
                .isEqualTo("norad_cat_id,name,mean_rank,rank_csi,score_csi,rank_liou_johnson,score_liou_johnson");
        assertThat(written("agreement.csv").get(0))
                .isEqualTo("first,second,common_objects,kendall_tau_b,spearman_rho,"
                        + "overlap_10,overlap_20,overlap_50,overlap_100");
        assertThat(written("agreement.csv")).hasSize(2);
        assertThat(written("agreement.csv").get(1))
                .startsWith("csi,liou-johnson,8,")
                .endsWith(",,,,");
        List<NamedCsvRecord> ranking = rows("ranking.csv");
        for (NamedCsvRecord line : rows("indices.csv")) {
            NamedCsvRecord ranked = ranking.get(Integer.parseInt(line.getField("rank_csi")) - 1);
            assertThat(line.getField("norad_cat_id")).isEqualTo(ranked.getField("norad_cat_id"));
            assertThat(line.getField("score_csi")).isEqualTo(ranked.getField("score"));
        }
    }

    @Test
    void allIsEveryIndex() throws IOException {
        Cli run = rank(catalogue(Flagship.elements(OBJECTS)), "--index", "all", "--population", "bundled");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("collision partners: bundled, 23");
        int indices = CriticalityIndex.all().size();
        assertThat(rows("indices.csv"))
                .hasSize(OBJECTS)
                .allSatisfy(row -> assertThat(row.getFields()).hasSize(3 + 2 * indices));
        assertThat(rows("agreement.csv")).hasSize(indices * (indices - 1) / 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "all,csi | 'all,csi' | all alone",
                "csi,all | 'csi,all' | all alone",
                "csi,csi | 'csi' | each name once",
                "csi,,smc | '' | all, or one or several of clearorbit, ",
                "csi,luck | 'luck' | persistent-fragments, liou-johnson, "
            },
            quoteCharacter = '"')
    void aWrongChoiceOfIndicesIsBadInput(String value, String found, String expected) throws IOException {
        Cli run = rank(catalogue(Flagship.elements(OBJECTS)), "--index", value);

        refused(run, "--index: found " + found, expected);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void topShortensTheRankingAndNotTheComparison() throws IOException {
        rank(catalogue(Flagship.elements(OBJECTS)), "--index", "csi,csi-shells", "--top", 3);

        assertThat(rows("ranking.csv")).hasSize(3);
        assertThat(rows("indices.csv")).hasSize(OBJECTS);
    }

    @Test
    void anIndexThatRatesNothingIsToldAndThereIsNoRanking() throws IOException {
        // the same planes at 2 revolutions a day, near 20,000 km
        List<String> lines = Flagship.elements(OBJECTS);
        for (int k = 2; k < lines.size(); k += 3) {
            lines.set(
                    k,
                    withChecksum(lines.get(k).substring(0, 52) + " 2.00000000"
                            + lines.get(k).substring(63, 68)));
        }

        Cli run = rank(catalogue(lines), "--index", "csi,liou-johnson", "--samples", 5);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out())
                .contains("ranked 0 objects by csi\n", "8 candidates are not rated by csi, which is not made for")
                .doesNotContain("NaN");
        assertThat(rows("ranking.csv")).isEmpty();
        assertThat(rows("indices.csv"))
                .hasSize(OBJECTS)
                .allSatisfy(row -> assertThat(row.getField("mean_rank")).isEmpty());
        assertThat(names(rows("indices.csv"))).isSortedAccordingTo(Comparator.comparingInt(Integer::parseInt));
        assertThat(out().resolve("uncertainty.csv")).doesNotExist();
    }

    private static String withChecksum(String line) {
        int sum = line.chars()
                .map(letter -> letter == '-' ? 1 : Character.isDigit(letter) ? letter - '0' : 0)
                .sum();
        return line + sum % 10;
    }

    @Test
    void aCatalogueWithoutCandidatesIsToldSo() throws IOException {
        Path numbers = Files.writeString(
                folder.resolve("active.txt"),
                Flagship.elements(OBJECTS).stream()
                        .filter(line -> line.startsWith("1 "))
                        .map(line -> line.substring(2, 7).strip())
                        .collect(Collectors.joining("\n")));
        Path elements = catalogue(Flagship.elements(OBJECTS));
        Path satcat = folder.resolve("payloads.csv");
        Files.writeString(satcat, Flagship.text("satcat.csv").replace(",R/B,", ",PAY,"));

        Cli run = Cli.run("rank", "--catalog", elements, "--satcat", satcat, "--active", numbers, "--out", out());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).contains("ranked 0 objects", "no object is a candidate", "--candidates all");
    }

    @Test
    void aFewObjectsAreToldOfTheBundledPopulation() throws IOException {
        Path file = catalogue(Flagship.elements(OBJECTS));

        assertThat(rank(file, "--index", "csi").out())
                .contains("the 8 objects of this catalogue; ", "--population bundled");
        assertThat(rank(file, "--index", "csi", "--population", "bundled").out())
                .doesNotContain("--population bundled");
    }

    @Test
    void anIndexThatNeedsAFullerPopulationSaysHowToGiveIt() throws IOException {
        refused(
                rank(catalogue(Flagship.elements(2)), "--index", "anselmo-pardini"),
                "criticality index anselmo-pardini",
                "a catalogue of 2 objects",
                "--population bundled");
    }

    @Test
    void aPopulationMayBeATable() throws IOException {
        Path table = folder.resolve("population.csv");
        BackgroundPopulation.bundled().write(table);
        Path file = catalogue(Flagship.elements(OBJECTS));

        Cli run = rank(file, "--index", "liou-johnson", "--population", table);
        List<String> read = written("ranking.csv");
        rank(file, "--index", "liou-johnson", "--population", "bundled");

        assertThat(run.out()).contains("collision partners: " + table + ", 23");
        assertThat(read).isEqualTo(written("ranking.csv"));
    }

    @Test
    void aPopulationThatIsNoTableIsBadInput() throws IOException {
        Path file = catalogue(Flagship.elements(OBJECTS));

        refused(rank(file, "--population", file), "objects.3le, line 1", "expected the header 'shell_low_km");
    }

    private Path flux(String... lines) throws IOException {
        List<String> table = new ArrayList<>(List.of("altitude_low_km,altitude_high_km,size_low_m,size_high_m,"
                + "flux_per_m2_year,mean_speed_km_s,mean_mass_kg"));
        table.addAll(List.of(lines));
        return Files.write(folder.resolve("flux.csv"), table);
    }

    @Test
    void aFluxOfUncataloguedDebrisRaisesRatesAndScores() throws IOException {
        Path file = catalogue(Flagship.elements(OBJECTS));
        Object[] indices = {"--index", "persistent-fragments,liou-johnson", "--population", "bundled"};
        rank(file, indices);
        List<NamedCsvRecord> without = rows("ranking.csv");
        List<NamedCsvRecord> comparison = rows("indices.csv");

        Cli run = rank(
                file,
                Stream.concat(Stream.of(indices), Stream.of("--flux", flux("300,2000,0.01,0.1,1e-5,10,0.005")))
                        .toArray());

        assertThat(run.out()).contains("uncatalogued debris: ", "flux.csv, met by 8 of the 8\n");
        for (NamedCsvRecord line : rows("ranking.csv")) {
            NamedCsvRecord before = find(without, line.getField("norad_cat_id"));
            assertThat(before.getField("impacts_of_uncatalogued_objects_per_year"))
                    .isEqualTo("0.0");
            assertThat(Double.parseDouble(line.getField("impacts_of_uncatalogued_objects_per_year")))
                    .isCloseTo(1e-5 * Double.parseDouble(line.getField("cross_section_m2")), withinPercentage(1e-6));
            assertThat(Double.parseDouble(line.getField("collision_rate_per_year")))
                    .isCloseTo(
                            Double.parseDouble(before.getField("collision_rate_per_year"))
                                    + Double.parseDouble(line.getField("impacts_of_uncatalogued_objects_per_year")),
                            withinPercentage(1e-6));
            assertThat(Double.parseDouble(line.getField("score")))
                    .isGreaterThan(Double.parseDouble(before.getField("score")));
        }
        for (NamedCsvRecord line : rows("indices.csv")) {
            assertThat(line.getField("score_liou_johnson"))
                    .isEqualTo(find(comparison, line.getField("norad_cat_id")).getField("score_liou_johnson"));
        }
    }

    private static NamedCsvRecord find(List<NamedCsvRecord> rows, String number) {
        return rows.stream()
                .filter(row -> row.getField("norad_cat_id").equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFluxThatChangesNoScoreIsToldSo() throws IOException {
        Cli run = rank(
                catalogue(Flagship.elements(OBJECTS)),
                "--index",
                "csi",
                "--flux",
                flux("30000,36000,0.01,0.1,1e-5,10,0.005"));

        assertThat(run.out()).contains("met by 0 of the 8\n", "it changes no score");
    }

    @Test
    void aBadLineOfAFluxIsNamed() throws IOException {
        Cli run = rank(
                catalogue(Flagship.elements(OBJECTS)),
                "--flux",
                flux("300,2000,0.01,0.1,1e-5,10,0.005", "300,2000,0.1,1,much,10,1"));

        refused(run, "flux.csv, line 3, flux_per_m2_year: found 'much', expected a number of 0 or more");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void closeApproachesAreCountedListedAndThoseWithoutAnyTold() throws IOException {
        Cli run = rank(catalogue(Flagship.elements(58)), "--index", "smc,witner", "--approach-days", 3, "--samples", 5);

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("close approaches: 100%");
        assertThat(written("approaches.csv").get(0))
                .isEqualTo("DATE_UTC,TARGET,OTHER,MISS_DISTANCE_KM,RELATIVE_SPEED_KM_S");
        assertThat(written("approaches.csv").get(1))
                .matches("2022-01-2[2-5]T.*Z,\\d+,\\d+,[0-4]\\.\\d{6},\\d+\\.\\d{6}");
        Set<String> close = rows("approaches.csv").stream()
                .filter(row -> Double.parseDouble(row.getField("MISS_DISTANCE_KM")) < 1)
                .flatMap(row -> Stream.of(row.getField("TARGET"), row.getField("OTHER")))
                .collect(Collectors.toSet());
        Set<String> scored = rows("ranking.csv").stream()
                .filter(row -> Double.parseDouble(row.getField("score")) > 0)
                .map(row -> row.getField("norad_cat_id"))
                .collect(Collectors.toSet());
        assertThat(scored).isNotEmpty().isEqualTo(close);
        assertThat(run.out())
                .contains("close approaches: " + rows("approaches.csv").size() + " within 5 km from 2022-01-22T")
                .contains((58 - scored.size())
                        + " of the 58 score 0 by smc and are listed by number: no approach within 1"
                        + " km of an object of 700 kg or more in 3 days\n")
                // the first ten are mostly zeros: nothing sure about them
                .doesNotContain("expected among the true first", " 0.000");
    }

    @Test
    void approachesThatNoIndexCountsAreToldAndListed() throws IOException {
        Cli run = rank(catalogue(Flagship.elements(OBJECTS)), "--index", "csi", "--approach-days", 0.1);

        assertThat(run.out()).contains("close approaches: 0 within 5 km", "they change no score");
        assertThat(written("approaches.csv")).hasSize(1);
    }

    @Test
    void samplesSayHowSureTheRankingIs() throws IOException {
        Cli run = rank(catalogue(Flagship.elements(12)), "--index", "csi", "--samples", 20);

        assertThat(run.status()).isZero();
        assertThat(run.outLines())
                .anySatisfy(line -> assertThat(line)
                        .matches("expected among the true first as many \\(20 samples\\): \\d+\\.\\d of the first 10"));
        assertThat(written("uncertainty.csv").get(0))
                .isEqualTo("rank,norad_cat_id,name,score,score_p5,score_median,score_p95,rank_p5,rank_median,rank_p95,"
                        + "chance_top_10,chance_top_20,chance_top_50,chance_top_100,treatment");
        List<NamedCsvRecord> rows = rows("uncertainty.csv");
        assertThat(names(rows)).isEqualTo(names(rows("ranking.csv")));
        assertThat(rows).allSatisfy(row -> {
            assertThat(Double.parseDouble(row.getField("score_p5")))
                    .isLessThan(Double.parseDouble(row.getField("score_p95")));
            assertThat(row.getField("chance_top_20")).isEmpty();
        });
        assertThat(rows.stream()
                        .mapToDouble(row -> Double.parseDouble(row.getField("chance_top_10")))
                        .sum())
                .isCloseTo(10, within(1e-9));
    }

    @Test
    void filesOfAnEarlierRunAreNamed() throws IOException {
        Path file = catalogue(Flagship.elements(OBJECTS));
        rank(file, "--index", "csi,csi-shells");

        assertThat(rank(file, "--index", "csi").out())
                .endsWith("left there by an earlier run: indices.csv, agreement.csv\n");
    }
}
