package org.clearorbit.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.clearorbit.catalog.CatalogLoad;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.catalog.CatalogSource;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.CatalogPropagator;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.Sgp4;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.orbit.StateArrays;
import org.clearorbit.orbit.StateResult;
import org.clearorbit.scenario.ScenarioReader;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.MathUtils;
import org.orekit.errors.OrekitException;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.time.AbsoluteDate;

/**
 * States of many objects at dates spread over a day from the newest epoch on.
 *
 * <p>Ours writes positions, velocities and error codes into arrays that are used again, or hands them to a visitor. The
 * baseline is the fastest honest use of Orekit: one propagator for each object, built beforehand and used again, asked
 * for bare coordinates in its own frame in ascending dates; it is not safe between threads and has no error codes.
 */
final class StateWorkload {

    /**
     * Objects propagated by the benchmark; a catalogue is thinned out or repeated to it, since JMH wants a constant.
     */
    static final int OBJECTS = 19_200;

    /** Dates at which each object is asked for. */
    static final int DATES = 100;

    /** States in one call of the benchmark. */
    static final int STATES = OBJECTS * DATES;

    private static final double STEP_SECONDS = 86_400.0 / DATES;
    private static final double DEEP_SPACE_PERIOD = 225 * 60.0;

    /** Position difference (m) from which the two would not compute the same thing: elsewhere it is millimetres. */
    private static final double SAME = 1;

    private final CatalogPropagator ours;
    private final StateArrays states;
    private final double[] sums;
    private final List<TLEPropagator> propagators = new ArrayList<>();
    private final List<AbsoluteDate> dates = new ArrayList<>();

    private StateWorkload(List<ElementSet> objects, int count, AbsoluteDate start, SpaceContext context) {
        for (int k = 0; k < DATES; k++) {
            dates.add(start.shiftedBy(k * STEP_SECONDS));
        }
        // objects in their last days have no state, or one that the least rounding changes by kilometres
        List<ElementSet> valid =
                objects.stream().filter(object -> isLasting(object, context)).toList();
        List<ElementSet> chosen = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            chosen.add(valid.get((int) ((long) k * Math.max(valid.size(), count) / count) % valid.size()));
        }
        states = StateArrays.allocate(count, DATES);
        sums = new double[count];
        ours = CatalogPropagator.of(chosen, context);
        chosen.forEach(
                object -> propagators.add(TLEPropagator.selectExtrapolator(object.toTle(context), context.teme())));
        requireSameStates();
    }

    private boolean isLasting(ElementSet object, SpaceContext context) {
        try {
            TLEPropagator orekit = propagator(object, context);
            for (StateResult state : Sgp4.of(object, context).states(dates)) {
                if (!(state instanceof StateResult.Valid ours) || apart(ours, orekit) >= SAME) {
                    return false;
                }
            }
            return true;
        } catch (OrekitException e) {
            return false;
        }
    }

    private static double apart(StateResult.Valid ours, TLEPropagator orekit) {
        Vector3D theirs = orekit.getPVCoordinates(ours.date()).getPosition();
        return theirs.distance(ours.pv().getPosition());
    }

    private static TLEPropagator propagator(ElementSet object, SpaceContext context) {
        return TLEPropagator.selectExtrapolator(object.toTle(context), context.teme());
    }

    /**
     * @param regime {@code near} or {@code deep}: below or above a period of 225 minutes
     * @param catalogue an element file; empty for the bundled objects
     * @param count how many objects to propagate
     */
    static StateWorkload of(String regime, String catalogue, int count) {
        SpaceContext context = SpaceContext.embedded();
        boolean deep = regime.equals("deep");
        CatalogLoad load = load(deep, catalogue, context);
        List<ElementSet> objects = load.catalog().objects().stream()
                .map(SpaceObject::elements)
                .filter(set -> deep == MathUtils.TWO_PI / set.meanMotion() >= DEEP_SPACE_PERIOD)
                .toList();
        if (objects.isEmpty()) {
            throw new IllegalArgumentException(
                    (catalogue.isEmpty() ? "bundled catalogue" : catalogue) + ": no object of regime " + regime);
        }
        return new StateWorkload(objects, count, load.catalog().epoch(), context);
    }

    private static CatalogLoad load(boolean deep, String catalogue, SpaceContext context) {
        if (!catalogue.isEmpty()) {
            return CatalogReader.using(context).read(Path.of(catalogue));
        }
        return deep
                ? CatalogReader.using(context)
                        .readSources(List.of(CatalogSource.bundled(StateWorkload.class, "deep-space.tle")))
                : ScenarioReader.using(context).flagship().load();
    }

    /** Ours into arrays, all objects at all dates. */
    StateArrays arrays(WorkExecutor executor) {
        ours.propagate(dates, states, executor);
        return states;
    }

    /** Ours through a visitor that adds up what it sees of each object. */
    double[] visitor(WorkExecutor executor) {
        ours.visit(dates, executor, (object, date, status, x, y, z, vx, vy, vz) -> sums[object] += x + vx);
        return sums;
    }

    /** How many states one call gives. */
    int states() {
        return states.objects() * DATES;
    }

    /** The baseline: one reused propagator for each object. */
    void orekit(Consumer<Object> sink) {
        for (TLEPropagator propagator : propagators) {
            for (AbsoluteDate date : dates) {
                sink.accept(propagator.getPVCoordinates(date));
            }
        }
    }

    /** A comparison of two ways to compute different things would be worth nothing. */
    private void requireSameStates() {
        arrays(WorkExecutor.sequential());
        for (int k = 0; k < states.objects(); k++) {
            for (int date = 0; date < DATES; date++) {
                int at = 3 * states.index(k, date);
                double[] p = states.position();
                Vector3D orekit =
                        propagators.get(k).getPVCoordinates(dates.get(date)).getPosition();
                double apart = orekit.distance(new Vector3D(p[at], p[at + 1], p[at + 2]));
                if (!(apart < SAME)) {
                    throw new IllegalStateException("object " + k + " of the workload at date " + date + ": " + apart
                            + " m from Orekit's state");
                }
            }
        }
    }
}
