package org.clearorbit.catalog;

/**
 * Why a record cannot be used: field, value found, value expected. Becomes a {@link Rejection}; never leaves the
 * package.
 */
final class RecordException extends Exception {

    private static final long serialVersionUID = 1L;

    RecordException(String field, String found, String expected) {
        this(field + ": found '" + found + "', expected " + expected);
    }

    RecordException(String reason) {
        // thousands may be thrown in one load, and where from does not matter
        super(reason, null, false, false);
    }
}
