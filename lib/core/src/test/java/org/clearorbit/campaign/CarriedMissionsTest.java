package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.api.Test;
import org.orekit.time.AbsoluteDate;

/** Missions taken over to a problem in which their servicer, or the launch, is another than it was. */
class CarriedMissionsTest {

    private static final double DAY = EarthModel.DAY;

    private static final List<Target> TARGETS =
            List.of(Problems.target(1, 800, 71, 0, 900, "-"), Problems.target(2, 800, 71, 0.2, 900, "-"));

    private static final AbsoluteDate END = Problems.START.shiftedBy(12 * EarthModel.JULIAN_YEAR);

    private static Servicer shuttle(double commissioningDays, double rendezvousDays) {
        Servicer like = Servicer.shuttle();
        return new Servicer(
                like.name(),
                like.concept(),
                like.dryMassKg(),
                like.ispS(),
                like.propellantCapacityKg(),
                like.residualFraction(),
                commissioningDays,
                new ProximityOperations(
                        like.proximity().rendezvousDeltaV(),
                        rendezvousDays,
                        like.proximity().disposalDays()),
                null,
                like.maxTargets(),
                like.maxMissionDays(),
                like.unitCostMeur(),
                like.operationsMeurPerDay());
    }

    private static CampaignProblem problem(Servicer servicer, AbsoluteDate start, Launcher launcher) {
        return CampaignProblem.removing(TARGETS)
                .with(servicer)
                .launchedBy(launcher)
                .during(start, END)
                .build();
    }

    private static CampaignProblem problem(Servicer servicer) {
        return problem(servicer, Problems.START, Launcher.medium());
    }

    /** A plan of one mission to both targets. */
    private static CampaignPlan plan(CampaignProblem problem, double launch) {
        return plan(problem, itinerary(problem, launch, 0));
    }

    private static Itinerary itinerary(CampaignProblem problem, double launch, double wait) {
        double commissioning = new MissionModel(problem).commissioningSeconds(0, 0);
        return new Itinerary(
                0,
                launch,
                List.of(new Stop(0, commissioning + wait, Stop.Kind.REMOVE), new Stop(1, 40 * DAY, Stop.Kind.REMOVE)));
    }

    private static CampaignPlan plan(CampaignProblem problem, Itinerary itinerary) {
        MissionModel model = new MissionModel(problem);
        Candidate only = MissionPool.evaluated(model, itinerary);
        assertThat(only).isNotNull();
        MissionPool pool = MissionPool.closed(model, List.of(only));
        return CampaignPlan.of(
                problem, model, pool, new MissionSelection(pool), List.of(only), Campaign.LimitReached.WORK, 1);
    }

    private static List<Candidate> carried(CampaignPlan plan, CampaignProblem problem) {
        return CarriedMissions.from(plan, problem, new MissionModel(problem)).choice();
    }

    /** Launch and the arrivals in the orbits of the targets (days after the start). */
    private static List<Double> dates(CampaignProblem problem, Itinerary itinerary) {
        MissionModel model = new MissionModel(problem);
        List<Double> dates = new ArrayList<>(List.of(itinerary.launchSeconds() / DAY));
        double time = itinerary.launchSeconds();
        for (Stop stop : itinerary.stops()) {
            time += stop.transferSeconds();
            dates.add(time / DAY);
            time += model.visit(itinerary.servicer(), stop.target()).staySeconds();
        }
        return dates;
    }

    @Test
    void launchAndArrivalsStayWhereStaysAreOthers() {
        CampaignProblem before = problem(shuttle(21, 10));
        CampaignPlan plan = plan(before, 100 * DAY);
        List<Double> planned = dates(before, plan.flights().get(0).candidate().itinerary());
        assertThat(planned).containsExactly(100.0, 121.0, 175.0);
        for (double rendezvous : new double[] {2, 10, 25, 40}) {
            CampaignProblem now = problem(shuttle(21, rendezvous));
            Itinerary itinerary = carried(plan, now).get(0).itinerary();
            List<Double> dates = dates(now, itinerary);
            for (int k = 0; k < 3; k++) {
                assertThat(dates.get(k)).isCloseTo(planned.get(k), within(1e-9));
            }
        }
        // 54 days from one arrival to the next, 4 of them for the disposal and 10, at least, for the transfer
        assertThat(carried(plan, problem(shuttle(21, 40.01)))).isEmpty();
        assertThat(carried(plan, problem(shuttle(21, 49.9)))).isEmpty();
        assertThat(carried(plan, problem(shuttle(21, 90)))).isEmpty();
    }

