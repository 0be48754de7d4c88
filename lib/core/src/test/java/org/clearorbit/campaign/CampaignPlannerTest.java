package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.clearorbit.common.Cancellation;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.common.WorkExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignPlannerTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyPlanPassesAnIndependentAudit(long seed) {
        List<Target> targets = new ArrayList<>(Problems.cluster(7, 71, 120, 3000, seed));
        targets.add(Problems.target(1, 500, 97.4, 10, 900, "US"));
        CampaignProblem problem = Problems.removing(targets).build();
        Campaign campaign = Problems.planner(seed).plan(problem).campaign();
        new CampaignAudit(problem).check(campaign);
        assertThat(campaign.targetsLeft()).isEmpty();
    }

    @Test
    void severalTargetsShareAMissionWhereTheirNodesAllowIt() {
        CampaignProblem problem =
                Problems.removing(Problems.cluster(6, 71, 60, 1500, 7)).build();
        Campaign campaign = Problems.planner(1).plan(problem).campaign();
        assertThat(campaign.missions().size()).isLessThan(6);
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        CampaignProblem problem =
                Problems.removing(Problems.cluster(6, 82.9, 90, 1400, 3)).build();
        Campaign alone = Problems.planner(9).plan(problem).campaign();
        Campaign together =
                Problems.planner(9).with(WorkExecutor.threads(3)).plan(problem).campaign();
        assertThat(together).usingRecursiveComparison().isEqualTo(alone);
    }

    @Test
    void moreWorkNeverCostsMore() {
        CampaignProblem problem =
                Problems.removing(Problems.cluster(6, 74, 180, 1400, 5)).build();
        CampaignPlanner planner = Problems.planner(2);
        double little = planner.with(PlannerSettings.withDefaults().withWorkLimit(20_000))
                .plan(problem)
                .campaign()
                .totalCostMeur();
        double much = planner.with(PlannerSettings.withDefaults().withWorkLimit(400_000))
                .plan(problem)
                .campaign()
                .totalCostMeur();
        assertThat(much).isLessThanOrEqualTo(little + 1e-9);
    }

    @Test
    void aTargetThatNoServicerCanMoveIsLeftWithTheLimitThatBinds() {
        List<Target> targets =
                List.of(Problems.target(1, 800, 71, 0, 2000, "CIS"), Problems.target(2, 800, 71, 5, 400_000, "CIS"));
        CampaignProblem problem = Problems.removing(targets).build();
        Campaign campaign = Problems.planner(1).plan(problem).campaign();
        new CampaignAudit(problem).check(campaign);
        assertThat(campaign.targetsLeft()).singleElement().satisfies(left -> {
            assertThat(left.target().catalogNumber()).isEqualTo(2);
            assertThat(left.reason())
                    .containsPattern("needs \\d+ kg of propellant, (the tanks|it) holds? \\d+ kg|kit needs");
        });
    }

    @Test
    void aLimitOnMissionsKeepsTheGreatestRisk() {
        List<Target> targets = List.of(
                Problems.target(1, 800, 71, 0, 2000, "CIS"),
                Problems.target(2, 800, 98, 5, 3000, "CIS"),
                Problems.target(3, 800, 51, 5, 1000, "CIS"));
        CampaignProblem problem = Problems.removing(targets)
                .within(new CampaignLimits(1, Double.POSITIVE_INFINITY))
                .build();
        Campaign campaign = Problems.planner(1).plan(problem).campaign();
        new CampaignAudit(problem).check(campaign);
        assertThat(campaign.removals())
                .singleElement()
                .satisfies(
                        removal -> assertThat(removal.target().catalogNumber()).isEqualTo(2));
        assertThat(campaign.targetsLeft())
                .allSatisfy(left -> assertThat(left.reason()).contains("at most 1 mission"));
    }

    @Test
    void aBudgetIsNotExceeded() {
        CampaignProblem free =
                Problems.removing(Problems.cluster(5, 71, 300, 3000, 11)).build();
        double cost = Problems.planner(1).plan(free).campaign().totalCostMeur();
        CampaignProblem bound = Problems.removing(Problems.cluster(5, 71, 300, 3000, 11))
                .within(new CampaignLimits(Integer.MAX_VALUE, 0.6 * cost))
                .build();
        Campaign campaign = Problems.planner(1).plan(bound).campaign();
        new CampaignAudit(bound).check(campaign);
        assertThat(campaign.totalCostMeur()).isLessThanOrEqualTo(0.6 * cost);
        assertThat(campaign.removals()).isNotEmpty();
        assertThat(campaign.targetsLeft()).isNotEmpty();
    }

    @Test
    void heavyTargetsComeDownUnderControlAndLightOnesMayDecay() {
        List<Target> targets =
                List.of(Problems.target(1, 700, 71, 0, 5000, "CIS"), Problems.target(2, 700, 71, 1, 120, "CIS"));
        CampaignProblem problem = Problems.removing(targets).build();
        DisposalChoice heavy = problem.disposal().choose(targets.get(0));
        DisposalChoice light = problem.disposal().choose(targets.get(1));
        assertThat(heavy.mode()).isEqualTo(DisposalMode.CONTROLLED_REENTRY);
        assertThat(heavy.uncontrolled().expectedCasualties()).isGreaterThan(1e-4);
        assertThat(heavy.casualtyExpectation()).isLessThan(1e-4);
        assertThat(light.mode()).isEqualTo(DisposalMode.NATURAL_DECAY);
        assertThat(light.casualtyExpectation()).isLessThanOrEqualTo(1e-4);
        assertThat(light.decayYears()).isLessThanOrEqualTo(25 * 1.001);
        assertThat(light.deltaV()).isLessThan(heavy.deltaV());
    }

    @Test
    void aSubsetNeverCostsMoreAndTwoSetsTogetherNeverMoreThanApart() {
        CampaignProblem problem =
                Problems.removing(Problems.cluster(8, 71, 200, 2500, 4)).build();
        CampaignPlan plan = Problems.planner(1).plan(problem);
        SplittableRandom random = new SplittableRandom(8);
        for (int trial = 0; trial < 40; trial++) {
            Set<Integer> one = new HashSet<>();
            Set<Integer> other = new HashSet<>();
            for (int k = 0; k < 8; k++) {
                switch (random.nextInt(3)) {
                    case 0 -> one.add(k);
                    case 1 -> other.add(k);
                    default -> {}
                }
            }
            Set<Integer> both = new HashSet<>(one);
            both.addAll(other);
            double costOne = plan.costMeur(one);
            double costOther = plan.costMeur(other);
            double costBoth = plan.costMeur(both);
            assertThat(costBoth).isGreaterThanOrEqualTo(Math.max(costOne, costOther) - 1e-6);
            assertThat(costBoth).isLessThanOrEqualTo(costOne + costOther + 1e-6);
        }
    }

    @Test
    void theCampaignCostsWhatThePoolSays() {
        CampaignProblem problem =
                Problems.removing(Problems.cluster(6, 98.5, 40, 2500, 6)).build();
        CampaignPlan plan = Problems.planner(1).plan(problem);
        assertThat(plan.costMeur(Set.of(0, 1, 2, 3, 4, 5)))
                .isCloseTo(plan.campaign().totalCostMeur(), within(1e-6));
        assertThat(plan.costMeur(Set.of())).isZero();
    }

    @Test
    void cancelledBeforeItBeginsItReturnsAnEmptyCampaign() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        CampaignProblem problem =
                Problems.removing(Problems.cluster(3, 71, 40, 2500, 6)).build();
        Campaign campaign = Problems.planner(1).with(cancellation).plan(problem).campaign();
        assertThat(campaign.limitReached()).isEqualTo(Campaign.LimitReached.CANCELLED);
        assertThat(campaign.missions()).isEmpty();
        assertThat(campaign.targetsLeft()).hasSize(3);
    }

    @Test
    void anIncompleteProblemIsRefusedByName() {
        List<Target> targets = Problems.cluster(1, 71, 40, 2500, 6);
        assertThatThrownBy(() -> Problems.removing(List.of()).build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("campaign targets: found 'none', expected at least one object to remove");
        assertThatThrownBy(() -> CampaignProblem.removing(targets).build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("campaign window: not given");
        assertThatThrownBy(() -> Problems.removing(List.of(targets.get(0), targets.get(0)))
                        .build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("campaign targets: found '1000', expected each object once");
    }
}
