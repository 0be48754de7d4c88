package org.clearorbit.risk.breakup;

import org.clearorbit.common.Seeds;
import org.hipparchus.util.FastMath;

/** Random numbers that are the same on every machine and Java version: the successive derivations of one seed. */
final class Draws {

    private static final int UNUSED_BITS = 11;
    private static final double UNIT = 0x1p-53;

    private final long seed;
    private long drawn;
    private double spare = Double.NaN;

    Draws(long seed) {
        this.seed = seed;
    }

    /** Uniform in [0, 1). */
    double uniform() {
        return (Seeds.derive(seed, drawn++) >>> UNUSED_BITS) * UNIT;
    }

    /** Standard normal, by Marsaglia's polar method (SIAM Review 6, 1964, 260). */
    double normal() {
        if (!Double.isNaN(spare)) {
            double kept = spare;
            spare = Double.NaN;
            return kept;
        }
        while (true) {
            double x = 2 * uniform() - 1;
            double y = 2 * uniform() - 1;
            double squared = x * x + y * y;
            if (squared > 0 && squared < 1) {
                double factor = FastMath.sqrt(-2 * FastMath.log(squared) / squared);
                spare = y * factor;
                return x * factor;
            }
        }
    }

    /** The floor of an expected number, or one more with the probability of its fraction. */
    int rounded(double expected) {
        return (int) FastMath.floor(expected + uniform());
    }
}
