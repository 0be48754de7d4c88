package org.clearorbit.campaign;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.clearorbit.common.InvalidInputException;
import org.hipparchus.util.FastMath;

/**
 * How many people live in each band of latitude, and how densely the ground under an orbit is populated.
 *
 * <p>An object that re-enters uncontrolled comes down anywhere along its ground track. Its node is then random, so its
 * longitude is uniform, and its latitude β is distributed like the time that a circular orbit of inclination i spends
 * there: f(β) = cos β / (π √(sin² i - sin² β)) for |β| ≤ i. The integral over a band is exact: F(β) = 1/2 + arcsin(sin
 * β / sin i) / π. Source: Klinkrad, Space Debris: Models and Risk Analysis, Springer 2006, chapter 9 (not re-read); the
 * formula follows from sin β = sin i sin u with the argument of latitude u uniform.
 *
 * <p>People are spread evenly over a band's area, on the sphere with the Earth's surface area. The small excess of
 * re-entries near the equator and near the perigee's latitude that atmosphere and flattening cause is left out.
 *
 * <p>Immutable.
 */
public final class PopulationByLatitude {

    /** Radius of the sphere with the surface area of the WGS-84 ellipsoid (m). */
    public static final double AUTHALIC_RADIUS = 6371007.2;

    /** The table that is part of the library; its header names sources, licence and what it costs in accuracy. */
    private static final String BUNDLED = "population-by-latitude.csv";

    private static final int BUNDLED_YEAR = 2022;

    /** Below this sine an orbit counts as equatorial; keeps 0/0 out of the arcsine's argument. */
    private static final double LEAST_SINE = Double.MIN_NORMAL;

    private final int year;
    private final List<Band> bands;

    /**
     * One band of latitude.
     *
     * @param south southern edge (rad)
     * @param north northern edge (rad)
     * @param people population of the band
     */
    public record Band(double south, double north, double people) {

        /** Checks that the band has an extent and holds no negative number of people. */
        public Band {
            if (!(south >= -FastMath.PI / 2 && south < north && north <= FastMath.PI / 2)) {
                throw new IllegalArgumentException(
                        "band from " + south + " to " + north + " rad, expected south < north within -pi/2 and pi/2");
            }
            if (!(people >= 0) || Double.isInfinite(people)) {
                throw new IllegalArgumentException("people = " + people + ", expected 0 or more");
            }
        }

        /** @return surface of the band (m²) */
        public double area() {
            return 2 * FastMath.PI * AUTHALIC_RADIUS * AUTHALIC_RADIUS * (FastMath.sin(north) - FastMath.sin(south));
        }

        /** @return mean population density over land and sea (1/m²) */
        public double density() {
            return people / area();
        }
    }

    private PopulationByLatitude(int year, List<Band> bands) {
        this.year = year;
        this.bands = List.copyOf(bands);
    }

