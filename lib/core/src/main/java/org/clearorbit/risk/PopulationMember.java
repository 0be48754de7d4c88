package org.clearorbit.risk;

import org.clearorbit.catalog.SpaceObject;
import org.hipparchus.util.FastMath;

/**
 * One object as a population counts it: what it adds to the sums, and what is to be left out again for the object
 * itself, even if it is asked about with another orbit, mass or size.
 *
 * @param orbit its orbit
 * @param mass its mass (kg)
 * @param radius its hard-body radius (m)
 * @param column its cell in shell 0
 */
record PopulationMember(RiskOrbit orbit, double mass, double radius, int column) {

    static PopulationMember of(SpaceObject object) {
        RiskOrbit orbit = RiskOrbit.of(object.elements());
        double mass = object.mass().value();
        return new PopulationMember(
                orbit,
                mass,
                object.hardBodyRadius(),
                PopulationGrid.cell(
                        0,
                        PopulationGrid.inclinationClass(orbit.i()),
                        PopulationGrid.massBin(mass),
                        ObjectClass.of(object)));
    }

    /** Number of its cell in a shell. */
    int cell(int shell) {
        return column + shell * PopulationGrid.CELLS_PER_SHELL;
    }

    /** What it adds to the sums of its cell, by shell; null where it never comes. */
    double[][] parts() {
        double[][] parts = new double[AltitudeShells.count()][];
        double cosine = FastMath.cos(orbit.i());
        double sine = FastMath.sin(orbit.i());
        orbit.visitShells((shell, fraction, horizontal, radialSquared) -> {
            double[] part = new double[PopulationGrid.SUMS];
            part[PopulationGrid.COUNT] = fraction;
            part[PopulationGrid.RADIUS] = fraction * radius;
            part[PopulationGrid.RADIUS_SQUARED] = fraction * radius * radius;
            part[PopulationGrid.MASS] = fraction * mass;
            part[PopulationGrid.HORIZONTAL_SPEED] = fraction * horizontal;
            part[PopulationGrid.RADIAL_SPEED_SQUARED] = fraction * radialSquared;
            part[PopulationGrid.COSINE] = fraction * cosine;
            part[PopulationGrid.SINE] = fraction * sine;
            parts[shell] = part;
        });
        return parts;
    }
}
