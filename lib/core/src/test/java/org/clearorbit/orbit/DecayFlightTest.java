package org.clearorbit.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.MathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.time.AbsoluteDate;

/** The integration alone: at constant activity, in air without seasons. */
class DecayFlightTest {

    private static final AbsoluteDate EPOCH = SpaceContext.embedded().parseDate("2022-01-22");
    private static final ExponentialAtmosphere AIR = ExponentialAtmosphere.standard();
    private static final SolarActivity SUN = SolarActivity.constant(125);
    private static final double EARTH = EarthModel.EQUATORIAL_RADIUS;
    private static final double DRAG = 0.05;

    private static MeanOrbit orbit(double perigeeKm, double apogeeKm) {
        double rp = EARTH + 1e3 * perigeeKm;
        double ra = EARTH + 1e3 * apogeeKm;
        return new MeanOrbit(EPOCH, (rp + ra) / 2, (ra - rp) / (ra + rp), 1.2, 1, 2, 3);
    }

    private static DecayFlight flight(MeanOrbit orbit) {
        return new DecayFlight(AIR, SUN, orbit, DRAG);
    }

    /** Time down to the re-entry altitude, the inclination as it is at the start. */
    private static double integralOfTheRate(MeanOrbit orbit) {
        AveragedDrag drag = AveragedDrag.overEarth(AIR);
        double bottom = EARTH + OrbitalLifetime.REENTRY_ALTITUDE;
        int steps = 100_000;
        double step = (orbit.a() - bottom) / steps;
        double time = 0;
        for (int k = 0; k < steps; k++) {
            double radius = bottom + (k + 0.5) * step;
            drag.averageOverPerigees(radius, radius, orbit.i(), 125);
            time -= step / (DRAG * drag.perigeeRate());
        }
        return time;
    }

    @ParameterizedTest
    @CsvSource({"200", "320", "480", "620"})
    void aCircularOrbitLastsTheIntegralOfItsRate(double altitudeKm) {
        MeanOrbit orbit = orbit(altitudeKm, altitudeKm);
        DecayFlight flight = flight(orbit);
        flight.flyTo(1000 * EarthModel.JULIAN_YEAR);
        assertThat(flight.reentry() / integralOfTheRate(orbit)).isCloseTo(1, within(2e-3));
    }

    @ParameterizedTest
    @CsvSource({"300, 300", "350, 900", "250, 8000", "700, 720"})
    void stopsOnTheWayChangeNothing(double perigeeKm, double apogeeKm) {
        MeanOrbit orbit = orbit(perigeeKm, apogeeKm);
        DecayFlight whole = flight(orbit);
        whole.flyTo(100 * EarthModel.JULIAN_YEAR);
        double end = Math.min(whole.reentry(), 100 * EarthModel.JULIAN_YEAR);
        DecayFlight stopping = flight(orbit);
        MeanOrbit last = orbit;
        for (int stop = 1; stop <= 49; stop++) {
            AbsoluteDate date = EPOCH.shiftedBy(0.7 * end * stop / 49);
            last = stopping.orbitAt(date);
            assertThat(last.date()).isEqualTo(date);
        }
        assertThat(last).isEqualTo(flight(orbit).orbitAt(last.date()));
        assertThat(last.i()).isLessThan(orbit.i());
        assertThat(last.a()).isLessThan(orbit.a());
    }

    @ParameterizedTest
    @CsvSource({"300, 300", "350, 900", "250, 8000"})
    void startsAtTheRatesOfItsOrbit(double perigeeKm, double apogeeKm) {
        MeanOrbit orbit = orbit(perigeeKm, apogeeKm);
        AveragedDrag drag = AveragedDrag.overEarth(AIR);
        drag.average(orbit.perigeeRadius(), orbit.apogeeRadius(), orbit.i(), orbit.argp(), 125);
        double rate = DRAG * (drag.perigeeRate() + drag.apogeeRate()) / 2;
        DecayFlight flight = flight(orbit);
        assertThat(flight.semiMajorAxisRate()).isCloseTo(rate, within(1e-9 * Math.abs(rate)));
        double hour = 3600;
        MeanOrbit later = flight.orbitAt(EPOCH.shiftedBy(hour));
        assertThat((later.a() - orbit.a()) / hour / rate).isCloseTo(1, within(0.1));
        assertThat(difference(later.raan(), 1)).isCloseTo(orbit.raanRate() * hour, within(1e-6));
        assertThat(difference(later.argp(), 2)).isCloseTo(orbit.argpRate() * hour, within(1e-6));
        assertThat(difference(later.meanAnomaly(), 3 + orbit.meanAnomalyRate() * hour))
                .isCloseTo(0, within(2e-3));
    }

    @Test
    void aFlightIsOverWithTheReentry() {
        DecayFlight flight = flight(orbit(180, 180));
        assertThat(flight.reentry()).isInfinite();
        flight.flyTo(EarthModel.JULIAN_YEAR);
        double reentry = flight.reentry();
        assertThat(reentry).isBetween(0.0, 30 * EarthModel.DAY);
        flight.flyTo(2 * EarthModel.JULIAN_YEAR);
        assertThat(flight.reentry()).isEqualTo(reentry);
    }

    private static double difference(double angle, double other) {
        return MathUtils.normalizeAngle(angle - other, 0);
    }
}
