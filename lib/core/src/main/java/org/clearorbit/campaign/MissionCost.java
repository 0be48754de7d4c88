package org.clearorbit.campaign;

/**
 * What a mission costs, by item (million euro).
 *
 * @param launchMeur launch service
 * @param servicerMeur servicer
 * @param kitsMeur de-orbit kits, or the units of a mothership
 * @param operationsMeur operations from launch to the end of the last leg
 * @param propellantMeur propellant loaded, and taken at depots
 */
public record MissionCost(
        double launchMeur, double servicerMeur, double kitsMeur, double operationsMeur, double propellantMeur) {

    /** The same with more propellant. */
    MissionCost plusPropellant(double meur) {
        return new MissionCost(launchMeur, servicerMeur, kitsMeur, operationsMeur, propellantMeur + meur);
    }

    /** The cost of one of several missions that share the price of a launch equally. */
    MissionCost sharingLaunchAmong(int missions) {
        return new MissionCost(launchMeur / missions, servicerMeur, kitsMeur, operationsMeur, propellantMeur);
    }

    /** @return all items together (million euro) */
    public double totalMeur() {
        return launchMeur + servicerMeur + kitsMeur + operationsMeur + propellantMeur;
    }
}
