package org.clearorbit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Close approaches counted, and how sure a ranking is. */
class RankApproachesTest extends RankRun {

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
}
