package org.clearorbit.campaign;

/**
 * What a mission takes up of the limits that missions share.
 *
 * @param launcher position of the launcher in the problem
 * @param launch launch (s after the start of the window)
 * @param end end of its last leg (s after the start of the window)
 * @param atLaunchMeur what falls due in the year of launch (million euro)
 * @param operationsMeur what falls due day by day from launch to end (million euro)
 * @param sharesLaunch whether another mission at the same instant rides on the same launch
 * @param depotKg propellant taken at each depot of the problem (kg); empty for none
 */
record Booking(
        int launcher,
        double launch,
        double end,
        double atLaunchMeur,
        double operationsMeur,
        boolean sharesLaunch,
        double[] depotKg) {

    Booking(int launcher, double launch, double end, double atLaunchMeur, double operationsMeur, boolean sharesLaunch) {
        this(launcher, launch, end, atLaunchMeur, operationsMeur, sharesLaunch, new double[0]);
    }

    /** What a mission of that cost takes up. */
    static Booking of(
            int launcher, double launch, double end, MissionCost cost, boolean sharesLaunch, double[] depotKg) {
        return new Booking(
                launcher,
                launch,
                end,
                cost.totalMeur() - cost.operationsMeur(),
                cost.operationsMeur(),
                sharesLaunch,
                depotKg);
    }

    double costMeur() {
        return atLaunchMeur + operationsMeur;
    }

    double duration() {
        return end - launch;
    }

    Booking launchedAt(double time) {
        return new Booking(launcher, time, time + duration(), atLaunchMeur, operationsMeur, sharesLaunch, depotKg);
    }
}
