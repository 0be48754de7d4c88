package org.clearorbit.risk.breakup;

import java.util.Objects;
import org.hipparchus.util.FastMath;

/**
 * How many fragments a break-up makes, how large they are and how fast they leave: the NASA standard breakup model
 * (Johnson, Krisko, Liou and Anz-Meador, "NASA's new breakup model of EVOLVE 4.0", Advances in Space Research 28(9),
 * 2001, 1377-1384). Their area-to-mass ratios are in {@link AreaToMassLaw}; {@link FragmentGenerator} draws whole
 * clouds. Immutable.
 */
public final class BreakupModel {

    /**
     * Kinetic energy of the smaller object over the mass of the larger at which both break up wholly (J/kg): 40 J/g.
     */
    public static final double CATASTROPHIC_ENERGY = 40_000;

    /** Exponents of length in the numbers of fragments. */
    static final double COLLISION_EXPONENT = -1.71;

    static final double EXPLOSION_EXPONENT = -1.6;

    private static final double SMALL_AREA_LENGTH = 0.00167;
    private static final double SMALL_AREA_FACTOR = 0.540424;
    private static final double AREA_FACTOR = 0.556945;
    private static final double AREA_EXPONENT = 2.0047077;

    private static final BreakupModel DEFAULT = new BreakupModel(CrateringMass.MASS_TIMES_SPEED_SQUARED);

    private final CrateringMass crateringMass;

    private BreakupModel(CrateringMass crateringMass) {
        this.crateringMass = crateringMass;
    }

    /** What stands for the mass that a non-catastrophic collision turns into fragments. */
    public enum CrateringMass {
        /**
         * Mass of the smaller object (kg) times the square of the speed in km/s: the implementation that NASA uses
         * (Krisko, "Proper implementation of the 1998 NASA breakup model", Orbital Debris Quarterly News 15(4), 2011).
         */
        MASS_TIMES_SPEED_SQUARED,
        /** Mass of the smaller object (kg) times the speed in km/s: as printed in the paper of 2001. */
        MASS_TIMES_SPEED
    }

    /** @return the model with {@link CrateringMass#MASS_TIMES_SPEED_SQUARED} */
    public static BreakupModel withDefaults() {
        return DEFAULT;
    }

    /**
     * @param mass what stands for the mass in non-catastrophic collisions
     * @return this model with it
     */
    public BreakupModel withCrateringMass(CrateringMass mass) {
        return new BreakupModel(Objects.requireNonNull(mass, "mass"));
    }

    /**
     * @param firstMass mass of one object (kg), above 0
     * @param secondMass mass of the other (kg), above 0
     * @param relativeSpeed their relative speed (m/s), at least 0
     * @return whether both break up wholly: ½ m v² of the smaller reaches 40 J for each gram of the larger
     */
    public boolean isCatastrophic(double firstMass, double secondMass, double relativeSpeed) {
        check(firstMass > 0, "first mass (kg)", firstMass);
        check(secondMass > 0, "second mass (kg)", secondMass);
        check(relativeSpeed >= 0, "relative speed (m/s)", relativeSpeed);
        double smaller = FastMath.min(firstMass, secondMass);
        double larger = FastMath.max(firstMass, secondMass);
        return 0.5 * smaller * relativeSpeed * relativeSpeed >= CATASTROPHIC_ENERGY * larger;
    }

    /**
     * The number of fragments of a collision, 0.1 M^0.75 Lc^-1.71 (eq. 4): M is the sum of both masses (kg) where it is
     * {@linkplain #isCatastrophic catastrophic}, the {@linkplain CrateringMass cratering mass} where it is not.
     *
     * @param firstMass mass of one object (kg), above 0
     * @param secondMass mass of the other (kg), above 0
     * @param relativeSpeed their relative speed (m/s), at least 0
     * @param characteristicLength smallest characteristic length counted (m), above 0
     * @return expected number of fragments of that length or more
     */
    public double collisionFragments(
            double firstMass, double secondMass, double relativeSpeed, double characteristicLength) {
        check(characteristicLength > 0, "characteristic length (m)", characteristicLength);
        return fragmentsOfUnitLength(firstMass, secondMass, relativeSpeed) * lengthFactor(characteristicLength);
    }

