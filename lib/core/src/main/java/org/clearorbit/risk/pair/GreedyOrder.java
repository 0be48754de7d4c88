package org.clearorbit.risk.pair;

/**
 * Candidates of a {@link SetBenefit} in the order of their removal, and what each avoids besides those before it.
 * Immutable.
 */
public final class GreedyOrder {

    private final int[] order;
    private final double[] avoided;

    /** Takes over the arrays. */
    GreedyOrder(int[] order, double[] avoided) {
        this.order = order;
        this.avoided = avoided;
    }

    /** @return how many removals there are */
    public int size() {
        return order.length;
    }

    /**
     * @param place a place in the order, from 0
     * @return index of the candidate
     */
    public int candidate(int place) {
        return order[place];
    }

    /**
     * @param place a place in the order, from 0
     * @return what that removal avoids besides those before it
     */
    public double avoided(int place) {
        return avoided[place];
    }

    /** @return indices of the candidates in order */
    public int[] toArray() {
        return order.clone();
    }
}
