package org.clearorbit.benchmarks;

import java.util.concurrent.TimeUnit;
import org.clearorbit.catalog.CatalogLoad;
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
 * Time and allocation for one row of a catalogue file, from the file to the {@code Catalog}: reading, decoding,
 * splitting, checking, joining and estimating (see {@link LoadingWorkload}).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(LoadingWorkload.ROWS)
public class CatalogueLoading {

    /** Format of the file. */
    @Param({"3le", "csv", "json", "kvn", "xml"})
    public String format;

    /** A catalogue file whose objects to take; empty for the bundled ones, repeated. */
    @Param("")
    public String catalogue;

    private LoadingWorkload workload;

    /** Writes the file. */
    @Setup
    public void prepare() {
        workload = LoadingWorkload.of(format, catalogue);
    }

    /** @return the load */
    @Benchmark
    public CatalogLoad read() {
        return workload.read();
    }
}
