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

    /** Steps in which {@link #ofSemiMajorAxis} settles: each takes off three digits in low orbit. */
    private static final int MAX_STEPS = 100;

    static KozaiMeanMotion of(ElementSet elements) {
        return of(elements.meanMotion() * 60.0, elements.e(), elements.i());
    }

    private static KozaiMeanMotion of(double kozai, double e, double i) {
        double c = FastMath.cos(i);
        double beta2 = 1 - e * e;
        double k = 0.75 * Wgs72.J2 * (3 * c * c - 1) / (beta2 * Math.sqrt(beta2));
        double a1 = radii(kozai);
        double d1 = k / (a1 * a1);
        double a0 = a1 * (1 - d1 * (1.0 / 3.0 + d1 * (1 + d1 * 134.0 / 81.0)));
        double d0 = k / (a0 * a0);
        double brouwer = kozai / (1 + d0);
        return new KozaiMeanMotion(brouwer, radii(brouwer));
    }

    /**
     * The other way round: the Kozai mean motion (rad/s) of the element set whose Brouwer mean motion belongs to a
     * semi-major axis (m), to the last digits.
     */
    static double ofSemiMajorAxis(double a, double e, double i) {
        double ratio = a / Wgs72.EARTH_RADIUS;
        double brouwer = Wgs72.XKE / (ratio * Math.sqrt(ratio));
        double kozai = brouwer;
        for (int k = 0; k < MAX_STEPS; k++) {
            double next = kozai * brouwer / of(kozai, e, i).perMinute;
            if (Math.abs(next - kozai) <= 1e-15 * kozai) {
                return next / 60.0;
            }
            kozai = next;
        }
        throw new IllegalArgumentException("mean motion of a = " + a + " m, e = " + e + ", i = " + i
                + " rad: not found, expected an orbit that does not cross the Earth");
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
