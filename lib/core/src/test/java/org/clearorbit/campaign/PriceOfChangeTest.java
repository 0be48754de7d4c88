package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a price on change does to a new plan. */
class PriceOfChangeTest {

    private static final List<Target> TARGETS = Problems.cluster(6, 71, 120, 2500, 21);

    private static final CampaignProblem PROBLEM = Problems.removing(TARGETS).build();

    private static CampaignPlanner planner(long work) {
        return CampaignPlanner.withDefaults()
                .with(new PlannerSettings(
                        3, work, Double.POSITIVE_INFINITY, 6, 2, List.of(20.0, 60.0, 150.0, 300.0, 500.0)));
    }

    private static Itinerary itinerary(double launch, int... targets) {
        List<Stop> stops = new ArrayList<>();
        for (int target : targets) {
            stops.add(new Stop(target, 10, Stop.Kind.REMOVE));
        }
        return new Itinerary(0, launch, stops);
    }

    @Test
    void aMissionPaysThePartsOfItsTargetsUnlessItIsPlanned() {
        Itinerary pair = itinerary(5, 0, 1);
        Itinerary single = itinerary(9, 2);
        Commitments commitments = Commitments.to(List.of(pair, single), 4, 6);
        assertThat(commitments.priceMeur(pair)).isZero();
        assertThat(commitments.priceMeur(single)).isZero();
        assertThat(commitments.priceMeur(itinerary(5.5, 0, 1))).isEqualTo(6);
        assertThat(commitments.priceMeur(itinerary(5, 0))).isEqualTo(3);
        assertThat(commitments.priceMeur(itinerary(5, 1, 2, 3))).isEqualTo(9);
        assertThat(commitments.priceMeur(itinerary(5, 3))).isZero();
        List<Stop> passing = List.of(pair.stops().get(0).passing(), pair.stops().get(1));
        assertThat(commitments.priceMeur(new Itinerary(0, 5, passing))).isEqualTo(3);
        assertThat(Commitments.none().priceMeur(pair)).isZero();
        assertThat(commitments.planned(pair)).isEqualTo(pair);
        assertThat(commitments.planned(itinerary(5, 0))).isNull();
    }

    @Test
    void datesThatDifferByRoundingAreThePlannedOnes() {
        Itinerary pair = itinerary(5, 0, 1);
        Commitments commitments = Commitments.to(List.of(pair), 2, 6);
        for (double by : new double[] {-1e-4, -1e-9, 1e-9, 1e-4}) {
            List<Stop> stops = List.of(new Stop(0, 10 + by, Stop.Kind.REMOVE), new Stop(1, 10 - by, Stop.Kind.REMOVE));
            assertThat(commitments.planned(new Itinerary(0, 5 + by, stops))).isSameAs(pair);
        }
        // half a millisecond each, one and a half at the last arrival
        List<Stop> late = List.of(new Stop(0, 10.0005, Stop.Kind.REMOVE), new Stop(1, 10.0005, Stop.Kind.REMOVE));
        assertThat(commitments.planned(new Itinerary(0, 5.0005, late))).isNull();
        assertThat(commitments.planned(itinerary(5.01, 0, 1))).isNull();
        assertThat(commitments.planned(pair.launchedBy(1))).isNull();
        assertThat(commitments.planned(itinerary(5, 1, 0))).isNull();
        assertThat(commitments.planned(new Itinerary(1, 5, pair.stops()))).isNull();
        assertThat(commitments.planned(new Itinerary(0, 5, pair.stops().subList(0, 1))))
                .isNull();
    }

