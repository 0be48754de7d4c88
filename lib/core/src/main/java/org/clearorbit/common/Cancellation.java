package org.clearorbit.common;

import java.util.concurrent.atomic.AtomicBoolean;

/** A switch that ends long work early; safe to throw from any thread. */
public final class Cancellation {

    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** Asks the work to end; it returns the best it has so far. */
    public void cancel() {
        cancelled.set(true);
    }

    /** @return whether {@link #cancel()} was called */
    public boolean isCancelled() {
        return cancelled.get();
    }
}
