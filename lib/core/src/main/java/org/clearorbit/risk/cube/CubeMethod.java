package org.clearorbit.risk.cube;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.common.Cancellation;
import org.clearorbit.common.CancelledException;
import org.clearorbit.common.ProgressListener;
import org.clearorbit.common.WorkExecutor;

/**
 * How often the objects of a catalogue collide with each other, by random samples: the Cube approach (Liou, Kessler,
 * Matney and Stansbery, "A new approach to evaluate collision probabilities among asteroids, comets, and Kuiper belt
 * objects", Lunar and Planetary Science XXXIV, 2003, no. 1828; Liou, "Collision activities in the future orbital debris
 * environment", Adv. Space Res. 38, 2006, 2102; the papers themselves were not re-read). A sample places all objects on
 * their orbits at one moment and cuts space into cubes of edge h. Each pair in one cube adds
 *
 * <pre>
 * s₁ s₂ v σ dU = v σ/h³,   s = 1/h³,   dU = h³,   σ = π (r₁ + r₂)²
 * </pre>
 *
 * with its relative speed v; the rate is the mean over the samples, its standard error comes from their scatter.
 *
 * <p>Two objects are taken to meet as if spread evenly over the cube, so that the density is smoothed over the edge h:
 * in altitude as much as shells of width h at random heights do (the distances of two objects in one cube, along any
 * direction, have the variance h²/6 of those in one such shell, and in the mean over directions 0.94 of its density at
 * 0). Rates where many objects fly in a layer thinner than h come out too low, and those of two orbits that pass each
 * other within h without touching are not 0. The grid is shifted at random in each sample. Smaller cubes need more
 * samples: the number of pairs found falls with h³.
 *
 * <p>The catalogue, placement, edge, number of samples and seed decide the result, whatever the number of threads.
 * Immutable.
 */
public final class CubeMethod {

    /** Edge of a cube by default (m). */
    public static final double DEFAULT_EDGE = 10_000;

    /** Number of samples by default. */
    public static final int DEFAULT_SAMPLES = 10_000;

    private static final double SMALLEST_EDGE = 1000;
    private static final double LARGEST_EDGE = 1_000_000;

    /** Placements in a work unit, about a tenth of a second. */
    private static final int UNIT_PLACEMENTS = 1_000_000;

    /** Meetings in a work unit, about, which takes some 10 MB for them; a unit has one sample at least. */
    private static final int UNIT_MEETINGS = 250_000;

    /** Meetings in a sample at most: a batch of work units holds 16 times as many. */
    private static final int LARGEST_MEETINGS = 1_000_000;

    /** Placements from which the meetings of a unit are foretold. */
    private static final int PILOT_PLACEMENTS = 20_000;

    /** Units between two looks at the cancellation; fixed, so that it does not depend on the executor. */
    private static final int BATCH = 16;

    private final CubePlacement placement;
    private final double edge;
    private final int samples;
    private final long seed;
    private final WorkExecutor executor;
    private final ProgressListener listener;
    private final Cancellation cancellation;

    private CubeMethod(
            CubePlacement placement,
            double edge,
            int samples,
            long seed,
            WorkExecutor executor,
            ProgressListener listener,
            Cancellation cancellation) {
        this.placement = Objects.requireNonNull(placement, "placement");
        this.edge = edge;
        this.samples = samples;
        this.seed = seed;
        this.executor = Objects.requireNonNull(executor, "executor");
        this.listener = Objects.requireNonNull(listener, "listener");
        this.cancellation = Objects.requireNonNull(cancellation, "cancellation");
    }

    /** @return 10,000 samples of cubes of 10 km with random nodes, on the calling thread, silent, with seed 1 */
    public static CubeMethod withDefaults() {
        return new CubeMethod(
                CubePlacement.random(),
                DEFAULT_EDGE,
                DEFAULT_SAMPLES,
                1,
                WorkExecutor.sequential(),
                ProgressListener.silent(),
                new Cancellation());
    }

    /**
     * @param value how objects are placed
     * @return the method with it
     */
    public CubeMethod with(CubePlacement value) {
        return new CubeMethod(value, edge, samples, seed, executor, listener, cancellation);
    }

