package org.clearorbit.risk;

import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.risk.breakup.BreakupModel;

/** Those collisions of a body with a population that break it up wholly, by shell. */
final class CatastrophicEncounters implements CellEncounters.Visitor {

    private final BreakupModel breakup;
    private final double mass;
    private final double lengthFactor;
    private final double[] fragmentsPerSecond = new double[AltitudeShells.count()];
    private double fluxOfAll;
    private double flux;
    private double rate;

    private CatastrophicEncounters(BreakupModel breakup, double mass, FragmentSize size) {
        this.breakup = breakup;
        this.mass = mass;
        this.lengthFactor = BreakupModel.lengthFactor(size.characteristicLength());
    }

    static CatastrophicEncounters of(SpaceObject object, RiskInputs inputs, FragmentSize size) {
        CatastrophicEncounters found =
                new CatastrophicEncounters(inputs.breakup(), object.mass().value(), size);
        CellEncounters.visit(object, inputs.background(), found);
        return found;
    }

    /** For a body that no population counts. */
    static CatastrophicEncounters of(RiskOrbit orbit, double mass, RiskInputs inputs) {
        CatastrophicEncounters found = new CatastrophicEncounters(inputs.breakup(), mass, FragmentSize.TRACKABLE);
        CellEncounters.visit(orbit, 1, inputs.background(), found);
        return found;
    }

    /** Those that could break it up, through a unit of area (1/(m² s)). */
    double flux() {
        return flux;
    }

    /** All of the population, through a unit of area (1/(m² s)). */
    double fluxOfAll() {
        return fluxOfAll;
    }

    /** Expected collisions that break it up (1/s). */
    double rate() {
        return rate;
    }

    /** Expected fragments from them in a shell (1/s). */
    double fragmentsPerSecond(int shell) {
        return fragmentsPerSecond[shell];
    }

    @Override
    public void meet(int shell, int cell, double otherMass, double density, double densitySpeed, double crossSection) {
        double speed = densitySpeed / density;
        fluxOfAll += densitySpeed;
        if (breakup.isCatastrophic(mass, otherMass, speed)) {
            double cellRate = densitySpeed * crossSection;
            flux += densitySpeed;
            rate += cellRate;
            fragmentsPerSecond[shell] +=
                    cellRate * lengthFactor * breakup.fragmentsOfUnitLength(mass, otherMass, speed);
        }
    }
}
