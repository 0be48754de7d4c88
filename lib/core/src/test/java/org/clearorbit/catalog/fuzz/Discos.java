package org.clearorbit.catalog.fuzz;

/** DISCOS. */
public final class Discos {

    private Discos() {}

    /** @param bytes a file */
    public static void fuzzerTestOneInput(byte[] bytes) {
        LoadCheck.besideElements(bytes);
    }
}
