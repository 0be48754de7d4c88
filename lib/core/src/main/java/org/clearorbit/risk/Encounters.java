package org.clearorbit.risk;

import java.util.ArrayList;
import java.util.List;
import org.clearorbit.catalog.SpaceObject;
import org.hipparchus.util.FastMath;

/** Meets one object with every cell of a population, and adds up rates and fragments by shell and by mass. */
final class Encounters {

    private static final double TRACKABLE_FACTOR =
            BreakupModel.lengthFactor(FragmentSize.TRACKABLE.characteristicLength());

    private final BackgroundPopulation background;
    private final BreakupModel breakup;
    private final double mass;
    private final double radius;
    private final boolean counted;
    private final int inclinationClass;
    private final int ownColumn;
    private final List<ShellRisk> shells = new ArrayList<>();
    private final double[] rateByMass = new double[PopulationGrid.MASS_BINS];
    private final CollisionRate rate;
    private double densitySum;
    private double densitySpeedSum;
    private double rateSum;
    private double covered;

    private Encounters(SpaceObject object, BackgroundPopulation background, BreakupModel breakup) {
        RiskOrbit orbit = RiskOrbit.of(object.elements());
        this.background = background;
        this.breakup = breakup;
        this.mass = object.mass().value();
        this.radius = object.hardBodyRadius();
        this.counted = background.counts(object.catalogNumber());
        this.inclinationClass = PopulationGrid.inclinationClass(orbit.i());
        this.ownColumn = PopulationGrid.cell(0, inclinationClass, PopulationGrid.massBin(mass));
        orbit.visitShells(this::meetShell);
        this.rate = summary();
    }

    static Encounters of(SpaceObject object, BackgroundPopulation background, BreakupModel breakup) {
        return new Encounters(object, background, breakup);
    }

    CollisionRate rate() {
        return rate;
    }

    List<ShellRisk> shells() {
        return shells;
    }

    private CollisionRate summary() {
        List<CollisionRate.MassBin> byMass = new ArrayList<>();
        for (int bin = 0; bin < PopulationGrid.MASS_BINS; bin++) {
            byMass.add(new CollisionRate.MassBin(
                    PopulationGrid.lowestMass(bin), PopulationGrid.highestMass(bin), rateByMass[bin]));
        }
        boolean meets = rateSum > 0;
        return new CollisionRate(
                densitySum,
                meets ? densitySpeedSum / densitySum : 0,
                meets ? rateSum / densitySpeedSum : 0,
                rateSum,
                FastMath.min(1, covered),
                byMass);
    }

    private void meetShell(int shell, double fraction, double horizontal, double radialSquared) {
        covered += fraction;
        EncounterGeometry geometry = EncounterGeometry.table();
        double perVolume = fraction / AltitudeShells.volume(shell);
        double collisions = 0;
        double fragments = 0;
        int ownCell = counted ? ownColumn + shell * PopulationGrid.CELLS_PER_SHELL : -1;
        int firstCell = shell * PopulationGrid.CELLS_PER_SHELL;
        for (int cell : background.occupied(shell)) {
            // what the object itself put into its cell does not meet it
            double own = cell == ownCell ? fraction : 0;
            double count = background.sum(cell, PopulationGrid.COUNT) - own;
            if (own > 0 && count < 1e-9) {
                continue;
            }
            int otherClass = (cell - firstCell) / PopulationGrid.MASS_BINS;
            int otherBin = (cell - firstCell) % PopulationGrid.MASS_BINS;
            double otherRadius = (background.sum(cell, PopulationGrid.RADIUS) - own * radius) / count;
            double otherRadiusSquared =
                    (background.sum(cell, PopulationGrid.RADIUS_SQUARED) - own * radius * radius) / count;
            double otherMass = (background.sum(cell, PopulationGrid.MASS) - own * mass) / count;
            double otherSpeed = (background.sum(cell, PopulationGrid.HORIZONTAL_SPEED) - own * horizontal) / count;
            double otherRadial =
                    (background.sum(cell, PopulationGrid.RADIAL_SPEED_SQUARED) - own * radialSquared) / count;
            double product = 2 * horizontal * otherSpeed;
            double difference = horizontal - otherSpeed;
            double kappa = (difference * difference + radialSquared + FastMath.max(0, otherRadial)) / product;
            double density = perVolume * count * geometry.density(inclinationClass, otherClass);
            double densitySpeed = perVolume
                    * count
                    * FastMath.sqrt(product)
                    * geometry.densityTimesSpeed(inclinationClass, otherClass, kappa);
            double crossSection = FastMath.PI * (radius * radius + 2 * radius * otherRadius + otherRadiusSquared);
            double cellRate = densitySpeed * crossSection;
            densitySum += density;
            densitySpeedSum += densitySpeed;
            rateByMass[otherBin] += cellRate;
            collisions += cellRate;
            fragments += cellRate * breakup.fragmentsOfUnitLength(mass, otherMass, densitySpeed / density);
        }
        rateSum += collisions;
        shells.add(new ShellRisk(shell, fraction, collisions, fragments * TRACKABLE_FACTOR));
    }
}