    @Test
    void aChangeIsMadeJustWhereItSavesMoreThanItsPrice() {
        // as if one mission had been planned badly: at a price below the saving it is given up, above it is kept
        CampaignPlan poor = planner(3_000).plan(PROBLEM);
        assertThat(poor.campaign().targetsLeft()).isEmpty();
        Replanned free = Replanning.of(poor, Problems.START).with(planner(60_000));
        double saving = poor.campaign().totalCostMeur() - free.toPayMeur();
        assertThat(saving).isPositive();
        for (double price : new double[] {0.01, 1, 5, 20, 100, 1000}) {
            Replanned found =
                    Replanning.of(poor, Problems.START).atPriceOfChange(price).with(planner(60_000));
            assertThat(found.changeMeur()).isEqualTo(price * found.changed().size());
            assertThat(found.kept().size() + found.changed().size())
                    .isEqualTo(poor.campaign().missions().size());
            // no worse than changing nothing, nor than changing as if it were free
            assertThat(found.toPayMeur())
                    .isLessThanOrEqualTo(poor.campaign().totalCostMeur() + 1e-6)
                    .isLessThanOrEqualTo(
                            free.toPayMeur() + price * free.changed().size() + 1e-6);
        }
    }

    @Test
    void thePriceOfChangeTakesNothingOffTheBudget() {
        // planned: a mission for each target; the budget is for the missions to several targets that cost less
        CampaignPlan singles = planner(3_000)
                .plan(CampaignProblem.removing(TARGETS)
                        .with(Servicer.singleUse())
                        .launchedBy(Launcher.light(), Launcher.medium())
                        .during(PROBLEM.start(), PROBLEM.end())
                        .build());
        assertThat(singles.campaign().missions()).hasSameSizeAs(TARGETS);
        double cheapest = Replanning.of(singles, Problems.START)
                .under(PROBLEM)
                .with(planner(30_000))
                .toPayMeur();
        double budget = cheapest + 1;
        assertThat(budget).isLessThan(singles.campaign().totalCostMeur());
        CampaignProblem bound = Problems.removing(TARGETS)
                .within(new CampaignLimits(Integer.MAX_VALUE, budget))
                .build();
        for (double price : new double[] {5, 20}) {
            Replanned found = Replanning.of(singles, Problems.START)
                    .under(bound)
                    .atPriceOfChange(price)
                    .with(planner(30_000));
            assertThat(found.targetsLeft()).isEmpty();
            assertThat(found.changeMeur()).isGreaterThan(1);
            assertThat(found.toPayMeur() - found.changeMeur()).isLessThanOrEqualTo(budget);
            new CampaignAudit(found.plan().orElseThrow().problem())
                    .check(found.plan().orElseThrow().campaign());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 3, 12, 40})
    void aTinyCaseIsAsCheapAsTheBestOfAllPartitionsOfItsPool(double price) {
        List<Target> three = TARGETS.subList(0, 3);
        CampaignPlan poor = planner(1).plan(Problems.removing(three).build());
        Replanned found =
                Replanning.of(poor, Problems.START).atPriceOfChange(price).with(planner(20_000));
        // the missions known, at their own cost: without the price of change
        List<Candidate> known = new ArrayList<>();
        CampaignPlan after = found.plan().orElseThrow();
        after.pool().candidates().forEach(c -> known.add(new Candidate(c.removed(), c.itinerary(), c.spentMeur())));
        List<Itinerary> old = poor.flights().stream()
                .map(flight -> flight.candidate().itinerary())
                .toList();
        double best = Double.POSITIVE_INFINITY;
        int count = known.size();
        for (int a = 0; a < count; a++) {
            for (int b = a; b < count; b++) {
                for (int c = b; c < count; c++) {
                    List<Candidate> choice = Stream.of(known.get(a), known.get(b), known.get(c))
                            .distinct()
                            .toList();
                    int removed = choice.stream()
                            .mapToInt(k -> k.removed().cardinality())
                            .sum();
                    BitSet all = new BitSet();
                    choice.forEach(k -> all.or(k.removed()));
                    if (removed == 3 && all.cardinality() == 3) {
                        long kept = old.stream()
                                .filter(planned -> choice.stream()
                                        .anyMatch(k -> k.itinerary().equals(planned)))
                                .count();
                        best = Math.min(best, MissionSelection.costOf(choice) + price * (old.size() - kept));
                    }
                }
            }
        }
        assertThat(found.toPayMeur()).isCloseTo(best, within(1e-6));
    }
}
