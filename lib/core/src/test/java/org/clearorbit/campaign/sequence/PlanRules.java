package org.clearorbit.campaign.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Holds a plan against every rule of its problem, and its prices against the recursion of the mission's pricing. */
final class PlanRules {

    /** Rounding of times (s). */
    private static final double ROUNDING = 1e-3;

    private PlanRules() {}

    static void assertKept(SequenceProblem problem, SequencePlan plan) {
        TimeRules rules = problem.rules();
        List<Integer> all = new ArrayList<>(plan.left());
        double first = Double.POSITIVE_INFINITY;
        double end = 0;
        double free = 0;
        double cost = lost(problem, plan.left());
        for (SequencePlan.PlannedMission mission : plan.missions()) {
            List<Double> arrivals = mission.arrivals();
            int count = mission.targets().size();
            all.addAll(mission.targets());
            assertThat(arrivals).hasSize(count);
            assertThat(mission.legs()).hasSize(count - 1);
            assertThat(arrivals.get(0)).isGreaterThanOrEqualTo(free - ROUNDING);
            for (int k = 1; k < count; k++) {
                assertThat(arrivals.get(k) - arrivals.get(k - 1))
                        .isLessThanOrEqualTo(rules.longestGap() + ROUNDING)
                        .isGreaterThanOrEqualTo(rules.stay() + rules.shortestTransfer() - ROUNDING);
                assertThat(mission.legs().get(k - 1))
                        .isCloseTo(
                                PaperLeg.deltaV(
                                        problem.gravity(),
                                        problem.orbits().get(mission.targets().get(k - 1)),
                                        problem.orbits().get(mission.targets().get(k)),
                                        arrivals.get(k),
                                        arrivals.get(k) - arrivals.get(k - 1) - rules.stay()),
                                within(1e-6));
            }
            double over = arrivals.get(count - 1) + rules.stay();
            first = Math.min(first, arrivals.get(0));
            end = Math.max(end, over);
            if (rules.succession() == TimeRules.Succession.ONE_AFTER_ANOTHER) {
                free = over + rules.turnaround();
            }
            double price = price(problem.pricing(), mission);
            assertThat(mission.price()).isFinite().isCloseTo(price, within(1e-9 * price));
            cost += price;
        }
        assertThat(end).isLessThanOrEqualTo(rules.window() + ROUNDING);
        if (!plan.missions().isEmpty()) {
            assertThat(end - first).isLessThanOrEqualTo(rules.longestCampaign() + ROUNDING);
        }
        Collections.sort(all);
        assertThat(all)
                .containsExactlyElementsOf(
                        IntStream.range(0, problem.targets()).boxed().toList());
        assertThat(plan.cost()).isCloseTo(cost, within(1e-9 * cost));
    }

    private static double price(MissionPricing pricing, SequencePlan.PlannedMission mission) {
        List<Integer> targets = mission.targets();
        int count = targets.size();
        double quantity = pricing.atLast(targets.get(count - 1));
        for (int k = count - 2; k >= 0; k--) {
            quantity = pricing.before(targets.get(k), quantity, mission.legs().get(k));
        }
        return pricing.price(quantity, count);
    }

    private static double lost(SequenceProblem problem, List<Integer> left) {
        BitSet visited = new BitSet();
        visited.set(0, problem.targets());
        left.forEach(visited::clear);
        return problem.worth().lost(visited);
    }
}
