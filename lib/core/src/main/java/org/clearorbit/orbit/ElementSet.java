package org.clearorbit.orbit;

/**
 * One SGP4 mean element set as published (a TLE or an OMM), in SI units and radians. A plain value: it can be parsed,
 * compared and stored without any time scale at hand.
 *
 * @param catalogNumber number in the public satellite catalogue, 1 to 999,999,999
 * @param name name as published, empty where none was given
 * @param internationalDesignator launch year, number and piece ({@code 1998-067A}), empty where none was given
 * @param classification security classification letter, usually {@code 'U'}
 * @param epoch when the elements hold
 * @param meanMotion Kozai mean motion (rad/s), above 0
 * @param e mean eccentricity, in [0, 1)
 * @param i mean inclination (rad), in [0, π]
 * @param raan right ascension of the ascending node (rad), TEME
 * @param argp argument of perigee (rad)
 * @param meanAnomaly mean anomaly (rad)
 * @param meanMotionDot half the first derivative of mean motion as the TLE gives it (rad/s²); not used by SGP4
 * @param meanMotionDotDot a sixth of the second derivative (rad/s³); not used by SGP4
 * @param bStar drag term (1/Earth radius)
 * @param elementSetNumber running number of the element set
 * @param revolutionNumber revolution number at epoch
 */
public record ElementSet(
        int catalogNumber,
        String name,
        String internationalDesignator,
        char classification,
        UtcEpoch epoch,
        double meanMotion,
        double e,
        double i,
        double raan,
        double argp,
        double meanAnomaly,
        double meanMotionDot,
        double meanMotionDotDot,
        double bStar,
        int elementSetNumber,
        int revolutionNumber) {

    /** The largest catalogue number that the formats allow: nine digits. */
    public static final int MAX_CATALOG_NUMBER = 999_999_999;

    /** Checks every range, so that an element set in hand is one that SGP4 accepts. */
    public ElementSet {
        require(
                catalogNumber >= 1 && catalogNumber <= MAX_CATALOG_NUMBER,
                "catalogue number",
                catalogNumber,
                "1 to 999999999");
        require(Double.isFinite(meanMotion) && meanMotion > 0, "mean motion (rad/s)", meanMotion, "a positive number");
        require(e >= 0 && e < 1, "eccentricity", e, "[0, 1)");
        require(i >= 0 && i <= Math.PI, "inclination (rad)", i, "[0, pi]");
        require(Double.isFinite(raan), "right ascension of the ascending node (rad)", raan, "a finite number");
        require(Double.isFinite(argp), "argument of perigee (rad)", argp, "a finite number");
        require(Double.isFinite(meanAnomaly), "mean anomaly (rad)", meanAnomaly, "a finite number");
        require(Double.isFinite(meanMotionDot), "mean motion derivative", meanMotionDot, "a finite number");
        require(
                Double.isFinite(meanMotionDotDot),
                "mean motion second derivative",
                meanMotionDotDot,
                "a finite number");
        require(Double.isFinite(bStar), "B*", bStar, "a finite number");
    }

    private static void require(boolean holds, String field, Object found, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(field + ": found " + found + ", expected " + expected);
        }
    }
}
