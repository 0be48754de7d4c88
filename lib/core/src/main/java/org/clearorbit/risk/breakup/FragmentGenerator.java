package org.clearorbit.risk.breakup;

import java.util.Objects;
import org.clearorbit.common.Seeds;
import org.hipparchus.util.FastMath;

/**
 * Draws clouds of fragments from the NASA standard breakup model: lengths from the law of their number, area-to-mass
 * ratios from {@link AreaToMassLaw}, masses from both, and speeds in directions at random. The same inputs and seed
 * give the same cloud on every machine.
 *
 * <p><b>Mass</b> is conserved for each parent on its own. Where it breaks up wholly, the law of numbers holds up to 1 m
 * (or up to the parent's length, if that is less), and the mass that is then left goes into two to eight large pieces;
 * for collisions this is how Krisko ("Proper implementation of the 1998 NASA breakup model", Orbital Debris Quarterly
 * News 15(4), 2011; known here from what others quote of it) describes NASA's own practice, "several" pieces there; the
 * number and the split at random are those of later implementers. Where the fragments drawn outweigh the parent, the
 * area-to-mass ratio of the heaviest is drawn again, and where that does not end, all masses are scaled down, that of
 * what is not listed with them: their number by length never changes. Where only a part of the body turns into
 * fragments, those drawn are kept from the shortest upward as far as they fit into that part; what does not fit is left
 * out, and the rest of the body stays whole.
 *
 * <p><b>Of a collision</b>, each parent gets the share of the number that it has in the mass that turns into fragments.
 * In one that is not catastrophic, each gives half of the {@linkplain BreakupModel#fragmentedMass mass in question},
 * the smaller at most all it has, and the larger then the rest: from 1.4 km/s on (2 km/s with m v), the smaller breaks
 * up wholly. The model leaves this open; halves treat two alike the same, whichever is named first.
 *
 * <p><b>Momentum</b> is conserved only in the mean, as directions are at random, unless {@link Momentum#CENTRED} is
 * chosen; each cloud stays about the velocity of its own parent, so that the parents of a collision exchange none.
 * <b>Energy</b> is not accounted for. Immutable.
 */
public final class FragmentGenerator {

    /** The shortest length of the defaults (m): what can be tracked in low orbits. */
    public static final double DEFAULT_SMALLEST_LENGTH = 0.1;

    /** The shortest length for which the model is meant (m). */
    public static final double SHORTEST_LENGTH = 0.001;

    private static final FragmentGenerator DEFAULT = new FragmentGenerator(
            BreakupModel.withDefaults(), DEFAULT_SMALLEST_LENGTH, Double.POSITIVE_INFINITY, Momentum.AS_DRAWN);

    private final BreakupModel model;
    private final double smallestLength;
    private final double fastest;
    private final Momentum momentum;

    private FragmentGenerator(BreakupModel model, double smallestLength, double fastest, Momentum momentum) {
        this.model = Objects.requireNonNull(model, "model");
        this.smallestLength = smallestLength;
        this.fastest = fastest;
        this.momentum = Objects.requireNonNull(momentum, "momentum");
    }

    /** What becomes of the sum of the fragments' momenta. */
    public enum Momentum {
        /** Velocities stay as drawn: the cloud as a whole moves a little against its parent. */
        AS_DRAWN,
        /** All velocities of a cloud are shifted together so that its momentum against its parent is zero. */
        CENTRED
    }

    /**
     * What a collision leaves of each.
     *
     * @param catastrophic whether both broke up wholly
     * @param first fragments of the first object, about its velocity
     * @param second fragments of the second object, about its velocity
     */
    public record Collision(boolean catastrophic, FragmentCloud first, FragmentCloud second) {}

    /** @return fragments of 10 cm and up from the default model, with no limit of speed, velocities as drawn */
    public static FragmentGenerator withDefaults() {
        return DEFAULT;
    }

    /**
     * @param breakup numbers of fragments and speeds
     * @return this generator with it
     */
    public FragmentGenerator withModel(BreakupModel breakup) {
        return new FragmentGenerator(breakup, smallestLength, fastest, momentum);
    }

