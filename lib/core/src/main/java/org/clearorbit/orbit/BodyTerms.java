package org.clearorbit.orbit;

import java.util.List;

/** The periodic terms of Sun or Moon for a block of deep-space objects (see {@link LunisolarBody}). */
final class BodyTerms {

    private final double rate;
    private final double twoE;
    private final double[] anomaly0;
    private final double[] e2;
    private final double[] e3;
    private final double[] i2;
    private final double[] i3;
    private final double[] l2;
    private final double[] l3;
    private final double[] l4;
    private final double[] gh2;
    private final double[] gh3;
    private final double[] gh4;
    private final double[] h2;
    private final double[] h3;

    BodyTerms(List<LunisolarBody> bodies, double rate, double eccentricity) {
        this.rate = rate;
        this.twoE = 2 * eccentricity;
        anomaly0 = StateBlock.column(bodies, b -> b.anomaly0);
        e2 = StateBlock.column(bodies, b -> b.e2);
        e3 = StateBlock.column(bodies, b -> b.e3);
        i2 = StateBlock.column(bodies, b -> b.i2);
        i3 = StateBlock.column(bodies, b -> b.i3);
        l2 = StateBlock.column(bodies, b -> b.l2);
        l3 = StateBlock.column(bodies, b -> b.l3);
        l4 = StateBlock.column(bodies, b -> b.l4);
        gh2 = StateBlock.column(bodies, b -> b.gh2);
        gh3 = StateBlock.column(bodies, b -> b.gh3);
        gh4 = StateBlock.column(bodies, b -> b.gh4);
        h2 = StateBlock.column(bodies, b -> b.h2);
        h3 = StateBlock.column(bodies, b -> b.h3);
    }

    /** Adds the terms of this body at the minutes in the lanes. */
    void addTo(Lanes lanes, DeepSpaceLanes deep, int size) {
        trueAnomaly(lanes, size);
        double[] sin = lanes.sin;
        double[] cos = lanes.cos;
        double[] f2 = lanes.step;
        double[] f3 = lanes.slope;
        for (int k = 0; k < size; k++) {
            f2[k] = 0.5 * (sin[k] * sin[k]) - 0.25;
            f3[k] = -0.5 * (sin[k] * cos[k]);
        }
        add(deep.pe, e2, f2, e3, f3, size);
        add(deep.pinc, i2, f2, i3, f3, size);
        add(deep.ph, h2, f2, h3, f3, size);
        add(deep.pl, l2, f2, l3, f3, size);
        add(deep.pl, l4, sin, size);
        add(deep.pgh, gh2, f2, gh3, f3, size);
        add(deep.pgh, gh4, sin, size);
    }

    private static void add(double[] sum, double[] a, double[] x, double[] b, double[] y, int size) {
        for (int k = 0; k < size; k++) {
            sum[k] = sum[k] + (a[k] * x[k] + b[k] * y[k]);
        }
    }

    private static void add(double[] sum, double[] a, double[] x, int size) {
        for (int k = 0; k < size; k++) {
            sum[k] = sum[k] + a[k] * x[k];
        }
    }

    /** Sine and cosine of the body's true anomaly, to first order in its eccentricity. */
    private void trueAnomaly(Lanes lanes, int size) {
        double[] minutes = lanes.minutes;
        double[] angle = lanes.angle;
        double[] sin = lanes.sin;
        for (int k = 0; k < size; k++) {
            angle[k] = anomaly0[k] + rate * minutes[k];
        }
        LaneTrigonometry.sinCos(angle, sin, lanes.cos, size);
        for (int k = 0; k < size; k++) {
            angle[k] = angle[k] + twoE * sin[k];
        }
        LaneTrigonometry.sinCos(angle, sin, lanes.cos, size);
    }
}
