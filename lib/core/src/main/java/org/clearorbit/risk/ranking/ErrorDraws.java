package org.clearorbit.risk.ranking;

import java.util.Objects;
import org.clearorbit.catalog.PhysicalValue;
import org.clearorbit.catalog.Provenance;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.Seeds;

/**
 * The errors of one object in all samples, in standard deviations. Each kind has a stream of its own, so that the first
 * samples do not depend on how many follow, nor one kind on another.
 *
 * @param mass of its mass
 * @param area of its cross-section
 * @param ownRate of its own part of the rate
 */
record ErrorDraws(double[] mass, double[] area, double[] ownRate) {

    private static final int COMMON_RATE = 0;
    private static final int OWN_RATE = 1;
    private static final int MASS = 2;
    private static final int AREA = 3;
    private static final int FAMILY = 4;

    static ErrorDraws of(SpaceObject object, long seed, int samples) {
        int number = object.catalogNumber();
        return new ErrorDraws(
                ofValue(object.mass(), MASS, number, seed, samples),
                ofValue(object.crossSection(), AREA, number, seed, samples),
                normals(Seeds.derive(Seeds.derive(seed, OWN_RATE), number), samples));
    }

    /** The errors that the rates of all objects share. */
    static double[] commonRate(long seed, int samples) {
        return normals(Seeds.derive(seed, COMMON_RATE), samples);
    }

    /** What is published for a family is right or wrong for all of it. */
    private static double[] ofValue(PhysicalValue value, int kind, int number, long seed, int samples) {
        boolean family = value.provenance() == Provenance.FAMILY;
        long key = family ? Objects.hash(value.value(), value.source()) : number;
        return normals(Seeds.derive(Seeds.derive(seed, family ? kind + FAMILY : kind), key), samples);
    }

    private static double[] normals(long seed, int samples) {
        StandardNormals normals = new StandardNormals(seed);
        double[] drawn = new double[samples];
        for (int k = 0; k < samples; k++) {
            drawn[k] = normals.next();
        }
        return drawn;
    }
}
