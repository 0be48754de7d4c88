package org.clearorbit.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.Sgp4;
import org.clearorbit.orbit.StateResult;
import org.clearorbit.scenario.Scenario;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.time.AbsoluteDate;

/**
 * States of every object of the bundled catalogue at dates spread over the day after the catalogue's epoch.
 *
 * <p>Ours pays in each call for what makes it safe between threads: one propagator built per object, and the error
 * codes that Orekit leaves out. The baseline is the fastest honest use of Orekit: one propagator per object, built
 * beforehand and used again, asked for bare coordinates in its own frame, not safe between threads and without error
 * codes.
 */
final class StateWorkload {

    /** Objects in the bundled catalogue; checked, since JMH wants the states per call as a constant. */
    static final int OBJECTS = 58;

    /** Dates at which each object is asked for. */
    static final int DATES = 100;

    /** States in one call. */
    static final int STATES = OBJECTS * DATES;

    private static final double STEP_SECONDS = 86_400.0 / DATES;

    private final List<Sgp4> objects = new ArrayList<>();
    private final List<TLEPropagator> propagators = new ArrayList<>();
    private final List<AbsoluteDate> dates = new ArrayList<>();

    StateWorkload(Scenario scenario) {
        for (SpaceObject object : scenario.load().catalog().objects()) {
            objects.add(Sgp4.of(object.elements(), scenario.context()));
            propagators.add(TLEPropagator.selectExtrapolator(
                    object.elements().toTle(scenario.context()),
                    scenario.context().teme()));
        }
        if (objects.size() != OBJECTS) {
            throw new IllegalStateException(objects.size() + " bundled objects, expected " + OBJECTS);
        }
        for (int k = 0; k < DATES; k++) {
            dates.add(scenario.load().catalog().epoch().shiftedBy(k * STEP_SECONDS));
        }
        requireSameStates();
    }

    /** Ours: {@link Sgp4#states}, object by object. */
    void clearorbit(Consumer<Object> sink) {
        for (Sgp4 object : objects) {
            sink.accept(object.states(dates));
        }
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
        for (int k = 0; k < OBJECTS; k++) {
            for (StateResult state : objects.get(k).states(dates)) {
                if (!(state instanceof StateResult.Valid valid)
                        || !valid.pv()
                                .getPosition()
                                .equals(propagators
                                        .get(k)
                                        .getPVCoordinates(state.date())
                                        .getPosition())) {
                    throw new IllegalStateException(
                            "object " + objects.get(k).elements().catalogNumber() + " at " + state.date() + ": " + state
                                    + " differs from Orekit's");
                }
            }
        }
    }
}
