package org.clearorbit.benchmarks;

import java.util.concurrent.TimeUnit;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.scenario.ScenarioReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Time and allocation for one campaign of a dozen targets (see {@link PlanningWorkload}): ours against the nearest
 * neighbour. The baseline is faster by far and dearer; what a campaign costs by either is in the table of
 * {@link Guard}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CampaignPlanning {

    private PlanningWorkload workload;

    /** Reads the scenario and cuts the problem out of it. */
    @Setup
    public void prepare() {
        workload = new PlanningWorkload(
                ScenarioReader.using(SpaceContext.embedded()).flagship());
    }

    /** @return the campaign */
    @Benchmark
    public Object clearorbit() {
        return workload.clearorbit();
    }

    /** @return the campaign */
    @Benchmark
    public Object nearestNeighbour() {
        return workload.nearestNeighbour();
    }
}
