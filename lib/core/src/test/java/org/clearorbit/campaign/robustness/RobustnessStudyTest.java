package org.clearorbit.campaign.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.clearorbit.campaign.robustness.StudiedPlan.CAMPAIGN;
import static org.clearorbit.campaign.robustness.StudiedPlan.PLAN;
import static org.clearorbit.campaign.robustness.StudiedPlan.TARGETS;
import static org.clearorbit.campaign.robustness.StudiedPlan.allLost;
import static org.clearorbit.campaign.robustness.StudiedPlan.planned;
import static org.clearorbit.campaign.robustness.StudiedPlan.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.clearorbit.campaign.CampaignPlan;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.campaign.Problems;
import org.clearorbit.campaign.Target;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.common.Cancellation;
import org.clearorbit.common.CancelledException;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.risk.pair.PairSettings;
import org.clearorbit.risk.pair.SetBenefit;
import org.junit.jupiter.api.Test;

/** What a planned campaign withstands, by Monte Carlo. */
class RobustnessStudyTest {

    @Test
    void withNothingThatGoesWrongEverySampleIsThePlan() {
        assertThat(CAMPAIGN.missions().size()).isGreaterThan(1).isLessThan(TARGETS);
        Robustness found = study().of(PLAN);
        MarginOutcome outcome = found.outcome();
        assertThat(found.samples()).isEqualTo(400);
        assertThat(found.isCutShort()).isFalse();
        assertThat(found.plannedTargets()).isEqualTo(TARGETS);
        assertThat(found.plannedRisk()).isCloseTo(CAMPAIGN.riskRemoved(), within(1e-12));
        assertThat(found.plannedCostMeur()).isEqualTo(CAMPAIGN.totalCostMeur());
        assertThat(outcome.campaignAsPlanned()).isEqualTo(1);
        assertThat(outcome.missionAsPlanned()).isEqualTo(1);
        for (double p : new double[] {0, 0.5, 1}) {
            assertThat(outcome.riskRemoved().quantile(p)).isCloseTo(CAMPAIGN.riskRemoved(), within(1e-12));
            assertThat(outcome.targetsRemoved().quantile(p)).isEqualTo(TARGETS);
            assertThat(outcome.costMeur().quantile(p)).isCloseTo(CAMPAIGN.totalCostMeur(), within(1e-9));
        }
        assertThat(outcome.costMeur().standardError()).isCloseTo(0, within(1e-9));
        assertThat(outcome.marginKg()).isZero();
        assertThat(outcome.missionsThatHoldIt()).isEqualTo(CAMPAIGN.missions().size());
        assertThat(outcome.losses()).hasSize(4);
        allLost(outcome);
    }

    @Test
    void moreOfAnyTroubleNeverRemovesMoreInAnyQuantile() {
        RobustnessStudy basis = study().with(CaptureFailure.of(0.1))
                .with(ServicerLoss.perDay(1e-4))
                .with(new LaunchSlip(0.8, 30));
        Spread before = basis.of(PLAN).outcome().targetsRemoved();
        for (RobustnessStudy worse : List.of(
                basis.with(CaptureFailure.of(0.2)),
                basis.with(ServicerLoss.perDay(3e-4)),
                basis.with(new ServicerLoss(0.05, 1, 1e4)),
                basis.with(new DeltaVOverrun(0.02, 0)))) {
            Spread after = worse.of(PLAN).outcome().targetsRemoved();
            for (double p = 0; p <= 1; p += 0.1) {
                assertThat(after.quantile(p)).isLessThanOrEqualTo(before.quantile(p));
            }
            assertThat(after.mean()).isLessThan(before.mean());
        }
    }

