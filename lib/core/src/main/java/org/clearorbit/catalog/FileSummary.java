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
        ELEMENTS("element sets"),
        /** A satellite catalogue: type, owner, launch, decay, status. */
        SATELLITE_CATALOG("a satellite catalogue"),
        /** Masses and sizes. */
        PHYSICAL_DATA("physical data"),
        /** Numbers of the objects that operate. */
        ACTIVE_LIST("a list of operating objects");

        private final String label;

        Content(String label) {
            this.label = label;
        }

        /** @return what it is, for messages */
        public String label() {
            return label;
        }
    }
}
