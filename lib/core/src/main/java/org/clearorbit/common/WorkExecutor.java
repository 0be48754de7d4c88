package org.clearorbit.common;

import java.util.ArrayList;
import java.util.List;

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
     * @return an executor on that many threads, of which the caller's is one and the others end with each call
     */
    static WorkExecutor threads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads = " + threads + ", expected at least 1");
        }
        return threads == 1 ? sequential() : new ThreadedExecutor(threads);
    }
}
