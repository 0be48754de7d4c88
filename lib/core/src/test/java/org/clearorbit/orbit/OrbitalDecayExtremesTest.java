package org.clearorbit.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.time.AbsoluteDate;

/** Decays that last minutes, decays that hardly happen, and what asking for more dates does to them: nothing. */
class OrbitalDecayExtremesTest {

    private static final OrbitalDecay MODEL = OrbitalDecay.withDefaults();
    private static final AbsoluteDate EPOCH = SpaceContext.embedded().parseDate("2026-01-01");

    private static MeanOrbit orbit(double perigeeAltitude, double e, double i) {
        return new MeanOrbit(EPOCH, (EarthModel.EQUATORIAL_RADIUS + perigeeAltitude) / (1 - e), e, i, 1, 1, 1);
    }

    @Test
    void aHeavierDragNeverLivesLonger() {
        SplittableRandom random = new SplittableRandom(4);
        for (int k = 0; k < 400; k++) {
            double e = new double[] {0, 1e-4, 1e-3, 0.02, 0.3, 0.7}[k % 6];
            MeanOrbit orbit = orbit(random.nextDouble(121e3, 721e3), e, random.nextDouble(0, FastMath.PI));
            double areaToMass = FastMath.pow(10, random.nextDouble(-4, 1.7));
            double light = MODEL.lifetimeSeconds(orbit, areaToMass);
            double heavy = MODEL.lifetimeSeconds(orbit, 2 * areaToMass);
            assertThat(light).as("%s at %s", orbit, areaToMass).isPositive();
            assertThat(heavy).as("%s at %s", orbit, 2 * areaToMass).isPositive();
            if (light < Double.POSITIVE_INFINITY) {
                assertThat(heavy).as("%s at %s", orbit, areaToMass).isLessThan(light);
            } else {
                double end = MODEL.withHorizon(2 * OrbitalDecay.DEFAULT_HORIZON).lifetimeSeconds(orbit, areaToMass);
                assertThat(end).isGreaterThan(OrbitalDecay.DEFAULT_HORIZON);
                assertThat(e > 0.1 || areaToMass < 0.1)
                        .as("%s at %s", orbit, areaToMass)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"287e3, 3.09, 7.94, 1300", "184e3, 0, 30, 20", "121e3, 1.7, 100, 1"})
    void whatFallsWithinMinutesFalls(double altitude, double i, double areaToMass, double about) {
        assertThat(MODEL.lifetimeSeconds(orbit(altitude, 0, i), areaToMass)).isBetween(0.0, about);
    }

    @Test
    void anAbsurdDragIsRefusedRatherThanSurvived() {
        assertThatThrownBy(() -> MODEL.lifetimeSeconds(orbit(500e3, 0, 1), 1e305))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no finite orbit");
    }

    @ParameterizedTest
    @CsvSource({"900e3, 0.001, 0.01", "700e3, 0, 0.003", "600e3, 0.001, 0.01", "450e3, 0.1, 0.1", "1500e3, 0.01, 0.01"})
    void aStateDoesNotDependOnTheDatesBefore(double altitude, double e, double areaToMass) {
        MeanOrbit orbit = orbit(altitude, e, 1.7);
        AbsoluteDate end = EPOCH.shiftedBy(25 * EarthModel.JULIAN_YEAR);
        List<AbsoluteDate> dates = new ArrayList<>();
        for (double days = 0; days < 25 * 365.25; days += 2.5) {
            dates.add(EPOCH.shiftedBy(days * EarthModel.DAY));
        }
        dates.add(end);
        List<DecayState> states = MODEL.statesAt(orbit, areaToMass, dates);
        DecayState last = states.get(states.size() - 1);
        assertThat(last)
                .isEqualTo(MODEL.statesAt(orbit, areaToMass, List.of(end)).get(0));
        for (int k = 1; k < states.size(); k++) {
            if (states.get(k) instanceof DecayState.InOrbit now) {
                double before = ((DecayState.InOrbit) states.get(k - 1)).orbit().a();
                assertThat(now.orbit().a()).isLessThan(before);
            }
        }
        if (last instanceof DecayState.Reentered reentered) {
            assertThat(reentered.date().durationFrom(EPOCH))
                    .isCloseTo(MODEL.lifetimeSeconds(orbit, areaToMass), within(1e-6));
        }
    }

    @Test
    void anApogeeBeyondMeasureEndsNoFlight() {
        AveragedDrag drag = AveragedDrag.overEarth(MeanAtmosphere.standard());
        assertThatCode(() -> drag.averageOverPerigees(6.6e6, 1e300, 1, 100)).doesNotThrowAnyException();
    }

    @Test
    void anOrbitAtRestInTheTurningAirKeepsItsRadius() {
        AbsoluteDate later = EPOCH.shiftedBy(EarthModel.JULIAN_YEAR);
        double radius = FastMath.cbrt(EarthModel.MU / (EarthModel.ROTATION * EarthModel.ROTATION));
        for (int k = -100; k <= 100; k++) {
            MeanOrbit still = new MeanOrbit(EPOCH, radius + 0.1 * k, 0, 0, 0, 0, 0);
            DecayState state = MODEL.statesAt(still, 0.01, List.of(later)).get(0);
            assertThat(((DecayState.InOrbit) state).orbit().a()).isCloseTo(still.a(), within(1e-6));
        }
    }

    @Test
    void aboveTheSynchronousOrbitTheAirLifts() {
        AtmosphereModel thick = new AtmosphereModel() {
            @Override
            public double density(double altitude, double f107) {
                return 1e-12 * FastMath.exp(-altitude / 1e7);
            }

            @Override
            public double scaleHeight(double altitude, double f107) {
                return 1e7;
            }
        };
        OrbitalDecay model = OrbitalDecay.using(thick, SolarActivity.constant(100));
        AbsoluteDate later = EPOCH.shiftedBy(EarthModel.JULIAN_YEAR);
        DecayState state =
                model.statesAt(orbit(60_000e3, 0.01, 0), 0.1, List.of(later)).get(0);
        assertThat(((DecayState.InOrbit) state).orbit().perigeeAltitude()).isGreaterThan(60_000e3);
    }
}
