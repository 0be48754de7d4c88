package org.clearorbit.campaign.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.clearorbit.campaign.Campaign;
import org.clearorbit.campaign.CampaignPlan;
import org.clearorbit.campaign.CampaignPlanner;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.campaign.CaptureTable;
import org.clearorbit.campaign.Launcher;
import org.clearorbit.campaign.Mission;
import org.clearorbit.campaign.PlannerSettings;
import org.clearorbit.campaign.Problems;
import org.clearorbit.campaign.Servicer;
import org.clearorbit.campaign.SharedLaunch;
import org.clearorbit.campaign.Target;
import org.clearorbit.campaign.TargetFacts;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.common.Cancellation;
import org.clearorbit.common.CancelledException;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.risk.pair.PairSettings;
import org.clearorbit.risk.pair.SetBenefit;
import org.clearorbit.transfer.TumblingClass;
import org.junit.jupiter.api.Test;

/** What a planned campaign withstands, by Monte Carlo. */
class RobustnessStudyTest {

    /** A shuttle with several targets and more beside it. */
    private static final CampaignPlan PLAN = planned(Problems.cluster(6, 71, 90, 3000, 21));

    private static final Campaign CAMPAIGN = PLAN.campaign();

    private static final int TARGETS = 6;

    private static CampaignPlan planned(List<Target> targets) {
        CampaignProblem problem = CampaignProblem.removing(targets)
                .with(Servicer.shuttle())
                .launchedBy(Launcher.medium(), Launcher.heavy())
                .during(Problems.START, Problems.START.shiftedBy(12 * EarthModel.JULIAN_YEAR))
                .build();
        return CampaignPlanner.withDefaults()
                .with(new PlannerSettings(
                        3, 30_000, Double.POSITIVE_INFINITY, 6, 2, List.of(20.0, 60.0, 150.0, 300.0, 500.0)))
                .plan(problem);
    }

    private static RobustnessStudy study() {
        return RobustnessStudy.ofNothing().withSamples(400).withSeed(7);
    }

    private static double lost(MarginOutcome outcome, LossCause cause) {
        return outcome.losses().get(cause).targets();
    }

    private static void allLost(MarginOutcome outcome) {
        double lost = outcome.losses().values().stream()
                .mapToDouble(MarginOutcome.Loss::targets)
                .sum();
        assertThat(lost + outcome.targetsRemoved().mean()).isCloseTo(TARGETS, within(1e-9));
        double risk = outcome.losses().values().stream()
                .mapToDouble(MarginOutcome.Loss::risk)
                .sum();
        assertThat(risk + outcome.riskRemoved().mean()).isCloseTo(CAMPAIGN.riskRemoved(), within(1e-9));
    }

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
    void aSlipOfNoDaysChangesNothing() {
        Robustness still = study().with(new LaunchSlip(0, 0)).of(PLAN);
        assertThat(still.outcome().campaignAsPlanned()).isEqualTo(1);
        assertThat(still.outcome().costMeur().mean()).isCloseTo(CAMPAIGN.totalCostMeur(), within(1e-9));
    }

    @Test
    void whereEveryCaptureFailsNothingIsRemovedAndAllIsPaid() {
        MarginOutcome outcome = study().with(CaptureFailure.of(1)).of(PLAN).outcome();
        assertThat(outcome.targetsRemoved().quantile(1)).isZero();
        assertThat(outcome.riskRemoved().quantile(1)).isZero();
        assertThat(outcome.costMeur().mean()).isCloseTo(CAMPAIGN.totalCostMeur(), within(1e-9));
        assertThat(lost(outcome, LossCause.FAILED_CAPTURE)).isEqualTo(TARGETS);
        assertThat(outcome.missionAsPlanned()).isZero();
        assertThat(outcome.campaignAsPlanned()).isZero();
    }

    @Test
    void capturesThatFailIndependentlyGiveTheBinomialMeanAndVariance() {
        double p = 0.3;
        MarginOutcome outcome =
                study().withSamples(4000).with(CaptureFailure.of(p)).of(PLAN).outcome();
        Spread targets = outcome.targetsRemoved();
        assertThat(targets.mean()).isCloseTo(TARGETS * (1 - p), within(4 * targets.standardError()));
        double variance = TARGETS * p * (1 - p);
        assertThat(targets.standardDeviation() * targets.standardDeviation())
                .isCloseTo(variance, within(4 * variance * Math.sqrt(2.0 / 4000)));
        assertThat(targets.standardError()).isEqualTo(targets.standardDeviation() / Math.sqrt(4000));
        double risk = CAMPAIGN.riskRemoved() * (1 - p);
        assertThat(outcome.riskRemoved().mean())
                .isCloseTo(risk, within(4 * outcome.riskRemoved().standardError()));
        double all = Math.pow(1 - p, TARGETS);
        assertThat(outcome.campaignAsPlanned()).isCloseTo(all, within(4 * Math.sqrt(all * (1 - all) / 4000)));
        double expected = CAMPAIGN.missions().stream()
                .mapToDouble(mission -> Math.pow(1 - p, mission.removals().size()))
                .average()
                .orElseThrow();
        assertThat(outcome.missionAsPlanned()).isCloseTo(expected, within(4 * 0.5 / Math.sqrt(4000)));
        allLost(outcome);
    }

