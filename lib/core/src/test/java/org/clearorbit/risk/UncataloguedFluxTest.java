package org.clearorbit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.api.Test;

class UncataloguedFluxTest {

    private static final String HEADER = UncataloguedFlux.COLUMNS + "\n";

    /** Made up: 1 to 2 cm and 2 to 10 cm between 700 and 812.5 km. */
    private static final String TABLE = HEADER + "# made up\n" //
            + "700,812.5,0.01,0.02,2e-5,10,0.001\n" //
            + "700,812.5,0.02,0.10,1e-6,9,0.05\n";

    private static final SpaceObject INSIDE = TestObjects.derelict(1, 740, 750, 98, 4000, 25);
    private static final RiskInputs INPUTS =
            RiskInputs.of(BackgroundPopulation.of(TestObjects.catalog(TestObjects.derelict(2, 700, 800, 74, 1000, 4))));

    @Test
    void impactsAreFluxTimesCrossSectionTimesTime() throws IOException {
        RiskAssessment assessment = RiskAssessment.of(INSIDE, INPUTS.withUncatalogued(read(TABLE)));
        assertThat(assessment.uncataloguedPerYear()).isCloseTo(2.1e-5 * 25, within(1e-12));
        RiskAssessment without = RiskAssessment.of(INSIDE, INPUTS);
        assertThat(without.uncataloguedPerYear()).isZero();
        assertThat(assessment.rate()).isEqualTo(without.rate());
    }

    @Test
    void theirFragmentsAddToThoseOfTheCatalogue() throws IOException {
        RiskAssessment with = RiskAssessment.of(INSIDE, INPUTS.withUncatalogued(read(TABLE)));
        RiskAssessment without = RiskAssessment.of(INSIDE, INPUTS);
        // craters: 0.1 (m v^2)^0.75 0.1^-1.71 fragments of 10 cm or more, v in km/s
        double expected = 25
                * (2e-5 * 0.1 * Math.sqrt(0.1) * Math.sqrt(Math.sqrt(0.1))
                        + 1e-6 * 0.1 * Math.sqrt(4.05) * Math.sqrt(Math.sqrt(4.05)))
                * 51.28614;
        assertThat(with.fragmentsPerYear() - without.fragmentsPerYear()).isCloseTo(expected, within(1e-6 * expected));
        assertThat(with.persistentFragmentsPerYear()).isGreaterThan(without.persistentFragmentsPerYear());
    }

    @Test
    void aShellThatTheTableCoversInPartHasThatPartOfTheFlux() throws IOException {
        UncataloguedFlux flux = read(TABLE);
        int half = AltitudeShells.at(EarthModel.EQUATORIAL_RADIUS + 810_000);
        double whole = 2.1e-5 / EarthModel.JULIAN_YEAR;
        assertThat(flux.perSquareMetreSecond(half)).isCloseTo(whole / 2, within(1e-12 * whole));
        assertThat(flux.perSquareMetreSecond(half - 1)).isCloseTo(whole, within(1e-12 * whole));
        assertThat(flux.perSquareMetreSecond(half + 1)).isZero();
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertBad(HEADER + "700,700,0.01,0.02,1,10,1\n", "line 2, altitude_high_km: found '700', expected an altitude");
        assertBad(HEADER + "700,800,0.02,0.01,1,10,1\n", "line 2, size_high_m: found '0.01'");
        assertBad(HEADER + "700,800,0.01,0.02,-1,10,1\n", "line 2, flux_per_m2_year: found '-1'");
        assertBad(HEADER + "700,800,0.01,0.02,1,0,1\n", "line 2, mean_speed_km_s: found '0'");
        assertBad(HEADER + "700,800,0.01,0.02,1,10,x\n", "line 2, mean_mass_kg: found 'x'");
        assertBad(TABLE + "800,900,0.05,0.2,1,10,1\n", "line 5, altitude_low_km: found '800', expected altitudes and");
        assertThatThrownBy(() -> UncataloguedFlux.read(Path.of("no-such-flux.csv")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no-such-flux.csv: cannot be read");
    }

    private static UncataloguedFlux read(String table) throws IOException {
        return UncataloguedFlux.read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), "flux.csv");
    }

    private static void assertBad(String table, String message) {
        assertThatThrownBy(() -> read(table))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("flux.csv")
                .hasMessageContaining(message);
    }
}
