package org.clearorbit.common;

/** A run that its {@link Cancellation} ended before there was anything to return. */
public final class CancelledException extends ClearorbitException {

    private static final long serialVersionUID = 1L;

    /** @param message what was under way */
    public CancelledException(String message) {
        super(message);
    }
}
