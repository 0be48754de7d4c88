package org.clearorbit.campaign;

import java.util.List;

/**
 * A planned campaign: who removes what, when and for how much, and what is left. Immutable.
 *
 * @param missions the missions in order of launch
 * @param targetsLeft the targets that no mission removes, with the reason
 * @param limitReached what ended the planning
 * @param steps planner steps taken
 * @param riskRemoved risk that the removals take away, in the unit of the index that ranked the targets or of the
 *     problem's {@link RiskRemoved}
 */
public record Campaign(
        List<Mission> missions,
        List<LeftTarget> targetsLeft,
        LimitReached limitReached,
        long steps,
        double riskRemoved) {

    /** What ended the planning. */
    public enum LimitReached {
        /** The work limit, as planned: the same inputs give the same campaign. */
        WORK,
        /** The wall-clock limit: another run may get further. */
        TIME,
        /** A cancellation: the best so far. */
        CANCELLED
    }

    /**
     * A target that stays where it is.
     *
     * @param target the target
     * @param reason which limit keeps it there, and by how much
     */
    public record LeftTarget(Target target, String reason) {}

    /** Copies the lists. */
    public Campaign {
        missions = List.copyOf(missions);
        targetsLeft = List.copyOf(targetsLeft);
    }

    /** @return cost of all missions (million euro) */
    public double totalCostMeur() {
        return missions.stream()
                .mapToDouble(mission -> mission.cost().totalMeur())
                .sum();
    }

    /** @return the removals in order of mission and time */
    public List<Removal> removals() {
        return missions.stream().flatMap(mission -> mission.removals().stream()).toList();
    }

    /** @return delta-v of all servicers (m/s) */
    public double deltaV() {
        return missions.stream().mapToDouble(Mission::deltaV).sum();
    }
}
