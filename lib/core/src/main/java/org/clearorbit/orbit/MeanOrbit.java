package org.clearorbit.orbit;

import java.io.Serializable;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;
import org.orekit.time.AbsoluteDate;

/**
 * A mean orbit about the Earth that drifts secularly under J2: node, perigee and mean anomaly move at constant rates,
 * semi-major axis, eccentricity and inclination stay (first-order secular theory: Kozai, Astron. J. 64, 1959, 367;
 * Vallado, Fundamentals of Astrodynamics and Applications, 4th ed., eqs. 9-37 to 9-41). Drag, lunisolar gravity and
 * radiation pressure are left out: below 600 km the node rate changes as the orbit decays, by about 1 percent for each
 * 20 km.
 *
 * @param date when the elements hold
 * @param a semi-major axis (m)
 * @param e eccentricity, in [0, 1)
 * @param i inclination (rad), in [0, π]
 * @param raan right ascension of the ascending node (rad)
 * @param argp argument of perigee (rad)
 * @param meanAnomaly mean anomaly (rad)
 */
public record MeanOrbit(AbsoluteDate date, double a, double e, double i, double raan, double argp, double meanAnomaly)
        implements Serializable {

    /** Checks that the orbit is an ellipse with an inclination in range. */
    public MeanOrbit {
        if (!(a > 0) || Double.isInfinite(a)) {
            throw new IllegalArgumentException("semi-major axis = " + a + " m, expected a positive number");
        }
        if (!(e >= 0 && e < 1)) {
            throw new IllegalArgumentException("eccentricity = " + e + ", expected [0, 1)");
        }
        if (!(i >= 0 && i <= FastMath.PI)) {
            throw new IllegalArgumentException("inclination = " + i + " rad, expected [0, pi]");
        }
        if (!Double.isFinite(raan) || !Double.isFinite(argp) || !Double.isFinite(meanAnomaly)) {
            throw new IllegalArgumentException(
                    "angles = " + raan + ", " + argp + ", " + meanAnomaly + " rad, expected finite numbers");
        }
    }

    /** @return Keplerian mean motion √(μ/a³) (rad/s) */
    public double meanMotion() {
        return FastMath.sqrt(EarthModel.MU / (a * a * a));
    }

    /** @return radius of perigee (m) */
    public double perigeeRadius() {
        return a * (1 - e);
    }

    /** @return radius of apogee (m) */
    public double apogeeRadius() {
        return a * (1 + e);
    }

    /** @return altitude of perigee above the equatorial radius (m) */
    public double perigeeAltitude() {
        return perigeeRadius() - EarthModel.EQUATORIAL_RADIUS;
    }

    /** @return altitude of apogee above the equatorial radius (m) */
    public double apogeeAltitude() {
        return apogeeRadius() - EarthModel.EQUATORIAL_RADIUS;
    }

    /** @return rate of the right ascension of the ascending node, -3/2 J2 n (R/p)² cos i (rad/s) */
    public double raanRate() {
        return -2 * j2Factor() * FastMath.cos(i);
    }

    /** @return rate of the argument of perigee, 3/4 J2 n (R/p)² (5 cos²i - 1) (rad/s) */
    public double argpRate() {
        double c = FastMath.cos(i);
        return j2Factor() * (5 * c * c - 1);
    }

    /** @return rate of the mean anomaly, n + 3/4 J2 n (R/p)² √(1-e²) (3 cos²i - 1) (rad/s) */
    public double meanAnomalyRate() {
        double c = FastMath.cos(i);
        return meanMotion() + j2Factor() * FastMath.sqrt(1 - e * e) * (3 * c * c - 1);
    }

    /** ¾ J2 n (R/p)², common to the three secular rates. */
    private double j2Factor() {
        double ratio = EarthModel.EQUATORIAL_RADIUS / (a * (1 - e * e));
        return 0.75 * EarthModel.J2 * meanMotion() * ratio * ratio;
    }

    /**
     * @param when any date
     * @return the same orbit drifted to that date, angles normalised to [0, 2π)
     */
    public MeanOrbit at(AbsoluteDate when) {
        double dt = when.durationFrom(date);
        return new MeanOrbit(
                when,
                a,
                e,
                i,
                wrap(raan + raanRate() * dt),
                wrap(argp + argpRate() * dt),
                wrap(meanAnomaly + meanAnomalyRate() * dt));
    }

    /**
     * @param newA semi-major axis (m)
     * @param newE eccentricity
     * @return an orbit in the same plane at the same date with another size and shape
     */
    public MeanOrbit withShape(double newA, double newE) {
        return new MeanOrbit(date, newA, newE, i, raan, argp, meanAnomaly);
    }

    private static double wrap(double angle) {
        return MathUtils.normalizeAngle(angle, FastMath.PI);
    }
}
