package org.clearorbit.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.common.WorkUnit;
import org.orekit.time.AbsoluteDate;

/**
 * States of many catalogued objects at many dates by SGP4 and SDP4 (Hoots and Roehrich, Spacetrack Report #3, 1980,
 * with the corrections of Vallado et al., AIAA 2006-6753, and the constants of WGS-72), in TEME.
 *
 * <p>Objects of a kind stand side by side in blocks of {@value #BLOCK}, and a block is computed in loops that the JIT
 * compiler turns into vector instructions; states near an error of the theory are computed one by one. Each state says
 * how its propagation ended ({@link StateStatus}): where the theory has an error condition there are no numbers. It has
 * none for dates too far from epoch, where its power series of drag can give any orbit.
 *
 * <p>Immutable and safe to share between threads. A state is the same bits whatever the number of threads, the order of
 * the dates or the other objects. Nothing is allocated for a state: working memory of some 50 kB for each thread that
 * propagates is kept for the next call.
 */
public final class CatalogPropagator {

    private static final int BLOCK = 128;

    private final int size;
    private final List<Group> groups;
    private final Queue<Lanes> idle = new ConcurrentLinkedQueue<>();

    /** A block with the places of its objects in the order of the caller, and the epochs of its lanes. */
    private record Group(StateBlock block, int[] objects, double[] epochSeconds, double[] epochFraction) {

        void minutes(AbsoluteDate date, double[] minutes) {
            SplitSeconds now = SplitSeconds.of(date);
            for (int k = 0; k < epochSeconds.length; k++) {
                minutes[k] = now.minutesSince(epochSeconds[k], epochFraction[k]);
            }
        }
    }

    /** What a group does with the lanes of one date. */
    @FunctionalInterface
    private interface Output {
        void take(Group group, Lanes lanes, int date);
    }

    private CatalogPropagator(int size, List<Group> groups) {
        this.size = size;
        this.groups = groups;
    }

    /**
     * @param elements the objects, in the order in which their states will be numbered
     * @param context time scales
     * @return a propagator of them
     */
    public static CatalogPropagator of(List<ElementSet> elements, SpaceContext context) {
        // objects that take as many steps in Kepler's equation stand together; in deep space with a minus sign
        Map<Integer, List<Integer>> byKind = new TreeMap<>();
        List<Sgp4Coefficients> coefficients = new ArrayList<>(elements.size());
        for (int k = 0; k < elements.size(); k++) {
            Sgp4Coefficients object = new Sgp4Coefficients(elements.get(k));
            coefficients.add(object);
            int steps = PeriodicTerms.keplerSteps(elements.get(k).e());
            byKind.computeIfAbsent(object.deepSpace != null ? -steps : steps, kind -> new ArrayList<>())
                    .add(k);
        }
        List<Group> groups = new ArrayList<>();
        byKind.forEach((kind, places) -> {
            for (int from = 0; from < places.size(); from += BLOCK) {
                List<Integer> block = places.subList(from, Math.min(places.size(), from + BLOCK));
                groups.add(group(kind, block, coefficients, context));
            }
        });
        return new CatalogPropagator(elements.size(), List.copyOf(groups));
    }

    private static Group group(
            int kind, List<Integer> places, List<Sgp4Coefficients> coefficients, SpaceContext context) {
        List<Sgp4Coefficients> objects = new ArrayList<>();
        places.forEach(place -> objects.add(coefficients.get(place)));
        while (objects.size() % StateBlock.LANE_MULTIPLE != 0) {
            objects.add(objects.get(objects.size() - 1));
        }
        List<SplitSeconds> epochs = objects.stream()
                .map(object -> SplitSeconds.of(object.elements.epoch().toDate(context)))
                .toList();
        return new Group(
                StateBlock.of(objects, Math.abs(kind)),
                places.stream().mapToInt(Integer::intValue).toArray(),
                StateBlock.column(epochs, SplitSeconds::whole),
                StateBlock.column(epochs, SplitSeconds::fraction));
    }

    /** @return how many objects there are */
    public int size() {
        return size;
    }

    /**
     * @param date any date; the theory is good for a few days about the epoch of the elements, and computes for any
     * @return the states of all objects, in new arrays
     */
    public StateArrays propagate(AbsoluteDate date) {
        StateArrays states = StateArrays.allocate(size, 1);
        propagate(List.of(date), states);
        return states;
    }

    /**
     * @param dates any dates, in any order; in ascending order they are fastest
     * @param into takes the states of all objects at all dates
     */
    public void propagate(List<AbsoluteDate> dates, StateArrays into) {
        propagate(dates, into, WorkExecutor.sequential());
    }

    /**
     * @param dates any dates, in any order; in ascending order they are fastest
     * @param into takes the states of all objects at all dates
     * @param executor runs blocks of objects, on as many threads as it has and in the memory of this process
     */
    public void propagate(List<AbsoluteDate> dates, StateArrays into, WorkExecutor executor) {
        if (into.objects() != size || into.dates() != dates.size()) {
            throw new IllegalArgumentException(
                    "arrays: found " + into + ", expected those of " + size + " objects at " + dates.size() + " dates");
        }
        run(dates, executor, (group, lanes, date) -> into.put(lanes, group.objects, date));
    }

    /**
     * @param dates any dates, in any order; in ascending order they are fastest
     * @param executor runs blocks of objects, on as many threads as it has and in the memory of this process
     * @param visitor takes the states
     */
    public void visit(List<AbsoluteDate> dates, WorkExecutor executor, StateVisitor visitor) {
        run(dates, executor, (group, lanes, date) -> {
            for (int k = 0; k < group.objects.length; k++) {
                visitor.state(
                        group.objects[k],
                        date,
                        StateStatus.ofCode(lanes.status[k]),
                        lanes.x[k],
                        lanes.y[k],
                        lanes.z[k],
                        lanes.vx[k],
                        lanes.vy[k],
                        lanes.vz[k]);
            }
        });
    }

    private void run(List<AbsoluteDate> dates, WorkExecutor executor, Output output) {
        List<WorkUnit<Integer>> units = new ArrayList<>(groups.size());
        for (Group group : groups) {
            units.add(() -> run(group, dates, output));
        }
        executor.runAll(units);
    }

    private int run(Group group, List<AbsoluteDate> dates, Output output) {
        Lanes kept = idle.poll();
        Lanes lanes = kept == null ? new Lanes(BLOCK) : kept;
        try {
            for (int k = 0; k < dates.size(); k++) {
                group.minutes(dates.get(k), lanes.minutes);
                group.block.propagate(lanes);
                output.take(group, lanes, k);
            }
        } finally {
            idle.add(lanes);
        }
        return dates.size();
    }
}
