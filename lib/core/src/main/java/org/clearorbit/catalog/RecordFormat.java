package org.clearorbit.catalog;

import java.io.IOException;
import java.util.List;

/** One format in which records are written. */
interface RecordFormat {

    /**
     * @param records the records
     * @param created the instant to be called that of the file's creation, ISO-8601 in UTC without a Z
     * @param out where to write
     * @throws IOException if it cannot be written there
     */
    void write(List<GpRecord> records, String created, Appendable out) throws IOException;
}
