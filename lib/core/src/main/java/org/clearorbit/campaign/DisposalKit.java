package org.clearorbit.campaign;

import java.io.Serializable;

/**
 * The de-orbit kit that a kit carrier leaves on a target, or the unit that a mothership lets go: a small stage whose
 * propellant is loaded for its own target.
 *
 * @param dryMassKg mass without propellant (kg)
 * @param ispS specific impulse (s)
 * @param propellantCapacityKg most propellant that it can hold (kg)
 * @param unitCostMeur price of one (million euro)
 * @param approachDeltaV delta-v of its own last approach to a stable target (m/s); 0 for a kit that is put in place
 */
public record DisposalKit(
        double dryMassKg, double ispS, double propellantCapacityKg, double unitCostMeur, double approachDeltaV)
        implements Serializable {

    /** Checks the signs. */
    public DisposalKit {
        Checks.positive("kit dry mass (kg)", dryMassKg);
        Checks.positive("kit specific impulse (s)", ispS);
        Checks.positive("kit propellant capacity (kg)", propellantCapacityKg);
        Checks.notNegative("kit unit cost (million euro)", unitCostMeur);
        Checks.notNegative("kit approach delta-v (m/s)", approachDeltaV);
    }

    /**
     * A kit that is put in place by its carrier.
     *
     * @param dryMassKg mass without propellant (kg)
     * @param ispS specific impulse (s)
     * @param propellantCapacityKg most propellant that it can hold (kg)
     * @param unitCostMeur price of one kit (million euro)
     */
    public DisposalKit(double dryMassKg, double ispS, double propellantCapacityKg, double unitCostMeur) {
        this(dryMassKg, ispS, propellantCapacityKg, unitCostMeur, 0);
    }
}
