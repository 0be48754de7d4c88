package org.clearorbit.orbit;

/**
 * Kepler's equation E + ayn cos E - axn sin E = u as the reference solves it (Vallado et al., AIAA 2006-6753,
 * {@code sgp4}): Newton's method with bounded steps until one is below 1e-12 rad. Sine and cosine are those before that
 * last step, as there; at the distance of the geostationary ring that is worth up to 4e-5 m. Where the reference gives
 * up after ten steps this one goes on.
 */
final class ReferenceKepler {

    private static final double LONGEST_STEP = 0.95;
    private static final double CONVERGED = 1e-12;
    private static final int MAX_STEPS = 200;

    /** What is left of the equation (rad) by rounding alone: its terms are below 10. */
    private static final double ROUNDING = 2e-15;

    private static final SineCosine NONE = new SineCosine(Double.NaN, Double.NaN);

    private ReferenceKepler() {}

    /** Sine and cosine of the eccentric anomaly of each lane; a lane that has arrived stays where it is. */
    static void solve(Lanes lanes, int count) {
        System.arraycopy(lanes.longitude, 0, lanes.angle, 0, count);
        double[] step = lanes.step;
        int moving = count;
        for (int round = 0; round < MAX_STEPS && moving > 0; round++) {
            LaneTrigonometry.sinCos(lanes.angle, lanes.sinE, lanes.cosE, count);
            steps(lanes, step, count);
            moving = 0;
            for (int k = 0; k < count; k++) {
                if (isMoving(step[k], lanes.slope[k])) {
                    lanes.angle[k] += step[k];
                    moving++;
                }
            }
        }
        for (int k = 0; k < count && moving > 0; k++) {
            if (isMoving(step[k], lanes.slope[k])) {
                lanes.margin[k] = -1;
            }
        }
    }

    /** Whether another step is needed: no longer where the equation holds to the last bit, however flat it is there. */
    private static boolean isMoving(double step, double slope) {
        return Math.abs(step) >= CONVERGED && !(Math.abs(step * slope) < ROUNDING);
    }

    private static void steps(Lanes lanes, double[] step, int count) {
        double[] angle = lanes.angle;
        double[] longitude = lanes.longitude;
        double[] axn = lanes.axn;
        double[] ayn = lanes.ayn;
        double[] sinE = lanes.sinE;
        double[] cosE = lanes.cosE;
        double[] slope = lanes.slope;
        for (int k = 0; k < count; k++) {
            slope[k] = 1 - axn[k] * cosE[k] - ayn[k] * sinE[k];
        }
        for (int k = 0; k < count; k++) {
            step[k] = ((longitude[k] - ayn[k] * cosE[k] + axn[k] * sinE[k]) - angle[k]) / slope[k];
        }
        for (int k = 0; k < count; k++) {
            step[k] = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step[k]));
        }
    }

    /** Sine and cosine of one eccentric anomaly, not-a-numbers where there is none. */
    static SineCosine solve(double u, double axn, double ayn) {
        double anomaly = u;
        for (int round = 0; round < MAX_STEPS; round++) {
            SineCosine e = SineCosine.of(anomaly);
            double f = (u - ayn * e.cos() + axn * e.sin()) - anomaly;
            double slope = 1 - axn * e.cos() - ayn * e.sin();
            double step = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, f / slope));
            if (!isMoving(step, slope)) {
                return Double.isNaN(step) ? NONE : e;
            }
            anomaly += step;
        }
        return NONE;
    }
}
