package org.clearorbit.common;

/** Input that cannot be used: the message names where it stands, the value found and what was expected. */
public final class InvalidInputException extends ClearorbitException {

    private static final long serialVersionUID = 1L;

    /** @param message where, what was found, what was expected */
    public InvalidInputException(String message) {
        super(message);
    }

    /**
     * @param message where, what was found, what was expected
     * @param cause what brought it to light
     */
    public InvalidInputException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * The usual shape of such a message.
     *
     * @param where file, line or field, as precise as is known
     * @param found the value that was found
     * @param expected what was expected instead
     * @return the exception, ready to be thrown
     */
    public static InvalidInputException at(String where, Object found, String expected) {
        return new InvalidInputException(where + ": found '" + found + "', expected " + expected);
    }
}
