package org.clearorbit.risk.breakup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.zip.GZIPInputStream;
import org.clearorbit.SharedData;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.OrbitalDecay;
import org.clearorbit.orbit.SpaceContext;

/** What the catalogues hold of one parent: the satellite catalogue of 2025 and the elements of 2022 and 2026. */
final class CataloguedCloud {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();
    private static final String SATCAT = "catalogue/satcat-2025-03-06.csv.gz";
    private static final String ELEMENTS = "catalogue/catalogue-2022-01-22.3le.txt.gz";
    private static final String DAY = "2022-01-22";

    private final List<String[]> rows;
    private final List<SpaceObject> in2022;
    private final List<SpaceObject> in2026;

    CataloguedCloud(String parent, String designator) {
        String name = parent + " DEB";
        this.rows = satelliteCatalogue().stream()
                .filter(row -> row[0].equals(name) && row[1].startsWith(designator))
                .toList();
        this.in2022 = elements(ELEMENTS, name);
        String file = parent.toLowerCase(Locale.ROOT).replace(' ', '-') + "-debris.tle";
        this.in2026 = elements("debris-clouds-2026-04-27/" + file, name);
    }

    /** Fragments catalogued by March 2025, decayed or not. */
    int ever() {
        return rows.size();
    }

    /** Those of them not decayed by 22 January 2022. */
    int leftIn2022() {
        return (int) rows.stream()
                .filter(row -> row[7].isEmpty() || row[7].compareTo(DAY) > 0)
                .count();
    }

    /** Those not decayed by 6 March 2025. */
    int leftIn2025() {
        return (int) rows.stream().filter(row -> row[7].isEmpty()).count();
    }

    /** Fragments with elements of April 2026. */
    int leftIn2026() {
        return in2026.size();
    }

    List<MeanOrbit> orbitsIn2022() {
        return in2022.stream()
                .map(object -> object.elements().meanOrbit(CONTEXT))
                .toList();
    }

    /** Whether a fragment has elements of April 2026. */
    boolean isLeftIn2026(int catalogNumber) {
        return in2026.stream().anyMatch(object -> object.catalogNumber() == catalogNumber);
    }

    /** The fragments of January 2022 whose decay can be seen, with the area-to-mass ratio that explains it. */
    Decaying decayingIn2022(OrbitalDecay model) {
        List<MeanOrbit> orbits = new ArrayList<>();
        List<Integer> catalogNumbers = new ArrayList<>();
        double[] areaToMass = new double[in2022.size()];
        for (SpaceObject object : in2022) {
            OptionalDouble ratio = model.areaToMassOf(object.elements(), CONTEXT);
            if (ratio.isPresent()) {
                areaToMass[orbits.size()] = ratio.getAsDouble();
                orbits.add(object.elements().meanOrbit(CONTEXT));
                catalogNumbers.add(object.catalogNumber());
            }
        }
        return new Decaying(catalogNumbers, orbits, Arrays.copyOf(areaToMass, orbits.size()));
    }

    /** Fragments by catalogue number, their orbits and their area-to-mass ratios (m²/kg). */
    record Decaying(List<Integer> catalogNumbers, List<MeanOrbit> orbits, double[] areaToMass) {}

    private static List<SpaceObject> elements(String file, String name) {
        return CatalogReader.using(CONTEXT).read(SharedData.file(file)).catalog().objects().stream()
                .filter(object -> object.name().equals(name))
                .toList();
    }

    private static List<String[]> satelliteCatalogue() {
        Path file = SharedData.file(SATCAT);
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
