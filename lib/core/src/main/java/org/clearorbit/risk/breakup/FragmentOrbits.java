package org.clearorbit.risk.breakup;

import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.orekit.orbits.KeplerianAnomalyUtility;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/**
 * The orbits on which the fragments of a cloud start: the parent's state at the break-up with the change of velocity
 * added, as Keplerian elements; perigee and apogee against the period make the Gabbard diagram. Fragments that escape
 * from the Earth have no orbit, and those whose perigee is below the ground do have one.
 *
 * <p>From a mean orbit of the parent, the elements are mean ones to the first order: the short-period terms of J2 at
 * the break-up are taken to be the same for parent and fragments. From a state they are osculating. Immutable.
 */
public final class FragmentOrbits {

    /**
     * Below this length a vector gives no direction: the node of an equatorial orbit, the perigee of a circular one.
     */
    private static final double NO_DIRECTION = 1e-12;

    private final AbsoluteDate date;
    private final double[] a;
    private final double[] e;
    private final double[] i;
    private final double[] raan;
    private final double[] argp;
    private final double[] meanAnomaly;
    private int bound;

    private FragmentOrbits(FragmentCloud cloud, AbsoluteDate date, PVCoordinates parent) {
        int size = cloud.size();
        this.date = date;
        this.a = new double[size];
        this.e = new double[size];
        this.i = new double[size];
        this.raan = new double[size];
        this.argp = new double[size];
        this.meanAnomaly = new double[size];
        double[] r = parent.getPosition().toArray();
        double[] v = parent.getVelocity().toArray();
        for (int k = 0; k < size; k++) {
            place(k, r, v[0] + cloud.deltaV(k, 0), v[1] + cloud.deltaV(k, 1), v[2] + cloud.deltaV(k, 2));
            bound += a[k] > 0 ? 1 : 0;
        }
    }

    /**
     * @param cloud fragments
     * @param parent orbit of their parent; its date and mean anomaly say when and where it broke up
     * @return their orbits
     */
    public static FragmentOrbits of(FragmentCloud cloud, MeanOrbit parent) {
        return new FragmentOrbits(cloud, parent.date(), state(parent));
    }

    /**
     * @param cloud fragments
     * @param date of the break-up
     * @param parent state of their parent in an inertial frame (m, m/s), whose axes become those of the elements
     * @return their orbits
     */
    public static FragmentOrbits of(FragmentCloud cloud, AbsoluteDate date, PVCoordinates parent) {
        return new FragmentOrbits(cloud, date, parent);
    }

    /** @return date of the break-up */
    public AbsoluteDate date() {
        return date;
    }

    /** @return number of fragments, those that escape included */
    public int size() {
        return a.length;
    }

    /** @return number of fragments that do not escape */
    public int boundCount() {
        return bound;
    }

    /**
     * @param index a fragment, as in the cloud
     * @return whether it stays bound to the Earth; what follows below is not a number where it does not
     */
    public boolean isBound(int index) {
        return a[index] > 0;
    }

    /**
     * @param index a fragment, as in the cloud
     * @return semi-major axis (m)
     */
    public double a(int index) {
        return a[index];
    }

    /**
     * @param index a fragment, as in the cloud
     * @return eccentricity
     */
    public double e(int index) {
        return e[index];
    }

    /**
     * @param index a fragment, as in the cloud
     * @return inclination (rad)
     */
    public double i(int index) {
        return i[index];
    }

    /**
     * @param index a fragment, as in the cloud
     * @return radius of perigee (m)
     */
    public double perigeeRadius(int index) {
        return a[index] * (1 - e[index]);
    }

    /**
     * @param index a fragment, as in the cloud
     * @return radius of apogee (m)
     */
    public double apogeeRadius(int index) {
        return a[index] * (1 + e[index]);
    }

    /**
     * @param index a fragment, as in the cloud
     * @return Keplerian period (s)
     */
    public double period(int index) {
        return 2 * FastMath.PI * FastMath.sqrt(a[index] * a[index] * a[index] / EarthModel.MU);
    }

