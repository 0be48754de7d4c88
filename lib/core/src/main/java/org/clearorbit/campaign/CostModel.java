package org.clearorbit.campaign;

import java.io.Serializable;

/** What a mission costs, given what it uses. Must not fall when any of the uses grows. */
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

    /**
     * Prices as the launcher and the servicer state them, plus propellant by mass. Development is not in it, nor
     * learning over a series.
     *
     * @param propellantMeurPerKg price of propellant, loading included (million euro per kg)
     * @return the model
     */
    static CostModel itemised(double propellantMeurPerKg) {
        Checks.notNegative("propellant price (million euro per kg)", propellantMeurPerKg);
        return (servicer, launcher, targets, days, propellantKg) -> new MissionCost(
                launcher.priceMeur(),
                servicer.unitCostMeur(),
                servicer.kit() == null ? 0 : targets * servicer.kit().unitCostMeur(),
                days * servicer.operationsMeurPerDay(),
                propellantKg * propellantMeurPerKg);
    }
}
