package org.clearorbit.risk.approach;

import java.util.List;
import java.util.Set;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.common.Cancellation;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.common.ProgressListener;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.SpaceContext;
import org.orekit.time.AbsoluteDate;

/**
 * Finds all close approaches between chosen targets and the objects of a catalogue, by SGP4: every local minimum of the
 * distance below a threshold. This is the encounter rate that indices such as those of McKnight et al. ("Identifying
 * the 50 statistically-most-concerning derelict objects in LEO", Acta Astronautica 181, 2021, 282; not re-read) count,
 * and that {@link org.clearorbit.risk.CollisionRate} estimates from densities.
 *
 * <p>Objects that stay above or below all targets are left out first (Hoots, Crawford and Roehrich, Celestial Mechanics
 * 33, 1984, 143). The others are propagated on a grid of dates; at each, pairs are looked for by direction, by distance
 * from the Earth's centre and by their relative motion about that date, with bounds that are measured from the states
 * themselves; what may be close is then searched with SGP4. Dates are good to 1 ms (0.01 s where objects pass at a few
 * m/s) and distances to 0.1 m against SGP4 itself, whose own error, a kilometre and more after some days, is the user's
 * to judge.
 *
 * <p>The result does not depend on the executor, on the order of the objects or on which of two is the target; on the
 * time step only by rounding. Immutable and thread-safe.
 */
public final class ApproachSearch {

    private static final double DEFAULT_THRESHOLD = 5000;
    private static final double DEFAULT_MINIMUM_SPEED = 10;
    private static final double DEFAULT_STEP = 180;
    private static final double MOST_THRESHOLD = 100_000;
    private static final double LEAST_STEP = 5;
    private static final double MOST_STEP = 300;

    private final SpaceContext context;
    private final double threshold;
    private final double minimumSpeed;
    private final double timeStep;
    private final ProgressListener listener;
    private final Cancellation cancellation;

    private ApproachSearch(
            SpaceContext context,
            double threshold,
            double minimumSpeed,
            double timeStep,
            ProgressListener listener,
            Cancellation cancellation) {
        this.context = context;
        this.threshold = threshold;
        this.minimumSpeed = minimumSpeed;
        this.timeStep = timeStep;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /**
     * @param context time scales
     * @return a search for approaches below 5 km at 10 m/s or more, with steps of at most 180 s, silent
     */
    public static ApproachSearch using(SpaceContext context) {
        return new ApproachSearch(
                context,
                DEFAULT_THRESHOLD,
                DEFAULT_MINIMUM_SPEED,
                DEFAULT_STEP,
                ProgressListener.silent(),
                new Cancellation());
    }

    /**
     * @param metres miss distance up to which approaches are found (m), above 0 and at most 100 km
     * @return a search with that threshold
     */
    public ApproachSearch withThreshold(double metres) {
        require(metres > 0 && metres <= MOST_THRESHOLD, "threshold (m)", metres, "above 0 and at most 100000");
        return new ApproachSearch(context, metres, minimumSpeed, timeStep, listener, cancellation);
    }

    /**
     * Slower approaches are counted and left out: docked and formation-flying objects are not met at random.
     *
     * @param metresPerSecond relative speed (m/s) from which on approaches are listed, 0 for all
     * @return a search with that minimum speed
     */
    public ApproachSearch withMinimumSpeed(double metresPerSecond) {
        require(
                metresPerSecond >= 0 && metresPerSecond < Double.POSITIVE_INFINITY,
                "minimum relative speed (m/s)",
                metresPerSecond,
                "0 or more");
        return new ApproachSearch(context, threshold, metresPerSecond, timeStep, listener, cancellation);
    }

    /**
     * @param seconds longest step of the grid (s), 5 to 300. It changes how long the search takes, not what it finds:
     *     fewer states for longer steps, more pairs to look at
     * @return a search with such steps
     */
    public ApproachSearch withTimeStep(double seconds) {
        require(seconds >= LEAST_STEP && seconds <= MOST_STEP, "time step (s)", seconds, "5 to 300");
        return new ApproachSearch(context, threshold, minimumSpeed, seconds, listener, cancellation);
    }

    /**
     * @param value told how many steps have been searched
     * @return a search that reports to it
     */
    public ApproachSearch with(ProgressListener value) {
        return new ApproachSearch(context, threshold, minimumSpeed, timeStep, value, cancellation);
    }

    /**
     * @param value ends the search early; the result then holds what the interval up to there has
     * @return a search that can be cancelled by it
     */
    public ApproachSearch with(Cancellation value) {
        return new ApproachSearch(context, threshold, minimumSpeed, timeStep, listener, value);
    }

    /**
     * @param catalog the objects
     * @param targets catalogue numbers of those whose approaches are wanted
     * @param from begin of the interval
     * @param duration its length (s), above 0; approaches at its very end are not part of it
     * @param executor runs the search; has no influence on the result
     * @return all approaches of a target to any other object
     * @throws InvalidInputException if a target is not in the catalogue
     */
    public CloseApproaches search(
            Catalog catalog, Set<Integer> targets, AbsoluteDate from, double duration, WorkExecutor executor) {
        return search(catalog.elements(), targets, from, duration, executor);
    }

    /**
     * @param objects the objects, each number once
     * @param targets catalogue numbers of those whose approaches are wanted
     * @param from begin of the interval
     * @param duration its length (s), above 0; approaches at its very end are not part of it
     * @param executor runs the search; has no influence on the result
     * @return all approaches of a target to any other object
     * @throws InvalidInputException if a target is not among the objects
     */
    public CloseApproaches search(
            List<ElementSet> objects, Set<Integer> targets, AbsoluteDate from, double duration, WorkExecutor executor) {
        require(duration > 0 && duration < Double.POSITIVE_INFINITY, "duration (s)", duration, "a positive number");
        return new SearchRun(this, objects, targets, DateGrid.of(from, duration, timeStep), executor).result();
    }

    private static void require(boolean holds, String setting, double found, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(setting + " = " + found + ", expected " + expected);
        }
    }

    /** @return miss distance up to which approaches are found (m) */
    public double threshold() {
        return threshold;
    }

    /** @return relative speed from which on they are listed (m/s) */
    public double minimumSpeed() {
        return minimumSpeed;
    }

    /** @return longest step of the grid (s) */
    public double timeStep() {
        return timeStep;
    }

    SpaceContext context() {
        return context;
    }

    ProgressListener listener() {
        return listener;
    }

    Cancellation cancellation() {
        return cancellation;
    }
}
