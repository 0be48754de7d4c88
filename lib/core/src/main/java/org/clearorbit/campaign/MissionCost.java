package org.clearorbit.campaign;

/**
 * What a mission costs, by item (million euro).
 *
 * @param launchMeur launch service
 * @param servicerMeur servicer
 * @param kitsMeur de-orbit kits
 * @param operationsMeur operations from launch to the end of the last leg
 * @param propellantMeur propellant loaded
 */
public record MissionCost(
        double launchMeur, double servicerMeur, double kitsMeur, double operationsMeur, double propellantMeur) {

    /** @return all items together (million euro) */
    public double totalMeur() {
        return launchMeur + servicerMeur + kitsMeur + operationsMeur + propellantMeur;
    }
}
