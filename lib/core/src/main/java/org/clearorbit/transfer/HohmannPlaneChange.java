package org.clearorbit.transfer;

import java.io.Serializable;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.util.FastMath;

/**
 * Hohmann transfer between circular orbits whose planes meet at an angle, turned partly in each of the two burns so
 * that the sum of both is least. Both burns lie on the line in which the planes meet.
 *
 * <p>Source: combined plane change of D. A. Vallado, Fundamentals of Astrodynamics and Applications, 4th ed., section
 * 6.5 (not re-read; the law of cosines at each burn). The angle of the first burn is the root of the derivative, found
 * by Brent's method; both minima that there can be, one near each end, are looked at. Two-body and impulsive; two burns
 * only: above some 60 degrees, or beyond a ratio of radii of 12, three burns can be cheaper.
 *
 * @param firstBurn delta-v of the burn in the orbit that is left (m/s)
 * @param secondBurn delta-v of the burn in the orbit that is reached (m/s)
 * @param firstAngle angle that the plane turns in the first burn (rad)
 * @param secondAngle angle that the plane turns in the second burn (rad)
 */
public record HohmannPlaneChange(double firstBurn, double secondBurn, double firstAngle, double secondAngle)
        implements Serializable {

    private static final int MOST_STEPS = 200;

    /** Of the angle (rad): delta-v is flat there. */
    private static final double ACCURACY = 1e-12;

    /**
     * @param fromRadius radius of the orbit that is left (m)
     * @param toRadius radius of the orbit that is reached (m)
     * @param angle angle between the planes (rad), in [0, π]
     * @return the transfer of least delta-v
     */
    public static HohmannPlaneChange between(double fromRadius, double toRadius, double angle) {
        if (!(fromRadius > 0) || !(toRadius > 0)) {
            throw new IllegalArgumentException(
                    "radii = " + fromRadius + ", " + toRadius + " m, expected positive numbers");
        }
        if (!(angle >= 0 && angle <= Math.PI)) {
            throw new IllegalArgumentException("angle = " + angle + " rad, expected [0, pi]");
        }
        Turn first = new Turn(ApsisBurn.speedAt(fromRadius, fromRadius), ApsisBurn.speedAt(fromRadius, toRadius));
        Turn second = new Turn(ApsisBurn.speedAt(toRadius, toRadius), ApsisBurn.speedAt(toRadius, fromRadius));
        // beyond its inflection a burn grows ever more slowly with its angle, so that between both there is no minimum
        double start = Math.max(0, angle - second.inflection());
        double end = Math.min(angle, first.inflection());
        double best = root(first, second, angle, 0, end);
        if (start > 0 || end < angle) {
            double late = root(first, second, angle, start, angle);
            if (sum(first, second, angle, late) < sum(first, second, angle, best)) {
                best = late;
            }
        }
        return new HohmannPlaneChange(first.burn(best), second.burn(angle - best), best, angle - best);
    }

    /** @return both burns together (m/s) */
    public double deltaV() {
        return firstBurn + secondBurn;
    }

    private static double sum(Turn first, Turn second, double angle, double x) {
        return first.burn(x) + second.burn(angle - x);
    }

    /** Where the derivative of the sum rises through zero, or the end towards which the sum falls. */
    private static double root(Turn first, Turn second, double angle, double low, double high) {
        if (first.slope(low) >= second.slope(angle - low)) {
            return low;
        }
        if (first.slope(high) <= second.slope(angle - high)) {
            return high;
        }
        return new BrentSolver(ACCURACY).solve(MOST_STEPS, x -> first.slope(x) - second.slope(angle - x), low, high);
    }

    /** A burn between two speeds at an angle: v² + w² - 2 v w cos α, written so that it loses no digits. */
    private record Turn(double v, double w) {

        double burn(double angle) {
            double s = FastMath.sin(0.5 * angle);
            return Math.sqrt((v - w) * (v - w) + 4 * v * w * s * s);
        }

        /** Derivative of the burn by its angle; of equal speeds the one from the right. */
        double slope(double angle) {
            double burn = burn(angle);
            return burn == 0 ? v : v * w * FastMath.sin(angle) / burn;
        }

        /** Angle of the steepest rise: cos α = min(v, w)/max(v, w). */
        double inflection() {
            return FastMath.acos(Math.min(v, w) / Math.max(v, w));
        }
    }
}
