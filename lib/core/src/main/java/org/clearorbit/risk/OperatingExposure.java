package org.clearorbit.risk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.OperationalStatus;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.InvalidInputException;

/**
 * What operating satellites expose to debris, by owner and altitude shell: the sum of their mean cross-sections, each
 * weighted with the share of time spent in the shell (m²). It knows where it comes from. Immutable.
 */
public final class OperatingExposure {

    /** Columns of the file form. */
    static final String COLUMNS = "owner,shell_low_km,shell_high_km,exposed_area_m2";

    private static final String BUNDLED = "exposure-2022-01-22.csv.gz";

    private final SortedMap<String, double[]> areas;
    private final double[] total = new double[AltitudeShells.count()];
    private final String source;

    private OperatingExposure(SortedMap<String, double[]> areas, String source) {
        this.areas = areas;
        this.source = source;
        for (double[] area : areas.values()) {
            for (int shell = 0; shell < total.length; shell++) {
                total[shell] += area[shell];
            }
        }
    }

    /** @return no satellite at all: what is known where nothing was given */
    public static OperatingExposure none() {
        return new OperatingExposure(new TreeMap<>(), "none given");
    }

    /**
     * The satellites that operated on 2022-01-22, for those who have no statuses of their own. Derived from the public
     * catalogue of that day (US Space Force 18 SDS, via Space-Track and CelesTrak) and from J. McDowell, GCAT
     * (planet4589.org/space/gcat), CC BY 4.0.
     *
     * @return their exposure by owner code
     */
    public static OperatingExposure bundled() {
        try (InputStream stream =
                        Objects.requireNonNull(OperatingExposure.class.getResourceAsStream(BUNDLED), BUNDLED);
                InputStream plain = new GZIPInputStream(stream)) {
            return read(plain, "bundled: the satellites operating on 2022-01-22");
        } catch (IOException e) {
            throw new UncheckedIOException("bundled exposure of operating satellites", e);
        }
    }

    /**
     * @param catalog the satellites
     * @return the exposure of those known to operate, by owner code, which is {@linkplain #isEmpty() empty} if all of
     *     them fly outside the shells; where none is known to operate, the {@linkplain #bundled() bundled one}, which
     *     {@link #source()} says
     */
    public static OperatingExposure ofOrBundled(Catalog catalog) {
        boolean known = catalog.objects().stream().anyMatch(object -> object.status() == OperationalStatus.OPERATIONAL);
        return known ? of(catalog) : bundled();
    }

    /**
     * @param catalog the satellites; only those known to operate count
     * @return their exposure by the catalogue's owner code
     */
    public static OperatingExposure of(Catalog catalog) {
        return of(catalog, SpaceObject::owner);
    }

    /**
     * @param catalog the satellites; only those known to operate count
     * @param group to whom a satellite belongs, such as an agency that answers for several owner codes
     * @return their exposure by group
     */
    public static OperatingExposure of(Catalog catalog, Function<SpaceObject, String> group) {
        SortedMap<String, double[]> areas = new TreeMap<>();
        for (SpaceObject object : catalog.objects()) {
            if (object.status() == OperationalStatus.OPERATIONAL) {
                double[] area = areas.computeIfAbsent(group.apply(object), key -> new double[AltitudeShells.count()]);
                double crossSection = object.crossSection().value();
                RiskOrbit.of(object.elements())
                        .visitShells(
                                (shell, fraction, horizontal, radialSquared) -> area[shell] += crossSection * fraction);
            }
        }
        return new OperatingExposure(areas, "the operating satellites of the catalogue");
    }

    /** @return where it comes from, in a few words */
    public String source() {
        return source;
    }

    /** @return whether nothing is exposed in any shell */
    public boolean isEmpty() {
        return Arrays.stream(total).allMatch(area -> area == 0);
    }

    /**
     * @param shell number of a shell in {@link AltitudeShells}
     * @return cross-section that all owners expose there together (m²)
     */
    public double area(int shell) {
        return total[shell];
    }

    /** @return cross-section that all owners expose in all shells (m²) */
    public double area() {
        return Arrays.stream(total).sum();
    }

    /** @return the owners or groups, in alphabetical order */
    public SortedSet<String> owners() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(areas.keySet()));
    }

    /**
     * @param owner an owner or group
     * @param shell number of a shell in {@link AltitudeShells}
     * @return cross-section exposed there (m²), 0 where the owner has nothing in orbit
     */
    public double area(String owner, int shell) {
        double[] found = areas.get(owner);
        return found == null ? 0 : found[shell];
    }

    /**
     * @param owner an owner or group
     * @return cross-section exposed in all shells (m²)
     */
    public double area(String owner) {
        double[] found = areas.get(owner);
        return found == null ? 0 : Arrays.stream(found).sum();
    }

    /**
     * Writes one line for each owner and shell that is not empty: UTF-8, comma-separated, with the columns
     * {@value #COLUMNS}. Numbers are exact.
     *
     * @param out where to; left open
     * @throws IOException if it cannot be written
     * @throws InvalidInputException if the name of an owner holds a comma, a quote or a line break
     */
    public void write(OutputStream out) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, double[]> entry : areas.entrySet()) {
            String owner = entry.getKey();
            if (owner.matches("(?s).*[,\"\\r\\n].*") || owner.startsWith("#")) {
                throw InvalidInputException.at("owner", owner, "a name without comma, quote, line break or leading #");
            }
            for (int shell = 0; shell < AltitudeShells.count(); shell++) {
                if (entry.getValue()[shell] > 0) {
                    lines.add(owner + "," + AltitudeShells.lowerKm(shell) + "," + AltitudeShells.upperKm(shell) + ","
                            + entry.getValue()[shell]);
                }
            }
        }
        RiskTable.write(out, COLUMNS, lines);
    }

    /**
     * @param in a table that {@link #write(OutputStream)} wrote; left open
     * @return the exposure
     * @throws InvalidInputException if a line is not of that shape; names the line
     * @throws IOException if it cannot be read
     */
    public static OperatingExposure read(InputStream in) throws IOException {
        return read(in, "an exposure table");
    }

    private static OperatingExposure read(InputStream in, String source) throws IOException {
        SortedMap<String, double[]> areas = new TreeMap<>();
        RiskTable.read(in, "exposure table", COLUMNS, line -> {
            double[] area = areas.computeIfAbsent(line.text(0), key -> new double[AltitudeShells.count()]);
            int shell = line.shell(1);
            if (area[shell] > 0) {
                throw line.bad(1, "each owner and shell once, but this one stands twice");
            }
            area[shell] = line.positive(3);
        });
        return new OperatingExposure(areas, source);
    }
}
