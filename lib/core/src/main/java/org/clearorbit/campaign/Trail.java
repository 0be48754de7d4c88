package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.transfer.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * A mission in the making: it stands at its last stop, the target there captured and not yet disposed of. Extended by a
 * stop it gives a new trail; nothing changes in place, so a beam can hold many that share their beginnings.
 *
 * <p>Masses are followed from the end of the mission: a burn of ratio R with M kg attached needs before it R m + M (R -
 * 1) where it leaves m, and a release of k kg needs m + k. Both are affine in m, so the mass on arrival in the first
 * orbit is {@code scale * m + offset} with m the mass now, and one stop more costs a constant amount of arithmetic.
 */
final class Trail {

    private final @Nullable Trail before;
    private final int servicer;
    private final Stop stop;
    private final double launch;
    private final double stayEnd;
    private final int removed;
    private final double kitsKg;
    private final double scale;
    private final double offset;

    private Trail(
            @Nullable Trail before,
            int servicer,
            Stop stop,
            double launch,
            double stayEnd,
            int removed,
            double kitsKg,
            double scale,
            double offset) {
        this.before = before;
        this.servicer = servicer;
        this.stop = stop;
        this.launch = launch;
        this.stayEnd = stayEnd;
        this.removed = removed;
        this.kitsKg = kitsKg;
        this.scale = scale;
        this.offset = offset;
    }

    /** The trail after launch and climb to a first stop, or null if that breaks a limit. */
    static @Nullable Trail launched(MissionModel model, int servicerIndex, double launch, Stop stop) {
        Servicer servicer = model.servicer(servicerIndex);
        double stayEnd = launch + stop.transferSeconds() + MissionModel.staySeconds(servicer);
        return new Trail(null, servicerIndex, stop, launch, stayEnd, 0, 0, 1, 0).arrived(model);
    }

    /** The trail that goes on to one more stop, or null if that breaks a limit. */
    @Nullable
    Trail extended(MissionModel model, Stop next) {
        Servicer craft = model.servicer(servicer);
        double arrival = stayEnd + next.transferSeconds();
        Transfer transfer = model.transfer(stop.target(), next.target(), stayEnd, arrival);
        if (transfer == null) {
            return null;
        }
        double ratio = MissionModel.massRatio(craft, transfer.deltaV());
        Moved left = leaving(model, craft);
        return new Trail(
                        this,
                        servicer,
                        next,
                        launch,
                        arrival + MissionModel.staySeconds(craft),
                        removed,
                        left.kitsKg(),
                        left.scale() * ratio,
                        left.offset())
                .arrived(model);
    }

    /** Adds the rendezvous at the stop just reached and checks time and number of targets. */
    private @Nullable Trail arrived(MissionModel model) {
        Servicer craft = model.servicer(servicer);
        if (stayEnd - launch > craft.maxMissionDays() * EarthModel.DAY || stayEnd > model.windowSeconds()) {
            return null;
        }
        if (stop.kind() == Stop.Kind.PASS) {
            return this;
        }
        if (removed + 1 > craft.maxTargets()) {
            return null;
        }
        DisposalKit kit = craft.kit();
        if (kit != null && model.kitPropellantKg(kit, stop.target()) > kit.propellantCapacityKg()) {
            return null;
        }
        double ratio = MissionModel.massRatio(craft, craft.proximity().rendezvousDeltaV());
        return new Trail(before, servicer, stop, launch, stayEnd, removed + 1, kitsKg, scale * ratio, offset);
    }

    /** The affine map and the kits after the servicer has dealt with its last stop and is free to go on. */
    private Moved leaving(MissionModel model, Servicer craft) {
        if (stop.kind() == Stop.Kind.PASS) {
            return new Moved(scale, offset, kitsKg);
        }
        int target = stop.target();
        DisposalKit kit = craft.kit();
        if (kit != null) {
            double mass = model.kitMassKg(kit, target);
            return new Moved(scale, offset + scale * mass, kitsKg + mass);
        }
        // down with the target attached, then back alone: the same change of speed, at the same apogee
        double ratio = MissionModel.massRatio(craft, model.disposalDeltaV(target));
        return new Moved(scale * ratio * ratio, offset + scale * model.massKg(target) * (ratio - 1), kitsKg);
    }

    private record Moved(double scale, double offset, double kitsKg) {}

    /** The mission that ends here, the servicer leaving orbit under control, or null if no launcher can lift it. */
    MissionModel.@Nullable LaunchChoice finished(MissionModel model) {
        Servicer craft = model.servicer(servicer);
        double ratio = MissionModel.massRatio(craft, model.reentryDeltaV(stop.target()));
        double end = craft.finalMassKg();
        double mass;
        double kits = kitsKg;
        if (stop.kind() == Stop.Kind.REMOVE && craft.kit() == null) {
            double attached = model.massKg(stop.target());
            mass = scale * (ratio * end + attached * (ratio - 1)) + offset;
        } else {
            Moved left = leaving(model, craft);
            mass = left.scale() * ratio * end + left.offset();
            kits = left.kitsKg();
        }
        return model.cheapestLaunch(craft, firstTarget(), mass, kits, removed, days());
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
