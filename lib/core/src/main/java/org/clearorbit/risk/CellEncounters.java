package org.clearorbit.risk;

import org.clearorbit.catalog.SpaceObject;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/** Leads one body through every cell of a population that it may meet; what it put there itself is left out. */
final class CellEncounters {

    private static final double[] NOTHING = new double[PopulationGrid.SUMS];

    private final BackgroundPopulation background;
    private final double radius;
    private final double cosine;
    private final double sine;
    private final @Nullable PopulationMember own;
    private final double[][] ownParts;
    private final EncounterGeometry.Pair geometry = EncounterGeometry.pair();
    private final Visitor visitor;

    private CellEncounters(
            double inclination,
            double certainty,
            double radius,
            @Nullable PopulationMember own,
            BackgroundPopulation background,
            Visitor visitor) {
        this.background = background;
        this.radius = radius;
        this.cosine = certainty * FastMath.cos(inclination);
        this.sine = certainty * FastMath.sin(inclination);
        this.own = own;
        this.ownParts = own == null ? new double[0][] : own.parts();
        this.visitor = visitor;
    }

    /** Told of each cell that is met, shell by shell upwards. */
    interface Visitor {

        /**
         * @param shell number of the shell
         * @param cell number of the cell in {@link PopulationGrid}
         * @param otherMass mean mass of the others (kg)
         * @param density their density met, times the share of time that the body spends in the shell (1/m³)
         * @param densitySpeed the same times the mean relative speed (1/(m² s))
         * @param crossSection mean cross-section of a pair (m²)
         */
        void meet(int shell, int cell, double otherMass, double density, double densitySpeed, double crossSection);

        /**
         * Called after the cells of a shell.
         *
         * @param shell number of the shell
         * @param fraction share of time that the body spends there
         */
        default void leave(int shell, double fraction) {}
    }

    /** An object; what the population counts under its number is left out. */
    static void visit(SpaceObject object, BackgroundPopulation background, Visitor visitor) {
        RiskOrbit orbit = RiskOrbit.of(object.elements());
        PopulationMember own = background.member(object.catalogNumber());
        orbit.visitShells(
                new CellEncounters(orbit.i(), 1, object.hardBodyRadius(), own, background, visitor)::meetShell);
    }

    /** A body of some radius (m) that no population counts. */
    static void visit(RiskOrbit orbit, double radius, BackgroundPopulation background, Visitor visitor) {
        orbit.visitShells(new CellEncounters(orbit.i(), 1, radius, null, background, visitor)::meetShell);
    }

    /**
     * Bodies of a radius (m) that no population counts and whose inclinations fill a class evenly.
     *
     * @param orbit its inclination is the middle of the class
     */
    static void visitClass(RiskOrbit orbit, double radius, BackgroundPopulation background, Visitor visitor) {
        double half = FastMath.toRadians(PopulationGrid.CLASS_DEGREES) / 2;
        double certainty = FastMath.sin(half) / half;
        orbit.visitShells(new CellEncounters(orbit.i(), certainty, radius, null, background, visitor)::meetShell);
    }

    private void meetShell(int shell, double fraction, double horizontal, double radialSquared) {
        double perVolume = fraction / AltitudeShells.volume(shell);
        int ownCell = own == null || ownParts[shell] == null ? -1 : own.cell(shell);
        for (int cell : background.occupied(shell)) {
            double[] left = cell == ownCell ? ownParts[shell] : NOTHING;
            double count = background.sum(cell, PopulationGrid.COUNT) - left[PopulationGrid.COUNT];
            if (cell == ownCell && count < 1e-9) {
                continue;
            }
            double perCount = 1 / count;
            double otherRadius = rest(cell, PopulationGrid.RADIUS, left) * perCount;
            double otherRadiusSquared = rest(cell, PopulationGrid.RADIUS_SQUARED, left) * perCount;
            double otherMass = rest(cell, PopulationGrid.MASS, left) * perCount;
            double otherSpeed = rest(cell, PopulationGrid.HORIZONTAL_SPEED, left) * perCount;
            double otherRadial = rest(cell, PopulationGrid.RADIAL_SPEED_SQUARED, left) * perCount;
            double otherCosine = rest(cell, PopulationGrid.COSINE, left) * perCount;
            double otherSine = rest(cell, PopulationGrid.SINE, left) * perCount;
            geometry.lay(cosine, sine, otherCosine, otherSine);
            double product = 2 * horizontal * otherSpeed;
            double difference = horizontal - otherSpeed;
            double kappa = (difference * difference + radialSquared + FastMath.max(0, otherRadial)) / product;
            double density = perVolume * count * geometry.density();
            double densitySpeed = perVolume * count * FastMath.sqrt(product) * geometry.densityTimesSpeed(kappa);
            double crossSection = FastMath.PI * (radius * radius + 2 * radius * otherRadius + otherRadiusSquared);
            visitor.meet(shell, cell, otherMass, density, densitySpeed, crossSection);
        }
        visitor.leave(shell, fraction);
    }

    private double rest(int cell, int which, double[] left) {
        return background.sum(cell, which) - left[which];
    }
}
