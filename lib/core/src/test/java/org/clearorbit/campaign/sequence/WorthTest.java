package org.clearorbit.campaign.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.clearorbit.common.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorthTest {

    /** Totals above the sums of random shared worths, so that every set function made here is submodular. */
    static Worth clustered(int targets, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] shared = new double[targets][targets];
        double[] totals = new double[targets];
        for (int i = 0; i < targets; i++) {
            totals[i] += random.nextDouble();
            for (int j = 0; j < i; j++) {
                shared[i][j] = random.nextInt(3) == 0 ? random.nextDouble() : 0;
                totals[i] += shared[i][j];
                totals[j] += shared[i][j];
            }
        }
        return Worth.pairwise(totals, (i, j) -> shared[i][j]);
    }

    static double value(Worth worth, BitSet set) {
        return worth.lost(new BitSet()) - worth.lost(set);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aGainIsTheDifferenceOfTwoValuesAndFallsAsTheSetGrows(long seed) {
        Worth worth = clustered(12, seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < 50; trial++) {
            BitSet larger = BitSet.valueOf(new long[] {random.nextInt(1 << 12)});
            int target = random.nextInt(12);
            larger.clear(target);
            BitSet smaller = (BitSet) larger.clone();
            smaller.and(BitSet.valueOf(new long[] {random.nextInt(1 << 12)}));
            BitSet with = (BitSet) larger.clone();
            with.set(target);

            double gain = worth.gain(target, larger);

            assertThat(gain).isCloseTo(value(worth, with) - value(worth, larger), within(1e-9));
            assertThat(gain).isBetween(0.0, worth.gain(target, smaller) + 1e-12);
        }
    }

    @Test
    void whatTwoTargetsShareCountsOnce() {
        Worth worth = Worth.pairwise(new double[] {5, 4, 3}, (i, j) -> i == 1 && j == 0 ? 4 : 0);
        BitSet first = BitSet.valueOf(new long[] {0b001});

        assertThat(worth.gain(1, new BitSet())).isEqualTo(4);
        assertThat(worth.gain(1, first)).isZero();
        assertThat(worth.lost(first)).isEqualTo(3);
        assertThat(worth.lost(BitSet.valueOf(new long[] {0b111}))).isZero();
    }

    @Test
    void pricesAddUp() {
        Worth worth = Worth.additive(List.of(1.0, 2.0, 4.0));

        assertThat(worth.lost(BitSet.valueOf(new long[] {0b010}))).isEqualTo(5);
        assertThat(worth.gain(2, BitSet.valueOf(new long[] {0b010}))).isEqualTo(4);
    }

    @Test
    void aTargetCannotShareMoreThanItIsWorth() {
        assertThatThrownBy(() -> Worth.pairwise(new double[] {1, 5}, (i, j) -> 2))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("worth of target 0 alone")
                .hasMessageContaining("1.0");
        assertThatThrownBy(() -> Worth.additive(List.of(-1.0)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("-1.0");
    }
}
