package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.api.Test;

/** Dates chosen anew are never worse than those given. */
class MissionTimesTest {

    private static final double DAY = EarthModel.DAY;

    private static CampaignProblem problem(List<Target> targets, Servicer servicer, ScheduleLimits limits) {
        return CampaignProblem.removing(targets)
                .with(servicer)
                .launchedBy(Launcher.medium(), Launcher.heavy())
                .within(CampaignLimits.none().with(limits))
                .costing(CostModel.itemised(0.1))
                .during(Problems.START, Problems.START.shiftedBy(10 * EarthModel.JULIAN_YEAR))
                .build();
    }

    private static Itinerary itinerary(MissionModel model, double launch, double wait, int[] order, double... days) {
        List<Stop> stops = new ArrayList<>();
        for (int k = 0; k < order.length; k++) {
            double seconds = k == 0 ? model.commissioningSeconds(0, order[0]) + wait : days[k - 1] * DAY;
            stops.add(new Stop(order[k], seconds, Stop.Kind.REMOVE));
        }
        return new Itinerary(0, launch, stops);
    }

    @Test
    void withTheLaunchHeldAMissionCostsNoMoreKeepsItsLaunchAndEndsInTime() {
        SplittableRandom random = new SplittableRandom(5);
        MissionModel model = new MissionModel(
                problem(Problems.cluster(5, 71, 40, 2000, 3), Servicer.shuttle(), ScheduleLimits.none()));
        int flown = 0;
        int cheaper = 0;
        for (int k = 0; k < 60; k++) {
            int[] order = random.ints(0, 5).distinct().limit(2 + k % 2).toArray();
            double wait = k % 3 == 0 ? 100 * DAY * random.nextDouble() : 0;
            double[] days = random.doubles(2, 40, 300).toArray();
            Itinerary given = itinerary(model, 2000 * DAY * random.nextDouble(), wait, order, days);
            Candidate before = MissionPool.evaluated(model, given);
            if (before == null) {
                continue;
            }
            flown++;
            double end = MovedLaunch.end(model, given);
            MissionTimes.Found found = MissionTimes.launchHeld(model, given, end, 32, 3_000);
            assertThat(found.candidate()).isNotNull();
            assertThat(found.steps()).isLessThanOrEqualTo(3_000);
            assertThat(found.candidate().costMeur()).isLessThanOrEqualTo(before.costMeur() + 1e-9);
            assertThat(found.candidate().removed()).isEqualTo(before.removed());
            Itinerary dated = found.candidate().itinerary();
            assertThat(dated.launchSeconds()).isEqualTo(given.launchSeconds());
            assertThat(MovedLaunch.end(model, dated)).isLessThanOrEqualTo(end + SameInstant.SECONDS);
            cheaper += found.candidate().costMeur() < before.costMeur() - 1e-6 ? 1 : 0;
        }
        assertThat(flown).isGreaterThan(20);
        assertThat(cheaper).isGreaterThan(flown / 2);
    }

    @Test
    void aLaunchAtTheVeryBeginningOfAWindowStaysThere() {
        int rounded = 0;
        for (int k = 1; k < 100; k++) {
            double begin = k * 9.876_543_21 * DAY;
            ScheduleLimits limits = ScheduleLimits.none()
                    .withLaunchWindow(
                            new DateInterval(Problems.START.shiftedBy(begin), Problems.START.shiftedBy(begin + 0.5)));
            MissionModel model =
                    new MissionModel(problem(Problems.cluster(1, 71, 0, 1000, 1), Servicer.singleUse(), limits));
            double launch = model.launchTimes().begins()[0];
            double commissioning = model.commissioningSeconds(0, 0);
            rounded += launch + commissioning - commissioning < launch ? 1 : 0;
            Candidate found = MissionTimes.best(model, itinerary(model, launch, 0, new int[] {0}), 32, 100)
                    .candidate();
            assertThat(found).isNotNull();
            assertThat(found.itinerary().launchSeconds()).isCloseTo(launch, within(SameInstant.SECONDS));
        }
        assertThat(rounded).isPositive();
    }

    @Test
    void aTransferMayTakeJustAsLongAsTheServicerIsAllowed() {
        // propellant is so dear that the longest transfer is the cheapest
        List<Target> two =
                List.of(Problems.target(1, 800, 71, 0, 1000, "CIS"), Problems.target(2, 800, 71, 30, 1000, "CIS"));
        double longest = 150.1;
        MissionModel model = new MissionModel(problem(
                two,
                Servicer.shuttle().with(new ServicerLimits(Double.POSITIVE_INFINITY, longest)),
                ScheduleLimits.none()));
        for (int k = 0; k < 60; k++) {
            Itinerary given = itinerary(model, k * 12.345_67 * DAY, 0, new int[] {0, 1}, longest);
            Candidate before = MissionPool.evaluated(model, given);
            assertThat(before).isNotNull();
            Candidate found = MissionTimes.launchHeld(model, given, model.windowSeconds(), 32, 3_000)
                    .candidate();
            assertThat(found).isNotNull();
            assertThat(found.costMeur()).isLessThanOrEqualTo(before.costMeur() + 1e-9);
        }
    }

    @Test
    void aMissionMovedToItsLatestLaunchEndsWithTheWindow() {
        List<Target> two =
                List.of(Problems.target(1, 800, 71, 0, 1000, "CIS"), Problems.target(2, 800, 71, 0.2, 1000, "CIS"));
        MissionModel model = new MissionModel(problem(two, Servicer.shuttle(), ScheduleLimits.none()));
        Itinerary given = itinerary(model, 0, 0, new int[] {0, 1}, 10);
        double latest = model.windowSeconds() - MovedLaunch.end(model, given);
        for (double over : new double[] {-1e-5, 0, 1e-5, 5e-4}) {
            assertThat(MovedLaunch.of(model, given, latest + over))
                    .isNotEmpty()
                    .allSatisfy(moved ->
                            assertThat(MissionPool.evaluated(model, moved)).isNotNull());
        }
        assertThat(MovedLaunch.of(model, given, latest + 1e-2)).isEmpty();
    }
}
