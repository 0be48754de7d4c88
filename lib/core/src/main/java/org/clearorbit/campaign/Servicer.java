package org.clearorbit.campaign;

import java.io.Serializable;
import org.clearorbit.common.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * A kind of servicer: masses, propulsion, what it may do in one mission and what it costs. Chemical propulsion, burns
 * taken as impulsive.
 *
 * @param name name in the results
 * @param concept how it removes its targets
 * @param dryMassKg mass without propellant and kits (kg)
 * @param ispS specific impulse of the main engine (s)
 * @param propellantCapacityKg most propellant that it can hold (kg)
 * @param residualFraction share of the capacity that cannot be used, in [0, 1): it rides along to the end
 * @param commissioningDays time from injection to arrival in the first target's orbit: check-out and climb (days)
 * @param proximity allowances near each target
 * @param kit the kit it leaves on each target, null unless a kit carrier
 * @param maxTargets most targets in one mission
 * @param maxMissionDays longest time from launch to the end of the last disposal (days)
 * @param unitCostMeur price of one servicer, ready for launch (million euro)
 * @param operationsMeurPerDay operations while a mission is under way (million euro per day)
 */
public record Servicer(
        String name,
        ServicerConcept concept,
        double dryMassKg,
        double ispS,
        double propellantCapacityKg,
        double residualFraction,
        double commissioningDays,
        ProximityOperations proximity,
        @Nullable DisposalKit kit,
        int maxTargets,
        double maxMissionDays,
        double unitCostMeur,
        double operationsMeurPerDay)
        implements Serializable {

    /** Checks the ranges, and that a kit is there exactly where the concept needs one. */
    public Servicer {
        String where = "servicer '" + name + "': ";
        if (name.isBlank()) {
            throw InvalidInputException.at("servicer name", name, "a name");
        }
        Checks.positive(where + "dry mass (kg)", dryMassKg);
        Checks.positive(where + "specific impulse (s)", ispS);
        Checks.positive(where + "propellant capacity (kg)", propellantCapacityKg);
        if (!(residualFraction >= 0 && residualFraction < 1)) {
            throw InvalidInputException.at(where + "residual fraction", residualFraction, "[0, 1)");
        }
        if ((concept == ServicerConcept.KIT_CARRIER) != (kit != null)) {
            throw InvalidInputException.at(
                    where + "kit", kit == null ? "none" : "a kit", "a kit for a kit carrier and none for the others");
        }
        if (maxTargets < 1 || (concept == ServicerConcept.SINGLE_USE && maxTargets != 1)) {
            throw InvalidInputException.at(
                    where + "most targets per mission", maxTargets, "at least 1, and just 1 for a single-use servicer");
        }
        Checks.positive(where + "commissioning time (days)", commissioningDays);
        Checks.positive(where + "longest mission (days)", maxMissionDays);
        Checks.notNegative(where + "unit cost (million euro)", unitCostMeur);
        Checks.notNegative(where + "operations cost (million euro per day)", operationsMeurPerDay);
    }

    /** @return what is left in the tanks at the end of a mission (kg) */
    public double residualKg() {
        return residualFraction * propellantCapacityKg;
    }

    /** @return mass at the end of a mission, kits all left behind (kg) */
    public double finalMassKg() {
        return dryMassKg + residualKg();
    }

    /**
     * A shuttle for stages of several tonnes: an order of magnitude above ClearSpace-1, of the class of the e.Deorbit
     * phase-B chaser. The figures are assumptions for study, prices in euro of 2022.
     *
     * @return the preset
     */
    public static Servicer shuttle() {
        return new Servicer(
                "shuttle",
                ServicerConcept.SHUTTLE,
                1400,
                318,
                4500,
                0.02,
                21,
                new ProximityOperations(30, 10, 4),
                null,
                6,
                1826,
                110,
                0.012);
    }

    /**
     * A carrier with solid-propellant-class kits, one per target. The figures are assumptions for study, prices in euro
     * of 2022.
     *
     * @return the preset
     */
    public static Servicer kitCarrier() {
        return new Servicer(
                "kit carrier",
                ServicerConcept.KIT_CARRIER,
                1200,
                318,
                2500,
                0.02,
                21,
                new ProximityOperations(30, 10, 3),
                new DisposalKit(180, 290, 1200, 9),
                6,
                1826,
                95,
                0.012);
    }

    /**
     * A single-use servicer that leaves orbit with its target. The figures are assumptions for study, prices in euro of
     * 2022.
     *
     * @return the preset
     */
    public static Servicer singleUse() {
        return new Servicer(
                "single-use",
                ServicerConcept.SINGLE_USE,
                650,
                318,
                1600,
                0.02,
                21,
                new ProximityOperations(30, 10, 3),
                null,
                1,
                365,
                45,
                0.012);
    }
}
