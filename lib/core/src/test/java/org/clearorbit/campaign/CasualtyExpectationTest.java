package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.clearorbit.common.InvalidInputException;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CasualtyExpectationTest {

    private static final PopulationByLatitude PEOPLE = PopulationByLatitude.bundled();

    private static double under(double inclinationDegrees) {
        return PEOPLE.densityUnder(FastMath.toRadians(inclinationDegrees));
    }

    @Test
    void densityIntegratesToTheWorldPopulation() {
        int steps = 180_000;
        double step = FastMath.PI / steps;
        double people = 0;
        for (int k = 0; k < steps; k++) {
            double latitude = -FastMath.PI / 2 + (k + 0.5) * step;
            double ring = 2
                    * FastMath.PI
                    * PopulationByLatitude.AUTHALIC_RADIUS
                    * PopulationByLatitude.AUTHALIC_RADIUS
                    * FastMath.cos(latitude)
                    * step;
            people += PEOPLE.densityAt(latitude) * ring;
        }
        assertThat(PEOPLE.total()).isEqualTo(7_975_105_156.0);
        assertThat(people).isCloseTo(PEOPLE.total(), within(1e-6 * PEOPLE.total()));
        assertThat(PEOPLE.bands().stream()
                        .mapToDouble(PopulationByLatitude.Band::area)
                        .sum())
                .isCloseTo(
                        4 * FastMath.PI * PopulationByLatitude.AUTHALIC_RADIUS * PopulationByLatitude.AUTHALIC_RADIUS,
                        within(1.0));
    }

    @Test
    void mostPeopleLiveNorthOfTheEquatorAndInTheTwenties() {
        double north = PEOPLE.bands().stream()
                .filter(b -> b.south() >= 0)
                .mapToDouble(PopulationByLatitude.Band::people)
                .sum();
        assertThat(north / PEOPLE.total()).isBetween(0.86, 0.89);
        double twenties = PEOPLE.bands().stream()
                .filter(b -> b.south() > FastMath.toRadians(19.9) && b.north() < FastMath.toRadians(30.1))
                .mapToDouble(PopulationByLatitude.Band::people)
                .sum();
        assertThat(twenties / PEOPLE.total()).isBetween(0.2, 0.3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 7, 28.5, 57, 71, 90, 98.6, 180})
    void timeAtAllLatitudesIsOne(double degrees) {
        double inclination = FastMath.toRadians(degrees);
        assertThat(PopulationByLatitude.timeFraction(inclination, -FastMath.PI / 2, FastMath.PI / 2))
                .isCloseTo(1, within(1e-15));
        double sum = PEOPLE.bands().stream()
                .mapToDouble(b -> PopulationByLatitude.timeFraction(inclination, b.south(), b.north()))
                .sum();
        assertThat(sum).isCloseTo(1, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {7, 28.5, 57, 71, 98.6})
    void densityUnderAnOrbitIsTheMeanAlongTheOrbit(double degrees) {
        double sine = FastMath.sin(FastMath.toRadians(degrees));
        int steps = 1_000_000;
        double sum = 0;
        for (int k = 0; k < steps; k++) {
            double argument = 2 * FastMath.PI * (k + 0.5) / steps;
            sum += PEOPLE.densityAt(FastMath.asin(sine * FastMath.sin(argument)));
        }
        assertThat(under(degrees)).isCloseTo(sum / steps, within(1e-4 * under(degrees)));
    }

    @Test
    void equatorialOrbitSeesTheTwoBandsAtTheEquator() {
        double south = PEOPLE.densityAt(-0.01);
        double north = PEOPLE.densityAt(0.01);
        assertThat(under(0)).isCloseTo((south + north) / 2, within(1e-20));
        assertThat(under(180)).isCloseTo(under(0), within(1e-12 * under(0)));
        assertThat(under(1)).isCloseTo(under(0), within(1e-12 * under(0)));
    }

    @Test
    void polarOrbitSpendsItsTimeEvenlyOverLatitudes() {
        double mean = PEOPLE.bands().stream()
                .mapToDouble(b -> b.density() * (b.north() - b.south()) / FastMath.PI)
                .sum();
        assertThat(under(90)).isCloseTo(mean, within(1e-12 * mean));
        assertThat(under(98.6)).isCloseTo(under(81.4), within(1e-12 * mean));
        assertThat(under(98.6)).isBetween(1.1e-5, 1.6e-5);
        assertThat(under(35)).isGreaterThan(under(10)).isGreaterThan(under(53));
    }

    record Analysis(
            String object,
            int year,
            double worldPopulation,
            double inclination,
            double mass,
            double surviving,
            double area,
            double expected) {}

    static List<Analysis> analyses() throws IOException {
        try (Stream<NamedCsvRecord> rows = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(
                                CasualtyExpectationTest.class.getResourceAsStream("reentry-analyses.csv")),
                        StandardCharsets.UTF_8))
                .stream()) {
            return rows.map(r -> new Analysis(
                            r.getField("object"),
                            Integer.parseInt(r.getField("year")),
                            Double.parseDouble(r.getField("world_population")),
                            FastMath.toRadians(Double.parseDouble(r.getField("inclination_deg"))),
                            Double.parseDouble(r.getField("mass_kg")),
                            orNaN(r.getField("surviving_kg")),
                            Double.parseDouble(r.getField("casualty_area_m2")),
                            1 / orNaN(r.getField("one_in"))))
                    .toList();
        }
    }

    private static double orNaN(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void agreesWithPublishedAnalyses(Analysis a) {
        PopulationByLatitude then = PEOPLE.scaledTo(a.worldPopulation(), a.year());
        CasualtyExpectation model = CasualtyExpectation.withDefaults().with(then);
        if (!Double.isNaN(a.expected())) {
            double density = a.expected() / a.area();
            assertThat(then.densityUnder(a.inclination())).isCloseTo(density, within(0.05 * density));
        }
        if (!Double.isNaN(a.surviving())) {
            assertThat(model.casualtyArea(a.surviving())).isBetween(a.area() / 2.5, a.area() * 2.5);
            CasualtyExpectation.Result known = model.withSurvivingFraction(a.surviving() / a.mass())
                    .uncontrolledReentry(a.mass(), a.inclination());
            assertThat(known.survivingMassKg()).isCloseTo(a.surviving(), within(1e-9 * a.surviving()));
        }
        CasualtyExpectation.Result result = model.uncontrolledReentry(a.mass(), a.inclination());
        assertThat(result.casualtyAreaM2()).isBetween(a.area() / 3, a.area() * 3);
        assertThat(result.expectedCasualties())
                .isCloseTo(result.casualtyAreaM2() * result.populationDensityPerM2(), within(1e-18));
        assertThat(result.acceptable()).isFalse();
    }

    @Test
    void fragmentsReproduceUars() {
        assertThat(CasualtyExpectation.withDefaults().casualtyArea(532)).isCloseTo(22.38, within(0.5));
    }

    @Test
    void risksScaleWithMassAndPopulation() {
        CasualtyExpectation model = CasualtyExpectation.withDefaults();
        double inclination = FastMath.toRadians(98);
        double one = model.uncontrolledReentry(1000, inclination).expectedCasualties();
        double two = model.uncontrolledReentry(2000, inclination).expectedCasualties();
        assertThat(two).isCloseTo(2 * one, within(1e-15));
        CasualtyExpectation later = model.with(PEOPLE.grownTo(2032, 0.01));
        assertThat(later.population().year()).isEqualTo(2032);
        assertThat(later.uncontrolledReentry(1000, inclination).expectedCasualties())
                .isCloseTo(one * FastMath.pow(1.01, 10), within(1e-15));
        assertThat(model.withSurvivingFraction(0)
                        .uncontrolledReentry(1000, inclination)
                        .acceptable())
                .isTrue();
        // the same mass in smaller fragments endangers a larger area
        assertThat(model.withFragments(5, 200).casualtyArea(500)).isGreaterThan(model.casualtyArea(500));
    }

    @Test
    void badTablesNameTheLineAndTheField() {
        String head = "# comment\nlat_min_deg,lat_max_deg,population\n";
        assertThatThrownBy(() -> read(head + "-90,0,5\n10,90,5\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("table:4: lat_min_deg: found '10.0', expected the last band's edge 0.0");
        assertThatThrownBy(() -> read(head + "-90,0,x\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("table:3: population: found 'x', expected a number. Maybe the column is missing.");
        assertThatThrownBy(() -> read(head + "-90,0,-1\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("table:3: population: found '-1'");
        assertThatThrownBy(() -> read(head + "-90,0,1\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("table:3: lat_max_deg: found '0.0', expected bands up to 90");
        assertThatThrownBy(() -> read(head + "-90,-90,1\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("table:3: lat_max_deg: found '-90.0', expected more than -90.0");
    }

    private static PopulationByLatitude read(String text) throws IOException {
        return PopulationByLatitude.read("table", new StringReader(text), 2022);
    }

    @Test
    void badArgumentsAreRefused() {
        CasualtyExpectation model = CasualtyExpectation.withDefaults();
        assertThatThrownBy(() -> model.withSurvivingFraction(1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.withFragments(0, 200)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.casualtyArea(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.uncontrolledReentry(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.uncontrolledReentry(1, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PEOPLE.grownTo(2030, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PEOPLE.scaledTo(0, 2030)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PEOPLE.densityAt(2)).isInstanceOf(IllegalArgumentException.class);
    }
}
