package org.clearorbit.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clearorbit.scenario.ScenarioReader;

/** Small files cut from the bundled flagship data. */
final class Flagship {

    private Flagship() {}

    static String text(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(ScenarioReader.class.getResourceAsStream("flagship/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The lines of the first objects, three for each. */
    static List<String> elements(int objects) throws IOException {
        return new ArrayList<>(text("targets.3le").lines().limit(3L * objects).toList());
    }

    static Path copy(String name, Path folder) throws IOException {
        return Files.writeString(folder.resolve(name), text(name));
    }

    /** A campaign over eight years that plans in a second or two. */
    static Path scenario(Path folder, String more) throws IOException {
        return Files.writeString(folder.resolve("small.json"), """
                {"name": "small",
                 "targets": {"catalog_numbers": [16182, 17590, 27386, 20443]},
                 "window": {"start": "2030-01-01", "end": "2038-01-01"},
                 "planner": {"work_limit": 3000, "beam_width": 4, "launch_samples": 2, "transfer_days": [60, 200]}
                """ + (more.isEmpty() ? "" : ", " + more) + "}");
    }
}
