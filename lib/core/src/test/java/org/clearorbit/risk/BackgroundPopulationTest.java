package org.clearorbit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.InvalidInputException;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackgroundPopulationTest {

    private static final BackgroundPopulation POPULATION = BackgroundPopulation.of(TestObjects.catalog(objects()));

    private static List<SpaceObject> objects() {
        SplittableRandom random = new SplittableRandom(11);
        List<SpaceObject> objects = new ArrayList<>();
        for (int k = 1; k <= 500; k++) {
            double perigee = random.nextDouble(200, 1500);
            objects.add(TestObjects.derelict(
                    k,
                    perigee,
                    perigee + FastMath.pow(10, random.nextDouble(0, 4.5)),
                    random.nextDouble(180),
                    FastMath.pow(10, random.nextDouble(-2, 4)),
                    random.nextDouble(0.01, 30)));
        }
        return objects;
    }

    @Test
    void countsEveryObjectOnce() {
        assertThat(POPULATION.count()).isCloseTo(500, within(1e-9));
        assertThat(POPULATION.counts(500)).isTrue();
        assertThat(POPULATION.counts(501)).isFalse();
    }

    @Test
    void leavesOutWhatIsOutsideTheShells() {
        BackgroundPopulation partly =
                BackgroundPopulation.of(TestObjects.catalog(TestObjects.derelict(1, 40_000, 50_000, 10, 1, 1)));
        assertThat(partly.count()).isBetween(0.2, 0.8);
    }

    @Test
    void tableGivesTheSameRatesBack(@TempDir Path folder) {
        Path file = folder.resolve("population.csv.gz");
        POPULATION.write(file);
        BackgroundPopulation back = BackgroundPopulation.read(file);
        SpaceObject outsider = TestObjects.derelict(1000, 700, 900, 71, 8900, 30);
        CollisionRate expected = CollisionRate.of(outsider, POPULATION);
        CollisionRate found = CollisionRate.of(outsider, back);
        assertThat(back.count()).isEqualTo(POPULATION.count());
        assertThat(found.perSecond() / expected.perSecond()).isCloseTo(1, within(1e-12));
        assertThat(found.meanRelativeSpeed() / expected.meanRelativeSpeed()).isCloseTo(1, within(1e-12));
        assertThat(back.counts(500)).isFalse();
    }

    @Test
    void namesTheLineThatIsWrong() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        POPULATION.write(out);
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\n");
        assertThat(lines[0]).isEqualTo(BackgroundTable.COLUMNS);
        assertBad("", "an empty file");
        assertBad("a,b\n", "line 1: found 'a,b', expected the header");
        assertBad(lines[0] + "\n# note\n1,2\n", "line 3: found '2 fields', expected 13 fields");
        assertBad(lines[0] + "\n" + lines[1] + "\n" + lines[1] + "\n", "line 3, shell_low_km");
        assertBad(lines[0] + "\n800,826,70,1.0,debris,1,1,1,5,7000,0,0.33,0.944\n", "boundaries of an altitude shell");
        assertBad(lines[0] + "\n800,825,71,1.0,debris,1,1,1,5,7000,0,0.33,0.944\n", "inclination_low_deg: found '71'");
        assertBad(lines[0] + "\n800,825,70,2.0,debris,1,1,1,5,7000,0,0.33,0.944\n", "mass_low_kg: found '2.0'");
        assertBad(lines[0] + "\n800,825,70,1.0,debris,1,0,1,5,7000,0,0.33,0.944\n", "mean_radius_m: found '0'");
        assertBad(lines[0] + "\n800,825,70,1.0,debris,1,1,1,NaN,7000,0,0.33,0.944\n", "mean_mass_kg: found 'NaN'");
        assertBad(
                lines[0] + "\n800,825,70,1.0,debris,1,1,1,5,7000,0,0.3,0.95393920141\n",
                "mean_cosine_of_inclination: found '0.3'");
        assertBad(
                lines[0] + "\n800,825,70,1.0,debris,1,1,1,5,7000,0,0.32,0.9\n",
                "mean_cosine_of_inclination: found '0.32'");
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, '1,1,0.5', mean_mass_kg: found '0.5'",
        "1.0, '1,1,10.1', mean_mass_kg: found '10.1'",
        "0, '1,1,0.11', mean_mass_kg: found '0.11'",
        "1000.0, '1,1,999', mean_mass_kg: found '999'",
        "1.0, '2,3.9,5', mean_radius_squared_m2: found '3.9'"
    })
    void namesTheMeanThatNoObjectsOfTheCellCanHave(String lowestMass, String means, String message) {
        assertBad(
                BackgroundTable.COLUMNS + "\n800,825,70," + lowestMass + ",debris,1," + means + ",7000,0,0.33,0.944\n",
                message);
    }

    @Test
    void acceptsHorizontalSpeedsOfOrbitsOnly() throws IOException {
        String row = BackgroundTable.COLUMNS + "\n800,825,70,1.0,debris,1,1,1,10,%s,0,0.3255681,0.9455185\n";
        assertBad(row.formatted("12000"), "mean_horizontal_speed_m_s: found '12000'");
        assertBad(row.formatted("-7000"), "mean_horizontal_speed_m_s: found '-7000'");
        byte[] good = row.formatted("10500").getBytes(StandardCharsets.UTF_8);
        assertThat(BackgroundPopulation.read(new ByteArrayInputStream(good)).count())
                .isEqualTo(1);
    }

    @Test
    void namesAClassThatIsNone() {
        assertBad(
                BackgroundTable.COLUMNS + "\n800,825,70,1.0,DEBRIS,1,1,1,5,7000,0,0.33,0.944\n",
                "object_class: found 'DEBRIS'");
    }

    private static void assertBad(String table, String message) {
        assertThatThrownBy(() ->
                        BackgroundPopulation.read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
    }
}
