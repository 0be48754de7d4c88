package org.clearorbit.risk;

import java.util.Objects;
import org.hipparchus.util.FastMath;

/**
 * How many fragments a break-up makes and how fast they leave: the NASA standard breakup model (Johnson, Krisko, Liou
 * and Anz-Meador, "NASA's new breakup model of EVOLVE 4.0", Advances in Space Research 28(9), 2001, 1377-1384).
 * Immutable.
 */
public final class BreakupModel {

    /**
     * Kinetic energy of the smaller object over the mass of the larger at which both break up wholly (J/kg): 40 J/g.
     */
    public static final double CATASTROPHIC_ENERGY = 40_000;

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
        check(firstMass > 0 && secondMass > 0, "masses (kg)", FastMath.min(firstMass, secondMass));
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

    /** The part of the number of fragments that does not depend on the length counted, 0.1 M^0.75. */
    double fragmentsOfUnitLength(double firstMass, double secondMass, double relativeSpeed) {
        double mass = firstMass + secondMass;
        if (!isCatastrophic(firstMass, secondMass, relativeSpeed)) {
            double speedKm = relativeSpeed / 1000;
            double factor = switch (crateringMass) {
                case MASS_TIMES_SPEED_SQUARED -> speedKm * speedKm;
                case MASS_TIMES_SPEED -> speedKm;
            };
            mass = FastMath.min(firstMass, secondMass) * factor;
        }
        // M^0.75, many times faster than a power
        double root = FastMath.sqrt(mass);
        return 0.1 * root * FastMath.sqrt(root);
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
        return 6 * scale * FastMath.pow(characteristicLength, -1.6);
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

    /** The factor by which the number of fragments of every collision changes with the length counted. */
    static double lengthFactor(double characteristicLength) {
        return FastMath.pow(characteristicLength, -1.71);
    }

    private static void check(boolean holds, String name, double found) {
        if (!holds || Double.isInfinite(found)) {
            throw new IllegalArgumentException(name + ": found " + found + ", expected a positive number");
        }
    }
}
