package org.clearorbit.catalog;

import java.util.List;
import org.clearorbit.common.InvalidInputException;

/** General perturbation elements in CSV, with the column names of CelesTrak and Space-Track. */
final class GpCsvFormat implements ElementFormat {

    /** The columns without which no row is an element set. */
    private static final List<String> COLUMNS = List.of(
            GpFields.NUMBER,
            GpFields.EPOCH,
            GpFields.MEAN_MOTION,
            GpFields.ECCENTRICITY,
            GpFields.INCLINATION,
            GpFields.NODE,
            GpFields.PERICENTER,
            GpFields.MEAN_ANOMALY,
            GpFields.B_STAR);

    /** So many of them make a file one of element sets; a satellite catalogue has number and inclination only. */
    private static final int TELLING = 4;

    @Override
    public String title() {
        return "GP elements in CSV";
    }

    @Override
    public boolean recognises(TextFile file) {
        CsvTable table = CsvTable.of(file);
        return COLUMNS.stream().filter(table::has).count() >= TELLING;
    }

    @Override
    public void read(TextFile file, RecordSink<ElementRecord> sink) {
        CsvTable table = CsvTable.of(file);
        List<String> missing =
                COLUMNS.stream().filter(column -> !table.has(column)).toList();
        if (!missing.isEmpty()) {
            throw InvalidInputException.at(
                    file.name() + ", header of GP elements in CSV",
                    "no " + String.join(", ", missing),
                    "those columns");
        }
        boolean silent = !table.hasAny(OwnFields.COLUMNS);
        table.read(sink, row -> GpFields.parse(file.name(), row::get, silent ? OwnFields.NONE : row::get));
    }
}
