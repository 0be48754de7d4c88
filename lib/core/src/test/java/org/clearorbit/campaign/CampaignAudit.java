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

    private void masses(Mission mission, Map<Integer, Target> targets) {
        Servicer servicer = mission.servicer();
        double mass = mission.legs().get(0).massAfterKg();
        double inclination =
                targets.get(Integer.valueOf(mission.legs().get(1).to())).orbit().i();
        assertThat(mass)
                .as("launch mass within the capacity of %s", mission.launcher().name())
                .isLessThanOrEqualTo(mission.launcher().capacityKg(inclination) * (1 + 1e-9));
        double propellant = 0;
        double kits = 0;
        for (Leg leg : mission.legs()) {
            assertThat(leg.massBeforeKg()).isCloseTo(mass, within(1e-6));
            for (Burn burn : leg.burns()) {
                assertThat(burn.deltaV()).isGreaterThanOrEqualTo(0);
                double pushed = mass + burn.attachedKg();
                double burnt = pushed * (1 - StrictMath.exp(-burn.deltaV() / (servicer.ispS() * G0)));
                assertThat(burn.propellantKg()).isCloseTo(burnt, within(1e-6));
                mass -= burnt + burn.releasedKg();
                propellant += burnt;
                kits += burn.releasedKg();
                if (burn.attachedKg() > 0) {
                    assertThat(burn.attachedKg())
                            .isEqualTo(targets.get(Integer.valueOf(leg.from())).massKg());
                }
            }
            if (leg.kitBurn() != null) {
                kit(servicer, leg, targets.get(Integer.valueOf(leg.from())).massKg());
            }
            assertThat(leg.massAfterKg()).isCloseTo(mass, within(1e-6));
        }
        assertThat(mass)
                .as("dry mass and residuals are left")
                .isCloseTo(
                        servicer.dryMassKg() + servicer.residualFraction() * servicer.propellantCapacityKg(),
                        within(1e-6));
        double loaded = mission.launchMassKg() - kits - servicer.dryMassKg();
        assertThat(loaded).isLessThanOrEqualTo(servicer.propellantCapacityKg() + 1e-6);
        assertThat(loaded - propellant)
                .isGreaterThanOrEqualTo(servicer.residualFraction() * servicer.propellantCapacityKg() - 1e-6);
    }

    private static void kit(Servicer servicer, Leg leg, double targetKg) {
        DisposalKit kit = Objects.requireNonNull(servicer.kit());
        Burn burn = Objects.requireNonNull(leg.kitBurn());
        double before = targetKg + kit.dryMassKg() + burn.propellantKg();
        double burnt = before * (1 - StrictMath.exp(-burn.deltaV() / (kit.ispS() * G0)));
        assertThat(burn.propellantKg()).isCloseTo(burnt, within(1e-6)).isLessThanOrEqualTo(kit.propellantCapacityKg());
        assertThat(leg.burns().get(0).releasedKg()).isCloseTo(kit.dryMassKg() + burn.propellantKg(), within(1e-6));
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
