package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.clearorbit.campaign.ReplayedMission.Cut;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.api.Test;
import org.orekit.time.AbsoluteDate;

/** What ends at the very end of a window, or begins at the very date of a launch, does so whatever the rounding. */
class SameInstantTest {

    private static final double DAY = EarthModel.DAY;

    private static final List<Target> ONE = List.of(Problems.target(1, 700, 71, 0, 800, "CIS"));

    private static CampaignProblem problem(
            Servicer servicer, List<Target> targets, AbsoluteDate end, CampaignLimits limits) {
        return CampaignProblem.removing(targets)
                .with(servicer)
                .launchedBy(Launcher.medium())
                .within(limits)
                .during(Problems.START, end)
                .build();
    }

    private static CampaignPlan plan(CampaignProblem problem, Itinerary itinerary) {
        MissionModel model = new MissionModel(problem);
        Candidate only = MissionPool.evaluated(model, itinerary);
        assertThat(only).as("can be flown").isNotNull();
        MissionPool pool = MissionPool.closed(model, List.of(only));
        return CampaignPlan.of(
                problem, model, pool, new MissionSelection(pool), List.of(only), Campaign.LimitReached.WORK, 1);
    }

    private static Itinerary alone(MissionModel model, double launch) {
        return new Itinerary(0, launch, List.of(new Stop(0, model.commissioningSeconds(0, 0), Stop.Kind.REMOVE)));
    }

    @Test
    void aMissionMayEndAtTheVeryEndOfTheWindow() {
        for (int k = 0; k < 200; k++) {
            AbsoluteDate end = Problems.START.shiftedBy(400 * DAY + k * 12_345.678_9 / 7);
            CampaignProblem problem = problem(Servicer.singleUse(), ONE, end, CampaignLimits.none());
            MissionModel model = new MissionModel(problem);
            double latest = model.latestLaunch(0, 0);
            CampaignPlan plan = plan(problem, alone(model, latest));
            assertThat(plan.campaign().missions().get(0).endDate().durationFrom(end))
                    .isCloseTo(0, within(1e-6));
            MissionReplay replay = MissionReplay.of(plan).get(0);
            assertThat(replay.asPlanned().cut()).isEqualTo(Cut.NONE);
            assertThat(replay.fly(1e-4, new double[] {1}).cut()).isEqualTo(Cut.NONE);
            assertThat(replay.fly(1e-2, new double[] {1}).cut()).isEqualTo(Cut.WINDOW);
            assertThat(MissionPool.evaluated(model, alone(model, latest + 1e-2)))
                    .isNull();
        }
    }

    @Test
    void aMissionMayLastJustAsLongAsItsServicer() {
        List<Target> two = List.of(ONE.get(0), Problems.target(2, 700, 71, 0.2, 800, "CIS"));
        AbsoluteDate end = Problems.START.shiftedBy(6 * EarthModel.JULIAN_YEAR);
        Servicer like = Servicer.shuttle();
        double stay = like.proximity().rendezvousDays() + like.proximity().disposalDays();
        for (int k = 0; k < 100; k++) {
            double transfer = 30.1 + k / 7.0;
            double life = like.commissioningDays() + 2 * stay + transfer;
            Servicer servicer = new Servicer(
                    like.name(),
                    like.concept(),
                    like.dryMassKg(),
                    like.ispS(),
                    like.propellantCapacityKg(),
                    like.residualFraction(),
                    like.commissioningDays(),
                    like.proximity(),
                    null,
                    like.maxTargets(),
                    life,
                    like.unitCostMeur(),
                    like.operationsMeurPerDay());
            MissionModel model = new MissionModel(problem(servicer, two, end, CampaignLimits.none()));
            for (double over : new double[] {0, 1e-2}) {
                Itinerary itinerary = new Itinerary(
                        0,
                        k * 1234.567,
                        List.of(
                                new Stop(0, model.commissioningSeconds(0, 0), Stop.Kind.REMOVE),
                                new Stop(1, transfer * DAY + over, Stop.Kind.REMOVE)));
                assertThat(model.follow(itinerary) != null).isEqualTo(over == 0);
            }
        }
    }

    @Test
    void aLateLaunchMayBeAtTheVeryEndOfALaunchWindow() {
        DateInterval first = new DateInterval(Problems.START, Problems.START.shiftedBy(100 * DAY));
        DateInterval second =
                new DateInterval(Problems.START.shiftedBy(300 * DAY), Problems.START.shiftedBy(400 * DAY));
        CampaignProblem problem = problem(
                Servicer.singleUse(),
                ONE,
                Problems.START.shiftedBy(600 * DAY),
                CampaignLimits.none()
                        .with(ScheduleLimits.none().withLaunchWindow(first).withLaunchWindow(second)));
        MissionModel model = new MissionModel(problem);
        for (int k = 1; k < 100; k++) {
            double launch = k * 0.987_654_321 * DAY;
            MissionReplay replay =
                    MissionReplay.of(plan(problem, alone(model, launch))).get(0);
            double room = 100 * DAY - launch;
            for (double over : new double[] {-1e-7, 0, 1e-7, 1e-4}) {
                assertThat(replay.fly(room + over, new double[] {1}).delaySeconds())
                        .isCloseTo(room, within(1.1e-3));
            }
            assertThat(replay.fly(room + 1e-2, new double[] {1}).delaySeconds())
                    .isCloseTo(300 * DAY - launch, within(1e-6));
            assertThat(replay.fly(400 * DAY - launch + 1e-7, new double[] {1}).cut())
                    .isEqualTo(Cut.NONE);
            assertThat(replay.fly(400 * DAY - launch + 1e-2, new double[] {1}).cut())
                    .isEqualTo(Cut.NO_LAUNCH);
        }
    }

    @Test
    void aMissionLaunchedOnTheDateOfReplanningIsUnderWay() {
        CampaignProblem problem = problem(
                Servicer.singleUse(), ONE, Problems.START.shiftedBy(6 * EarthModel.JULIAN_YEAR), CampaignLimits.none());
        CampaignPlan plan = plan(problem, alone(new MissionModel(problem), 100.1 * DAY / 7));
        AbsoluteDate launch = plan.campaign().missions().get(0).launchDate();
        for (double by : new double[] {-1e-4, -1e-7, 0, 1e-7}) {
            Replanned found = Replanning.of(plan, launch.shiftedBy(by)).with(Problems.planner(1));
            assertThat(found.underWay()).hasSize(1);
            assertThat(found.toLaunch()).isEmpty();
        }
        assertThat(Replanning.of(plan, launch.shiftedBy(-1))
                        .with(Problems.planner(1))
                        .underWay())
                .isEmpty();
    }
}
