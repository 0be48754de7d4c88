package org.clearorbit.risk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * A catalogued population reduced to what encounter rates need: the expected number of objects in each altitude shell
 * ({@link AltitudeShells}), inclination class (2 degrees), mass bin (edges 0.1, 1, 10, 100 and 1000 kg) and
 * {@link ObjectClass}, with the means over them of hard-body radius, its square, mass, horizontal speed, squared radial
 * speed, and cosine and sine of inclination, which tell their mean inclination and its scatter. An object on an
 * eccentric orbit counts in each shell with the share of its time that it spends there (Kessler, "Derivation of the
 * collision probability between orbiting objects", Icarus 48, 1981, 39); the part of an orbit below 150 km or above
 * 45,000 km is not counted.
 *
 * <p>Taken as random: nodes, arguments of perigee and places along the orbits. Controlled constellations avoid each
 * other and are counted as if they did not. A population built from a catalogue knows its members, so that an object is
 * not counted against itself; one read from a table does not, and the rate of an object that the table includes is too
 * high by its own part of the density (well below 1 percent in crowded shells). Immutable.
 */
public final class BackgroundPopulation {

    private static final String BUNDLED = "background-2022-01-22.csv.gz";

    private final double[] sums;
    private final int[][] occupied;
    private final double[] counts = new double[AltitudeShells.count()];
    private final Map<Integer, PopulationMember> members;

    private BackgroundPopulation(double[] sums, Map<Integer, PopulationMember> members) {
        this.sums = sums;
        this.members = members;
        this.occupied = new int[AltitudeShells.count()][];
        for (int shell = 0; shell < occupied.length; shell++) {
            int[] found = new int[PopulationGrid.CELLS_PER_SHELL];
            int n = 0;
            for (int k = 0; k < PopulationGrid.CELLS_PER_SHELL; k++) {
                int cell = shell * PopulationGrid.CELLS_PER_SHELL + k;
                if (sum(cell, PopulationGrid.COUNT) > 0) {
                    found[n++] = cell;
                    counts[shell] += sum(cell, PopulationGrid.COUNT);
                }
            }
            occupied[shell] = Arrays.copyOf(found, n);
        }
    }

    /**
     * @param catalog the objects, all of which are counted
     * @return their distribution
     */
    public static BackgroundPopulation of(Catalog catalog) {
        double[] sums = newSums();
        Map<Integer, PopulationMember> members = new HashMap<>();
        for (SpaceObject object : catalog.objects()) {
            PopulationMember member = PopulationMember.of(object);
            members.put(object.catalogNumber(), member);
            add(sums, member);
        }
        return new BackgroundPopulation(sums, members);
    }

    /**
     * The catalogued population of 22 January 2022 (23,791 objects; sources in {@code NOTICE.txt} beside the resource),
     * for ranking objects that come without a catalogue around them.
     *
     * @return that population, whose members are not known
     */
    public static BackgroundPopulation bundled() {
        try (InputStream stream =
                        Objects.requireNonNull(BackgroundPopulation.class.getResourceAsStream(BUNDLED), BUNDLED);
                InputStream plain = new GZIPInputStream(stream)) {
            return read(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("bundled background population", e);
        }
    }

    static BackgroundPopulation ofTable(double[] sums) {
        return new BackgroundPopulation(sums, Map.of());
    }

    static double[] newSums() {
        return new double[AltitudeShells.count() * PopulationGrid.CELLS_PER_SHELL * PopulationGrid.SUMS];
    }

    private static void add(double[] sums, PopulationMember member) {
        double[][] parts = member.parts();
        for (int shell = 0; shell < parts.length; shell++) {
            for (int which = 0; parts[shell] != null && which < PopulationGrid.SUMS; which++) {
                sums[member.cell(shell) * PopulationGrid.SUMS + which] += parts[shell][which];
            }
        }
    }

    /** @return expected number of objects in all shells together */
    public double count() {
        double total = 0;
        for (int shell = 0; shell < AltitudeShells.count(); shell++) {
            total += count(shell);
        }
        return total;
    }

    /**
     * @param shell number of a shell, from 0
     * @return expected number of objects in it
     */
    public double count(int shell) {
        return counts[shell];
    }

    /**
     * @param shell number of a shell, from 0
     * @return objects per unit volume (1/m³), mean over the shell
     */
    public double density(int shell) {
        return count(shell) / AltitudeShells.volume(shell);
    }

    /**
     * @param catalogNumber number in the public satellite catalogue
     * @return whether the object is known to be one of those counted here; always false for a population that was read
     *     from a table
     */
    public boolean counts(int catalogNumber) {
        return members.containsKey(catalogNumber);
    }

    /** The object as it is counted here, null where it is not known to be. */
    @Nullable
    PopulationMember member(int catalogNumber) {
        return members.get(catalogNumber);
    }

    /** The cells of a shell that hold anything, in ascending order; not to be changed. */
    int[] occupied(int shell) {
        return occupied[shell];
    }

    double sum(int cell, int which) {
        return sums[cell * PopulationGrid.SUMS + which];
    }

    /**
     * Writes the table that {@link #read(Path)} reads: UTF-8, comma-separated, one line for each cell that is not
     * empty, with the columns {@value BackgroundTable#COLUMNS}. Numbers are exact.
     *
     * @param file where to; gzipped if its name ends in {@code .gz}
     * @throws InvalidInputException if it cannot be written
     */
    public void write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                OutputStream packed = isGzip(file) ? new GZIPOutputStream(out) : out) {
            write(packed);
        } catch (IOException e) {
            throw new InvalidInputException(file + ": cannot be written (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Writes the same table.
     *
     * @param out where to; left open
     * @throws IOException if it cannot be written
     */
    public void write(OutputStream out) throws IOException {
        BackgroundTable.write(this, out);
    }

    /**
     * @param file a table that {@link #write(Path)} wrote; gzipped if its name ends in {@code .gz}
     * @return the population
     * @throws InvalidInputException if it cannot be read or a line is not of that shape; names file and line
     */
    public static BackgroundPopulation read(Path file) {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = isGzip(file) ? new GZIPInputStream(in) : in) {
            return BackgroundTable.read(plain, file.toString());
        } catch (IOException e) {
            throw new InvalidInputException(file + ": cannot be read (" + e + ")", e);
        }
    }

    /**
     * @param in a table that {@link #write(OutputStream)} wrote, not gzipped; left open
     * @return the population
     * @throws InvalidInputException if a line is not of that shape; names the line
     * @throws IOException if it cannot be read
     */
    public static BackgroundPopulation read(InputStream in) throws IOException {
        return BackgroundTable.read(in, "population table");
    }

    private static boolean isGzip(Path file) {
        return file.toString().endsWith(".gz");
    }
}
