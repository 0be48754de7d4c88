package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.transfer.PrecessingOrbit;
import org.clearorbit.transfer.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * A mission in the making: it stands at its last stop, the target there captured and not yet disposed of. Extended by a
 * stop it gives a new trail; nothing changes in place, so a beam can hold many that share their beginnings.
 *
 * <p>Masses are followed from the end of the mission: a burn of ratio R with M kg attached needs before it R m + M (R -
 * 1) where it leaves m, and a release of k kg needs m + k. Both are affine in m, so the mass on arrival in the first
 * orbit is {@code scale * m + offset} with m the mass now, and one stop more costs a constant amount of arithmetic. A
 * stop at a depot settles what came before it, since the servicer arrives there with empty tanks, and the map begins
 * anew.
 */
final class Trail {

    private static final double[] NOTHING_TAKEN = {};

    private final @Nullable Trail before;
    private final int servicer;
    private final Stop stop;
    private final double launch;
    private final double stayEnd;
    private final int removed;
    private final double kitsKg;
    private final double scale;
    private final double offset;
    /** Delta-v of the servicer after the climb, up to contact with this stop's target (m/s). */
    private final double deltaV;

    private final @Nullable Refuelled refuelled;

    /**
     * What the stops at depots have settled: the masses now are counted from the last of them.
     *
     * @param massAtFirstOrbitKg mass on arrival in the first target's orbit (kg)
     * @param depot the last depot
     * @param takenKg propellant taken at each depot, except the last time (kg)
     */
    private record Refuelled(double massAtFirstOrbitKg, int depot, double[] takenKg) {

        /** Propellant taken at each depot with so much the last time (kg). */
        double[] with(double kg) {
            double[] all = takenKg.clone();
            all[depot] += kg;
            return all;
        }
    }

    private Trail(
            @Nullable Trail before,
            int servicer,
            Stop stop,
            double launch,
            double stayEnd,
            int removed,
            double kitsKg,
            double scale,
            double offset,
            double deltaV,
            @Nullable Refuelled refuelled) {
        this.before = before;
        this.servicer = servicer;
        this.stop = stop;
        this.launch = launch;
        this.stayEnd = stayEnd;
        this.removed = removed;
        this.kitsKg = kitsKg;
        this.scale = scale;
        this.offset = offset;
        this.deltaV = deltaV;
        this.refuelled = refuelled;
    }

    /** The trail after launch and climb to a first stop, or null if that breaks a limit. */
    static @Nullable Trail launched(MissionModel model, int servicer, double launch, Stop stop) {
        if (!model.launchTimes().allows(launch)
                || stop.kind() == Stop.Kind.REFUEL
                || SameInstant.isAfter(model.commissioningSeconds(servicer, stop.target()), stop.transferSeconds())) {
            return null;
        }
        double stay = model.visit(servicer, stop.target()).staySeconds();
        double stayEnd = launch + stop.transferSeconds() + stay;
        return new Trail(null, servicer, stop, launch, stayEnd, 0, 0, 1, 0, 0, null).arrived(model);
    }

    /** The trail that goes on to one more stop, or null if that breaks a limit. */
    @Nullable
    Trail extended(MissionModel model, Stop next) {
        Servicer craft = model.servicer(servicer);
        if (SameInstant.isAfter(next.transferSeconds(), craft.limits().maxTransferDays() * EarthModel.DAY)) {
            return null;
        }
        double arrival = stayEnd + next.transferSeconds();
        Transfer transfer = model.transfer(servicer, departureOrbit(model), next.target(), stayEnd, arrival);
        if (transfer == null) {
            return null;
        }
        double ratio = MissionModel.massRatio(craft, transfer.deltaV());
        Moved left = leaving(model);
        return new Trail(
                        this,
                        servicer,
                        next,
                        launch,
                        arrival + model.visit(servicer, next.target()).staySeconds(),
                        removed,
                        left.kitsKg(),
                        left.scale() * ratio,
                        left.offset(),
                        left.deltaV() + transfer.deltaV(),
                        refuelled)
                .arrived(model);
    }

    /** The orbit from which it goes on. */
    PrecessingOrbit departureOrbit(MissionModel model) {
        return model.visit(servicer, stop.target()).departureOrbit(model.orbit(stop.target()), stayEnd);
    }

    /** Adds the rendezvous at the stop just reached and checks what limits it. */
    private @Nullable Trail arrived(MissionModel model) {
        Servicer craft = model.servicer(servicer);
        double end = end(model);
        if (SameInstant.isAfter(end - launch, craft.maxMissionDays() * EarthModel.DAY)
                || SameInstant.isAfter(end, model.windowSeconds())) {
            return null;
        }
        if (stop.kind() == Stop.Kind.PASS) {
            return this;
        }
        Visit visit = model.visit(servicer, stop.target());
        double contact = stayEnd - visit.staySeconds() + visit.rendezvousSeconds();
        double spent = deltaV + visit.rendezvous().deltaV();
        if (!visit.allowed()
                || SameInstant.isAfter(visit.consentFrom(), contact)
                || spent > craft.limits().maxDeltaV()) {
            return null;
        }
        if (stop.kind() == Stop.Kind.REFUEL) {
            return refuelling(model, scale * visit.rendezvous().ratio() * craft.finalMassKg() + offset, spent);
        }
        if (removed + 1 > craft.maxTargets()) {
            return null;
        }
        return new Trail(
                before,
                servicer,
                stop,
                launch,
                stayEnd,
                removed + 1,
                kitsKg,
                scale * visit.rendezvous().ratio(),
                offset,
                spent,
                refuelled);
    }

