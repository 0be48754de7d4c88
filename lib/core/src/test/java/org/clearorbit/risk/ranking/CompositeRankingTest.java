package org.clearorbit.risk.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clearorbit.common.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompositeRankingTest {

    private static CompositeRanking composite(List<RankOrder> orders, CompositeMethod method) {
        return CompositeRanking.of(orders, method, MissingObjects.LEFT_OUT);
    }

    private static List<Integer> sequence(CompositeRanking ranking) {
        return ranking.objects().stream().map(CompositeObject::catalogNumber).toList();
    }

    private static List<RankOrder> votes(String name) {
        List<RankOrder> orders = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                CompositeRankingTest.class.getResourceAsStream("condorcet-votes.csv"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> line.split(","))
                    .filter(fields -> fields[0].equals(name))
                    .forEach(fields -> {
                        List<Integer> order = Arrays.stream(fields[2].split(" "))
                                .map(Integer::valueOf)
                                .toList();
                        for (int k = 0; k < Integer.parseInt(fields[1]); k++) {
                            orders.add(RankOrder.of(fields[1], order));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return orders;
    }

    @Test
    void bordaAndKemenyDifferWhereCondorcetSaidSo() {
        List<RankOrder> votes = votes("eighty-one");
        assertThat(votes).hasSize(81);
        CompositeRanking borda = composite(votes, CompositeMethod.BORDA);
        assertThat(sequence(borda)).containsExactly(2, 1, 3);
        assertThat(borda.objects()).extracting(CompositeObject::bordaPoints).containsExactly(109.0, 101.0, 33.0);
        assertThat(borda.distance()).isEqualTo(41 + 12 + 21);
        // 1 beats both others by majority
        CompositeRanking kemeny = composite(votes, CompositeMethod.KEMENY);
        assertThat(sequence(kemeny)).containsExactly(1, 2, 3);
        assertThat(kemeny.distance()).isEqualTo(40 + 12 + 21);
    }

    @Test
    void kemenyCutsACircleOfMajoritiesAtItsWeakestLink() {
        List<RankOrder> votes = votes("sixty");
        CompositeRanking borda = composite(votes, CompositeMethod.BORDA);
        assertThat(sequence(borda)).containsExactly(2, 1, 3);
        assertThat(borda.objects()).extracting(CompositeObject::bordaPoints).containsExactly(69.0, 58.0, 53.0);
        CompositeRanking kemeny = composite(votes, CompositeMethod.KEMENY);
        assertThat(sequence(kemeny)).containsExactly(2, 3, 1);
        assertThat(kemeny.distance()).isEqualTo(18 + 25 + 33);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void kemenyIsTheBestOfAllPermutations(int n) {
        SplittableRandom random = new SplittableRandom(n);
        for (int trial = 0; trial < 12; trial++) {
            List<RankOrder> orders = randomOrders(random, n, 2 + trial % 4);
            double least = permutations(n).stream()
                    .mapToDouble(order -> distance(order, orders))
                    .min()
                    .orElseThrow();
            CompositeRanking kemeny = composite(orders, CompositeMethod.KEMENY);
            assertThat(kemeny.distance()).isEqualTo(least);
            assertThat(distance(sequence(kemeny), orders)).isEqualTo(least);
            assertThat(composite(orders, CompositeMethod.BORDA).distance()).isGreaterThanOrEqualTo(least);
        }
    }

    /** Orders of objects 1 to n with ties. */
    private static List<RankOrder> randomOrders(SplittableRandom random, int n, int count) {
        List<RankOrder> orders = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            orders.add(RankOrder.byKeys(
                    "order " + k,
                    IntStream.rangeClosed(1, n).toArray(),
                    random.doubles(n).map(x -> Math.floor(x * 2 * n)).toArray()));
        }
        return orders;
    }

    private static List<List<Integer>> permutations(int n) {
        if (n == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (List<Integer> shorter : permutations(n - 1)) {
            for (int at = 0; at <= shorter.size(); at++) {
                List<Integer> longer = new ArrayList<>(shorter);
                longer.add(at, n);
                all.add(longer);
            }
        }
        return all;
    }

    private static double distance(List<Integer> order, List<RankOrder> orders) {
        double distance = 0;
        for (RankOrder other : orders) {
            for (int i = 0; i < order.size(); i++) {
                for (int j = i + 1; j < order.size(); j++) {
                    double difference = other.rank(order.get(i)).orElseThrow()
                            - other.rank(order.get(j)).orElseThrow();
                    distance += (1 + Math.signum(difference)) / 2;
                }
            }
        }
        return distance;
    }

    @Test
    void aLineSaysWhatEveryOrderSaysOfTheObject() {
        CompositeRanking ranking = composite(
                List.of(
                        RankOrder.of("a", List.of(10, 20, 30)),
                        RankOrder.ofTied("b", List.of(List.of(10, 30), List.of(20)))),
                CompositeMethod.BORDA);
        assertThat(ranking.names()).containsExactly("a", "b");
        assertThat(ranking.method()).isEqualTo(CompositeMethod.BORDA);
        assertThat(ranking.top(1)).containsExactly(new CompositeObject(1, 10, 1.25, 3.5, List.of(1.0, 1.5)));
        assertThat(ranking.find(30)).contains(new CompositeObject(2, 30, 2.25, 1.5, List.of(3.0, 1.5)));
        assertThat(ranking.find(20)).contains(new CompositeObject(3, 20, 2.5, 1, List.of(2.0, 3.0)));
        assertThat(ranking.find(40)).isEmpty();
        assertThat(ranking.order().objects()).containsExactly(10, 30, 20);
    }

    @Test
    void missingObjectsAreLeftOutAndListedOrTiedBehind() {
        List<RankOrder> orders =
                List.of(RankOrder.of("long", List.of(5, 4, 3, 2, 1)), RankOrder.of("short", List.of(3, 5, 6)));
        CompositeRanking leftOut = CompositeRanking.of(orders, CompositeMethod.BORDA, MissingObjects.LEFT_OUT);
        assertThat(leftOut.leftOut()).containsExactly(1, 2, 4, 6);
        assertThat(sequence(leftOut)).containsExactly(3, 5);
        CompositeRanking last = CompositeRanking.of(orders, CompositeMethod.BORDA, MissingObjects.LAST);
        assertThat(last.leftOut()).isEmpty();
        // of six: 4 is second and fifth (the mean of 4, 5 and 6), 6 is sixth and third
        assertThat(last.find(4).orElseThrow().ranks()).containsExactly(2.0, 5.0);
        assertThat(last.find(6).orElseThrow().ranks()).containsExactly(6.0, 3.0);
        assertThat(sequence(last)).containsExactly(5, 3, 4, 2, 6, 1);
    }

    @Test
    void equalPointsGoByCatalogueNumberAndIdenticalOrdersAreKept() {
        List<RankOrder> contrary =
                List.of(RankOrder.of("up", List.of(3, 1, 2)), RankOrder.of("down", List.of(2, 1, 3)));
        assertThat(sequence(composite(contrary, CompositeMethod.BORDA))).containsExactly(1, 2, 3);
        assertThat(sequence(composite(contrary, CompositeMethod.KEMENY))).containsExactly(1, 2, 3);
        List<Integer> many =
                new ArrayList<>(IntStream.rangeClosed(1, 60).boxed().toList());
        Collections.shuffle(many, new java.util.Random(3));
        RankOrder order = RankOrder.of("same", many);
        for (CompositeMethod method : CompositeMethod.values()) {
            CompositeRanking ranking = composite(List.of(order, order, order), method);
            assertThat(sequence(ranking)).isEqualTo(many);
            assertThat(ranking.distance()).isZero();
        }
    }

    @Test
    void kemenyOfManyIsExactForTheFirstTwentyByBorda() {
        List<RankOrder> orders = randomOrders(new SplittableRandom(9), 45, 3);
        List<Integer> borda = sequence(composite(orders, CompositeMethod.BORDA));
        List<Integer> kemeny = sequence(composite(orders, CompositeMethod.KEMENY));
        List<Integer> top = kemeny.subList(0, CompositeMethod.KEMENY_OBJECTS);
        assertThat(top).containsExactlyInAnyOrderElementsOf(borda.subList(0, CompositeMethod.KEMENY_OBJECTS));
        assertThat(kemeny.subList(20, 45)).isEqualTo(borda.subList(20, 45));
        double least = distance(top, orders);
        assertThat(least).isLessThan(distance(borda.subList(0, 20), orders));
        // no exchange of neighbours and no move of one object makes it better
        for (int from = 0; from < 20; from++) {
            for (int to = 0; to < 20; to++) {
                List<Integer> moved = new ArrayList<>(top);
                moved.add(to, moved.remove(from));
                assertThat(distance(moved, orders)).isGreaterThanOrEqualTo(least - 1e-9);
            }
        }
    }

    @Test
    void meanRankGivesTheOrderOfBorda() {
        CompositeRanking ranking = composite(randomOrders(new SplittableRandom(2), 80, 5), CompositeMethod.BORDA);
        for (int k = 1; k < 80; k++) {
            assertThat(ranking.objects().get(k).meanRank())
                    .isGreaterThanOrEqualTo(ranking.objects().get(k - 1).meanRank());
            CompositeObject line = ranking.objects().get(k);
            assertThat(line.bordaPoints()).isCloseTo(5 * (80 - line.meanRank()), within(1e-9));
        }
    }

    @Test
    void thereMustBeAnOrder() {
        assertThatThrownBy(() -> composite(List.of(), CompositeMethod.BORDA))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("composite ranking: found 'no orders', expected at least one");
    }
}
