package org.clearorbit.risk.pair;

import java.util.Objects;
import org.hipparchus.util.FastMath;

/**
 * How pairs of orbits are met and what is kept of them.
 *
 * @param radialSmear width w of the box by which the radius of each orbit is taken to breathe (m), 100 m to 1,000 km.
 *     An osculating radius departs from its mean orbit by some kilometres (short periods of the oblate Earth), and
 *     without it two circular orbits of the same radius would meet infinitely often, and of radii a metre apart never
 * @param inclinationSmear width ω of the box by which each inclination is taken to vary (rad), 0.01 to 10 degrees.
 *     Inclinations move by hundredths of a degree within a revolution and by tenths over years; without it the density
 *     met goes to infinity, as a logarithm, where inclinations agree
 * @param weight by what pairs are compared
 * @param kept how many of the heaviest pairs are kept, at least 0
 */
public record PairSettings(double radialSmear, double inclinationSmear, PairWeight weight, int kept) {

    private static final PairSettings DEFAULT =
            new PairSettings(10_000, FastMath.toRadians(0.5), PairWeight.rate(), 1000);

    /** Checks the ranges. */
    public PairSettings {
        if (!(radialSmear >= 100 && radialSmear <= 1e6)) {
            throw new IllegalArgumentException("radial smear = " + radialSmear + " m, expected 100 to 1,000,000 m");
        }
        double degrees = FastMath.toDegrees(inclinationSmear);
        if (!(degrees >= 0.0099999 && degrees <= 10.0000001)) {
            throw new IllegalArgumentException(
                    "inclination smear = " + inclinationSmear + " rad, expected 0.01 to 10 degrees");
        }
        Objects.requireNonNull(weight, "weight");
        if (kept < 0) {
            throw new IllegalArgumentException("pairs kept = " + kept + ", expected at least 0");
        }
    }

    /** @return 10 km, 0.5 degree, by rate, 1,000 pairs kept */
    public static PairSettings withDefaults() {
        return DEFAULT;
    }

    /**
     * @param metres width of the box of the radius (m)
     * @return these settings with it
     */
    public PairSettings withRadialSmear(double metres) {
        return new PairSettings(metres, inclinationSmear, weight, kept);
    }

    /**
     * @param radians width of the box of the inclination (rad)
     * @return these settings with it
     */
    public PairSettings withInclinationSmear(double radians) {
        return new PairSettings(radialSmear, radians, weight, kept);
    }

    /**
     * @param by by what pairs are compared
     * @return these settings with it
     */
    public PairSettings withWeight(PairWeight by) {
        return new PairSettings(radialSmear, inclinationSmear, by, kept);
    }

    /**
     * @param pairs how many of the heaviest pairs are kept
     * @return these settings with it
     */
    public PairSettings withKept(int pairs) {
        return new PairSettings(radialSmear, inclinationSmear, weight, pairs);
    }
}
