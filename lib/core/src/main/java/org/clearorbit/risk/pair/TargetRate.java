package org.clearorbit.risk.pair;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.risk.ObjectClass;

/**
 * The sum over all pairs of one object.
 *
 * @param object the object
 * @param perSecond expected collisions (1/s)
 * @param meanRelativeSpeed mean relative speed of those collisions (m/s), 0 where there are none
 * @param weight what they count by the {@link PairWeight} of the settings
 * @param pairs how many others ever meet it
 * @param perSecondByClass expected collisions by class of the other (1/s), every class named; adds up to the whole
 */
public record TargetRate(
        SpaceObject object,
        double perSecond,
        double meanRelativeSpeed,
        double weight,
        int pairs,
        Map<ObjectClass, Double> perSecondByClass) {

    /** Copies the map. */
    public TargetRate {
        perSecondByClass = Collections.unmodifiableMap(new EnumMap<>(perSecondByClass));
    }

    /** @return expected collisions (1/Julian year) */
    public double perYear() {
        return perSecond * EarthModel.JULIAN_YEAR;
    }

    /**
     * @param other a class
     * @return expected collisions with objects of it (1/s)
     */
    public double perSecond(ObjectClass other) {
        return perSecondByClass.getOrDefault(other, 0.0);
    }
}
