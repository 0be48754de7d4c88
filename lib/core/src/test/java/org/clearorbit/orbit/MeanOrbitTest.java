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
        // perigee and mean anomaly together, since their short-period terms grow as 1/e; those of the sum are below
        // 0.01
        KeplerianOrbit end = new KeplerianOrbit(brouwer.propagate(later).getOrbit());
        double latitude = end.getPerigeeArgument() + end.getMeanAnomaly();
        double drift = (orbit.argpRate() + orbit.meanAnomalyRate()) * 150 * period;
        assertThat(MathUtils.normalizeAngle(latitude - 5 - drift, 0)).isCloseTo(0, within(0.01));
    }

    @Test
    void theRatesKeepTheProportionsOfTheTheory() {
        double e = 0.3;
        double beta = FastMath.sqrt(1 - e * e);
        MeanOrbit equatorial = new MeanOrbit(EPOCH, 9000e3, e, 0, 0, 0, 0);
        MeanOrbit polar = new MeanOrbit(EPOCH, 9000e3, e, FastMath.PI / 2, 0, 0, 0);
        MeanOrbit kozai = new MeanOrbit(EPOCH, 9000e3, e, FastMath.acos(1 / FastMath.sqrt(3)), 0, 0, 0);
        double n = equatorial.meanMotion();
        // in units of 3/4 J2 n (R/p)^2 these are -2, 4, 2 beta over the equator and 0, -1, -beta over the poles
        double unit = -equatorial.raanRate() / 2;
        assertThat(equatorial.argpRate() / unit).isCloseTo(4, within(1e-12));
        assertThat((equatorial.meanAnomalyRate() - n) / unit).isCloseTo(2 * beta, within(1e-9));
        assertThat(polar.raanRate() / unit).isCloseTo(0, within(1e-12));
        assertThat(polar.argpRate() / unit).isCloseTo(-1, within(1e-12));
        assertThat((polar.meanAnomalyRate() - n) / unit).isCloseTo(-beta, within(1e-9));
        assertThat(kozai.meanAnomalyRate()).isCloseTo(n, within(1e-18));
    }

    @Test
    void driftingAddsTheRatesTimesTheTime() {
        MeanOrbit orbit = new MeanOrbit(EPOCH, 7200e3, 0.01, 1.2, 0.5, 1.5, 2.5);
        double day = EarthModel.DAY;
        MeanOrbit later = orbit.at(EPOCH.shiftedBy(day));
        assertThat(later.date()).isEqualTo(EPOCH.shiftedBy(day));
        assertThat(new double[] {later.a(), later.e(), later.i()}).containsExactly(orbit.a(), orbit.e(), orbit.i());
        assertThat(difference(later.raan(), 0.5 + orbit.raanRate() * day)).isCloseTo(0, within(1e-12));
        assertThat(difference(later.argp(), 1.5 + orbit.argpRate() * day)).isCloseTo(0, within(1e-12));
        assertThat(difference(later.meanAnomaly(), 2.5 + orbit.meanAnomalyRate() * day))
                .isCloseTo(0, within(1e-9));
        assertThat(later.raan()).isBetween(0.0, 2 * FastMath.PI);
    }

    private static double difference(double angle, double other) {
        return MathUtils.normalizeAngle(angle - other, 0);
    }

    @Test
    void theApsidesFollowFromSizeAndShape() {
        MeanOrbit orbit = new MeanOrbit(EPOCH, 8000e3, 0.125, 1.2, 0.5, 1.5, 2.5);
        assertThat(orbit.perigeeRadius()).isEqualTo(7000e3);
        assertThat(orbit.apogeeRadius()).isEqualTo(9000e3);
        assertThat(orbit.perigeeAltitude()).isEqualTo(7000e3 - 6378137);
        assertThat(orbit.apogeeAltitude()).isEqualTo(9000e3 - 6378137);
        assertThat(orbit.withShape(7500e3, 0.1)).isEqualTo(new MeanOrbit(EPOCH, 7500e3, 0.1, 1.2, 0.5, 1.5, 2.5));
    }

    @Test
    void theEndsOfTheRangesAreInside() {
        assertThat(new MeanOrbit(EPOCH, 7e6, 0, 0, 0, 0, 0).i()).isZero();
        assertThat(new MeanOrbit(EPOCH, 7e6, 0, FastMath.PI, 0, 0, 0).i()).isEqualTo(FastMath.PI);
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
        assertThatThrownBy(() -> new MeanOrbit(EPOCH, 0, 0, 1, 0, 0, 0))
                .hasMessageContaining("semi-major axis = 0.0 m");
        assertThatThrownBy(() -> new MeanOrbit(EPOCH, 7e6, 1, 1, 0, 0, 0)).hasMessageContaining("eccentricity = 1.0");
        assertThatThrownBy(() -> new MeanOrbit(EPOCH, 7e6, 0, 4, 0, 0, 0))
                .hasMessageContaining("inclination = 4.0 rad");
        assertThatThrownBy(() -> new MeanOrbit(EPOCH, 7e6, 0, 1, Double.NaN, 0, 0))
                .hasMessageContaining("NaN");
    }
}
