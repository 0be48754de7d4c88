package org.clearorbit.risk.ranking;

import java.util.List;

/**
 * A line of a {@link CompositeRanking}.
 *
 * @param rank place, from 1
 * @param catalogNumber number in the public satellite catalogue
 * @param meanRank mean of its places in the orders
 * @param bordaPoints its points over all orders: see {@link CompositeMethod#BORDA}
 * @param ranks its place among the objects of the composite in each of the orders, in their sequence; the mean of the
 *     places where it is tied
 */
public record CompositeObject(int rank, int catalogNumber, double meanRank, double bordaPoints, List<Double> ranks) {

    /** Copies the list. */
    public CompositeObject {
        ranks = List.copyOf(ranks);
    }
}
