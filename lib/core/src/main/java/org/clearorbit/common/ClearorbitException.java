package org.clearorbit.common;

/**
 * What a user can cause: bad input, a problem with no answer, a cancelled run. Programming errors are
 * {@link IllegalArgumentException} and {@link NullPointerException} instead.
 */
public class ClearorbitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what happened, in words that a user can act on */
    public ClearorbitException(String message) {
        super(message);
    }

    /**
     * @param message what happened, in words that a user can act on
     * @param cause what brought it to light
     */
    public ClearorbitException(String message, Throwable cause) {
        super(message, cause);
    }
}
