package org.clearorbit.orbit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearorbit.common.InvalidInputException;
import org.orekit.propagation.analytical.tle.TLE;

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
 * @param raan right ascension of the ascending node (rad), TEME; angles are at most 1000 rad either way
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

    /** Beyond a few turns an angle only loses digits (rad). */
    private static final double MAX_ANGLE = 1000;

    private static final String ANGLE_RANGE = "-1000 to 1000";

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
        require(Math.abs(raan) <= MAX_ANGLE, "right ascension of the ascending node (rad)", raan, ANGLE_RANGE);
        require(Math.abs(argp) <= MAX_ANGLE, "argument of perigee (rad)", argp, ANGLE_RANGE);
        require(Math.abs(meanAnomaly) <= MAX_ANGLE, "mean anomaly (rad)", meanAnomaly, ANGLE_RANGE);
        require(Double.isFinite(meanMotionDot), "mean motion derivative", meanMotionDot, "a finite number");
        require(
                Double.isFinite(meanMotionDotDot),
                "mean motion second derivative",
                meanMotionDotDot,
                "a finite number");
        require(Double.isFinite(bStar), "B*", bStar, "a finite number");
    }

    /**
     * @param newName name to carry
     * @return the same elements under that name
     */
    public ElementSet withName(String newName) {
        return new ElementSet(
                catalogNumber,
                newName,
                internationalDesignator,
                classification,
                epoch,
                meanMotion,
                e,
                i,
                raan,
                argp,
                meanAnomaly,
                meanMotionDot,
                meanMotionDotDot,
                bStar,
                elementSetNumber,
                revolutionNumber);
    }

    /**
     * The mean orbit that these elements describe: the Kozai mean motion that they carry is turned into the Brouwer
     * mean motion of the SGP4 theory (as its initialisation does, with WGS-72 constants) and that into a semi-major
     * axis; the other elements stay. It is a mean orbit of the SGP4 theory in TEME: an osculating orbit differs from it
     * by up to some 10 km in radius from the short-period terms of J2, and the semi-major axis of the uncorrected Kozai
     * mean motion by several kilometres in low orbit.
     *
     * @param context time scales
     * @return the mean orbit at the epoch of the elements
     * @throws InvalidInputException if no ellipse comes out (a mean motion next to 0)
     */
    public MeanOrbit meanOrbit(SpaceContext context) {
        return new MeanOrbit(epoch.toDate(context), meanSemiMajorAxis(), e, i, raan, argp, meanAnomaly);
    }

    /**
     * The same object on another mean orbit, at its date: what {@link #meanOrbit} makes of the result is that orbit to
     * rounding. Name, numbers and B* stay; the derivatives of the mean motion, which held at the old epoch, are 0.
     *
     * @param orbit the mean orbit
     * @param context time scales
     * @return the element set
     * @throws IllegalArgumentException if no mean motion belongs to it, as for ellipses deep within the Earth
     */
    public ElementSet withOrbit(MeanOrbit orbit, SpaceContext context) {
        return new ElementSet(
                catalogNumber,
                name,
                internationalDesignator,
                classification,
                UtcEpoch.of(orbit.date(), context),
                KozaiMeanMotion.ofSemiMajorAxis(orbit.a(), orbit.e(), orbit.i()),
                orbit.e(),
                orbit.i(),
                orbit.raan(),
                orbit.argp(),
                orbit.meanAnomaly(),
                0,
                0,
                bStar,
                elementSetNumber,
                revolutionNumber);
    }

    /**
     * @param number a catalogue number
     * @return the same elements of an object of that number
     */
    public ElementSet withCatalogNumber(int number) {
        return new ElementSet(
                number,
                name,
                internationalDesignator,
                classification,
                epoch,
                meanMotion,
                e,
                i,
                raan,
                argp,
                meanAnomaly,
                meanMotionDot,
                meanMotionDotDot,
                bStar,
                elementSetNumber,
                revolutionNumber);
    }

    /**
     * The semi-major axis that belongs to the Brouwer mean motion (see {@link #meanOrbit}).
     *
     * @return semi-major axis (m)
     * @throws InvalidInputException if no ellipse comes out (a mean motion next to 0)
     */
    public double meanSemiMajorAxis() {
        double a = KozaiMeanMotion.of(this).semiMajorAxis();
        if (!(a > 0) || Double.isInfinite(a)) {
            throw new InvalidInputException("object " + catalogNumber + ": semi-major axis from mean motion "
                    + meanMotion + " rad/s and eccentricity " + e + ": found " + a + " m, expected a positive number");
        }
        return a;
    }

    /**
     * These elements as Orekit's type, with any catalogue number. Orekit can propagate what comes out but cannot print
     * the lines of a number above 339,999.
     *
     * @param context time scales
     * @return the elements; a launch that the designator does not give is year 0, number 0
     */
    public TLE toTle(SpaceContext context) {
        Designator launch = Designator.parse(internationalDesignator);
        return new TLE(
                catalogNumber,
                classification,
                launch.year(),
                launch.number(),
                launch.piece(),
                TLE.DEFAULT,
                elementSetNumber,
                epoch.toDate(context),
                meanMotion,
                meanMotionDot,
                meanMotionDotDot,
                e,
                i,
                argp,
                raan,
                meanAnomaly,
                revolutionNumber,
                bStar,
                context.utc());
    }

    /** Launch year, number of the launch in the year, and piece; zeros and empty where the text is none. */
    private record Designator(int year, int number, String piece) {

        private static final Pattern SHAPE = Pattern.compile("(\\d{4})-(\\d{3})([A-Z]{0,3})");

        static Designator parse(String text) {
            Matcher matcher = SHAPE.matcher(text);
            return matcher.matches()
                    ? new Designator(
                            Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), matcher.group(3))
                    : new Designator(0, 0, "");
        }
    }

    private static void require(boolean holds, String field, Object found, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(field + ": found " + found + ", expected " + expected);
        }
    }
}
