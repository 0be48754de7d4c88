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
 */
record Itinerary(int servicer, double launchSeconds, List<Stop> stops) implements Serializable {

    Itinerary {
        stops = List.copyOf(stops);
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
