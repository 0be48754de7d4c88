package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.risk.pair.PairSettings;
import org.clearorbit.risk.pair.SetBenefit;
import org.junit.jupiter.api.Test;

class RiskRemovedTest {

    private static final List<Target> TARGETS = Problems.cluster(5, 71, 40, 1500, 4);

    private static SetBenefit benefit() {
        List<SpaceObject> objects = TARGETS.stream().map(Target::object).toList();
        return SetBenefit.of(
                objects, Catalog.of(Problems.START, objects), PairSettings.withDefaults(), WorkExecutor.sequential());
    }

    private static BitSet set(int mask) {
        return BitSet.valueOf(new long[] {mask});
    }

    @Test
    void risksOfTheirOwnAddUp() {
        RiskRemoved risk = RiskRemoved.additive(TARGETS);

        assertThat(risk.of(set(0b10010)))
                .isEqualTo(TARGETS.get(1).risk() + TARGETS.get(4).risk());
        assertThat(risk.of(set(0))).isZero();
    }

    /** Nobody else is there: all collisions are between two of the cluster, and go away with all but one of them. */
    @Test
    void theClusterIsNotCountedTwice() {
        SetBenefit benefit = benefit();
        RiskRemoved risk = RiskRemoved.of(benefit, List.of(TARGETS.get(3), TARGETS.get(0)));

        assertThat(risk.of(set(0b01))).isEqualTo(benefit.total(3));
        assertThat(risk.of(set(0b11))).isEqualTo(benefit.value(0, 3)).isLessThan(benefit.total(0) + benefit.total(3));

        RiskRemoved all = RiskRemoved.of(benefit, TARGETS);
        assertThat(all.of(set(0b01111))).isCloseTo(all.of(set(0b11111)), within(1e-12 * all.of(set(0b11111))));
    }

    @Test
    void aTargetOfWhichTheBenefitKnowsNothingIsNamed() {
        List<Target> unknown = List.of(Problems.target(77, 800, 71, 0, 1000, "CIS"));
        SetBenefit benefit = benefit();

        assertThatThrownBy(() -> RiskRemoved.of(benefit, unknown))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("77")
                .hasMessageContaining("candidates");
    }

    @Test
    void aCampaignTellsWhatItsRemovalsTakeAwayTogetherAndWhatMoreMoneyBuys() {
        RiskRemoved risk = RiskRemoved.of(benefit(), TARGETS);
        CampaignProblem problem = Problems.removing(TARGETS).valuing(risk).build();

        CampaignPlan plan = Problems.planner(3).plan(problem);

        assertThat(plan.campaign().targetsLeft()).isEmpty();
        assertThat(plan.campaign().riskRemoved()).isEqualTo(risk.of(set(0b11111)));
        List<CostRiskPoint> front = plan.front();
        CostRiskPoint last = front.get(front.size() - 1);
        assertThat(front.get(0).riskRemoved()).isZero();
        assertThat(last.riskRemoved()).isCloseTo(risk.of(set(0b11111)), within(1e-9 * last.riskRemoved()));
        assertThat(last.costMeur()).isLessThanOrEqualTo(plan.campaign().totalCostMeur() + 1e-9);
        for (CostRiskPoint point : front) {
            assertThat(plan.costMeur(point.targets())).isLessThanOrEqualTo(point.costMeur() + 1e-9);
        }
    }
}
