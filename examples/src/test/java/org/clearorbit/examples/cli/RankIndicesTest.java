package org.clearorbit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.clearorbit.risk.CriticalityIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several indices set side by side. */
class RankIndicesTest extends RankRun {

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
}
