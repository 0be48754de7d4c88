package org.clearorbit.campaign;

import java.io.Serializable;
import org.hipparchus.util.FastMath;

/**
 * What is in the tanks of a mission that is prepared for its legs to take more than planned, as far as tanks, launch
 * and depots hold it.
 *
 * @param launchKg mass at launch (kg)
 * @param massKg mass on leaving each stop that is a depot (kg); 0 at the others
 * @param costMeur what is loaded beyond the plan costs (million euro)
 * @param complete whether tanks, launch and depots hold all of it
 */
record PropellantLoad(double launchKg, double[] massKg, double costMeur, boolean complete) implements Serializable {

    /**
     * How much more there may be, and for how much.
     *
     * @param headroomKg mass that the launch still lifts (kg)
     * @param meurPerKg price of propellant at launch (million euro per kg)
     * @param depotKg what may be taken beyond the plan at each stop that is a depot (kg); 0 at the others
     * @param depotMeurPerKg price of propellant at each stop that is a depot (million euro per kg); 0 at the others
     */
    record Room(double headroomKg, double meurPerKg, double[] depotKg, double[] depotMeurPerKg)
            implements Serializable {}

    /** The load of the plan. */
    static PropellantLoad asPlanned(MissionProfile profile) {
        double[] masses = new double[profile.stops()];
        return new PropellantLoad(needed(profile, 1, masses), masses, 0, true);
    }

    /**
     * The load for every leg to take so much more.
     *
     * @param share margin of delta-v
     */
    static PropellantLoad withMargin(MissionProfile profile, Room room, double share) {
        PropellantLoad plain = asPlanned(profile);
        if (share == 0) {
            return plain;
        }
        Servicer craft = profile.craft();
        double most = craft.dryMassKg() + craft.propellantCapacityKg();
        double[] masses = new double[profile.stops()];
        double need = needed(profile, 1 + share, masses);
        double launch = FastMath.min(need, FastMath.min(most + profile.kitsKg(), plain.launchKg() + room.headroomKg()));
        launch = FastMath.max(launch, plain.launchKg());
        boolean complete = launch == need;
        double cost = (launch - plain.launchKg()) * room.meurPerKg();
        for (int k = 0; k < masses.length; k++) {
            double held = FastMath.min(most, plain.massKg()[k] + room.depotKg()[k]);
            complete &= masses[k] <= held;
            masses[k] = FastMath.min(masses[k], FastMath.max(held, plain.massKg()[k]));
            cost += (masses[k] - plain.massKg()[k]) * room.depotMeurPerKg()[k];
        }
        return new PropellantLoad(launch, masses, cost, complete);
    }

    /** Propellant loaded beyond that of the plan (kg). */
    double beyond(PropellantLoad plain) {
        double sum = launchKg - plain.launchKg();
        for (int k = 0; k < massKg.length; k++) {
            sum += massKg[k] - plain.massKg()[k];
        }
        return sum;
    }

    /**
     * Mass needed at launch, backward from the end as in the plan; what is needed from a depot on goes to the array.
     */
    private static double needed(MissionProfile profile, double factor, double[] depotMasses) {
        double need = profile.craft().finalMassKg();
        for (int k = profile.stops() - 1; k >= 0; k--) {
            need = beforeStop(profile, k, need, factor, depotMasses);
        }
        return need;
    }

    private static double beforeStop(MissionProfile profile, int k, double after, double factor, double[] depotMasses) {
        Visit visit = profile.visit(k);
        Stop.Kind kind = profile.kind(k);
        boolean last = profile.isLast(k);
        double need = after;
        if (last && kind == Stop.Kind.REMOVE && visit.endsTogether()) {
            need = profile.beforeBurnWithTarget(k, need, visit.end().deltaV() * factor);
        } else {
            if (last) {
                need *= profile.ratio(visit.end().deltaV() * factor);
            }
            if (kind == Stop.Kind.REFUEL) {
                depotMasses[k] = need;
                need = profile.craft().finalMassKg();
            } else if (kind == Stop.Kind.PASS) {
                need *= profile.ratio(visit.passing().deltaV() * factor);
            } else if (visit.unit() != null) {
                need += profile.unitKg(k);
            } else {
                need *= profile.ratio(visit.back().deltaV() * factor);
                need = profile.beforeBurnWithTarget(k, need, visit.down().deltaV() * factor);
            }
        }
        if (kind != Stop.Kind.PASS) {
            need *= profile.ratio(visit.rendezvous().deltaV() * factor);
        }
        return need * profile.ratio(profile.way(k) * factor);
    }
}
