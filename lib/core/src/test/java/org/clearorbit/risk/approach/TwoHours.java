package org.clearorbit.risk.approach;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.CatalogPropagator;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.StateArrays;
import org.orekit.time.AbsoluteDate;

/** Two hours of {@link ApproachObjects#mixed()} with all their approaches below 100 km. */
final class TwoHours {

    static final List<ElementSet> OBJECTS = ApproachObjects.mixed();
    static final AbsoluteDate FROM = ApproachObjects.EPOCH.shiftedBy(1000);
    static final int MINUTES = 120;
    static final double DURATION = 60 * MINUTES;
    static final double THRESHOLD = 100_000;
    static final List<CloseApproach> APPROACHES = AllPairs.search(OBJECTS, FROM, MINUTES, THRESHOLD);
    static final WorkExecutor ONE = WorkExecutor.sequential();

    private static final Map<Integer, Integer> PLACES = new HashMap<>();

    static {
        for (int k = 0; k < OBJECTS.size(); k++) {
            PLACES.put(OBJECTS.get(k).catalogNumber(), k);
        }
    }

    private TwoHours() {}

    /** Index of the object with a number. */
    static int place(int number) {
        return PLACES.get(number);
    }

    static Set<Integer> numbers() {
        return PLACES.keySet();
    }

    /** Seconds from the begin to an approach. */
    static double seconds(CloseApproach one) {
        return one.date().durationFrom(FROM);
    }

    /** States at dates in seconds from the begin. */
    static StateArrays states(double... seconds) {
        StateArrays states = StateArrays.allocate(OBJECTS.size(), seconds.length);
        CatalogPropagator.of(OBJECTS, ApproachObjects.CONTEXT)
                .propagate(Arrays.stream(seconds).mapToObj(FROM::shiftedBy).toList(), states);
        return states;
    }
}
