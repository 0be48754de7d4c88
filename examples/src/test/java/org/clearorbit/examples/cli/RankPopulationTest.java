package org.clearorbit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clearorbit.risk.BackgroundPopulation;
import org.junit.jupiter.api.Test;

/** Whom the objects may meet: a population of choice, and debris that no catalogue holds. */
class RankPopulationTest extends RankRun {

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
}
