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

/** Time and allocation for one state of the bundled catalogue: ours against Orekit (see {@link StateWorkload}). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(StateWorkload.STATES)
public class CataloguePropagation {

    private StateWorkload workload;

    /** Reads the catalogue and builds everything that is reused. */
    @Setup
    public void prepare() {
        workload =
                new StateWorkload(ScenarioReader.using(SpaceContext.embedded()).flagship());
    }

    /** @param blackhole takes the states */
    @Benchmark
    public void clearorbit(Blackhole blackhole) {
        workload.clearorbit(blackhole::consume);
    }

    /** @param blackhole takes the states */
    @Benchmark
    public void orekitReusedPropagators(Blackhole blackhole) {
        workload.orekit(blackhole::consume);
    }
}
