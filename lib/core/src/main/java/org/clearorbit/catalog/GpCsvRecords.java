package org.clearorbit.catalog;

import java.io.IOException;
import java.util.List;

/** GP elements in CSV, with all columns of {@link OwnFields} behind those of CelesTrak. */
final class GpCsvRecords implements RecordFormat {

    @Override
    public void write(List<GpRecord> records, String created, Appendable out) throws IOException {
        out.append(String.join(",", GpRecord.FIELDS)).append('\n');
        for (GpRecord record : records) {
            String separator = "";
            for (String text : record.fields().values()) {
                out.append(separator).append(quoted(text));
                separator = ",";
            }
            out.append('\n');
        }
    }

    private static String quoted(String text) {
        boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && !text.startsWith("#");
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
