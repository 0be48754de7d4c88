package org.clearorbit.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.clearorbit.common.InvalidInputException;

/**
 * A text file in memory, unpacked where it is compressed.
 *
 * @param name the file as the user named it
 * @param text its content
 */
record TextFile(String name, String text) {

    private static final int HEAD_LENGTH = 60;

    /**
     * @param source a file in UTF-8, perhaps compressed by gzip, which its first two bytes tell
     * @return its content, without a byte order mark
     * @throws InvalidInputException if it is damaged or empty
     */
    static TextFile of(CatalogSource source) {
        byte[] bytes = source.content();
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B) {
            try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes = unpacked.readAllBytes();
            } catch (IOException e) {
                throw new InvalidInputException(
                        source.name() + ": compressed by gzip but damaged or cut short (" + e.getMessage()
                                + "), expected a whole file",
                        e);
            }
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (bare.isBlank()) {
            throw new InvalidInputException(source.name()
                    + ": found an empty file, expected element sets, a satellite catalogue or physical data");
        }
        return new TextFile(source.name(), bare);
    }

    /** Lines without what ends them; the number of a line is its index plus 1. */
    List<String> lines() {
        return List.of(text.split("\\r?\\n", -1));
    }

    /** The start of the first line that is neither blank nor a comment, or the empty string. */
    String firstLine() {
        for (String line : lines()) {
            if (!isIgnored(line)) {
                return line.strip();
            }
        }
        return "";
    }

    /** What is quoted in a message about the whole file. */
    String head() {
        String line = firstLine();
        return line.length() <= HEAD_LENGTH ? line : line.substring(0, HEAD_LENGTH) + "...";
    }

    static boolean isIgnored(String line) {
        return line.isBlank() || line.startsWith("#");
    }
}
