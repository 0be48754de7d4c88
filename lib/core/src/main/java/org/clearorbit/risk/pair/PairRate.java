package org.clearorbit.risk.pair;

import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.risk.CollisionRate;

/**
 * How often two objects are to be expected to collide.
 *
 * @param first the one with the lower catalogue number
 * @param second the other
 * @param perSecond expected collisions (1/s)
 * @param meanRelativeSpeed mean relative speed of those collisions (m/s), 0 where they never meet. Fast passes are more
 *     often collisions than slow ones, so that this is above the mean over what is met, which {@link CollisionRate} has
 * @param meanRadius mean distance from the centre of the Earth at which they happen (m), 0 where they never meet
 * @param weight what the pair counts by the {@link PairWeight} of the settings
 */
public record PairRate(
        SpaceObject first,
        SpaceObject second,
        double perSecond,
        double meanRelativeSpeed,
        double meanRadius,
        double weight) {

    /**
     * @param one an object
     * @param other another, of another catalogue number
     * @param settings how they meet
     * @return their rate
     */
    public static PairRate of(SpaceObject one, SpaceObject other, PairSettings settings) {
        if (one.catalogNumber() == other.catalogNumber()) {
            throw new IllegalArgumentException(
                    "object " + one.catalogNumber() + " paired with itself, expected two objects");
        }
        SpaceObject first = one.catalogNumber() < other.catalogNumber() ? one : other;
        SpaceObject second = first == one ? other : one;
        PairKernel kernel = new PairKernel(settings);
        PairOrbit firstOrbit = PairOrbit.of(first);
        PairOrbit secondOrbit = PairOrbit.of(second);
        if (!kernel.meet(firstOrbit, secondOrbit)) {
            return new PairRate(first, second, 0, 0, 0, 0);
        }
        double perSecond = kernel.perArea() * PairSweep.crossSection(firstOrbit, secondOrbit);
        double weight = PairSweep.weight(settings, first, second, perSecond, kernel);
        return new PairRate(first, second, perSecond, kernel.speed(), kernel.radius(), weight);
    }

    /** @return expected collisions (1/Julian year) */
    public double perYear() {
        return perSecond * EarthModel.JULIAN_YEAR;
    }

    /** @return mean altitude above the equatorial radius at which they happen (m); meaningless where the rate is 0 */
    public double meanAltitude() {
        return meanRadius - EarthModel.EQUATORIAL_RADIUS;
    }
}
