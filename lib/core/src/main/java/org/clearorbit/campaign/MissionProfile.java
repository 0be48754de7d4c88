package org.clearorbit.campaign;

import java.io.Serializable;
import java.util.List;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.transfer.Transfer;

/** A planned mission stop by stop: its times, its delta-v and the masses that burns and releases leave. */
final class MissionProfile implements Serializable {

    private static final long serialVersionUID = 1L;

    private final MissionModel model;
    private final Itinerary itinerary;
    private final Visit[] visits;
    private final double[] way;
    private final double[] stayEndDays;
    private final double kitsKg;

    /** @param climbDeltaV delta-v of the climb to the first stop (m/s) */
    MissionProfile(MissionModel model, Itinerary itinerary, double climbDeltaV) {
        this.model = model;
        this.itinerary = itinerary;
        List<Stop> stops = itinerary.stops();
        visits = stops.stream()
                .map(stop -> model.visit(itinerary.servicer(), stop.target()))
                .toArray(Visit[]::new);
        way = new double[visits.length];
        way[0] = climbDeltaV;
        stayEndDays = new double[visits.length];
        double time = 0;
        double kits = 0;
        for (int k = 0; k < visits.length; k++) {
            if (k > 0) {
                way[k] = transfer(k, itinerary.launchSeconds() + time);
            }
            time += stops.get(k).transferSeconds() + visits[k].staySeconds();
            stayEndDays[k] = time / EarthModel.DAY;
            kits += unitKg(k);
        }
        kitsKg = kits;
    }

    int stops() {
        return visits.length;
    }

    boolean isLast(int k) {
        return k == visits.length - 1;
    }

    Stop.Kind kind(int k) {
        return itinerary.stops().get(k).kind();
    }

    int target(int k) {
        return itinerary.stops().get(k).target();
    }

    Visit visit(int k) {
        return visits[k];
    }

    Servicer craft() {
        return model.servicer(itinerary.servicer());
    }

    double launchSeconds() {
        return itinerary.launchSeconds();
    }

    /** Mass of all kits and units (kg). */
    double kitsKg() {
        return kitsKg;
    }

    /** Delta-v as planned from the stop before, at the first one of the climb (m/s). */
    double way(int k) {
        return way[k];
    }

    /** When the servicer is free to leave a stop (days after launch). */
    double stayEndDays(int k) {
        return stayEndDays[k];
    }

    /** When the mission is over if it ends at a stop (days after launch). */
    double endDays(int k) {
        return stayEndDays[k] + visits[k].endSeconds() / EarthModel.DAY;
    }

    /** Delta-v to a stop for a servicer launched at another time (m/s), infinite where there is no transfer. */
    double way(int k, double launchSeconds) {
        return k == 0 ? way[0] : transfer(k, launchSeconds + stayEndDays[k - 1] * EarthModel.DAY);
    }

    private double transfer(int k, double leaving) {
        Transfer transfer = model.transfer(
                itinerary.servicer(),
                visits[k - 1].departureOrbit(model.orbit(target(k - 1)), leaving),
                target(k),
                leaving,
                leaving + itinerary.stops().get(k).transferSeconds());
        return transfer == null ? Double.POSITIVE_INFINITY : transfer.deltaV();
    }

    double ratio(double deltaV) {
        return MissionModel.massRatio(craft(), deltaV);
    }

    /** Mass of the servicer before a burn with the target of a stop attached, given the mass after it (kg). */
    double beforeBurnWithTarget(int k, double after, double deltaV) {
        double attached = visits[k].attachedKg();
        return (after + attached) * ratio(deltaV) - attached;
    }

    /** Mass of the servicer after a burn with the target of a stop attached, given the mass before it (kg). */
    double afterBurnWithTarget(int k, double before, double deltaV) {
        double attached = visits[k].attachedKg();
        return (before + attached) / ratio(deltaV) - attached;
    }

    /** Mass of the kit or unit left at a stop (kg). */
    double unitKg(int k) {
        Visit.Unit unit = visits[k].unit();
        return unit == null || kind(k) != Stop.Kind.REMOVE ? 0 : unit.massKg();
    }
}
