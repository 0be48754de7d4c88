package org.clearorbit.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.clearorbit.common.InvalidInputException;

/** A text file in memory, unpacked where it is compressed. */
final class TextFile {

    private static final int HEAD_LENGTH = 60;

    /** Bytes to which a file may unpack: some hundred times the whole catalogue. */
    private static final int LARGEST = 1 << 30;

    /** Of the memory: a file is held twice while it becomes a text, and what is read from it takes its share. */
    private static final int SHARE_OF_MEMORY = 4;

    private final String name;
    private final String text;
    private final TextLines lines;

    private TextFile(String name, String text) {
        this.name = name;
        this.text = text;
        this.lines = new TextLines(text);
    }

    /**
     * @param source a file in UTF-8, perhaps compressed by gzip, which its first two bytes tell
     * @return its content, without a byte order mark
     * @throws InvalidInputException if it is damaged or empty, or unpacks to more than 1 GiB or a quarter of the memory
     */
    static TextFile of(CatalogSource source) {
        return of(source, (int) Math.min(LARGEST, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY));
    }

    /** The same with a limit of its own to the bytes of an unpacked file. */
    static TextFile of(CatalogSource source, int largest) {
        byte[] bytes = source.content();
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B) {
            try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes = unpacked.readNBytes(largest);
                if (unpacked.read() >= 0) {
                    throw new InvalidInputException(source.name() + ": " + source.content().length
                            + " bytes that unpack to more than " + largest + ", expected at most " + largest
                            + "; unpack and divide it");
                }
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

    /** The file as the user named it. */
    String name() {
        return name;
    }

    /** Its content. */
    String text() {
        return text;
    }

    /**
     * Lines without what ends them; the number of a line is its index plus 1. Each call of get cuts a line out anew.
     */
    List<String> lines() {
        return lines;
    }

    /** The number of the line in which a character of the text stands. */
    long lineAt(int index) {
        return lines.lineAt(index);
    }

    /** The first line that is neither blank nor a comment, or the empty string. */
    String firstLine() {
        for (String line : lines) {
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
