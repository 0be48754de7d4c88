package org.clearorbit.orbit;

/**
 * The last stage of SGP4, common to near Earth and deep space: long-period terms, Kepler's equation, short-period terms
 * of J2, position and velocity (Hoots and Roehrich, Spacetrack Report #3, 1980, sections 6 and 8; Vallado et al., AIAA
 * 2006-6753, {@code sgp4}), for a block of lanes at once.
 *
 * <p>What differs from the reference is how, not what: Kepler's equation takes a fixed number of third-order steps; the
 * argument of latitude, the node and the inclination are not changed by their short-period terms, their sines and
 * cosines are turned by them. Lanes that have not converged by then, that are near an error or whose semi-latus rectum
 * is so small that those terms are not, go to {@link StateOfOneLane}.
 */
final class PeriodicTerms {

    /** An angle (rad) whose last digit is worth a centimetre in low orbit. */
    static final double MOST_ANGLE = 1e7;

    /** Last step in the eccentric anomaly (rad) from which what is left, of its third order, does not matter. */
    private static final double CONVERGED = 1e-5;

    private static final double AYCOF = -0.5 * Wgs72.J3_OVER_J2;
    private static final double XLCOF = -0.25 * Wgs72.J3_OVER_J2;

    /** The least divisor 1 + cos i, as in the reference: the orbit is equatorial and retrograde. */
    private static final double LEAST_ONE_PLUS_COS = 1.5e-12;

    /** Instead of a number of steps: those of the reference, one lane after the other. */
    static final int REFERENCE_STEPS = 0;

    private PeriodicTerms() {}

    /**
     * Steps that take Kepler's equation from the mean anomaly to convergence: the first error is about e, and each step
     * leaves e/6 times its cube.
     */
    static int keplerSteps(double e) {
        if (e < 0.08) {
            return 2;
        }
        return e < 0.35 ? 3 : 4;
    }

    /** Coefficient of the long-period term of the mean longitude. */
    static double xlcof(double sinI, double cosI) {
        return XLCOF * sinI * (3 + 5 * cosI) / Math.max(1 + cosI, LEAST_ONE_PLUS_COS);
    }

    /** Coefficient of the long-period term across the line of apsides. */
    static double aycof(double sinI) {
        return AYCOF * sinI;
    }

    /**
     * @param lanes elements in, states and statuses out
     * @param sinI sine of the inclination of each lane
     * @param cosI its cosine
     * @param xlcof {@link #xlcof} of each lane
     * @param keplerSteps how many steps to take in Kepler's equation, {@link #keplerSteps} or {@link #REFERENCE_STEPS}
     * @param count how many lanes
     */
    static void apply(Lanes lanes, double[] sinI, double[] cosI, double[] xlcof, int keplerSteps, int count) {
        limitAngles(lanes, count);
        longPeriod(lanes, sinI, xlcof, count);
        if (keplerSteps == REFERENCE_STEPS) {
            ReferenceKepler.solve(lanes, count);
        } else {
            kepler(lanes, keplerSteps, count);
        }
        StateAssembly.assemble(lanes, sinI, cosI, count);
        for (int k = 0; k < count; k++) {
            lanes.status[k] = lanes.margin[k] > 0 ? 0 : StateOfOneLane.compute(lanes, k, sinI[k], cosI[k]);
        }
    }

    /** The power series of drag can make any angle, of which a reduction to one turn would keep no digit. */
    private static void limitAngles(Lanes lanes, int count) {
        double[] argp = lanes.argp;
        double[] node = lanes.node;
        double[] meanAnomaly = lanes.meanAnomaly;
        double[] margin = lanes.margin;
        for (int k = 0; k < count; k++) {
            margin[k] = Math.min(margin[k], MOST_ANGLE - Math.abs(meanAnomaly[k]));
        }
        for (int k = 0; k < count; k++) {
            margin[k] = Math.min(margin[k], MOST_ANGLE - (Math.abs(argp[k]) + Math.abs(node[k])));
        }
    }

    /** Into axn and ayn, the vector of eccentricity along and across the node, and the mean argument of latitude. */
    private static void longPeriod(Lanes lanes, double[] sinI, double[] xlcof, int count) {
        double[] a = lanes.a;
        double[] e = lanes.e;
        double[] argp = lanes.argp;
        double[] meanAnomaly = lanes.meanAnomaly;
        double[] sin = lanes.sin;
        double[] cos = lanes.cos;
        double[] axn = lanes.axn;
        double[] ayn = lanes.ayn;
        double[] longitude = lanes.longitude;
        double[] inverseP = lanes.inverseP;
        LaneTrigonometry.sinCos(argp, sin, cos, count);
        for (int k = 0; k < count; k++) {
            inverseP[k] = 1 / (a[k] * (1 - e[k] * e[k]));
        }
        for (int k = 0; k < count; k++) {
            axn[k] = e[k] * cos[k];
            ayn[k] = e[k] * sin[k] + inverseP[k] * (AYCOF * sinI[k]);
        }
        for (int k = 0; k < count; k++) {
            longitude[k] = LaneTrigonometry.reduce(meanAnomaly[k] + argp[k] + inverseP[k] * xlcof[k] * axn[k]);
        }
    }

    private static void kepler(Lanes lanes, int steps, int count) {
        double[] angle = lanes.angle;
        double[] step = lanes.step;
        double[] margin = lanes.margin;
        System.arraycopy(lanes.longitude, 0, angle, 0, count);
        LaneTrigonometry.sinCos(angle, lanes.sinE, lanes.cosE, count);
        for (int taken = 1; taken < steps; taken++) {
            halleyStep(lanes, count);
            for (int k = 0; k < count; k++) {
                angle[k] = angle[k] + step[k];
            }
            LaneTrigonometry.sinCos(angle, lanes.sinE, lanes.cosE, count);
        }
        halleyStep(lanes, count);
        // the last step is so small that sine and cosine can be turned by it instead of computed anew
        LaneTrigonometry.add(lanes.sinE, lanes.cosE, step, lanes.sinE, lanes.cosE, count);
        for (int k = 0; k < count; k++) {
            margin[k] = Math.min(margin[k], CONVERGED - Math.abs(step[k]));
        }
    }

    /** A step of Halley's method for E + ayn cos E - axn sin E = mean argument of latitude. */
    private static void halleyStep(Lanes lanes, int count) {
        double[] angle = lanes.angle;
        double[] longitude = lanes.longitude;
        double[] axn = lanes.axn;
        double[] ayn = lanes.ayn;
        double[] sinE = lanes.sinE;
        double[] cosE = lanes.cosE;
        double[] bend = lanes.bend;
        double[] slope = lanes.slope;
        double[] step = lanes.step;
        for (int k = 0; k < count; k++) {
            bend[k] = axn[k] * sinE[k] - ayn[k] * cosE[k];
            slope[k] = 1 - (axn[k] * cosE[k] + ayn[k] * sinE[k]);
        }
        for (int k = 0; k < count; k++) {
            double f = (angle[k] - longitude[k]) - bend[k];
            step[k] = -f * slope[k] / (slope[k] * slope[k] - 0.5 * f * bend[k]);
        }
    }
}
