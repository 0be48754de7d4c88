package org.clearorbit.catalog.fuzz;

/** Physical data in CSV. */
public final class Physical {

    private Physical() {}

    /** @param bytes a file */
    public static void fuzzerTestOneInput(byte[] bytes) {
        LoadCheck.besideElements(bytes);
    }
}
