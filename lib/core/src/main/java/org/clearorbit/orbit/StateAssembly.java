package org.clearorbit.orbit;

/**
 * Position and velocity from the eccentric anomaly, with the short-period terms of J2 (Hoots and Roehrich, Spacetrack
 * Report #3, 1980, section 6; Vallado et al., AIAA 2006-6753, {@code sgp4}), for a block of lanes. The loops are short,
 * since the JIT compiler does not unroll, and so not vectorise, long ones.
 */
final class StateAssembly {

    /** Inverse semi-latus rectum (1/Earth radius) up to which the short-period angles stay below 1e-3 rad. */
    private static final double MOST_INVERSE_P = 1.1;

    private StateAssembly() {}

    static void assemble(Lanes lanes, double[] sinI, double[] cosI, int count) {
        ellipse(lanes, count);
        inThePlane(lanes, count);
        shortPeriodAngles(lanes, sinI, cosI, count);
        radius(lanes, cosI, count);
        speeds(lanes, cosI, count);
        LaneTrigonometry.add(lanes.sinU, lanes.cosU, lanes.angle, lanes.sinU, lanes.cosU, count);
        LaneTrigonometry.sinCos(lanes.node, lanes.sin, lanes.cos, count);
        LaneTrigonometry.add(lanes.sin, lanes.cos, lanes.nodeTerm, lanes.sin, lanes.cos, count);
        LaneTrigonometry.add(sinI, cosI, lanes.inclinationTerm, lanes.sinI, lanes.cosI, count);
        axes(lanes, count);
        scale(lanes, count);
    }

    /** What both the position and the speeds need: √(1 - e²), 1/p, 1/√a, 1 - e cos E, e sin E. */
    private static void ellipse(Lanes lanes, int count) {
        double[] a = lanes.a;
        double[] axn = lanes.axn;
        double[] ayn = lanes.ayn;
        double[] sinE = lanes.sinE;
        double[] cosE = lanes.cosE;
        double[] beta = lanes.beta;
        double[] inverseP = lanes.inverseP;
        double[] inverseRootA = lanes.inverseRootA;
        double[] ratio = lanes.ratio;
        double[] eSin = lanes.eSin;
        double[] margin = lanes.margin;
        for (int k = 0; k < count; k++) {
            double beta2 = 1 - (axn[k] * axn[k] + ayn[k] * ayn[k]);
            beta[k] = Math.sqrt(beta2);
            inverseP[k] = 1 / (a[k] * beta2);
        }
        for (int k = 0; k < count; k++) {
            inverseRootA[k] = 1 / Math.sqrt(a[k]);
            margin[k] = Math.min(margin[k], MOST_INVERSE_P - Math.abs(inverseP[k]));
        }
        for (int k = 0; k < count; k++) {
            ratio[k] = 1 - (axn[k] * cosE[k] + ayn[k] * sinE[k]);
            eSin[k] = axn[k] * sinE[k] - ayn[k] * cosE[k];
        }
    }

    /** Sine and cosine of the argument of latitude and of its double, before short-period terms. */
    private static void inThePlane(Lanes lanes, int count) {
        double[] axn = lanes.axn;
        double[] ayn = lanes.ayn;
        double[] sinE = lanes.sinE;
        double[] cosE = lanes.cosE;
        double[] beta = lanes.beta;
        double[] ratio = lanes.ratio;
        double[] inverseRatio = lanes.inverseRatio;
        double[] temp = lanes.step;
        double[] eSin = lanes.eSin;
        double[] sinU = lanes.sinU;
        double[] cosU = lanes.cosU;
        double[] sin2u = lanes.sin2u;
        double[] cos2u = lanes.cos2u;
        for (int k = 0; k < count; k++) {
            inverseRatio[k] = 1 / ratio[k];
            temp[k] = eSin[k] / (1 + beta[k]);
        }
        for (int k = 0; k < count; k++) {
            sinU[k] = inverseRatio[k] * (sinE[k] - ayn[k] - axn[k] * temp[k]);
        }
        for (int k = 0; k < count; k++) {
            cosU[k] = inverseRatio[k] * (cosE[k] - axn[k] + ayn[k] * temp[k]);
        }
        for (int k = 0; k < count; k++) {
            sin2u[k] = 2 * (cosU[k] * sinU[k]);
            cos2u[k] = 1 - 2 * (sinU[k] * sinU[k]);
        }
    }

    /** Of the argument of latitude, into {@code angle}, of the node and of the inclination. */
    private static void shortPeriodAngles(Lanes lanes, double[] sinI, double[] cosI, int count) {
        double[] inverseP = lanes.inverseP;
        double[] sin2u = lanes.sin2u;
        double[] cos2u = lanes.cos2u;
        double[] k2 = lanes.k2;
        double[] latitudeTerm = lanes.angle;
        double[] nodeTerm = lanes.nodeTerm;
        double[] inclinationTerm = lanes.inclinationTerm;
        for (int k = 0; k < count; k++) {
            k2[k] = 0.5 * Wgs72.J2 * (inverseP[k] * inverseP[k]);
            latitudeTerm[k] = -0.25 * k2[k] * (7 * (cosI[k] * cosI[k]) - 1) * sin2u[k];
        }
        for (int k = 0; k < count; k++) {
            nodeTerm[k] = 1.5 * k2[k] * cosI[k] * sin2u[k];
        }
        for (int k = 0; k < count; k++) {
            inclinationTerm[k] = 1.5 * k2[k] * cosI[k] * sinI[k] * cos2u[k];
        }
    }

