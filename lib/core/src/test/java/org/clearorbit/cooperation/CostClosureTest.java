package org.clearorbit.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CostClosureTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    /** Costs with no structure at all, for 1 to 6 players. */
    private static double[] anyCosts(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] costs = new double[1 << (1 + (int) (seed % 6))];
        for (int mask = 1; mask < costs.length; mask++) {
            costs[mask] = Math.rint(1000 * random.nextDouble()) / 10;
        }
        return costs;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theCostNeverFallsWhenAMemberJoins(long seed) {
        double[] closed = new CostClosure(anyCosts(seed)).costs();
        for (int mask = 0; mask < closed.length; mask++) {
            for (int player = 1; player < closed.length; player <<= 1) {
                assertThat(closed[mask]).isLessThanOrEqualTo(closed[mask | player] + 1e-9);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twoCoalitionsTogetherNeverPayMoreThanApart(long seed) {
        double[] closed = new CostClosure(anyCosts(seed)).costs();
        for (int a = 0; a < closed.length; a++) {
            for (int b = 0; b < closed.length; b++) {
                assertThat(closed[a | b]).isLessThanOrEqualTo(closed[a] + closed[b] + 1e-9);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void costsAreOnlyLoweredAndEachIsPaidByCoalitionsThatServeAllMembers(long seed) {
        double[] given = anyCosts(seed);
        CostClosure closure = new CostClosure(given);
        double[] closed = closure.costs();
        for (int mask = 1; mask < given.length; mask++) {
            List<Integer> served = closure.servedBy(mask);
            int union = served.stream().reduce(0, (a, b) -> a | b);
            double paid = served.stream().mapToDouble(part -> given[part]).sum();
            assertThat(closed[mask]).isLessThanOrEqualTo(given[mask]);
            assertThat(union & mask).as("%s serve %d", served, mask).isEqualTo(mask);
            assertThat(paid).isCloseTo(closed[mask], within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void consistentCostsStayAsTheyAre(long seed) {
        double[] consistent = new CostClosure(anyCosts(seed)).costs();

        CostClosure again = new CostClosure(consistent);

        assertThat(again.costs()).containsExactly(consistent);
        for (int mask = 1; mask < consistent.length; mask++) {
            assertThat(again.servedBy(mask)).containsExactly(mask);
        }
    }

    @Test
    void aChoiceForMoreServesFewerAndTwoChoicesServeBoth() {
        // by mask: {}, A, B, AB, C, AC, BC, ABC
        CostClosure closure = new CostClosure(new double[] {0, 50, 40, 30, 10, 90, 45, 60});

        assertThat(closure.costs()).containsExactly(0, 30, 30, 30, 10, 40, 40, 40);
        assertThat(closure.servedBy(0b001)).containsExactly(0b011);
        assertThat(closure.servedBy(0b111)).containsExactlyInAnyOrder(0b011, 0b100);
    }

    @Test
    void doesNotChangeTheTableItWasGiven() {
        double[] given = {0, 5, 5, 100};
        new CostClosure(given);

        assertThat(Arrays.stream(given).sum()).isEqualTo(110);
    }
}