    /**
     * The trail at a depot, or null if the tanks or the depot before cannot hold what the way here needed.
     *
     * @param massKg mass on arrival in the first orbit, or on leaving the depot before (kg)
     */
    private @Nullable Trail refuelling(MissionModel model, double massKg, double spent) {
        int depot = stop.target() - model.targets();
        Refuelled now;
        if (refuelled == null) {
            now = new Refuelled(massKg, depot, new double[model.depots()]);
        } else {
            double[] taken = taken(model, massKg);
            if (taken == null) {
                return null;
            }
            now = new Refuelled(refuelled.massAtFirstOrbitKg(), depot, taken);
        }
        return new Trail(before, servicer, stop, launch, stayEnd, removed, 0, 1, 0, spent, now);
    }

    /** Propellant taken at each depot if it leaves the last with a mass, or null if tanks or depot do not hold that. */
    private double @Nullable [] taken(MissionModel model, double massKg) {
        if (refuelled == null) {
            return NOTHING_TAKEN;
        }
        Servicer craft = model.servicer(servicer);
        double[] taken = refuelled.with(massKg - craft.finalMassKg());
        boolean held = massKg - craft.dryMassKg() <= craft.propellantCapacityKg()
                && taken[refuelled.depot()] <= model.depotKg(refuelled.depot());
        return held ? taken : null;
    }

    /** The affine map, the kits and the delta-v after the servicer has dealt with its last stop and may go on. */
    private Moved leaving(MissionModel model) {
        Visit visit = model.visit(servicer, stop.target());
        if (stop.kind() != Stop.Kind.REMOVE) {
            return new Moved(
                    scale * visit.passing().ratio(),
                    offset,
                    kitsKg,
                    deltaV + visit.passing().deltaV());
        }
        Visit.Unit unit = visit.unit();
        if (unit != null) {
            return new Moved(scale, offset + scale * unit.massKg(), kitsKg + unit.massKg(), deltaV);
        }
        // down with the target attached, then back alone
        return new Moved(
                scale * visit.down().ratio() * visit.back().ratio(),
                offset + scale * visit.attachedKg() * (visit.down().ratio() - 1),
                kitsKg,
                deltaV + visit.down().deltaV() + visit.back().deltaV());
    }

    private record Moved(double scale, double offset, double kitsKg, double deltaV) {}

    /** The mission that ends here, the servicer leaving orbit, or null if no launcher can lift it. */
    MissionModel.@Nullable LaunchChoice finished(MissionModel model) {
        MissionModel.Need need = need(model);
        return need == null ? null : model.cheapestLaunch(need);
    }

    /** What the mission that ends here needs of its launch, or null if it cannot end here. */
    MissionModel.@Nullable Need need(MissionModel model) {
        if (stop.kind() == Stop.Kind.REFUEL) {
            return null;
        }
        Visit visit = model.visit(servicer, stop.target());
        double ratio = visit.end().ratio();
        double end = model.servicer(servicer).finalMassKg();
        double mass;
        double kits = kitsKg;
        double spent = deltaV;
        if (stop.kind() == Stop.Kind.REMOVE && visit.endsTogether()) {
            double attached = visit.attachedKg();
            mass = scale * (ratio * end + attached * (ratio - 1)) + offset;
        } else {
            Moved left = leaving(model);
            mass = left.scale() * ratio * end + left.offset();
            kits = left.kitsKg();
            spent = left.deltaV();
        }
        double[] taken = taken(model, mass);
        return taken == null
                ? null
                : new MissionModel.Need(
                        servicer,
                        firstTarget(),
                        refuelled == null ? mass : refuelled.massAtFirstOrbitKg(),
                        kits,
                        removed,
                        (end(model) - launch) / EarthModel.DAY,
                        spent + visit.end().deltaV(),
                        taken);
    }

    /** When the mission is over if it ends here (s). */
    double end(MissionModel model) {
        return stayEnd + model.visit(servicer, stop.target()).endSeconds();
    }

    private int firstTarget() {
        Trail trail = this;
        while (trail.before != null) {
            trail = trail.before;
        }
        return trail.stop.target();
    }

    Itinerary itinerary() {
        List<Stop> stops = new ArrayList<>();
        for (Trail trail = this; trail != null; trail = trail.before) {
            stops.add(trail.stop);
        }
        Collections.reverse(stops);
        return new Itinerary(servicer, launch, stops);
    }

    boolean visits(int target) {
        for (Trail trail = this; trail != null; trail = trail.before) {
            if (trail.stop.target() == target) {
                return true;
            }
        }
        return false;
    }

    int lastTarget() {
        return stop.target();
    }

    double stayEnd() {
        return stayEnd;
    }

    int removed() {
        return removed;
    }

    double days() {
        return (stayEnd - launch) / EarthModel.DAY;
    }
}
