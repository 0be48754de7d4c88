package org.clearorbit.risk.pair;

import java.util.Arrays;
import java.util.List;
import org.clearorbit.catalog.SpaceObject;

/**
 * How the expected collisions of an object are spread over relative speed, in bins of constant width from 0. Each
 * radius and latitude at which a pair meets gives four speeds: two crossing angles, two relative signs of the radial
 * speeds. Immutable.
 */
public final class RelativeSpeedDistribution {

    /** Speeds above this share the last bin (m/s); twice the speed of escape from the surface. */
    private static final double HIGHEST = 22_500;

    private static final int LATITUDES = 256;

    private final double binWidth;
    private final double[] perSecond;
    private final double total;
    private final double mean;

    private RelativeSpeedDistribution(double binWidth, double[] perSecond, double total, double mean) {
        this.binWidth = binWidth;
        this.perSecond = perSecond;
        this.total = total;
        this.mean = mean;
    }

    /**
     * @param object an object
     * @param others whom it may meet; those of its own catalogue number are left out
     * @param settings how they meet
     * @param binWidth width of a bin (m/s), 10 to 5,000
     * @return how its expected collisions with all of them are spread over relative speed
     */
    public static RelativeSpeedDistribution of(
            SpaceObject object, List<SpaceObject> others, PairSettings settings, double binWidth) {
        if (!(binWidth >= 10 && binWidth <= 5000)) {
            throw new IllegalArgumentException("bin width = " + binWidth + " m/s, expected 10 to 5,000");
        }
        Sum sum = new Sum(settings, binWidth);
        PairOrbit orbit = PairOrbit.of(object);
        for (SpaceObject other : others) {
            if (other.catalogNumber() != object.catalogNumber()) {
                sum.add(orbit, PairOrbit.of(other));
            }
        }
        return new RelativeSpeedDistribution(
                binWidth, sum.perSecond, sum.total, sum.total > 0 ? sum.speeds / sum.total : 0);
    }

    /** Adds up pairs. */
    private static final class Sum {

        final double[] perSecond;
        double total;
        double speeds;
        private final double binWidth;
        private final double[] pair;
        private final PairKernel kernel;
        private final RadialNodes radii;
        private final LatitudeNodes latitudes;

        Sum(PairSettings settings, double binWidth) {
            this.binWidth = binWidth;
            this.perSecond = new double[(int) Math.ceil(HIGHEST / binWidth)];
            this.pair = new double[perSecond.length];
            this.kernel = new PairKernel(settings);
            this.radii = new RadialNodes(settings.radialSmear());
            this.latitudes = new LatitudeNodes(settings.inclinationSmear(), LATITUDES);
        }

        void add(PairOrbit one, PairOrbit two) {
            if (!kernel.meet(one, two)) {
                return;
            }
            Arrays.fill(pair, 0);
            radii.lay(one, two);
            latitudes.lay(one, two);
            double product = 2 * one.momentum * two.momentum;
            double difference = one.momentum - two.momentum;
            for (int k = 0; k < radii.count(); k++) {
                double r = radii.radius(k);
                double z1 = Math.sqrt(one.radialMomentumSquared(r));
                double z2 = Math.sqrt(two.radialMomentumSquared(r));
                double unit = Math.sqrt(product) / r;
                double weight = radii.weight(k) / (r * r);
                addAllLatitudes(weight, unit, (difference * difference + (z1 + z2) * (z1 + z2)) / product);
                addAllLatitudes(weight, unit, (difference * difference + (z1 - z2) * (z1 - z2)) / product);
            }
            double sum = 0;
            for (double bin : pair) {
                sum += bin;
            }
            // the bins of the pair add up to its rate
            double rate = kernel.perArea() * PairSweep.crossSection(one, two);
            for (int bin = 0; bin < pair.length; bin++) {
                perSecond[bin] += pair[bin] * rate / sum;
            }
            total += rate;
            speeds += rate * kernel.speed();
        }

        private void addAllLatitudes(double weight, double unit, double kappa) {
            for (int headings = 0; headings < 2; headings++) {
                double last = speed(headings, 0, unit, kappa);
                for (int k = 1; k < latitudes.count(); k++) {
                    double next = speed(headings, k, unit, kappa);
                    spread(Math.min(last, next), Math.max(last, next), weight * latitudes.met(k - 1) / 2 * last);
                    spread(Math.min(last, next), Math.max(last, next), weight * latitudes.met(k) / 2 * next);
                    last = next;
                }
            }
        }

        private double speed(int headings, int k, double unit, double kappa) {
            double turned = headings == 0 ? latitudes.same(k) : latitudes.opposite(k);
            return unit * Math.sqrt(turned + kappa);
        }

        /** Spreads a part of the rate evenly between two speeds. */
        private void spread(double low, double high, double part) {
            int first = bin(low);
            int last = bin(high);
            if (first == last) {
                pair[first] += part;
                return;
            }
            double perSpeed = part / (high - low);
            for (int bin = first; bin <= last; bin++) {
                double from = Math.max(low, bin * binWidth);
                double to = bin == last ? high : (bin + 1) * binWidth;
                pair[bin] += perSpeed * (to - from);
            }
        }

        private int bin(double speed) {
            return Math.min((int) (speed / binWidth), pair.length - 1);
        }
    }

    /** @return how many bins there are */
    public int bins() {
        return perSecond.length;
    }

    /** @return width of a bin (m/s) */
    public double binWidth() {
        return binWidth;
    }

    /**
     * @param bin number of a bin, from 0
     * @return lowest speed in it (m/s)
     */
    public double lowestSpeed(int bin) {
        return bin * binWidth;
    }

    /**
     * @param bin number of a bin, from 0
     * @return expected collisions at such speeds (1/s)
     */
    public double perSecond(int bin) {
        return perSecond[bin];
    }

    /** @return expected collisions at all speeds (1/s) */
    public double perSecond() {
        return total;
    }

    /** @return mean relative speed of the collisions (m/s), 0 where there are none; not a sum over bins */
    public double mean() {
        return mean;
    }

    /**
     * @param share a share of the collisions, 0 to 1
     * @return the speed below which that share of them happens (m/s), linear within a bin; 0 where there are none
     */
    public double quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share = " + share + ", expected 0 to 1");
        }
        double left = share * total;
        int last = 0;
        for (int bin = 0; bin < perSecond.length; bin++) {
            if (perSecond[bin] > 0) {
                if (left <= perSecond[bin]) {
                    return (bin + left / perSecond[bin]) * binWidth;
                }
                last = bin + 1;
                left -= perSecond[bin];
            }
        }
        return last * binWidth;
    }
}
