package org.clearorbit.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.clearorbit.common.InvalidInputException;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;
import org.junit.jupiter.api.Test;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.time.AbsoluteDate;

class ElementSetConversionTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();

    private static ElementSet elements(int number, String designator, double revPerDay, double e, double inclination) {
        return new ElementSet(
                number,
                "",
                designator,
                'U',
                new UtcEpoch(59601, 3600.5),
                revPerDay * MathUtils.TWO_PI / 86400,
                e,
                FastMath.toRadians(inclination),
                1,
                2,
                3,
                1e-12,
                1e-20,
                1e-4,
                999,
                12345);
    }

    @Test
    void becomesOrekitsElementsField() {
        ElementSet set = elements(25544, "1998-067A", 15.5, 0.001, 51.6);
        TLE tle = set.toTle(CONTEXT);
        assertThat(tle.getSatelliteNumber()).isEqualTo(25544);
        assertThat(tle.getLaunchYear()).isEqualTo(1998);
        assertThat(tle.getLaunchNumber()).isEqualTo(67);
        assertThat(tle.getLaunchPiece()).isEqualTo("A");
        assertThat(tle.getDate()).isEqualTo(CONTEXT.parseDate("2022-01-22T01:00:00.5Z"));
        assertThat(tle.getMeanMotion()).isEqualTo(set.meanMotion());
        assertThat(tle.getE()).isEqualTo(0.001);
        assertThat(tle.getI()).isEqualTo(set.i());
        assertThat(tle.getRaan()).isEqualTo(1);
        assertThat(tle.getPerigeeArgument()).isEqualTo(2);
        assertThat(tle.getMeanAnomaly()).isEqualTo(3);
        assertThat(tle.getBStar()).isEqualTo(1e-4);
    }

    @Test
    void nineDigitNumbersAndMissingDesignatorsPropagateToo() {
        Sgp4 sgp4 = Sgp4.of(elements(987_654_321, "", 15.5, 0.001, 51.6), CONTEXT);
        assertThat(sgp4.state(sgp4.epoch().shiftedBy(3600)).status()).isEqualTo(StateStatus.OK);
        assertThat(sgp4.elements().catalogNumber()).isEqualTo(987_654_321);
    }

    /**
     * The mean radius over a revolution of a near-circular orbit is its semi-major axis but for terms of order J2 e.
     */
    @Test
    void meanSemiMajorAxisIsTheMeanOfTheOsculatingRadii() {
        for (double inclination : new double[] {0.5, 28, 51.6, 98, 150}) {
            ElementSet set = elements(1, "", 14.5, 1e-4, inclination);
            MeanOrbit orbit = set.meanOrbit(CONTEXT);
            Sgp4 sgp4 = Sgp4.of(set, CONTEXT);
            List<AbsoluteDate> dates = new ArrayList<>();
            double period = 86400 / 14.5;
            for (int k = 0; k < 360; k++) {
                dates.add(sgp4.epoch().shiftedBy((k - 180) * period / 360));
            }
            double mean = sgp4.states(dates).stream()
                    .mapToDouble(s -> new CartesianOrbit(
                                    ((StateResult.Valid) s).pv(), CONTEXT.teme(), s.date(), EarthModel.MU)
                            .getPosition()
                            .getNorm())
                    .average()
                    .orElseThrow();
            // the constant part of the short-period term of the radius: -3/4 J2 R²/a (3 cos²i - 1)
            double c = FastMath.cos(set.i());
            double offset = -0.75
                    * EarthModel.J2
                    * EarthModel.EQUATORIAL_RADIUS
                    * EarthModel.EQUATORIAL_RADIUS
                    / orbit.a()
                    * (3 * c * c - 1);
            assertThat(mean).as("i = %s deg", inclination).isCloseTo(orbit.a() + offset, within(50.0));
        }
    }

    @Test
    void mostAnglesOfTheMeanOrbitAreThoseOfTheElements() {
        MeanOrbit orbit = elements(1, "", 2.0, 0.7, 63.4).meanOrbit(CONTEXT);
        assertThat(orbit.e()).isEqualTo(0.7);
        assertThat(orbit.raan()).isEqualTo(1);
        assertThat(orbit.argp()).isEqualTo(2);
        assertThat(orbit.meanAnomaly()).isEqualTo(3);
        assertThat(orbit.a()).isCloseTo(26_610e3, within(20e3));
    }

    @Test
    void elementsThatGiveNoEllipseAreNamed() {
        assertThatThrownBy(() -> elements(7, "", 1e-310, 0.1, 98).meanOrbit(CONTEXT))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("object 7: semi-major axis");
    }

    @Test
    void theDecisionForDeepSpaceIsAtAPeriodOf225Minutes() {
        assertThat(KozaiMeanMotion.of(elements(1, "", 6.39, 0.001, 54.7)).isDeepSpace())
                .isTrue();
        assertThat(KozaiMeanMotion.of(elements(1, "", 6.41, 0.001, 54.7)).isDeepSpace())
                .isFalse();
    }

    @Test
    void aNewNameChangesNothingElse() {
        ElementSet set = elements(1, "1998-067A", 15.5, 0.001, 51.6);
        assertThat(set.withName("ISS").name()).isEqualTo("ISS");
        assertThat(set.withName("ISS").withName("")).isEqualTo(set);
    }
}