    /**
     * @param length the shortest characteristic length listed (m), from {@link #SHORTEST_LENGTH} up to 1 m; a tonne
     *     makes some 47,000 fragments of 1 cm and more and 2,400,000 of 1 mm and more
     * @return this generator with it
     */
    public FragmentGenerator withSmallestLength(double length) {
        if (!(length >= SHORTEST_LENGTH && length < CloudDraw.LONGEST_LENGTH)) {
            throw new IllegalArgumentException("smallest length = " + length + " m, expected at least "
                    + SHORTEST_LENGTH + " and below " + CloudDraw.LONGEST_LENGTH);
        }
        return new FragmentGenerator(model, length, fastest, momentum);
    }

    /**
     * Cuts the long tail of the law of speeds, in which one fragment in 30,000 is over 40 times as fast as the median
     * of its area-to-mass ratio: of the fragments of 1 cm and up, one or two in a hundred escape from a low orbit.
     *
     * @param speed the highest speed against the parent (m/s), above 0; what is drawn above it is drawn again. +∞ for
     *     no limit, as the model is published
     * @return this generator with it
     */
    public FragmentGenerator withSpeedLimit(double speed) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("speed limit = " + speed + " m/s, expected above 0");
        }
        return new FragmentGenerator(model, smallestLength, speed, momentum);
    }

    /**
     * @param choice what becomes of the sum of the fragments' momenta
     * @return this generator with it
     */
    public FragmentGenerator withMomentum(Momentum choice) {
        return new FragmentGenerator(model, smallestLength, fastest, choice);
    }

    /**
     * @param parent what explodes
     * @param scale the unitless S of {@link BreakupModel#explosionFragments}, above 0
     * @param seed determines the cloud
     * @return its fragments
     */
    public FragmentCloud explode(ParentBody parent, double scale, long seed) {
        double unit = model.explosionFragments(scale, 1);
        return new CloudDraw(parent, smallestLength, unit, BreakupModel.EXPLOSION_EXPONENT, seed)
                .whole()
                .cloud(model::explosionDeltaV, fastest, momentum);
    }

    /**
     * @param first one object
     * @param second the other
     * @param relativeSpeed their relative speed (m/s), at least 0
     * @param seed determines the clouds
     * @return the fragments of each
     */
    public Collision collide(ParentBody first, ParentBody second, double relativeSpeed, long seed) {
        boolean catastrophic = model.isCatastrophic(first.mass(), second.mass(), relativeSpeed);
        double unit = model.fragmentsOfUnitLength(first.mass(), second.mass(), relativeSpeed);
        double fragmented = FastMath.min(
                first.mass() + second.mass(), model.fragmentedMass(first.mass(), second.mass(), relativeSpeed));
        return new Collision(
                catastrophic,
                part(first, second, catastrophic, unit, fragmented, Seeds.derive(seed, 0)),
                part(second, first, catastrophic, unit, fragmented, Seeds.derive(seed, 1)));
    }

    private FragmentCloud part(
            ParentBody parent, ParentBody other, boolean catastrophic, double unit, double fragmented, long seed) {
        double ownMass = catastrophic ? parent.mass() : ownMass(parent.mass(), other.mass(), fragmented);
        double ownUnit = fragmented > 0 ? unit * ownMass / fragmented : 0;
        CloudDraw draw = new CloudDraw(parent, smallestLength, ownUnit, BreakupModel.COLLISION_EXPONENT, seed);
        return (ownMass == parent.mass() ? draw.whole() : draw.crater(ownMass))
                .cloud(model::collisionDeltaV, fastest, momentum);
    }

    /** Half of the mass that fragments, but no more than there is; what one has too little the other gives. */
    private static double ownMass(double mass, double otherMass, double fragmented) {
        double half = 0.5 * fragmented;
        return FastMath.min(mass, FastMath.max(half, fragmented - otherMass));
    }
}
