package org.clearorbit.risk.cube;

import java.util.Arrays;

/** Sums over samples of several quantities side by side, with the sums of squares that their errors come from. */
final class SampleSums {

    private final double[] sum;
    private final double[] squares;
    private final long[] meetings;
    // the sample at hand
    private final double[] now;
    private int[] touched = new int[16];
    private int touchedCount;

    SampleSums(int quantities) {
        this.sum = new double[quantities];
        this.squares = new double[quantities];
        this.meetings = new long[quantities];
        this.now = new double[quantities];
    }

    /** Adds to a quantity of the sample at hand. */
    void add(int quantity, double value) {
        if (now[quantity] == 0) {
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touchedCount);
            }
            touched[touchedCount++] = quantity;
        }
        now[quantity] += value;
        meetings[quantity]++;
    }

    void endSample() {
        for (int k = 0; k < touchedCount; k++) {
            int quantity = touched[k];
            sum[quantity] += now[quantity];
            squares[quantity] += now[quantity] * now[quantity];
            now[quantity] = 0;
        }
        touchedCount = 0;
    }

    RateEstimate mean(int quantity, int samples) {
        double mean = sum[quantity] / samples;
        double variance = Math.max(0, squares[quantity] / samples - mean * mean) / (samples - 1);
        return new RateEstimate(mean, Math.sqrt(variance), meetings[quantity]);
    }
}
