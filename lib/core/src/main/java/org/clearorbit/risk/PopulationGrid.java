package org.clearorbit.risk;

import java.util.List;
import org.hipparchus.util.FastMath;

/** The classes into which a population is sorted besides its shells, and the layout of the cells in memory. */
final class PopulationGrid {

    /** Width of an inclination class (degrees). */
    static final int CLASS_DEGREES = 2;

    static final int CLASSES = 180 / CLASS_DEGREES;

    /** Lower edges of the mass bins (kg); the last bin has no upper edge. */
    private static final double[] MASS_EDGES = {0, 0.1, 1, 10, 100, 1000};

    static final int MASS_BINS = MASS_EDGES.length;
    private static final List<ObjectClass> OBJECT_CLASSES = List.of(ObjectClass.values());
    static final int KINDS = OBJECT_CLASSES.size();
    static final int CELLS_PER_SHELL = CLASSES * MASS_BINS * KINDS;

    // the sums kept in each cell, all weighted with the residence of the objects in its shell
    static final int COUNT = 0;
    static final int RADIUS = 1;
    static final int RADIUS_SQUARED = 2;
    static final int MASS = 3;
    static final int HORIZONTAL_SPEED = 4;
    static final int RADIAL_SPEED_SQUARED = 5;
    static final int COSINE = 6;
    static final int SINE = 7;
    static final int SUMS = 8;

    private PopulationGrid() {}

    static int inclinationClass(double inclination) {
        int found = (int) (FastMath.toDegrees(inclination) / CLASS_DEGREES);
        return FastMath.min(found, CLASSES - 1);
    }

    static int massBin(double massKg) {
        int bin = MASS_BINS - 1;
        while (massKg < MASS_EDGES[bin]) {
            bin--;
        }
        return bin;
    }

    static double lowestMass(int bin) {
        return MASS_EDGES[bin];
    }

    static double highestMass(int bin) {
        return bin + 1 < MASS_BINS ? MASS_EDGES[bin + 1] : Double.POSITIVE_INFINITY;
    }

    static int cell(int shell, int inclinationClass, int massBin, ObjectClass objectClass) {
        return ((shell * CLASSES + inclinationClass) * MASS_BINS + massBin) * KINDS + objectClass.ordinal();
    }

    static int inclinationClassOf(int cell) {
        return cell / (MASS_BINS * KINDS) % CLASSES;
    }

    static int massBinOf(int cell) {
        return cell / KINDS % MASS_BINS;
    }

    static ObjectClass objectClassOf(int cell) {
        return OBJECT_CLASSES.get(cell % KINDS);
    }
}
