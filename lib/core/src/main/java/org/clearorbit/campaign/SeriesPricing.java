package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Charges missions along the series of their servicers and kits, in order of launch: the first of a kind at its full
 * price, later ones as the learning curve says. The price of a mission depends on those before it; so missions are
 * chosen at the price of the first unit, which no later one exceeds, and charged here.
 */
final class SeriesPricing {

    private final LearningCurve learning;
    private final Map<String, Integer> servicers = new HashMap<>();
    private final Map<String, Integer> kits = new HashMap<>();

    SeriesPricing(LearningCurve learning) {
        this.learning = learning;
    }

    /** The missions, in order of launch, at what each is charged. */
    static List<Mission> charged(List<Mission> missions, LearningCurve learning) {
        if (!learning.lowersPrices()) {
            return missions;
        }
        SeriesPricing pricing = new SeriesPricing(learning);
        List<Mission> charged = new ArrayList<>();
        for (Mission mission : missions) {
            charged.add(mission.costing(
                    pricing.next(mission.servicer(), mission.removals().size(), mission.cost())));
        }
        return charged;
    }

    /** What the next mission is charged, given its cost at the price of the first units. */
    MissionCost next(Servicer servicer, int targets, MissionCost first) {
        int before = servicers.merge(servicer.name(), 1, Integer::sum) - 1;
        double kitFactor = 1;
        if (servicer.kit() != null && targets > 0) {
            int kitsBefore = kits.merge(servicer.name(), targets, Integer::sum) - targets;
            kitFactor = learning.meanFactor(kitsBefore, targets);
        }
        return new MissionCost(
                first.launchMeur(),
                first.servicerMeur() * learning.factor(before + 1),
                first.kitsMeur() * kitFactor,
                first.operationsMeur(),
                first.propellantMeur());
    }
}
