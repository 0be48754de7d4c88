package org.clearorbit.common;

/** Told how far long work has come. Called from one thread at a time; must return quickly. */
@FunctionalInterface
public interface ProgressListener {

    /**
     * @param task what is being done, in a few words
     * @param done units finished, not decreasing within a task
     * @param total units in all, or 0 where that is not known
     */
    void progress(String task, long done, long total);

    /**
     * Told of the best result so far by work that has one to tell before it ends; not told of it otherwise.
     *
     * @param quantity what it is, with its unit
     * @param value its value
     */
    default void best(String quantity, double value) {}

    /** @return a listener that hears nothing */
    static ProgressListener silent() {
        return (task, done, total) -> {};
    }
}
