package org.clearorbit.campaign;

import java.io.Serializable;

/**
 * The de-orbit kit that a kit carrier leaves on a target: a small stage whose propellant is loaded for its own target.
 *
 * @param dryMassKg mass without propellant (kg)
 * @param ispS specific impulse (s)
 * @param propellantCapacityKg most propellant that it can hold (kg)
 * @param unitCostMeur price of one kit (million euro)
 */
public record DisposalKit(double dryMassKg, double ispS, double propellantCapacityKg, double unitCostMeur)
        implements Serializable {

    /** Checks the signs. */
    public DisposalKit {
        Checks.positive("kit dry mass (kg)", dryMassKg);
        Checks.positive("kit specific impulse (s)", ispS);
        Checks.positive("kit propellant capacity (kg)", propellantCapacityKg);
        Checks.notNegative("kit unit cost (million euro)", unitCostMeur);
    }
}
