package org.clearorbit.catalog.fuzz;

/** GP elements in CSV. */
public final class GpCsv {

    private GpCsv() {}

    /** @param bytes a file */
    public static void fuzzerTestOneInput(byte[] bytes) {
        LoadCheck.elements(bytes);
    }
}
