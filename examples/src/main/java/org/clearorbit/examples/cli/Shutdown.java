package org.clearorbit.examples.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.clearorbit.common.Cancellation;

/**
 * Turns an interrupt (Ctrl-C) into a cancellation: the command writes the best it has before the process ends. A second
 * interrupt, or one minute, ends it at once.
 */
final class Shutdown {

    private static final long PATIENCE_SECONDS = 60;

    /** One for the process: there is one set of signals. */
    private static final Cancellation CANCELLATION = new Cancellation();

    private final CountDownLatch done = new CountDownLatch(1);

    private Shutdown() {}

    static Shutdown install() {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::stop, "cancel"));
        return shutdown;
    }

    static Cancellation cancellation() {
        return CANCELLATION;
    }

    void finished() {
        done.countDown();
    }

    boolean requested() {
        return CANCELLATION.isCancelled();
    }

    private void stop() {
        if (done.getCount() == 0) {
            return;
        }
        CANCELLATION.cancel();
        try {
            if (done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ExitStatus.CANCELLED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
