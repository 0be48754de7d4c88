package org.clearorbit.orbit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A small CSV table bundled with this package: comment lines, one header line, numbers.
 *
 * @param header the header, split at commas
 * @param rows the rows below it, split at commas
 */
record OrbitTable(String[] header, List<String[]> rows) {

    static OrbitTable read(String name) {
        try (InputStream in = Objects.requireNonNull(OrbitTable.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            List<String[]> lines = reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .toList();
            return new OrbitTable(lines.get(0), lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
