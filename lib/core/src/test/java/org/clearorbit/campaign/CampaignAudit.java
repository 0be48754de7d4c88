package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clearorbit.orbit.MeanOrbit;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.time.AbsoluteDate;

/**
 * Checks a campaign from its legs alone, with arithmetic of its own: masses forward by the rocket equation, dates,
 * limits and coverage. Shares no code with the planner, which works the masses out backward.
 */
final class CampaignAudit {

    private static final double G0 = 9.80665;

    private final CampaignProblem problem;

    CampaignAudit(CampaignProblem problem) {
        this.problem = problem;
    }

    void check(Campaign campaign) {
        Map<Integer, Target> targets = new HashMap<>();
        problem.targets().forEach(target -> targets.put(target.catalogNumber(), target));
        Set<Integer> covered = new HashSet<>();
        for (Mission mission : campaign.missions()) {
            dates(mission);
            masses(mission, targets);
            facts(mission);
            servicerLimits(mission);
            List<Integer> removedByLegs = removedByLegs(mission);
            assertThat(removedByLegs)
                    .as("legs and removals agree")
                    .containsExactlyElementsOf(mission.removals().stream()
                            .map(removal -> removal.target().catalogNumber())
                            .toList());
            assertThat(removedByLegs.size())
                    .isLessThanOrEqualTo(mission.servicer().maxTargets());
            for (int number : removedByLegs) {
                assertThat(covered.add(number)).as("%d removed once", number).isTrue();
                assertThat(targets).containsKey(number);
            }
        }
        schedule(campaign.missions());
        sharedLaunches(campaign.missions());
        depots(campaign.missions());
        campaign.targetsLeft()
                .forEach(left -> assertThat(covered.add(left.target().catalogNumber()))
                        .as("%d is either removed or left", left.target().catalogNumber())
                        .isTrue());
        assertThat(covered).as("every target is accounted for").isEqualTo(targets.keySet());
    }

    private void dates(Mission mission) {
        List<Leg> legs = mission.legs();
        assertThat(legs.get(0).kind()).isEqualTo(LegKind.LAUNCH);
        assertThat(legs.get(0).start().durationFrom(problem.start())).isGreaterThanOrEqualTo(-1e-3);
        assertThat(problem.end().durationFrom(legs.get(legs.size() - 1).end())).isGreaterThanOrEqualTo(-1e-3);
        for (int k = 0; k < legs.size(); k++) {
            assertThat(legs.get(k).end().durationFrom(legs.get(k).start())).isGreaterThanOrEqualTo(0);
            if (k > 0) {
                assertThat(legs.get(k).start().durationFrom(legs.get(k - 1).end()))
                        .isCloseTo(0, within(1e-3));
            }
        }
        double days = legs.get(legs.size() - 1).end().durationFrom(legs.get(0).start()) / 86400;
        assertThat(days).isLessThanOrEqualTo(mission.servicer().maxMissionDays() + 1e-6);
    }

    /** What is known of each target is kept to. */
    private void facts(Mission mission) {
        for (Removal removal : mission.removals()) {
            TargetFacts facts = removal.target().facts();
            assertThat(facts.excludedServicers())
                    .doesNotContain(mission.servicer().name());
            assertThat(facts.allowedDisposal()).contains(removal.disposal().mode());
            String number = Integer.toString(removal.target().catalogNumber());
            Leg rendezvous = mission.legs().stream()
                    .filter(leg -> leg.kind() == LegKind.RENDEZVOUS && leg.to().equals(number))
                    .findFirst()
                    .orElseThrow();
            if (facts.consentFrom() != null) {
                assertThat(rendezvous.end().durationFrom(facts.consentFrom())).isGreaterThanOrEqualTo(-1e-2);
            }
            CaptureTable.Row row = mission.servicer().capture().of(facts.tumbling());
            ProximityOperations near = mission.servicer().proximity();
            assertThat(rendezvous.end().durationFrom(rendezvous.start()))
                    .isCloseTo(near.rendezvousDays() * row.timeFactor() * 86400, within(1e-3));
            double factor = mission.servicer().concept() == ServicerConcept.MOTHERSHIP ? 1 : row.deltaVFactor();
            assertThat(rendezvous.deltaV()).isCloseTo(near.rendezvousDeltaV() * factor, within(1e-9));
        }
    }

