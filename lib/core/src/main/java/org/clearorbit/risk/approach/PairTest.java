package org.clearorbit.risk.approach;

import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.StateArrays;

/**
 * Whether two objects may come closer than a threshold within half a step of a date, and about when: first by straight
 * relative motion, with a bound of the difference of gravity along it, then by the series of the two-body problem to
 * the third order (the f and g series; Battin, An Introduction to the Mathematics and Methods of Astrodynamics, 1999,
 * section 3.7), with the margins of {@link MotionBounds}. One for each thread.
 */
final class PairTest {

    /**
     * Below this relative speed (m/s) pairs are left to the exact search, which finds several minima in a step. Above,
     * there is but one: gravity changes the relative velocity of two objects that meet within a step by at most a
     * fifth.
     */
    private static final double SLOW = 500;

    /** A chord between two objects that meet runs at most some 4 percent below the lower of the two. */
    private static final double CHORD = 1.2;

    private final double threshold;
    private final double half;
    private final double[] d = new double[3];
    private final double[] w = new double[3];
    private final double[] a = new double[3];
    private final double[] b = new double[3];

    private double offset;
    private double halfWidth;

    PairTest(double threshold, double step) {
        this.threshold = threshold;
        this.half = step / 2;
    }

    /** When they may be closest (s from the date), after {@link #mayMeet} said yes. */
    double offset() {
        return offset;
    }

    /** How far about {@link #offset} the closest approach may be (s); above half a step where anywhere in the step. */
    double halfWidth() {
        return halfWidth;
    }

    /**
     * @param states the states
     * @param one a state
     * @param other the other's state at the same date
     * @param margin sum of their margins (m)
     * @param lowest how low the lower of them comes (m)
     */
    boolean mayMeet(StateArrays states, int one, int other, double margin, double lowest) {
        double[] p = states.position();
        double[] v = states.velocity();
        int i = 3 * one;
        int j = 3 * other;
        double dx = p[j] - p[i];
        double dy = p[j + 1] - p[i + 1];
        double dz = p[j + 2] - p[i + 2];
        double wx = v[j] - v[i];
        double wy = v[j + 1] - v[i + 1];
        double wz = v[j + 2] - v[i + 2];
        double w2 = wx * wx + wy * wy + wz * wz;
        double d2 = dx * dx + dy * dy + dz * dz;
        double dw = dx * wx + dy * wy + dz * wz;
        double t = w2 > 0 ? Math.max(-half, Math.min(half, -dw / w2)) : 0;
        double miss2 = d2 + t * (2 * dw + t * w2);
        // accelerations differ by at most 2 mu/r³ times the distance, which stays below this until they meet
        double farthest = Math.max(Math.sqrt(d2), 1.4 * threshold);
        double bend = CHORD * EarthModel.MU / (lowest * lowest * lowest) * farthest * half * half;
        double within = threshold + bend + margin;
        if (miss2 > within * within) {
            return false;
        }
        if (w2 < SLOW * SLOW) {
            offset = 0;
            halfWidth = Double.POSITIVE_INFINITY;
            return true;
        }
        d[0] = dx;
        d[1] = dy;
        d[2] = dz;
        w[0] = wx;
        w[1] = wy;
        w[2] = wz;
        halfWidth = Math.max(0.05, 4 * margin / Math.sqrt(w2));
        return seriesMeets(p, v, i, j, t, threshold + margin);
    }

    private boolean seriesMeets(double[] p, double[] v, int i, int j, double start, double within) {
        difference(p, v, i, j);
        double t = start;
        double miss2 = 0;
        for (int iteration = 0; iteration < 4; iteration++) {
            double value = 0;
            double slope = 0;
            miss2 = 0;
            for (int k = 0; k < 3; k++) {
                double at = d[k] + t * (w[k] + t * (a[k] + t * b[k]));
                double rate = w[k] + t * (2 * a[k] + 3 * t * b[k]);
                double bend = 2 * a[k] + 6 * t * b[k];
                miss2 += at * at;
                value += at * rate;
                slope += rate * rate + at * bend;
            }
            if (iteration < 3) {
                t = Math.max(-half, Math.min(half, slope > 0 ? t - value / slope : -Math.signum(value) * half));
            }
        }
        offset = t;
        return miss2 <= within * within;
    }

    /** Second and third order of the relative motion, of which d and w are the lower ones. */
    private void difference(double[] p, double[] v, int i, int j) {
        double ui = rate(p, i);
        double uj = rate(p, j);
        double si = sigma(p, v, i);
        double sj = sigma(p, v, j);
        for (int k = 0; k < 3; k++) {
            a[k] = 0.5 * (ui * p[i + k] - uj * p[j + k]);
            b[k] = (ui * (v[i + k] - 3 * si * p[i + k]) - uj * (v[j + k] - 3 * sj * p[j + k])) / 6;
        }
    }

    /** mu/r³ (1/s²). */
    private static double rate(double[] p, int at) {
        double r2 = p[at] * p[at] + p[at + 1] * p[at + 1] + p[at + 2] * p[at + 2];
        return EarthModel.MU / (r2 * Math.sqrt(r2));
    }

    /** Radial speed over distance from the Earth's centre (1/s). */
    private static double sigma(double[] p, double[] v, int at) {
        double r2 = p[at] * p[at] + p[at + 1] * p[at + 1] + p[at + 2] * p[at + 2];
        return (p[at] * v[at] + p[at + 1] * v[at + 1] + p[at + 2] * v[at + 2]) / r2;
    }
}
