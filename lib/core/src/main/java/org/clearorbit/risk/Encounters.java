package org.clearorbit.risk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.risk.breakup.BreakupModel;
import org.hipparchus.util.FastMath;

/** Meets one object with every cell of a population, and adds up rates and fragments by shell, by mass and by class. */
final class Encounters implements CellEncounters.Visitor {

    private static final double TRACKABLE_FACTOR =
            BreakupModel.lengthFactor(FragmentSize.TRACKABLE.characteristicLength());

    private final BreakupModel breakup;
    private final UncataloguedFlux flux;
    private final double mass;
    private final double crossSection;
    private final List<ShellRisk> shells = new ArrayList<>();
    private final double[] rateByMass = new double[PopulationGrid.MASS_BINS];
    private final Map<ObjectClass, Double> rateByClass = new EnumMap<>(ObjectClass.class);
    private final CollisionRate rate;
    private double densitySum;
    private double densitySpeedSum;
    private double rateSum;
    private double covered;
    private double uncatalogued;
    private double shellCollisions;
    private double shellFragments;

    private Encounters(
            SpaceObject object, BackgroundPopulation background, BreakupModel breakup, UncataloguedFlux flux) {
        this.breakup = breakup;
        this.flux = flux;
        this.mass = object.mass().value();
        this.crossSection = object.crossSection().value();
        for (ObjectClass other : ObjectClass.values()) {
            rateByClass.put(other, 0.0);
        }
        CellEncounters.visit(object, background, this);
        this.rate = summary();
    }

    static Encounters of(SpaceObject object, BackgroundPopulation background) {
        return new Encounters(object, background, BreakupModel.withDefaults(), UncataloguedFlux.none());
    }

    static Encounters of(SpaceObject object, RiskInputs inputs) {
        return new Encounters(object, inputs.background(), inputs.breakup(), inputs.uncatalogued());
    }

    CollisionRate rate() {
        return rate;
    }

    /** Expected impacts of objects that no catalogue holds (1/s). */
    double uncataloguedPerSecond() {
        return uncatalogued;
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
                byMass,
                rateByClass);
    }

    @Override
    public void meet(int shell, int cell, double otherMass, double density, double densitySpeed, double crossSection) {
        double cellRate = densitySpeed * crossSection;
        densitySum += density;
        densitySpeedSum += densitySpeed;
        rateByMass[PopulationGrid.massBinOf(cell)] += cellRate;
        rateByClass.merge(PopulationGrid.objectClassOf(cell), cellRate, Double::sum);
        shellCollisions += cellRate;
        shellFragments += cellRate * breakup.fragmentsOfUnitLength(mass, otherMass, densitySpeed / density);
    }

    @Override
    public void leave(int shell, double fraction) {
        covered += fraction;
        rateSum += shellCollisions;
        for (UncataloguedFlux.Impactors impactors : flux.in(shell)) {
            double impacts = fraction * crossSection * impactors.perSquareMetreSecond();
            uncatalogued += impacts;
            shellCollisions += impacts;
            shellFragments += impacts * breakup.fragmentsOfUnitLength(mass, impactors.massKg(), impactors.speed());
        }
        shells.add(new ShellRisk(shell, fraction, shellCollisions, shellFragments * TRACKABLE_FACTOR));
        shellCollisions = 0;
        shellFragments = 0;
    }
}
