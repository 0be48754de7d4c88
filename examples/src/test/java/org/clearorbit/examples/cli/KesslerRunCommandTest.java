package org.clearorbit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KesslerRunCommandTest {

    private static final String HEADER = "id,t0_mjd2000_days,a_m,e,i_rad,raan_rad,argp_rad,mean_anomaly_rad\n";

    @TempDir
    private Path folder;

    private Path table(String rows) throws IOException {
        return Files.writeString(folder.resolve("debris.csv"), HEADER + rows);
    }

    private static String row(int id, double a, double e, double i, double raan, double argp) {
        return String.format(Locale.ROOT, "%d,22000.5,%s,%s,%s,%s,%s,0.5\n", id, a, e, i, raan, argp);
    }

    /** Debris like those of the competition, numbered from 100. */
    private static String likeTheCompetition(int count) {
        SplittableRandom random = new SplittableRandom(9);
        StringBuilder rows = new StringBuilder();
        for (int k = 0; k < count; k++) {
            rows.append(row(
                    100 + k,
                    random.nextDouble(6.95e6, 7.3e6),
                    random.nextDouble(0.02),
                    random.nextDouble(1.67, 1.76),
                    random.nextDouble(6.28),
                    random.nextDouble(6.28)));
        }
        return rows.toString();
    }

    private Cli run(Path table, Object... more) {
        List<Object> words = new ArrayList<>(List.of("kessler-run", "--debris", table, "--out", folder.resolve("out")));
        words.addAll(List.of(more));
        return Cli.run(words.toArray());
    }

    @Test
    void aSolutionHoldsWhatItSaysAndKeepsTheRules() throws IOException {
        Path table = table(likeTheCompetition(15));
        Cli cli = run(table, "--work-limit", 2000, "--seed", 3, "--threads", 2);
        assertThat(cli.status()).as(cli.err()).isZero();
        KesslerAudit.Total total = KesslerAudit.of(table, folder.resolve("out/solution.csv"));
        assertThat(total.removed()).isEqualTo(15);
        assertThat(cli.outLines()).last().isEqualTo(total.summary(15));
        List<String> progress = Files.readAllLines(folder.resolve("out/progress.csv"));
        assertThat(progress.get(0)).isEqualTo("seconds,steps,best_meur");
        assertThat(progress).hasSize(101);
        assertThat(progress.get(100)).matches("\\d+\\.\\d,2000,\\d+\\.\\d{4}");
        double best = Double.parseDouble(progress.get(100).split(",")[2]);
        // the times are sharpened in the end
        assertThat(total.cost()).isLessThanOrEqualTo(best + 1e-4).isGreaterThan(0.98 * best);
    }

    @Test
    void workLimitAndSeedAloneDecideTheSolution() throws IOException {
        Path table = table(likeTheCompetition(12));
        run(table, "--work-limit", 400, "--threads", 1);
        String one = Files.readString(folder.resolve("out/solution.csv"));
        run(table, "--work-limit", 400, "--threads", 3);
        assertThat(Files.readString(folder.resolve("out/solution.csv"))).isEqualTo(one);
        run(table, "--work-limit", 400, "--threads", 1, "--seed", 2);
        assertThat(Files.readString(folder.resolve("out/solution.csv"))).isNotEqualTo(one);
    }

    @Test
    void moreThanCanBeRemovedInEightYearsEndsWithThree() throws IOException {
        // planes and ellipses all over: few can be reached from another, and not many missions fit
        SplittableRandom random = new SplittableRandom(4);
        StringBuilder rows = new StringBuilder();
        for (int id = 0; id < 220; id++) {
            rows.append(row(
                    id,
                    random.nextDouble(7.5e6, 3e7),
                    random.nextDouble(0.3, 0.9),
                    random.nextDouble(3.1),
                    random.nextDouble(6.28),
                    random.nextDouble(6.28)));
        }
        Path table = table(rows.toString());
        Cli cli = run(table, "--work-limit", 100, "--threads", 2);
        assertThat(cli.status()).as(cli.err()).isEqualTo(3);
        KesslerAudit.Total total = KesslerAudit.of(table, folder.resolve("out/solution.csv"));
        assertThat(total.removed()).isBetween(50, 219);
        assertThat(cli.outLines()).last().isEqualTo(total.summary(220));
        assertThat(cli.err()).contains("left where they are", "cannot be compared");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7,x,7e6,0,1,0,0,0|, line 2, t0_mjd2000_days: found 'x', expected a number",
                "1.5,1,7e6,0,1,0,0,0|, line 2, id: found '1.5', expected a whole number",
                "-1,1,7e6,0,1,0,0,0|, line 2, id: found '-1', expected a number from 0.0 to 2.147483647E9",
                "1,1,7e3,0,1,0,0,0|, line 2, a_m: found '7e3', expected a number from 6400000.0 to 1.0E9",
                "1,1,7e6,1,1,0,0,0|, line 2, e: found '1', expected a number from 0.0 to 0.99",
                "1,1,7e6,0,98,0,0,0|, line 2, i_rad: found '98', expected a number from 0.0 to 3.14",
                "1,1,7e6,0,1,NaN,0,0|, line 2, raan_rad: found 'NaN', expected a number",
                "1,1,7e6,0,1,0,,0|, line 2, argp_rad: found '', expected a number",
                "1,1,7e6,0,1,0,0,Infinity|, line 2, mean_anomaly_rad: found 'Infinity', expected a number",
                "1,1,7e6,0,1,0|, line 2: no field 'mean_anomaly_rad', expected the columns id,t0_mjd2000_days,a_m",
                "''|: found 'no row', expected a header and at least one debris"
            })
    void aTableThatCannotBeUsedEndsWithTwoAndSaysWhere(String row, String message) throws IOException {
        Path table = table(row + "\n");
        Cli cli = run(table, "--work-limit", 100);
        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.err()).contains(table + message);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aDebrisIsThereOnce() throws IOException {
        Cli cli = run(table(row(4, 7e6, 0, 1.7, 0, 0) + row(4, 7e6, 0, 1.7, 0, 0)));
        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.err()).contains("debris.csv, line 3, id: found '4', expected each debris once");
    }

    @Test
    void aTableThatIsNotThereEndsWithTwo() {
        Cli cli = run(folder.resolve("none.csv"));
        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.err()).contains("none.csv: cannot be read");
    }

    @Test
    void helpSaysWhatDecidesTheSolution() {
        Cli cli = Cli.run("kessler-run", "--help");
        assertThat(cli.status()).isZero();
        assertThat(cli.out().replaceAll("\\s+", " "))
                .contains("table, seed and steps then decide the solution", "J differs from machine to machine");
    }

    @Test
    void aSearchPacesItselfByOneLimit() throws IOException {
        Cli cli = run(table(likeTheCompetition(2)), "--work-limit", 100, "--time-limit", "3s");
        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.err()).contains("--work-limit").contains("--time-limit");
    }

    /** The real table: the folder of shared data, where it is. */
    @Test
    @Tag("shared-data")
    void theDebrisOfTheCompetition() throws IOException {
        Path table = null;
        for (Path at = Path.of("").toAbsolutePath(); at != null && table == null; at = at.getParent()) {
            Path candidate = at.resolve("shared/data/gtoc9/debris.csv");
            table = Files.isReadable(candidate) ? candidate : null;
        }
        Assumptions.assumeTrue(table != null, "skipped: shared data file gtoc9/debris.csv is not here");
        Cli cli = run(table, "--work-limit", 6000, "--threads", 2);
        assertThat(cli.status()).as(cli.err()).isZero();
        KesslerAudit.Total total = KesslerAudit.of(table, folder.resolve("out/solution.csv"));
        assertThat(total.removed()).isEqualTo(123);
        assertThat(cli.outLines()).last().isEqualTo(total.summary(123));
        System.out.println(total.summary(123));
    }
}
