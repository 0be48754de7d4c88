package org.clearorbit.campaign.sequence;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;

/**
 * What it is worth to visit a set of targets (million euro), 0 for none: never less for a larger set, nor may a target
 * add more to a larger set than to a smaller one. Immutable: the set comes in with each question, since that of a
 * timeline is small beside the targets to choose from and changes with every step of a search.
 */
public interface Worth extends Serializable {

    /** @return number of targets */
    int targets();

    /**
     * @param target a target
     * @param visited a set without it
     * @return what visiting it adds (million euro), 0 or more
     */
    double gain(int target, BitSet visited);

    /**
     * @param visited a set of targets
     * @return what visiting all others would add (million euro), 0 where there are none
     */
    double lost(BitSet visited);

    /**
     * @param prices what each target is worth (million euro), whatever else is visited
     * @return their sum
     */
    static Worth additive(List<Double> prices) {
        return new AdditiveWorth(
                prices.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * What goes away with the first of two: f(S) = Σ W<sub>i</sub> over i in S - Σ w<sub>ij</sub> over the pairs within
     * S, so that what two members of a cluster share counts once. Holds 4 n² bytes for n targets.
     *
     * @param totals W: what each target is worth alone (million euro), at least the sum of its w
     * @param shared w: what of that two targets share (million euro), 0 or more
     * @return that worth
     */
    static Worth pairwise(double[] totals, Shared shared) {
        return new PairwiseWorth(totals, shared);
    }

    /** What two targets share. */
    @FunctionalInterface
    interface Shared {

        /**
         * @param one a target
         * @param other one of lower position
         * @return what both hold of the same worth (million euro), 0 or more
         */
        double between(int one, int other);
    }
}
