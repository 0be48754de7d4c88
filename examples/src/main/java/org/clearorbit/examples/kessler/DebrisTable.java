package org.clearorbit.examples.kessler;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearorbit.common.InvalidInputException;

/** Reads the debris of the competition: CSV with a header, one row for each. */
final class DebrisTable {

    private static final List<String> COLUMNS =
            List.of("id", "t0_mjd2000_days", "a_m", "e", "i_rad", "raan_rad", "argp_rad", "mean_anomaly_rad");

    private DebrisTable() {}

    /**
     * One debris.
     *
     * @param id its number in the file
     * @param epochMjd2000 epoch of its elements (Modified Julian Date 2000)
     * @param a semi-major axis (m)
     * @param e eccentricity
     * @param i inclination (rad)
     * @param raan right ascension of the ascending node (rad)
     * @param argp argument of perigee (rad)
     */
    record Debris(int id, double epochMjd2000, double a, double e, double i, double raan, double argp) {}

    static List<Debris> read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new InvalidInputException("debris table " + file + ": cannot be read (" + e + ")", e);
        }
        List<Debris> debris = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                Debris next = debris(new Row(file, row));
                if (!seen.add(next.id())) {
                    throw InvalidInputException.at(
                            file + ", line " + row.getStartingLineNumber() + ", id", next.id(), "each debris once");
                }
                debris.add(next);
            }
        } catch (CsvParseException e) {
            throw new InvalidInputException("debris table " + file + ": not CSV (" + e.getMessage() + ")", e);
        } catch (IOException e) {
            throw new UncheckedIOException("debris table " + file, e);
        }
        if (debris.isEmpty()) {
            throw InvalidInputException.at("debris table " + file, "no row", "a header and at least one debris");
        }
        return debris;
    }

    private static Debris debris(Row row) {
        double id = row.number("id", 0, Integer.MAX_VALUE);
        if (id != Math.rint(id)) {
            throw row.bad("id", "a whole number");
        }
        row.number("mean_anomaly_rad", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        return new Debris(
                (int) id,
                row.number("t0_mjd2000_days", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
                row.number("a_m", 6.4e6, 1e9),
                row.number("e", 0, 0.99),
                row.number("i_rad", 0, Math.PI),
                row.number("raan_rad", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
                row.number("argp_rad", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }

    /** One row, which knows where it stands. */
    private record Row(Path file, NamedCsvRecord record) {

        double number(String column, double least, double most) {
            String expected = "a number" + (least > Double.NEGATIVE_INFINITY ? " from " + least + " to " + most : "");
            try {
                double value = Double.parseDouble(text(column).trim());
                if (value >= least && value <= most && Math.abs(value) < Double.POSITIVE_INFINITY) {
                    return value;
                }
            } catch (NumberFormatException e) {
                throw bad(column, expected);
            }
            throw bad(column, expected);
        }

        private String text(String column) {
            return record.findField(column)
                    .orElseThrow(() -> new InvalidInputException(file + ", line " + record.getStartingLineNumber()
                            + ": no field '" + column + "', expected the columns " + String.join(",", COLUMNS)));
        }

        InvalidInputException bad(String column, String expected) {
            return InvalidInputException.at(
                    file + ", line " + record.getStartingLineNumber() + ", " + column, text(column), expected);
        }
    }
}
