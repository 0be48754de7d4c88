package org.clearorbit.risk.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.clearorbit.risk.RiskRanking;

/**
 * How far two orders agree on the objects that both of them rank. What only one of them ranks is counted and left out:
 * places are those among the common objects. Immutable.
 */
public final class RankingAgreement {

    private final RankOrder first;
    private final RankOrder second;
    private final KendallPairs pairs;
    private final double spearman;
    private final int[] firstOrder;
    private final int[] secondOrder;

    private RankingAgreement(RankOrder first, RankOrder second) {
        this.first = first;
        this.second = second;
        int[] common = Arrays.stream(first.ascendingNumbers())
                .filter(number -> second.rank(number).isPresent())
                .toArray();
        double[] firstRanks = first.ranksAmong(common);
        double[] secondRanks = second.ranksAmong(common);
        this.pairs = KendallPairs.of(firstRanks, secondRanks);
        this.spearman = correlation(firstRanks, secondRanks);
        this.firstOrder = RankOrder.positions(firstRanks);
        this.secondOrder = RankOrder.positions(secondRanks);
    }

    /**
     * @param first an order
     * @param second another
     * @return how far they agree
     */
    public static RankingAgreement of(RankOrder first, RankOrder second) {
        return new RankingAgreement(first, second);
    }

    /**
     * @param first a ranking
     * @param second another, by another index or of another catalogue
     * @return how far they agree; equal scores are ties
     */
    public static RankingAgreement of(RiskRanking first, RiskRanking second) {
        return of(RankOrder.of(first), RankOrder.of(second));
    }

    /**
     * @param orders several orders
     * @return the agreement of each (row) with each (column), the diagonal included
     */
    public static List<List<RankingAgreement>> matrix(List<RankOrder> orders) {
        List<List<RankingAgreement>> rows = new ArrayList<>();
        for (RankOrder row : orders) {
            rows.add(orders.stream().map(column -> of(row, column)).toList());
        }
        return List.copyOf(rows);
    }

    /** @return one of the two orders, with all that it ranks */
    public RankOrder first() {
        return first;
    }

    /** @return the other */
    public RankOrder second() {
        return second;
    }

    /** @return how many objects both rank */
    public int commonObjects() {
        return firstOrder.length;
    }

    /** @return how many objects only the first ranks; left out of every measure */
    public int onlyInFirst() {
        return first.size() - commonObjects();
    }

    /** @return how many objects only the second ranks; left out of every measure */
    public int onlyInSecond() {
        return second.size() - commonObjects();
    }

    /**
     * Kendall's τ_b: (concordant - discordant pairs)/√((n₀ - n₁)(n₀ - n₂)) with n₀ all pairs and n₁, n₂ those tied in
     * the first and in the second (Kendall, "The treatment of ties in ranking problems", Biometrika 33, 1945, 239-251).
     *
     * @return from -1 (reversed) to 1 (the same order); NaN where one of them has all common objects tied
     */
    public double kendallTauB() {
        return pairs.tauB();
    }

    /**
     * Spearman's ρ: the correlation of the places, tied objects having the mean of theirs (Spearman, "The proof and
     * measurement of association between two things", American Journal of Psychology 15, 1904, 72-101).
     *
     * @return from -1 (reversed) to 1 (the same order); NaN where one of them has all common objects tied
     */
    public double spearmanRho() {
        return spearman;
    }

    /**
     * @param n how many of the most critical objects to compare, at least 1
     * @return the share of the first n of the one that are among the first n of the other, in [0, 1]; ties at the
     *     border go by ascending catalogue number; NaN where fewer than n objects are common
     */
    public double overlap(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("n = " + n + ", expected at least 1");
        }
        if (n > commonObjects()) {
            return Double.NaN;
        }
        boolean[] chosen = new boolean[commonObjects()];
        for (int k = 0; k < n; k++) {
            chosen[firstOrder[k]] = true;
        }
        return IntStream.range(0, n).filter(k -> chosen[secondOrder[k]]).count() / (double) n;
    }

    /** Both have the mean (n + 1)/2, ties or not. */
    private static double correlation(double[] first, double[] second) {
        double mean = (first.length + 1) / 2.0;
        double product = 0;
        double firstSquares = 0;
        double secondSquares = 0;
        for (int k = 0; k < first.length; k++) {
            double x = first[k] - mean;
            double y = second[k] - mean;
            product += x * y;
            firstSquares += x * x;
            secondSquares += y * y;
        }
        double spread = Math.sqrt(firstSquares * secondSquares);
        return spread > 0 ? Math.max(-1, Math.min(1, product / spread)) : Double.NaN;
    }
}
