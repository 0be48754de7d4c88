package org.clearorbit.common;

/** A well-posed problem that has no answer: the message says which limit binds. */
public final class InfeasibleException extends ClearorbitException {

    private static final long serialVersionUID = 1L;

    /** @param message which limit binds and by how much */
    public InfeasibleException(String message) {
        super(message);
    }
}
