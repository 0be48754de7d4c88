package org.clearorbit.campaign;

/**
 * What a mission takes up of the limits that missions share.
 *
 * @param launcher position of the launcher in the problem
 * @param launch launch (s after the start of the window)
 * @param end end of its last leg (s after the start of the window)
 * @param atLaunchMeur what falls due in the year of launch (million euro)
 * @param operationsMeur what falls due day by day from launch to end (million euro)
 * @param sharedLaunch number of the shared launch that it rides on, from 1; 0 for a launch of its own
 * @param depotKg propellant taken at each depot of the problem (kg); empty for none
 */
record Booking(
        int launcher,
        double launch,
        double end,
        double atLaunchMeur,
        double operationsMeur,
        int sharedLaunch,
        double[] depotKg) {

    Booking(int launcher, double launch, double end, double atLaunchMeur, double operationsMeur, int sharedLaunch) {
        this(launcher, launch, end, atLaunchMeur, operationsMeur, sharedLaunch, new double[0]);
    }

    /** What a mission of that cost takes up. */
    static Booking of(int launcher, double launch, double end, MissionCost cost, int sharedLaunch, double[] depotKg) {
        return new Booking(
                launcher,
                launch,
                end,
                cost.totalMeur() - cost.operationsMeur(),
                cost.operationsMeur(),
                sharedLaunch,
                depotKg);
    }

    double costMeur() {
        return atLaunchMeur + operationsMeur;
    }

    double duration() {
        return end - launch;
    }

    /** The same from a launch to an end, operations in proportion. */
    Booking over(double from, double until) {
        double share = (until - from) / duration();
        return new Booking(launcher, from, until, atLaunchMeur, operationsMeur * share, sharedLaunch, depotKg);
    }
}
