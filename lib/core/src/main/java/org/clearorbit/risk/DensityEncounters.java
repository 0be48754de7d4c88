package org.clearorbit.risk;

import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.EarthModel;

/** See {@link EncounterModel#byDensity()}. */
final class DensityEncounters implements EncounterModel {

    static final DensityEncounters MODEL = new DensityEncounters();

    private DensityEncounters() {}

    @Override
    public String source() {
        return "expected from the density of the population";
    }

    @Override
    public double perYear(SpaceObject object, RiskInputs inputs, MissWeight miss, Party party) {
        Sum sum = new Sum(party);
        CellEncounters.visit(object, inputs.background(), sum);
        return sum.weighted * miss.area() * EarthModel.JULIAN_YEAR;
    }

    private static final class Sum implements CellEncounters.Visitor {

        private final Party party;
        private double weighted;

        Sum(Party party) {
            this.party = party;
        }

        @Override
        public void meet(
                int shell, int cell, double otherMass, double density, double densitySpeed, double crossSection) {
            weighted += densitySpeed * party.weight(AltitudeShells.middleKm(shell) * 1000, otherMass);
        }
    }
}
