package org.clearorbit.transfer;

import java.io.Serializable;
import org.clearorbit.orbit.MeanOrbit;
import org.hipparchus.util.FastMath;
import org.orekit.time.AbsoluteDate;

/**
 * A mean orbit reduced to what a phaseless transfer needs, with its secular rates worked out once and time counted in
 * seconds from a common reference date.
 *
 * @param a semi-major axis (m)
 * @param e eccentricity
 * @param i inclination (rad)
 * @param raan right ascension of the ascending node at the reference date (rad)
 * @param argp argument of perigee at the reference date (rad)
 * @param raanRate node rate (rad/s)
 * @param argpRate rate of the argument of perigee (rad/s)
 */
public record PrecessingOrbit(double a, double e, double i, double raan, double argp, double raanRate, double argpRate)
        implements Serializable {

    /**
     * @param orbit a mean orbit
     * @param reference date from which times are counted
     * @return the orbit as seen from that date
     */
    public static PrecessingOrbit of(MeanOrbit orbit, AbsoluteDate reference) {
        MeanOrbit there = orbit.at(reference);
        return new PrecessingOrbit(
                there.a(), there.e(), there.i(), there.raan(), there.argp(), there.raanRate(), there.argpRate());
    }

    /** @return semi-latus rectum (m) */
    public double p() {
        return a * (1 - e * e);
    }

    /**
     * @param t time after the reference date (s)
     * @return right ascension of the ascending node (rad), not normalised
     */
    public double raanAt(double t) {
        return raan + raanRate * t;
    }

    /**
     * @param t time after the reference date (s)
     * @return component of the eccentricity vector towards the node, e cos ω
     */
    public double eccentricityX(double t) {
        return e * FastMath.cos(argp + argpRate * t);
    }

    /**
     * @param t time after the reference date (s)
     * @return component of the eccentricity vector across the node, e sin ω
     */
    public double eccentricityY(double t) {
        return e * FastMath.sin(argp + argpRate * t);
    }
}
