package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.api.Test;

/** Planning that goes on from a plan made before. */
class ResumedPlanTest {

    private static final List<Target> TARGETS = Problems.cluster(5, 71, 90, 2500, 21);

    private static CampaignPlanner planner(long work) {
        return CampaignPlanner.withDefaults()
                .with(new PlannerSettings(
                        3, work, Double.POSITIVE_INFINITY, 6, 2, List.of(20.0, 60.0, 150.0, 300.0, 500.0)));
    }

    @Test
    void aResumedPlanKnowsNoSetOfTargetsAtAHigherCost() {
        CampaignProblem problem = Problems.removing(TARGETS).build();
        CampaignPlan first = planner(20_000).plan(problem);
        CampaignPlan second = planner(40_000).startingFrom(first).plan(problem);
        Map<BitSet, Double> costs = new HashMap<>();
        second.pool().candidates().forEach(c -> costs.put(c.removed(), c.costMeur()));
        assertThat(first.pool().candidates())
                .isNotEmpty()
                .allSatisfy(candidate ->
                        assertThat(costs.get(candidate.removed())).isLessThanOrEqualTo(candidate.costMeur()));
        assertThat(second.campaign().totalCostMeur())
                .isLessThanOrEqualTo(first.campaign().totalCostMeur() + 1e-9);
        assertThat(second.campaign().steps())
                .isGreaterThanOrEqualTo(first.campaign().steps() + 40_000 - 16);
        new CampaignAudit(problem).check(second.campaign());
    }

    @Test
    void itDoesNotRepeatTheSearchesThatThePlanWasMadeBy() {
        CampaignProblem problem = Problems.removing(TARGETS).build();
        CampaignPlan first = planner(5_000).plan(problem);
        CampaignPlan second = planner(5_000).startingFrom(first).plan(problem);
        assertThat(second.pool().candidates()).isNotEqualTo(first.pool().candidates());
    }

    @Test
    void missionsAreFlownOnTheSameDatesInAProblemThatBeginsLaterInAnotherOrder() {
        CampaignProblem problem = Problems.removing(TARGETS).build();
        CampaignPlan first = planner(40_000).plan(problem);
        List<Target> fewer = new ArrayList<>(TARGETS);
        fewer.remove(1);
        java.util.Collections.reverse(fewer);
        CampaignProblem later = CampaignProblem.removing(fewer)
                .with(Servicer.singleUse(), Servicer.kitCarrier(), Servicer.shuttle())
                .launchedBy(Launcher.light(), Launcher.medium(), Launcher.heavy())
                .during(Problems.START.shiftedBy(-30 * EarthModel.DAY), problem.end())
                .build();
        CampaignPlan second = planner(1).startingFrom(first).plan(later);
        new CampaignAudit(later).check(second.campaign());
        assertThat(second.campaign().targetsLeft()).isEmpty();
        assertThat(second.campaign().totalCostMeur()).isLessThanOrEqualTo(first.costMeur(Set.of(0, 2, 3, 4)) + 1e-6);
        CampaignPlan same = planner(1).startingFrom(second).plan(later);
        assertThat(same.campaign().totalCostMeur()).isCloseTo(second.campaign().totalCostMeur(), within(1e-6));
    }

    @Test
    void aServicerThatIsNoLongerThereTakesItsMissionsWithIt() {
        CampaignPlan first = planner(40_000).plan(Problems.removing(TARGETS).build());
        CampaignProblem only = CampaignProblem.removing(TARGETS)
                .with(Servicer.singleUse())
                .launchedBy(Launcher.medium())
                .during(Problems.START, Problems.START.shiftedBy(12 * EarthModel.JULIAN_YEAR))
                .build();
        CampaignPlan second = planner(1).startingFrom(first).plan(only);
        new CampaignAudit(only).check(second.campaign());
        assertThat(second.campaign().missions())
                .allSatisfy(mission -> assertThat(mission.servicer().name()).isEqualTo("single-use"));
    }
}
