package org.clearorbit.transfer;

import org.clearorbit.common.InvalidInputException;
import org.hipparchus.util.FastMath;

/**
 * How fast a target tumbles. The limits are assumptions for study: 5 degrees per second is the rate up to which
 * e.Deorbit was to take Envisat (quoted second-hand, not re-read); 0.1 degrees per second is about the orbital rate, at
 * which a body held by the gravity gradient turns, as the H-IIA stage that ADRAS-J visited was reported to be (not
 * re-read).
 */
public enum TumblingClass {
    /** Up to 0.1 degrees per second: held by gravity gradient or nearly at rest. */
    STABLE(0.1),
    /** Up to 1 degree per second: decayed by eddy currents, as most old stages. */
    SLOW(1),
    /** Up to 5 degrees per second: the servicer has to fly around it in step. */
    FAST(5);

    private final double fastestRate;

    TumblingClass(double fastestDegreesPerSecond) {
        this.fastestRate = FastMath.toRadians(fastestDegreesPerSecond);
    }

    /** @return the fastest rate of the class (rad/s) */
    public double fastestRate() {
        return fastestRate;
    }

    /**
     * @param rate magnitude of the angular rate (rad/s)
     * @return the slowest class that covers it
     * @throws InvalidInputException if no class does: such a body must be slowed down before it can be captured
     */
    public static TumblingClass of(double rate) {
        if (rate >= 0) {
            for (TumblingClass tumbling : values()) {
                if (rate <= tumbling.fastestRate) {
                    return tumbling;
                }
            }
        }
        throw InvalidInputException.at(
                "tumbling rate (rad/s)",
                rate,
                "0 to " + FAST.fastestRate + "; what tumbles faster must be slowed first");
    }
}
