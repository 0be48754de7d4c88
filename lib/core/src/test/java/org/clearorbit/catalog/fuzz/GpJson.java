package org.clearorbit.catalog.fuzz;

/** GP elements in JSON. */
public final class GpJson {

    private GpJson() {}

    /** @param bytes a file */
    public static void fuzzerTestOneInput(byte[] bytes) {
        LoadCheck.elements(bytes);
    }
}
