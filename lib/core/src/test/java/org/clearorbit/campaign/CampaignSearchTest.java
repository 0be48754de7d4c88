package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.clearorbit.common.ProgressListener;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignSearchTest {

    private final CampaignProblem problem =
            Problems.removing(Problems.cluster(7, 71, 120, 2500, 4)).build();
    private final MissionModel model = new MissionModel(problem);

    private static Itinerary itinerary(MissionModel model, int servicer, double launchDays, int[] order, double days) {
        List<Stop> stops = new ArrayList<>();
        for (int target : order) {
            double seconds = stops.isEmpty() ? model.commissioningSeconds(servicer, target) : days * EarthModel.DAY;
            stops.add(new Stop(target, seconds, Stop.Kind.REMOVE));
        }
        return new Itinerary(servicer, launchDays * EarthModel.DAY, stops);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 100, 5_000, 60_000})
    void theWorkLimitIsNeverExceeded(long limit) {
        Campaign campaign = CampaignPlanner.withDefaults()
                .with(PlannerSettings.withDefaults().withWorkLimit(limit))
                .plan(problem)
                .campaign();
        assertThat(campaign.steps()).isLessThanOrEqualTo(limit).isGreaterThan(limit - 16);
        assertThat(campaign.limitReached()).isEqualTo(Campaign.LimitReached.WORK);
    }

    @Test
    void theBestCostIsToldAndNeverRises() {
        List<Double> told = new ArrayList<>();
        ProgressListener listener = new ProgressListener() {
            @Override
            public void progress(String task, long done, long total) {
                assertThat(done).isLessThanOrEqualTo(total);
            }

            @Override
            public void best(String quantity, double value) {
                told.add(value);
            }
        };
        Campaign campaign = Problems.planner(3).with(listener).plan(problem).campaign();
        assertThat(told).hasSizeGreaterThan(1);
        for (int k = 1; k < told.size(); k++) {
            assertThat(told.get(k)).isLessThanOrEqualTo(told.get(k - 1));
        }
        assertThat(campaign.totalCostMeur()).isLessThanOrEqualTo(told.get(told.size() - 1) + 1e-6);
    }

    @Test
    void exchangesDoNotDependOnTheThreadsEither() {
        CampaignPlanner planner = CampaignPlanner.withDefaults()
                .with(PlannerSettings.withDefaults().withWorkLimit(120_000).withSeed(4));
        Campaign alone = planner.plan(problem).campaign();
        Campaign together = planner.with(WorkExecutor.threads(3)).plan(problem).campaign();
        assertThat(together).usingRecursiveComparison().isEqualTo(alone);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noDatesOnAGridAreCheaperThanThoseChosenForAnOrder(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = random.ints(0, 7).distinct().limit(3).toArray();
        int servicer = random.nextInt(2);
        double least = Double.POSITIVE_INFINITY;
        Itinerary cheapest = null;
        for (double launch = 0; launch < 3000; launch += 100) {
            for (double days = 20; days < 500; days += 40) {
                Candidate found = MissionPool.evaluated(model, itinerary(model, servicer, launch, order, days));
                if (found != null && found.costMeur() < least) {
                    least = found.costMeur();
                    cheapest = found.itinerary();
                }
            }
        }
        MissionTimes.Found dated = MissionTimes.best(model, Objects.requireNonNull(cheapest), 64, 20_000);
        Candidate candidate = Objects.requireNonNull(dated.candidate());
        assertThat(candidate.costMeur()).isLessThan(least);
        assertThat(candidate.removed()).isEqualTo(cheapest.removed());
        assertThat(dated.steps()).isPositive().isLessThanOrEqualTo(20_000);
        // what the dates cost is what the mission costs when it is followed from its launch
        assertThat(MissionPool.evaluated(model, candidate.itinerary()).costMeur())
                .isCloseTo(candidate.costMeur(), within(1e-9));
    }

    @Test
    void datesThatBreakALimitOfMassAreMended() {
        // ten days for each transfer need more propellant than the tanks hold
        Itinerary rushed = itinerary(model, 0, 400, new int[] {0, 1, 2, 3}, 10);
        assertThat(MissionPool.evaluated(model, rushed)).isNull();
        assertThat(MissionTimes.best(model, rushed, 64, 20_000).candidate()).isNotNull();
    }

    @Test
    void aStopPutInAndTakenOutLeavesTheOthersWhereTheyWere() {
        Itinerary itinerary = itinerary(model, 0, 1000, new int[] {0, 1, 2}, 200);
        Arrivals arrivals = Arrivals.of(model, itinerary);
        assertThat(arrivals.itinerary()).isEqualTo(itinerary);
        for (int place = 0; place <= 3; place++) {
            Arrivals longer = arrivals.with(5, place);
            assertThat(longer.itinerary().stops().get(place).target()).isEqualTo(5);
            assertThat(longer.itinerary().stops())
                    .allSatisfy(stop -> assertThat(stop.transferSeconds()).isPositive());
            List<Stop> again = longer.without(place).itinerary().stops();
            assertThat(again).extracting(Stop::target).containsExactly(0, 1, 2);
            for (int k = 0; k < 3; k++) {
                assertThat(again.get(k).transferSeconds())
                        .isCloseTo(itinerary.stops().get(k).transferSeconds(), within(1e-3));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void pricesBoundAndTheCoverIsTheCheapestThereIs(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int targets = 8;
        Map<BitSet, Candidate> known = new HashMap<>();
        Itinerary any = itinerary(model, 0, 0, new int[] {0}, 10);
        double[] alone = new double[1 << targets];
        Arrays.fill(alone, Double.POSITIVE_INFINITY);
        for (int k = 0; k < 60; k++) {
            int mask = k < targets ? 1 << k : 1 + random.nextInt((1 << targets) - 1);
            double cost = 50 + 20 * Integer.bitCount(mask) + 60 * random.nextDouble();
            Candidate candidate = new Candidate(BitSet.valueOf(new long[] {mask}), any, cost);
            Candidate.keepCheaper(known, candidate);
            alone[mask] = Math.min(alone[mask], cost);
        }
        double[] least = new double[1 << targets];
        for (int set = 1; set < least.length; set++) {
            least[set] = Double.POSITIVE_INFINITY;
            for (int mask = 1; mask < least.length; mask++) {
                if ((mask & set) != 0) {
                    least[set] = Math.min(least[set], alone[mask] + least[set & ~mask]);
                }
            }
        }
        double[] prices = new TargetPrices().of(known, targets);
        assertThat(known.values())
                .allSatisfy(candidate ->
                        assertThat(TargetPrices.slack(candidate, prices)).isGreaterThan(-1e-5));
        double sum = Arrays.stream(prices).sum();
        assertThat(sum).isLessThanOrEqualTo(least[least.length - 1] + 1e-5);

        BitSet all = new BitSet();
        all.set(0, targets);
        List<Candidate> cover = LocalCover.cheapest(
                all, Candidate.inOrder(known.values()), prices, Double.POSITIVE_INFINITY, 1_000_000);
        assertThat(MissionSelection.costOf(cover)).isCloseTo(least[least.length - 1], within(1e-6));
        BitSet covered = new BitSet();
        cover.forEach(candidate -> covered.or(candidate.removed()));
        assertThat(covered).isEqualTo(all);
        assertThat(LocalCover.cheapest(
                        all, Candidate.inOrder(known.values()), prices, least[least.length - 1], 1_000_000))
                .isEmpty();
    }
}
