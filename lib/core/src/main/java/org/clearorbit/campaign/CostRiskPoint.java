package org.clearorbit.campaign;

import java.util.Set;

/**
 * A choice of missions that no other removes more risk than at no higher cost.
 *
 * @param costMeur cost of the missions, each by itself (million euro)
 * @param riskRemoved risk that they remove, in the unit of the problem's {@link RiskRemoved}
 * @param missions how many missions
 * @param targets positions in the problem of what they remove
 */
public record CostRiskPoint(double costMeur, double riskRemoved, int missions, Set<Integer> targets) {

    /** Copies the set. */
    public CostRiskPoint {
        targets = Set.copyOf(targets);
    }
}
