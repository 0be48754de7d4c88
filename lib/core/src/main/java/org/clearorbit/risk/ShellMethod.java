package org.clearorbit.risk;

import java.util.Arrays;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.SpaceObject;
import org.hipparchus.util.FastMath;

/**
 * How often the objects of a catalogue collide with each other, in shells of any width, by the method of
 * {@link CollisionRate} (Kessler, Icarus 48, 1981, 39): nodes, perigees and places along the orbits at random, and the
 * objects of a shell spread evenly over its height. That last assumption is what the width stands for: where many
 * objects fly in a layer thinner than a shell, as constellations do, the rate grows as shells get thinner. Objects are
 * sorted into classes of half a degree of inclination; how classes meet follows from their mean inclinations and how
 * much they scatter, within a class each object meets the others of it. Immutable.
 */
public final class ShellMethod {

    /** Classes of inclination, half a degree wide. */
    private static final int CLASSES = 360;

    /** Least share of a class beside one object: what is below may be rounding of the sums. */
    private static final double ROUNDING = 1e-12;

    private static final int COUNT = 0;
    private static final int RADIUS = 1;
    private static final int RADIUS_SQUARED = 2;
    private static final int HORIZONTAL = 3;
    private static final int RADIAL_SQUARED = 4;
    private static final int COSINE = 5;
    private static final int SINE = 6;
    private static final int SUMS = 7;

    private final double[] radii;

    private ShellMethod(double[] radii) {
        this.radii = radii;
    }

