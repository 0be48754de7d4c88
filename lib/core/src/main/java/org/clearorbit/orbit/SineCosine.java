package org.clearorbit.orbit;

import org.hipparchus.util.FastMath;

/**
 * Sine and cosine of an angle. Hipparchus has the same, but its factory is too large for the JIT compiler to inline, so
 * that each use would allocate.
 */
record SineCosine(double sin, double cos) {

    static SineCosine of(double angle) {
        return new SineCosine(FastMath.sin(angle), FastMath.cos(angle));
    }
}
