package org.clearorbit.risk.breakup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.SpaceContext;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.PositionAngleType;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

class FragmentOrbitsTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();
    private static final AbsoluteDate DATE = CONTEXT.parseDate("2009-02-10T16:56:00Z");
    private static final double RADIUS = EarthModel.EQUATORIAL_RADIUS + 790_000;
    private static final ParentBody PARENT = ParentBody.spacecraft(900, 3);

    /** One fragment with this change of velocity. */
    private static FragmentCloud fragment(double... deltaV) {
        return new FragmentCloud(
                PARENT, new double[] {0.1}, new double[] {0.1}, new double[] {0.05}, deltaV.clone(), 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"0.01, 74, 10, 20, 30", "0.2, 98.6, 200, 300, 179", "0.7, 120, 359, 0, 250", "0.001, 5, 0, 180, 0"})
    void withoutAChangeOfVelocityTheParentsOrbitComesBack(
            double e, double inclination, double raan, double argp, double anomaly) {
        MeanOrbit parent = new MeanOrbit(
                DATE,
                RADIUS / (1 - e),
                e,
                FastMath.toRadians(inclination),
                FastMath.toRadians(raan),
                FastMath.toRadians(argp),
                FastMath.toRadians(anomaly));
        MeanOrbit orbit = FragmentOrbits.of(fragment(0, 0, 0), parent).orbit(0);
        assertThat(orbit.a()).isCloseTo(parent.a(), within(1e-6));
        assertThat(orbit.e()).isCloseTo(e, within(1e-13));
        assertThat(orbit.i()).isCloseTo(parent.i(), within(1e-12));
        assertThat(difference(orbit.raan(), parent.raan())).isCloseTo(0, within(1e-11));
        assertThat(difference(orbit.argp(), parent.argp())).isCloseTo(0, within(1e-9));
        assertThat(difference(orbit.meanAnomaly(), parent.meanAnomaly())).isCloseTo(0, within(1e-9));
    }

    @Test
    void elementsAreThoseThatOrekitFinds() {
        FragmentCloud cloud = FragmentGenerator.withDefaults()
                .collide(PARENT, ParentBody.spacecraft(560, 3), 11_650, 1)
                .first();
        Vector3D position = new Vector3D(RADIUS, new Vector3D(1, 2, -3).normalize());
        Vector3D velocity = new Vector3D(
                7450, Vector3D.crossProduct(position, new Vector3D(3, -1, 2)).normalize());
        FragmentOrbits orbits = FragmentOrbits.of(cloud, DATE, new PVCoordinates(position, velocity));
        assertThat(orbits.boundCount()).isBetween(cloud.size() - 3, cloud.size());
        for (int k = 0; k < cloud.size(); k++) {
            if (!orbits.isBound(k)) {
                assertThat(cloud.speed(k)).isGreaterThan(1000);
                continue;
            }
            Vector3D deltaV = new Vector3D(cloud.deltaV(k, 0), cloud.deltaV(k, 1), cloud.deltaV(k, 2));
            KeplerianOrbit expected = new KeplerianOrbit(
                    new PVCoordinates(position, velocity.add(deltaV)), CONTEXT.teme(), DATE, EarthModel.MU);
            MeanOrbit found = orbits.orbit(k);
            assertThat(found.a()).isCloseTo(expected.getA(), within(1e-5));
            assertThat(found.e()).isCloseTo(expected.getE(), within(1e-12));
            assertThat(found.i()).isCloseTo(expected.getI(), within(1e-12));
            assertThat(difference(found.raan(), expected.getRightAscensionOfAscendingNode()))
                    .isCloseTo(0, within(1e-11));
            assertThat(difference(
                            found.argp() + found.meanAnomaly(),
                            expected.getPerigeeArgument() + expected.getAnomaly(PositionAngleType.MEAN)))
                    .isCloseTo(0, within(1e-8));
            assertThat(orbits.period(k)).isCloseTo(expected.getKeplerianPeriod(), within(1e-7));
        }
    }

    @Test
    void alongTheTrackTheOtherEndMovesAsInAHohmannTransfer() {
        double speed = FastMath.sqrt(EarthModel.MU / RADIUS);
        PVCoordinates state = new PVCoordinates(new Vector3D(RADIUS, 0, 0), new Vector3D(0, speed, 0));
        double target = RADIUS + 300_000;
        double burn = FastMath.sqrt(2 * EarthModel.MU * target / (RADIUS * (RADIUS + target))) - speed;
        FragmentOrbits up = FragmentOrbits.of(fragment(0, burn, 0), DATE, state);
        assertThat(up.perigeeRadius(0)).isCloseTo(RADIUS, within(1e-3));
        assertThat(up.apogeeRadius(0)).isCloseTo(target, within(1e-3));
        assertThat(up.i(0)).isZero();
        FragmentOrbits across = FragmentOrbits.of(fragment(0, 0, 100), DATE, state);
        assertThat(across.i(0)).isCloseTo(FastMath.atan(100 / speed), within(1e-12));
    }

    /** Inclined, polar, equatorial both ways round, circular, at the apsides and between. */
    @ParameterizedTest
    @CsvSource({
        "7000, 0, 0, 0, 7600, 0",
        "0, 7000, 0, -7600, 0, 0",
        "0, -7000, 0, -7700, 0, 0",
        "5000, 5000, 0, -5000, 5500, 0",
        "7000, 0, 0, 0, 0, 7600",
        "0, 0, 7200, 0, -7400, 300",
        "-4000, 3000, 5000, -4000, -6000, 500",
        "4000, -3000, -5500, 3000, -5000, 5000",
        "7000, 0, 0, 0, 5300, -5300",
        "7000, 0, 0, 1000, -8500, 0",
        "42000, 0, 0, 0, 1, 1"
    })
    void orbitsGoThroughTheStatesThatTheyAreMadeOf(double x, double y, double z, double vx, double vy, double vz) {
        Vector3D position = new Vector3D(1000, new Vector3D(x, y, z));
        Vector3D velocity = new Vector3D(vx, vy, vz);
        FragmentOrbits orbits = FragmentOrbits.of(fragment(30, -20, 0), DATE, new PVCoordinates(position, velocity));
        MeanOrbit orbit = orbits.orbit(0);
        PVCoordinates state = new KeplerianOrbit(
                        orbit.a(),
                        orbit.e(),
                        orbit.i(),
                        orbit.argp(),
                        orbit.raan(),
                        orbit.meanAnomaly(),
                        PositionAngleType.MEAN,
                        CONTEXT.teme(),
                        DATE,
                        EarthModel.MU)
                .getPVCoordinates();
        double near = position.getNorm() * 1e-9;
        assertThat(Vector3D.distance(state.getPosition(), position)).isLessThan(near);
        assertThat(Vector3D.distance(state.getVelocity(), velocity.add(new Vector3D(30, -20, 0))))
                .isLessThan(1e-4);
        assertThat(orbit.date()).isEqualTo(DATE);
        assertThat(orbits.date()).isEqualTo(DATE);
        assertThat(orbits.size()).isEqualTo(1);
        assertThat(orbits.a(0)).isEqualTo(orbit.a());
        assertThat(orbits.e(0)).isEqualTo(orbit.e());
        assertThat(orbits.i(0)).isEqualTo(orbit.i());
    }

    @Test
    void aCircularEquatorialOrbitHasItsNodeAndPerigeeOnTheFirstAxis() {
        double speed = FastMath.sqrt(EarthModel.MU / RADIUS);
        for (double way : new double[] {1, -1}) {
            PVCoordinates state = new PVCoordinates(new Vector3D(0, RADIUS, 0), new Vector3D(-way * speed, 0, 0));
            MeanOrbit orbit = FragmentOrbits.of(fragment(0, 0, 0), DATE, state).orbit(0);
            assertThat(orbit.i()).isCloseTo(way > 0 ? 0 : FastMath.PI, within(1e-12));
            assertThat(orbit.raan()).isZero();
            assertThat(orbit.argp()).isZero();
            assertThat(difference(orbit.meanAnomaly(), way * FastMath.PI / 2)).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void whatFallsStraightDownHasNoOrbit() {
        PVCoordinates state = new PVCoordinates(new Vector3D(RADIUS, 0, 0), new Vector3D(-100, 0, 0));
        FragmentOrbits orbits = FragmentOrbits.of(fragment(0, 0, 0), DATE, state);
        assertThat(orbits.isBound(0)).isFalse();
        assertThat(orbits.a(0)).isNaN();
        assertThat(orbits.e(0)).isNaN();
        assertThat(orbits.i(0)).isNaN();
        assertThat(orbits.apogeeRadius(0)).isNaN();
        assertThat(orbits.period(0)).isNaN();
    }

    @Test
    void escapeBeginsAtTheParabolicSpeed() {
        double parabolic = FastMath.sqrt(2 * EarthModel.MU / RADIUS);
        for (double factor : new double[] {0.9999, 1.0001}) {
            PVCoordinates state = new PVCoordinates(new Vector3D(RADIUS, 0, 0), new Vector3D(0, 0, factor * parabolic));
            FragmentOrbits orbits = FragmentOrbits.of(fragment(0, 0, 0), DATE, state);
            assertThat(orbits.isBound(0)).isEqualTo(factor < 1);
            assertThat(orbits.boundCount()).isEqualTo(factor < 1 ? 1 : 0);
        }
    }

    @Test
    void whatEscapesHasNoOrbit() {
        double speed = FastMath.sqrt(EarthModel.MU / RADIUS);
        PVCoordinates state = new PVCoordinates(new Vector3D(RADIUS, 0, 0), new Vector3D(0, speed, 0));
        FragmentOrbits orbits = FragmentOrbits.of(fragment(0, 0.5 * speed, 0), DATE, state);
        assertThat(orbits.isBound(0)).isFalse();
        assertThat(orbits.boundCount()).isZero();
        assertThat(orbits.perigeeRadius(0)).isNaN();
        assertThatThrownBy(() -> orbits.orbit(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double difference(double one, double other) {
        return MathUtils.normalizeAngle(one - other, 0);
    }
}
