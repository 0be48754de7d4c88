package org.clearorbit.risk.breakup;

import java.util.Objects;

/**
 * What breaks up.
 *
 * @param kind spacecraft or upper stage, whose larger fragments differ
 * @param mass its mass (kg), above 0
 * @param length the longest characteristic length of a piece of it (m), above 0: about the mean of its three dimensions
 */
public record ParentBody(Kind kind, double mass, double length) {

    /** The two classes of parents that the NASA standard breakup model tells apart. */
    public enum Kind {
        /** Payloads; also used for everything else that is not an upper stage. */
        SPACECRAFT,
        /** Rocket bodies. */
        UPPER_STAGE
    }

    /** Checks that mass and length are positive and finite. */
    public ParentBody {
        Objects.requireNonNull(kind, "kind");
        check(mass, "mass (kg)");
        check(length, "length (m)");
    }

    /**
     * @param mass mass (kg), above 0
     * @param length the longest characteristic length of a piece of it (m), above 0
     * @return a spacecraft
     */
    public static ParentBody spacecraft(double mass, double length) {
        return new ParentBody(Kind.SPACECRAFT, mass, length);
    }

    /**
     * @param mass mass (kg), above 0
     * @param length the longest characteristic length of a piece of it (m), above 0
     * @return an upper stage
     */
    public static ParentBody upperStage(double mass, double length) {
        return new ParentBody(Kind.UPPER_STAGE, mass, length);
    }

    private static void check(double value, String name) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " = " + value + ", expected a positive number");
        }
    }
}
