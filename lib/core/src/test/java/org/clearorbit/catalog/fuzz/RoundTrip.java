package org.clearorbit.catalog.fuzz;

/** Every format of elements, read, written and read again. */
public final class RoundTrip {

    private RoundTrip() {}

    /** @param bytes a file */
    public static void fuzzerTestOneInput(byte[] bytes) {
        LoadCheck.roundTrip(bytes);
    }
}
