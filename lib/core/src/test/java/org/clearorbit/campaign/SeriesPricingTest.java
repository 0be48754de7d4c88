package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.api.Test;

class SeriesPricingTest {

    @Test
    void eachDoublingMultipliesThePriceByTheRate() {
        LearningCurve curve = new LearningCurve(0.8);
        assertThat(curve.factor(1)).isEqualTo(1);
        assertThat(curve.factor(2)).isCloseTo(0.8, within(1e-12));
        assertThat(curve.factor(4)).isCloseTo(0.64, within(1e-12));
        assertThat(curve.factor(8)).isCloseTo(0.512, within(1e-12));
        assertThat(curve.factor(3)).isBetween(0.64, 0.8);
        assertThat(curve.meanFactor(1, 3))
                .isCloseTo((curve.factor(2) + curve.factor(3) + curve.factor(4)) / 3, within(1e-12));
        assertThat(LearningCurve.none().factor(77)).isEqualTo(1);
        assertThatThrownBy(() -> curve.factor(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LearningCurve(1.1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("learning rate: found '1.1', expected above 0, at most 1");
    }

    private static CampaignProblem problem(LearningCurve learning) {
        List<Target> targets = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            targets.add(Problems.target(1 + k, 800, 52 + 9 * k, 70 * k, 1500, "CIS"));
        }
        targets.addAll(Problems.cluster(3, 30, 10, 2000, 1));
        return CampaignProblem.removing(targets)
                .with(Servicer.kitCarrier())
                .launchedBy(Launcher.medium(), Launcher.heavy())
                .during(Problems.START, Problems.START.shiftedBy(12 * EarthModel.JULIAN_YEAR))
                .costing(CostModel.itemised(0.0001, learning))
                .build();
    }

    @Test
    void theCampaignIsChargedAlongTheSeriesInOrderOfLaunch() {
        LearningCurve curve = new LearningCurve(0.9);
        CampaignProblem problem = problem(curve);
        CampaignPlan plan = Problems.planner(1).plan(problem);
        Campaign campaign = plan.campaign();
        new CampaignAudit(problem).check(campaign);
        double expected = 0;
        int kits = 0;
        for (int k = 0; k < campaign.missions().size(); k++) {
            Mission mission = campaign.missions().get(k);
            assertThat(mission.cost().servicerMeur())
                    .isCloseTo(95 * StrictMath.pow(k + 1, StrictMath.log(0.9) / StrictMath.log(2)), within(1e-9));
            double kitsMeur = 0;
            for (int unit = 0; unit < mission.removals().size(); unit++) {
                kitsMeur += 9 * StrictMath.pow(++kits, StrictMath.log(0.9) / StrictMath.log(2));
            }
            assertThat(mission.cost().kitsMeur()).isCloseTo(kitsMeur, within(1e-9));
            expected += mission.cost().totalMeur();
        }
        assertThat(campaign.missions().size()).isGreaterThan(1);
        assertThat(campaign.totalCostMeur()).isCloseTo(expected, within(1e-9));
        Set<Integer> all = Set.of(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(plan.costMeur(all)).isCloseTo(campaign.totalCostMeur(), within(1e-6));
        assertThat(plan.costMeur(Set.of(0)))
                .as("alone, the first of its series")
                .isGreaterThan(95);
    }

    @Test
    void thePriceOfChangeIsInWhatACoalitionPaysWhateverTheLearning() {
        for (LearningCurve learning : List.of(LearningCurve.none(), new LearningCurve(0.9))) {
            CampaignProblem problem = problem(learning);
            MissionModel free = new MissionModel(problem);
            Stop stop = new Stop(0, free.commissioningSeconds(0, 0), Stop.Kind.REMOVE);
            Itinerary planned = new Itinerary(0, 0, List.of(stop));
            MissionModel model = new MissionModel(problem, Commitments.to(List.of(planned), free.targets(), 7));
            Candidate changed = MissionPool.evaluated(model, new Itinerary(0, 100 * EarthModel.DAY, List.of(stop)));
            MissionPool pool = MissionPool.closed(model, List.of(changed));
            CampaignPlan plan = CampaignPlan.of(
                    problem, model, pool, new MissionSelection(pool), List.of(changed), Campaign.LimitReached.WORK, 1);
            assertThat(changed.changeMeur()).isEqualTo(7);
            // the first of its series, at its full price
            assertThat(plan.costMeur(Set.of(0))).isCloseTo(changed.spentMeur() + 7, within(1e-9));
        }
    }

    @Test
    void withoutLearningEveryUnitCostsTheSame() {
        Campaign campaign =
                Problems.planner(1).plan(problem(LearningCurve.none())).campaign();
        assertThat(campaign.missions()).allSatisfy(mission -> {
            assertThat(mission.cost().servicerMeur()).isEqualTo(95);
            assertThat(mission.cost().kitsMeur())
                    .isEqualTo(9 * mission.removals().size());
        });
        Campaign learning =
                Problems.planner(1).plan(problem(new LearningCurve(0.9))).campaign();
        assertThat(learning.totalCostMeur()).isLessThan(campaign.totalCostMeur());
        assertThat(CostModel.itemised(0.0001)).isEqualTo(CostModel.itemised(0.0001, LearningCurve.none()));
    }
}
