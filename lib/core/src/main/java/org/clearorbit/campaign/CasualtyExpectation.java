package org.clearorbit.campaign;

import org.hipparchus.util.FastMath;

/**
 * Expected number of casualties on the ground when an object re-enters uncontrolled.
 *
 * <p>A simplified model for the comparison of disposals, not a substitute for a re-entry analysis: a stated fraction of
 * the mass survives, in equal fragments of a stated mass and areal density. Each fragment endangers the area (0.6 m +
 * √A)², where A is its mean cross-section and 0.6 m = √(0.36 m²) the size of a person seen from above
 * (NASA-STD-8719.14, requirement 4.7-1, not re-read). Summed over the fragments this is the debris casualty area; times
 * the mean population density under the orbit it is the expected number of casualties. Sheltering and kinetic energy
 * are left out: every fragment counts, no roof protects.
 *
 * <p>Where the defaults come from: 10 to 40 percent of a large object's mass reach the ground (The Aerospace
 * Corporation, Center for Orbital and Reentry Debris Studies; Klinkrad, Re-entry Prediction and On-Ground Risk
 * Assessment, Sixth US/Russian Space Surveillance Workshop 2005), of which 25 percent is the middle; fragments of 20 kg
 * and 200 kg/m² reproduce NASA's analysis of UARS (26 fragments, 532 kg, about 22 m²). Against published analyses of
 * single spacecraft the casualty area is within a factor of 2.5 when their surviving mass is put in, and within a
 * factor of 3 with the default fraction; spacecraft differ by more than that (9 percent of UARS survived, two thirds of
 * ROSAT).
 *
 * <p>Immutable; change a setting with the {@code with} methods.
 */
public final class CasualtyExpectation {

    /**
     * Largest acceptable expected number of casualties of one re-entry (NASA-STD-8719.14, requirement 4.7-1;
     * ESSB-ST-U-004, ESA Re-entry Safety Requirements; ISO 24113 leaves the number to the approving agent, who commonly
     * sets this one; none re-read).
     */
    public static final double LIMIT = 1e-4;

    /** Size of a person seen from above (m): the square root of 0.36 m², NASA-STD-8719.14 (not re-read). */
    public static final double PERSON = 0.6;

    /** Default part of the mass that reaches the ground; 0.10 to 0.40 is the published range. */
    public static final double SURVIVING_FRACTION = 0.25;

    /** Default mass of a fragment (kg). */
    public static final double FRAGMENT_MASS = 20.0;

    /** Default mass of a fragment per mean cross-section (kg/m²). */
    public static final double AREAL_DENSITY = 200.0;

    private final PopulationByLatitude population;
    private final double survivingFraction;
    private final double fragmentMass;
    private final double arealDensity;

    /**
     * What is expected of one re-entry.
     *
     * @param survivingMassKg mass that reaches the ground (kg)
     * @param casualtyAreaM2 debris casualty area (m²)
     * @param populationDensityPerM2 mean population density under the orbit (1/m²)
     * @param expectedCasualties expected number of casualties
     */
    public record Result(
            double survivingMassKg, double casualtyAreaM2, double populationDensityPerM2, double expectedCasualties) {

        /** @return whether the re-entry may be left uncontrolled under {@link CasualtyExpectation#LIMIT} */
        public boolean acceptable() {
            return expectedCasualties <= LIMIT;
        }
    }

    private CasualtyExpectation(
            PopulationByLatitude population, double survivingFraction, double fragmentMass, double arealDensity) {
        this.population = population;
        this.survivingFraction = survivingFraction;
        this.fragmentMass = fragmentMass;
        this.arealDensity = arealDensity;
    }

    /** @return the model with its default settings and the bundled population of 2022 */
    public static CasualtyExpectation withDefaults() {
        return new CasualtyExpectation(
                PopulationByLatitude.bundled(), SURVIVING_FRACTION, FRAGMENT_MASS, AREAL_DENSITY);
    }

    /**
     * @param people who lives where
     * @return this model with that population
     */
    public CasualtyExpectation with(PopulationByLatitude people) {
        return new CasualtyExpectation(people, survivingFraction, fragmentMass, arealDensity);
    }

    /**
     * @param fraction part of the mass that reaches the ground, 0 to 1
     * @return this model with that fraction
     */
    public CasualtyExpectation withSurvivingFraction(double fraction) {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("fraction = " + fraction + ", expected 0 to 1");
        }
        return new CasualtyExpectation(population, fraction, fragmentMass, arealDensity);
    }

    /**
     * @param mass mass of a fragment (kg), above 0
     * @param massPerArea mass of a fragment per mean cross-section (kg/m²), above 0
     * @return this model with those fragments
     */
    public CasualtyExpectation withFragments(double mass, double massPerArea) {
        return new CasualtyExpectation(
                population, survivingFraction, positive("mass", mass), positive("massPerArea", massPerArea));
    }

    /** @return part of the mass that reaches the ground, in [0, 1] */
    public double survivingFraction() {
        return survivingFraction;
    }

    /**
     * The debris casualty area of what reaches the ground. The number of fragments is not rounded, so that the area
     * grows in proportion to the mass.
     *
     * @param survivingMass mass that reaches the ground (kg), at least 0
     * @return debris casualty area (m²)
     */
    public double casualtyArea(double survivingMass) {
        if (!(survivingMass >= 0) || Double.isInfinite(survivingMass)) {
            throw new IllegalArgumentException("survivingMass = " + survivingMass + " kg, expected 0 or more");
        }
        double side = PERSON + FastMath.sqrt(fragmentMass / arealDensity);
        return survivingMass / fragmentMass * side * side;
    }

    /**
     * The uncontrolled re-entry of an object from a nearly circular orbit.
     *
     * @param mass mass of the object without propellant (kg), above 0
     * @param inclination inclination of its orbit (rad), from 0 to π
     * @return what is to be expected
     */
    public Result uncontrolledReentry(double mass, double inclination) {
        double surviving = survivingFraction * positive("mass", mass);
        double area = casualtyArea(surviving);
        double density = population.densityUnder(inclination);
        return new Result(surviving, area, density, area * density);
    }

    /** @return the population the model counts with */
    public PopulationByLatitude population() {
        return population;
    }

    private static double positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " = " + value + ", expected a positive number");
        }
        return value;
    }
}
