package org.clearorbit.orbit;

import org.jspecify.annotations.Nullable;

/**
 * Working memory of one thread for the states of several objects at once, one lane an object. The arrays stay in the
 * processor's caches and are used again for each block, so that propagation allocates nothing.
 */
final class Lanes {

    /** Minutes since the epoch of each lane's elements. */
    final double[] minutes;

    /** Mean motion (rad/min) and eccentricity after secular terms, as the reference tests them. */
    final double[] secularN;

    final double[] secularE;

    /** Elements that the periodic terms start from: a in Earth radii, angles in radians, not reduced. */
    final double[] a;

    final double[] e;
    final double[] argp;
    final double[] node;
    final double[] meanAnomaly;

    /** Above 0 where the lane is far from every error and special case; anything else is looked at alone. */
    final double[] margin;

    /** Position (m) and velocity (m/s), TEME; not-a-number where the status is not OK. */
    final double[] x;

    final double[] y;
    final double[] z;
    final double[] vx;
    final double[] vy;
    final double[] vz;

    /** {@linkplain StateStatus#code() Status codes}. */
    final byte[] status;

    /** Carried from one loop to the next: angles, and pairs of sines and cosines. */
    final double[] angle;

    final double[] sin;
    final double[] cos;
    final double[] sinU;
    final double[] cosU;
    final double[] sinI;
    final double[] cosI;
    final double[] sinE;
    final double[] cosE;
    final double[] axn;
    final double[] ayn;
    final double[] longitude;
    final double[] radius;
    final double[] radialSpeed;
    final double[] transverseSpeed;
    final double[] inverseP;
    final double[] beta;
    final double[] bend;
    final double[] slope;
    final double[] step;
    final double[] ratio;
    final double[] k2;
    final double[] eSin;
    final double[] inverseRootA;
    final double[] inverseRatio;
    final double[] sin2u;
    final double[] cos2u;
    final double[] nodeTerm;
    final double[] inclinationTerm;

    private @Nullable DeepSpaceLanes deepSpace;

    Lanes(int lanes) {
        minutes = new double[lanes];
        secularN = new double[lanes];
        secularE = new double[lanes];
        a = new double[lanes];
        e = new double[lanes];
        argp = new double[lanes];
        node = new double[lanes];
        meanAnomaly = new double[lanes];
        margin = new double[lanes];
        x = new double[lanes];
        y = new double[lanes];
        z = new double[lanes];
        vx = new double[lanes];
        vy = new double[lanes];
        vz = new double[lanes];
        status = new byte[lanes];
        angle = new double[lanes];
        sin = new double[lanes];
        cos = new double[lanes];
        sinU = new double[lanes];
        cosU = new double[lanes];
        sinI = new double[lanes];
        cosI = new double[lanes];
        sinE = new double[lanes];
        cosE = new double[lanes];
        axn = new double[lanes];
        ayn = new double[lanes];
        longitude = new double[lanes];
        radius = new double[lanes];
        radialSpeed = new double[lanes];
        transverseSpeed = new double[lanes];
        inverseP = new double[lanes];
        beta = new double[lanes];
        bend = new double[lanes];
        slope = new double[lanes];
        step = new double[lanes];
        ratio = new double[lanes];
        k2 = new double[lanes];
        eSin = new double[lanes];
        inverseRootA = new double[lanes];
        inverseRatio = new double[lanes];
        sin2u = new double[lanes];
        cos2u = new double[lanes];
        nodeTerm = new double[lanes];
        inclinationTerm = new double[lanes];
    }

    /** What deep-space objects need beyond this, made when first asked for. */
    DeepSpaceLanes deepSpace() {
        if (deepSpace == null) {
            deepSpace = new DeepSpaceLanes(minutes.length);
        }
        return deepSpace;
    }
}
