package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MissionPartitionTest {

    private static final MissionPartition.Effort ENOUGH = new MissionPartition.Effort(50, 1_000_000);
    private static final int TARGETS = 9;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** Random missions with a price for the launch and one for each target, closed under leaving targets out. */
    private static TreeMap<Long, Double> pool(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TreeMap<Long, Double> pool = new TreeMap<>();
        for (int k = 0; k < TARGETS; k++) {
            pool.put(1L << k, 80 + 40 * random.nextDouble());
        }
        for (int k = 0; k < 60; k++) {
            long mask = random.nextLong(1, 1L << TARGETS) & random.nextLong(1, 1L << TARGETS);
            if (mask != 0) {
                pool.merge(mask, 100 + Long.bitCount(mask) * 20 * random.nextDouble(), Math::min);
            }
        }
        for (long mask : pool.keySet().toArray(Long[]::new)) {
            for (long part = mask; part > 0; part = (part - 1) & mask) {
                pool.merge(part, pool.get(mask), Math::min);
            }
        }
        return pool;
    }

    /** The least cost of every set of targets, by dynamic programming over subsets. */
    private static double[] bruteForce(TreeMap<Long, Double> pool) {
        double[] least = new double[1 << TARGETS];
        for (int mask = 1; mask < least.length; mask++) {
            least[mask] = Double.POSITIVE_INFINITY;
            for (long part = mask; part > 0; part = (part - 1) & mask) {
                Double cost = pool.get(part);
                if (cost != null) {
                    least[mask] = Math.min(least[mask], cost + least[mask & ~(int) part]);
                }
            }
        }
        return least;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isTheLeastCostOfEverySet(long seed) {
        TreeMap<Long, Double> pool = pool(seed);
        long[] masks = pool.keySet().stream().mapToLong(Long::longValue).toArray();
        double[] costs = pool.values().stream().mapToDouble(Double::doubleValue).toArray();
        MissionPartition partition = new MissionPartition(masks, costs);
        double[] least = bruteForce(pool);
        for (int mask = 1; mask < least.length; mask += 7) {
            int[] chosen = partition.cheapest(mask, ENOUGH);
            assertThat(Arrays.stream(chosen).mapToLong(k -> masks[k]).sum())
                    .as("each target once")
                    .isEqualTo(mask);
            assertThat(Arrays.stream(chosen).mapToDouble(k -> costs[k]).sum()).isCloseTo(least[mask], within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutAnySearchToProveItTheAnswerStillRemovesEachTargetOnce(long seed) {
        TreeMap<Long, Double> pool = pool(seed);
        long[] masks = pool.keySet().stream().mapToLong(Long::longValue).toArray();
        double[] costs = pool.values().stream().mapToDouble(Double::doubleValue).toArray();
        int all = (1 << TARGETS) - 1;
        int[] chosen = new MissionPartition(masks, costs).cheapest(all, new MissionPartition.Effort(1, 0));
        assertThat(Arrays.stream(chosen).mapToLong(k -> masks[k]).reduce(0, (a, b) -> a | b))
                .isEqualTo(all);
        assertThat(Arrays.stream(chosen).mapToLong(k -> masks[k]).sum()).isEqualTo(all);
        assertThat(Arrays.stream(chosen).mapToDouble(k -> costs[k]).sum())
                .isGreaterThanOrEqualTo(bruteForce(pool)[all] - 1e-9);
    }
}
