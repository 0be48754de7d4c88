package org.clearorbit.campaign;

import java.io.Serializable;

/**
 * What a mission costs, given what it uses and at the price of the first servicer of its kind. Must not fall when any
 * of the uses grows.
 */
@FunctionalInterface
public interface CostModel extends Serializable {

    /**
     * @param servicer the servicer flown
     * @param launcher the launch service
     * @param targets how many targets it removes
     * @param days time from launch to the end of the last leg (days)
     * @param propellantKg propellant loaded, kits' own excluded (kg)
     * @return the cost by item
     */
    MissionCost cost(Servicer servicer, Launcher launcher, int targets, double days, double propellantKg);

    /** @return how the prices of servicers and kits fall along a series; none unless the model says so */
    default LearningCurve learning() {
        return LearningCurve.none();
    }

    /**
     * Prices as the launcher and the servicer state them, plus propellant by mass. Development is not in it, nor
     * learning over a series.
     *
     * @param propellantMeurPerKg price of propellant, loading included (million euro per kg)
     * @return the model
     */
    static CostModel itemised(double propellantMeurPerKg) {
        return itemised(propellantMeurPerKg, LearningCurve.none());
    }

    /**
     * The same with learning over the series of each servicer and its kits: the price stated is that of the first unit.
     * Missions are chosen at that price, which no later unit exceeds; the campaign is charged in order of launch.
     *
     * @param propellantMeurPerKg price of propellant, loading included (million euro per kg)
     * @param learning how prices fall along a series
     * @return the model
     */
    static CostModel itemised(double propellantMeurPerKg, LearningCurve learning) {
        return new ItemisedCost(propellantMeurPerKg, learning);
    }
}
