package org.clearorbit.orbit;

import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;

/**
 * Mean motion and semi-major axis of the SGP4 theory, recovered from the Kozai mean motion that element sets carry: the
 * first step of its initialisation (Hoots and Roehrich, Spacetrack Report #3, 1980, section 6; Vallado et al., AIAA
 * 2006-6753, {@code initl}), with the WGS-72 constants.
 *
 * @param perMinute Brouwer mean motion (rad/min)
 * @param radii semi-major axis that belongs to it (Earth radii)
 */
record KozaiMeanMotion(double perMinute, double radii) {

    /** Period from which on an object counts as deep space (min). */
    private static final double DEEP_SPACE_PERIOD = 225.0;

    static KozaiMeanMotion of(ElementSet elements) {
        double kozai = elements.meanMotion() * 60.0;
        double c = FastMath.cos(elements.i());
        double beta2 = 1 - elements.e() * elements.e();
        double k = 0.75 * Wgs72.J2 * (3 * c * c - 1) / (beta2 * Math.sqrt(beta2));
        double a1 = radii(kozai);
        double d1 = k / (a1 * a1);
        double a0 = a1 * (1 - d1 * (1.0 / 3.0 + d1 * (1 + d1 * 134.0 / 81.0)));
        double d0 = k / (a0 * a0);
        double brouwer = kozai / (1 + d0);
        return new KozaiMeanMotion(brouwer, radii(brouwer));
    }

    /** Semi-major axis (Earth radii) of a mean motion (rad/min) by Kepler's third law. */
    static double radii(double perMinute) {
        return FastMath.pow(Wgs72.XKE / perMinute, 2.0 / 3.0);
    }

    /** Semi-major axis (m). */
    double semiMajorAxis() {
        return radii * Wgs72.EARTH_RADIUS;
    }

    boolean isDeepSpace() {
        return MathUtils.TWO_PI / perMinute >= DEEP_SPACE_PERIOD;
    }
}
