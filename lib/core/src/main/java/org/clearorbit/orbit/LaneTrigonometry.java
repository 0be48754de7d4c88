package org.clearorbit.orbit;

/**
 * Sine and cosine of many angles at once, in loops that the JIT compiler turns into vector instructions: no branch, no
 * table, no call. The angle is reduced by whole turns (Cody and Waite, Software Manual for the Elementary Functions,
 * 1980: 2π in parts, so that the products are exact), quartered, put into the power series, whose first omitted terms
 * are below 5e-17 on [-π/4, π/4], and doubled twice. The error is below 2e-15 for angles up to 1e5 rad and grows with
 * that of the reduction beyond, below 1e-14 up to 1e7 rad. Plain IEEE arithmetic, hence the same bits in a vector or
 * alone, on any machine.
 */
final class LaneTrigonometry {

    /** Adding and subtracting this rounds a double below 2^51 to the nearest integer. */
    private static final double ROUNDER = 0x1.8p52;

    private static final double INVERSE_TWO_PI = 0.5 / Math.PI;

    /** 2π in three parts of 27, 27 and 53 bits, so that a multiple below 2^26 of the first two is exact. */
    private static final double TURN_1 = 0x1.921fb54p2;

    private static final double TURN_2 = 0x1.10b461p-28;
    private static final double TURN_3 = 0x1.a62633145c06ep-56;

    private static final double THIRD = 1.0 / 3;
    private static final double SIXTH = 1.0 / 6;
    private static final double S3 = -1.0 / 6;
    private static final double S5 = 1.0 / 120;
    private static final double S7 = -1.0 / 5040;
    private static final double S9 = 1.0 / 362880;
    private static final double S11 = -1.0 / 39916800;
    private static final double S13 = 1.0 / 6227020800.0;
    private static final double S15 = -1.0 / 1307674368000.0;
    private static final double C2 = -1.0 / 2;
    private static final double C4 = 1.0 / 24;
    private static final double C6 = -1.0 / 720;
    private static final double C8 = 1.0 / 40320;
    private static final double C10 = -1.0 / 3628800;
    private static final double C12 = 1.0 / 479001600;
    private static final double C14 = -1.0 / 87178291200.0;
    private static final double C16 = 1.0 / 20922789888000.0;

    private LaneTrigonometry() {}

    /**
     * @param angle angles (rad), not one of the other arrays
     * @param sin takes the sines
     * @param cos takes the cosines
     * @param lanes how many
     */
    static void sinCos(double[] angle, double[] sin, double[] cos, int lanes) {
        quarter(angle, cos, lanes);
        series(cos, sin, cos, lanes);
        doubleTwice(sin, cos, lanes);
    }

    // several loops instead of one: the compiler does not unroll, and so not vectorise, a body as long as all of them

    private static void quarter(double[] angle, double[] quarter, int lanes) {
        for (int k = 0; k < lanes; k++) {
            double x = angle[k];
            double turns = (x * INVERSE_TWO_PI + ROUNDER) - ROUNDER;
            quarter[k] = (((x - turns * TURN_1) - turns * TURN_2) - turns * TURN_3) * 0.25;
        }
    }

    private static void series(double[] angle, double[] sin, double[] cos, int lanes) {
        for (int k = 0; k < lanes; k++) {
            double x = angle[k];
            double z = x * x;
            sin[k] = x + x * z * (S3 + z * (S5 + z * (S7 + z * (S9 + z * (S11 + z * (S13 + z * S15))))));
            cos[k] = 1 + z * (C2 + z * (C4 + z * (C6 + z * (C8 + z * (C10 + z * (C12 + z * (C14 + z * C16)))))));
        }
    }

    private static void doubleTwice(double[] sin, double[] cos, int lanes) {
        for (int k = 0; k < lanes; k++) {
            double s = 2 * (sin[k] * cos[k]);
            double c = 1 - 2 * (sin[k] * sin[k]);
            sin[k] = 2 * (s * c);
            cos[k] = 1 - 2 * (s * s);
        }
    }

    /**
     * Sine and cosine of other angles nearby, to the fourth order in what is added: an error below 1e-17 for additions
     * up to 1e-3.
     *
     * @param sin sines
     * @param cos cosines
     * @param addition what to add to the angles (rad), small
     * @param newSin takes the new sines, may be the old
     * @param newCos takes the new cosines, may be the old
     * @param lanes how many
     */
    static void add(double[] sin, double[] cos, double[] addition, double[] newSin, double[] newCos, int lanes) {
        for (int k = 0; k < lanes; k++) {
            double d = addition[k];
            double h = 0.5 * (d * d);
            double sinD = d - d * h * THIRD;
            double cosD = 1 - h + h * h * SIXTH;
            double s = sin[k];
            double c = cos[k];
            newSin[k] = s * cosD + c * sinD;
            newCos[k] = c * cosD - s * sinD;
        }
    }

    /**
     * @param angle an angle (rad)
     * @return the same angle in [-π, π]
     */
    static double reduce(double angle) {
        double turns = (angle * INVERSE_TWO_PI + ROUNDER) - ROUNDER;
        return ((angle - turns * TURN_1) - turns * TURN_2) - turns * TURN_3;
    }
}
