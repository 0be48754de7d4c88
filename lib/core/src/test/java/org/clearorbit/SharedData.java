package org.clearorbit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of real catalogues for development and continuous integration: the system property
 * {@code clearorbit.shared.data}, or the environment variable {@code CLEARORBIT_SHARED_DATA}, or {@code shared/data} in
 * the nearest folder above the working directory that has one.
 */
public final class SharedData {

    private SharedData() {}

    /**
     * @param relative path within the folder
     * @return the file; where it is absent the calling test is skipped and says so
     */
    public static Path file(String relative) {
        Optional<Path> file = folder().map(folder -> folder.resolve(relative)).filter(Files::isReadable);
        Assumptions.assumeTrue(file.isPresent(), () -> "skipped: shared data file " + relative + " is not here");
        return file.orElseThrow();
    }

    private static Optional<Path> folder() {
        String stated = System.getProperty("clearorbit.shared.data", System.getenv("CLEARORBIT_SHARED_DATA"));
        if (stated != null) {
            return Optional.of(Path.of(stated));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared").resolve("data");
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
