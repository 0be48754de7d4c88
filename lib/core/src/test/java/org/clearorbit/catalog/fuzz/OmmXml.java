package org.clearorbit.catalog.fuzz;

/** Orbit Mean-Elements Messages in XML. */
public final class OmmXml {

    private OmmXml() {}

    /** @param bytes a file */
    public static void fuzzerTestOneInput(byte[] bytes) {
        LoadCheck.elements(bytes);
    }
}
