package org.clearorbit.risk.approach;

import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.StateArrays;

/**
 * Bounds of where each object can be within half a step either side of a date, from its states at that date and at the
 * dates before and after.
 *
 * <p>Within a step an object is taken to move by the series of the two-body problem up to the third order in time. How
 * wrong that is, oblateness, higher orders and drag together, is measured rather than assumed: the series from one date
 * is held against the states at the dates before and after. Its error there, a whole step away, is at least twice that
 * half a step away for anything that grows in proportion to time or faster (four times for a perturbing acceleration),
 * so that half of it bounds the error within the step. An object for which it is beyond {@link #MOST_ERROR} does not
 * follow an orbit.
 */
final class MotionBounds {

    /** Mark of an object without a bound at this date: its state is invalid. */
    static final byte INVALID = 1;

    /** Mark of an object whose states do not follow an orbit. */
    static final byte ERRATIC = 2;

    /** The series is off by at most some 10 km over the longest step, at the perigee of a transfer orbit (m). */
    private static final double MOST_ERROR = 100_000;

    /** Added to each bound, for rounding (m). */
    private static final double LEAST_MARGIN = 5;

    /** Where the states on both sides are missing: the largest error of an object that flies on (m). */
    private static final double UNKNOWN_MARGIN = 10_000;

    /** SGP4 has no states below one Earth radius; no approach is found lower than this (m). */
    private static final double LEAST_RADIUS = 6_300_000;

    private final double step;
    private final double half;

    /** Lowest and highest distance from the Earth's centre (m). */
    final double[] lowest;

    final double[] highest;

    /** Largest angle, seen from the Earth's centre, from the direction at the date (rad). */
    final double[] reach;

    /** Largest distance from the place that the series gives (m). */
    final double[] margin;

    /** 0 where there are bounds. */
    final byte[] mark;

    MotionBounds(int objects, double step) {
        this.step = step;
        this.half = step / 2;
        lowest = new double[objects];
        highest = new double[objects];
        reach = new double[objects];
        margin = new double[objects];
        mark = new byte[objects];
    }

    /**
     * Bounds for one of the dates.
     *
     * @param states states of all objects at dates one step apart
     * @param date index of the date, neither the first nor the last
     */
    void compute(StateArrays states, int date) {
        int first = date * states.objects();
        byte[] status = states.statusCodes();
        for (int k = 0; k < mark.length; k++) {
            mark[k] = status[first + k] == 0 ? object(states, k, first + k) : INVALID;
        }
    }

    private byte object(StateArrays states, int k, int state) {
        double[] p = states.position();
        double[] v = states.velocity();
        int at = 3 * state;
        double r2 = p[at] * p[at] + p[at + 1] * p[at + 1] + p[at + 2] * p[at + 2];
        double v2 = v[at] * v[at] + v[at + 1] * v[at + 1] + v[at + 2] * v[at + 2];
        double rv = p[at] * v[at] + p[at + 1] * v[at + 1] + p[at + 2] * v[at + 2];
        double r = Math.sqrt(r2);
        double inverse = 1 / r;
        double u = EarthModel.MU * inverse * inverse * inverse;
        double error = error(states, state, u, rv * inverse * inverse);
        if (!(error <= MOST_ERROR)) {
            return ERRATIC;
        }
        double off = 0.5 * error + 3 * fourthOrder(u, rv * inverse * inverse, r2, v2) + LEAST_MARGIN;
        double h2 = r2 * v2 - rv * rv;
        double radialSpeed = Math.abs(rv) * inverse;
        double radialAcceleration = h2 * inverse * inverse * inverse - u * r;
        double thirdOrder = radialSpeed * u * Math.abs(2 - 3 * h2 * inverse / EarthModel.MU) * (half * half * half / 6);
        double wide = radialSpeed * half + thirdOrder + off;
        double bend = 0.5 * radialAcceleration * half * half;
        double low = Math.max(LEAST_RADIUS, r - wide + Math.min(0, bend));
        lowest[k] = low;
        highest[k] = r + wide + Math.max(0, bend);
        // the angular rate is h/r², and h nearly constant
        reach[k] = 1.01 * Math.sqrt(h2) * half / (low * low) + off / low;
        margin[k] = off;
        return 0;
    }

    /** The term of the series after those used, half a step away: at most this large (m). */
    private double fourthOrder(double u, double sigma, double r2, double v2) {
        double along = Math.abs(3 * v2 / r2 - 2 * u - 15 * sigma * sigma) * Math.sqrt(r2);
        return u * (6 * Math.abs(sigma) * Math.sqrt(v2) + along) * (half * half * half * half / 24);
    }

    /** How far the series is from the states one step later and earlier (m). */
    private double error(StateArrays states, int state, double u, double sigma) {
        double[] p = states.position();
        double[] v = states.velocity();
        byte[] status = states.statusCodes();
        int objects = states.objects();
        boolean later = status[state + objects] == 0;
        boolean earlier = status[state - objects] == 0;
        double even = 1 - 0.5 * u * step * step;
        double oddPosition = 0.5 * u * sigma * step * step * step;
        double oddVelocity = step - u * step * step * step / 6;
        double after = 0;
        double before = 0;
        for (int axis = 0; axis < 3; axis++) {
            int at = 3 * state + axis;
            double common = even * p[at];
            double odd = oddPosition * p[at] + oddVelocity * v[at];
            double atLater = common + odd - p[at + 3 * objects];
            double atEarlier = common - odd - p[at - 3 * objects];
            after += atLater * atLater;
            before += atEarlier * atEarlier;
        }
        if (later && earlier) {
            return Math.sqrt(Math.max(after, before));
        }
        return later || earlier ? Math.sqrt(later ? after : before) : 2 * UNKNOWN_MARGIN;
    }
}
