package org.clearorbit.risk.ranking;

/** How several orders of the same objects are made into one. */
public enum CompositeMethod {

    /**
     * Borda count: in each order an object gets a point for every object that it comes before and half a point for
     * every one that it is tied with; most points first (de Borda, "Mémoire sur les élections au scrutin", Histoire de
     * l'Académie Royale des Sciences, 1781). The <b>mean rank</b> gives the same order: the points are (n - mean rank)
     * times the number of orders.
     */
    BORDA,

    /**
     * The order with the least sum of Kendall distances to the given ones, that is, of pairs in which they differ
     * (Kemeny, "Mathematics without numbers", Daedalus 88, 1959, 577-591); a pair that is tied in a given order counts
     * a half whichever way it is put. Exact for up to {@value #KEMENY_OBJECTS} objects, by dynamic programming over
     * subsets: 2ⁿ n steps. Of more, the first {@value #KEMENY_OBJECTS} by Borda count are put into the order that is
     * exact for them among themselves, and the rest keep their order by Borda count: Kemeny's order of the whole may
     * differ. Among several orders of the same least sum it takes the one that keeps closest to Borda's from the top.
     */
    KEMENY;

    /** How many objects Kemeny's order is exact for. */
    public static final int KEMENY_OBJECTS = 20;
}
