package org.clearorbit.catalog;

/**
 * What was found in one file of a load.
 *
 * @param file the file, as the user named it
 * @param content what it holds
 * @param format its format, in words
 * @param records records in it, good and bad
 * @param rejected bad records among them
 */
public record FileSummary(String file, Content content, String format, int records, int rejected) {

    /** What a file of a load may hold. */
    public enum Content {
        /** Element sets: the only records that can become objects. */
        ELEMENTS,
        /** A satellite catalogue: type, owner, launch, decay, status. */
        SATELLITE_CATALOG,
        /** Masses and sizes. */
        PHYSICAL_DATA,
        /** Numbers of the objects that operate. */
        ACTIVE_LIST
    }
}
