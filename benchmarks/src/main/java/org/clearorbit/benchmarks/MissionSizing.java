package org.clearorbit.benchmarks;

import java.util.List;
import java.util.Optional;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.campaign.DisposalKit;
import org.clearorbit.campaign.Launcher;
import org.clearorbit.campaign.Servicer;
import org.clearorbit.campaign.Target;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.transfer.ApsisBurn;

/**
 * Masses, launcher and cost of a mission of the baseline planner, by the rocket equation from the last burn back to the
 * launch: the rules of the campaign planner, written again from public calls.
 */
final class MissionSizing {

    private final CampaignProblem problem;
    private final double windowDays;
    private final double[] disposalDeltaV;
    private final double[] reentryDeltaV;

    MissionSizing(CampaignProblem problem) {
        this.problem = problem;
        windowDays = problem.end().durationFrom(problem.start()) / EarthModel.DAY;
        List<Target> targets = problem.targets();
        disposalDeltaV = targets.stream()
                .mapToDouble(target -> problem.disposal().choose(target).deltaV())
                .toArray();
        reentryDeltaV = targets.stream()
                .mapToDouble(target -> problem.disposal().controlled(target).deltaV())
                .toArray();
    }

    /** The mission with its cost on the cheapest launcher, or empty where it breaks a limit. */
    Optional<GreedyMission> sized(GreedyMission mission) {
        Servicer servicer = mission.servicer();
        if (mission.days() > Math.min(servicer.maxMissionDays(), windowDays) || !kitsHoldEnough(mission)) {
            return Optional.empty();
        }
        double kitsKg = mission.targets().stream()
                .mapToDouble(target -> kitMassKg(servicer, target))
                .sum();
        double massAtFirstOrbit = massAtFirstOrbitKg(mission);
        double best = Double.POSITIVE_INFINITY;
        for (Launcher launcher : problem.launchers()) {
            double launchMass = massAtFirstOrbit
                    + ApsisBurn.propellantFor(
                            massAtFirstOrbit, climbDeltaV(launcher, mission.firstTarget()), servicer.ispS());
            double propellant = launchMass - kitsKg - servicer.dryMassKg();
            if (propellant <= servicer.propellantCapacityKg()
                    && launchMass
                            <= launcher.capacityKg(orbit(mission.firstTarget()).i())) {
                int removed = mission.targets().size();
                best = Math.min(
                        best,
                        problem.costModel()
                                .cost(servicer, launcher, removed, mission.days(), propellant)
                                .totalMeur());
            }
        }
        return best < Double.POSITIVE_INFINITY ? Optional.of(mission.costing(best)) : Optional.empty();
    }

    /** Mass of the servicer on arrival in its first target's orbit (kg). */
    private double massAtFirstOrbitKg(GreedyMission mission) {
        Servicer servicer = mission.servicer();
        double mass = servicer.finalMassKg();
        for (int k = mission.targets().size() - 1; k >= 0; k--) {
            int target = mission.targets().get(k);
            mass = beforeDisposal(servicer, target, target == mission.lastTarget(), mass);
            mass = before(mass, 0, servicer.proximity().rendezvousDeltaV(), servicer);
            if (k > 0) {
                mass = before(mass, 0, mission.transfers().get(k - 1), servicer);
            }
        }
        return mass;
    }

    /** Mass before a disposal: a kit left behind, or down with the target and, unless it is the last, back alone. */
    private double beforeDisposal(Servicer servicer, int target, boolean last, double massAfter) {
        double targetKg = problem.targets().get(target).massKg();
        if (servicer.kit() != null) {
            double own = last ? reentryDeltaV[target] : 0;
            return before(massAfter, 0, own, servicer) + kitMassKg(servicer, target);
        }
        return last
                ? before(massAfter, targetKg, reentryDeltaV[target], servicer)
                : before(
                        before(massAfter, 0, disposalDeltaV[target], servicer),
                        targetKg,
                        disposalDeltaV[target],
                        servicer);
    }

    private static double before(double massAfter, double attachedKg, double deltaV, Servicer servicer) {
        return massAfter + ApsisBurn.propellantFor(massAfter + attachedKg, deltaV, servicer.ispS());
    }

    private boolean kitsHoldEnough(GreedyMission mission) {
        DisposalKit kit = mission.servicer().kit();
        return kit == null
                || mission.targets().stream()
                        .allMatch(target -> kitPropellantKg(kit, target) <= kit.propellantCapacityKg());
    }

    private double kitMassKg(Servicer servicer, int target) {
        DisposalKit kit = servicer.kit();
        return kit == null ? 0 : kit.dryMassKg() + kitPropellantKg(kit, target);
    }

    private double kitPropellantKg(DisposalKit kit, int target) {
        double attached = problem.targets().get(target).massKg() + kit.dryMassKg();
        return ApsisBurn.propellantFor(attached, disposalDeltaV[target], kit.ispS());
    }

    private double climbDeltaV(Launcher launcher, int target) {
        double injection = EarthModel.EQUATORIAL_RADIUS + launcher.injectionAltitude();
        double apogee = orbit(target).apogeeRadius();
        return ApsisBurn.moveOpposite(injection, injection, apogee)
                + ApsisBurn.moveOpposite(apogee, injection, orbit(target).perigeeRadius());
    }

    private MeanOrbit orbit(int target) {
        return problem.targets().get(target).orbit();
    }
}
