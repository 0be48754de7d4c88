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
 * Time and allocation for one transfer estimate (see {@link TransferWorkload}): as a record with both burns, as delta-v
 * alone one by one, in batches and in rows; and the baseline, the formula as written in the paper.
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

    /** @return delta-v of the estimates */
    @Benchmark
    public double[] single() {
        return workload.single();
    }

    /** @return delta-v of the estimates */
    @Benchmark
    public double[] batch() {
        return workload.batch();
    }

    /** @return delta-v of the last row */
    @Benchmark
    public double[] rows() {
        return workload.rows();
    }

    /** @param blackhole takes the estimates */
    @Benchmark
    public void textbook(Blackhole blackhole) {
        workload.textbook(blackhole::consume);
    }
}
