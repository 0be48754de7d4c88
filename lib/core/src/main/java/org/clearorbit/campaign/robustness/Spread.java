package org.clearorbit.campaign.robustness;

import java.util.Arrays;

/** How a quantity is distributed over the samples. Immutable. */
public final class Spread {

    private final double[] sorted;
    private final double mean;
    private final double standardDeviation;

    private Spread(double[] sorted, double mean, double standardDeviation) {
        this.sorted = sorted;
        this.mean = mean;
        this.standardDeviation = standardDeviation;
    }

    /** The spread of at least one value. */
    static Spread of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (double value : sorted) {
            sum += value;
        }
        double mean = sum / sorted.length;
        double squares = 0;
        for (double value : sorted) {
            squares += (value - mean) * (value - mean);
        }
        return new Spread(sorted, mean, sorted.length == 1 ? 0 : Math.sqrt(squares / (sorted.length - 1)));
    }

    /** @return number of samples */
    public int samples() {
        return sorted.length;
    }

    /** @return mean of the samples */
    public double mean() {
        return mean;
    }

    /** @return standard deviation of the samples, with n - 1; 0 for one sample */
    public double standardDeviation() {
        return standardDeviation;
    }

    /** @return standard error of the mean: the standard deviation divided by √n */
    public double standardError() {
        return standardDeviation / Math.sqrt(sorted.length);
    }

    /**
     * @param probability in [0, 1]
     * @return the quantile, interpolated between order statistics (definition 7 of Hyndman and Fan, "Sample quantiles
     *     in statistical packages", The American Statistician 50(4), 1996, 361-365)
     */
    public double quantile(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability = " + probability + ", expected 0 to 1");
        }
        double place = probability * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
