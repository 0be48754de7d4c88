package org.clearorbit.campaign.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.clearorbit.campaign.robustness.StudiedPlan.CAMPAIGN;
import static org.clearorbit.campaign.robustness.StudiedPlan.PLAN;
import static org.clearorbit.campaign.robustness.StudiedPlan.TARGETS;
import static org.clearorbit.campaign.robustness.StudiedPlan.allLost;
import static org.clearorbit.campaign.robustness.StudiedPlan.lost;
import static org.clearorbit.campaign.robustness.StudiedPlan.planned;
import static org.clearorbit.campaign.robustness.StudiedPlan.study;

import java.util.ArrayList;
import java.util.List;
import org.clearorbit.campaign.CampaignPlan;
import org.clearorbit.campaign.CaptureTable;
import org.clearorbit.campaign.Mission;
import org.clearorbit.campaign.Problems;
import org.clearorbit.campaign.Servicer;
import org.clearorbit.campaign.Target;
import org.clearorbit.campaign.TargetFacts;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.transfer.TumblingClass;
import org.junit.jupiter.api.Test;

/** What failed captures and lost servicers take from a campaign, against their closed forms. */
class LostCapturesAndServicersTest {

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
}
