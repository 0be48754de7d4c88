package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.List;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;

/** An itinerary told by the dates of arrival in the orbit of each stop, so that stops can be put in and taken out. */
final class Arrivals {

    /** Least time given to each of the two transfers by way of a stop that is put in (s). */
    private static final double ROOM = 30 * EarthModel.DAY;

    private final MissionModel model;
    private final int servicer;
    private final List<At> stops;

    private record At(int target, Stop.Kind kind, double arrival) {}

    private Arrivals(MissionModel model, int servicer, List<At> stops) {
        this.model = model;
        this.servicer = servicer;
        this.stops = stops;
    }

    static Arrivals of(MissionModel model, Itinerary itinerary) {
        List<At> stops = new ArrayList<>();
        double free = itinerary.launchSeconds();
        for (Stop stop : itinerary.stops()) {
            double arrival = free + stop.transferSeconds();
            stops.add(new At(stop.target(), stop.kind(), arrival));
            free = arrival + model.visit(itinerary.servicer(), stop.target()).staySeconds();
        }
        return new Arrivals(model, itinerary.servicer(), stops);
    }

    int size() {
        return stops.size();
    }

    /** The same without a stop, the dates at the others kept. */
    Arrivals without(int place) {
        List<At> fewer = new ArrayList<>(stops);
        fewer.remove(place);
        return new Arrivals(model, servicer, fewer);
    }

    /** The same with one target more before a place, what follows put off as far as that needs. */
    Arrivals with(int target, int place) {
        List<At> more = new ArrayList<>(stops);
        double stay = stay(target);
        double arrival;
        double delay = 0;
        if (place == 0) {
            arrival = stops.get(0).arrival() - ROOM - stay;
            delay = FastMath.max(0, model.commissioningSeconds(servicer, target) - arrival);
        } else {
            At before = stops.get(place - 1);
            double free = before.arrival() + stay(before.target());
            double gap = place < stops.size() ? stops.get(place).arrival() - free : 2 * ROOM + stay;
            delay = FastMath.max(0, 2 * ROOM + stay - gap);
            arrival = free + 0.5 * (gap + delay - stay);
        }
        for (int k = place; k < more.size(); k++) {
            At at = more.get(k);
            more.set(k, new At(at.target(), at.kind(), at.arrival() + delay));
        }
        more.add(place, new At(target, Stop.Kind.REMOVE, place == 0 ? arrival + delay : arrival));
        return new Arrivals(model, servicer, more);
    }

    /** The itinerary; at least one stop, the first of them to remove a target. */
    Itinerary itinerary() {
        double launch = stops.get(0).arrival()
                - model.commissioningSeconds(servicer, stops.get(0).target());
        List<Stop> dated = new ArrayList<>();
        double free = launch;
        for (At at : stops) {
            dated.add(new Stop(at.target(), at.arrival() - free, at.kind()));
            free = at.arrival() + stay(at.target());
        }
        return new Itinerary(servicer, launch, dated);
    }

    private double stay(int target) {
        return model.visit(servicer, target).staySeconds();
    }
}