    @Test
    void threadsDoNotMatterAndSeedsDo() {
        RobustnessStudy study = RobustnessStudy.withDefaults().withSamples(300);
        List<Double> margins = List.of(0.0, 0.05);
        Robustness one = study.of(PLAN, margins);
        Robustness three = study.with(WorkExecutor.threads(3)).of(PLAN, margins);
        assertThat(three).usingRecursiveComparison().isEqualTo(one);
        assertThat(study.withSeed(2).of(PLAN, margins).outcome().costMeur().mean())
                .isNotEqualTo(one.outcome().costMeur().mean());
        one.outcomes().forEach(StudiedPlan::allLost);
    }

    @Test
    void aCancelledStudyReturnsTheFirstSamples() {
        Cancellation cancellation = new Cancellation();
        List<Long> heard = new ArrayList<>();
        Robustness cut = RobustnessStudy.withDefaults()
                .withSamples(2000)
                .with(cancellation)
                .with((task, done, total) -> {
                    assertThat(task).isEqualTo("flying samples");
                    assertThat(total).isEqualTo(2000);
                    heard.add(done);
                    cancellation.cancel();
                })
                .of(PLAN);
        assertThat(heard).containsExactly(256L);
        assertThat(cut.isCutShort()).isTrue();
        assertThat(cut.samplesAsked()).isEqualTo(2000);
        assertThat(cut.samples()).isEqualTo(256);
        Robustness first = RobustnessStudy.withDefaults().withSamples(256).of(PLAN);
        assertThat(cut.outcomes()).usingRecursiveComparison().isEqualTo(first.outcomes());
        assertThatThrownBy(
                        () -> RobustnessStudy.withDefaults().with(cancellation).of(PLAN))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void aSetFunctionCountsAPairOnce() {
        CampaignProblem problem = PLAN.problem();
        SetBenefit set = SetBenefit.of(
                problem.targets().stream().map(Target::object).toList(),
                Catalog.of(Problems.START, List.of()),
                PairSettings.withDefaults(),
                WorkExecutor.sequential());
        RemovalBenefit benefit = RemovalBenefit.of(set, problem);
        BitSet all = new BitSet();
        all.set(0, TARGETS);
        assertThat(benefit.of(all)).isEqualTo(set.value(all)).isPositive();
        Robustness found =
                study().counting(benefit).with(CaptureFailure.of(0.5)).of(PLAN);
        assertThat(found.plannedRisk()).isEqualTo(set.value(all));
        // half of the targets keep away more than half of the meetings among them
        assertThat(found.outcome().riskRemoved().mean()).isGreaterThan(0.55 * found.plannedRisk());
        SetBenefit other = SetBenefit.of(
                List.of(Problems.target(1, 800, 71, 0, 10, "-").object()),
                Catalog.of(Problems.START, List.of()),
                PairSettings.withDefaults(),
                WorkExecutor.sequential());
        assertThatThrownBy(() -> RemovalBenefit.of(other, problem))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("target of the campaign: found '1000', expected one of the candidates of the benefit");
    }

    @Test
    void lossesOfAPlanWithoutMissionsAreNone() {
        CampaignPlan none = planned(List.of(Problems.target(1, 800, 71, 0, 400_000, "-")));
        Robustness found = RobustnessStudy.withDefaults().withSamples(3).of(none);
        assertThat(found.plannedTargets()).isZero();
        assertThat(found.outcome().missionAsPlanned()).isEqualTo(1);
        assertThat(found.outcome().costMeur().mean()).isZero();
        assertThat(found.outcome().losses())
                .isEqualTo(Map.of(
                        LossCause.LAUNCH_SLIP, new MarginOutcome.Loss(0, 0),
                        LossCause.DELTA_V_OVERRUN, new MarginOutcome.Loss(0, 0),
                        LossCause.SERVICER_LOSS, new MarginOutcome.Loss(0, 0),
                        LossCause.FAILED_CAPTURE, new MarginOutcome.Loss(0, 0)));
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertThatThrownBy(() -> study().withSamples(0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("robustness: samples: found '0', expected at least 1");
        assertThatThrownBy(() -> study().of(PLAN, List.of()))
                .hasMessage("robustness: margins: found 'none', expected at least one");
    }
}
