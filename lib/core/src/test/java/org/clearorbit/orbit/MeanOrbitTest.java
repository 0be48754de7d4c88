package org.clearorbit.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.PositionAngleType;
import org.orekit.propagation.PropagationType;
import org.orekit.propagation.analytical.BrouwerLyddanePropagator;
import org.orekit.time.AbsoluteDate;

class MeanOrbitTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();
    private static final AbsoluteDate EPOCH = CONTEXT.parseDate("2022-01-22");

    @ParameterizedTest(name = "a = {0} km, e = {1}, i = {2} degrees")
    @CsvSource({"7218, 0.002, 71.0", "7150, 0.0012, 98.55", "7350, 0.003, 82.9", "6900, 0.01, 51.6", "8000, 0.1, 110"})
    void driftsLikeOrekitsBrouwerTheoryWithJ2Alone(double aKm, double e, double iDeg) {
        MeanOrbit orbit = new MeanOrbit(EPOCH, aKm * 1e3, e, FastMath.toRadians(iDeg), 1, 2, 3);
        var frame = CONTEXT.frames().getEME2000();
        var start = new KeplerianOrbit(
                orbit.a(), e, orbit.i(), 2, 1, 3, PositionAngleType.MEAN, frame, EPOCH, EarthModel.MU);
        var brouwer = new BrouwerLyddanePropagator(
                start,
                FrameAlignedProvider.of(frame),
                1000,
                EarthModel.EQUATORIAL_RADIUS,
                EarthModel.MU,
                -EarthModel.J2,
                0,
                0,
                0,
                PropagationType.MEAN,
                BrouwerLyddanePropagator.M2);
        // short-period terms are the same after whole revolutions up to the drift of perigee, so compare at such times
        double period = 2 * FastMath.PI / orbit.meanMotion();
        AbsoluteDate later = EPOCH.shiftedBy(150 * period);
        double turned = new KeplerianOrbit(brouwer.propagate(later).getOrbit()).getRightAscensionOfAscendingNode();
        double ours = orbit.raanRate() * 150 * period;
        assertThat(MathUtils.normalizeAngle(turned - 1 - ours, 0)).isCloseTo(0, within(0.01 * FastMath.abs(ours)));
    }

    @Test
    void aSunSynchronousOrbitTurnsOnceAYear() {
        // 98.6 degrees at 800 km: the textbook sun-synchronous orbit
        MeanOrbit orbit =
                new MeanOrbit(EPOCH, EarthModel.EQUATORIAL_RADIUS + 800e3, 0, FastMath.toRadians(98.6), 0, 0, 0);
        assertThat(orbit.raanRate() * 365.2422 * EarthModel.DAY).isCloseTo(2 * FastMath.PI, within(0.02));
    }

    @Test
    void atTheCriticalInclinationThePerigeeStands() {
        MeanOrbit orbit = new MeanOrbit(EPOCH, 26600e3, 0.7, FastMath.acos(1 / FastMath.sqrt(5)), 0, 4.7, 0);
        assertThat(orbit.argpRate()).isCloseTo(0, within(1e-20));
    }

    @Test
    void driftingThereAndBackChangesNothing() {
        MeanOrbit orbit = new MeanOrbit(EPOCH, 7200e3, 0.01, 1.2, 0.5, 1.5, 2.5);
        MeanOrbit back = orbit.at(EPOCH.shiftedBy(1e7)).at(EPOCH);
        assertThat(back.raan()).isCloseTo(orbit.raan(), within(1e-9));
        assertThat(back.argp()).isCloseTo(orbit.argp(), within(1e-9));
        assertThat(back.meanAnomaly()).isCloseTo(orbit.meanAnomaly(), within(1e-6));
    }

    @Test
    void whatIsNoEllipseIsRefused() {
        assertThatThrownBy(() -> new MeanOrbit(EPOCH, -1, 0, 1, 0, 0, 0))
                .hasMessageContaining("semi-major axis = -1.0 m");
        assertThatThrownBy(() -> new MeanOrbit(EPOCH, 7e6, 1, 1, 0, 0, 0)).hasMessageContaining("eccentricity = 1.0");
        assertThatThrownBy(() -> new MeanOrbit(EPOCH, 7e6, 0, 4, 0, 0, 0))
                .hasMessageContaining("inclination = 4.0 rad");
        assertThatThrownBy(() -> new MeanOrbit(EPOCH, 7e6, 0, 1, Double.NaN, 0, 0))
                .hasMessageContaining("NaN");
    }
}
