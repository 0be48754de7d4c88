package org.clearorbit.common;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs {@linkplain WorkUnit work units}; which one is used never changes a result, only how long it takes. */
@FunctionalInterface
public interface WorkExecutor {

    /**
     * @param <R> what a unit yields
     * @param units the units, independent of each other
     * @return their results, in the order of the units
     */
    <R> List<R> runAll(List<? extends WorkUnit<R>> units);

    /** @return an executor that runs the units one after another on the calling thread */
    static WorkExecutor sequential() {
        return new WorkExecutor() {
            @Override
            public <R> List<R> runAll(List<? extends WorkUnit<R>> units) {
                List<R> results = new ArrayList<>(units.size());
                for (WorkUnit<R> unit : units) {
                    results.add(unit.run());
                }
                return results;
            }
        };
    }

    /**
     * @param threads how many units may run at once, at least 1
     * @return an executor on that many threads, which end with each call
     */
    static WorkExecutor threads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads = " + threads + ", expected at least 1");
        }
        return threads == 1 ? sequential() : new ThreadedExecutor(threads);
    }

    /** One pool for each call, so that nothing outlives it. */
    final class ThreadedExecutor implements WorkExecutor {

        private final int threads;

        private ThreadedExecutor(int threads) {
            this.threads = threads;
        }

        @Override
        public <R> List<R> runAll(List<? extends WorkUnit<R>> units) {
            ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, units.size())));
            try {
                List<Future<R>> futures = new ArrayList<>(units.size());
                for (WorkUnit<R> unit : units) {
                    futures.add(pool.submit(unit::run));
                }
                List<R> results = new ArrayList<>(units.size());
                for (Future<R> future : futures) {
                    results.add(future.get());
                }
                return results;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException("interrupted while waiting for work units");
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException(e.getCause());
            } finally {
                pool.shutdownNow();
            }
        }
    }
}
