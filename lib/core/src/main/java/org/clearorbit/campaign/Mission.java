package org.clearorbit.campaign;

import java.util.List;
import org.orekit.time.AbsoluteDate;

/**
 * One mission: a launch, the legs that follow and what they remove.
 *
 * @param servicer the servicer flown
 * @param launcher the launch service
 * @param legs the legs in order of time, without gaps or overlaps; the first is the launch
 * @param removals the removals in order of time
 * @param cost its cost by item
 */
public record Mission(Servicer servicer, Launcher launcher, List<Leg> legs, List<Removal> removals, MissionCost cost) {

    /** Copies the lists. */
    public Mission {
        legs = List.copyOf(legs);
        removals = List.copyOf(removals);
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
