package org.clearorbit.catalog;

/** Whether an object is known to operate. */
public enum OperationalStatus {
    /** Known to operate, wholly or partly, or as a spare. */
    OPERATIONAL,
    /** Known not to operate. */
    NOT_OPERATIONAL,
    /** Nothing is known. */
    UNKNOWN
}