    /**
     * The part of the {@linkplain #collisionFragments number of fragments of a collision} that does not depend on the
     * length counted, 0.1 M^0.75.
     *
     * @param firstMass mass of one object (kg), above 0
     * @param secondMass mass of the other (kg), above 0
     * @param relativeSpeed their relative speed (m/s), at least 0
     * @return expected number of fragments of a length of 1 m or more
     */
    public double fragmentsOfUnitLength(double firstMass, double secondMass, double relativeSpeed) {
        // M^0.75, many times faster than a power
        double root = FastMath.sqrt(fragmentedMass(firstMass, secondMass, relativeSpeed));
        return 0.1 * root * FastMath.sqrt(root);
    }

    /**
     * M of the number of fragments, which is also the mass that turns into fragments (Krisko 2011), as far as there is
     * so much.
     *
     * @param firstMass mass of one object (kg), above 0
     * @param secondMass mass of the other (kg), above 0
     * @param relativeSpeed their relative speed (m/s), at least 0
     * @return the sum of both masses where the collision is {@linkplain #isCatastrophic catastrophic}, the
     *     {@linkplain CrateringMass cratering mass} where it is not (kg)
     */
    public double fragmentedMass(double firstMass, double secondMass, double relativeSpeed) {
        if (isCatastrophic(firstMass, secondMass, relativeSpeed)) {
            return firstMass + secondMass;
        }
        double speedKm = relativeSpeed / 1000;
        double factor = switch (crateringMass) {
            case MASS_TIMES_SPEED_SQUARED -> speedKm * speedKm;
            case MASS_TIMES_SPEED -> speedKm;
        };
        return FastMath.min(firstMass, secondMass) * factor;
    }

    /**
     * The number of fragments of an explosion, 6 S Lc^-1.6 (eq. 2).
     *
     * @param scale the unitless S, above 0: 1 for upper stages of 600 to 1,000 kg, 0.1 to 1 for other classes
     * @param characteristicLength smallest characteristic length counted (m), above 0
     * @return expected number of fragments of that length or more
     */
    public double explosionFragments(double scale, double characteristicLength) {
        check(scale > 0, "scale S", scale);
        check(characteristicLength > 0, "characteristic length (m)", characteristicLength);
        return 6 * scale * FastMath.pow(characteristicLength, EXPLOSION_EXPONENT);
    }

    /**
     * The speed at which fragments of a collision leave, a quantile of log₁₀ Δv ~ N(0.9 χ + 2.9, 0.4) (eq. 12).
     *
     * @param logAreaToMass χ = log₁₀ of the area-to-mass ratio in m²/kg
     * @param standardNormal how many standard deviations above the median
     * @return ejection speed (m/s)
     */
    public double collisionDeltaV(double logAreaToMass, double standardNormal) {
        return FastMath.pow(10, 0.9 * logAreaToMass + 2.9 + 0.4 * standardNormal);
    }

    /**
     * The speed at which fragments of an explosion leave, a quantile of log₁₀ Δv ~ N(0.2 χ + 1.85, 0.4) (eq. 11).
     *
     * @param logAreaToMass χ = log₁₀ of the area-to-mass ratio in m²/kg
     * @param standardNormal how many standard deviations above the median
     * @return ejection speed (m/s)
     */
    public double explosionDeltaV(double logAreaToMass, double standardNormal) {
        return FastMath.pow(10, 0.2 * logAreaToMass + 1.85 + 0.4 * standardNormal);
    }

    /**
     * The factor by which the number of fragments of every collision changes with the length counted.
     *
     * @param characteristicLength smallest characteristic length counted (m), above 0
     * @return Lc^-1.71, Lc in m
     */
    public static double lengthFactor(double characteristicLength) {
        return FastMath.pow(characteristicLength, COLLISION_EXPONENT);
    }

    /**
     * The mean cross-section of fragments (eqs. 8 and 9).
     *
     * @param characteristicLength characteristic length (m), above 0
     * @return 0.540424 Lc² below 1.67 mm, 0.556945 Lc^2.0047077 from there on (m²)
     */
    public static double area(double characteristicLength) {
        return characteristicLength < SMALL_AREA_LENGTH
                ? SMALL_AREA_FACTOR * characteristicLength * characteristicLength
                : AREA_FACTOR * FastMath.pow(characteristicLength, AREA_EXPONENT);
    }

    /** The characteristic length (m) above 1.67 mm that has a mean cross-section (m²). */
    static double lengthOfArea(double area) {
        return FastMath.pow(area / AREA_FACTOR, 1 / AREA_EXPONENT);
    }

    private static void check(boolean holds, String name, double found) {
        if (!holds || Double.isInfinite(found)) {
            throw new IllegalArgumentException(name + ": found " + found + ", expected a positive number");
        }
    }
}
