package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.transfer.ElectricEngine;
import org.clearorbit.transfer.LowThrustEstimate;
import org.clearorbit.transfer.LowThrustTransfer;
import org.clearorbit.transfer.TumblingClass;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orekit.time.AbsoluteDate;

/** The servicer concepts beside shuttle, kit carrier and single use. */
class ConceptsTest {

    private static final AbsoluteDate END = Problems.START.shiftedBy(12 * EarthModel.JULIAN_YEAR);

    private static CampaignProblem.Builder problem(List<Target> targets, Servicer... servicers) {
        return CampaignProblem.removing(targets)
                .with(servicers)
                .launchedBy(Launcher.light(), Launcher.medium(), Launcher.heavy())
                .during(Problems.START, END);
    }

    private static CampaignPlan planned(CampaignProblem problem) {
        CampaignPlan plan = Problems.planner(1).plan(problem);
        new CampaignAudit(problem).check(plan.campaign());
        return plan;
    }

    /** Leaving targets out is never dearer: the cost game stands on that. */
    private static void subsetsNeverCostMore(CampaignPlan plan, int targets) {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 20; trial++) {
            Set<Integer> few = new HashSet<>();
            Set<Integer> many = new HashSet<>();
            for (int k = 0; k < targets; k++) {
                int draw = random.nextInt(3);
                if (draw > 0) {
                    many.add(k);
                }
                if (draw > 1) {
                    few.add(k);
                }
            }
            assertThat(plan.costMeur(few)).isLessThanOrEqualTo(plan.costMeur(many) + 1e-6);
        }
    }

    @Test
    void theUnitsOfAMothershipApproachByThemselvesAndGoDownWithTheirTargets() {
        List<Target> targets = new ArrayList<>(Problems.cluster(5, 71, 30, 1500, 7));
        targets.set(0, targets.get(0).with(TargetFacts.none().withTumbling(TumblingClass.FAST)));
        CampaignPlan plan = planned(problem(targets, Servicer.mothership()).build());
        assertThat(plan.campaign().targetsLeft()).isEmpty();
        assertThat(plan.campaign().missions())
                .anyMatch(mission -> mission.removals().size() > 1);
        plan.campaign().missions().forEach(mission -> {
            assertThat(mission.cost().kitsMeur())
                    .isEqualTo(16 * mission.removals().size());
            assertThat(mission.legs().stream().filter(leg -> leg.kind() == LegKind.KIT))
                    .hasSize(mission.removals().size());
        });
        subsetsNeverCostMore(plan, targets.size());
    }

    @Test
    void aUnitTooSmallForItsTargetIsTheReason() {
        Target heavy = Problems.target(9, 1000, 71, 0, 20_000, "CIS");
        Campaign campaign =
                planned(problem(List.of(heavy), Servicer.mothership()).build()).campaign();
        assertThat(campaign.targetsLeft())
                .singleElement()
                .satisfies(left -> assertThat(left.reason())
                        .matches("mothership: the kit needs \\d{4} kg of propellant, it holds 1200 kg"));
    }

    private static Depot depot(double capacityKg, double meurPerKg) {
        double a = EarthModel.EQUATORIAL_RADIUS + 800e3;
        return new Depot(
                "depot A",
                new MeanOrbit(Problems.START, a, 0.001, FastMath.toRadians(71.1), FastMath.toRadians(5), 0, 0),
                capacityKg,
                meurPerKg,
                3);
    }

    /** A shuttle whose tanks hold enough for two targets at most. */
    private static Servicer smallTanks() {
        Servicer base = Servicer.refuelledShuttle();
        return new Servicer(
                "small tanks",
                ServicerConcept.REFUELLED_SHUTTLE,
                1000,
                base.ispS(),
                1100,
                0.02,
                21,
                base.proximity(),
                null,
                6,
                3650,
                125,
                0.012);
    }

    @Test
    void aRefuelledShuttleRemovesMoreInOneMissionAndPaysTheDepot() {
        List<Target> targets = Problems.cluster(4, 71, 10, 3000, 2);
        CampaignPlan without = planned(problem(targets, smallTanks()).build());
        CampaignProblem with = problem(targets, smallTanks())
                .refuellingAt(depot(20_000, 0.005))
                .build();
        CampaignPlan plan = planned(with);
        assertThat(plan.campaign().targetsLeft()).isEmpty();
        assertThat(plan.campaign().missions().size())
                .isLessThan(without.campaign().missions().size());
        assertThat(plan.campaign().totalCostMeur())
                .isLessThan(without.campaign().totalCostMeur());
        double taken = 0;
        for (Mission mission : plan.campaign().missions()) {
            double atDepots = mission.legs().stream()
                    .filter(leg -> leg.kind() == LegKind.REFUEL)
                    .mapToDouble(leg -> leg.massAfterKg() - leg.massBeforeKg())
                    .sum();
            taken += atDepots;
            assertThat(mission.cost().propellantMeur())
                    .isCloseTo((mission.launchMassKg() - 1000) * 0.0001 + atDepots * 0.005, within(1e-6));
        }
        assertThat(taken).isGreaterThan(100);
        subsetsNeverCostMore(plan, targets.size());
    }

    @Test
    void aShuttleThatCannotDockDoesNotRefuel() {
        List<Target> targets = Problems.cluster(3, 71, 10, 3000, 2);
        Campaign campaign = planned(problem(targets, Servicer.shuttle())
                        .refuellingAt(depot(20_000, 0))
                        .build())
                .campaign();
        assertThat(campaign.missions())
                .allSatisfy(mission -> assertThat(mission.legs()).noneMatch(leg -> leg.kind() == LegKind.REFUEL));
    }

    @Test
    void aDepotGivesNoMoreThanItHasToAllMissionsTogether() {
        List<Target> targets = new ArrayList<>(Problems.cluster(4, 71, 10, 3000, 2));
        CampaignProblem free = problem(targets, smallTanks())
                .refuellingAt(depot(20_000, 0.001))
                .build();
        double most = planned(free).campaign().missions().stream()
                .flatMap(mission -> mission.legs().stream())
                .filter(leg -> leg.kind() == LegKind.REFUEL)
                .mapToDouble(leg -> leg.massAfterKg() - leg.massBeforeKg())
                .sum();
        CampaignProblem scarce = problem(targets, smallTanks())
                .refuellingAt(depot(0.6 * most, 0.001))
                .build();
        CampaignPlan plan = planned(scarce);
        assertThat(plan.campaign().targetsLeft()).isEmpty();
        assertThat(CampaignCalendar.of(scarce).clashes(plan.campaign().missions()))
                .isEmpty();
        CampaignCalendar.Clash tooMuch = CampaignCalendar.of(scarce)
                .clashes(planned(free).campaign().missions())
                .get(0);
        assertThat(tooMuch.limit()).isEqualTo(CampaignCalendar.Limit.DEPOT);
        assertThat(tooMuch.needed()).isCloseTo(most, within(1e-6));
        Booking one = new Booking(0, 0, 1e6, 1, 1, 0, new double[] {0.4 * most});
        Booking other = new Booking(0, 2e6, 3e6, 1, 1, 0, new double[] {0.4 * most});
        assertThat(CampaignCalendar.of(scarce).clashesOf(List.of(one, other)))
                .singleElement()
                .satisfies(clash -> {
                    assertThat(clash.limit()).isEqualTo(CampaignCalendar.Limit.DEPOT);
                    assertThat(clash.text()).startsWith("depot depot A has ");
                });
    }

    /** Stages light enough to decay without control. */
    private static List<Target> light() {
        List<Target> targets = new ArrayList<>();
        for (Target target : Problems.cluster(4, 71, 15, 250, 5)) {
            targets.add(target);
        }
        return targets;
    }

    @Test
    void anElectricTugSpiralsDownWithEachTargetAndGoesOnFromThere() {
        CampaignProblem problem = problem(light(), Servicer.electricTug()).build();
        CampaignPlan plan = planned(problem);
        assertThat(plan.campaign().targetsLeft()).isEmpty();
        assertThat(plan.campaign().missions())
                .anyMatch(mission -> mission.removals().size() > 1);
        for (Mission mission : plan.campaign().missions()) {
            for (Removal removal : mission.removals()) {
                assertThat(removal.disposal().mode()).isEqualTo(DisposalMode.NATURAL_DECAY);
                assertThat(removal.disposal().decayYears()).isLessThanOrEqualTo(25 * 1.001);
            }
            transfersAreThoseOfLowThrust(mission);
            Leg last = mission.legs().get(mission.legs().size() - 1);
            assertThat(last.burns().get(0).purpose()).isEqualTo("own spiral");
            assertThat(last.end().durationFrom(last.start())).isPositive();
        }
        subsetsNeverCostMore(plan, 4);
    }

    /** Each transfer begins in the release orbit of the target before, its node turned along the way down. */
    private static void transfersAreThoseOfLowThrust(Mission mission) {
        ElectricEngine engine = ElectricEngine.of(0.3, 1700).withDutyCycle(0.9);
        for (int k = 1; k < mission.legs().size(); k++) {
            Leg leg = mission.legs().get(k);
            Leg before = mission.legs().get(k - 1);
            if (leg.kind() != LegKind.TRANSFER || before.kind() != LegKind.DISPOSAL) {
                continue;
            }
            Removal left = removal(mission, before.from());
            Removal next = removal(mission, leg.to());
            MeanOrbit at = left.target().orbit().at(before.start().shiftedBy(4 * 86400.0));
            double seconds = before.end().durationFrom(before.start()) - 4 * 86400;
            double circle = left.disposal().perigeeRadius();
            // the node turns at a rate between those of the two circles
            double slow = at.raanRate();
            double quick = at.withShape(circle, 0).raanRate();
            LowThrustEstimate estimate = null;
            for (double share = 0; share <= 1.0001; share += 0.02) {
                MeanOrbit from = new MeanOrbit(
                        leg.start(), circle, 0, at.i(), at.raan() + seconds * (slow + share * (quick - slow)), 0, 0);
                LowThrustEstimate tried = LowThrustTransfer.with(engine)
                        .estimate(from, next.target().orbit(), leg.start(), leg.end(), 1400)
                        .orElse(null);
                if (tried != null && (estimate == null || misses(tried, leg) < misses(estimate, leg))) {
                    estimate = tried;
                }
            }
            assertThat(estimate).isNotNull();
            assertThat(estimate.deltaV()).isCloseTo(leg.deltaV(), within(0.02 * leg.deltaV() + 2));
        }
    }

    private static double misses(LowThrustEstimate estimate, Leg leg) {
        return Math.abs(estimate.deltaV() - leg.deltaV());
    }

    private static Removal removal(Mission mission, String number) {
        return mission.removals().stream()
                .filter(removal ->
                        Integer.toString(removal.target().catalogNumber()).equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTugCannotControlAReentry() {
        Target heavy = Problems.target(9, 800, 71, 0, 9000, "CIS");
        Campaign campaign =
                planned(problem(List.of(heavy), Servicer.electricTug()).build()).campaign();
        assertThat(campaign.targetsLeft())
                .singleElement()
                .satisfies(left -> assertThat(left.reason())
                        .isEqualTo("electric tug: can only let it decay, and its re-entry must be controlled"));
    }

    @Test
    void lessThrustTakesLonger() {
        Target target = light().get(0);
        double[] days = new double[2];
        for (int k = 0; k < 2; k++) {
            Servicer tug = Servicer.electric(
                    "tug",
                    900,
                    500,
                    0.02,
                    21,
                    new ProximityOperations(30, 10, 4),
                    4,
                    3000,
                    100,
                    0.012,
                    ElectricEngine.of(k == 0 ? 0.3 : 0.1, 1700));
            Mission mission = planned(problem(List.of(target), tug).build())
                    .campaign()
                    .missions()
                    .get(0);
            days[k] = mission.endDate().durationFrom(mission.launchDate()) / EarthModel.DAY;
        }
        // 21 + 10 + 4 days do not depend on the thrust, the spirals take three times as long
        assertThat(days[1] - 35).isCloseTo(3 * (days[0] - 35), within(0.5));
    }

    @Test
    void aConceptNeedsWhatItFliesWith() {
        Servicer tug = Servicer.electricTug();
        assertThat(tug.ispS()).isEqualTo(1700);
        assertThatThrownBy(() -> servicer(ServicerConcept.MOTHERSHIP, new DisposalKit(180, 290, 1200, 9)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("kit approach delta-v (m/s): found '0.0'");
        assertThatThrownBy(() -> servicer(ServicerConcept.KIT_CARRIER, new DisposalKit(180, 290, 1200, 9, 5)))
                .hasMessageContaining("0 for the kits of a carrier");
        assertThatThrownBy(() -> servicer(ServicerConcept.MOTHERSHIP, null)).hasMessageContaining("kit: found 'none'");
        assertThatThrownBy(() -> servicer(ServicerConcept.ELECTRIC_TUG, null))
                .hasMessageContaining("electric engine: found 'none'");
        assertThatThrownBy(() -> depot(0, 1)).hasMessageContaining("depot 'depot A': capacity (kg): found '0.0'");
        assertThatThrownBy(() -> problem(light(), tug)
                        .refuellingAt(depot(1, 1), depot(2, 2))
                        .build())
                .hasMessage("campaign depots: found 'depot A', expected each name once");
    }

    private static Servicer servicer(ServicerConcept concept, @Nullable DisposalKit kit) {
        return new Servicer("x", concept, 1, 300, 1, 0, 1, new ProximityOperations(1, 1, 1), kit, 1, 100, 1, 1);
    }
}
