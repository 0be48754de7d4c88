package org.clearorbit.benchmarks;

import java.util.concurrent.TimeUnit;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.risk.pair.PairRates;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Time and allocation for the collision rate of one pair, pairs that never meet included, and for one marginal benefit
 * of a removal (see {@link PairWorkload}): ours against straight sums.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PairCollisions {

    private static final WorkExecutor ONE = WorkExecutor.sequential();
    private static final WorkExecutor TWO = WorkExecutor.threads(2);

    /** An element file whose objects to take; empty for the bundled ones, repeated. */
    @Param("")
    public String catalogue;

    private PairWorkload workload;

    /** Reads the catalogue and builds everything that is used again. */
    @Setup
    public void prepare() {
        workload = PairWorkload.of(catalogue);
    }

    /** @return the rates */
    @Benchmark
    @OperationsPerInvocation(PairWorkload.PAIRS)
    public PairRates pairs() {
        return workload.pairs(ONE);
    }

    /** @return the rates */
    @Benchmark
    @OperationsPerInvocation(PairWorkload.PAIRS)
    public PairRates pairsOnTwoThreads() {
        return workload.pairs(TWO);
    }

    /** @return sums of the rates */
    @Benchmark
    @OperationsPerInvocation(PairWorkload.PAIRS)
    public double[] straightPairs() {
        return workload.straightPairs();
    }

    /** @return their sum */
    @Benchmark
    @OperationsPerInvocation(PairWorkload.MARGINALS)
    public double marginals() {
        return workload.marginals();
    }

    /** @return their sum */
    @Benchmark
    @OperationsPerInvocation(PairWorkload.MARGINALS)
    public double straightMarginals() {
        return workload.straightMarginals();
    }
}
