package org.clearorbit.risk.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clearorbit.common.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankingAgreementTest {

    private static RankOrder order(String name, double... keys) {
        return RankOrder.byKeys(name, IntStream.rangeClosed(1, keys.length).toArray(), keys);
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /** Places with many ties. */
    private static double[] random(SplittableRandom random, int n) {
        return random.doubles(n).map(x -> Math.floor(x * n * 0.7)).toArray();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "kendall-ties.csv", useHeadersInDisplayName = true)
    void tauOfTiedRankingsIsThePublishedOne(
            String name, String first, String second, long score, long untiedFirst, long untiedSecond) {
        KendallPairs pairs = KendallPairs.of(RankOrder.meanRanks(numbers(first)), RankOrder.meanRanks(numbers(second)));
        assertThat(pairs.concordant() - pairs.discordant()).isEqualTo(score);
        assertThat(pairs.pairs() - pairs.tiedInFirst()).isEqualTo(untiedFirst);
        assertThat(pairs.pairs() - pairs.tiedInSecond()).isEqualTo(untiedSecond);
        assertThat(RankingAgreement.of(order("a", numbers(first)), order("b", numbers(second)))
                        .kendallTauB())
                .isCloseTo(score / Math.sqrt((double) untiedFirst * untiedSecond), within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 17, 64, 301})
    void pairsAreThoseThatComparingEachWithEachCounts(int n) {
        SplittableRandom random = new SplittableRandom(n);
        for (int trial = 0; trial < 20; trial++) {
            double[] first = random(random, n);
            double[] second = random(random, n);
            long discordant = 0;
            long concordant = 0;
            long half = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    double sign = Math.signum(first[i] - first[j]) * Math.signum(second[i] - second[j]);
                    discordant += sign < 0 ? 1 : 0;
                    concordant += sign > 0 ? 1 : 0;
                    half += (first[i] == first[j]) != (second[i] == second[j]) ? 1 : 0;
                }
            }
            KendallPairs pairs = KendallPairs.of(RankOrder.meanRanks(first), RankOrder.meanRanks(second));
            assertThat(pairs.discordant()).isEqualTo(discordant);
            assertThat(pairs.concordant()).isEqualTo(concordant);
            assertThat(pairs.distance()).isEqualTo(discordant + half / 2.0);
        }
    }

    @Test
    void anOrderAgreesWithItselfAndIsTheContraryOfItsReverse() {
        RankOrder order = RankOrder.of("a", List.of(7, 3, 11, 5, 2));
        RankOrder reversed = RankOrder.of("b", List.of(2, 5, 11, 3, 7));
        RankingAgreement same = RankingAgreement.of(order, order);
        assertThat(same.kendallTauB()).isEqualTo(1);
        assertThat(same.spearmanRho()).isEqualTo(1);
        assertThat(same.overlap(2)).isEqualTo(1);
        RankingAgreement contrary = RankingAgreement.of(order, reversed);
        assertThat(contrary.kendallTauB()).isEqualTo(-1);
        assertThat(contrary.spearmanRho()).isEqualTo(-1);
        assertThat(contrary.overlap(2)).isZero();
        assertThat(contrary.overlap(3)).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(contrary.overlap(5)).isEqualTo(1);
    }

    @Test
    void rhoOfUntiedOrdersIsThatOfTheSquaredDifferencesOfPlaces() {
        // 1 - 6 (1 + 1 + 4 + 0 + 4)/(5 · 24)
        RankingAgreement agreement = RankingAgreement.of(
                RankOrder.of("a", List.of(1, 2, 3, 4, 5)), RankOrder.of("b", List.of(2, 1, 5, 4, 3)));
        assertThat(agreement.spearmanRho()).isCloseTo(0.5, within(1e-15));
        assertThat(agreement.kendallTauB()).isCloseTo(0.2, within(1e-15));
    }

    @Test
    void agreementIsSymmetricAndDoesNotDependOnNumbers() {
        SplittableRandom random = new SplittableRandom(4);
        for (int trial = 0; trial < 20; trial++) {
            int n = 40;
            double[] first = random(random, n);
            double[] second = random(random, n);
            List<Integer> labels =
                    new ArrayList<>(IntStream.range(100, 100 + n).boxed().toList());
            Collections.shuffle(labels, new java.util.Random(trial));
            int[] renamed = labels.stream().mapToInt(label -> label).toArray();
            RankingAgreement one = RankingAgreement.of(order("a", first), order("b", second));
            RankingAgreement other = RankingAgreement.of(order("b", second), order("a", first));
            RankingAgreement named =
                    RankingAgreement.of(RankOrder.byKeys("a", renamed, first), RankOrder.byKeys("b", renamed, second));
            assertThat(other.kendallTauB()).isEqualTo(one.kendallTauB()).isBetween(-1.0, 1.0);
            assertThat(named.kendallTauB()).isEqualTo(one.kendallTauB());
            assertThat(other.spearmanRho()).isCloseTo(one.spearmanRho(), within(1e-14));
            assertThat(named.spearmanRho()).isCloseTo(one.spearmanRho(), within(1e-14));
            assertThat(other.overlap(10)).isEqualTo(one.overlap(10));
        }
    }

    @Test
    void whatOnlyOneRanksIsCountedAndLeftOut() {
        RankOrder all = RankOrder.of("all", List.of(9, 1, 8, 2, 7, 3));
        RankOrder some = RankOrder.of("some", List.of(1, 2, 3, 4));
        RankingAgreement agreement = RankingAgreement.of(all, some);
        assertThat(agreement.commonObjects()).isEqualTo(3);
        assertThat(agreement.onlyInFirst()).isEqualTo(3);
        assertThat(agreement.onlyInSecond()).isEqualTo(1);
        assertThat(agreement.kendallTauB()).isEqualTo(1);
        assertThat(agreement.overlap(1)).isEqualTo(1);
        assertThat(agreement.overlap(4)).isNaN();
        assertThatThrownBy(() -> agreement.overlap(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsSaidWhereAllAreTiedOrNothingIsCommon() {
        RankOrder tied = RankOrder.ofTied("tied", List.of(List.of(1, 2, 3)));
        RankOrder order = RankOrder.of("order", List.of(3, 2, 1));
        assertThat(RankingAgreement.of(tied, order).kendallTauB()).isNaN();
        assertThat(RankingAgreement.of(tied, order).spearmanRho()).isNaN();
        assertThat(RankingAgreement.of(order, RankOrder.of("other", List.of(4))).kendallTauB())
                .isNaN();
    }

    @Test
    void theMatrixHasEachOrderAgainstEach() {
        List<RankOrder> orders = List.of(
                RankOrder.of("a", List.of(1, 2, 3)),
                RankOrder.of("b", List.of(3, 2, 1)),
                RankOrder.of("c", List.of(2, 1, 3)));
        List<List<RankingAgreement>> matrix = RankingAgreement.matrix(orders);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                assertThat(matrix.get(row).get(column).first()).isSameAs(orders.get(row));
                assertThat(matrix.get(row).get(column).second()).isSameAs(orders.get(column));
            }
        }
        assertThat(matrix.get(0)).extracting(RankingAgreement::kendallTauB).containsExactly(1.0, -1.0, 1 / 3.0);
    }

    @Test
    void tiedObjectsShareTheMeanOfTheirPlaces() {
        RankOrder order = RankOrder.ofTied("tied", List.of(List.of(5), List.of(9, 4, 6), List.of(1)));
        assertThat(order.objects()).containsExactly(5, 4, 6, 9, 1);
        assertThat(order.rank(5)).hasValue(1);
        assertThat(order.rank(6)).hasValue(3);
        assertThat(order.rank(1)).hasValue(5);
        assertThat(order.rank(2)).isEmpty();
        assertThat(order.size()).isEqualTo(5);
    }

    @Test
    void anObjectThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> RankOrder.of("mine", List.of(4, 5, 4)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("order 'mine': found '4', expected each catalogue number once");
    }
}
