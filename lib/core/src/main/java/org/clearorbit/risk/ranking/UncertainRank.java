package org.clearorbit.risk.ranking;

import java.util.List;
import org.clearorbit.risk.RankedObject;

/**
 * How sure the place of an object in a ranking is.
 *
 * @param nominal its line in the ranking, of which everything else is a spread
 * @param score the spread of its score
 * @param rank the spread of its place: whole numbers
 * @param topProbabilities the probabilities of being among the first N, in the order of {@link UncertainRanking#tops()}
 * @param treatment how its samples were computed
 */
public record UncertainRank(
        RankedObject nominal, Range score, Range rank, List<Double> topProbabilities, Treatment treatment) {

    /** How the samples of an object were computed. */
    public enum Treatment {
        /** Assessed and scored anew in each sample: exact. */
        REASSESSED,
        /**
         * The logarithm of its score was taken as linear in the logarithms of mass, cross-section and rate: it has next
         * to no chance of being among the first, but takes part in the places of others.
         */
        FIRST_ORDER
    }

    /**
     * A spread over samples. Each of the three is the value of a sample: the least that at least that share of the
     * samples does not exceed.
     *
     * @param low the 5 percent quantile
     * @param median the 50 percent quantile
     * @param high the 95 percent quantile
     */
    public record Range(double low, double median, double high) {}

    /** Copies the list. */
    public UncertainRank {
        topProbabilities = List.copyOf(topProbabilities);
    }
}
