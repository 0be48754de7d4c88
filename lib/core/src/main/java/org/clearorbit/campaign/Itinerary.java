package org.clearorbit.campaign;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;

/**
 * What decides a mission: which servicer, launched when, stopping where. Everything else follows from the problem.
 *
 * @param servicer position of the servicer in the problem
 * @param launchSeconds launch, after the start of the campaign window (s)
 * @param stops the stops in order, at least one
 * @param launcher position of the launcher in the problem; {@link #CHEAPEST} for the cheapest that lifts it
 */
record Itinerary(int servicer, double launchSeconds, List<Stop> stops, int launcher) implements Serializable {

    /** In place of a launcher: the cheapest that lifts the mission. */
    static final int CHEAPEST = -1;

    Itinerary {
        stops = List.copyOf(stops);
    }

    Itinerary(int servicer, double launchSeconds, List<Stop> stops) {
        this(servicer, launchSeconds, stops, CHEAPEST);
    }

    Itinerary launchedBy(int other) {
        return new Itinerary(servicer, launchSeconds, stops, other);
    }

    /**
     * Whether it is the same mission, its dates the same instants: those carried over from a problem that begins at
     * another date differ by rounding.
     */
    boolean isSameAs(Itinerary other) {
        boolean same = servicer == other.servicer
                && launcher == other.launcher
                && stops.size() == other.stops.size()
                && SameInstant.isSame(launchSeconds, other.launchSeconds);
        // stays are the same at the same stops, so that dates differ by what launch and transfers differ in all
        double later = launchSeconds - other.launchSeconds;
        for (int k = 0; same && k < stops.size(); k++) {
            Stop here = stops.get(k);
            Stop there = other.stops.get(k);
            later += here.transferSeconds() - there.transferSeconds();
            same = here.target() == there.target() && here.kind() == there.kind() && SameInstant.isSame(later, 0);
        }
        return same;
    }

    /** The targets that it removes, as positions in the problem. */
    BitSet removed() {
        BitSet set = new BitSet();
        for (Stop stop : stops) {
            if (stop.kind() == Stop.Kind.REMOVE) {
                set.set(stop.target());
            }
        }
        return set;
    }
}
