package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.api.Test;

class ServicerLimitsTest {

    private static final List<Target> TARGETS = Problems.cluster(5, 71, 30, 1500, 7);

    private static CampaignProblem problem(List<Target> targets, ServicerLimits limits) {
        return CampaignProblem.removing(targets)
                .with(Servicer.shuttle().with(limits))
                .launchedBy(Launcher.medium(), Launcher.heavy())
                .during(Problems.START, Problems.START.shiftedBy(10 * EarthModel.JULIAN_YEAR))
                .build();
    }

    private static Campaign planned(List<Target> targets, ServicerLimits limits) {
        CampaignProblem problem = problem(targets, limits);
        Campaign campaign = Problems.planner(1).plan(problem).campaign();
        new CampaignAudit(problem).check(campaign);
        return campaign;
    }

    private static Campaign planned(ServicerLimits limits) {
        return planned(TARGETS, limits);
    }

    private static ServicerLimits deltaV(double most) {
        return new ServicerLimits(most, Double.POSITIVE_INFINITY);
    }

    private static ServicerLimits transfers(double days) {
        return new ServicerLimits(Double.POSITIVE_INFINITY, days);
    }

    private static double mostDeltaV(Campaign campaign) {
        return campaign.missions().stream().mapToDouble(Mission::deltaV).max().orElseThrow();
    }

    /** Longest time under way from one target to the next (days). */
    private static double longestTransfer(Campaign campaign) {
        return campaign.missions().stream()
                .flatMap(mission -> mission.legs().stream())
                .filter(leg -> leg.kind() == LegKind.TRANSFER && !leg.from().equals("injection"))
                .mapToDouble(leg -> leg.end().durationFrom(leg.start()) / EarthModel.DAY)
                .max()
                .orElse(0);
    }

    @Test
    void aCapOnDeltaVMakesMissionsShorterAndNeverIsExceeded() {
        Campaign free = planned(ServicerLimits.none());
        assertThat(free.missions()).hasSize(1);
        double most = mostDeltaV(free);
        // a cap that just allows the mission changes nothing
        assertThat(planned(deltaV(most + 1e-6)).totalCostMeur()).isCloseTo(free.totalCostMeur(), within(1e-6));
        // with half of it the five targets need two missions, each dearer by a launch and a servicer than a longer one
        Campaign bound = planned(deltaV(0.5 * most));
        assertThat(bound.targetsLeft()).isEmpty();
        assertThat(mostDeltaV(bound)).isLessThanOrEqualTo(0.5 * most);
        assertThat(bound.missions()).hasSize(2);
        // one that is for no two targets makes a mission for each
        double least = TARGETS.stream()
                .mapToDouble(target -> mostDeltaV(planned(List.of(target), ServicerLimits.none())))
                .max()
                .orElseThrow();
        Campaign single = planned(deltaV(least + 1e-6));
        assertThat(single.targetsLeft()).isEmpty();
        assertThat(single.missions())
                .hasSize(5)
                .allSatisfy(mission -> assertThat(mission.removals()).hasSize(1));
    }

    @Test
    void aCapThatNoMissionKeepsIsTheReasonWithBothFigures() {
        Campaign campaign = planned(deltaV(120));
        assertThat(campaign.missions()).isEmpty();
        assertThat(campaign.targetsLeft()).hasSize(5).allSatisfy(left -> {
            double needed = mostDeltaV(planned(List.of(left.target()), ServicerLimits.none()));
            assertThat(left.reason())
                    .isEqualTo(String.format(
                            Locale.ROOT, "shuttle: needs a delta-v of %.0f m/s, allowed are 120 m/s", needed));
        });
    }

    @Test
    void noTransferTakesLongerThanAllowed() {
        Campaign free = planned(ServicerLimits.none());
        double longest = longestTransfer(free);
        assertThat(longest).isGreaterThan(15);
        assertThat(longest).isLessThan(60);
        // a limit that the plan keeps changes nothing
        assertThat(planned(transfers(60)).totalCostMeur()).isCloseTo(free.totalCostMeur(), within(1e-6));
        Campaign bound = planned(transfers(0.9 * longest));
        assertThat(bound.targetsLeft()).isEmpty();
        assertThat(longestTransfer(bound)).isPositive().isLessThanOrEqualTo(0.9 * longest);
        assertThat(bound.totalCostMeur()).isGreaterThan(free.totalCostMeur());
        // the planner makes no transfer shorter than 10 days: each target has a mission of its own
        Campaign none = planned(transfers(9));
        assertThat(none.targetsLeft()).isEmpty();
        assertThat(none.missions())
                .hasSize(5)
                .allSatisfy(mission -> assertThat(mission.removals()).hasSize(1));
        assertThat(longestTransfer(none)).isZero();
    }

    @Test
    void limitsBelowZeroAreRefused() {
        assertThatThrownBy(() -> new ServicerLimits(0, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("most delta-v (m/s): found '0.0'");
        assertThatThrownBy(() -> new ServicerLimits(1, -1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("longest transfer (days): found '-1.0'");
        assertThat(List.of(
                        ServicerLimits.none().maxDeltaV(), ServicerLimits.none().maxTransferDays()))
                .containsOnly(Double.POSITIVE_INFINITY);
    }
}
