package org.clearorbit.campaign;

import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.MeanOrbit;

/**
 * An object that a campaign may remove.
 *
 * @param object the catalogued object, with its mass and cross-section
 * @param orbit its mean orbit; drifted under J2 to any date of the campaign
 * @param risk what its removal is worth, in the unit of the index that ranked it; at least 0
 * @param facts how it turns and on what terms it may be removed
 */
public record Target(SpaceObject object, MeanOrbit orbit, double risk, TargetFacts facts) {

    /** Checks the risk. */
    public Target {
        Checks.notNegative("target " + object.catalogNumber() + ": risk", risk);
    }

    /**
     * A target of which nothing more is known.
     *
     * @param object the catalogued object
     * @param orbit its mean orbit
     * @param risk what its removal is worth
     */
    public Target(SpaceObject object, MeanOrbit orbit, double risk) {
        this(object, orbit, risk, TargetFacts.none());
    }

    /**
     * @param value what is known of it
     * @return the same target with those facts
     */
    public Target with(TargetFacts value) {
        return new Target(object, orbit, risk, value);
    }

    /** @return number in the public satellite catalogue */
    public int catalogNumber() {
        return object.catalogNumber();
    }

    /** @return mass (kg) */
    public double massKg() {
        return object.mass().value();
    }

    /** @return mean cross-section divided by mass (m²/kg) */
    public double areaToMass() {
        return object.crossSection().value() / object.mass().value();
    }
}
