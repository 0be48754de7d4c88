package org.clearorbit.catalog;

import org.jspecify.annotations.Nullable;

/**
 * NASA CARA's hard-body radii and masses in CSV ({@code ObjectID}, {@code HBR}, {@code HBRSource}, {@code Mass}, ...;
 * Baars and Hall, AAS 22-586). What its source calls an estimate from radar is estimated, with the sigma given there.
 * Values of protected satellites, and of DISCOS where a user merged it, are stated for the object; 0 beside them stands
 * for a sigma that is not known. A default is a guess that has nothing to do with the object and is left out, as the
 * empty rows of DISCOS are.
 */
final class CaraTable {

    private static final String NUMBER = "OBJECTID";
    private static final String RADIUS = "HBR";
    private static final String MASS = "MASS";

    private CaraTable() {}

    static boolean recognises(CsvTable table) {
        return table.has(NUMBER, RADIUS, "HBRSOURCE", MASS, "MASSSOURCE");
    }

    static void read(TextFile file, CsvTable table, RecordSink<ObjectFacts> sink) {
        EachNumberOnce seen = new EachNumberOnce("ObjectID");
        table.read(sink, row -> {
            String text = row.get(NUMBER);
            int number = FieldText.catalogNumber("ObjectID", text == null ? "" : text);
            PhysicalValue radius = value(file, row, RADIUS);
            return seen.check(ObjectFacts.of(
                    new PhysicalRecord(number, value(file, row, MASS), PhysicalTable.fromRadius(radius))));
        });
    }

    private static @Nullable PhysicalValue value(TextFile file, CsvTable.Row row, String field) throws RecordException {
        String text = row.get(field);
        String source = row.get(field + "SOURCE");
        if (text == null || "Default".equalsIgnoreCase(source)) {
            return null;
        }
        String sigma = row.get(field + "SIGMA");
        boolean known = sigma != null && FieldText.number(field + "Sigma", sigma) != 0;
        boolean estimated = source == null || source.contains("RCS");
        return PhysicalTable.value(
                field,
                text,
                field + "Sigma",
                known ? sigma : null,
                estimated ? Provenance.ESTIMATED : Provenance.MEASURED,
                file.name() + " (CARA" + (source == null ? "" : ", " + source) + ")");
    }
}
