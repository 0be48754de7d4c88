package org.clearorbit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.time.AbsoluteDate;

/**
 * A transfer as estimated, flown in Cartesian coordinates under the full J2 force and a thrust along Edelbaum's yaw
 * history, by a Runge-Kutta method of order 4: where does it really arrive?
 */
class LowThrustFlightTest {

    private static final double STEP = 20;
    private static final AbsoluteDate START = AbsoluteDate.ARBITRARY_EPOCH;
    private static final ElectricEngine ENGINE = ElectricEngine.of(0.4, 1800);
    private static final double MASS = 1000;

    private Vector3D position;
    private Vector3D velocity;
    private double spent;
    private double mass = MASS;

    /** Yaw law of the spiral that is flown; null while coasting. */
    private double[] spiral;

    private Vector3D acceleration(Vector3D p, Vector3D v, double thrust) {
        double r2 = p.getNormSq();
        double r = FastMath.sqrt(r2);
        double factor = 1.5 * EarthModel.J2 * EarthModel.EQUATORIAL_RADIUS * EarthModel.EQUATORIAL_RADIUS / r2;
        double z2 = p.getZ() * p.getZ() / r2;
        double scale = -EarthModel.MU / (r2 * r);
        Vector3D gravity = new Vector3D(
                scale * p.getX() * (1 + factor * (1 - 5 * z2)),
                scale * p.getY() * (1 + factor * (1 - 5 * z2)),
                scale * p.getZ() * (1 + factor * (3 - 5 * z2)));
        if (spiral == null) {
            return gravity;
        }
        Vector3D normal = p.crossProduct(v).normalize();
        double yaw = Edelbaum.yawAfter(spiral[0], spiral[1], spiral[2], spent);
        // turns the plane up where the latitude grows: the argument of latitude has a positive cosine there
        double side = FastMath.signum(v.getZ() * spiral[2]);
        return new Vector3D(
                1, gravity, thrust * FastMath.cos(yaw), v.normalize(), thrust * FastMath.sin(yaw) * side, normal);
    }

    private void step(double h) {
        double thrust = spiral == null ? 0 : ENGINE.thrustN() / mass;
        Vector3D a1 = acceleration(position, velocity, thrust);
        Vector3D v2 = new Vector3D(1, velocity, h / 2, a1);
        Vector3D a2 = acceleration(new Vector3D(1, position, h / 2, velocity), v2, thrust);
        Vector3D v3 = new Vector3D(1, velocity, h / 2, a2);
        Vector3D a3 = acceleration(new Vector3D(1, position, h / 2, v2), v3, thrust);
        Vector3D v4 = new Vector3D(1, velocity, h, a3);
        Vector3D a4 = acceleration(new Vector3D(1, position, h, v3), v4, thrust);
        position = new Vector3D(1, position, h / 6, new Vector3D(1, velocity, 2, v2, 2, v3, 1, v4));
        velocity = new Vector3D(1, velocity, h / 6, new Vector3D(1, a1, 2, a2, 2, a3, 1, a4));
        if (spiral != null) {
            double burnt = ENGINE.massFlow() * h;
            spent += ENGINE.exhaustSpeed() * FastMath.log(mass / (mass - burnt));
            mass -= burnt;
        }
    }

    private void fly(double seconds) {
        int steps = (int) FastMath.ceil(seconds / STEP);
        for (int k = 0; k < steps; k++) {
            step(seconds / steps);
        }
    }

    private void spiral(double fromRadius, double toRadius, double turn, double seconds) {
        spiral = new double[] {Edelbaum.speedAt(fromRadius), Edelbaum.speedAt(toRadius), turn};
        spent = 0;
        fly(seconds);
        spiral = null;
    }

    /** Semi-major axis, inclination and node averaged over one revolution around now; nothing is changed. */
    private double[] mean() {
        Vector3D keptPosition = position;
        Vector3D keptVelocity = velocity;
        double a0 = 1 / (2 / position.getNorm() - velocity.getNormSq() / EarthModel.MU);
        double period = 2 * FastMath.PI * FastMath.sqrt(a0 * a0 * a0 / EarthModel.MU);
        int steps = 600;
        for (int k = 0; k < steps / 2; k++) {
            step(-period / steps);
        }
        double[] sum = new double[3];
        for (int k = 0; k < steps; k++) {
            step(period / steps / 2);
            Vector3D h = position.crossProduct(velocity);
            sum[0] += 1 / (2 / position.getNorm() - velocity.getNormSq() / EarthModel.MU) / steps;
            sum[1] += FastMath.acos(h.getZ() / h.getNorm()) / steps;
            sum[2] += FastMath.atan2(h.getX(), -h.getY()) / steps;
            step(period / steps / 2);
        }
        position = keptPosition;
        velocity = keptVelocity;
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"700, 98, 850, 98.3, -12, 60", "900, 71, 780, 71.5, 10, 80", "650, 82, 650, 81.6, 3, 90"})
    void aFlownTransferArrivesWhereItWasPlanned(
            double fromKm, double fromDeg, double toKm, double toDeg, double gainDeg, double days) {
        double radius = EarthModel.EQUATORIAL_RADIUS + fromKm * 1e3;
        double inclination = FastMath.toRadians(fromDeg);
        position = new Vector3D(radius, 0, 0);
        velocity = new Vector3D(
                0,
                Edelbaum.speedAt(radius) * FastMath.cos(inclination),
                Edelbaum.speedAt(radius) * FastMath.sin(inclination));
        double[] start = mean();
        MeanOrbit from = new MeanOrbit(START, start[0], 0, start[1], start[2], 0, 0);
        MeanOrbit shape =
                new MeanOrbit(START, EarthModel.EQUATORIAL_RADIUS + toKm * 1e3, 0, FastMath.toRadians(toDeg), 0, 0, 0);
        // so that at arrival the target is that far ahead of where the start's own node has gone
        double seconds = days * EarthModel.DAY;
        double raan = start[2] + FastMath.toRadians(gainDeg) + (from.raanRate() - shape.raanRate()) * seconds;
        MeanOrbit to = new MeanOrbit(START, shape.a(), 0, shape.i(), raan, 0, 0);
        LowThrustEstimate plan = LowThrustTransfer.with(ENGINE)
                .with(WaitingInclination.SEARCHED)
                .estimate(from, to, START, START.shiftedBy(seconds), MASS)
                .orElseThrow();

        spiral(start[0], plan.waitingRadius(), plan.waitingInclination() - start[1], plan.firstSeconds());
        fly(plan.waitingSeconds());
        spiral(plan.waitingRadius(), to.a(), to.i() - plan.waitingInclination(), plan.secondSeconds());

        double[] end = mean();
        double node = FastMath.toDegrees(
                FastMath.IEEEremainder(end[2] - to.at(START.shiftedBy(seconds)).raan(), 2 * FastMath.PI));
        assertThat(mass).isCloseTo(MASS - plan.propellantKg(), within(1e-6));
        assertThat(end[0]).isCloseTo(to.a(), within(500.0));
        assertThat(FastMath.toDegrees(end[1])).isCloseTo(toDeg, within(0.002));
        assertThat(node).isCloseTo(0, within(0.1));
    }
}
