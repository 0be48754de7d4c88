package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clearorbit.campaign.ReplayedMission.Cut;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Missions flown again under other conditions. */
class MissionReplayTest {

    private static CampaignPlan planned(CampaignProblem problem) {
        return CampaignPlanner.withDefaults()
                .with(new PlannerSettings(
                        1, 20_000, Double.POSITIVE_INFINITY, 6, 2, List.of(20.0, 60.0, 150.0, 300.0, 500.0)))
                .plan(problem);
    }

    private static CampaignProblem.Builder flownBy(List<Target> targets, Servicer servicer) {
        return CampaignProblem.removing(targets)
                .with(servicer)
                .launchedBy(Launcher.medium(), Launcher.heavy())
                .during(Problems.START, Problems.START.shiftedBy(12 * EarthModel.JULIAN_YEAR));
    }

    private static final List<CampaignPlan> PLANS = plans();

    static List<CampaignPlan> plansOfEveryConcept() {
        return PLANS;
    }

    /** Missions of every concept, one of them with a depot. */
    private static List<CampaignPlan> plans() {
        List<Target> heavy = Problems.cluster(3, 71, 30, 2500, 5);
        List<Target> light = Problems.cluster(2, 98, 15, 300, 6);
        Depot depot =
                new Depot("depot", Problems.target(9, 800, 71.1, 10, 1, "-").orbit(), 20_000, 0.01, 3);
        Servicer small = Servicer.refuelledShuttle();
        return Stream.of(
                        flownBy(heavy, Servicer.shuttle()),
                        flownBy(heavy, Servicer.kitCarrier()),
                        flownBy(heavy, Servicer.singleUse()),
                        flownBy(heavy, Servicer.mothership()),
                        flownBy(heavy, small).refuellingAt(depot),
                        flownBy(light, Servicer.electricTug()))
                .map(builder -> planned(builder.build()))
                .toList();
    }

    private static double[] factors(MissionReplay mission, double factor) {
        double[] factors = new double[mission.legs()];
        Arrays.fill(factors, factor);
        return factors;
    }

