package org.clearorbit.examples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.risk.BackgroundPopulation;
import org.clearorbit.risk.OperatingExposure;

/**
 * Derives the bundled tables from a full catalogue: how many objects of which mass are where (the flagship's
 * population), and what the operating satellites of each owner expose (package risk). Arguments: elements, satellite
 * catalogue, physical data, list of operating satellites, output folder.
 */
public final class DeriveBundledPopulation {

    private DeriveBundledPopulation() {}

    /**
     * @param args elements, satellite catalogue, physical data, list of operating satellites, output folder
     * @throws IOException if a table cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 5) {
            System.err.println("usage: DeriveBundledPopulation ELEMENTS SATCAT PHYSICAL ACTIVE FOLDER");
            System.exit(2);
        }
        SpaceContext context = SpaceContext.embedded();
        Catalog catalog = CatalogReader.using(context)
                .withEpoch(context.parseDate("2022-01-22T12:00:00Z"))
                .withActiveList(Path.of(args[3]))
                .read(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]))
                .catalog();
        Path folder = Path.of(args[4]);
        try (OutputStream out = gzip(folder.resolve("background-2022-01-22.csv.gz"))) {
            BackgroundPopulation.of(catalog).write(out);
        }
        try (OutputStream out = gzip(folder.resolve("exposure-2022-01-22.csv.gz"))) {
            OperatingExposure.of(catalog).write(out);
        }
        System.out.println(catalog.size() + " objects");
    }

    private static OutputStream gzip(Path file) throws IOException {
        return new GZIPOutputStream(Files.newOutputStream(file));
    }
}
