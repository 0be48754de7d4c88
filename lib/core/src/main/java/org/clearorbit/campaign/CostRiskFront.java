package org.clearorbit.campaign;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Choices of missions of which none costs less and removes as much as another; grows as choices are offered. */
final class CostRiskFront {

    private final TreeMap<Double, CostRiskPoint> byCost = new TreeMap<>();

    /** Begins with the choice of no mission. */
    CostRiskFront() {
        offer(0, 0, 0, new BitSet());
    }

    void offer(double cost, double risk, int missions, BitSet removed) {
        Map.Entry<Double, CostRiskPoint> cheaper = byCost.floorEntry(cost);
        if (cheaper != null && cheaper.getValue().riskRemoved() >= risk) {
            return;
        }
        Map.Entry<Double, CostRiskPoint> dearer = byCost.ceilingEntry(cost);
        while (dearer != null && dearer.getValue().riskRemoved() <= risk) {
            byCost.remove(dearer.getKey());
            dearer = byCost.higherEntry(dearer.getKey());
        }
        byCost.put(
                cost,
                new CostRiskPoint(cost, risk, missions, removed.stream().boxed().collect(Collectors.toSet())));
    }

    /** In ascending cost, and so in ascending risk removed. */
    List<CostRiskPoint> points() {
        return List.copyOf(byCost.values());
    }
}
