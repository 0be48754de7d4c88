package org.clearorbit.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.clearorbit.common.InvalidInputException;

/** A catalogue file in memory, with the name by which messages call it. Immutable. */
public final class CatalogSource {

    private final String name;
    private final byte[] content;

    private CatalogSource(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /**
     * @param path a file
     * @return its content
     * @throws InvalidInputException if it cannot be read
     */
    public static CatalogSource of(Path path) {
        try {
            return new CatalogSource(path.toString(), Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw new InvalidInputException(path + ": no such file, expected a catalogue file", e);
        } catch (IOException e) {
            throw new InvalidInputException(path + ": cannot be read (" + e + "), expected a catalogue file", e);
        }
    }

    /**
     * @param name what to call it
     * @param content its bytes, copied
     * @return a source of its own
     */
    public static CatalogSource of(String name, byte[] content) {
        return new CatalogSource(name, content.clone());
    }

    /**
     * @param anchor a class beside which the resource lies
     * @param resource name of the resource, relative to the class
     * @return the bundled file
     */
    public static CatalogSource bundled(Class<?> anchor, String resource) {
        try (InputStream stream = Objects.requireNonNull(anchor.getResourceAsStream(resource), resource)) {
            return new CatalogSource("bundled " + resource, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("bundled " + resource, e);
        }
    }

    /** @return the name by which messages call it */
    public String name() {
        return name;
    }

    byte[] content() {
        return content;
    }
}
