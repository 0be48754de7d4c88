package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orekit.time.AbsoluteDate;

/** What limits on the schedule do to a campaign; each plan is audited instant by instant. */
class ScheduleLimitsTest {

    /** Six stages in planes so far apart that each needs a mission of its own. */
    private static List<Target> scattered() {
        List<Target> targets = new ArrayList<>();
        for (int k = 0; k < 6; k++) {
            targets.add(Problems.target(1 + k, 800, 52 + 8 * k, 60 * k, 1500, "CIS"));
        }
        return targets;
    }

    private static CampaignProblem problem(UnaryOperator<ScheduleLimits> limits) {
        return Problems.removing(scattered())
                .within(CampaignLimits.none().with(limits.apply(ScheduleLimits.none())))
                .build();
    }

    private static Campaign planned(CampaignProblem problem) {
        Campaign campaign = Problems.planner(1).plan(problem).campaign();
        new CampaignAudit(problem).check(campaign);
        assertThat(CampaignCalendar.of(problem).clashes(campaign.missions())).isEmpty();
        return campaign;
    }

    static List<UnaryOperator<ScheduleLimits>> roomForAll() {
        return List.of(
                limits -> limits.withMissionsInParallel(1),
                limits -> limits.withLaunchSpacing(365),
                limits -> limits.withLaunchesPerYear(1),
                limits -> limits.withBudgetPerYear(150),
                limits -> limits.withLongest(60),
                limits -> limits.withMissionsInParallel(2).withLaunchSpacing(30).withLaunchesPerYear(2),
                limits -> limits.withLaunchWindow(interval(3, 4)).withLaunchWindow(interval(8, 8.5)),
                limits -> limits.withLaunchPause(interval(0, 10.5)),
                limits -> limits.withLaunchWindow(interval(1, 5)).withLaunchPause(interval(0, 4.5)));
    }

    private static DateInterval interval(double fromYear, double untilYear) {
        return new DateInterval(at(fromYear), at(untilYear));
    }

    private static AbsoluteDate at(double year) {
        return Problems.START.shiftedBy(year * EarthModel.JULIAN_YEAR);
    }

    @ParameterizedTest
    @MethodSource("roomForAll")
    void missionsAreLaunchedAtOtherDatesUntilAllFit(UnaryOperator<ScheduleLimits> limits) {
        Campaign free = planned(problem(UnaryOperator.identity()));
        assertThat(free.missions()).hasSize(6);
        Campaign campaign = planned(problem(limits));
        assertThat(campaign.targetsLeft()).isEmpty();
        // a mission to one target costs the same at any date
        assertThat(campaign.totalCostMeur()).isCloseTo(free.totalCostMeur(), within(1e-6));
    }

    @Test
    void aLauncherKeepsItsOwnSpacing() {
        CampaignProblem problem = CampaignProblem.removing(scattered())
                .with(Servicer.singleUse())
                .launchedBy(Launcher.medium().withSpacing(400))
                .during(Problems.START, at(12))
                .build();
        assertThat(planned(problem).missions()).hasSize(6);
        CampaignProblem tight = CampaignProblem.removing(scattered())
                .with(Servicer.singleUse())
                .launchedBy(Launcher.medium().withSpacing(400))
                .during(Problems.START, at(3))
                .build();
        Campaign campaign = planned(tight);
        assertThat(campaign.missions()).hasSize(3);
        assertThat(campaign.targetsLeft())
                .allSatisfy(left -> assertThat(left.reason())
                        .contains("launches of medium launcher at least 400.0 days apart, not ")
                        .endsWith(", at the best date found"));
    }

    @Test
    void whatFindsNoDateIsLeftWithTheLimitThatBindsAndByHowMuch() {
        assertThat(reasonUnder(limits -> limits.withMissionsInParallel(1).withLongest(80)))
                .contains("a campaign of at most 80 days, ");
        assertThat(reasonUnder(limits -> limits.withBudgetPerYear(105).withLongest(200)))
                .containsPattern("a budget of 105.0 million euro a year, 20\\d\\d would need 1\\d\\d\\.\\d");
        assertThat(reasonUnder(limits -> limits.withLaunchesPerYear(1).withLaunchWindow(interval(0, 2))))
                .containsPattern("at most 1 launch a year, 20\\d\\d would have 2");
        assertThat(reasonUnder(limits -> limits.withLaunchSpacing(100).withLongest(300)))
                .containsPattern("launches at least 100.0 days apart, not \\d+\\.\\d|campaign of at most 300 days");
    }

