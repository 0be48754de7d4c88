package org.clearorbit.risk.ranking;

import org.clearorbit.catalog.PhysicalValue;
import org.hipparchus.util.FastMath;

/**
 * How heavy and how large an object can be at most: a log-normal distribution with a wide spread would go on to values
 * that no object has. A drawn value above the limit is set to the limit, or to the nominal value where that is larger.
 *
 * @param mass limit of masses (kg), above 0, +∞ for none
 * @param crossSection limit of cross-sections (m²), above 0, +∞ for none
 */
public record LargestValues(double mass, double crossSection) {

    /** Checks that both are above 0. */
    public LargestValues {
        if (!(mass > 0) || !(crossSection > 0)) {
            throw new IllegalArgumentException("largest mass = " + mass + " kg and cross-section = " + crossSection
                    + " m2, expected numbers above 0");
        }
    }

    /**
     * 9,000 kg, which 18 of the 5,033 masses exceed in the list of intact derelicts of Centauri's Massive Collision
     * Monitoring Activity (July 2020), and 50 m², which of the bundled families Envisat alone exceeds.
     *
     * @return these
     */
    public static LargestValues withDefaults() {
        return new LargestValues(9000, 50);
    }

    /** How many standard deviations of a logarithmic spread a value is below its limit, at least 0. */
    static double ceiling(PhysicalValue value, double spread, double limit) {
        return spread > 0 ? FastMath.max(0, FastMath.log(limit / value.value()) / spread) : Double.POSITIVE_INFINITY;
    }
}
