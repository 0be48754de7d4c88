package org.clearorbit.risk;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.clearorbit.common.InvalidInputException;

/** What the small tables of this package have in common: a fixed header, plain numbers, errors that name the line. */
final class RiskTable {

    private RiskTable() {}

    /** One line of a table under its header. */
    record Line(String source, CsvRecord record, List<String> columns) {

        String text(int column) {
            return record.getField(column);
        }

        double positive(int column) {
            double value = parse(column);
            if (!(value > 0)) {
                throw bad(column, "a number above 0");
            }
            return value;
        }

        double nonNegative(int column) {
            double value = parse(column);
            if (!(value >= 0)) {
                throw bad(column, "a number of 0 or more");
            }
            return value;
        }

        double finite(int column) {
            double value = parse(column);
            if (Double.isNaN(value)) {
                throw bad(column, "a number");
            }
            return value;
        }

        /** The finite number in a column, NaN where there is none. */
        private double parse(int column) {
            try {
                double value = Double.parseDouble(text(column));
                return Double.isInfinite(value) ? Double.NaN : value;
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }

        int shell(int lowColumn) {
            double low = nonNegative(lowColumn);
            double high = nonNegative(lowColumn + 1);
            for (int shell = 0; shell < AltitudeShells.count(); shell++) {
                if (AltitudeShells.lowerKm(shell) == low && AltitudeShells.upperKm(shell) == high) {
                    return shell;
                }
            }
            throw bad(lowColumn, "the boundaries of an altitude shell, such as 800 and 825");
        }

        InvalidInputException bad(int column, String expected) {
            return InvalidInputException.at(
                    source + ", line " + record.getStartingLineNumber() + ", " + columns.get(column),
                    text(column),
                    expected);
        }
    }

    static void read(InputStream in, String source, String header, Consumer<Line> lines) throws IOException {
        List<String> columns = List.of(header.split(","));
        // not closed: the stream belongs to the caller
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8));
        boolean[] headerSeen = {false};
        try {
            reader.forEach(record -> {
                if (!headerSeen[0]) {
                    headerSeen[0] = true;
                    if (!record.getFields().equals(columns)) {
                        throw InvalidInputException.at(
                                source + ", line " + record.getStartingLineNumber(),
                                String.join(",", record.getFields()),
                                "the header '" + header + "'");
                    }
                } else if (record.getFieldCount() != columns.size()) {
                    throw InvalidInputException.at(
                            source + ", line " + record.getStartingLineNumber(),
                            record.getFieldCount() + " fields",
                            columns.size() + " fields: " + header);
                } else {
                    lines.accept(new Line(source, record, columns));
                }
            });
        } catch (CsvParseException e) {
            throw new InvalidInputException(source + ": not a comma-separated table (" + e.getMessage() + ")", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (!headerSeen[0]) {
            throw InvalidInputException.at(source, "an empty file", "the header '" + header + "'");
        }
    }

    /** Writes text lines and leaves the stream open. */
    static void write(OutputStream out, String header, Iterable<String> lines) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(header + "\n");
        for (String line : lines) {
            writer.write(line + "\n");
        }
        writer.flush();
    }
}
