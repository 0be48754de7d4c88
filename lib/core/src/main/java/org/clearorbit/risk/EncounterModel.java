package org.clearorbit.risk;

import org.clearorbit.catalog.SpaceObject;

/**
 * How often an object comes near others: expected from the density of the population ({@link #byDensity()}) or observed
 * by propagating it ({@link ObservedEncounters}).
 */
public interface EncounterModel {

    /** @return where the numbers come from, in a few words */
    String source();

    /**
     * The approaches of an object in a Julian year, each counted with the product of two weights.
     *
     * @param object an object
     * @param inputs what it is assessed against
     * @param miss weight by miss distance
     * @param party weight by who is met and where
     * @return expected sum of the weights (1/Julian year)
     */
    double perYear(SpaceObject object, RiskInputs inputs, MissWeight miss, Party party);

    /** How much an approach counts by who is met and where. */
    @FunctionalInterface
    interface Party {

        /**
         * @param altitude altitude of the approach above the equatorial radius (m)
         * @param mass mass of the other party (kg)
         * @return the weight, at least 0
         */
        double weight(double altitude, double mass);
    }

    /**
     * Approaches as Poisson events of mean n v A: n the density of others met, v their relative speed, A the
     * {@linkplain MissWeight#area() weighted area} of the plane of encounter. The altitude is that of the middle of the
     * shell, the mass the mean of each cell of the population. It does not know who operates and keeps clear.
     *
     * @return the model that needs nothing but the population
     */
    static EncounterModel byDensity() {
        return DensityEncounters.MODEL;
    }
}
