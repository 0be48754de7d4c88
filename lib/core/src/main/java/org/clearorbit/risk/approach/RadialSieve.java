package org.clearorbit.risk.approach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.CatalogPropagator;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.orbit.StateArrays;
import org.orekit.time.AbsoluteDate;

/**
 * Leaves out objects that stay above or below all targets (the perigee-apogee filter of Hoots, Crawford and Roehrich,
 * "An analytic method to determine future close approaches between satellites", Celestial Mechanics 33, 1984, 143). The
 * perigee and apogee are those of osculating orbits at dates at most half a day apart, with wide margins: 150 km, far
 * more than oblateness and a day of drag change them, and a twentieth of the height of the orbit, for what the Sun, the
 * Moon and oblateness do to eccentric ones. Objects without a usable state at any of the dates stay.
 */
final class RadialSieve {

    private static final double MARGIN = 150_000;
    private static final double SHARE = 0.05;
    private static final double LONGEST_GAP = EarthModel.DAY / 2;

    private final StateArrays states;
    private final double margin;

    private RadialSieve(StateArrays states, double threshold) {
        this.states = states;
        this.margin = MARGIN + threshold / 2;
    }

    /** Lowest and highest distance from the Earth's centre (m). */
    private record Range(double lowest, double highest) {

        static final Range ANY = new Range(0, Double.POSITIVE_INFINITY);
    }

    /** Indices of the objects that may come near any target, and of the targets, in ascending order. */
    static int[] near(
            Population population, DateGrid grid, double threshold, SpaceContext context, WorkExecutor executor) {
        int gaps = Math.max(1, (int) Math.ceil(grid.duration() / LONGEST_GAP));
        List<AbsoluteDate> dates = new ArrayList<>();
        for (int k = 0; k <= gaps; k++) {
            dates.add(grid.date(grid.duration() * k / gaps));
        }
        StateArrays states = StateArrays.allocate(population.size(), dates.size());
        CatalogPropagator.of(population.elements(), context).propagate(dates, states, executor);
        return new RadialSieve(states, threshold).near(population);
    }

    private int[] near(Population population) {
        Range[] ranges = new Range[population.size()];
        for (int k = 0; k < ranges.length; k++) {
            ranges[k] = range(k);
        }
        Range[] wanted = merged(
                IntStream.of(population.targets()).mapToObj(k -> ranges[k]).toList());
        return IntStream.range(0, ranges.length)
                .filter(k -> population.isTarget(k) || meetsAny(ranges[k], wanted))
                .toArray();
    }

    private static boolean meetsAny(Range range, Range[] wanted) {
        return Arrays.stream(wanted).anyMatch(w -> range.lowest <= w.highest && range.highest >= w.lowest);
    }

    /** The ranges with those that overlap made one. */
    private static Range[] merged(List<Range> ranges) {
        List<Range> all = new ArrayList<>(ranges);
        all.sort(Comparator.comparingDouble(Range::lowest));
        List<Range> merged = new ArrayList<>();
        for (Range next : all) {
            Range last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && next.lowest <= last.highest) {
                merged.set(merged.size() - 1, new Range(last.lowest, Math.max(last.highest, next.highest)));
            } else {
                merged.add(next);
            }
        }
        return merged.toArray(new Range[0]);
    }

    private Range range(int object) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (int date = 0; date < states.dates(); date++) {
            int state = states.index(object, date);
            Range now = states.statusCodes()[state] == 0 ? osculating(3 * state) : Range.ANY;
            lowest = Math.min(lowest, now.lowest);
            highest = Math.max(highest, now.highest);
        }
        return new Range(lowest, highest);
    }

    private Range osculating(int at) {
        double[] p = states.position();
        double[] v = states.velocity();
        double r2 = p[at] * p[at] + p[at + 1] * p[at + 1] + p[at + 2] * p[at + 2];
        double v2 = v[at] * v[at] + v[at + 1] * v[at + 1] + v[at + 2] * v[at + 2];
        double rv = p[at] * v[at] + p[at + 1] * v[at + 1] + p[at + 2] * v[at + 2];
        double inverseA = 2 / Math.sqrt(r2) - v2 / EarthModel.MU;
        double e2 = 1 - (r2 * v2 - rv * rv) / EarthModel.MU * inverseA;
        if (!(inverseA > 0 && e2 < 1)) {
            return Range.ANY;
        }
        double a = 1 / inverseA;
        double e = Math.sqrt(Math.max(0, e2));
        double wide = margin + SHARE * 2 * a * e;
        return new Range(a * (1 - e) - wide, a * (1 + e) + wide);
    }
}
