package org.clearorbit.catalog.fuzz;

/** Lists of operating objects. */
public final class ActiveList {

    private ActiveList() {}

    /** @param bytes a file */
    public static void fuzzerTestOneInput(byte[] bytes) {
        LoadCheck.activeList(bytes);
    }
}
