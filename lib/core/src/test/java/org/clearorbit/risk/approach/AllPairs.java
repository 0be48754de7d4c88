package org.clearorbit.risk.approach;

import java.util.ArrayList;
import java.util.List;
import org.clearorbit.orbit.CatalogPropagator;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.StateArrays;
import org.orekit.time.AbsoluteDate;

/** Every pair at every second, with no thought for time: what the search is held against. */
final class AllPairs {

    private static final int CHUNK = 600;

    private AllPairs() {}

    /** All minima below a threshold (m) over some whole minutes, at any speed. */
    static List<CloseApproach> search(List<ElementSet> objects, AbsoluteDate from, int minutes, double threshold) {
        CatalogPropagator propagator = CatalogPropagator.of(objects, ApproachObjects.CONTEXT);
        List<CloseApproach> found = new ArrayList<>();
        for (int begin = 0; begin < 60 * minutes; begin += CHUNK) {
            int count = Math.min(CHUNK, 60 * minutes - begin);
            List<AbsoluteDate> dates = new ArrayList<>();
            for (int k = 0; k < count + 2; k++) {
                dates.add(from.shiftedBy(begin + k - 1.0));
            }
            StateArrays states = StateArrays.allocate(objects.size(), dates.size());
            propagator.propagate(dates, states);
            for (int i = 0; i < objects.size(); i++) {
                for (int j = 0; j < i; j++) {
                    pair(objects, states, i, j, dates, threshold, found);
                }
            }
        }
        found.sort(CloseApproach.IN_ORDER);
        return found;
    }

    private static void pair(
            List<ElementSet> objects,
            StateArrays states,
            int i,
            int j,
            List<AbsoluteDate> dates,
            double threshold,
            List<CloseApproach> found) {
        double before = squared(states, i, j, 0);
        double at = squared(states, i, j, 1);
        for (int k = 1; k < dates.size() - 1; k++) {
            double after = squared(states, i, j, k + 1);
            if (at < before && at <= after) {
                double bend = after - 2 * at + before;
                double x = 0.5 * (before - after) / bend;
                double distance = Math.sqrt(Math.max(0, at - 0.5 * bend * x * x));
                if (distance < threshold) {
                    int one = objects.get(i).catalogNumber();
                    int two = objects.get(j).catalogNumber();
                    found.add(new CloseApproach(
                            Math.min(one, two),
                            Math.max(one, two),
                            dates.get(k).shiftedBy(x),
                            distance,
                            Math.sqrt(bend / 2)));
                }
            }
            before = at;
            at = after;
        }
    }

    private static double squared(StateArrays states, int i, int j, int date) {
        double[] p = states.position();
        int a = 3 * states.index(i, date);
        int b = 3 * states.index(j, date);
        double x = p[a] - p[b];
        double y = p[a + 1] - p[b + 1];
        double z = p[a + 2] - p[b + 2];
        return x * x + y * y + z * z;
    }
}