    private void servicerLimits(Mission mission) {
        ServicerLimits limits = mission.servicer().limits();
        assertThat(mission.deltaV()).isLessThanOrEqualTo(limits.maxDeltaV() + 1e-6);
        mission.legs().stream()
                .filter(leg -> leg.kind() == LegKind.TRANSFER && !leg.from().equals("injection"))
                .filter(leg -> !leg.from().equals(leg.to()))
                .forEach(leg -> assertThat(leg.end().durationFrom(leg.start()))
                        .isLessThanOrEqualTo(limits.maxTransferDays() * 86400 + 1e-3));
    }

    /** Who rides together: lifted with adapters, in one plane, each paying its part of the launch. */
    private void sharedLaunches(List<Mission> missions) {
        for (Mission mission : missions) {
            List<Mission> riders = missions.stream()
                    .filter(other -> mission.sharedLaunch() != 0 && other.sharedLaunch() == mission.sharedLaunch())
                    .toList();
            if (mission.launchedTogether() == 1) {
                assertThat(mission.sharedLaunch()).isZero();
                continue;
            }
            assertThat(mission.sharedLaunch()).isPositive();
            SharedLaunch sharing = mission.launcher().sharing();
            assertThat(riders).hasSize(mission.launchedTogether()).hasSizeLessThanOrEqualTo(sharing.mostServicers());
            double mass =
                    riders.stream().mapToDouble(Mission::launchMassKg).sum() + riders.size() * sharing.adapterKg();
            for (Mission rider : riders) {
                assertThat(rider.launcher()).isEqualTo(mission.launcher());
                assertThat(rider.launchDate()).isEqualTo(mission.launchDate());
                assertThat(rider.injectionAltitude()).isEqualTo(mission.injectionAltitude());
                Vector3D normal = normal(rider);
                assertThat(Vector3D.angle(normal, normal(mission)))
                        .isLessThanOrEqualTo(sharing.planeTolerance() + 1e-9);
                assertThat(mass)
                        .isLessThanOrEqualTo(
                                capacityKg(rider, first(rider).orbit().i()));
            }
            assertThat(riders.stream()
                            .mapToDouble(rider -> rider.cost().launchMeur())
                            .sum())
                    .isCloseTo(mission.launcher().priceMeur(), within(1e-9));
        }
    }

    private static double capacityKg(Mission mission, double inclination) {
        return mission.launcher().levels().stream()
                .filter(level -> level.altitude() == mission.injectionAltitude())
                .findFirst()
                .orElseThrow()
                .capacityKg(inclination);
    }

    private Target first(Mission mission) {
        int number = Integer.parseInt(mission.legs().get(1).to());
        return problem.targets().stream()
                .filter(target -> target.catalogNumber() == number)
                .findFirst()
                .orElseThrow();
    }

    /** Normal of the orbital plane of a mission's first target on the day of launch. */
    private Vector3D normal(Mission mission) {
        MeanOrbit orbit = first(mission).orbit().at(mission.launchDate());
        double sin = StrictMath.sin(orbit.i());
        return new Vector3D(
                sin * StrictMath.sin(orbit.raan()), -sin * StrictMath.cos(orbit.raan()), StrictMath.cos(orbit.i()));
    }

