package org.clearorbit.campaign.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.clearorbit.campaign.robustness.StudiedPlan.CAMPAIGN;
import static org.clearorbit.campaign.robustness.StudiedPlan.PLAN;
import static org.clearorbit.campaign.robustness.StudiedPlan.TARGETS;
import static org.clearorbit.campaign.robustness.StudiedPlan.allLost;
import static org.clearorbit.campaign.robustness.StudiedPlan.lost;
import static org.clearorbit.campaign.robustness.StudiedPlan.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.clearorbit.campaign.CampaignPlan;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.campaign.Launcher;
import org.clearorbit.campaign.Mission;
import org.clearorbit.campaign.Problems;
import org.clearorbit.campaign.Removal;
import org.clearorbit.campaign.Servicer;
import org.clearorbit.campaign.SharedLaunch;
import org.clearorbit.campaign.Target;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.api.Test;

/** What late launches and legs that take more than estimated take from a campaign, and what a margin buys back. */
class SlipsAndMarginsTest {

    @Test
    void aSlipOfNoDaysChangesNothing() {
        Robustness still = study().with(new LaunchSlip(0, 0)).of(PLAN);
        assertThat(still.outcome().campaignAsPlanned()).isEqualTo(1);
        assertThat(still.outcome().costMeur().mean()).isCloseTo(CAMPAIGN.totalCostMeur(), within(1e-9));
    }

    @Test
    void aMarginBuysJustTheOverrunsThatItIsFor() {
        List<Double> margins = List.of(0.0, 0.02, 0.05, 0.1);
        Robustness known =
                study().withSamples(8).with(new DeltaVOverrun(0.03, 0)).of(PLAN, margins);
        assertThat(known.outcomes()).extracting(MarginOutcome::margin).isEqualTo(margins);
        int missions = CAMPAIGN.missions().size();
        // with its last target given up, a mission is over when the one before is removed
        double saved = CAMPAIGN.missions().stream()
                .mapToDouble(mission -> {
                    Removal before = mission.removals().get(mission.removals().size() - 2);
                    return mission.endDate().durationFrom(before.completed())
                            / EarthModel.DAY
                            * mission.servicer().operationsMeurPerDay();
                })
                .sum();
        for (MarginOutcome outcome : known.outcomes()) {
            allLost(outcome);
            assertThat(outcome.missionsThatHoldIt()).isEqualTo(missions);
            boolean enough = outcome.margin() > 0.03;
            assertThat(outcome.campaignAsPlanned()).isEqualTo(enough ? 1 : 0);
            assertThat(outcome.missionAsPlanned()).isEqualTo(enough ? 1 : 0);
            assertThat(outcome.targetsRemoved().mean()).isEqualTo(enough ? TARGETS : TARGETS - missions);
            assertThat(lost(outcome, LossCause.DELTA_V_OVERRUN)).isEqualTo(enough ? 0 : missions);
            assertThat(outcome.costMeur().mean())
                    .isCloseTo(
                            CAMPAIGN.totalCostMeur() + 0.0001 * outcome.marginKg() - (enough ? 0 : saved),
                            within(1e-9));
        }
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
}
