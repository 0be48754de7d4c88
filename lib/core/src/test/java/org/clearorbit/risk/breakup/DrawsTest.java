package org.clearorbit.risk.breakup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -7, Long.MIN_VALUE})
    void uniformsAreThoseOfTheJdksSplitMix(long seed) {
        Draws draws = new Draws(seed);
        SplittableRandom splitMix = new SplittableRandom(seed);
        for (int k = 0; k < 100; k++) {
            assertThat(draws.uniform()).isEqualTo(splitMix.nextDouble());
        }
    }

    @Test
    void normalsFollowTheStandardNormalLawOneByOneAndInPairs() {
        Draws draws = new Draws(3);
        double[] all =
                IntStream.range(0, 20_000).mapToDouble(k -> draws.normal()).toArray();
        double[] even = IntStream.range(0, 10_000).mapToDouble(k -> all[2 * k]).toArray();
        double[] odd =
                IntStream.range(0, 10_000).mapToDouble(k -> all[2 * k + 1]).toArray();
        KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
        NormalDistribution normal = new NormalDistribution(0, 1);
        assertThat(test.kolmogorovSmirnovTest(normal, even)).isGreaterThan(0.01);
        assertThat(test.kolmogorovSmirnovTest(normal, odd)).isGreaterThan(0.01);
        assertThat(new PearsonsCorrelation().correlation(even, odd)).isCloseTo(0, within(0.04));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 3, 7.9})
    void roundingKeepsTheMean(double expected) {
        Draws draws = new Draws(5);
        int[] drawn = IntStream.range(0, 4000).map(k -> draws.rounded(expected)).toArray();
        assertThat(IntStream.of(drawn))
                .allMatch(each -> each == (int) expected || (each == (int) expected + 1 && each > expected));
        assertThat(IntStream.of(drawn).average().orElseThrow()).isCloseTo(expected, within(0.03));
    }
}