    /** The limits that missions share, counted instant by instant and year by year. */
    private void schedule(List<Mission> missions) {
        ScheduleLimits limits = problem.limits().schedule();
        Map<Integer, Double> due = new HashMap<>();
        Map<Integer, Set<String>> launches = new HashMap<>();
        for (Mission mission : missions) {
            AbsoluteDate launch = mission.launchDate();
            long underWay = missions.stream()
                    .filter(other -> other.launchDate().durationFrom(launch) <= 0
                            && other.endDate().durationFrom(launch) > 1e-2)
                    .count();
            assertThat(underWay).isLessThanOrEqualTo(limits.missionsInParallel());
            for (Mission other : missions) {
                double apart = other.launchDate().durationFrom(launch);
                boolean together = mission.sharedLaunch() != 0 && other.sharedLaunch() == mission.sharedLaunch();
                if (other != mission && apart >= 0 && !together) {
                    double least = other.launcher().equals(mission.launcher())
                            ? Math.max(
                                    limits.launchSpacingDays(),
                                    mission.launcher().spacingDays())
                            : limits.launchSpacingDays();
                    assertThat(apart).isGreaterThanOrEqualTo(least * 86400 - 1e-2);
                }
                assertThat(other.endDate().durationFrom(launch))
                        .isLessThanOrEqualTo(limits.longestDays() * 86400 + 1e-2);
            }
            assertThat(limits.launchWindows().isEmpty()
                            || limits.launchWindows().stream().anyMatch(window -> contains(window, launch)))
                    .as("launched in a window")
                    .isTrue();
            assertThat(limits.launchPauses()).noneMatch(pause -> contains(pause, launch));
            bill(mission, due);
            launches.computeIfAbsent(year(launch), y -> new HashSet<>())
                    .add(mission.launcher().name()
                            + launch
                            + (mission.sharedLaunch() != 0 ? mission.sharedLaunch() : mission.hashCode()));
        }
        assertThat(due.values())
                .allSatisfy(
                        meur -> assertThat(meur).isLessThanOrEqualTo(limits.budgetMeurPerYear() * (1 + 1e-9) + 0.05));
        assertThat(launches.values())
                .allSatisfy(set -> assertThat(set.size()).isLessThanOrEqualTo(limits.launchesPerYear()));
        assertThat(missions.size()).isLessThanOrEqualTo(problem.limits().maxMissions());
        assertThat(missions.stream()
                        .mapToDouble(mission -> mission.cost().totalMeur())
                        .sum())
                .isLessThanOrEqualTo(problem.limits().budgetMeur() + 1e-6);
    }

    private static boolean contains(DateInterval interval, AbsoluteDate date) {
        return !date.isBefore(interval.from()) && !date.isAfter(interval.until());
    }

    /** Adds what a mission costs to the years in which it falls due, its operations by steps of one day. */
    static void bill(Mission mission, Map<Integer, Double> due) {
        MissionCost cost = mission.cost();
        due.merge(year(mission.launchDate()), cost.totalMeur() - cost.operationsMeur(), Double::sum);
        int steps = (int) Math.ceil(mission.endDate().durationFrom(mission.launchDate()) / 86400);
        double step = mission.endDate().durationFrom(mission.launchDate()) / steps;
        for (int k = 0; k < steps; k++) {
            due.merge(
                    year(mission.launchDate().shiftedBy((k + 0.5) * step)), cost.operationsMeur() / steps, Double::sum);
        }
    }

    private static int year(AbsoluteDate date) {
        return date.getComponents(Problems.CONTEXT.utc()).getDate().getYear();
    }