    /**
     * @param index a fragment, as in the cloud
     * @return its orbit at the break-up
     * @throws IllegalArgumentException if it escapes
     */
    public MeanOrbit orbit(int index) {
        return new MeanOrbit(date, a[index], e[index], i[index], raan[index], argp[index], meanAnomaly[index]);
    }

    /** Elements of a state (Vallado, Fundamentals of Astrodynamics and Applications, 4th ed., algorithm 9). */
    private void place(int k, double[] r, double vx, double vy, double vz) {
        double radius = norm(r[0], r[1], r[2]);
        double squared = vx * vx + vy * vy + vz * vz;
        double inverse = 2 / radius - squared / EarthModel.MU;
        double hx = r[1] * vz - r[2] * vy;
        double hy = r[2] * vx - r[0] * vz;
        double hz = r[0] * vy - r[1] * vx;
        double h = norm(hx, hy, hz);
        double radial = r[0] * vx + r[1] * vy + r[2] * vz;
        double f = squared / EarthModel.MU - 1 / radius;
        double g = radial / EarthModel.MU;
        double ex = f * r[0] - g * vx;
        double ey = f * r[1] - g * vy;
        double ez = f * r[2] - g * vz;
        double eccentricity = norm(ex, ey, ez);
        if (inverse <= 0 || eccentricity >= 1 || h == 0) {
            a[k] = Double.NaN;
            e[k] = Double.NaN;
            i[k] = Double.NaN;
            return;
        }
        a[k] = 1 / inverse;
        e[k] = eccentricity;
        i[k] = FastMath.acos(FastMath.max(-1, FastMath.min(1, hz / h)));
        boolean equatorial = norm(hx, hy, 0) < NO_DIRECTION * h;
        raan[k] = equatorial ? 0 : FastMath.atan2(hx, -hy);
        double nx = FastMath.cos(raan[k]);
        double ny = FastMath.sin(raan[k]);
        // unit vector a quarter turn ahead of the node, in the plane of the orbit
        double mx = -hz / h * ny;
        double my = hz / h * nx;
        double mz = (hx * ny - hy * nx) / h;
        double latitude = FastMath.atan2(r[0] * mx + r[1] * my + r[2] * mz, r[0] * nx + r[1] * ny);
        boolean circular = eccentricity < NO_DIRECTION;
        argp[k] = circular ? 0 : FastMath.atan2(ex * mx + ey * my + ez * mz, ex * nx + ey * ny);
        meanAnomaly[k] = KeplerianAnomalyUtility.ellipticTrueToMean(eccentricity, latitude - argp[k]);
    }

    private static PVCoordinates state(MeanOrbit orbit) {
        double e = orbit.e();
        double anomaly = KeplerianAnomalyUtility.ellipticMeanToTrue(e, orbit.meanAnomaly());
        double p = orbit.a() * (1 - e * e);
        double speed = FastMath.sqrt(EarthModel.MU / p);
        double radius = p / (1 + e * FastMath.cos(anomaly));
        double cosRaan = FastMath.cos(orbit.raan());
        double sinRaan = FastMath.sin(orbit.raan());
        double cosI = FastMath.cos(orbit.i());
        Vector3D node = new Vector3D(cosRaan, sinRaan, 0);
        Vector3D ahead = new Vector3D(-sinRaan * cosI, cosRaan * cosI, FastMath.sin(orbit.i()));
        double u = orbit.argp() + anomaly;
        double cosU = FastMath.cos(u);
        double sinU = FastMath.sin(u);
        double cosArgp = FastMath.cos(orbit.argp());
        double sinArgp = FastMath.sin(orbit.argp());
        return new PVCoordinates(
                new Vector3D(radius * cosU, node, radius * sinU, ahead),
                new Vector3D(-speed * (sinU + e * sinArgp), node, speed * (cosU + e * cosArgp), ahead));
    }

    private static double norm(double x, double y, double z) {
        return FastMath.sqrt(x * x + y * y + z * z);
    }
}
