package org.clearorbit.catalog;

import java.io.IOException;
import java.util.List;

/**
 * GP elements in JSON: an array with one object on each line, numbers as numbers, fields with nothing to say left out.
 */
final class GpJsonRecords implements RecordFormat {

    @Override
    public void write(List<GpRecord> records, String created, Appendable out) throws IOException {
        out.append('[');
        String before = "\n";
        for (GpRecord record : records) {
            out.append(before).append('{');
            String separator = "";
            for (var field : record.fields().entrySet()) {
                if (!field.getValue().isEmpty()) {
                    out.append(separator).append('"').append(field.getKey()).append("\":");
                    out.append(GpRecord.NUMBERS.contains(field.getKey()) ? field.getValue() : quoted(field.getValue()));
                    separator = ",";
                }
            }
            out.append('}');
            before = ",\n";
        }
        out.append("\n]\n");
    }

    /** Braces are written by their numbers, so that whoever cuts a file at its braces cuts it right. */
    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("{", "\\u007b")
                .replace("}", "\\u007d");
        return '"' + escaped + '"';
    }
}
