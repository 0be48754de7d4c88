package org.clearorbit.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.geometry.euclidean.threed.FieldVector3D;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.forces.drag.DragForce;
import org.orekit.forces.drag.IsotropicDrag;
import org.orekit.forces.gravity.NewtonianAttraction;
import org.orekit.frames.Frame;
import org.orekit.models.earth.atmosphere.Atmosphere;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.OrbitType;
import org.orekit.orbits.PositionAngleType;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.numerical.NumericalPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.FieldAbsoluteDate;

class OrbitalLifetimeTest {

    private static final OrbitalLifetime MODEL = OrbitalLifetime.withDefaults();
    private static final double EARTH = EarthModel.EQUATORIAL_RADIUS;

    /** Mean area-to-mass ratio of intact objects (m²/kg), the usual reference of long-term studies. */
    private static final double REFERENCE_AREA_TO_MASS = 0.012;

    @ParameterizedTest
    @CsvFileSource(resources = "lifetime-fit.csv", useHeadersInDisplayName = true)
    void agreesWithThePublishedFitWithinAFactorOfTwo(double altitudeKm, double years) {
        double radius = EARTH + altitudeKm * 1000;
        double ours = MODEL.lifetimeSeconds(radius, radius, REFERENCE_AREA_TO_MASS) / EarthModel.JULIAN_YEAR;
        assertThat(ours / years).isBetween(0.5, 2.0);
    }

    @ParameterizedTest
    @CsvSource({"260, 260, 0.02", "320, 330, 0.05", "180, 900, 0.02", "220, 3000, 0.1", "150, 12000, 0.05"})
    void agreesWithNumericalPropagationInTheSameAtmosphere(double perigeeKm, double apogeeKm, double areaToMass) {
        double perigee = EARTH + perigeeKm * 1000;
        double apogee = EARTH + apogeeKm * 1000;
        double expected = numericalLifetime(perigee, apogee, areaToMass);
        assertThat(MODEL.lifetimeSeconds(perigee, apogee, areaToMass) / expected)
                .isCloseTo(1, within(0.02));
    }

    @ParameterizedTest
    @CsvSource({"250", "400", "555", "700", "840", "1000"})
    void circularDecayIsTheIntegralOfItsRate(double altitudeKm) {
        double areaToMass = 0.05;
        int steps = 200_000;
        double from = OrbitalLifetime.REENTRY_ALTITUDE;
        double step = (altitudeKm * 1000 - from) / steps;
        double expected = 0;
        for (int k = 0; k < steps; k++) {
            double altitude = from + (k + 0.5) * step;
            double density = ExponentialAtmosphere.standard().density(altitude);
            expected += step / (2.2 * areaToMass * density * FastMath.sqrt(EarthModel.MU * (EARTH + altitude)));
        }
        double radius = EARTH + altitudeKm * 1000;
        assertThat(MODEL.lifetimeSeconds(radius, radius, areaToMass) / expected).isCloseTo(1, within(2e-3));
    }

    @Test
    void growsWithBothApsidesAndFallsWithArea() {
        SplittableRandom random = new SplittableRandom(20260101);
        for (int k = 0; k < 300; k++) {
            double perigee = EARTH + random.nextDouble(150e3, 900e3);
            double apogee = perigee + FastMath.pow(10, random.nextDouble(1, 7));
            double areaToMass = FastMath.pow(10, random.nextDouble(-2, 1));
            double lifetime = MODEL.lifetimeSeconds(perigee, apogee, areaToMass);
            assertThat(MODEL.lifetimeSeconds(perigee + FastMath.min(2e3, apogee - perigee), apogee, areaToMass))
                    .isGreaterThanOrEqualTo(lifetime);
            assertThat(MODEL.lifetimeSeconds(perigee, apogee + 5e3, areaToMass)).isGreaterThanOrEqualTo(lifetime);
            if (Double.isFinite(lifetime)) {
                assertThat(MODEL.lifetimeSeconds(perigee, apogee, 2 * areaToMass) / lifetime)
                        .isCloseTo(0.5, within(1e-12));
                assertThat(MODEL.withDensityMultiplier(2)
                                        .withDragCoefficient(4.4)
                                        .lifetimeSeconds(perigee, apogee, areaToMass)
                                / lifetime)
                        .isCloseTo(0.25, within(1e-12));
            }
        }
    }

    @Test
    void perigeeForLifetimeIsTheHighestThatKeepsTheLimit() {
        SplittableRandom random = new SplittableRandom(7);
        for (int k = 0; k < 200; k++) {
            double apogee = EARTH + FastMath.pow(10, random.nextDouble(5.3, 7.5));
            double areaToMass = FastMath.pow(10, random.nextDouble(-2.5, -0.5));
            double limit = random.nextDouble(0.1, 30) * EarthModel.JULIAN_YEAR;
            double perigee = MODEL.perigeeForLifetime(apogee, areaToMass, limit);
            assertThat(MODEL.lifetimeSeconds(perigee, apogee, areaToMass)).isLessThanOrEqualTo(limit);
            if (perigee < apogee) {
                double above = FastMath.min(apogee, perigee + 10.1);
                assertThat(MODEL.lifetimeSeconds(above, apogee, areaToMass)).isGreaterThan(limit);
            }
        }
    }

