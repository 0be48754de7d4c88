package org.clearorbit.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.time.AbsoluteDate;

class MeanAtmosphereTest {

    private static final MeanAtmosphere MODEL = MeanAtmosphere.standard();
    private static final AbsoluteDate NEW_YEAR = SpaceContext.embedded().parseDate("2023-01-01");

    @ParameterizedTest(name = "{0} km, {1} sfu, within {2}")
    @CsvSource({
        "100, 65, 1e-4", "200, 150, 1e-4", "400, 100, 1e-4", "800, 250, 1e-4", "2000, 175, 1e-4",
        "125, 140, 0.02", "350, 107, 0.005", "545, 187, 0.005", "730, 75, 0.02", "1350, 215, 0.01"
    })
    void isTheMeanOfOrekitsModelOnAndBetweenTheLinesOfTheTable(double km, double f107, double tolerance) {
        double reference = MeanAtmosphereTable.cell(km * 1000, f107).mean();
        assertThat(MODEL.density(km * 1000, f107) / reference).isCloseTo(1, within(tolerance));
    }

    @Test
    void theSeasonsAreThoseOfOrekitsModel() {
        double[] parts = MeanAtmosphereTable.seasons(400e3);
        for (int month = 0; month < 12; month++) {
            double angle = 2 * FastMath.PI * month / 12;
            double expected = 1
                    + parts[0] * FastMath.cos(angle)
                    + parts[1] * FastMath.sin(angle)
                    + parts[2] * FastMath.cos(2 * angle)
                    + parts[3] * FastMath.sin(2 * angle);
            AbsoluteDate date = NEW_YEAR.shiftedBy(month * 365.2422 / 12 * EarthModel.DAY);
            assertThat(MODEL.season(400e3, date)).isCloseTo(expected, within(4e-3));
        }
        AbsoluteDate july = SpaceContext.embedded().parseDate("2023-07-15");
        assertThat(MODEL.season(500e3, july)).isBetween(0.6, 0.8);
        assertThat(MODEL.season(450e3, july))
                .isCloseTo((MODEL.season(400e3, july) + MODEL.season(500e3, july)) / 2, within(1e-12));
        assertThat(MODEL.season(0, july)).isEqualTo(MODEL.season(100e3, july));
        assertThat(MODEL.season(4e6, july)).isEqualTo(MODEL.season(2e6, july));
        assertThat(ExponentialAtmosphere.standard().season(400e3, july)).isEqualTo(1);
    }

    @Test
    void fallsWithAltitudeSmoothlyEverywhere() {
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < 2000; k++) {
            double altitude = random.nextDouble(0, 3e6);
            double f107 = random.nextDouble(50, 300);
            double density = MODEL.density(altitude, f107);
            double above = MODEL.density(altitude + 10, f107);
            assertThat(above).isPositive().isLessThan(density);
            double scale = -10 / FastMath.log(above / density);
            assertThat(MODEL.scaleHeight(altitude, f107) / scale).isCloseTo(1, within(0.03));
        }
    }

    @Test
    void growsWithTheFluxAboveTwoHundredKilometresAndIsHeldAtItsEdges() {
        for (double km = 200; km <= 1000; km += 100) {
            for (double f107 = 65; f107 < 250; f107 += 5) {
                assertThat(MODEL.density(km * 1000, f107 + 5)).isGreaterThan(MODEL.density(km * 1000, f107));
            }
        }
        assertThat(MODEL.density(400e3, 40)).isEqualTo(MODEL.density(400e3, 65));
        assertThat(MODEL.density(400e3, 400)).isEqualTo(MODEL.density(400e3, 250));
    }

    @Test
    void anAltitudeAfterSoManyFactorsIsAboutThat() {
        for (double folds : new double[] {0, 0.5, 3, 16}) {
            double above = MODEL.altitudeAfter(300e3, 125, folds);
            double found = FastMath.log(MODEL.density(300e3, 125) / MODEL.density(above, 125));
            assertThat(found).isCloseTo(folds, within(1.5));
        }
    }

    @Test
    void theExponentialAtmosphereKnowsNoSolarActivity() {
        ExponentialAtmosphere model = ExponentialAtmosphere.standard();
        assertThat(model.density(412e3, 70)).isEqualTo(model.density(412e3)).isEqualTo(model.density(412e3, 250));
        assertThat(model.scaleHeight(412e3, 70)).isEqualTo(model.scaleHeight(412e3));
    }
}
