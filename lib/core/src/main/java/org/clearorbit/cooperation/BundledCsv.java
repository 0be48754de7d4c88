package org.clearorbit.cooperation;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The small tables of this package: CSV with a header, comments after #. */
final class BundledCsv {

    private BundledCsv() {}

    static List<NamedCsvRecord> resource(String name) {
        try (InputStream stream = Objects.requireNonNull(BundledCsv.class.getResourceAsStream(name), name)) {
            return rows(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("bundled " + name, e);
        }
    }

    static List<NamedCsvRecord> rows(String text) {
        return CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(text).stream()
                .toList();
    }
}