    private void masses(Mission mission, Map<Integer, Target> targets) {
        Servicer servicer = mission.servicer();
        double mass = mission.legs().get(0).massAfterKg();
        double inclination =
                targets.get(Integer.valueOf(mission.legs().get(1).to())).orbit().i();
        assertThat(mass)
                .as("launch mass within the capacity of %s", mission.launcher().name())
                .isLessThanOrEqualTo(capacityKg(mission, inclination) * (1 + 1e-9));
        double residual = servicer.residualFraction() * servicer.propellantCapacityKg();
        double kitsAboard = mission.legs().stream()
                .flatMap(leg -> leg.burns().stream())
                .mapToDouble(Burn::releasedKg)
                .filter(kg -> kg > 0)
                .sum();
        assertThat(mass - servicer.dryMassKg() - kitsAboard)
                .as("propellant at launch")
                .isBetween(residual - 1e-6, servicer.propellantCapacityKg() + 1e-6);
        for (Leg leg : mission.legs()) {
            assertThat(leg.massBeforeKg()).isCloseTo(mass, within(1e-6));
            for (Burn burn : leg.burns()) {
                assertThat(burn.deltaV()).isGreaterThanOrEqualTo(0);
                double pushed = mass + burn.attachedKg();
                double burnt = pushed * (1 - StrictMath.exp(-burn.deltaV() / (servicer.ispS() * G0)));
                assertThat(burn.propellantKg()).isCloseTo(burnt, within(1e-6));
                if (leg.kind() == LegKind.REFUEL) {
                    assertThat(mass)
                            .as("arrives with empty tanks")
                            .isCloseTo(servicer.dryMassKg() + residual, within(1e-6));
                    assertThat(burn.releasedKg()).isLessThanOrEqualTo(0);
                } else {
                    assertThat(burn.releasedKg()).isGreaterThanOrEqualTo(0);
                    kitsAboard -= burn.releasedKg();
                }
                mass -= burnt + burn.releasedKg();
                assertThat(mass - servicer.dryMassKg() - kitsAboard)
                        .as("propellant aboard")
                        .isBetween(residual - 1e-6, servicer.propellantCapacityKg() + 1e-6);
                if (burn.attachedKg() > 0) {
                    assertThat(burn.attachedKg())
                            .isEqualTo(targets.get(Integer.valueOf(leg.from())).massKg());
                }
            }
            if (!leg.kitBurns().isEmpty()) {
                kit(servicer, leg, targets.get(Integer.valueOf(leg.from())));
            }
            assertThat(leg.massAfterKg()).isCloseTo(mass, within(1e-6));
        }
        assertThat(mass).as("dry mass and residuals are left").isCloseTo(servicer.dryMassKg() + residual, within(1e-6));
    }

    /** The kit or unit flies its own burns with its own propellant, the last with the target. */
    private static void kit(Servicer servicer, Leg leg, Target target) {
        DisposalKit kit = Objects.requireNonNull(servicer.kit());
        double factor = servicer.capture().of(target.facts().tumbling()).deltaVFactor();
        double mass = leg.burns().get(0).releasedKg();
        double propellant = mass - kit.dryMassKg();
        assertThat(propellant).isLessThanOrEqualTo(kit.propellantCapacityKg() + 1e-6);
        assertThat(leg.kitBurns()).hasSize(kit.approachDeltaV() > 0 ? 2 : 1);
        if (kit.approachDeltaV() > 0) {
            assertThat(leg.kitBurns().get(0).deltaV()).isCloseTo(kit.approachDeltaV() * factor, within(1e-9));
        }
        for (Burn burn : leg.kitBurns()) {
            double burnt = (mass + burn.attachedKg()) * (1 - StrictMath.exp(-burn.deltaV() / (kit.ispS() * G0)));
            assertThat(burn.propellantKg()).isCloseTo(burnt, within(1e-6));
            mass -= burnt;
        }
        assertThat(mass).as("the unit is empty").isCloseTo(kit.dryMassKg(), within(1e-6));
        assertThat(Objects.requireNonNull(leg.kitBurn()).attachedKg()).isEqualTo(target.massKg());
    }

    /** No depot gives more than it has. */
    private void depots(List<Mission> missions) {
        for (Depot depot : problem.depots()) {
            double taken = missions.stream()
                    .flatMap(mission -> mission.legs().stream())
                    .filter(leg -> leg.kind() == LegKind.REFUEL && leg.to().equals(depot.name()))
                    .mapToDouble(leg -> leg.massAfterKg() - leg.massBeforeKg())
                    .sum();
            assertThat(taken).isLessThanOrEqualTo(depot.capacityKg() + 1e-6);
        }
    }

    /** What the legs say is removed: a kit left on it, or a disposal with something attached. */
    private static List<Integer> removedByLegs(Mission mission) {
        List<Integer> numbers = new ArrayList<>();
        for (Leg leg : mission.legs()) {
            boolean attached = leg.burns().stream().anyMatch(burn -> burn.attachedKg() > 0);
            if (leg.kind() == LegKind.KIT || (leg.kind() == LegKind.DISPOSAL && attached)) {
                numbers.add(Integer.valueOf(leg.from()));
            }
        }
        return numbers;
    }
}
