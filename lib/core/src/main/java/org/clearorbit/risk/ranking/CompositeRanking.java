package org.clearorbit.risk.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clearorbit.common.InvalidInputException;

/**
 * One order made of several, each of which counts the same. Objects of equal points come in ascending catalogue number.
 * Immutable.
 */
public final class CompositeRanking {

    private final CompositeMethod method;
    private final List<String> names;
    private final List<CompositeObject> objects;
    private final List<Integer> leftOut;
    private final double distance;

    private CompositeRanking(
            CompositeMethod method,
            List<String> names,
            List<CompositeObject> objects,
            List<Integer> leftOut,
            double distance) {
        this.method = method;
        this.names = names;
        this.objects = objects;
        this.leftOut = leftOut;
        this.distance = distance;
    }

    /**
     * @param orders the orders, at least one
     * @param method how they are made into one
     * @param missing what becomes of objects that not all of them rank
     * @return the composite
     * @throws InvalidInputException if there is no order
     */
    public static CompositeRanking of(List<RankOrder> orders, CompositeMethod method, MissingObjects missing) {
        Objects.requireNonNull(method, "method");
        if (orders.isEmpty()) {
            throw InvalidInputException.at("composite ranking", "no orders", "at least one");
        }
        int[] all = orders.stream()
                .flatMapToInt(order -> Arrays.stream(order.ascendingNumbers()))
                .distinct()
                .sorted()
                .toArray();
        int[] kept = switch (missing) {
            case LAST -> all;
            case LEFT_OUT ->
                Arrays.stream(all)
                        .filter(number -> orders.stream()
                                .allMatch(order -> order.rank(number).isPresent()))
                        .toArray();
        };
        double[][] ranks = orders.stream().map(order -> order.ranksAmong(kept)).toArray(double[][]::new);
        int[] sequence = byBorda(ranks);
        if (method == CompositeMethod.KEMENY) {
            improveTop(sequence, ranks);
        }
        return new CompositeRanking(
                method,
                orders.stream().map(RankOrder::name).toList(),
                lines(sequence, kept, ranks),
                Arrays.stream(all)
                        .filter(number -> Arrays.binarySearch(kept, number) < 0)
                        .boxed()
                        .toList(),
                distance(sequence, ranks));
    }

    private static int[] byBorda(double[][] ranks) {
        // sums of halves are exact
        double[] sums = IntStream.range(0, ranks[0].length)
                .mapToDouble(object -> sum(ranks, object))
                .toArray();
        return RankOrder.positions(sums);
    }

    private static double sum(double[][] ranks, int object) {
        double sum = 0;
        for (double[] order : ranks) {
            sum += order[object];
        }
        return sum;
    }

    private static void improveTop(int[] sequence, double[][] ranks) {
        int n = Math.min(sequence.length, CompositeMethod.KEMENY_OBJECTS);
        int[] top = Arrays.copyOf(sequence, n);
        int[][] cost = new int[n][n];
        for (double[] order : ranks) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    // twice the orders that have j before i; a tie is half of one, either way
                    cost[i][j] += i == j ? 0 : 1 + Integer.signum(Double.compare(order[top[i]], order[top[j]]));
                }
            }
        }
        int[] best = KemenyOrder.of(cost);
        for (int k = 0; k < n; k++) {
            sequence[k] = top[best[k]];
        }
    }

    private static List<CompositeObject> lines(int[] sequence, int[] numbers, double[][] ranks) {
        List<CompositeObject> lines = new ArrayList<>(sequence.length);
        for (int object : sequence) {
            double mean = sum(ranks, object) / ranks.length;
            double points = ranks.length * (double) sequence.length - sum(ranks, object);
            List<Double> each = Arrays.stream(ranks).map(order -> order[object]).toList();
            lines.add(new CompositeObject(lines.size() + 1, numbers[object], mean, points, each));
        }
        return List.copyOf(lines);
    }

    private static double distance(int[] sequence, double[][] ranks) {
        double[] own = new double[sequence.length];
        for (int k = 0; k < sequence.length; k++) {
            own[sequence[k]] = k + 1;
        }
        return Arrays.stream(ranks)
                .mapToDouble(order -> KendallPairs.of(own, order).distance())
                .sum();
    }

    /** @return how it was made */
    public CompositeMethod method() {
        return method;
    }

    /** @return the names of the orders that it was made of */
    public List<String> names() {
        return names;
    }

    /** @return the objects, the most critical first */
    public List<CompositeObject> objects() {
        return objects;
    }

    /**
     * @param n how many, at least 0
     * @return the n most critical objects, or all where there are fewer
     */
    public List<CompositeObject> top(int n) {
        return objects.subList(0, Math.min(n, objects.size()));
    }

    /**
     * @param catalogNumber number in the public satellite catalogue
     * @return the object's line, if it has one
     */
    public Optional<CompositeObject> find(int catalogNumber) {
        return objects.stream()
                .filter(line -> line.catalogNumber() == catalogNumber)
                .findFirst();
    }

    /** @return catalogue numbers of the objects that were {@linkplain MissingObjects#LEFT_OUT left out}, ascending */
    public List<Integer> leftOut() {
        return leftOut;
    }

    /**
     * @return sum over the given orders of the Kendall distances to this one: the pairs of objects in which they
     *     differ, a pair that is tied in a given order counting a half. What {@link CompositeMethod#KEMENY} minimises.
     */
    public double distance() {
        return distance;
    }

    /** @return the order alone, under the name of the method in lower case, to compare it with others */
    public RankOrder order() {
        return RankOrder.of(
                method.name().toLowerCase(Locale.ROOT),
                objects.stream().map(CompositeObject::catalogNumber).toList());
    }
}