    /**
     * @param radii boundaries of the shells (m), ascending, at least two
     * @return the method in those shells
     */
    public static ShellMethod between(double... radii) {
        if (radii.length < 2) {
            throw new IllegalArgumentException(radii.length + " radii, expected at least 2");
        }
        for (int k = 0; k < radii.length; k++) {
            if (!(radii[k] > (k == 0 ? 0 : radii[k - 1]) && radii[k] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("radii[" + k + "] = " + radii[k] + " m, expected ascending numbers");
            }
        }
        return new ShellMethod(radii.clone());
    }

    /**
     * @param lowRadius the lowest boundary (m), above 0
     * @param highRadius where the shells end at the latest (m)
     * @param width width of a shell (m)
     * @return the method in as many shells of that width as fit between
     */
    public static ShellMethod ofWidth(double lowRadius, double highRadius, double width) {
        if (!(width > 0 && highRadius - lowRadius >= width)) {
            throw new IllegalArgumentException("width = " + width + " m, expected above 0 and at most "
                    + (highRadius - lowRadius) + " m, the height between the radii");
        }
        // a rounding error must not cost the last shell
        int shells = (int) FastMath.floor((highRadius - lowRadius) / width * (1 + 1e-12));
        double[] radii = new double[shells + 1];
        for (int k = 0; k <= shells; k++) {
            radii[k] = lowRadius + k * width;
        }
        return between(radii);
    }

    /** @return in how many shells */
    public int shells() {
        return radii.length - 1;
    }

    /**
     * @param boundary number of a boundary, from 0 to {@link #shells()}
     * @return its radius (m)
     */
    public double radius(int boundary) {
        return radii[boundary];
    }

    /**
     * @param catalog the objects
     * @return expected collisions among them in each shell (1/s), each pair counted once
     */
    public double[] perSecond(Catalog catalog) {
        double[] sums = new double[shells() * CLASSES * SUMS];
        for (SpaceObject object : catalog.objects()) {
            RiskOrbit orbit = RiskOrbit.of(object.elements());
            double radius = object.hardBodyRadius();
            int inclination = inclinationClass(orbit.i());
            double cosine = FastMath.cos(orbit.i());
            double sine = FastMath.sin(orbit.i());
            orbit.visitShells(radii, (shell, time, horizontal, radialSquared) -> {
                int at = (shell * CLASSES + inclination) * SUMS;
                sums[at + COUNT] += time;
                sums[at + RADIUS] += time * radius;
                sums[at + RADIUS_SQUARED] += time * radius * radius;
                sums[at + HORIZONTAL] += time * horizontal;
                sums[at + RADIAL_SQUARED] += time * radialSquared;
                sums[at + COSINE] += time * cosine;
                sums[at + SINE] += time * sine;
            });
        }
        double[] twice = new double[shells()];
        EncounterGeometry.Pair geometry = EncounterGeometry.pair();
        for (SpaceObject object : catalog.objects()) {
            addOwnClass(geometry, object, sums, twice);
        }
        for (int shell = 0; shell < twice.length; shell++) {
            double volume = AltitudeShells.volumeBetween(radii[shell], radii[shell + 1]);
            twice[shell] = (twice[shell] + ofClasses(geometry, sums, shell)) * FastMath.PI / volume / 2;
        }
        return twice;
    }

    /**
     * @param catalog the objects
     * @return expected collisions among them in all shells (1/s), each pair counted once
     */
    public double totalPerSecond(Catalog catalog) {
        return Arrays.stream(perSecond(catalog)).sum();
    }

    private static int inclinationClass(double inclination) {
        return FastMath.min((int) (inclination / FastMath.PI * CLASSES), CLASSES - 1);
    }

    /**
     * An object with the others of its class in each shell. Nobody meets himself, and what is taken off a class must be
     * just what was put in: the geometry of a class is not that of its members where they are few or equatorial.
     */
    private void addOwnClass(EncounterGeometry.Pair geometry, SpaceObject object, double[] sums, double[] twice) {
        RiskOrbit orbit = RiskOrbit.of(object.elements());
        double radius = object.hardBodyRadius();
        int inclination = inclinationClass(orbit.i());
        double cosine = FastMath.cos(orbit.i());
        double sine = FastMath.sin(orbit.i());
        orbit.visitShells(radii, (shell, time, horizontal, radialSquared) -> {
            int at = (shell * CLASSES + inclination) * SUMS;
            double others = sums[at + COUNT] - time;
            if (others > ROUNDING * sums[at + COUNT]) {
                double area = others * radius * radius
                        + 2 * radius * (sums[at + RADIUS] - time * radius)
                        + sums[at + RADIUS_SQUARED]
                        - time * radius * radius;
                double otherRadial = FastMath.max(0, sums[at + RADIAL_SQUARED] - time * radialSquared) / others;
                geometry.lay(
                        cosine,
                        sine,
                        (sums[at + COSINE] - time * cosine) / others,
                        (sums[at + SINE] - time * sine) / others);
                twice[shell] += time
                        * area
                        * densitySpeed(
                                geometry,
                                horizontal,
                                (sums[at + HORIZONTAL] - time * horizontal) / others,
                                radialSquared + otherRadial);
            }
        });
    }

    /** All ordered pairs of different inclination classes, the members of a class having its mean speeds. */
    private static double ofClasses(EncounterGeometry.Pair geometry, double[] sums, int shell) {
        double total = 0;
        for (int one = 0; one < CLASSES; one++) {
            int a = (shell * CLASSES + one) * SUMS;
            double n = sums[a + COUNT];
            for (int other = 0; n > 0 && other < one; other++) {
                int b = (shell * CLASSES + other) * SUMS;
                double m = sums[b + COUNT];
                if (m > 0) {
                    double area = n * sums[b + RADIUS_SQUARED]
                            + 2 * sums[a + RADIUS] * sums[b + RADIUS]
                            + m * sums[a + RADIUS_SQUARED];
                    double radial = sums[a + RADIAL_SQUARED] / n + sums[b + RADIAL_SQUARED] / m;
                    geometry.lay(sums[a + COSINE] / n, sums[a + SINE] / n, sums[b + COSINE] / m, sums[b + SINE] / m);
                    total += 2
                            * area
                            * densitySpeed(geometry, sums[a + HORIZONTAL] / n, sums[b + HORIZONTAL] / m, radial);
                }
            }
        }
        return total;
    }

    /** Density met, relative to one uniform over the shell, times relative speed (m/s). */
    private static double densitySpeed(
            EncounterGeometry.Pair geometry, double speed, double otherSpeed, double radialSquared) {
        double product = 2 * speed * otherSpeed;
        double difference = speed - otherSpeed;
        double kappa = (difference * difference + radialSquared) / product;
        return FastMath.sqrt(product) * geometry.densityTimesSpeed(kappa);
    }
}
