package org.clearorbit.campaign;

import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.MeanOrbit;

/**
 * A store of propellant in orbit, at which refuelled shuttles may stop between two targets. They arrive with their
 * tanks down to the residual and take what they need up to the next depot or to the end.
 *
 * @param name name in the results
 * @param orbit its mean orbit; drifted under J2 to any date of the campaign
 * @param capacityKg propellant that it has for the whole campaign (kg)
 * @param propellantMeurPerKg price of its propellant, in orbit (million euro per kg)
 * @param refuelDays time from docking to undocking (days)
 */
public record Depot(String name, MeanOrbit orbit, double capacityKg, double propellantMeurPerKg, double refuelDays) {

    /** Checks the ranges. */
    public Depot {
        if (name.isBlank()) {
            throw InvalidInputException.at("depot name", name, "a name");
        }
        Checks.positive("depot '" + name + "': capacity (kg)", capacityKg);
        Checks.notNegative("depot '" + name + "': propellant price (million euro per kg)", propellantMeurPerKg);
        Checks.positive("depot '" + name + "': time to refuel (days)", refuelDays);
    }
}
