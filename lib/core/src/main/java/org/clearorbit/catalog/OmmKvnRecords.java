package org.clearorbit.catalog;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Orbit Mean-Elements Messages in keyword-value notation (CCSDS 502.0-B), one after another, a blank line between. */
final class OmmKvnRecords implements RecordFormat {

    @Override
    public void write(List<GpRecord> records, String created, Appendable out) throws IOException {
        for (GpRecord record : records) {
            line(out, "CCSDS_OMM_VERS", OmmLayout.VERSION);
            line(out, "CREATION_DATE", created);
            line(out, "ORIGINATOR", OmmLayout.ORIGINATOR);
            for (Map<String, String> section : OmmLayout.sections(record).values()) {
                for (var field : section.entrySet()) {
                    line(out, field.getKey(), field.getValue());
                }
            }
            for (var field : record.own().entrySet()) {
                if (!field.getValue().isEmpty()) {
                    line(out, OmmFields.USER_DEFINED + field.getKey(), field.getValue());
                }
            }
            out.append('\n');
        }
    }

    private static void line(Appendable out, String keyword, String value) throws IOException {
        out.append(keyword).append(" = ").append(value).append('\n');
    }
}
