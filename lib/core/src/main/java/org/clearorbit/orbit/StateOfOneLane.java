package org.clearorbit.orbit;

import org.hipparchus.util.FastMath;

/**
 * The last stage of SGP4 for one lane, with every test of the reference (Vallado et al., AIAA 2006-6753, {@code sgp4})
 * in its order: for what {@link PeriodicTerms} does not take.
 */
final class StateOfOneLane {

    private static final double MIN_MEAN_ECCENTRICITY = -1e-3;

    private StateOfOneLane() {}

    /**
     * Computes the state of a lane from its elements into the lane, not-a-numbers where there is none; returns its
     * status code.
     */
    static byte compute(Lanes lanes, int k, double sinI, double cosI) {
        StateStatus status = state(lanes, k, sinI, cosI);
        if (status != StateStatus.OK) {
            lanes.x[k] = Double.NaN;
            lanes.y[k] = Double.NaN;
            lanes.z[k] = Double.NaN;
            lanes.vx[k] = Double.NaN;
            lanes.vy[k] = Double.NaN;
            lanes.vz[k] = Double.NaN;
        }
        return (byte) status.code();
    }

    private static StateStatus state(Lanes lanes, int k, double sinI, double cosI) {
        if (!(Math.abs(lanes.minutes[k]) <= StateBlock.MOST_MINUTES)) {
            return StateStatus.NOT_FINITE;
        }
        StateStatus secular = beforeKepler(lanes.secularN[k], lanes.secularE[k], lanes.e[k]);
        if (secular != StateStatus.OK) {
            return secular;
        }
        double largest = Math.max(Math.abs(lanes.meanAnomaly[k]), Math.abs(lanes.argp[k]) + Math.abs(lanes.node[k]));
        if (!(largest <= PeriodicTerms.MOST_ANGLE)) {
            return StateStatus.NOT_FINITE;
        }
        double a = lanes.a[k];
        double e = lanes.e[k];
        SineCosine argp = SineCosine.of(lanes.argp[k]);
        double inverse = 1 / (a * (1 - e * e));
        double axn = e * argp.cos();
        double ayn = e * argp.sin() + inverse * PeriodicTerms.aycof(sinI);
        double e2 = axn * axn + ayn * ayn;
        double p = a * (1 - e2);
        if (p < 0) {
            return StateStatus.SEMI_LATUS_RECTUM;
        }
        double u = LaneTrigonometry.reduce(
                lanes.meanAnomaly[k] + lanes.argp[k] + inverse * PeriodicTerms.xlcof(sinI, cosI) * axn);
        SineCosine eccentric = ReferenceKepler.solve(u, axn, ayn);
        return oriented(lanes, k, sinI, cosI, axn, ayn, eccentric);
    }

    /** Codes 2, 1 and 3, in the order in which the reference sets them; a not-a-number fails the test it stands in. */
    private static StateStatus beforeKepler(double n, double secularE, double e) {
        if (!(n > 0)) {
            return StateStatus.MEAN_MOTION;
        }
        if (!(secularE < 1 && secularE >= MIN_MEAN_ECCENTRICITY)) {
            return StateStatus.MEAN_ECCENTRICITY;
        }
        return e >= 0 && e <= 1 ? StateStatus.OK : StateStatus.PERTURBED_ECCENTRICITY;
    }

    private static StateStatus oriented(
            Lanes lanes, int k, double sinI, double cosI, double axn, double ayn, SineCosine eccentric) {
        double a = lanes.a[k];
        double eCos = axn * eccentric.cos() + ayn * eccentric.sin();
        double eSin = axn * eccentric.sin() - ayn * eccentric.cos();
        double beta2 = 1 - (axn * axn + ayn * ayn);
        double p = a * beta2;
        double beta = Math.sqrt(beta2);
        double temp = eSin / (1 + beta);
        double su = FastMath.atan2(eccentric.sin() - ayn - axn * temp, eccentric.cos() - axn + ayn * temp);
        double speed = 1 / ((1 - eCos) * Math.sqrt(a));
        double sin2u = FastMath.sin(2 * su);
        double cos2u = FastMath.cos(2 * su);
        double cos2 = cosI * cosI;
        double sin2 = 1 - cos2;
        double con41 = 3 * cos2 - 1;
        double k1 = 0.5 * Wgs72.J2 / p;
        double k2 = k1 / p;
        double nk1 = k1 / (a * Math.sqrt(a));
        double r = a * (1 - eCos) * (1 - 1.5 * k2 * beta * con41) + 0.5 * k1 * sin2 * cos2u;
        if (r < 1) {
            return StateStatus.DECAYED;
        }
        SineCosine latitude = SineCosine.of(su - 0.25 * k2 * (7 * cos2 - 1) * sin2u);
        SineCosine node = SineCosine.of(lanes.node[k] + 1.5 * k2 * cosI * sin2u);
        SineCosine inclination = SineCosine.of(FastMath.atan2(sinI, cosI) + 1.5 * k2 * cosI * sinI * cos2u);
        double radial = (speed * eSin - nk1 * sin2 * sin2u) * Wgs72.SPEED;
        double transverse = (speed * beta + nk1 * (sin2 * cos2u + 1.5 * con41)) * Wgs72.SPEED;
        double mx = -node.sin() * inclination.cos();
        double my = node.cos() * inclination.cos();
        double ux = mx * latitude.sin() + node.cos() * latitude.cos();
        double uy = my * latitude.sin() + node.sin() * latitude.cos();
        double uz = inclination.sin() * latitude.sin();
        lanes.x[k] = r * Wgs72.EARTH_RADIUS * ux;
        lanes.y[k] = r * Wgs72.EARTH_RADIUS * uy;
        lanes.z[k] = r * Wgs72.EARTH_RADIUS * uz;
        lanes.vx[k] = radial * ux + transverse * (mx * latitude.cos() - node.cos() * latitude.sin());
        lanes.vy[k] = radial * uy + transverse * (my * latitude.cos() - node.sin() * latitude.sin());
        lanes.vz[k] = radial * uz + transverse * (inclination.sin() * latitude.cos());
        return isFinite(lanes, k) ? StateStatus.OK : StateStatus.NOT_FINITE;
    }

    private static boolean isFinite(Lanes lanes, int k) {
        double position = lanes.x[k] + lanes.y[k] + lanes.z[k];
        double velocity = lanes.vx[k] + lanes.vy[k] + lanes.vz[k];
        return Double.isFinite(position) && Double.isFinite(velocity);
    }
}
