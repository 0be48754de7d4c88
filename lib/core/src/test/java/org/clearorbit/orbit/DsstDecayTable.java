package org.clearorbit.orbit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.catalog.SpaceObject;
import org.hipparchus.util.FastMath;

/**
 * Makes {@code dsst-decays.csv}, the decays that ours are held against: seven objects of the catalogue from each 50 km
 * of perigee altitude between 300 and 900 km, at eccentricities from next to 0 to above 0.1, with the area-to-mass
 * ratio of their decay, through both atmospheres and through constant and changing solar activity. Takes some minutes
 * on one core. Run {@link #main} with the element sets to choose from, the file to write and the degree of the zonal
 * harmonics.
 */
final class DsstDecayTable {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();
    private static final double BIN = 50e3;
    private static final double LOWEST = 300e3;
    private static final int BINS = 12;
    private static final String[] ACTIVITIES = {"cycle", "cycle", "70", "cycle", "125", "cycle", "200"};

    private DsstDecayTable() {}

    /**
     * @param arguments element sets, file to write, degree of the zonal harmonics, averaging of the drag
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        int degree = Integer.parseInt(arguments[2]);
        DsstDecay.Averaging averaging = DsstDecay.Averaging.valueOf(arguments[3]);
        try (PrintStream out = new PrintStream(arguments[1], "US-ASCII")) {
            out.println("# Decays of real objects under Orekit 13.1.8 (DSST mean elements, zonal harmonics to J"
                    + degree + ", drag with Cd = 2.2 in our");
            out.println("# atmospheres wrapped as Orekit's, turning with the Earth, altitude above WGS-84): at the end"
                    + " of 25 Julian years,");
            out.println("# or when the perigee radius has come down to 120 km above the equatorial radius. Made by"
                    + " DsstDecayTable.");
            out.println("# Orbital data: US Space Force 18 SDS, via Space-Track and CelesTrak. Area-to-mass ratio:"
                    + " OrbitalDecay.areaToMassOf.");
            out.println(DecayCase.HEADER);
            for (DecayCase one : cases(Path.of(arguments[0]))) {
                long start = System.nanoTime();
                out.println(DecayCase.parse(one.line().split(","))
                        .solved(averaging, degree)
                        .line());
                out.flush();
                System.err.printf("%d %.1f s%n", one.catalogNumber(), (System.nanoTime() - start) / 1e9);
            }
        }
    }

    private static List<DecayCase> cases(Path file) {
        List<SpaceObject> objects = new ArrayList<>(
                CatalogReader.using(CONTEXT).read(file).catalog().objects());
        Collections.shuffle(objects, new Random(20220122));
        List<DecayCase> chosen = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            double from = LOWEST + bin * BIN;
            List<Predicate<MeanOrbit>> classes = List.of(
                    orbit -> orbit.e() < 0.002,
                    orbit -> orbit.e() >= 0.002 && orbit.e() < 0.01,
                    orbit -> orbit.e() >= 0.01 && orbit.e() < 0.03,
                    orbit -> orbit.e() >= 0.03 && orbit.e() < 0.1,
                    orbit -> orbit.e() >= 0.1,
                    orbit -> orbit.i() < FastMath.toRadians(60) && orbit.e() < 0.1,
                    orbit -> orbit.i() > FastMath.toRadians(95) && orbit.e() < 0.1);
            for (Predicate<MeanOrbit> one : classes) {
                objects.stream()
                        .filter(object -> inBin(object, from) && one.test(orbit(object)))
                        .filter(object -> chosen.stream().noneMatch(c -> c.catalogNumber() == object.catalogNumber()))
                        .findFirst()
                        .ifPresent(object -> chosen.add(start(object, chosen.size())));
            }
        }
        return chosen;
    }

    private static boolean inBin(SpaceObject object, double from) {
        double perigee = orbit(object).perigeeAltitude();
        double i = FastMath.toDegrees(orbit(object).i());
        return perigee >= from
                && perigee < from + BIN
                && areaToMass(object) > 1e-3
                && areaToMass(object) < 2
                && i > 28
                && i < 105;
    }

    private static double areaToMass(SpaceObject object) {
        return OrbitalDecay.withDefaults()
                .areaToMassOf(object.elements(), CONTEXT)
                .orElse(0);
    }

    private static MeanOrbit orbit(SpaceObject object) {
        return object.elements().meanOrbit(CONTEXT);
    }

    private static DecayCase start(SpaceObject object, int index) {
        MeanOrbit orbit = orbit(object);
        return new DecayCase(
                object.catalogNumber(),
                object.elements().epoch().toString().replace("Z", ""),
                orbit.a(),
                orbit.e(),
                FastMath.toDegrees(orbit.i()),
                FastMath.toDegrees(orbit.raan()),
                FastMath.toDegrees(orbit.argp()),
                FastMath.toDegrees(orbit.meanAnomaly()),
                areaToMass(object),
                index % 6 == 5 ? "exponential" : "mean",
                ACTIVITIES[index % ACTIVITIES.length],
                "in orbit",
                0,
                0,
                0,
                0,
                0,
                0);
    }
}