    @Test
    void captureFailsByTumblingClassAndServicer() {
        List<Target> targets = new ArrayList<>(Problems.cluster(2, 71, 20, 1500, 21));
        targets.set(1, targets.get(1).with(TargetFacts.none().withTumbling(TumblingClass.FAST)));
        CaptureTable table = new CaptureTable(
                new CaptureTable.Row(1, 1, 1), new CaptureTable.Row(1, 1, 0.5), new CaptureTable.Row(1, 1, 0));
        CampaignPlan plan = planned(targets);
        MarginOutcome outcome = study().with(CaptureFailure.by(table)).of(plan).outcome();
        assertThat(outcome.targetsRemoved().mean()).isEqualTo(1);
        assertThat(outcome.riskRemoved().mean()).isCloseTo(targets.get(0).risk(), within(1e-12));
        Servicer own = Servicer.shuttle().with(table);
        Target fast = targets.get(1);
        assertThat(CaptureFailure.ofServicers().probability(own, fast)).isEqualTo(1);
        assertThat(CaptureFailure.ofServicers().probability(Servicer.shuttle(), fast))
                .isCloseTo(0.15, within(1e-12));
        assertThat(new CaptureFailure(null, 2).probability(Servicer.shuttle(), fast))
                .isCloseTo(0.30, within(1e-12));
        assertThat(new CaptureFailure(table, 2).probability(Servicer.shuttle(), fast))
                .isEqualTo(1);
        assertThat(CaptureFailure.none().probability(own, fast)).isZero();
    }

    @Test
    void aMissionLostAtLaunchSinksItsPriceAndSavesItsOperations() {
        MarginOutcome always = study().with(ServicerLoss.perMission(1)).of(PLAN).outcome();
        double operations = CAMPAIGN.missions().stream()
                .mapToDouble(mission -> mission.cost().operationsMeur())
                .sum();
        assertThat(always.targetsRemoved().quantile(1)).isZero();
        assertThat(always.costMeur().mean()).isCloseTo(CAMPAIGN.totalCostMeur() - operations, within(1e-9));
        assertThat(lost(always, LossCause.SERVICER_LOSS)).isEqualTo(TARGETS);
        double p = 0.2;
        MarginOutcome some = study().withSamples(4000)
                .with(ServicerLoss.perMission(p))
                .of(PLAN)
                .outcome();
        Spread targets = some.targetsRemoved();
        assertThat(targets.mean()).isCloseTo(TARGETS * (1 - p), within(4 * targets.standardError()));
        double variance = CAMPAIGN.missions().stream()
                .mapToDouble(mission -> p
                        * (1 - p)
                        * mission.removals().size()
                        * mission.removals().size())
                .sum();
        assertThat(targets.standardDeviation()).isCloseTo(Math.sqrt(variance), within(0.08 * Math.sqrt(variance)));
        assertThat(some.missionAsPlanned()).isCloseTo(1 - p, within(4 * 0.5 / Math.sqrt(4000)));
    }

    @Test
    void aConstantHazardLosesEachTargetWithTheProbabilityOfItsDate() {
        double hazard = 5e-4;
        MarginOutcome outcome = study().withSamples(4000)
                .with(ServicerLoss.perDay(hazard))
                .of(PLAN)
                .outcome();
        double expected = 0;
        double operations = 0;
        for (Mission mission : CAMPAIGN.missions()) {
            for (var removal : mission.removals()) {
                double days = removal.completed().durationFrom(mission.launchDate()) / EarthModel.DAY;
                expected += Math.exp(-hazard * days);
            }
            double days = mission.endDate().durationFrom(mission.launchDate()) / EarthModel.DAY;
            operations += mission.servicer().operationsMeurPerDay() * (1 - Math.exp(-hazard * days)) / hazard;
        }
        assertThat(outcome.targetsRemoved().mean())
                .isCloseTo(expected, within(4 * outcome.targetsRemoved().standardError()));
        double fixed = CAMPAIGN.missions().stream()
                .mapToDouble(
                        mission -> mission.cost().totalMeur() - mission.cost().operationsMeur())
                .sum();
        assertThat(outcome.costMeur().mean())
                .isCloseTo(fixed + operations, within(4 * outcome.costMeur().standardError()));
    }

