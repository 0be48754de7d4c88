package org.clearorbit.catalog.fuzz;

/** Satellite catalogues in CSV. */
public final class Satcat {

    private Satcat() {}

    /** @param bytes a file */
    public static void fuzzerTestOneInput(byte[] bytes) {
        LoadCheck.besideElements(bytes);
    }
}
