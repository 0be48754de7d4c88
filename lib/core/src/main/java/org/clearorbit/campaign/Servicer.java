package org.clearorbit.campaign;

import java.io.Serializable;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.transfer.ElectricEngine;
import org.jspecify.annotations.Nullable;

/**
 * A kind of servicer: masses, propulsion, what it may do in one mission and what it costs. Burns are taken as impulsive
 * unless it has an electric engine.
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
 * @param capture what the tumbling of a target costs it
 * @param limits further limits on one mission
 * @param engine the engine of an electric tug, null for the others
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
        double operationsMeurPerDay,
        CaptureTable capture,
        ServicerLimits limits,
        @Nullable ElectricEngine engine)
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
        if (concept.leavesKits() != (kit != null)) {
            throw InvalidInputException.at(
                    where + "kit",
                    kit == null ? "none" : "a kit",
                    "a kit for a kit carrier or mothership and none for the others");
        }
        if (kit != null && (concept == ServicerConcept.MOTHERSHIP) != (kit.approachDeltaV() > 0)) {
            throw InvalidInputException.at(
                    where + "kit approach delta-v (m/s)",
                    kit.approachDeltaV(),
                    "above 0 for the units of a mothership and 0 for the kits of a carrier");
        }
        if ((concept == ServicerConcept.ELECTRIC_TUG) != (engine != null)) {
            throw InvalidInputException.at(
                    where + "electric engine",
                    engine == null ? "none" : "an engine",
                    "one for an electric tug and none for the others");
        }
        if (engine != null && engine.ispS() != ispS) {
            throw InvalidInputException.at(
                    where + "specific impulse (s)", ispS, "that of its engine, " + engine.ispS());
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

    /**
     * A servicer with the default capture table and no further limits; the parameters are those of the record.
     *
     * @param name name in the results
     * @param concept how it removes its targets
     * @param dryMassKg mass without propellant and kits (kg)
     * @param ispS specific impulse of the main engine (s)
     * @param propellantCapacityKg most propellant that it can hold (kg)
     * @param residualFraction share of the capacity that cannot be used
     * @param commissioningDays time from injection to arrival in the first target's orbit (days)
     * @param proximity allowances near each target
     * @param kit the kit it leaves on each target, null unless a kit carrier
     * @param maxTargets most targets in one mission
     * @param maxMissionDays longest time from launch to the end of the last disposal (days)
     * @param unitCostMeur price of one servicer (million euro)
     * @param operationsMeurPerDay operations (million euro per day)
     */
    public Servicer(
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
            double operationsMeurPerDay) {
        this(
                name,
                concept,
                dryMassKg,
                ispS,
                propellantCapacityKg,
                residualFraction,
                commissioningDays,
                proximity,
                kit,
                maxTargets,
                maxMissionDays,
                unitCostMeur,
                operationsMeurPerDay,
                CaptureTable.withDefaults(),
                ServicerLimits.none(),
                null);
    }

    /**
     * @param value what the tumbling of a target costs it
     * @return this servicer with that table
     */
    public Servicer with(CaptureTable value) {
        return new Servicer(
                name,
                concept,
                dryMassKg,
                ispS,
                propellantCapacityKg,
                residualFraction,
                commissioningDays,
                proximity,
                kit,
                maxTargets,
                maxMissionDays,
                unitCostMeur,
                operationsMeurPerDay,
                value,
                limits,
                engine);
    }

    /**
     * @param value further limits on one mission
     * @return this servicer with those limits
     */
    public Servicer with(ServicerLimits value) {
        return new Servicer(
                name,
                concept,
                dryMassKg,
                ispS,
                propellantCapacityKg,
                residualFraction,
                commissioningDays,
                proximity,
                kit,
                maxTargets,
                maxMissionDays,
                unitCostMeur,
                operationsMeurPerDay,
                capture,
                value,
                engine);
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

    /**
     * A mothership with units that approach and leave orbit with their targets on their own. It stays at a distance and
     * needs less propellant near a target; a unit carries its own sensors and grip. The figures are assumptions for
     * study, prices in euro of 2022.
     *
     * @return the preset
     */
    public static Servicer mothership() {
        return new Servicer(
                "mothership",
                ServicerConcept.MOTHERSHIP,
                1100,
                318,
                2500,
                0.02,
                21,
                new ProximityOperations(12, 8, 2),
                new DisposalKit(260, 290, 1200, 16, 25),
                8,
                1826,
                85,
                0.012);
    }

    /**
     * The shuttle, able to dock at a depot: a heavier servicer with smaller tanks. The figures are assumptions for
     * study, prices in euro of 2022.
     *
     * @return the preset
     */
    public static Servicer refuelledShuttle() {
        return new Servicer(
                "refuelled shuttle",
                ServicerConcept.REFUELLED_SHUTTLE,
                1500,
                318,
                3000,
                0.02,
                21,
                new ProximityOperations(30, 10, 4),
                null,
                10,
                2922,
                125,
                0.012);
    }

    /**
     * A tug with Hall thrusters of 0.3 N in all, of the 5 kW class (the PPS 5000 is stated with about 0.3 N; not
     * re-read). The figures are assumptions for study, prices in euro of 2022.
     *
     * @return the preset
     */
    public static Servicer electricTug() {
        return electric(
                "electric tug",
                900,
                500,
                0.02,
                21,
                new ProximityOperations(30, 10, 4),
                8,
                2922,
                100,
                0.012,
                ElectricEngine.of(0.3, 1700).withDutyCycle(0.9));
    }

    /**
     * A tug with an electric engine.
     *
     * @param name name in the results
     * @param dryMassKg mass without propellant (kg)
     * @param propellantCapacityKg most propellant that it can hold (kg)
     * @param residualFraction share of the capacity that cannot be used
     * @param commissioningDays check-out before the climb, whose time is added (days)
     * @param proximity allowances near each target; the time of the spiral with the target is added
     * @param maxTargets most targets in one mission
     * @param maxMissionDays longest time from launch to the end (days)
     * @param unitCostMeur price of one servicer (million euro)
     * @param operationsMeurPerDay operations (million euro per day)
     * @param engine the engine
     * @return the servicer
     */
    public static Servicer electric(
            String name,
            double dryMassKg,
            double propellantCapacityKg,
            double residualFraction,
            double commissioningDays,
            ProximityOperations proximity,
            int maxTargets,
            double maxMissionDays,
            double unitCostMeur,
            double operationsMeurPerDay,
            ElectricEngine engine) {
        return new Servicer(
                name,
                ServicerConcept.ELECTRIC_TUG,
                dryMassKg,
                engine.ispS(),
                propellantCapacityKg,
                residualFraction,
                commissioningDays,
                proximity,
                null,
                maxTargets,
                maxMissionDays,
                unitCostMeur,
                operationsMeurPerDay,
                CaptureTable.withDefaults(),
                ServicerLimits.none(),
                engine);
    }
}
