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

    /** The fields of one line after another, by column name. */
    static final class Row {

        private final Map<String, Integer> columns;

        /** Where each field begins, and last where one after the end of the line would. */
        private final int[] starts;

        private String line = "";
        private @Nullable CsvRecord unquoted;

        private Row(Map<String, Integer> columns, int width) {
            this.columns = columns;
            this.starts = new int[width + 1];
        }

        /**
         * The text under the first of these columns that the table has; null where it has none or the field is empty.
         */
        @Nullable
        String get(String... names) {
            for (String name : names) {
                Integer index = columns.get(name);
                if (index != null) {
                    return stripped(index);
                }
            }
            return null;
        }

        /** The text under a column; null where the table has none of that name or the field is empty. */
        @Nullable
        String get(String name) {
            Integer index = columns.get(name);
            return index == null ? null : stripped(index);
        }

        private @Nullable String stripped(int index) {
            String text = unquoted == null ? line : unquoted.getField(index);
            int from = unquoted == null ? starts[index] : 0;
            int to = unquoted == null ? starts[index + 1] - 1 : text.length();
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            return from == to ? null : text.substring(from, to);
        }

        /** Splits a line: by its commas alone where it has no quotes, which takes a tenth of a CSV reader's time. */
        private Row of(String text) throws RecordException {
            line = text;
            unquoted = text.indexOf('"') < 0 ? null : split(text);
            int count = unquoted == null ? splitAtCommas() : unquoted.getFieldCount();
            int width = starts.length - 1;
            if (count != width) {
                throw new RecordException("number of fields", Integer.toString(count), width + " as in the header");
            }
            return this;
        }

        private int splitAtCommas() {
            int count = 1;
            for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', comma + 1)) {
                if (count < starts.length) {
                    starts[count] = comma + 1;
                }
                count++;
            }
            starts[starts.length - 1] = line.length() + 1;
            return count;
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
        Row row = new Row(columns, width);
        for (int k = headerLine + 1; k < lines.size(); k++) {
            String line = lines.get(k);
            if (!line.isBlank()) {
                sink.take(k + 1L, line, () -> parser.parse(row.of(line)));
            }
        }
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
