package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.transfer.PrecessingOrbit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SharedLaunchesTest {

    /** Two heavy stages at different altitudes of one inclination: their planes meet now and then. */
    private static List<Target> two(double raanDeg) {
        return List.of(
                Problems.target(1, 840, 71, 0, 4000, "CIS"), Problems.target(2, 640, 71.1, raanDeg, 4000, "CIS"));
    }

    private static CampaignProblem problem(List<Target> targets, Launcher... launchers) {
        return CampaignProblem.removing(targets)
                .with(Servicer.singleUse())
                .launchedBy(launchers)
                .during(Problems.START, Problems.START.shiftedBy(6 * EarthModel.JULIAN_YEAR))
                .build();
    }

    private static Campaign planned(CampaignProblem problem) {
        Campaign campaign = Problems.planner(1).plan(problem).campaign();
        new CampaignAudit(problem).check(campaign);
        assertThat(CampaignCalendar.of(problem).clashes(campaign.missions())).isEmpty();
        return campaign;
    }

    @Test
    void twoMissionsShareALaunchWhenTheirPlanesMeet() {
        Campaign apart = planned(problem(two(40), Launcher.medium()));
        Campaign shared = planned(problem(two(40), Launcher.medium().with(SharedLaunch.of(2, 150))));
        assertThat(apart.missions()).hasSize(2).allMatch(mission -> mission.launchedTogether() == 1);
        assertThat(shared.missions()).hasSize(2).allMatch(mission -> mission.launchedTogether() == 2);
        assertThat(shared.missions().get(0).launchDate())
                .isEqualTo(shared.missions().get(1).launchDate());
        assertThat(apart.totalCostMeur() - shared.totalCostMeur()).isCloseTo(80, within(1e-6));
    }

    @Test
    void ridersCountAsOneLaunchInTheCalendarOfTheirMissions() {
        CampaignProblem problem = problem(two(40), Launcher.medium().with(SharedLaunch.of(2, 150)));
        List<Mission> riders = planned(problem).missions();
        CampaignProblem once = CampaignProblem.removing(two(40))
                .with(Servicer.singleUse())
                .launchedBy(Launcher.medium().with(SharedLaunch.of(2, 150)))
                .within(CampaignLimits.none()
                        .with(ScheduleLimits.none().withLaunchesPerYear(1).withLaunchSpacing(30)))
                .during(Problems.START, Problems.START.shiftedBy(6 * EarthModel.JULIAN_YEAR))
                .build();
        assertThat(CampaignCalendar.of(once).clashes(riders)).isEmpty();
        assertThat(riders).hasSize(2);
    }

    @Test
    void aLargerLauncherIsTakenTogetherWhereThatIsCheaper() {
        // each fits the light one alone; together they need the medium one, 80 instead of 40 twice
        Launcher light = Launcher.light();
        Launcher medium =
                new Launcher("cheap medium", 500e3, Launcher.medium().performance(), 60).with(SharedLaunch.of(3, 150));
        Campaign shared = planned(problem(two(40), light, medium));
        assertThat(shared.missions())
                .allSatisfy(mission -> assertThat(mission.launcher().name()).isEqualTo("cheap medium"))
                .allSatisfy(mission -> assertThat(mission.cost().launchMeur()).isEqualTo(30));
        assertThat(planned(problem(two(40), light, Launcher.medium().with(SharedLaunch.of(3, 150))))
                        .missions())
                .as("80 saves nothing against twice 40")
                .allMatch(mission -> mission.launchedTogether() == 1);
    }

    /** A mission to one target launched on a day (days). */
    private static Candidate mission(MissionModel model, int target, double day, double waitDays, int launcher) {
        double first = model.commissioningSeconds(0, target) + waitDays * EarthModel.DAY;
        return MissionPool.evaluated(
                model,
                new Itinerary(0, day * EarthModel.DAY, List.of(new Stop(target, first, Stop.Kind.REMOVE)), launcher));
    }

    private static List<Target> inOnePlane() {
        return List.of(Problems.target(1, 800, 71, 0, 900, "-"), Problems.target(2, 800, 71, 0.1, 900, "-"));
    }

    @Test
    void aMissionThatWaitsIsNotKeptWaitingWhereItIsLaunchedLater() {
        CampaignProblem problem = problem(inOnePlane(), Launcher.medium().with(SharedLaunch.of(2, 150)));
        MissionModel model = new MissionModel(problem);
        Candidate waiting = mission(model, 0, 20, 80, 0);
        List<Flight> flights = SharedLaunches.of(problem, model, List.of(waiting, mission(model, 1, 100, 0, 0)));
        assertThat(flights).hasSize(2).allSatisfy(flight -> {
            assertThat(flight.together()).isEqualTo(2);
            assertThat(flight.candidate().itinerary().launchSeconds()).isEqualTo(100 * EarthModel.DAY);
        });
        assertThat(flights.get(0).candidate().itinerary().stops().get(0).transferSeconds())
                .isCloseTo(model.commissioningSeconds(0, 0), within(1e-3));
    }

    @Test
    void missionsAlreadyAtTheDateStayAsTheyAre() {
        CampaignProblem problem =
                problem(inOnePlane(), Launcher.light(), Launcher.medium().with(SharedLaunch.of(2, 150)));
        MissionModel model = new MissionModel(problem);
        List<Candidate> chosen = List.of(mission(model, 0, 100, 30, 1), mission(model, 1, 100, 0, 1));
        List<Flight> flights = SharedLaunches.of(problem, model, chosen);
        assertThat(flights).allMatch(flight -> flight.together() == 2);
        assertThat(flights)
                .extracting(flight -> flight.candidate().itinerary())
                .containsExactly(chosen.get(0).itinerary(), chosen.get(1).itinerary());
    }

    @Test
    void adaptersMayMakeItTooHeavy() {
        assertThat(planned(problem(two(40), Launcher.medium().with(SharedLaunch.of(2, 3000))))
                        .missions())
                .allMatch(mission -> mission.launchedTogether() == 1);
    }

    @Test
    void threeRideTogetherWhereTheLauncherAllowsIt() {
        List<Target> three = List.of(
                Problems.target(1, 800, 71, 0, 1000, "CIS"),
                Problems.target(2, 801, 71, 0.1, 1000, "CIS"),
                Problems.target(3, 799, 71, 0.05, 1000, "CIS"));
        Campaign shared = planned(problem(three, Launcher.heavy().with(SharedLaunch.of(3, 100))));
        assertThat(shared.missions()).hasSize(3).allMatch(mission -> mission.launchedTogether() == 3);
        Campaign two = planned(problem(three, Launcher.heavy().with(SharedLaunch.of(2, 100))));
        assertThat(two.missions().stream().filter(mission -> mission.launchedTogether() == 2))
                .hasSize(2);
    }

    @Test
    void sharingKeepsTheCalendar() {
        CampaignProblem problem = CampaignProblem.removing(two(40))
                .with(Servicer.singleUse())
                .launchedBy(Launcher.medium().with(SharedLaunch.of(2, 150)))
                .within(CampaignLimits.none().with(ScheduleLimits.none().withMissionsInParallel(1)))
                .during(Problems.START, Problems.START.shiftedBy(6 * EarthModel.JULIAN_YEAR))
                .build();
        assertThat(planned(problem).missions()).hasSize(2).allMatch(mission -> mission.launchedTogether() == 1);
    }

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    /** A scan in steps of a tenth of a day finds planes close together where, and only where, the meetings are. */
    @ParameterizedTest
    @MethodSource("seeds")
    void meetingsAreWhereAScanFindsThem(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double window = 8 * EarthModel.JULIAN_YEAR;
        double tolerance = Math.toRadians(0.5);
        PrecessingOrbit one = orbit(random);
        PrecessingOrbit other = orbit(random);
        List<Double> meetings = SharedLaunches.meetings(one, other, tolerance, window);
        meetings.forEach(date -> {
            assertThat(date).isBetween(0.0, window);
            assertThat(SharedLaunches.planeAngle(one, other, date)).isLessThanOrEqualTo(tolerance + 1e-9);
        });
        int scanned = 0;
        boolean inside = false;
        for (double date = 0; date <= window; date += 0.1 * EarthModel.DAY) {
            boolean close = SharedLaunches.planeAngle(one, other, date) <= tolerance;
            scanned += close && !inside ? 1 : 0;
            inside = close;
        }
        assertThat(meetings).hasSize(3 * scanned);
    }

    private static PrecessingOrbit orbit(SplittableRandom random) {
        return PrecessingOrbit.of(
                Problems.target(
                                1,
                                600 + 500 * random.nextDouble(),
                                71 + 0.6 * random.nextDouble(),
                                360 * random.nextDouble(),
                                1000,
                                "CIS")
                        .orbit(),
                Problems.START);
    }
}
