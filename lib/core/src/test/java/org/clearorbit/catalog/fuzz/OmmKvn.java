package org.clearorbit.catalog.fuzz;

/** Orbit Mean-Elements Messages in keyword-value notation. */
public final class OmmKvn {

    private OmmKvn() {}

    /** @param bytes a file */
    public static void fuzzerTestOneInput(byte[] bytes) {
        LoadCheck.elements(bytes);
    }
}