    /**
     * @param metres edge of a cube (m), from 1 to 1000 km
     * @return the method with it
     */
    public CubeMethod withEdge(double metres) {
        if (!(metres >= SMALLEST_EDGE && metres <= LARGEST_EDGE)) {
            throw new IllegalArgumentException(
                    "edge = " + metres + " m, expected from " + SMALLEST_EDGE + " to " + LARGEST_EDGE + " m");
        }
        return new CubeMethod(placement, metres, samples, seed, executor, listener, cancellation);
    }

    /**
     * @param number how many samples, at least 2
     * @return the method with it
     */
    public CubeMethod withSamples(int number) {
        if (number < 2) {
            throw new IllegalArgumentException("samples = " + number + ", expected at least 2");
        }
        return new CubeMethod(placement, edge, number, seed, executor, listener, cancellation);
    }

    /**
     * @param value seed of the samples
     * @return the method with it
     */
    public CubeMethod withSeed(long value) {
        return new CubeMethod(placement, edge, samples, value, executor, listener, cancellation);
    }

    /**
     * @param value what runs the samples; has no influence on the result
     * @return the method on that executor
     */
    public CubeMethod with(WorkExecutor value) {
        return new CubeMethod(placement, edge, samples, seed, value, listener, cancellation);
    }

    /**
     * @param value told of the samples made
     * @return a method that reports to it
     */
    public CubeMethod with(ProgressListener value) {
        return new CubeMethod(placement, edge, samples, seed, executor, value, cancellation);
    }

    /**
     * @param value ends the work early; the rates of the samples made so far are returned
     * @return a method that listens to it
     */
    public CubeMethod with(Cancellation value) {
        return new CubeMethod(placement, edge, samples, seed, executor, listener, value);
    }

    /**
     * @param catalog the objects
     * @return expected collisions among them
     * @throws IllegalArgumentException if an apogee lies beyond a million cubes from the centre of the Earth, or if the
     *     cubes are so large that more than a million pairs share one in a sample
     * @throws CancelledException if it was cancelled before any sample
     */
    public CubeRates rates(Catalog catalog) {
        CubePopulation population = CubePopulation.of(catalog, placement);
        if (population.highestApogee() > (CubeSampler.REACH - 2) * edge) {
            throw new IllegalArgumentException("edge = " + edge + " m, expected at least "
                    + population.highestApogee() / (CubeSampler.REACH - 2) + " m, a millionth of the highest apogee");
        }
        CubeTally tally = new CubeTally(catalog, population, edge);
        int perUnit = samplesInUnit(population);
        int done = 0;
        while (done < samples && !cancellation.isCancelled()) {
            List<CubeSamples> batch = new ArrayList<>();
            for (int k = 0; k < BATCH && done < samples; k++) {
                int end = (int) Math.min(samples, (long) done + perUnit);
                batch.add(new CubeSamples(population, edge, seed, done, end));
                done = end;
            }
            executor.runAll(batch).forEach(tally::add);
            tally.endSample();
            listener.progress("placing objects in cubes", done, samples);
        }
        if (done < 2) {
            throw new CancelledException("cube method: cancelled before any sample");
        }
        return new CubeRates(catalog, tally, done, done == samples);
    }

    /**
     * As many samples as keep both the time and the memory of a unit within bounds: the pairs found rise with the
     * square of the number of objects and the cube of the edge. The first samples foretell them, which depends on
     * nothing but what decides the result.
     */
    private int samplesInUnit(CubePopulation population) {
        int size = Math.max(1, population.size());
        int pilot = Math.min(samples, Math.max(1, PILOT_PLACEMENTS / size));
        long meetings = new CubeSamples(population, edge, seed, 0, pilot).run().size();
        if (meetings > (long) LARGEST_MEETINGS * pilot) {
            throw new IllegalArgumentException("edge = " + edge + " m: " + meetings / pilot
                    + " pairs of objects in one cube in a sample, expected at most " + LARGEST_MEETINGS
                    + ", as smaller cubes give");
        }
        long bounded = meetings == 0 ? samples : (long) UNIT_MEETINGS * pilot / meetings;
        return (int) Math.max(1, Math.min(UNIT_PLACEMENTS / size, bounded));
    }
}