    /**
     * The bundled table: bands of 2 degrees, scaled to the world total of 2022 (United Nations, World Population
     * Prospects 2022), with the shape of GeoNames places and World Bank country totals.
     *
     * @return the population of 2022
     */
    public static PopulationByLatitude bundled() {
        try (InputStream in = PopulationByLatitude.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException("resource " + BUNDLED + " is missing from the library");
            }
            return read(BUNDLED, new InputStreamReader(in, StandardCharsets.UTF_8), BUNDLED_YEAR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table with the columns {@code lat_min_deg}, {@code lat_max_deg} (degrees) and {@code population}; lines
     * that start with {@code #} are comments. The bands must follow each other from -90 to 90 degrees without a gap.
     *
     * @param name what to call the table in error messages
     * @param reader the table; closed in the end
     * @param year year of the population
     * @return the table
     * @throws IOException if reading fails
     * @throws InvalidInputException if a row cannot be used
     */
    public static PopulationByLatitude read(String name, Reader reader, int year) throws IOException {
        List<Band> bands = new ArrayList<>();
        double edge = -90;
        String where = name;
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(reader)) {
            for (NamedCsvRecord row : rows) {
                where = name + ":" + row.getStartingLineNumber();
                double south = number(where, row, "lat_min_deg", -90, 90);
                double north = number(where, row, "lat_max_deg", -90, 90);
                double people = number(where, row, "population", 0, Double.MAX_VALUE);
                if (south != edge) {
                    throw InvalidInputException.at(where + ": lat_min_deg", south, "the last band's edge " + edge);
                }
                if (north <= south) {
                    throw InvalidInputException.at(where + ": lat_max_deg", north, "more than " + south);
                }
                bands.add(new Band(FastMath.toRadians(south), FastMath.toRadians(north), people));
                edge = north;
            }
        } catch (CsvParseException e) {
            throw new InvalidInputException(where + ": not a CSV table: " + e.getMessage(), e);
        }
        if (edge != 90) {
            throw InvalidInputException.at(where + ": lat_max_deg", edge, "bands up to 90");
        }
        return new PopulationByLatitude(year, bands);
    }

    private static double number(String where, NamedCsvRecord row, String field, double least, double most) {
        String text = row.findField(field).orElse("").trim();
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new InvalidInputException(
                    where + ": " + field + ": found '" + text + "', expected a number. Maybe the column is missing.",
                    e);
        }
        if (!(value >= least && value <= most)) {
            throw InvalidInputException.at(where + ": " + field, text, "a number from " + least + " to " + most);
        }
        return value;
    }

    /**
     * The same people in another year: every band grows alike.
     *
     * @param toYear the year wanted
     * @param annualRate relative growth per year, e.g. 0.008 (United Nations, World Population Prospects 2022, gives
     *     0.8 percent for 2022 and 0.4 percent for 2050), above -1
     * @return the population of that year
     */
    public PopulationByLatitude grownTo(int toYear, double annualRate) {
        if (!(annualRate > -1) || Double.isInfinite(annualRate)) {
            throw new IllegalArgumentException("annualRate = " + annualRate + ", expected a number above -1");
        }
        return times(FastMath.pow(1 + annualRate, toYear - year), toYear);
    }

    /**
     * The same distribution with another world total.
     *
     * @param total number of people, above 0
     * @param inYear the year of that total
     * @return the population of that year
     */
    public PopulationByLatitude scaledTo(double total, int inYear) {
        if (!(total > 0) || Double.isInfinite(total)) {
            throw new IllegalArgumentException("total = " + total + ", expected a positive number");
        }
        return times(total / total(), inYear);
    }

    private PopulationByLatitude times(double factor, int inYear) {
        return new PopulationByLatitude(
                inYear,
                bands.stream()
                        .map(b -> new Band(b.south(), b.north(), b.people() * factor))
                        .toList());
    }

    /** @return the bands from south to north */
    public List<Band> bands() {
        return bands;
    }

    /** @return the year of the population */
    public int year() {
        return year;
    }

    /** @return number of people in the world */
    public double total() {
        return bands.stream().mapToDouble(Band::people).sum();
    }

    /**
     * @param latitude latitude (rad), from -π/2 to π/2
     * @return mean population density on that parallel, over land and sea (1/m²)
     */
    public double densityAt(double latitude) {
        for (Band band : bands) {
            if (latitude >= band.south() && latitude <= band.north()) {
                return band.density();
            }
        }
        throw new IllegalArgumentException("latitude = " + latitude + " rad, expected -pi/2 to pi/2");
    }

    /**
     * @param inclination inclination of the orbit (rad), from 0 to π
     * @return mean population density under a circular orbit with a random node (1/m²)
     */
    public double densityUnder(double inclination) {
        double density = 0;
        for (Band band : bands) {
            density += timeFraction(inclination, band.south(), band.north()) * band.density();
        }
        return density;
    }

    /**
     * The part of its time that a circular orbit spends between two parallels: the integral of f(β) above.
     *
     * @param inclination inclination of the orbit (rad), from 0 to π
     * @param south southern parallel (rad)
     * @param north northern parallel (rad)
     * @return fraction of time, 0 to 1
     */
    public static double timeFraction(double inclination, double south, double north) {
        if (!(inclination >= 0 && inclination <= FastMath.PI)) {
            throw new IllegalArgumentException("inclination = " + inclination + " rad, expected 0 to pi");
        }
        double sine = FastMath.max(FastMath.sin(inclination), LEAST_SINE);
        return timeSouthOf(north, sine) - timeSouthOf(south, sine);
    }

    private static double timeSouthOf(double latitude, double sineOfInclination) {
        double ratio = FastMath.sin(latitude) / sineOfInclination;
        return 0.5 + FastMath.asin(FastMath.max(-1.0, FastMath.min(1.0, ratio))) / FastMath.PI;
    }
}
