package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.List;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;

/**
 * A mission launched at another date by one launcher: its dates of arrival lie between the earliest, which follow from
 * the launch, the consents and the shortest transfers, and the latest, which follow from the end of the window and the
 * longest mission. Where it comes too early at its first target it waits in that orbit.
 */
final class MovedLaunch {

    private MovedLaunch() {}

    /**
     * The dates nearest to those that the mission has, and nearest to those moved along with the launch.
     *
     * @param launch the other launch (s)
     * @return itineraries, one or two, not yet flown; none if there are no dates for that launch
     */
    static List<Itinerary> of(MissionModel model, Itinerary itinerary, double launch) {
        if (!model.launchTimes().allows(launch)) {
            return List.of();
        }
        List<Stop> stops = itinerary.stops();
        int servicer = itinerary.servicer();
        int count = stops.size();
        double commissioning = model.commissioningSeconds(servicer, stops.get(0).target());
        double[] planned = new double[count];
        double[] gap = new double[count];
        double[] earliest = new double[count];
        double free = itinerary.launchSeconds();
        double freeAtBest = launch;
        for (int k = 0; k < count; k++) {
            Stop stop = stops.get(k);
            Visit visit = model.visit(servicer, stop.target());
            gap[k] = k == 0 ? commissioning : FastMath.min(stop.transferSeconds(), MissionTimes.SHORTEST_TRANSFER);
            planned[k] = free + stop.transferSeconds();
            free = planned[k] + visit.staySeconds();
            earliest[k] = freeAtBest + gap[k];
            if (stop.kind() == Stop.Kind.REMOVE) {
                earliest[k] = FastMath.max(earliest[k], visit.consentFrom() - visit.rendezvousSeconds());
            }
            freeAtBest = earliest[k] + visit.staySeconds();
        }
        double[] latest = latest(model, itinerary, launch, gap);
        for (int k = 0; k < count; k++) {
            if (SameInstant.isAfter(earliest[k], latest[k])) {
                return List.of();
            }
        }
        List<Itinerary> found = new ArrayList<>();
        // counted from the latest launch that would have served, so that a mission that waits does not wait on
        double along = launch - (planned[0] - commissioning);
        found.add(between(model, itinerary, launch, earliest, latest, planned, along));
        Itinerary kept = between(model, itinerary, launch, earliest, latest, planned, 0);
        if (!kept.equals(found.get(0))) {
            found.add(kept);
        }
        return found;
    }

    private static double[] latest(MissionModel model, Itinerary itinerary, double launch, double[] gap) {
        List<Stop> stops = itinerary.stops();
        int servicer = itinerary.servicer();
        double[] latest = new double[gap.length];
        Visit last = model.visit(servicer, stops.get(gap.length - 1).target());
        double most = model.servicer(servicer).maxMissionDays() * EarthModel.DAY;
        double by = FastMath.min(model.windowSeconds(), launch + most) - last.endSeconds();
        for (int k = gap.length - 1; k >= 0; k--) {
            latest[k] = by - model.visit(servicer, stops.get(k).target()).staySeconds();
            by = latest[k] - gap[k];
        }
        return latest;
    }

    private static Itinerary between(
            MissionModel model,
            Itinerary itinerary,
            double launch,
            double[] earliest,
            double[] latest,
            double[] planned,
            double along) {
        List<Stop> stops = new ArrayList<>();
        double free = launch;
        for (int k = 0; k < planned.length; k++) {
            Stop stop = itinerary.stops().get(k);
            double arrival = FastMath.min(latest[k], FastMath.max(earliest[k], planned[k] + along));
            stops.add(new Stop(stop.target(), arrival - free, stop.kind()));
            free = arrival + model.visit(itinerary.servicer(), stop.target()).staySeconds();
        }
        return new Itinerary(itinerary.servicer(), launch, stops, itinerary.launcher());
    }

    /** When the last leg of an itinerary is over (s). */
    static double end(MissionModel model, Itinerary itinerary) {
        double time = itinerary.launchSeconds();
        Visit visit = null;
        for (Stop stop : itinerary.stops()) {
            visit = model.visit(itinerary.servicer(), stop.target());
            time += stop.transferSeconds() + visit.staySeconds();
        }
        return visit == null ? time : time + visit.endSeconds();
    }

    /** The latest launch whose servicer, without waiting, meets the planned first arrival (s). */
    static double withoutWaiting(MissionModel model, Itinerary itinerary) {
        Stop first = itinerary.stops().get(0);
        return itinerary.launchSeconds()
                + first.transferSeconds()
                - model.commissioningSeconds(itinerary.servicer(), first.target());
    }
}