    private static CampaignProblem.Builder byMediumOrHeavy(List<Target> targets) {
        return CampaignProblem.removing(targets)
                .with(shuttle(21, 10))
                .launchedBy(Launcher.medium(), Launcher.heavy())
                .during(Problems.START, END);
    }

    @Test
    void aMissionThatWaitsKeepsItsLaunchDateAndLauncherWhereItsLastTargetIsWithdrawn() {
        CampaignProblem before = byMediumOrHeavy(TARGETS).build();
        Itinerary waiting = itinerary(before, 100 * DAY, 30 * DAY).launchedBy(1);
        CampaignPlan plan = plan(before, waiting);
        CampaignProblem now = byMediumOrHeavy(TARGETS.subList(0, 1)).build();
        Itinerary kept = carried(plan, now).get(0).itinerary();
        assertThat(kept.launchSeconds()).isEqualTo(100 * DAY);
        assertThat(kept.stops()).isEqualTo(waiting.stops().subList(0, 1));
        assertThat(kept.launcher()).isEqualTo(1);
        // without its first target it is launched when the second asks for it
        CampaignProblem other = byMediumOrHeavy(TARGETS.subList(1, 2)).build();
        Itinerary later = carried(plan, other).get(0).itinerary();
        assertThat(later.launchSeconds()).isCloseTo((100 + 30 + 14 + 40) * DAY, within(1e-6));
        assertThat(later.launcher()).isEqualTo(1);
    }

    @Test
    void aMissionWithoutTimeForCommissioningIsNotFlown() {
        CampaignPlan plan = plan(problem(shuttle(21, 10)), 100 * DAY);
        assertThat(carried(plan, problem(shuttle(14, 10)))).hasSize(1);
        assertThat(carried(plan, problem(shuttle(21, 10)))).hasSize(1);
        assertThat(carried(plan, problem(shuttle(21.01, 10)))).isEmpty();
        // the same in a replanned campaign: no mission climbs faster than its servicer does
        CampaignProblem slow = problem(shuttle(60, 10));
        Replanned found = Replanning.of(plan, Problems.START)
                .under(slow)
                .atPriceOfChange(1000)
                .with(Problems.planner(1));
        assertThat(found.kept()).isEmpty();
        assertThat(found.toLaunch()).isNotEmpty().allSatisfy(mission -> {
            Leg climb = mission.legs().get(1);
            assertThat(climb.end().durationFrom(climb.start())).isGreaterThanOrEqualTo(60 * DAY - 1e-3);
        });
    }

    @Test
    void aTugThatClimbsFromALowerOrbitNeedsTheTime() {
        Launcher high = new Launcher("launcher", 700e3, Launcher.medium().performance(), 80);
        Launcher low = new Launcher("launcher", 400e3, Launcher.medium().performance(), 80);
        List<Target> light = List.of(Problems.target(1, 800, 98, 0, 300, "-"));
        CampaignProblem before = CampaignProblem.removing(light)
                .with(Servicer.electricTug())
                .launchedBy(high)
                .during(Problems.START, END)
                .build();
        CampaignProblem now = CampaignProblem.removing(light)
                .with(Servicer.electricTug())
                .launchedBy(low)
                .during(Problems.START, END)
                .build();
        CampaignPlan plan = Problems.planner(1).plan(before);
        assertThat(plan.campaign().missions()).hasSize(1);
        double climb = new MissionModel(before).commissioningSeconds(0, 0);
        double longer = new MissionModel(now).commissioningSeconds(0, 0);
        assertThat(longer).isGreaterThan(climb + 5 * DAY);
        assertThat(carried(plan, before)).hasSize(1);
        assertThat(carried(plan, now)).isEmpty();
    }

    @Test
    void aMissionOnTheVeryDateThatTheWindowOpensIsFlownWhateverTheRounding() {
        CampaignProblem before = problem(shuttle(21, 10));
        for (int k = 1; k <= 60; k++) {
            double launch = k * 31.3 * DAY / 7;
            CampaignPlan plan = plan(before, launch);
            for (double slip : new double[] {-1e-7, 0, 1e-7, 1e-4}) {
                CampaignProblem now =
                        problem(shuttle(21, 10), Problems.START.shiftedBy(launch + slip), Launcher.medium());
                List<Candidate> carried = carried(plan, now);
                assertThat(carried).hasSize(1);
                assertThat(carried.get(0).itinerary().launchSeconds()).isBetween(0.0, 1e-3);
            }
            CampaignProblem late = problem(shuttle(21, 10), Problems.START.shiftedBy(launch + 1), Launcher.medium());
            assertThat(carried(plan, late)).isEmpty();
        }
    }
}
