package org.clearorbit.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Planner steps per second on a problem like the Kessler Run (see {@link SequenceWorkload}), and whole plans per second
 * of the nearest neighbour. What a plan costs by either is in the table of {@link Guard}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SequencePlanning {

    private final SequenceWorkload workload = new SequenceWorkload();

    /** @return the plan; an operation is one step */
    @Benchmark
    @OperationsPerInvocation(SequenceWorkload.STEPS)
    public Object clearorbit() {
        return workload.clearorbit();
    }

    /** @return cost of the plan; an operation is a whole plan */
    @Benchmark
    public double nearestNeighbour() {
        return workload.nearestNeighbour();
    }
}
