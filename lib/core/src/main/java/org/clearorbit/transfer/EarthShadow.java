package org.clearorbit.transfer;

import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;

/**
 * Share of a circular orbit that lies in the Earth's shadow, taken as a cylinder of the equatorial radius: at the angle
 * β between the orbit's plane and the Sun it is acos(√(1 - (R/r)²) / cos β) / π, and 0 from sin β = R/r on (Vallado,
 * Fundamentals of Astrodynamics and Applications, 4th ed., 5.3; Wertz and Larson, Space Mission Analysis and Design,
 * 3rd ed., 5.1, not re-read). Penumbra and flattening are left out: together some 1 percent of the share.
 */
public final class EarthShadow {

    private static final double SIN_OBLIQUITY = 0.397777;
    private static final int SUN_STEPS = 4;
    private static final int NODE_STEPS = 16;

    private EarthShadow() {}

    /**
     * @param inclination inclination (rad)
     * @param raan right ascension of the ascending node (rad)
     * @param sunRightAscension right ascension of the Sun (rad)
     * @param sunDeclination declination of the Sun (rad)
     * @return β, the angle between the plane and the Sun (rad), in [-π/2, π/2]
     */
    public static double beta(double inclination, double raan, double sunRightAscension, double sunDeclination) {
        double sine = FastMath.cos(sunDeclination) * FastMath.sin(inclination) * FastMath.sin(raan - sunRightAscension)
                + FastMath.sin(sunDeclination) * FastMath.cos(inclination);
        return FastMath.asin(FastMath.max(-1, FastMath.min(1, sine)));
    }

    /**
     * @param radius radius of the orbit (m), at least the Earth's
     * @param beta angle between the plane and the Sun (rad)
     * @return share of each revolution in shadow, in [0, 1/2]
     */
    public static double share(double radius, double beta) {
        double sine = FastMath.sin(beta);
        return shareOfArc(cosineOfShadow(radius), sine * sine);
    }

    /**
     * The mean over a whole turn of the node against the Sun and a whole year: for when neither date nor node is given.
     * A sun-synchronous orbit keeps its node against the Sun, and has the share at its own β instead.
     *
     * @param radius radius of the orbit (m), at least the Earth's
     * @param inclination inclination (rad)
     * @return mean share of the time in shadow
     */
    public static double meanShare(double radius, double inclination) {
        double cosine = cosineOfShadow(radius);
        double sinI = FastMath.sin(inclination);
        double cosI = FastMath.cos(inclination);
        double sum = 0;
        // a quarter of the Sun's year and half a turn of the node: the rest is the same by symmetry
        for (int s = 0; s < SUN_STEPS; s++) {
            double sunSine = SIN_OBLIQUITY * FastMath.sin((s + 0.5) / SUN_STEPS * (FastMath.PI / 2));
            double sunCosine = FastMath.sqrt(1 - sunSine * sunSine);
            for (int n = 0; n < NODE_STEPS; n++) {
                double node = ((n + 0.5) / NODE_STEPS - 0.5) * FastMath.PI;
                double sine = sunCosine * sinI * FastMath.sin(node) + sunSine * cosI;
                sum += shareOfArc(cosine, sine * sine);
            }
        }
        return sum / (SUN_STEPS * NODE_STEPS);
    }

    /**
     * The mean over orbits of every orientation: the part of the sphere of that radius in shadow, (1 - √(1 - (R/r)²)) /
     * 2.
     *
     * @param speed circular speed (m/s)
     * @return the share
     */
    static double shareOfSphere(double speed) {
        double ratio = EarthModel.EQUATORIAL_RADIUS * speed * speed / EarthModel.MU;
        return 0.5 * (1 - FastMath.sqrt(FastMath.max(0, 1 - ratio * ratio)));
    }

    private static double cosineOfShadow(double radius) {
        double ratio = EarthModel.EQUATORIAL_RADIUS / radius;
        if (!(ratio > 0 && ratio <= 1)) {
            throw new IllegalArgumentException(
                    "radius = " + radius + " m, expected at least " + EarthModel.EQUATORIAL_RADIUS + " m");
        }
        return FastMath.sqrt(1 - ratio * ratio);
    }

    private static double shareOfArc(double cosineOfShadow, double sineSquaredOfBeta) {
        double cosine = FastMath.sqrt(FastMath.max(0, 1 - sineSquaredOfBeta));
        return cosine <= cosineOfShadow ? 0 : FastMath.acos(cosineOfShadow / cosine) / FastMath.PI;
    }
}
