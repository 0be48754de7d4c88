package org.clearorbit.campaign;

import java.util.List;
import org.orekit.time.AbsoluteDate;

/**
 * One mission: a launch, the legs that follow and what they remove.
 *
 * @param servicer the servicer flown
 * @param launcher the launch service
 * @param injectionAltitude altitude of the injection orbit (m)
 * @param legs the legs in order of time, without gaps or overlaps; the first is the launch
 * @param removals the removals in order of time
 * @param cost its cost by item; of a shared launch its own part
 * @param launchedTogether how many missions ride on its launch, itself included
 * @param sharedLaunch number of that launch among the shared launches of its campaign, from 1: missions with the same
 *     number ride together; 0 for a launch of its own
 */
public record Mission(
        Servicer servicer,
        Launcher launcher,
        double injectionAltitude,
        List<Leg> legs,
        List<Removal> removals,
        MissionCost cost,
        int launchedTogether,
        int sharedLaunch) {

    /** Copies the lists. */
    public Mission {
        legs = List.copyOf(legs);
        removals = List.copyOf(removals);
    }

    Mission costing(MissionCost value) {
        return new Mission(
                servicer, launcher, injectionAltitude, legs, removals, value, launchedTogether, sharedLaunch);
    }

    /** @return when it is launched */
    public AbsoluteDate launchDate() {
        return legs.get(0).start();
    }

    /** @return when its last leg ends */
    public AbsoluteDate endDate() {
        return legs.get(legs.size() - 1).end();
    }

    /** @return delta-v of the servicer over all legs (m/s) */
    public double deltaV() {
        return legs.stream().mapToDouble(Leg::deltaV).sum();
    }

    /** @return mass on the injection orbit (kg) */
    public double launchMassKg() {
        return legs.get(0).massAfterKg();
    }

    /** @return propellant that the servicer burns over all legs (kg) */
    public double propellantKg() {
        return legs.stream().mapToDouble(Leg::propellantKg).sum();
    }
}
