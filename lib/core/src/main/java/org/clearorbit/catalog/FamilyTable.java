package org.clearorbit.catalog;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bundled masses and sizes of stages and spacecraft whose family the catalogue's name tells. */
final class FamilyTable {

    private static final String RESOURCE = "families.csv";
    private static final FamilyTable BUNDLED = read();

    private final Map<String, PhysicalRecord> byName = new HashMap<>();
    private final Map<String, PhysicalRecord> byBeginning = new LinkedHashMap<>();

    private FamilyTable() {}

    static FamilyTable bundled() {
        return BUNDLED;
    }

    private static FamilyTable read() {
        FamilyTable table = new FamilyTable();
        for (NamedCsvRecord row : rows()) {
            String name = row.getField("name");
            PhysicalRecord record = new PhysicalRecord(0, value(row, "mass", "kg"), value(row, "cross_section", "m2"));
            if (name.endsWith("*")) {
                table.byBeginning.put(name.substring(0, name.length() - 1), record);
            } else {
                table.byName.put(name, record);
            }
        }
        return table;
    }

    /** What is known of the family of an object of that name, or null; its number is 0. */
    @Nullable
    PhysicalRecord find(String name) {
        String upper = name.toUpperCase(Locale.ROOT).strip();
        PhysicalRecord exact = byName.get(withoutNumberAtEnd(upper).strip());
        if (exact != null || upper.endsWith(" DEB")) {
            return exact;
        }
        for (Map.Entry<String, PhysicalRecord> family : byBeginning.entrySet()) {
            if (upper.startsWith(family.getKey())) {
                return family.getValue();
            }
        }
        return null;
    }

    /** {@code SL-6 R/B(2)} is one of the stages named {@code SL-6 R/B}. */
    static String withoutNumberAtEnd(String name) {
        int open = name.endsWith(")") ? name.lastIndexOf('(') : -1;
        boolean number = open >= 0 && open < name.length() - 2;
        for (int k = open + 1; k < name.length() - 1 && number; k++) {
            number = FieldText.isDigit(name.charAt(k));
        }
        return number ? name.substring(0, open) : name;
    }

    private static @Nullable PhysicalValue value(NamedCsvRecord row, String quantity, String unit) {
        String text = row.getField(quantity + "_" + unit);
        return text.isEmpty()
                ? null
                : new PhysicalValue(
                        Double.parseDouble(text),
                        Double.parseDouble(row.getField(quantity + "_sigma_" + unit)),
                        Provenance.FAMILY,
                        row.getField("source"));
    }

    private static List<NamedCsvRecord> rows() {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(FamilyTable.class.getResourceAsStream(RESOURCE), RESOURCE),
                        StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("bundled " + RESOURCE, e);
        }
    }
}
