package org.clearorbit.risk;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.EarthModel;

/**
 * How often an object is to be expected to collide with a population: n·σ·v, and the three factors. Each factor is the
 * mean over all the others met, weighted so that their product is the rate exactly. The model is that of Kessler
 * (Icarus 48, 1981, 39) with nodes, perigees and places along the orbits at random; the cross-section of a pair is π(r₁
 * + r₂)² with hard-body radii, and gravity does not focus.
 *
 * @param spatialDensity density met, over the time that the object spends in the shells (1/m³)
 * @param meanRelativeSpeed mean speed of the others met relative to the object (m/s), 0 where none are met
 * @param meanCrossSection mean cross-section of a pair (m²), 0 where none are met
 * @param perSecond expected collisions (1/s)
 * @param coveredFraction share of the object's time spent between the lowest and the highest shell, in [0, 1]: the rest
 *     is met with no density, so that a rate with a share well below 1 is too low
 * @param byMass the rate by mass of the other party, in ascending mass; adds up to the whole
 * @param byClass the rate by class of the other party (1/s), every class in the order of the enumeration; adds up to
 *     the whole
 */
public record CollisionRate(
        double spatialDensity,
        double meanRelativeSpeed,
        double meanCrossSection,
        double perSecond,
        double coveredFraction,
        List<MassBin> byMass,
        Map<ObjectClass, Double> byClass) {

    /**
     * The part of the rate that is due to others in a range of mass.
     *
     * @param lowestMass lower edge of the range (kg)
     * @param highestMass upper edge of the range (kg), +∞ for the last
     * @param perSecond expected collisions (1/s)
     */
    public record MassBin(double lowestMass, double highestMass, double perSecond) {}

    /** Copies the parts. */
    public CollisionRate {
        byMass = List.copyOf(byMass);
        byClass = Collections.unmodifiableMap(new EnumMap<>(byClass));
    }

    /**
     * @param object an object; where the population {@linkplain BackgroundPopulation#counts counts} it, its own part is
     *     left out
     * @param background whom it may meet
     * @return its collision rate
     */
    public static CollisionRate of(SpaceObject object, BackgroundPopulation background) {
        return Encounters.of(object, background).rate();
    }

    /** @return expected collisions (1/Julian year) */
    public double perYear() {
        return perSecond * EarthModel.JULIAN_YEAR;
    }

    /** As many times the density of others. */
    CollisionRate times(double factor) {
        Map<ObjectClass, Double> parts = new EnumMap<>(byClass);
        parts.replaceAll((other, part) -> part * factor);
        return new CollisionRate(
                spatialDensity * factor,
                meanRelativeSpeed,
                meanCrossSection,
                perSecond * factor,
                coveredFraction,
                byMass.stream()
                        .map(bin -> new MassBin(bin.lowestMass, bin.highestMass, bin.perSecond * factor))
                        .toList(),
                parts);
    }
}
