package org.clearorbit.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.time.AbsoluteDate;

class SolarCycleTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();
    private static final SolarCycle CYCLE = SolarCycle.standard();

    private static double flux(String date) {
        return CYCLE.f107(CONTEXT.parseDate(date));
    }

    @ParameterizedTest
    @CsvSource({"1957-10-16T12:00:00, 271.1", "2008-10-16T12:00:00, 67.7", "2025-11-16T00:00:00, 147.4"})
    void givesTheObservedMonthlyMeansInTheMiddleOfTheMonth(String date, double expected) {
        assertThat(flux(date)).isCloseTo(expected, within(1.0));
    }

    @Test
    void isContinuousOverTheWholeTime() {
        AbsoluteDate date = CONTEXT.parseDate("1950-01-01");
        double last = CYCLE.f107(date);
        for (int day = 0; day < 60_000; day++) {
            date = date.shiftedBy(EarthModel.DAY);
            double now = CYCLE.f107(date);
            assertThat(now).isBetween(60.0, 280.0).isCloseTo(last, within(2.5));
            last = now;
        }
    }

    @Test
    void theMeanCycleRepeats() {
        double length =
                (CONTEXT.parseDate("2019-12-16T12:00:00").durationFrom(CONTEXT.parseDate("1964-10-16T12:00:00"))) / 5;
        assertThat(length / EarthModel.JULIAN_YEAR).isCloseTo(11.03, within(0.01));
        AbsoluteDate later = CONTEXT.parseDate("2050-06-01");
        assertThat(CYCLE.f107(later.shiftedBy(length))).isCloseTo(CYCLE.f107(later), within(0.05));
        // a minimum, and a maximum some four years after it
        AbsoluteDate minimum = CONTEXT.parseDate("2019-12-16").shiftedBy(2 * length);
        assertThat(CYCLE.f107(minimum)).isBetween(66.0, 75.0);
        assertThat(CYCLE.f107(minimum.shiftedBy(0.4 * length))).isBetween(140.0, 190.0);
    }

    @Test
    void theFadeAfterTheLastObservationTakesAYear() {
        AbsoluteDate last = CYCLE.lastObservation();
        assertThat(CONTEXT.format(last)).startsWith("2025-12-16");
        assertThat(CYCLE.f107(last)).isCloseTo(150.2, within(0.05));
        double length = 55.1677 / 5 * EarthModel.JULIAN_YEAR;
        AbsoluteDate half = last.shiftedBy(EarthModel.JULIAN_YEAR / 2);
        double jump = CYCLE.f107(last) - CYCLE.f107(last.shiftedBy(length));
        assertThat(CYCLE.f107(half) - CYCLE.f107(half.shiftedBy(length))).isCloseTo(jump / 2, within(1.0));
    }

    @Test
    void aDeviationMovesWhatIsToComeBySoManySpreads() {
        AbsoluteDate later = CONTEXT.parseDate("2046-01-01");
        SolarCycle strong = CYCLE.withDeviation(1.5);
        assertThat(strong.f107(later) - CYCLE.f107(later)).isCloseTo(1.5 * CYCLE.spread(later), within(1e-9));
        assertThat(CYCLE.spread(later)).isBetween(2.0, 60.0);
        AbsoluteDate past = CONTEXT.parseDate("2001-01-01");
        assertThat(strong.f107(past)).isEqualTo(CYCLE.f107(past));
        assertThat(CYCLE.withDeviation(2).f107(later)).isGreaterThan(strong.f107(later));
        assertThat(CYCLE.withDeviation(-2).f107(later)).isLessThan(CYCLE.f107(later));
        assertThatThrownBy(() -> CYCLE.withDeviation(2.5)).hasMessageContaining("deviation = 2.5 sigma");
        assertThatThrownBy(() -> CYCLE.withDeviation(-2.5)).hasMessageContaining("deviation = -2.5 sigma");
    }

    @Test
    void aConstantActivityIsThatAtEveryDate() {
        SolarActivity constant = SolarActivity.constant(140);
        assertThat(constant.f107(CONTEXT.parseDate("1900-01-01"))).isEqualTo(140);
        assertThatThrownBy(() -> SolarActivity.constant(0)).hasMessageContaining("f107 = 0.0");
        assertThatThrownBy(() -> SolarActivity.constant(Double.POSITIVE_INFINITY))
                .hasMessageContaining("Infinity");
    }

    @Test
    void hasNoFluxAtTheEndOfTime() {
        assertThatThrownBy(() -> SolarCycle.standard().f107(AbsoluteDate.FUTURE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Infinity s from J2000, expected a finite one");
    }
}
