package org.clearorbit.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.LongStream;

/** Measures allocation and ratios of times in this process, after a warm-up. */
final class Meter {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Meter() {}

    /** Median over several repetitions of what the calling thread allocates in one run of the work (bytes). */
    static double medianBytes(Runnable work, int warmUps, int repetitions) {
        repeat(work, warmUps);
        long[] sorted =
                LongStream.range(0, repetitions).map(k -> bytes(work)).sorted().toArray();
        return sorted[repetitions / 2];
    }

    private static long bytes(Runnable work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /**
     * Least time of the work over least time of the baseline. The two take turns, so that a busy machine slows both;
     * the least time of many runs is what is left when it does not.
     */
    static double ratioOfMinima(Runnable work, Runnable baseline, int warmUps, int repetitions) {
        repeat(work, warmUps);
        repeat(baseline, warmUps);
        long leastWork = Long.MAX_VALUE;
        long leastBaseline = Long.MAX_VALUE;
        for (int k = 0; k < repetitions; k++) {
            leastWork = Math.min(leastWork, nanoseconds(work));
            leastBaseline = Math.min(leastBaseline, nanoseconds(baseline));
        }
        return (double) leastWork / leastBaseline;
    }

    private static long nanoseconds(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return System.nanoTime() - before;
    }

    private static void repeat(Runnable work, int times) {
        for (int k = 0; k < times; k++) {
            work.run();
        }
    }
}