    @Test
    void aMarginBuysJustTheOverrunsThatItIsFor() {
        List<Double> margins = List.of(0.0, 0.02, 0.05, 0.1);
        Robustness known =
                study().withSamples(8).with(new DeltaVOverrun(0.03, 0)).of(PLAN, margins);
        assertThat(known.outcomes()).extracting(MarginOutcome::margin).isEqualTo(margins);
        for (MarginOutcome outcome : known.outcomes()) {
            allLost(outcome);
            if (outcome.missionsThatHoldIt() == CAMPAIGN.missions().size()) {
                assertThat(outcome.campaignAsPlanned()).isEqualTo(outcome.margin() > 0.03 ? 1 : 0);
            }
            assertThat(outcome.costMeur().mean())
                    .isLessThanOrEqualTo(CAMPAIGN.totalCostMeur() + 0.0001 * outcome.marginKg() + 1e-9);
        }
        assertThat(known.outcomes().get(2).missionsThatHoldIt())
                .isEqualTo(CAMPAIGN.missions().size());
        // the last target of each mission is out of reach, no other cause is at work
        MarginOutcome none = known.outcome();
        assertThat(lost(none, LossCause.DELTA_V_OVERRUN))
                .isEqualTo(TARGETS - none.targetsRemoved().mean())
                .isGreaterThanOrEqualTo(CAMPAIGN.missions().size());
        Robustness spread = study().with(new DeltaVOverrun(0.01, 0.03))
                .with(new LaunchSlip(0.3, 60))
                .of(PLAN, margins);
        for (int k = 1; k < margins.size(); k++) {
            MarginOutcome less = spread.outcomes().get(k - 1);
            MarginOutcome more = spread.outcomes().get(k);
            allLost(more);
            assertThat(more.marginKg()).isGreaterThan(less.marginKg());
            assertThat(more.missionAsPlanned()).isGreaterThanOrEqualTo(less.missionAsPlanned());
            assertThat(more.campaignAsPlanned()).isGreaterThanOrEqualTo(less.campaignAsPlanned());
            assertThat(more.riskRemoved().quantile(0.1))
                    .isGreaterThanOrEqualTo(less.riskRemoved().quantile(0.1));
        }
        assertThat(spread.outcomes().get(3).missionAsPlanned())
                .isGreaterThan(spread.outcomes().get(0).missionAsPlanned());
    }

    @Test
    void aLateLaunchCostsTargetsByTheSlipAndNotByTheOverrun() {
        MarginOutcome slipped = study().with(new LaunchSlip(0.5, 200)).of(PLAN).outcome();
        assertThat(lost(slipped, LossCause.LAUNCH_SLIP)).isPositive();
        assertThat(lost(slipped, LossCause.DELTA_V_OVERRUN)).isZero();
        allLost(slipped);
        MarginOutcome never = study().with(new LaunchSlip(0, 1e9)).of(PLAN).outcome();
        assertThat(lost(never, LossCause.LAUNCH_SLIP)).isEqualTo(TARGETS);
        MarginOutcome both = study().with(new LaunchSlip(0.5, 200))
                .with(new DeltaVOverrun(0.01, 0))
                .of(PLAN)
                .outcome();
        assertThat(lost(both, LossCause.LAUNCH_SLIP)).isEqualTo(lost(slipped, LossCause.LAUNCH_SLIP));
        assertThat(lost(both, LossCause.DELTA_V_OVERRUN)).isPositive();
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
        one.outcomes().forEach(RobustnessStudyTest::allLost);
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
    void missionsThatShareALaunchAreLateAndLostTogether() {
        List<Target> two = List.of(
                Problems.target(1, 800, 71, 0, 800, "-"),
                Problems.target(2, 800, 71, 0.1, 800, "-"),
                Problems.target(3, 800, 98, 0, 800, "-"));
        CampaignProblem problem = CampaignProblem.removing(two)
                .with(Servicer.singleUse())
                .launchedBy(Launcher.medium().with(SharedLaunch.of(2, 150)))
                .during(Problems.START, Problems.START.shiftedBy(6 * EarthModel.JULIAN_YEAR))
                .build();
        CampaignPlan plan = Problems.planner(1).plan(problem);
        assertThat(plan.campaign().missions())
                .extracting(Mission::launchedTogether)
                .containsExactlyInAnyOrder(2, 2, 1);
        List<BitSet> removed = new ArrayList<>();
        study().counting(set -> {
                    removed.add((BitSet) set.clone());
                    return 0;
                })
                .with(ServicerLoss.perMission(0.5))
                .with(new LaunchSlip(0.5, 3000))
                .of(plan);
        assertThat(removed).allMatch(set -> set.get(0) == set.get(1));
        assertThat(removed).anyMatch(set -> set.get(0) != set.get(2));
        // in orbit, each is lost for itself
        removed.clear();
        study().counting(set -> {
                    removed.add((BitSet) set.clone());
                    return 0;
                })
                .with(ServicerLoss.perDay(0.02))
                .of(plan);
        assertThat(removed).anyMatch(set -> set.get(0) != set.get(1));
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
