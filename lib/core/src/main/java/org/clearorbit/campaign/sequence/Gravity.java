package org.clearorbit.campaign.sequence;

import java.io.Serializable;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.transfer.PrecessingOrbit;
import org.hipparchus.util.FastMath;

/**
 * A central body with its oblateness: the constants of a problem, which a published one fixes to the last digit.
 *
 * @param mu gravitational parameter (m³/s²), above 0
 * @param j2 second zonal harmonic, unnormalised; 0 for a sphere, whose orbits do not precess
 * @param equatorialRadius equatorial radius (m), above 0
 */
public record Gravity(double mu, double j2, double equatorialRadius) implements Serializable {

    /** Checks the ranges. */
    public Gravity {
        Ranges.positive("gravity: mu (m³/s²)", mu);
        Ranges.notNegative("gravity: J2", j2);
        Ranges.positive("gravity: equatorial radius (m)", equatorialRadius);
    }

    /** @return the constants that the rest of the library uses */
    public static Gravity earth() {
        return new Gravity(EarthModel.MU, EarthModel.J2, EarthModel.EQUATORIAL_RADIUS);
    }

    /**
     * An orbit with the secular rates of J2 to first order: Ω̇ = -(3/2) J2 (R/p)² n cos i and ω̇ = (3/4) J2 (R/p)² n (5
     * cos² i - 1), with the two-body mean motion n.
     *
     * @param a semi-major axis (m)
     * @param e eccentricity
     * @param i inclination (rad)
     * @param raan right ascension of the ascending node at the epoch (rad)
     * @param argp argument of perigee at the epoch (rad)
     * @param epoch epoch, after the date from which times are counted (s)
     * @return the orbit at the date from which times are counted
     */
    public PrecessingOrbit precessing(double a, double e, double i, double raan, double argp, double epoch) {
        double ratio = equatorialRadius / (a * (1 - e * e));
        double scale = j2 * ratio * ratio * Math.sqrt(mu / (a * a * a));
        double cos = FastMath.cos(i);
        double raanRate = -1.5 * scale * cos;
        double argpRate = 0.75 * scale * (5 * cos * cos - 1);
        return new PrecessingOrbit(a, e, i, raan - raanRate * epoch, argp - argpRate * epoch, raanRate, argpRate);
    }
}
