package org.clearorbit.orbit;

import org.hipparchus.util.FastMath;

/**
 * A term d sin(x - g) of the second derivative of a resonant longitude, or several with the same x, as the factors of
 * sin x and of -cos x.
 *
 * @param sin sum of d cos g
 * @param cos sum of d sin g
 * @param order how often the resonant longitude stands in x
 */
record Harmonic(double sin, double cos, int order) {

    static Harmonic of(double amplitude, double phase, int order) {
        return new Harmonic(amplitude * FastMath.cos(phase), amplitude * FastMath.sin(phase), order);
    }

    /** Another term with the same x. */
    Harmonic and(double amplitude, double phase) {
        return new Harmonic(sin + amplitude * FastMath.cos(phase), cos + amplitude * FastMath.sin(phase), order);
    }
}
