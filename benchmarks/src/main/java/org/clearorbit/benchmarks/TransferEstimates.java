package org.clearorbit.benchmarks;

import java.util.concurrent.TimeUnit;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.scenario.ScenarioReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Time and allocation for one transfer estimate (see {@link TransferWorkload}). The goal of no allocation is not met:
 * an estimate is returned as a record.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(TransferWorkload.ESTIMATES)
public class TransferEstimates {

    private TransferWorkload workload;

    /** Prepares the orbits. */
    @Setup
    public void prepare() {
        workload = new TransferWorkload(new PlanningWorkload(
                        ScenarioReader.using(SpaceContext.embedded()).flagship())
                .problem());
    }

    /** @param blackhole takes the estimates */
    @Benchmark
    public void clearorbit(Blackhole blackhole) {
        workload.clearorbit(blackhole::consume);
    }
}
