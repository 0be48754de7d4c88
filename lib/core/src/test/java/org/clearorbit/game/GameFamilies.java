package org.clearorbit.game;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.clearorbit.game.TransferableUtilityGame.Sense;

/** The families of games that the literature keeps coming back to, and random members of them. */
final class GameFamilies {

    private GameFamilies() {}

    static List<String> players(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(i -> "P" + i).toList();
    }

    static TransferableUtilityGame game(Sense sense, double... values) {
        return TransferableUtilityGame.ofTable(players(Integer.numberOfTrailingZeros(values.length)), values, sense);
    }

    /** Littlechild and Owen 1973: a coalition pays for the longest runway that a member needs. */
    static TransferableUtilityGame airport(double... needs) {
        return TransferableUtilityGame.ofFunction(
                players(needs.length),
                Sense.COST,
                mask -> IntStream.range(0, needs.length)
                        .filter(i -> has(mask, i))
                        .mapToDouble(i -> needs[i])
                        .max()
                        .orElse(0));
    }

    /** O'Neill 1982: a coalition has what is left of the estate when all others are paid in full. */
    static TransferableUtilityGame bankruptcy(double estate, double... claims) {
        return TransferableUtilityGame.ofFunction(
                players(claims.length),
                Sense.PROFIT,
                mask -> Math.max(
                        0,
                        estate
                                - IntStream.range(0, claims.length)
                                        .filter(i -> !has(mask, i))
                                        .mapToDouble(i -> claims[i])
                                        .sum()));
    }

    /** Shapley and Shubik 1971: the best matching of rows (the first players) with columns (the last). */
    static TransferableUtilityGame assignment(double[][] worth) {
        int rows = worth.length;
        int n = rows + worth[0].length;
        return TransferableUtilityGame.ofFunction(
                players(n), Sense.PROFIT, mask -> bestMatching(worth, mask, mask >> rows, 0));
    }

    private static double bestMatching(double[][] worth, int mask, int freeColumns, int row) {
        if (row == worth.length) {
            return 0;
        }
        double best = bestMatching(worth, mask, freeColumns, row + 1);
        for (int column = 0; has(mask, row) && column < worth[row].length; column++) {
            if (has(freeColumns, column)) {
                best = Math.max(
                        best, worth[row][column] + bestMatching(worth, mask, freeColumns & ~(1 << column), row + 1));
            }
        }
        return best;
    }

    /** As many pairs as a coalition can make of its left gloves (the first players) and right ones. */
    static TransferableUtilityGame gloves(int left, int right) {
        int lefts = (1 << left) - 1;
        return TransferableUtilityGame.ofFunction(
                players(left + right),
                Sense.PROFIT,
                mask -> Math.min(Integer.bitCount(mask & lefts), Integer.bitCount(mask & ~lefts)));
    }

    /** 1 for a coalition whose votes reach the quota, else 0. */
    static TransferableUtilityGame voting(double quota, double... votes) {
        return TransferableUtilityGame.ofFunction(
                players(votes.length),
                Sense.PROFIT,
                mask -> IntStream.range(0, votes.length)
                                        .filter(i -> has(mask, i))
                                        .mapToDouble(i -> votes[i])
                                        .sum()
                                >= quota
                        ? 1
                        : 0);
    }

    /** Any values at all, with enough for the grand coalition that there are imputations. */
    static TransferableUtilityGame general(Random random, int n) {
        double[] values = new double[1 << n];
        for (int mask = 1; mask < values.length; mask++) {
            values[mask] = random.nextInt(21) - 5 + (random.nextBoolean() ? random.nextDouble() : 0);
        }
        double alone = IntStream.range(0, n).mapToDouble(i -> values[1 << i]).sum();
        values[values.length - 1] = alone + random.nextInt(30);
        return game(Sense.PROFIT, values);
    }

    /** A member of one of six families, picked and filled by the seed: 3 to 8 players, values from 1e-8 to 1e10. */
    static TransferableUtilityGame random(long seed) {
        Random random = new Random(seed);
        int n = 3 + random.nextInt(6);
        TransferableUtilityGame game = switch ((int) (seed % 6)) {
            case 0 -> general(random, n);
            case 1 -> airport(draw(random, n, 1, 30));
            case 2 -> {
                double[][] worth = new double[1 + random.nextInt(n - 1)][];
                for (int row = 0; row < worth.length; row++) {
                    worth[row] = draw(random, n - worth.length, 0, 9);
                }
                yield assignment(worth);
            }
            case 3 -> gloves(1 + random.nextInt(n - 1), 1 + random.nextInt(4));
            case 4 -> {
                double[] votes = draw(random, n, 1, 6);
                double total = Arrays.stream(votes).sum();
                yield voting(Math.max(total / 2 + 1, Arrays.stream(votes).max().orElse(0) + 1), votes);
            }
            default -> {
                double[] claims = draw(random, n, 1, 100);
                yield bankruptcy(Arrays.stream(claims).sum() * random.nextDouble(), claims);
            }
        };
        return scaled(game, Math.pow(10, random.nextInt(19) - 8));
    }

    private static double[] draw(Random random, int n, int least, int range) {
        double[] numbers = new double[n];
        Arrays.setAll(numbers, i -> least + random.nextInt(range));
        return numbers;
    }

    static TransferableUtilityGame scaled(TransferableUtilityGame game, double factor) {
        return TransferableUtilityGame.ofFunction(game.players(), game.sense(), mask -> factor * game.value(mask));
    }

    /** The same game with profits read as negative costs and the other way round. */
    static TransferableUtilityGame mirrored(TransferableUtilityGame game) {
        return TransferableUtilityGame.ofFunction(
                game.players(), game.sense() == Sense.COST ? Sense.PROFIT : Sense.COST, mask -> -game.value(mask));
    }

    /** The same game with player {@code i} moved to place {@code place[i]}. */
    static TransferableUtilityGame permuted(TransferableUtilityGame game, int[] place) {
        String[] names = new String[place.length];
        for (int i = 0; i < place.length; i++) {
            names[place[i]] = game.players().get(i);
        }
        return TransferableUtilityGame.ofFunction(List.of(names), game.sense(), mask -> {
            int original = 0;
            for (int i = 0; i < place.length; i++) {
                original |= (mask >> place[i] & 1) << i;
            }
            return game.value(original);
        });
    }

    static double largest(TransferableUtilityGame game) {
        return IntStream.rangeClosed(0, game.grandCoalition())
                .mapToDouble(mask -> Math.abs(game.value(mask)))
                .max()
                .orElse(0);
    }

    static boolean has(int mask, int player) {
        return (mask >> player & 1) != 0;
    }
}
