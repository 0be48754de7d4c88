package org.clearorbit.catalog;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bundled masses and sizes of stages and spacecraft whose family the catalogue's name tells. */
final class FamilyTable {

    private static final String RESOURCE = "families.csv";
    private static final Pattern NUMBER_AT_END = Pattern.compile("\\(\\d+\\)$");

    private final Map<String, PhysicalRecord> byName = new HashMap<>();
    private final Map<String, PhysicalRecord> byBeginning = new HashMap<>();

    private FamilyTable() {}

    static FamilyTable bundled() {
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
        PhysicalRecord exact =
                byName.get(NUMBER_AT_END.matcher(upper).replaceFirst("").strip());
        if (exact != null || upper.endsWith(" DEB")) {
            return exact;
        }
        return byBeginning.entrySet().stream()
                .filter(entry -> upper.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
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
