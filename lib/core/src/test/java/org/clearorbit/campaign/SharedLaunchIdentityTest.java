package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.clearorbit.campaign.robustness.LaunchSlip;
import org.clearorbit.campaign.robustness.RobustnessStudy;
import org.clearorbit.campaign.robustness.ServicerLoss;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.api.Test;

/** Two shared launches of one service at one instant are two launches. */
class SharedLaunchIdentityTest {

    private static final double DAY = EarthModel.DAY;

    private static final double CAPACITY = 3000;

    private static final double ADAPTER = 150;

    private static final Launcher SERVICE = new Launcher(
                    "tight launcher", 500e3, List.of(new Launcher.Performance(Math.toRadians(71), CAPACITY)), 80)
            .with(SharedLaunch.of(2, ADAPTER));

    /** Two pairs, each in a plane of its own. */
    private static final List<Target> PAIRS = List.of(
            Problems.target(1, 800, 71, 0, 800, "-"),
            Problems.target(2, 800, 71, 0.1, 800, "-"),
            Problems.target(3, 800, 98, 0, 800, "-"),
            Problems.target(4, 800, 98, 0.1, 800, "-"));

    private static CampaignProblem problem(List<Target> targets, CampaignLimits limits) {
        return CampaignProblem.removing(targets)
                .with(Servicer.singleUse())
                .launchedBy(SERVICE)
                .within(limits)
                .during(Problems.START, Problems.START.shiftedBy(6 * EarthModel.JULIAN_YEAR))
                .build();
    }

    /** A mission for each target, all launched on one day. */
    private static CampaignPlan plan(List<Target> targets) {
        CampaignProblem problem = problem(targets, CampaignLimits.none());
        MissionModel model = new MissionModel(problem);
        List<Candidate> chosen = new ArrayList<>();
        for (int k = 0; k < targets.size(); k++) {
            Stop stop = new Stop(k, model.commissioningSeconds(0, k), Stop.Kind.REMOVE);
            chosen.add(MissionPool.evaluated(model, new Itinerary(0, 100 * DAY, List.of(stop))));
        }
        MissionPool pool = MissionPool.closed(model, chosen);
        MissionSelection selection = new MissionSelection(pool);
        return CampaignPlan.of(problem, model, pool, selection, chosen, Campaign.LimitReached.WORK, 1);
    }

    private static final CampaignPlan PLAN = plan(PAIRS);

    @Test
    void eachPairHasALaunchOfItsOwnAtTheSameInstant() {
        List<Mission> missions = PLAN.campaign().missions();
        new CampaignAudit(PLAN.problem()).check(PLAN.campaign());
        assertThat(missions).hasSize(4).allSatisfy(mission -> {
            assertThat(mission.launchedTogether()).isEqualTo(2);
            assertThat(mission.launchDate()).isEqualTo(missions.get(0).launchDate());
        });
        assertThat(missions.get(0).sharedLaunch())
                .isPositive()
                .isEqualTo(missions.get(1).sharedLaunch());
        assertThat(missions.get(2).sharedLaunch())
                .isPositive()
                .isEqualTo(missions.get(3).sharedLaunch());
        assertThat(missions.get(0).sharedLaunch()).isNotEqualTo(missions.get(2).sharedLaunch());
    }

    @Test
    void theCalendarCountsTwoLaunches() {
        List<CampaignCalendar.Clash> clashes = CampaignCalendar.of(problem(
                        PAIRS,
                        CampaignLimits.none()
                                .with(ScheduleLimits.none()
                                        .withLaunchesPerYear(1)
                                        .withLaunchSpacing(30))))
                .clashes(PLAN.campaign().missions());
        assertThat(clashes)
                .extracting(CampaignCalendar.Clash::text)
                .containsExactly(
                        "launches at least 30.0 days apart, not 0.0", "at most 1 launch a year, 2030 would have 2");
    }

    @Test
    void whatHappensToOneLaunchDoesNotHappenToTheOther() {
        List<BitSet> removed = new ArrayList<>();
        RobustnessStudy.ofNothing()
                .withSamples(200)
                .counting(set -> {
                    removed.add((BitSet) set.clone());
                    return 0;
                })
                .with(ServicerLoss.perMission(0.5))
                .with(new LaunchSlip(0.5, 3000))
                .of(PLAN);
        assertThat(removed).allMatch(set -> set.get(0) == set.get(1) && set.get(2) == set.get(3));
        assertThat(removed).anyMatch(set -> set.get(0) != set.get(2));
    }

    @Test
    void theRoomOfALaunchIsSharedByItsOwnRidersAlone() {
        List<Mission> missions = PLAN.campaign().missions();
        List<MissionReplay> replays = MissionReplay.of(PLAN);
        for (int k = 0; k < replays.size(); k++) {
            int launch = missions.get(k).sharedLaunch();
            double mass = missions.stream()
                    .filter(mission -> mission.sharedLaunch() == launch)
                    .mapToDouble(Mission::launchMassKg)
                    .sum();
            // so much that the launch, and not the tanks, is what holds it back
            MissionReplay prepared = replays.get(k).withMargin(5);
            assertThat(prepared.holdsMargin()).isFalse();
            assertThat(prepared.marginKg()).isPositive().isCloseTo((CAPACITY - 2 * ADAPTER - mass) / 2, within(1e-6));
        }
    }
}
