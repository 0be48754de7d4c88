package org.clearorbit.campaign;

/**
 * When two instants are the same. Dates are sums of spans worked out in another order elsewhere: those closer than a
 * millisecond differ by rounding alone, in every comparison with a window, a launch date, a consent or a life.
 */
final class SameInstant {

    /** The tolerance (s). */
    static final double SECONDS = 1e-3;

    private SameInstant() {}

    /** Whether two instants, or spans, are the same (s). */
    static boolean isSame(double one, double other) {
        return !isAfter(one, other) && !isAfter(other, one);
    }

    /** Whether one instant, or span, is truly after, or longer than, another (s). */
    static boolean isAfter(double one, double other) {
        return one > other + SECONDS;
    }
}
