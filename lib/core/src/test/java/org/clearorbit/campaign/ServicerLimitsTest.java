package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.api.Test;

class ServicerLimitsTest {

    private static CampaignProblem problem(ServicerLimits limits) {
        return CampaignProblem.removing(Problems.cluster(5, 71, 30, 1500, 7))
                .with(Servicer.shuttle().with(limits))
                .launchedBy(Launcher.medium(), Launcher.heavy())
                .during(Problems.START, Problems.START.shiftedBy(10 * EarthModel.JULIAN_YEAR))
                .build();
    }

    private static Campaign planned(CampaignProblem problem) {
        Campaign campaign = Problems.planner(1).plan(problem).campaign();
        new CampaignAudit(problem).check(campaign);
        return campaign;
    }

    @Test
    void aCapOnDeltaVMakesMissionsShorterAndNeverIsExceeded() {
        Campaign free = planned(problem(ServicerLimits.none()));
        double most =
                free.missions().stream().mapToDouble(Mission::deltaV).max().orElseThrow();
        // less than the disposals alone take, however long the servicer waits between its targets
        double cap = 0.5 * most;
        Campaign bound = planned(problem(new ServicerLimits(cap, Double.POSITIVE_INFINITY)));
        assertThat(bound.missions())
                .allSatisfy(mission -> assertThat(mission.deltaV()).isLessThanOrEqualTo(cap));
        assertThat(bound.missions().size()).isGreaterThan(free.missions().size());
        assertThat(bound.targetsLeft()).isEmpty();
    }

    @Test
    void aCapThatNoMissionKeepsIsTheReasonWithBothFigures() {
        Campaign campaign = planned(problem(new ServicerLimits(120, Double.POSITIVE_INFINITY)));
        assertThat(campaign.missions()).isEmpty();
        assertThat(campaign.targetsLeft())
                .allSatisfy(left -> assertThat(left.reason())
                        .matches("shuttle: needs a delta-v of \\d{3} m/s, allowed are 120 m/s"));
    }

    @Test
    void noTransferTakesLongerThanAllowed() {
        Campaign campaign = planned(problem(new ServicerLimits(Double.POSITIVE_INFINITY, 60)));
        assertThat(campaign.targetsLeft()).isEmpty();
        // the planner is offered 20, 60, 150, 300 and 500 days
        Campaign none = planned(problem(new ServicerLimits(Double.POSITIVE_INFINITY, 10)));
        assertThat(none.missions())
                .allSatisfy(mission -> assertThat(mission.removals()).hasSize(1));
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
