package org.clearorbit.risk.approach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.CatalogPropagator;
import org.clearorbit.orbit.StateArrays;
import org.clearorbit.orbit.StateStatus;
import org.orekit.time.AbsoluteDate;

/**
 * Propagates all objects to the dates of some consecutive steps and sieves these. Memory is kept from one call to the
 * next, some 50 bytes for each object and date of a chunk on each thread.
 */
final class ChunkSieve {

    /** Reason for objects whose states do not follow an orbit. */
    private static final String ERRATIC = "states do not follow an orbit";

    private final Population population;
    private final CatalogPropagator propagator;
    private final DateGrid grid;
    private final SkyCells cells;
    private final double threshold;
    private final int length;
    private final Queue<Memory> idle = new ConcurrentLinkedQueue<>();

    /** @param length steps in a chunk, at most */
    ChunkSieve(
            Population population,
            CatalogPropagator propagator,
            DateGrid grid,
            SkyCells cells,
            double threshold,
            int length) {
        this.population = population;
        this.propagator = propagator;
        this.grid = grid;
        this.cells = cells;
        this.threshold = threshold;
        this.length = length;
    }

    /**
     * What a chunk gave.
     *
     * @param candidates pairs that may come close
     * @param missing objects without a state at any of its dates
     */
    record Found(Candidates candidates, List<Missing> missing) {}

    /**
     * An object without a state.
     *
     * @param object its index
     * @param reason why it has none at the first of the dates
     * @param firstStep first step without
     * @param dates at how many dates
     */
    record Missing(int object, String reason, int firstStep, int dates) {

        Missing with(Missing later) {
            return new Missing(object, reason, firstStep, dates + later.dates);
        }
    }

    private final class Memory {

        final int size = population.size();
        final double[] position = new double[3 * size * (length + 2)];
        final double[] velocity = new double[3 * size * (length + 2)];
        final byte[] status = new byte[size * (length + 2)];
        final int[] missing = new int[size];
        final int[] firstMissing = new int[size];
        final byte[] firstMark = new byte[size];
        final StepSieve sieve = new StepSieve(population, cells, threshold, grid.step());

        StateArrays states(int dates) {
            return StateArrays.of(size, dates, position, velocity, status);
        }
    }

    /** Looks at steps from first on, as many as a chunk has or there are. */
    Found sieve(int first) {
        Memory kept = idle.poll();
        Memory memory = kept == null ? new Memory() : kept;
        try {
            return sieve(first, Math.min(length, grid.steps() - first), memory);
        } finally {
            idle.add(memory);
        }
    }

    private Found sieve(int first, int count, Memory memory) {
        // the dates before and after are needed for the margins
        List<AbsoluteDate> dates = grid.middles(first - 1, count + 2);
        StateArrays states = memory.states(dates.size());
        propagator.propagate(dates, states, WorkExecutor.sequential());
        Candidates candidates = new Candidates();
        Arrays.fill(memory.missing, 0);
        for (int k = 0; k < count; k++) {
            memory.sieve.sieve(states, k + 1, first + k, candidates);
            note(memory, k);
        }
        List<Missing> missing = new ArrayList<>();
        for (int object = 0; object < memory.size; object++) {
            if (memory.missing[object] > 0) {
                int step = memory.firstMissing[object];
                missing.add(new Missing(
                        object,
                        memory.firstMark[object] == MotionBounds.ERRATIC
                                ? ERRATIC
                                : StateStatus.ofCode(memory.status[states.index(object, step + 1)])
                                        .meaning(),
                        first + step,
                        memory.missing[object]));
            }
        }
        return new Found(candidates, missing);
    }

    private static void note(Memory memory, int step) {
        byte[] marks = memory.sieve.marks();
        for (int object = 0; object < marks.length; object++) {
            if (marks[object] != 0 && memory.missing[object]++ == 0) {
                memory.firstMissing[object] = step;
                memory.firstMark[object] = marks[object];
            }
        }
    }
}
