package org.clearorbit.catalog.fuzz;

/** Two-line elements. */
public final class Tle {

    private Tle() {}

    /** @param bytes a file */
    public static void fuzzerTestOneInput(byte[] bytes) {
        LoadCheck.elements(bytes);
    }
}
