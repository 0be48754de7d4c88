package org.clearorbit.catalog;

/** Where a physical value comes from, best first. */
public enum Provenance {
    /** Measured or stated for this very object. */
    MEASURED,
    /** Published for the stage or platform family that it belongs to. */
    FAMILY,
    /** Estimated from type, size class or orbit. */
    ESTIMATED
}
