package org.clearorbit.risk.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.risk.RankedObject;
import org.clearorbit.risk.RiskRanking;

/**
 * An order of catalogued objects, the most critical first, stripped of everything else: what rankings by different
 * indices, or from the literature, have in common. Objects may be tied; each of them then has the mean of the places
 * that they fill together (Kendall, "The treatment of ties in ranking problems", Biometrika 33, 1945, 239-251).
 * Immutable.
 */
public final class RankOrder {

    private final String name;
    /** Catalogue numbers, ascending. */
    private final int[] numbers;
    /** The place of each, from 1; a multiple of a half. */
    private final double[] ranks;

    private RankOrder(String name, int[] numbers, double[] ranks) {
        this.name = name;
        this.numbers = numbers;
        this.ranks = ranks;
    }

    /**
     * @param ranking a ranking
     * @return its order, under the name of its index; objects of equal scores are tied here, although the ranking gives
     *     them places by catalogue number
     */
    public static RankOrder of(RiskRanking ranking) {
        List<RankedObject> lines = ranking.objects();
        int[] numbers = new int[lines.size()];
        double[] keys = new double[lines.size()];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = lines.get(k).object().catalogNumber();
            keys[k] = 0 - lines.get(k).score().value();
        }
        return byKeys(ranking.index().name(), numbers, keys);
    }

    /**
     * @param name what it is called, such as the publication that it comes from
     * @param catalogNumbers the objects, the most critical first, none twice
     * @return their order
     * @throws InvalidInputException if a number stands twice
     */
    public static RankOrder of(String name, List<Integer> catalogNumbers) {
        return ofTied(name, catalogNumbers.stream().map(List::of).toList());
    }

    /**
     * @param name what it is called
     * @param groups groups of objects that are tied, the most critical group first; no object twice
     * @return their order
     * @throws InvalidInputException if a number stands twice
     */
    public static RankOrder ofTied(String name, List<List<Integer>> groups) {
        int[] numbers = groups.stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .toArray();
        double[] keys = new double[numbers.length];
        int at = 0;
        for (int group = 0; group < groups.size(); group++) {
            int end = at + groups.get(group).size();
            Arrays.fill(keys, at, end, group);
            at = end;
        }
        return byKeys(name, numbers, keys);
    }

    /** The least key comes first. */
    static RankOrder byKeys(String name, int[] numbers, double[] keys) {
        int[] sorted = numbers.clone();
        Arrays.sort(sorted);
        for (int k = 1; k < sorted.length; k++) {
            if (sorted[k] == sorted[k - 1]) {
                throw InvalidInputException.at("order '" + name + "'", sorted[k], "each catalogue number once");
            }
        }
        double[] aligned = new double[keys.length];
        for (int k = 0; k < keys.length; k++) {
            aligned[Arrays.binarySearch(sorted, numbers[k])] = keys[k];
        }
        return new RankOrder(name, sorted, meanRanks(aligned));
    }

    /** The place of each key, the least first; tied keys share the mean of their places. */
    static double[] meanRanks(double[] keys) {
        double[] sorted = keys.clone();
        Arrays.sort(sorted);
        double[] rankAt = new double[sorted.length];
        for (int from = 0; from < sorted.length; ) {
            int to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            Arrays.fill(rankAt, from, to, (from + 1 + to) / 2.0);
            from = to;
        }
        double[] ranks = new double[keys.length];
        for (int k = 0; k < keys.length; k++) {
            ranks[k] = rankAt[Arrays.binarySearch(sorted, keys[k])];
        }
        return ranks;
    }

    /** The order in which positions come if the least key is first and tied keys keep the order of positions. */
    static int[] positions(double[] keys) {
        double[] sorted = keys.clone();
        Arrays.sort(sorted);
        int[] taken = new int[keys.length];
        int[] order = new int[keys.length];
        for (int k = 0; k < keys.length; k++) {
            int first = firstAt(sorted, keys[k]);
            order[first + taken[first]++] = k;
        }
        return order;
    }

    /** Where in an ascending array the first element stands that is equal to one that it holds. */
    static int firstAt(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** @return what it is called: the name of the index for a {@link RiskRanking} */
    public String name() {
        return name;
    }

    /** @return how many objects it ranks */
    public int size() {
        return numbers.length;
    }

    /** @return catalogue numbers of the objects, the most critical first, tied ones in ascending number */
    public List<Integer> objects() {
        List<Integer> list = new ArrayList<>(numbers.length);
        for (int k : positions(ranks)) {
            list.add(numbers[k]);
        }
        return List.copyOf(list);
    }

    /**
     * @param catalogNumber number in the public satellite catalogue
     * @return the object's place, from 1, the mean of the places of those that it is tied with; empty if it is not
     *     ranked
     */
    public OptionalDouble rank(int catalogNumber) {
        int at = Arrays.binarySearch(numbers, catalogNumber);
        return at < 0 ? OptionalDouble.empty() : OptionalDouble.of(ranks[at]);
    }

    /** Catalogue numbers of all objects, ascending; not to be changed. */
    int[] ascendingNumbers() {
        return numbers;
    }

    /**
     * The places of some of the objects among themselves; those that are not ranked here are tied behind all the
     * others.
     *
     * @param some catalogue numbers
     * @return the place of each, from 1
     */
    double[] ranksAmong(int[] some) {
        double[] keys = new double[some.length];
        for (int k = 0; k < some.length; k++) {
            keys[k] = rank(some[k]).orElse(Double.POSITIVE_INFINITY);
        }
        return meanRanks(keys);
    }
}
