package org.clearorbit.benchmarks;

import java.util.concurrent.TimeUnit;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.StateArrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Time and allocation for one state of a catalogue: ours against Orekit (see {@link StateWorkload}). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(StateWorkload.STATES)
public class CataloguePropagation {

    private static final WorkExecutor ONE = WorkExecutor.sequential();
    private static final WorkExecutor TWO = WorkExecutor.threads(2);

    /** Near Earth or deep space. */
    @Param({"near", "deep"})
    public String regime;

    /** An element file whose objects to take; empty for the bundled ones, repeated. */
    @Param("")
    public String catalogue;

    private StateWorkload workload;

    /** Reads the catalogue and builds everything that is used again. */
    @Setup
    public void prepare() {
        workload = StateWorkload.of(regime, catalogue, StateWorkload.OBJECTS);
    }

    /** @return the states */
    @Benchmark
    public StateArrays arrays() {
        return workload.arrays(ONE);
    }

    /** @return the states */
    @Benchmark
    public StateArrays arraysOnTwoThreads() {
        return workload.arrays(TWO);
    }

    /** @return sums over the states */
    @Benchmark
    public double[] visitor() {
        return workload.visitor(ONE);
    }

    /** @return sums over the states */
    @Benchmark
    public double[] visitorOnTwoThreads() {
        return workload.visitor(TWO);
    }

    /** @param blackhole takes the states */
    @Benchmark
    public void orekitReusedPropagators(Blackhole blackhole) {
        workload.orekit(blackhole::consume);
    }
}
