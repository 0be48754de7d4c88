package org.clearorbit.catalog;

import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.UtcEpoch;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;

/**
 * The numbers of an element set in the units in which they are published, each in range; the one place where those
 * units become SI.
 *
 * @param meanMotion (revolutions per day)
 * @param e eccentricity
 * @param i inclination (degrees)
 * @param raan right ascension of the ascending node (degrees)
 * @param argp argument of perigee (degrees)
 * @param meanAnomaly mean anomaly (degrees)
 * @param meanMotionDot half the first derivative (revolutions per day²)
 * @param meanMotionDotDot a sixth of the second derivative (revolutions per day³)
 * @param bStar drag term (1/Earth radius)
 */
record PublishedElements(
        double meanMotion,
        double e,
        double i,
        double raan,
        double argp,
        double meanAnomaly,
        double meanMotionDot,
        double meanMotionDotDot,
        double bStar) {

    /** Above any orbit: a circle at the Earth's surface takes 17.1 revolutions per day. */
    static final double MAX_MEAN_MOTION = 18;

    /** Below any orbit about the Earth. */
    private static final double MIN_MEAN_MOTION = 1e-6;

    private static final double DAY = 86400;

    static double meanMotion(String field, String text) throws RecordException {
        double value = FieldText.number(field, text);
        if (!(value >= MIN_MEAN_MOTION && value <= MAX_MEAN_MOTION)) {
            throw new RecordException(field, text, "0.000001 to " + MAX_MEAN_MOTION + " revolutions per day");
        }
        return value;
    }

    static double eccentricity(String field, String text) throws RecordException {
        double value = FieldText.number(field, text);
        if (!(value >= 0 && value < 1)) {
            throw new RecordException(field, text, "a number from 0 to below 1");
        }
        return value;
    }

    static double inclination(String field, String text) throws RecordException {
        return FieldText.numberIn(field, text, 0, 180);
    }

    static double angle(String field, String text) throws RecordException {
        return FieldText.numberIn(field, text, 0, 360);
    }

    /** SGP4 and its predecessors share the value 0 in public files; 4 marks elements of another theory. */
    static void requireSgp4(String field, String ephemerisType) throws RecordException {
        if (ephemerisType.strip().equals("4")) {
            throw new RecordException(field, ephemerisType, "0: elements of SGP4-XP (4) cannot be propagated by SGP4");
        }
    }

    ElementSet toElementSet(
            int catalogNumber,
            String name,
            String internationalDesignator,
            char classification,
            UtcEpoch epoch,
            int elementSetNumber,
            int revolutionNumber) {
        return new ElementSet(
                catalogNumber,
                name,
                internationalDesignator,
                classification,
                epoch,
                radiansPerSecond(meanMotion),
                e,
                inclinationRadians(i),
                radians(raan),
                radians(argp),
                radians(meanAnomaly),
                radiansPerSecond2(meanMotionDot),
                radiansPerSecond3(meanMotionDotDot),
                bStar,
                elementSetNumber,
                revolutionNumber);
    }

    static double radians(double degrees) {
        return FastMath.toRadians(degrees);
    }

    /** Half a turn at the most, which 180 degrees must not exceed by rounding. */
    static double inclinationRadians(double degrees) {
        return FastMath.min(radians(degrees), FastMath.PI);
    }

    static double radiansPerSecond(double revolutionsPerDay) {
        return revolutionsPerDay * (MathUtils.TWO_PI / DAY);
    }

    static double radiansPerSecond2(double revolutionsPerDay2) {
        return radiansPerSecond(revolutionsPerDay2) / DAY;
    }

    static double radiansPerSecond3(double revolutionsPerDay3) {
        return radiansPerSecond(revolutionsPerDay3) / (DAY * DAY);
    }
}
