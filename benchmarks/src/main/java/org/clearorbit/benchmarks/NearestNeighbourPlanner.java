package org.clearorbit.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.campaign.Servicer;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.transfer.ImpulsiveJ2Transfer;
import org.clearorbit.transfer.PrecessingOrbit;

/**
 * The planner that an engineer would write first, as a baseline. Each mission starts at the target of highest risk that
 * is left and goes on to the nearest by delta-v for as long as the servicer's limits hold; of the servicers, the one
 * with the least cost per target flies. All missions launch when the window opens, and a servicer spreads the longest
 * mission it may fly evenly over the transfers to the most targets it may take.
 *
 * <p>It knows the same physics, limits and prices as the campaign planner: the same transfer model and drift orbits,
 * rocket equation, rendezvous, disposal, kits, tanks, launchers, mission length and window.
 */
final class NearestNeighbourPlanner {

    /** Where a servicer may drift between targets (m), as in the campaign planner, which does not publish it. */
    private static final double LOWEST_DRIFT_RADIUS = EarthModel.EQUATORIAL_RADIUS + 300e3;

    private static final double HIGHEST_DRIFT_RADIUS = EarthModel.EQUATORIAL_RADIUS + 2000e3;

    /**
     * What the planner found.
     *
     * @param missions the missions, in the order in which they were built
     * @param targetsLeft positions of the targets that no mission removes
     */
    record Plan(List<GreedyMission> missions, Set<Integer> targetsLeft) {

        /** Cost of all missions (million euro). */
        double totalCostMeur() {
            return missions.stream().mapToDouble(GreedyMission::costMeur).sum();
        }
    }

    private final CampaignProblem problem;
    private final MissionSizing sizing;
    private final PrecessingOrbit[] orbits;

    NearestNeighbourPlanner(CampaignProblem problem) {
        this.problem = problem;
        this.sizing = new MissionSizing(problem);
        this.orbits = problem.targets().stream()
                .map(target -> PrecessingOrbit.of(target.orbit(), problem.start()))
                .toArray(PrecessingOrbit[]::new);
    }

    /** Builds missions until no target is left that one of them can remove. */
    Plan plan() {
        Set<Integer> open = new LinkedHashSet<>();
        for (int k = 0; k < orbits.length; k++) {
            open.add(k);
        }
        List<GreedyMission> missions = new ArrayList<>();
        Set<Integer> left = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            int first = open.iterator().next();
            Optional<GreedyMission> mission = problem.servicers().stream()
                    .flatMap(servicer -> grown(servicer, first, open).stream())
                    .min(Comparator.comparingDouble(GreedyMission::costPerTargetMeur));
            mission.ifPresent(missions::add);
            if (mission.isEmpty()) {
                left.add(first);
            }
            open.remove(first);
            mission.ifPresent(found -> found.targets().forEach(open::remove));
        }
        return new Plan(missions, left);
    }

    /** One mission from its first target on, as far as it goes; empty if it cannot even remove that one. */
    private Optional<GreedyMission> grown(Servicer servicer, int first, Set<Integer> open) {
        Optional<GreedyMission> mission = sizing.sized(GreedyMission.to(servicer, first));
        Optional<GreedyMission> longer = mission;
        while (longer.isPresent()) {
            mission = longer;
            longer = extended(longer.get(), open);
        }
        return mission;
    }

    /** The mission with the nearest target that it can take in addition. */
    private Optional<GreedyMission> extended(GreedyMission mission, Set<Integer> open) {
        if (mission.targets().size() == mission.servicer().maxTargets()) {
            return Optional.empty();
        }
        double departure = mission.days() * EarthModel.DAY;
        double days = transferDays(mission.servicer());
        PrecessingOrbit from = orbits[mission.lastTarget()];
        List<GreedyMission> drafts = new ArrayList<>();
        for (int target : open) {
            if (!mission.targets().contains(target)) {
                ImpulsiveJ2Transfer.instance()
                        .estimateWithin(
                                from,
                                orbits[target],
                                departure,
                                departure + days * EarthModel.DAY,
                                LOWEST_DRIFT_RADIUS,
                                HIGHEST_DRIFT_RADIUS)
                        .ifPresent(transfer -> drafts.add(mission.then(target, transfer.deltaV(), days)));
            }
        }
        return drafts.stream()
                .sorted(Comparator.comparingDouble(GreedyMission::lastTransferDeltaV))
                .flatMap(draft -> sizing.sized(draft).stream())
                .findFirst();
    }

    private static double transferDays(Servicer servicer) {
        double busy = servicer.commissioningDays() + servicer.maxTargets() * GreedyMission.stayDays(servicer);
        return (servicer.maxMissionDays() - busy) / (servicer.maxTargets() - 1);
    }
}
