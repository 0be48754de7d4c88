package org.clearorbit.risk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.OperationalStatus;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.InvalidInputException;

/**
 * What operating satellites expose to debris, by owner and altitude shell: the sum of their mean cross-sections, each
 * weighted with the share of time spent in the shell (m²). Immutable.
 */
public final class OperatingExposure {

    /** Columns of the file form. */
    static final String COLUMNS = "owner,shell_low_km,shell_high_km,exposed_area_m2";

    private final SortedMap<String, double[]> areas;

    private OperatingExposure(SortedMap<String, double[]> areas) {
        this.areas = areas;
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
        return new OperatingExposure(areas);
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
        SortedMap<String, double[]> areas = new TreeMap<>();
        RiskTable.read(in, "exposure table", COLUMNS, line -> {
            double[] area = areas.computeIfAbsent(line.text(0), key -> new double[AltitudeShells.count()]);
            int shell = line.shell(1);
            if (area[shell] > 0) {
                throw line.bad(1, "each owner and shell once, but this one stands twice");
            }
            area[shell] = line.positive(3);
        });
        return new OperatingExposure(areas);
    }
}
