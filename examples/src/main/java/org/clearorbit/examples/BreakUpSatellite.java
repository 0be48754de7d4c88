package org.clearorbit.examples;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.OrbitalLifetime;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.risk.breakup.BreakupModel;
import org.clearorbit.risk.breakup.CloudPersistence;
import org.clearorbit.risk.breakup.FragmentCloud;
import org.clearorbit.risk.breakup.FragmentGenerator;
import org.clearorbit.risk.breakup.FragmentOrbits;
import org.clearorbit.risk.breakup.ParentBody;
import org.hipparchus.util.FastMath;

/**
 * What a collision would make of a satellite: fragments by size, their masses, for how long they would stay, and a
 * table for a Gabbard diagram. Arguments: mass of the satellite (kg), mass of what hits it (kg), speed (km/s), altitude
 * (km), inclination (degrees), seed and, if you want the table, a file.
 */
public final class BreakUpSatellite {

    private static final int FEWEST_ARGUMENTS = 6;
    private static final String USAGE =
            "usage: BreakUpSatellite KG OTHER_KG KM_PER_S ALTITUDE_KM INCLINATION_DEG SEED [CSV]";
    private static final double LENGTH_OF_PARENT = 3;
    private static final double[] LENGTHS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1};
    private static final double[] YEARS = {1, 5, 10, 25, 50, 100};

    private BreakUpSatellite() {}

    /**
     * @param arguments mass, mass, speed, altitude, inclination, seed, file
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < FEWEST_ARGUMENTS) {
            System.err.println(USAGE);
            System.exit(2);
        }
        try {
            breakUp(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(USAGE);
            System.exit(2);
        }
    }

    private static void breakUp(String[] arguments) throws IOException {
        ParentBody satellite = ParentBody.spacecraft(number("KG", arguments[0], 1e-6, 1e6), LENGTH_OF_PARENT);
        ParentBody other = ParentBody.spacecraft(number("OTHER_KG", arguments[1], 1e-6, 1e6), LENGTH_OF_PARENT);
        double speed = 1000 * number("KM_PER_S", arguments[2], 0.1, 20);
        double altitude = 1000 * number("ALTITUDE_KM", arguments[3], 100, 50_000);
        double inclination = FastMath.toRadians(number("INCLINATION_DEG", arguments[4], 0, 180));
        long seed = seed(arguments[5]);
        MeanOrbit orbit = new MeanOrbit(
                SpaceContext.embedded().parseDate("2030-01-01T00:00:00Z"),
                EarthModel.EQUATORIAL_RADIUS + altitude,
                0,
                inclination,
                0,
                0,
                0);
        FragmentGenerator.Collision collision =
                FragmentGenerator.withDefaults().withSmallestLength(LENGTHS[0]).collide(satellite, other, speed, seed);
        FragmentCloud cloud = collision.first();
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f kg of the satellite in %d fragments, %.1f kg in shorter ones, %.1f kg whole%n",
                collision.catastrophic() ? "catastrophic" : "not catastrophic",
                cloud.fragmentMass(),
                cloud.size(),
                cloud.unlistedMass(),
                cloud.bodyMass());
        for (double length : LENGTHS) {
            System.out.printf(
                    Locale.ROOT,
                    "%4.0f cm and up: %7d of the satellite, %7d of the other, law %9.1f for both%n",
                    100 * length,
                    cloud.count(length),
                    collision.second().count(length),
                    BreakupModel.withDefaults().collisionFragments(satellite.mass(), other.mass(), speed, length));
        }
        FragmentOrbits orbits = FragmentOrbits.of(cloud, orbit);
        CloudPersistence persistence = CloudPersistence.of(cloud, orbits, OrbitalLifetime.withDefaults());
        for (double years : YEARS) {
            System.out.printf(
                    Locale.ROOT,
                    "after %3.0f years: %7d fragments of the satellite in orbit%n",
                    years,
                    persistence.inOrbitAfter(years * EarthModel.JULIAN_YEAR));
        }
        if (arguments.length > FEWEST_ARGUMENTS) {
            writeTable(Path.of(arguments[FEWEST_ARGUMENTS]), cloud, orbits);
        }
    }

    /** A number between bounds that only another unit would leave. */
    private static double number(String name, String text, double least, double most) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%s: found '%s', expected a number from %s to %s", name, text, least, most));
        }
        return value;
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("SEED: found '" + text + "', expected a whole number", e);
        }
    }

    private static void writeTable(Path file, FragmentCloud cloud, FragmentOrbits orbits) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.print(
                    "length_m,area_to_mass_m2_kg,mass_kg,speed_m_s,period_min,perigee_km,apogee_km,inclination_deg\n");
            for (int k = 0; k < cloud.size(); k++) {
                if (orbits.isBound(k)) {
                    out.printf(
                            Locale.ROOT,
                            "%.4f,%.5g,%.5g,%.2f,%.3f,%.2f,%.2f,%.4f\n",
                            cloud.length(k),
                            cloud.areaToMass(k),
                            cloud.mass(k),
                            cloud.speed(k),
                            orbits.period(k) / 60,
                            (orbits.perigeeRadius(k) - EarthModel.EQUATORIAL_RADIUS) / 1000,
                            (orbits.apogeeRadius(k) - EarthModel.EQUATORIAL_RADIUS) / 1000,
                            FastMath.toDegrees(orbits.i(k)));
                }
            }
        }
    }
}
