package org.clearorbit.campaign;

import org.clearorbit.orbit.EarthModel;
import org.jspecify.annotations.Nullable;

/**
 * The last launch allowed before the earliest from which a servicer meets the consent of its first target as it comes:
 * it waits in the orbit of that target.
 *
 * @param launch the launch (s)
 * @param days shortest time from there to the end of the mission (days)
 */
record WaitingLaunch(double launch, double days) {

    /** Null where no launch is allowed before. */
    static @Nullable WaitingLaunch of(MissionModel model, int servicer, int first) {
        double earliest = model.earliestLaunch(servicer, first);
        double launch = model.launchTimes().last(earliest);
        if (launch == Double.NEGATIVE_INFINITY) {
            return null;
        }
        Visit visit = model.visit(servicer, first);
        double end = earliest + model.commissioningSeconds(servicer, first) + visit.staySeconds() + visit.endSeconds();
        return new WaitingLaunch(launch, (end - launch) / EarthModel.DAY);
    }

    /** Whether a servicer lasts so long. */
    boolean isWithinLifeOf(Servicer servicer) {
        return !SameInstant.isAfter(days * EarthModel.DAY, servicer.maxMissionDays() * EarthModel.DAY);
    }
}