    @ParameterizedTest
    @MethodSource("plansOfEveryConcept")
    void asPlannedItFliesEveryLegInTheTimeAndAtTheCostOfThePlanAndRunsDryJustThen(CampaignPlan plan) {
        List<MissionReplay> replays = MissionReplay.of(plan);
        assertThat(replays).hasSameSizeAs(plan.campaign().missions()).isNotEmpty();
        for (int k = 0; k < replays.size(); k++) {
            MissionReplay replay = replays.get(k);
            Mission mission = plan.campaign().missions().get(k);
            ReplayedMission flown = replay.asPlanned();
            assertThat(flown.cut()).isEqualTo(Cut.NONE);
            assertThat(flown.legsFlown()).isEqualTo(replay.legs());
            assertThat(flown.delaySeconds()).isZero();
            assertThat(flown.propellantLeftKg()).isLessThan(1e-5);
            double days = mission.endDate().durationFrom(mission.launchDate()) / EarthModel.DAY;
            assertThat(flown.days()).isCloseTo(days, within(1e-9));
            assertThat(replay.plannedDays()).isCloseTo(days, within(1e-9));
            assertThat(replay.costMeur(flown.days())).isCloseTo(mission.cost().totalMeur(), within(1e-9));
            assertThat(replay.servicer()).isEqualTo(mission.servicer());
            List<Integer> removed = new ArrayList<>();
            for (int leg = 0; leg < replay.legs(); leg++) {
                if (replay.target(leg) >= 0) {
                    int target = replay.target(leg);
                    removed.add(plan.problem().targets().get(target).catalogNumber());
                    Removal removal = mission.removals().get(removed.size() - 1);
                    assertThat(replay.removedAfterDays(leg))
                            .isCloseTo(
                                    removal.completed().durationFrom(mission.launchDate()) / EarthModel.DAY,
                                    within(1e-9));
                }
            }
            assertThat(removed)
                    .isEqualTo(mission.removals().stream()
                            .map(removal -> removal.target().catalogNumber())
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("plansOfEveryConcept")
    void theMarginIsJustWhatAnOverrunOfThatSizeTakes(CampaignPlan plan) {
        for (MissionReplay replay : MissionReplay.of(plan)) {
            MissionReplay prepared = replay.withMargin(0.04);
            assertThat(replay.fly(0, factors(replay, 1.001)).cut()).isEqualTo(Cut.PROPELLANT);
            if (prepared.holdsMargin()) {
                assertThat(prepared.marginKg()).isPositive();
                assertThat(prepared.fly(0, factors(replay, 1.04)).legsFlown()).isEqualTo(replay.legs());
                assertThat(prepared.fly(0, factors(replay, 1.0401)).legsFlown()).isLessThan(replay.legs());
            } else {
                assertThat(prepared.fly(0, factors(replay, 1.04)).legsFlown()).isLessThan(replay.legs());
            }
            assertThat(prepared.asPlanned().legsFlown()).isEqualTo(replay.legs());
        }
    }

    @Test
    void theMarginOfASingleUseServicerIsWhatTheRocketEquationSays() {
        CampaignPlan plan = planned(flownBy(List.of(Problems.target(1, 700, 71, 0, 800, "CIS")), Servicer.singleUse())
                .build());
        Mission mission = plan.campaign().missions().get(0);
        Servicer craft = Servicer.singleUse();
        double exhaust = craft.ispS() * EarthModel.STANDARD_GRAVITY;
        List<Burn> burns =
                mission.legs().stream().flatMap(leg -> leg.burns().stream()).toList();
        assertThat(burns).extracting(Burn::purpose).containsExactly("climb", "rendezvous", "re-entry with target");
        double share = 0.05;
        double mass = craft.dryMassKg() + 0.02 * 1600 + 800;
        mass = mass * FastMath.exp(1.05 * burns.get(2).deltaV() / exhaust) - 800;
        mass = mass * FastMath.exp(1.05 * (burns.get(0).deltaV() + burns.get(1).deltaV()) / exhaust);
        MissionReplay replay = MissionReplay.of(plan).get(0);
        MissionReplay prepared = replay.withMargin(share);
        assertThat(prepared.holdsMargin()).isTrue();
        assertThat(prepared.marginKg()).isCloseTo(mass - mission.launchMassKg(), within(1e-6));
        assertThat(prepared.costMeur(100) - replay.costMeur(100)).isCloseTo(0.0001 * prepared.marginKg(), within(1e-9));
        // unused, it is still there in the end, less what carrying it took
        double deltaV = burns.get(0).deltaV() + burns.get(1).deltaV();
        double atTarget = mass / FastMath.exp(deltaV / exhaust);
        double end = (atTarget + 800) / FastMath.exp(burns.get(2).deltaV() / exhaust) - 800;
        assertThat(prepared.asPlanned().propellantLeftKg()).isCloseTo(end - craft.finalMassKg(), within(1e-6));
    }

    @Test
    void aMarginIsNotMoreThanTheTanksHold() {
        CampaignPlan plan = planned(flownBy(List.of(Problems.target(1, 700, 71, 0, 800, "CIS")), Servicer.singleUse())
                .build());
        double planned = plan.campaign().missions().get(0).propellantKg();
        MissionReplay replay = MissionReplay.of(plan).get(0).withMargin(50);
        assertThat(replay.holdsMargin()).isFalse();
        assertThat(replay.marginKg()).isCloseTo(0.98 * 1600 - planned, within(1e-6));
    }

    @Test
    void targetsAreGivenUpFromTheEndAndThePropellantSavedIsLeft() {
        CampaignPlan plan = planned(flownBy(Problems.cluster(4, 71, 20, 1500, 5), Servicer.shuttle())
                .build());
        MissionReplay replay = MissionReplay.of(plan).stream()
                .filter(mission -> mission.legs() > 2)
                .findFirst()
                .orElseThrow();
        int before = replay.legs();
        for (double factor = 1; factor < 3; factor += 0.02) {
            ReplayedMission flown = replay.fly(0, factors(replay, factor));
            assertThat(flown.legsFlown()).isLessThanOrEqualTo(before);
            before = flown.legsFlown();
        }
        assertThat(before).isLessThan(replay.legs());
        double[] last = factors(replay, 1);
        last[replay.legs() - 1] = 2;
        ReplayedMission shortened = replay.fly(0, last);
        assertThat(shortened.legsFlown()).isEqualTo(replay.legs() - 1);
        assertThat(shortened.cut()).isEqualTo(Cut.PROPELLANT);
        assertThat(shortened.propellantLeftKg()).isPositive();
        assertThat(shortened.days()).isEqualTo(replay.removedAfterDays(replay.legs() - 2));
    }

    @Test
    void aLegThatTakesLessHelpsTheOnesAfterIt() {
        CampaignPlan plan = planned(flownBy(Problems.cluster(3, 71, 20, 1500, 5), Servicer.shuttle())
                .build());
        MissionReplay replay = MissionReplay.of(plan).get(0);
        double[] factors = factors(replay, 1);
        factors[0] = 0.8;
        factors[replay.legs() - 1] = 1.05;
        assertThat(replay.fly(0, factors).legsFlown()).isEqualTo(replay.legs());
    }

    @Test
    void aLaterLaunchIsTheSameMissionWorkedOutAtTheLaterDate() {
        CampaignPlan plan = planned(flownBy(Problems.cluster(4, 71, 30, 1500, 5), Servicer.shuttle())
                .build());
        Itinerary itinerary = plan.flights().stream()
                .map(flight -> flight.candidate().itinerary())
                .filter(i -> i.stops().size() > 1)
                .findFirst()
                .orElseThrow();
        MissionReplay replay = MissionReplay.of(plan).stream()
                .filter(mission -> mission.legs() == itinerary.stops().size())
                .findFirst()
                .orElseThrow();
        boolean someFit = false;
        boolean someDoNot = false;
        for (double days = 10; days <= 600; days += 30) {
            double delay = days * EarthModel.DAY;
            Trail later = plan.model()
                    .follow(new Itinerary(itinerary.servicer(), itinerary.launchSeconds() + delay, itinerary.stops()));
            // with tanks full, it flies just where the planner's own sums say so
            MissionReplay full = replay.withMargin(10);
            double tanks = full.marginKg() + plannedMass(plan, itinerary);
            boolean planner = later != null
                    && later.need(plan.model()) != null
                    && later.need(plan.model()).massAtFirstOrbitKg() <= massAtFirst(plan, itinerary, tanks) + 1e-6;
            ReplayedMission flown = full.fly(delay, factors(replay, 1));
            assertThat(flown.legsFlown() == replay.legs()).isEqualTo(planner);
            assertThat(flown.delaySeconds()).isCloseTo(delay, within(1e-6));
            someFit |= planner;
            someDoNot |= !planner;
        }
        assertThat(someFit).isTrue();
        assertThat(someDoNot).isTrue();
    }

    private static double plannedMass(CampaignPlan plan, Itinerary itinerary) {
        return plan.model().follow(itinerary).finished(plan.model()).launchMassKg();
    }

    private static double massAtFirst(CampaignPlan plan, Itinerary itinerary, double launchMass) {
        MissionModel.LaunchChoice choice = plan.model().follow(itinerary).finished(plan.model());
        Servicer craft = plan.model().servicer(itinerary.servicer());
        return launchMass
                / MissionModel.massRatio(
                        craft,
                        choice.option()
                                .climbDeltaV(craft, itinerary.stops().get(0).target()));
    }

    @Test
    void whatWouldEndAfterTheWindowIsGivenUp() {
        Target target = Problems.target(1, 700, 71, 0, 800, "CIS");
        CampaignPlan plan =
                planned(flownBy(List.of(target), Servicer.singleUse()).build());
        MissionReplay replay = MissionReplay.of(plan).get(0);
        Mission mission = plan.campaign().missions().get(0);
        double room = plan.problem().end().durationFrom(mission.endDate());
        assertThat(replay.fly(room - 1, factors(replay, 1)).cut()).isEqualTo(Cut.NONE);
        ReplayedMission late = replay.fly(room + 1, factors(replay, 1));
        assertThat(late.cut()).isEqualTo(Cut.WINDOW);
        assertThat(late.legsFlown()).isZero();
        assertThat(late.days()).isZero();
    }

    @Test
    void itWaitsForTheNextDateAtWhichLaunchesAreAllowed() {
        Target target = Problems.target(1, 700, 71, 0, 800, "CIS");
        DateInterval only = new DateInterval(Problems.START, Problems.START.shiftedBy(100 * EarthModel.DAY));
        DateInterval later = new DateInterval(
                Problems.START.shiftedBy(1000 * EarthModel.DAY), Problems.START.shiftedBy(1100 * EarthModel.DAY));
        CampaignPlan plan = planned(flownBy(List.of(target), Servicer.singleUse())
                .within(new CampaignLimits(
                        9,
                        Double.POSITIVE_INFINITY,
                        ScheduleLimits.none().withLaunchWindow(only).withLaunchWindow(later)))
                .build());
        MissionReplay replay = MissionReplay.of(plan).get(0);
        double launch = plan.campaign().missions().get(0).launchDate().durationFrom(Problems.START);
        assertThat(launch).as("in the first window").isBetween(0.0, 100 * EarthModel.DAY);
        // still within the first window, then between the two, then within the second
        double early = 99 * EarthModel.DAY - launch;
        assertThat(replay.fly(early, factors(replay, 1)).delaySeconds()).isCloseTo(early, within(1e-6));
        ReplayedMission late = replay.fly(110 * EarthModel.DAY, factors(replay, 1));
        assertThat(late.delaySeconds()).isCloseTo(1000 * EarthModel.DAY - launch, within(1e-6));
        assertThat(late.cut()).isEqualTo(Cut.NONE);
        assertThat(late.legsFlown()).isEqualTo(1);
        double within = 1050 * EarthModel.DAY - launch;
        assertThat(replay.fly(within, factors(replay, 1)).delaySeconds()).isCloseTo(within, within(1e-6));
        ReplayedMission never = replay.fly(1200 * EarthModel.DAY, factors(replay, 1));
        assertThat(never.cut()).isEqualTo(Cut.NO_LAUNCH);
        assertThat(never.legsFlown()).isZero();
        assertThat(never.delaySeconds()).isInfinite();
    }

    @Test
    void theDeltaVAllowedToAServicerHoldsHereToo() {
        Target target = Problems.target(1, 700, 71, 0, 800, "CIS");
        double needed = planned(flownBy(List.of(target), Servicer.singleUse()).build())
                .campaign()
                .deltaV();
        Servicer bound = Servicer.singleUse().with(new ServicerLimits(needed * 1.03, 1000));
        MissionReplay replay = MissionReplay.of(
                        planned(flownBy(List.of(target), bound).build()))
                .get(0)
                .withMargin(0.2);
        assertThat(replay.fly(0, factors(replay, 1.02)).legsFlown()).isEqualTo(1);
        assertThat(replay.fly(0, factors(replay, 1.04)).cut()).isEqualTo(Cut.PROPELLANT);
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        CampaignPlan plan = planned(flownBy(List.of(Problems.target(1, 700, 71, 0, 800, "CIS")), Servicer.singleUse())
                .build());
        MissionReplay replay = MissionReplay.of(plan).get(0);
        assertThatThrownBy(() -> replay.withMargin(-0.1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("propellant margin (share of delta-v): found '-0.1', expected 0 or a positive number");
        assertThatThrownBy(() -> replay.fly(-1, factors(replay, 1)))
                .hasMessage("launch delay -1.0 s, expected at least 0");
        assertThatThrownBy(() -> replay.fly(0, new double[2]))
                .hasMessage("2 delta-v factors, expected one for each of 1 legs");
    }
}
