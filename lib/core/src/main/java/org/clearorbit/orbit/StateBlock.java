package org.clearorbit.orbit;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** Objects whose states are computed together, a lane each. Immutable: what changes is in the lanes. */
interface StateBlock {

    /** Eccentricities below this are raised to it before the periodic terms. */
    double LEAST_ECCENTRICITY = 1e-6;

    /**
     * Blocks are filled up to a multiple of this: the JIT compiler vectorises no loop that it has seen run once or
     * twice only.
     */
    int LANE_MULTIPLE = 16;

    /**
     * Minutes from epoch beyond which there is no state: some 190 years. Angles would lose digits, and resonances take
     * very many steps, for elements that hold for days.
     */
    double MOST_MINUTES = 1e8;

    /** From the minutes in the lanes to states and statuses in the lanes. */
    void propagate(Lanes lanes);

    /** A block of objects that are all near Earth or all in deep space. */
    static StateBlock of(List<Sgp4Coefficients> objects, int keplerSteps) {
        return objects.get(0).deepSpace == null
                ? new NearEarthBlock(objects, keplerSteps)
                : new DeepSpaceBlock(objects.stream()
                        .map(object -> Objects.requireNonNull(object.deepSpace))
                        .toList());
    }

    /** One value of each object. */
    static <T> double[] column(List<T> objects, ToDoubleFunction<T> value) {
        return objects.stream().mapToDouble(value).toArray();
    }
}
