package org.clearorbit.catalog;

import org.clearorbit.orbit.ElementSet;

/** General perturbation elements in CSV, with the column names of CelesTrak and Space-Track. */
final class GpCsvFormat implements ElementFormat {

    @Override
    public String title() {
        return "GP elements in CSV";
    }

    @Override
    public boolean recognises(TextFile file) {
        return CsvTable.of(file).has(GpFields.NUMBER, GpFields.EPOCH, GpFields.MEAN_MOTION, GpFields.ECCENTRICITY);
    }

    @Override
    public void read(TextFile file, RecordSink<ElementSet> sink) {
        CsvTable.of(file).read(sink, row -> GpFields.parse(row::get));
    }
}
