package org.clearorbit.catalog;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file with a header. Column names are compared without regard to case. A record is one line, so that a stray
 * quote spoils that line alone; none of the public files has line breaks within a field.
 */
final class CsvTable {

    private final List<String> lines;
    private final int headerLine;
    private final Map<String, Integer> columns;

    private final int width;

    private CsvTable(List<String> lines, int headerLine, int width, Map<String, Integer> columns) {
        this.lines = lines;
        this.headerLine = headerLine;
        this.width = width;
        this.columns = columns;
    }

    /** A row by column name. */
    record Row(Map<String, Integer> columns, CsvRecord fields) {

        /**
         * The text under the first of these columns that the table has; null where it has none or the field is empty.
         */
        @Nullable
        String get(String... names) {
            for (String name : names) {
                Integer index = columns.get(name);
                if (index != null) {
                    String text = fields.getField(index);
                    return text.isBlank() ? null : text.strip();
                }
            }
            return null;
        }
    }

    /** Turns a row into a value. */
    @FunctionalInterface
    interface RowParser<T> {
        T parse(Row row) throws RecordException;
    }

    /** A table over a file, with no columns where its first line is no header. */
    static CsvTable of(TextFile file) {
        List<String> lines = file.lines();
        int header = 0;
        while (header < lines.size() && TextFile.isIgnored(lines.get(header))) {
            header++;
        }
        Map<String, Integer> columns = new HashMap<>();
        int width = 0;
        if (header < lines.size()) {
            try {
                for (String name : split(lines.get(header)).getFields()) {
                    columns.putIfAbsent(name.strip().toUpperCase(Locale.ROOT), width);
                    width++;
                }
            } catch (RecordException e) {
                columns.clear();
            }
        }
        return new CsvTable(lines, header, width, columns);
    }

    /** Whether the table has all of these columns. */
    boolean has(String... names) {
        for (String name : names) {
            if (!columns.containsKey(name)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the table has one of these columns at least. */
    boolean hasAny(String... names) {
        for (String name : names) {
            if (columns.containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    /** Hands every row to a sink, good or bad; blank lines count for nothing. */
    <T> void read(RecordSink<T> sink, RowParser<? extends T> parser) {
        for (int k = headerLine + 1; k < lines.size(); k++) {
            String line = lines.get(k);
            if (!line.isBlank()) {
                sink.take(k + 1L, line, () -> parser.parse(row(line)));
            }
        }
    }

    private Row row(String line) throws RecordException {
        CsvRecord fields = split(line);
        if (fields.getFieldCount() != width) {
            throw new RecordException(
                    "number of fields", Integer.toString(fields.getFieldCount()), width + " as in the header");
        }
        return new Row(columns, fields);
    }

    private static CsvRecord split(String line) throws RecordException {
        List<CsvRecord> records;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(line)) {
            records = reader.stream().toList();
        } catch (CsvParseException e) {
            throw new RecordException("not CSV: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (records.size() != 1) {
            throw new RecordException("records on the line", Integer.toString(records.size()), "1");
        }
        return records.get(0);
    }
}
