package org.clearorbit.risk.ranking;

import java.util.List;
import java.util.Optional;

/**
 * What {@link RankUncertainty} finds of a ranking. The probabilities of being among the first N add up to N over all
 * objects; one that was estimated as p from n samples has a standard error of √(p (1 - p)/n). Immutable.
 */
public final class UncertainRanking {

    private final List<Integer> tops;
    private final int samples;
    private final List<UncertainRank> objects;

    UncertainRanking(List<Integer> tops, int samples, List<UncertainRank> objects) {
        this.tops = List.copyOf(tops);
        this.samples = samples;
        this.objects = List.copyOf(objects);
    }

    /** @return the N of the probabilities of being among the first N */
    public List<Integer> tops() {
        return tops;
    }

    /** @return how many samples were drawn */
    public int samples() {
        return samples;
    }

    /** @return all objects of the ranking, in its order */
    public List<UncertainRank> objects() {
        return objects;
    }

    /**
     * @param catalogNumber number in the public satellite catalogue
     * @return the object's line, if it was ranked
     */
    public Optional<UncertainRank> find(int catalogNumber) {
        return objects.stream()
                .filter(line -> line.nominal().object().catalogNumber() == catalogNumber)
                .findFirst();
    }

    /**
     * @param line a line of this ranking
     * @param n one of the {@link #tops()}
     * @return the object's probability of being among the first n
     */
    public double probability(UncertainRank line, int n) {
        return line.topProbabilities().get(column(n));
    }

    /**
     * How right a choice by the ranking is: how many of its first n are to be expected among the true first n.
     *
     * @param n one of the {@link #tops()}
     * @return expected number, from 0 to n
     */
    public double expectedHits(int n) {
        int column = column(n);
        return objects.stream()
                .limit(n)
                .mapToDouble(line -> line.topProbabilities().get(column))
                .sum();
    }

    /** @return how many objects were assessed anew in each sample */
    public int reassessed() {
        return (int) objects.stream()
                .filter(line -> line.treatment() == UncertainRank.Treatment.REASSESSED)
                .count();
    }

    /**
     * What the limit to the number of objects that are assessed anew has cost: how many of the first n places go, on
     * the mean, to objects that are treated {@linkplain UncertainRank.Treatment#FIRST_ORDER to first order}. The
     * probabilities of all the others together are wrong by no more than that, if first order errs by no more than a
     * factor of two in how often it lets an object in.
     *
     * @param n one of the {@link #tops()}
     * @return expected number of places
     */
    public double firstOrderPlaces(int n) {
        int column = column(n);
        return objects.stream()
                .filter(line -> line.treatment() == UncertainRank.Treatment.FIRST_ORDER)
                .mapToDouble(line -> line.topProbabilities().get(column))
                .sum();
    }

    private int column(int n) {
        int column = tops.indexOf(n);
        if (column < 0) {
            throw new IllegalArgumentException("n = " + n + ", expected one of " + tops);
        }
        return column;
    }
}
