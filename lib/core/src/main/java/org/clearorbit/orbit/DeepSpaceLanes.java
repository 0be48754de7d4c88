package org.clearorbit.orbit;

import java.util.Arrays;

/** What deep-space objects need of working memory beyond {@link Lanes}. */
final class DeepSpaceLanes {

    final double[] inclination;
    final double[] sinI;
    final double[] cosI;
    final double[] xlcof;

    /** Periodic terms of Sun and Moon: eccentricity, inclination, mean anomaly, perigee, node times sin i. */
    final double[] pe;

    final double[] pinc;
    final double[] pl;
    final double[] pgh;
    final double[] ph;

    final ResonanceWalk[] walks;

    DeepSpaceLanes(int lanes) {
        inclination = new double[lanes];
        sinI = new double[lanes];
        cosI = new double[lanes];
        xlcof = new double[lanes];
        pe = new double[lanes];
        pinc = new double[lanes];
        pl = new double[lanes];
        pgh = new double[lanes];
        ph = new double[lanes];
        walks = new ResonanceWalk[lanes];
        for (int k = 0; k < lanes; k++) {
            walks[k] = new ResonanceWalk();
        }
    }

    void clearPeriodics(int count) {
        Arrays.fill(pe, 0, count, 0);
        Arrays.fill(pinc, 0, count, 0);
        Arrays.fill(pl, 0, count, 0);
        Arrays.fill(pgh, 0, count, 0);
        Arrays.fill(ph, 0, count, 0);
    }
}