    @Test
    void whatBreaksALimitAloneIsNotSaidToFindNoRoomBesideOthers() {
        Campaign campaign = planned(problem(limits -> limits.withBudgetPerYear(50)));
        assertThat(campaign.missions()).isEmpty();
        assertThat(campaign.targetsLeft())
                .isNotEmpty()
                .allSatisfy(left -> assertThat(left.reason())
                        .startsWith("a mission could reach it, but not within the limits, even alone: "
                                + "a budget of 50.0 million euro a year, 20"));
    }

    private static String reasonUnder(UnaryOperator<ScheduleLimits> limits) {
        Campaign campaign = planned(problem(limits));
        assertThat(campaign.missions()).isNotEmpty();
        assertThat(campaign.targetsLeft())
                .isNotEmpty()
                .allSatisfy(left -> assertThat(left.reason())
                        .startsWith("a mission could remove it, but the limits leave no room for one more: "));
        return campaign.targetsLeft().get(0).reason();
    }

    @Test
    void missionsToSeveralTargetsAreMovedTooTheirBurnsWorkedOutAgain() {
        CampaignProblem problem = Problems.removing(Problems.cluster(8, 71, 200, 2500, 4))
                .within(CampaignLimits.none().with(ScheduleLimits.none().withMissionsInParallel(1)))
                .build();
        Campaign campaign = planned(problem);
        assertThat(campaign.removals().size()).isGreaterThanOrEqualTo(6);
        assertThat(campaign.missions()).anyMatch(mission -> mission.removals().size() > 1);
    }

    @Test
    void missionsPlannedWithoutLimitsAreToldWhichTheyBreakAndByHowMuch() {
        CampaignProblem free = problem(UnaryOperator.identity());
        List<Mission> missions = Problems.planner(1).plan(free).campaign().missions();
        double least = Double.POSITIVE_INFINITY;
        double last = 0;
        for (int k = 0; k < missions.size(); k++) {
            last = Math.max(
                    last, missions.get(k).endDate().durationFrom(missions.get(0).launchDate()));
            if (k > 0) {
                least = Math.min(
                        least,
                        missions.get(k)
                                .launchDate()
                                .durationFrom(missions.get(k - 1).launchDate()));
            }
        }
        List<CampaignCalendar.Clash> clashes = CampaignCalendar.of(
                        problem(limits -> limits.withLaunchSpacing(2000).withLongest(10)))
                .clashes(missions);
        assertThat(clashes)
                .extracting(CampaignCalendar.Clash::limit)
                .containsExactly(CampaignCalendar.Limit.LAUNCH_SPACING, CampaignCalendar.Limit.LONGEST_CAMPAIGN);
        assertThat(clashes.get(0).needed()).isCloseTo(least / EarthModel.DAY, within(1e-6));
        assertThat(clashes.get(1).needed()).isCloseTo(last / EarthModel.DAY, within(1e-6));
        assertThat(clashes.get(1).excess()).isCloseTo((last / EarthModel.DAY - 10) / 10, within(1e-6));
        assertThat(CampaignCalendar.of(free).clashes(missions)).isEmpty();
    }

    @Test
    void aPauseThatLeavesNoLaunchIsTheReason() {
        CampaignProblem problem = problem(limits -> limits.withLaunchPause(interval(0, 11.95)));
        Campaign campaign = planned(problem);
        assertThat(campaign.targetsLeft())
                .hasSize(6)
                .allSatisfy(left -> assertThat(left.reason())
                        .matches(
                                "single-use: no launch is allowed from 2030-01-01, the earliest, to 2041-11-28, the latest, "
                                        + "the next 16 days after it|kit carrier: .*"));
    }

    @Test
    void limitsOutOfRangeAreRefusedByName() {
        ScheduleLimits none = ScheduleLimits.none();
        assertThat(none.areShared()).isFalse();
        assertThat(none.withLaunchWindow(interval(0, 1))
                        .withLaunchPause(interval(2, 3))
                        .areShared())
                .as("windows hold for each mission alone")
                .isFalse();
        assertThatThrownBy(() -> none.withBudgetPerYear(0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("budget per year (million euro): found '0.0'");
        assertThatThrownBy(() -> none.withMissionsInParallel(0)).hasMessageStartingWith("missions in parallel");
        assertThatThrownBy(() -> none.withLaunchSpacing(-1)).hasMessageStartingWith("launch spacing (days)");
        assertThatThrownBy(() -> none.withLaunchesPerYear(0)).hasMessageStartingWith("launches per year");
        assertThatThrownBy(() -> none.withLongest(0)).hasMessageStartingWith("longest campaign (days)");
        assertThatThrownBy(() -> interval(2, 1))
                .hasMessageMatching("interval of dates: found .20.*Z to 20.*Z., expected a start before its end");
    }
}