    @Test
    void saysWhatIsBeyondItsRange() {
        double geostationary = 42_164_000;
        assertThat(MODEL.lifetimeSeconds(geostationary, geostationary, 0.01)).isInfinite();
        assertThat(MODEL.lifetimeSeconds(EARTH + 100e3, geostationary, 0.01)).isZero();
        assertThat(MODEL.perigeeForLifetime(EARTH + 300e3, 0.01, 25 * EarthModel.JULIAN_YEAR))
                .isEqualTo(EARTH + 300e3);
        assertThatThrownBy(() -> MODEL.lifetimeSeconds(geostationary, EARTH, 0.01))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("apogee radius");
        assertThatThrownBy(() -> MODEL.lifetimeSeconds(geostationary, geostationary, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("area-to-mass ratio");
    }

    @Test
    void whereNothingDecaysInTimeThePerigeeGoesDownToReentry() {
        double reentry = EARTH + OrbitalLifetime.REENTRY_ALTITUDE;
        assertThat(MODEL.perigeeForLifetime(42_164_000, 0.01, 1e-3)).isBetween(reentry, reentry + 10);
    }

    @Test
    void namesTheArgumentThatItDoesNotTake() {
        double apogee = EARTH + 800e3;
        assertThatThrownBy(() -> MODEL.perigeeForLifetime(EARTH + OrbitalLifetime.REENTRY_ALTITUDE, 0.01, 1e8))
                .hasMessageContaining("apogee radius = 6498137.0 m and lifetime = 1.0E8 s, expected above 6498137.0 m");
        assertThatThrownBy(() -> MODEL.perigeeForLifetime(apogee, 0.01, 1.01 * OrbitalLifetime.MAX_LIFETIME))
                .hasMessageContaining("at most " + OrbitalLifetime.MAX_LIFETIME + " s");
        assertThatThrownBy(() -> MODEL.perigeeForLifetime(apogee, 0.01, 0)).hasMessageContaining("lifetime (s) = 0.0");
        assertThatThrownBy(() -> MODEL.perigeeForLifetime(Double.NaN, 0.01, 1e8))
                .hasMessageContaining("apogee radius (m) = NaN");
        assertThatThrownBy(() -> MODEL.lifetimeSeconds(-1, apogee, 0.01))
                .hasMessageContaining("perigee radius (m) = -1.0");
        assertThatThrownBy(() -> MODEL.lifetimeSeconds(apogee, Double.POSITIVE_INFINITY, 0.01))
                .hasMessageContaining("apogee radius (m) = Infinity");
        assertThatThrownBy(() -> MODEL.withDensityMultiplier(0)).hasMessageContaining("density multiplier = 0.0");
        assertThatThrownBy(() -> MODEL.withDragCoefficient(-2.2)).hasMessageContaining("drag coefficient = -2.2");
        assertThat(MODEL.perigeeForLifetime(apogee, 0.01, OrbitalLifetime.MAX_LIFETIME))
                .isEqualTo(apogee);
    }

    private static double numericalLifetime(double perigee, double apogee, double areaToMass) {
        Frame frame = SpaceContext.embedded().frames().getGCRF();
        double a = (perigee + apogee) / 2;
        KeplerianOrbit orbit = new KeplerianOrbit(
                a,
                (apogee - perigee) / (apogee + perigee),
                1.2,
                0.3,
                0.4,
                0,
                PositionAngleType.MEAN,
                frame,
                AbsoluteDate.ARBITRARY_EPOCH,
                EarthModel.MU);
        NumericalPropagator propagator = new NumericalPropagator(
                new DormandPrince853Integrator(1e-3, 600, 1e-4, 1e-11), new FrameAlignedProvider(frame));
        propagator.setOrbitType(OrbitType.CARTESIAN);
        propagator.setMu(EarthModel.MU);
        propagator.addForceModel(new NewtonianAttraction(EarthModel.MU));
        propagator.addForceModel(new DragForce(new StaticAtmosphere(frame), new IsotropicDrag(areaToMass, 2.2)));
        propagator.setInitialState(new SpacecraftState(orbit).withMass(1));
        AbsoluteDate date = orbit.getDate();
        double osculatingPerigee = perigee;
        while (osculatingPerigee > EARTH + OrbitalLifetime.REENTRY_ALTITUDE) {
            date = date.shiftedBy(600);
            KeplerianOrbit now = new KeplerianOrbit(propagator.propagate(date).getOrbit());
            osculatingPerigee = now.getA() * (1 - now.getE());
        }
        return date.durationFrom(orbit.getDate());
    }

    /** The same density, at rest in an inertial frame. */
    private record StaticAtmosphere(Frame frame) implements Atmosphere {

        @Override
        public Frame getFrame() {
            return frame;
        }

        @Override
        public double getDensity(AbsoluteDate date, Vector3D position, Frame positionFrame) {
            return ExponentialAtmosphere.standard().density(position.getNorm() - EARTH);
        }

        @Override
        public <T extends CalculusFieldElement<T>> T getDensity(
                FieldAbsoluteDate<T> date, FieldVector3D<T> position, Frame positionFrame) {
            throw new UnsupportedOperationException("no derivatives are propagated here");
        }
    }
}
