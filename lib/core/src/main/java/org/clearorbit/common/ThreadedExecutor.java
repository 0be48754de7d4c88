package org.clearorbit.common;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs units on several threads, of which the caller's is one. Each takes the next unit when it has done the last, so
 * that nobody waits before the end. The other threads end before each call does, interrupted or not, so that nothing
 * outlives it.
 */
final class ThreadedExecutor implements WorkExecutor {

    private final int threads;

    ThreadedExecutor(int threads) {
        this.threads = threads;
    }

    @Override
    public <R> List<R> runAll(List<? extends WorkUnit<R>> units) {
        Run<R> run = new Run<>(units);
        int helpers = Math.min(threads, units.size()) - 1;
        if (helpers < 1) {
            run.work();
            return run.results();
        }
        ExecutorService pool = Executors.newFixedThreadPool(helpers);
        List<Future<?>> futures = new ArrayList<>(helpers);
        for (int k = 0; k < helpers; k++) {
            futures.add(pool.submit(run::work));
        }
        pool.shutdown();
        run.work();
        boolean interrupted = false;
        for (Future<?> future : futures) {
            interrupted |= waitFor(future, run);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException("interrupted while waiting for work units");
        }
        return run.results();
    }

    /** Waits for the end of a thread's work, come what may; returns whether the caller was interrupted meanwhile. */
    private static boolean waitFor(Future<?> future, Run<?> run) {
        boolean interrupted = false;
        while (true) {
            try {
                future.get();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
                run.stop();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** One call: which unit is next, and what the others gave. */
    private static final class Run<R> {

        private final List<? extends WorkUnit<R>> units;
        private final Object[] results;
        private final Throwable[] failures;
        private final AtomicInteger next = new AtomicInteger();

        Run(List<? extends WorkUnit<R>> units) {
            this.units = units;
            this.results = new Object[units.size()];
            this.failures = new Throwable[units.size()];
        }

        /** No unit begins from now on. */
        void stop() {
            next.set(results.length);
        }

        /** Takes units until there are none, one has failed or the thread is interrupted. */
        void work() {
            int k = next.getAndIncrement();
            while (k < results.length) {
                if (Thread.currentThread().isInterrupted()) {
                    failures[k] = new CancelledException("interrupted between work units");
                    stop();
                    return;
                }
                try {
                    results[k] = units.get(k).run();
                } catch (RuntimeException | Error e) {
                    failures[k] = e;
                    stop();
                    return;
                }
                k = next.getAndIncrement();
            }
        }

        /**
         * The results in order, or the failure of the first unit that failed: those before it were begun before it and
         * have ended.
         */
        @SuppressWarnings("unchecked")
        List<R> results() {
            for (Throwable failure : failures) {
                if (failure instanceof RuntimeException exception) {
                    throw exception;
                }
                if (failure instanceof Error error) {
                    throw error;
                }
            }
            return (List<R>) new ArrayList<>(Arrays.asList(results));
        }
    }
}
