package org.clearorbit.risk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;

/**
 * The flux of objects that no catalogue holds, such as lethal debris too small to be tracked, by altitude and size, as
 * environment models such as ESA's MASTER or NASA's ORDEM give it. Impacts on an object are the flux times its mean
 * cross-section times the time spent at the altitude; the size of the small object is left out of the cross-section.
 * Within an altitude shell the time is spread evenly. What lies outside the altitudes of the table adds nothing.
 * Immutable.
 *
 * <p>Beware of counting twice: the table should end at the size from which on the catalogue holds everything.
 */
public final class UncataloguedFlux {

    /** Columns of the file form. */
    static final String COLUMNS =
            "altitude_low_km,altitude_high_km,size_low_m,size_high_m,flux_per_m2_year,mean_speed_km_s,mean_mass_kg";

    private static final UncataloguedFlux NONE = of(List.of());

    private final List<List<Impactors>> byShell;

    private UncataloguedFlux(List<List<Impactors>> byShell) {
        this.byShell = byShell;
    }

    /**
     * Those of one size at one altitude.
     *
     * @param perSquareMetreSecond flux (1/(m² s))
     * @param speed mean speed relative to what they hit (m/s)
     * @param massKg mean mass (kg)
     */
    record Impactors(double perSquareMetreSecond, double speed, double massKg) {}

    /** A line of the table: altitudes as radii (m), sizes (m). */
    private record Bin(double low, double high, double smallest, double largest, Impactors impactors) {

        boolean overlaps(Bin other) {
            return low < other.high && other.low < high && smallest < other.largest && other.smallest < largest;
        }
    }

    /** @return no flux at all */
    public static UncataloguedFlux none() {
        return NONE;
    }

    /**
     * Reads a table: UTF-8, comma-separated, lines that begin with {@code #} skipped, with the columns
     * {@value #COLUMNS}: altitudes above the equatorial radius, the range of sizes, the flux of objects in that range
     * through a square metre of cross-section in a Julian year, and their mean speed relative to the target and mean
     * mass. Lines may come in any order; no two may overlap in altitude and size.
     *
     * @param file the table
     * @return the flux
     * @throws InvalidInputException if it cannot be read or a line is not of that shape; names file, line and field
     */
    public static UncataloguedFlux read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (IOException e) {
            throw new InvalidInputException(file + ": cannot be read (" + e + ")", e);
        }
    }

    /**
     * Reads the same table.
     *
     * @param in the table; left open
     * @param source what to call it in messages
     * @return the flux
     * @throws InvalidInputException if a line is not of that shape; names source, line and field
     * @throws IOException if it cannot be read
     */
    public static UncataloguedFlux read(InputStream in, String source) throws IOException {
        List<Bin> bins = new ArrayList<>();
        RiskTable.read(in, source, COLUMNS, line -> {
            Bin bin = new Bin(
                    EarthModel.EQUATORIAL_RADIUS + 1000 * line.nonNegative(0),
                    EarthModel.EQUATORIAL_RADIUS + 1000 * line.positive(1),
                    line.positive(2),
                    line.positive(3),
                    new Impactors(
                            line.nonNegative(4) / EarthModel.JULIAN_YEAR, 1000 * line.positive(5), line.positive(6)));
            if (bin.low >= bin.high) {
                throw line.bad(1, "an altitude above that of altitude_low_km");
            }
            if (bin.smallest >= bin.largest) {
                throw line.bad(3, "a size above that of size_low_m");
            }
            if (bins.stream().anyMatch(bin::overlaps)) {
                throw line.bad(0, "altitudes and sizes that no line before covers");
            }
            bins.add(bin);
        });
        return of(bins);
    }

    private static UncataloguedFlux of(List<Bin> bins) {
        List<List<Impactors>> byShell = new ArrayList<>();
        for (int shell = 0; shell < AltitudeShells.count(); shell++) {
            double low = AltitudeShells.lowerRadius(shell);
            double high = AltitudeShells.upperRadius(shell);
            List<Impactors> here = new ArrayList<>();
            for (Bin bin : bins) {
                double share = (FastMath.min(high, bin.high) - FastMath.max(low, bin.low)) / (high - low);
                Impactors all = bin.impactors;
                if (share > 0 && all.perSquareMetreSecond > 0) {
                    here.add(new Impactors(share * all.perSquareMetreSecond, all.speed, all.massKg));
                }
            }
            byShell.add(List.copyOf(here));
        }
        return new UncataloguedFlux(List.copyOf(byShell));
    }

    /**
     * @param shell number of a shell in {@link AltitudeShells}
     * @return flux of all sizes through a square metre of cross-section, mean over the shell (1/(m² s))
     */
    public double perSquareMetreSecond(int shell) {
        return byShell.get(shell).stream()
                .mapToDouble(Impactors::perSquareMetreSecond)
                .sum();
    }

    /** Those met in a shell, none of them with no flux. */
    List<Impactors> in(int shell) {
        return byShell.get(shell);
    }
}
