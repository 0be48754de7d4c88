package org.clearorbit.catalog.fuzz;

/** CARA's radii and masses. */
public final class Cara {

    private Cara() {}

    /** @param bytes a file */
    public static void fuzzerTestOneInput(byte[] bytes) {
        LoadCheck.besideElements(bytes);
    }
}
