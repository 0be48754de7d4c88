package org.clearorbit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** A run of {@code rank} on the first objects of the flagship, and what it wrote. */
abstract class RankRun {

    static final int OBJECTS = 8;

    @TempDir
    Path folder;

    Path out() {
        return folder.resolve("out");
    }

    Path catalogue(List<String> lines) throws IOException {
        return Files.write(folder.resolve("objects.3le"), lines);
    }

    Cli rank(Path catalogue, Object... more) throws IOException {
        Object[] first = {
            "rank",
            "--catalog",
            catalogue,
            "--satcat",
            Flagship.copy("satcat.csv", folder),
            "--physical",
            Flagship.copy("physical.csv", folder),
            "--out",
            out()
        };
        Object[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return Cli.run(all);
    }

    List<String> written(String file) throws IOException {
        return Files.readAllLines(out().resolve(file));
    }

    List<NamedCsvRecord> rows(String file) throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(Files.readString(out().resolve(file))).stream()
                .toList();
    }

    static List<String> names(List<NamedCsvRecord> rows) {
        return rows.stream().map(row -> row.getField("norad_cat_id")).toList();
    }

    static void refused(Cli run, String... said) {
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .startsWith("clearorbit: ")
                .contains(said);
    }
}
