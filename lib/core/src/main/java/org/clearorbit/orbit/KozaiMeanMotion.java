package org.clearorbit.orbit;

import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;
import org.orekit.propagation.analytical.tle.TLEConstants;

/**
 * Mean motion and semi-major axis of the SGP4 theory, recovered from the Kozai mean motion that element sets carry: the
 * first step of its initialisation (Hoots and Roehrich, Spacetrack Report #3, 1980, section 6; Vallado et al., AIAA
 * 2006-6753, {@code initl}), with the WGS-72 constants.
 *
 * @param meanMotion Brouwer mean motion (rad/s)
 * @param semiMajorAxis semi-major axis that belongs to it (m)
 */
record KozaiMeanMotion(double meanMotion, double semiMajorAxis) {

    /** Period from which on an object counts as deep space (s). */
    private static final double DEEP_SPACE_PERIOD = 225.0 * 60.0;

    static KozaiMeanMotion of(ElementSet elements) {
        double kozai = elements.meanMotion() * 60.0;
        double c = FastMath.cos(elements.i());
        double beta2 = 1 - elements.e() * elements.e();
        double k = 1.5 * TLEConstants.CK2 * (3 * c * c - 1) / (beta2 * FastMath.sqrt(beta2));
        double a1 = FastMath.pow(TLEConstants.XKE / kozai, TLEConstants.TWO_THIRD);
        double d1 = k / (a1 * a1);
        double a0 = a1 * (1 - d1 * (TLEConstants.ONE_THIRD + d1 * (1 + d1 * 134.0 / 81.0)));
        double d0 = k / (a0 * a0);
        double brouwer = kozai / (1 + d0);
        double a = FastMath.pow(TLEConstants.XKE / brouwer, TLEConstants.TWO_THIRD);
        return new KozaiMeanMotion(brouwer / 60.0, a * TLEConstants.EARTH_RADIUS * 1000.0);
    }

    boolean isDeepSpace() {
        return MathUtils.TWO_PI / meanMotion >= DEEP_SPACE_PERIOD;
    }
}
