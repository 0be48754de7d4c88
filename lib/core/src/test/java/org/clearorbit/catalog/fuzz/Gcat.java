package org.clearorbit.catalog.fuzz;

/** GCAT. */
public final class Gcat {

    private Gcat() {}

    /** @param bytes a file */
    public static void fuzzerTestOneInput(byte[] bytes) {
        LoadCheck.besideElements(bytes);
    }
}
