package org.clearorbit.risk.ranking;

/**
 * How well collision rates are known: logarithmic standard deviations, so that a rate is multiplied with exp(s z), z
 * standard normal, whose median is 1.
 *
 * @param common the part that all objects share: how many others there are, how solar activity has thinned them out,
 *     how a model of encounters is calibrated. It moves scores together and ranks hardly
 * @param own the part of each object by itself: who really shares its altitudes and crosses its orbit, against a
 *     population averaged over shells and random nodes
 */
public record RateSpread(double common, double own) {

    /** Checks that both are finite and at least 0. */
    public RateSpread {
        check("common", common);
        check("own", own);
    }

    /**
     * 0.3 in common and 0.2 of each object's own.
     *
     * <p>The own part is measured: the rates of the 500 worst objects of the catalogue of January 2022 spread by 0.09
     * to 0.18 (half the 16-84 percent range of their logarithm) if their orbits are moved up or down by half an
     * altitude shell, 12.5 km, and by 0.05 to 0.08 if operating satellites or the largest cloud, that of Fengyun 1C,
     * are left out. The common part is a judgement; it moves no rank by an index that is proportional to the rate.
     *
     * @return these
     */
    public static RateSpread withDefaults() {
        return new RateSpread(0.3, 0.2);
    }

    /**
     * The spread of rates that are left exactly as they are.
     *
     * @return 0 and 0
     */
    public static RateSpread none() {
        return new RateSpread(0, 0);
    }

    private static void check(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " = " + value + ", expected a finite number of 0 or more");
        }
    }
}
