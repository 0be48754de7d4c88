package org.clearorbit.risk.cube;

import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;

/**
 * Sine and cosine of angles given as 32-bit fractions of a turn, which random bits are as they come: the nearest of
 * 1024 tabulated angles and a third-order step from there, good to 4e-12.
 */
final class TurnTable {

    private static final int BITS = 10;
    private static final int SHIFT = 32 - BITS;
    private static final int HALF = 1 << (SHIFT - 1);
    private static final double TO_RADIANS = MathUtils.TWO_PI / 4294967296.0;
    private static final double[] SINE = new double[1 << BITS];
    private static final double[] COSINE = new double[1 << BITS];

    static {
        for (int k = 0; k < SINE.length; k++) {
            SINE[k] = FastMath.sin(MathUtils.TWO_PI * k / SINE.length);
            COSINE[k] = FastMath.cos(MathUtils.TWO_PI * k / SINE.length);
        }
    }

    private TurnTable() {}

    static double sin(int turn) {
        int nearest = (turn + HALF) >>> SHIFT;
        double d = (turn - (nearest << SHIFT)) * TO_RADIANS;
        return SINE[nearest] * (1 - d * d / 2) + COSINE[nearest] * (d - d * d * d / 6);
    }

    static double cos(int turn) {
        int nearest = (turn + HALF) >>> SHIFT;
        double d = (turn - (nearest << SHIFT)) * TO_RADIANS;
        return COSINE[nearest] * (1 - d * d / 2) - SINE[nearest] * (d - d * d * d / 6);
    }

    /** The fraction of a turn that an angle in turns stands for; whole turns, up to 2^31 of them, fall away. */
    static int of(double turns) {
        return (int) (long) (turns * 4294967296.0);
    }
}
