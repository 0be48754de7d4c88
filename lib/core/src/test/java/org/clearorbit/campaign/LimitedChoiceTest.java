package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LimitedChoiceTest {

    private static final int TARGETS = 7;

    static LongStream seeds() {
        return LongStream.range(0, 80);
    }

    private static Candidate mission(int mask, double cost) {
        BitSet removed = BitSet.valueOf(new long[] {mask});
        return new Candidate(removed, new Itinerary(0, 0, List.of(new Stop(0, 1, Stop.Kind.REMOVE))), cost);
    }

    private static List<Candidate> pool(SplittableRandom random) {
        List<Candidate> pool = new ArrayList<>();
        for (int mask = 1; mask < 1 << TARGETS; mask++) {
            if (Integer.bitCount(mask) <= 3 && (Integer.bitCount(mask) == 1 || random.nextInt(4) == 0)) {
                pool.add(mission(mask, 80 + Integer.bitCount(mask) * 30 * random.nextDouble()));
            }
        }
        return pool;
    }

    /** The most risk of all choices within the limits, by trying every one. */
    private static double most(
            List<Candidate> pool,
            int from,
            int removed,
            double cost,
            int missions,
            CampaignLimits limits,
            double[] risk) {
        double best = 0;
        for (int k = from; k < pool.size() && missions < limits.maxMissions(); k++) {
            int mask = (int) pool.get(k).removed().toLongArray()[0];
            double sum = cost + pool.get(k).costMeur();
            if ((mask & removed) == 0 && sum <= limits.budgetMeur()) {
                double own =
                        pool.get(k).removed().stream().mapToDouble(t -> risk[t]).sum();
                best = Math.max(best, own + most(pool, k + 1, removed | mask, sum, missions + 1, limits, risk));
            }
        }
        return best;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void removesTheMostRiskThatAnyChoiceWithinTheLimitsDoes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Candidate> pool = pool(random);
        double[] risk = random.doubles(TARGETS).toArray();
        CampaignLimits limits = seed % 2 == 0
                ? new CampaignLimits(1 + random.nextInt(3), Double.POSITIVE_INFINITY)
                : new CampaignLimits(Integer.MAX_VALUE, 150 + 250 * random.nextDouble());
        List<Candidate> chosen = LimitedChoice.of(pool, limits, RiskRemoved.additive(risk), null);
        BitSet removed = new BitSet();
        double cost = 0;
        for (Candidate candidate : chosen) {
            assertThat(candidate.removed().intersects(removed))
                    .as("each target once")
                    .isFalse();
            removed.or(candidate.removed());
            cost += candidate.costMeur();
        }
        assertThat(chosen.size()).isLessThanOrEqualTo(limits.maxMissions());
        assertThat(cost).isLessThanOrEqualTo(limits.budgetMeur());
        assertThat(removed.stream().mapToDouble(t -> risk[t]).sum())
                .isCloseTo(most(pool, 0, 0, 0, 0, limits, risk), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSearchThatIsStoppedFollowsOneChoiceToItsEnd(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Candidate> pool = pool(random);
        RiskRemoved risk = RiskRemoved.additive(random.doubles(TARGETS).toArray());
        CampaignLimits limits = new CampaignLimits(5, 200 + 250 * random.nextDouble());
        AtomicInteger asked = new AtomicInteger();
        List<Candidate> chosen = LimitedChoice.of(pool, limits, risk, null, new CostRiskFront(), () -> {
            asked.incrementAndGet();
            return true;
        });
        assertThat(asked).hasValueLessThanOrEqualTo(5);
        assertThat(chosen).isNotEmpty().hasSizeLessThanOrEqualTo(5);
        assertThat(MissionSelection.spentOn(chosen)).isLessThanOrEqualTo(limits.budgetMeur());
        BitSet removed = new BitSet();
        chosen.forEach(mission -> removed.or(mission.removed()));
        assertThat(pool)
                .allMatch(mission -> mission.spentMeur() > limits.budgetMeur()
                        || risk.of(mission.removed()) <= risk.of(removed) + 1e-9);
    }

    @Test
    void theSameTargetsByTheSameDatesOnOtherLaunchersAreAnotherState() {
        Booking first = new Booking(0, 10, 90, 50, 1, 0);
        Booking second = new Booking(1, 50, 99, 50, 1, 0);
        Object places = LimitedChoice.places(List.of(first), second);
        assertThat(LimitedChoice.places(List.of(second), first)).isEqualTo(places);
        Booking exchanged = new Booking(1, 10, 90, 50, 1, 0);
        assertThat(LimitedChoice.places(List.of(exchanged), new Booking(0, 50, 99, 50, 1, 0)))
                .isNotEqualTo(places);
        assertThat(LimitedChoice.places(List.of(first), second.over(50, 120))).isNotEqualTo(places);
    }

    private static Candidate changing(int mask, double spent, double change) {
        Candidate mission = mission(mask, spent);
        return new Candidate(mission.removed(), mission.itinerary(), spent, change);
    }

    @Test
    void thePriceOfChangeIsWeighedAndNotSpent() {
        RiskRemoved risk = RiskRemoved.additive(new double[] {1, 1, 1, 1, 1, 1, 1});
        CampaignLimits limits = new CampaignLimits(Integer.MAX_VALUE, 200);
        List<Candidate> both = List.of(changing(1, 90, 500), changing(2, 110, 0));
        CostRiskFront front = new CostRiskFront();
        assertThat(LimitedChoice.of(both, limits, risk, null, front, () -> false))
                .containsExactlyInAnyOrderElementsOf(both);
        assertThat(front.points().get(front.points().size() - 1).costMeur()).isEqualTo(200);
        // for the same risk the one that costs less with the price of change, though it spends more
        List<Candidate> either = List.of(changing(1, 90, 50), changing(2, 110, 0));
        assertThat(LimitedChoice.of(either, new CampaignLimits(1, 200), risk, null))
                .containsExactly(either.get(1));
        // and where the money for that is not there, the other
        List<Candidate> dear = List.of(changing(1, 90, 50), changing(1, 110, 0), changing(2, 100, 0));
        assertThat(LimitedChoice.of(dear, limits, risk, null)).containsExactlyInAnyOrder(dear.get(0), dear.get(2));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withAPriceOfChangeItRemovesAllTheRiskThatTheMoneyAllows(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Candidate> pool = pool(random);
        double[] risk = random.doubles(TARGETS).toArray();
        CampaignLimits limits = new CampaignLimits(Integer.MAX_VALUE, 150 + 250 * random.nextDouble());
        List<Candidate> changing = pool.stream()
                .map(c -> new Candidate(c.removed(), c.itinerary(), c.spentMeur(), 60 * random.nextInt(2)))
                .toList();
        List<Candidate> chosen = LimitedChoice.of(changing, limits, RiskRemoved.additive(risk), null);
        assertThat(MissionSelection.spentOn(chosen)).isLessThanOrEqualTo(limits.budgetMeur());
        assertThat(chosen.stream()
                        .flatMapToInt(c -> c.removed().stream())
                        .mapToDouble(t -> risk[t])
                        .sum())
                .isCloseTo(most(pool, 0, 0, 0, 0, limits, risk), within(1e-9));
    }

    /** Two targets in three share risk with each other. */
    private static RiskRemoved clustered(SplittableRandom random) {
        double[][] shared = new double[TARGETS][TARGETS];
        double[] totals = random.doubles(TARGETS).toArray();
        for (int i = 0; i < TARGETS; i++) {
            for (int j = 0; j < i; j++) {
                shared[i][j] = random.nextInt(3) == 0 ? 0 : random.nextDouble();
                totals[i] += shared[i][j];
                totals[j] += shared[i][j];
            }
        }
        return set -> {
            double sum = 0;
            for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
                sum += totals[i];
                for (int j = set.nextSetBit(0); j < i; j = set.nextSetBit(j + 1)) {
                    sum -= shared[i][j];
                }
            }
            return sum;
        };
    }

    /** Every choice there is, as pairs of cost and risk. */
    private static void all(
            List<Candidate> pool, int from, int removed, double cost, RiskRemoved risk, List<double[]> into) {
        into.add(new double[] {cost, risk.of(BitSet.valueOf(new long[] {removed}))});
        for (int k = from; k < pool.size(); k++) {
            int mask = (int) pool.get(k).removed().toLongArray()[0];
            if ((mask & removed) == 0) {
                all(pool, k + 1, removed | mask, cost + pool.get(k).costMeur(), risk, into);
            }
        }
    }

    private static double most(List<double[]> choices, double budget) {
        return choices.stream()
                .filter(choice -> choice[0] <= budget)
                .mapToDouble(choice -> choice[1])
                .max()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsWhatTwoTargetsShareOnce(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Candidate> pool = pool(random);
        RiskRemoved risk = clustered(random);
        List<double[]> choices = new ArrayList<>();
        all(pool, 0, 0, 0, risk, choices);
        double budget = 150 + 250 * random.nextDouble();

        BitSet removed = new BitSet();
        LimitedChoice.of(pool, new CampaignLimits(Integer.MAX_VALUE, budget), risk, null)
                .forEach(mission -> removed.or(mission.removed()));

        assertThat(risk.of(removed)).isCloseTo(most(choices, budget), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFrontHasTheBestOfAllChoicesForEveryBudget(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Candidate> pool = pool(random);
        RiskRemoved risk = clustered(random);
        List<double[]> choices = new ArrayList<>();
        all(pool, 0, 0, 0, risk, choices);
        CostRiskFront front = new CostRiskFront();

        LimitedChoice.of(pool, CampaignLimits.none(), risk, null, front, () -> false);

        List<CostRiskPoint> points = front.points();
        assertThat(points.get(0).costMeur()).isZero();
        for (int k = 0; k < points.size(); k++) {
            CostRiskPoint point = points.get(k);
            assertThat(point.riskRemoved()).isCloseTo(most(choices, point.costMeur() + 1e-9), within(1e-9));
            double nextCost = k + 1 < points.size() ? points.get(k + 1).costMeur() - 1e-6 : Double.POSITIVE_INFINITY;
            assertThat(most(choices, nextCost)).isCloseTo(point.riskRemoved(), within(1e-9));
            if (k > 0) {
                assertThat(point.costMeur()).isGreaterThan(points.get(k - 1).costMeur());
                assertThat(point.riskRemoved()).isGreaterThan(points.get(k - 1).riskRemoved());
            }
        }
    }
}