    private static void radius(Lanes lanes, double[] cosI, int count) {
        double[] a = lanes.a;
        double[] inverseP = lanes.inverseP;
        double[] ratio = lanes.ratio;
        double[] beta = lanes.beta;
        double[] cos2u = lanes.cos2u;
        double[] k2 = lanes.k2;
        double[] radius = lanes.radius;
        double[] margin = lanes.margin;
        for (int k = 0; k < count; k++) {
            radius[k] = a[k] * ratio[k] * (1 - 1.5 * k2[k] * beta[k] * (3 * (cosI[k] * cosI[k]) - 1));
        }
        for (int k = 0; k < count; k++) {
            radius[k] = radius[k] + 0.25 * Wgs72.J2 * inverseP[k] * (1 - cosI[k] * cosI[k]) * cos2u[k];
        }
        for (int k = 0; k < count; k++) {
            margin[k] = Math.min(margin[k], radius[k] - 1);
        }
    }

    private static void speeds(Lanes lanes, double[] cosI, int count) {
        double[] inverseP = lanes.inverseP;
        double[] inverseRootA = lanes.inverseRootA;
        double[] inverseRatio = lanes.inverseRatio;
        double[] beta = lanes.beta;
        double[] eSin = lanes.eSin;
        double[] sin2u = lanes.sin2u;
        double[] cos2u = lanes.cos2u;
        double[] nk1 = lanes.step;
        double[] radialSpeed = lanes.radialSpeed;
        double[] transverseSpeed = lanes.transverseSpeed;
        for (int k = 0; k < count; k++) {
            double s = inverseRootA[k];
            nk1[k] = 0.5 * Wgs72.J2 * inverseP[k] * (s * s * s);
            radialSpeed[k] = s * inverseRatio[k];
        }
        for (int k = 0; k < count; k++) {
            double cos2 = cosI[k] * cosI[k];
            transverseSpeed[k] = radialSpeed[k] * beta[k] + nk1[k] * ((1 - cos2) * cos2u[k] + 1.5 * (3 * cos2 - 1));
        }
        for (int k = 0; k < count; k++) {
            radialSpeed[k] = radialSpeed[k] * eSin[k] - nk1[k] * (1 - cosI[k] * cosI[k]) * sin2u[k];
        }
    }

    /** The radial direction, into the position, and the transverse one, into the velocity. */
    private static void axes(Lanes lanes, int count) {
        double[] sinNode = lanes.sin;
        double[] cosNode = lanes.cos;
        double[] sinI = lanes.sinI;
        double[] cosI = lanes.cosI;
        double[] sinU = lanes.sinU;
        double[] cosU = lanes.cosU;
        double[] mx = lanes.step;
        double[] my = lanes.slope;
        double[] x = lanes.x;
        double[] y = lanes.y;
        double[] z = lanes.z;
        double[] vx = lanes.vx;
        double[] vy = lanes.vy;
        double[] vz = lanes.vz;
        for (int k = 0; k < count; k++) {
            mx[k] = sinNode[k] * cosI[k];
            my[k] = cosNode[k] * cosI[k];
        }
        for (int k = 0; k < count; k++) {
            x[k] = cosNode[k] * cosU[k] - mx[k] * sinU[k];
            vx[k] = -(mx[k] * cosU[k] + cosNode[k] * sinU[k]);
        }
        for (int k = 0; k < count; k++) {
            y[k] = sinNode[k] * cosU[k] + my[k] * sinU[k];
            vy[k] = my[k] * cosU[k] - sinNode[k] * sinU[k];
        }
        for (int k = 0; k < count; k++) {
            z[k] = sinI[k] * sinU[k];
            vz[k] = sinI[k] * cosU[k];
        }
    }

    private static void scale(Lanes lanes, int count) {
        scale(lanes, lanes.x, lanes.vx, count);
        scale(lanes, lanes.y, lanes.vy, count);
        scale(lanes, lanes.z, lanes.vz, count);
    }

    private static void scale(Lanes lanes, double[] position, double[] velocity, int count) {
        double[] radius = lanes.radius;
        double[] radialSpeed = lanes.radialSpeed;
        double[] transverseSpeed = lanes.transverseSpeed;
        for (int k = 0; k < count; k++) {
            double radial = position[k];
            velocity[k] = Wgs72.SPEED * (radialSpeed[k] * radial + transverseSpeed[k] * velocity[k]);
            position[k] = Wgs72.EARTH_RADIUS * radius[k] * radial;
        }
    }
}
