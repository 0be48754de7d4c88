package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.api.Test;

/** A margin of propellant is not more than launches and depots have left beside the plan. */
class MarginRoomTest {

    private static final double DAY = EarthModel.DAY;

    private static CampaignPlan plan(CampaignProblem problem, List<Itinerary> itineraries) {
        MissionModel model = new MissionModel(problem);
        List<Candidate> chosen = new ArrayList<>();
        for (Itinerary itinerary : itineraries) {
            Candidate candidate = MissionPool.evaluated(model, itinerary);
            assertThat(candidate).isNotNull();
            chosen.add(candidate);
        }
        MissionPool pool = MissionPool.closed(model, chosen);
        MissionSelection selection = new MissionSelection(pool);
        return CampaignPlan.of(problem, model, pool, selection, chosen, Campaign.LimitReached.WORK, 1);
    }

    /** Two missions, each to a pair of stages by way of the depot. */
    private static CampaignPlan refuelling(double capacityKg) {
        List<Target> targets = List.of(
                Problems.target(1, 800, 71, 0, 900, "-"),
                Problems.target(2, 800, 71, 0.2, 900, "-"),
                Problems.target(3, 800, 71, 0.1, 900, "-"),
                Problems.target(4, 800, 71, 0.3, 900, "-"));
        Depot depot =
                new Depot("depot", Problems.target(9, 800, 71, 0.1, 10, "-").orbit(), capacityKg, 0.01, 3);
        CampaignProblem problem = CampaignProblem.removing(targets)
                .with(Servicer.refuelledShuttle())
                .launchedBy(Launcher.medium())
                .refuellingAt(depot)
                .during(Problems.START, Problems.START.shiftedBy(12 * EarthModel.JULIAN_YEAR))
                .build();
        double commissioning = Servicer.refuelledShuttle().commissioningDays() * DAY;
        List<Itinerary> itineraries = new ArrayList<>();
        for (int first = 0; first < 4; first += 2) {
            itineraries.add(new Itinerary(
                    0,
                    (100 + 300 * first) * DAY,
                    List.of(
                            new Stop(first, commissioning, Stop.Kind.REMOVE),
                            new Stop(4, 60 * DAY, Stop.Kind.REFUEL),
                            new Stop(first + 1, 60 * DAY, Stop.Kind.REMOVE))));
        }
        return plan(problem, itineraries);
    }

    private static double taken(CampaignPlan plan) {
        return plan.campaign().missions().stream()
                .flatMap(mission -> mission.legs().stream())
                .filter(leg -> leg.kind() == LegKind.REFUEL)
                .mapToDouble(leg -> leg.massAfterKg() - leg.massBeforeKg())
                .sum();
    }

    private static double margin(CampaignPlan plan, double share) {
        return MissionReplay.of(plan).stream()
                .mapToDouble(mission -> mission.withMargin(share).marginKg())
                .sum();
    }

    @Test
    void missionsTakeNoMoreFromADepotThanItHas() {
        double planned = taken(refuelling(20_000));
        assertThat(planned).isPositive();
        double share = 0.05;
        double all = margin(refuelling(20_000), share);
        // a depot with just what the plan takes leaves the margin at launch alone
        double atLaunch = margin(refuelling(planned + 1e-6), share);
        assertThat(all - atLaunch).isGreaterThan(15);
        for (double more : new double[] {2, 6, 10}) {
            CampaignPlan scarce = refuelling(planned + more);
            assertThat(margin(scarce, share) - atLaunch).isCloseTo(more, within(1e-5));
            assertThat(MissionReplay.of(scarce)).allSatisfy(mission -> {
                MissionReplay prepared = mission.withMargin(share);
                assertThat(prepared.holdsMargin()).isFalse();
                assertThat(prepared.asPlanned().legsFlown()).isEqualTo(3);
                double[] factors = new double[3];
                Arrays.fill(factors, 1 + share);
                assertThat(prepared.fly(0, factors).legsFlown()).isEqualTo(1);
            });
        }
        assertThat(MissionReplay.of(refuelling(planned + all)))
                .allSatisfy(mission ->
                        assertThat(mission.withMargin(share).holdsMargin()).isTrue());
    }

    @Test
    void ridersTakeNoMoreThanTheLaunchLiftsInThePlaneOfEither() {
        // the table falls by 4 tonnes over half a degree: the two planes differ by 400 kg
        Launcher steep = new Launcher(
                        "steep launcher",
                        500e3,
                        List.of(
                                new Launcher.Performance(Math.toRadians(71), 3400),
                                new Launcher.Performance(Math.toRadians(71.5), 1400)),
                        80)
                .with(SharedLaunch.of(2, 100));
        List<Target> two =
                List.of(Problems.target(1, 800, 71, 0, 800, "-"), Problems.target(2, 800, 71.1, 0, 800, "-"));
        CampaignProblem problem = CampaignProblem.removing(two)
                .with(Servicer.singleUse())
                .launchedBy(steep)
                .during(Problems.START, Problems.START.shiftedBy(6 * EarthModel.JULIAN_YEAR))
                .build();
        List<Itinerary> itineraries = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            itineraries.add(new Itinerary(
                    0, 0, List.of(new Stop(k, Servicer.singleUse().commissioningDays() * DAY, Stop.Kind.REMOVE))));
        }
        CampaignPlan plan = plan(problem, itineraries);
        assertThat(plan.campaign().missions()).allMatch(mission -> mission.launchedTogether() == 2);
        double mass = plan.campaign().missions().stream()
                .mapToDouble(Mission::launchMassKg)
                .sum();
        assertThat(mass + 200).isLessThan(3000);
        assertThat(mass + margin(plan, 5) + 200).isCloseTo(3000, within(1e-6));
        MissionReplay.of(plan)
                .forEach(mission ->
                        assertThat(mission.withMargin(5).marginKg()).isCloseTo((2800 - mass) / 2, within(1e-6)));
    }
}
