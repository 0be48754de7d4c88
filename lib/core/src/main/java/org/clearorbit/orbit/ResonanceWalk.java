package org.clearorbit.orbit;

import org.jspecify.annotations.Nullable;

/**
 * How far the equation of one {@link Resonance} has been integrated. The steps of 720 minutes are always counted from
 * epoch, in either direction: the walk is where it would be if it had just come from there, whatever was asked for
 * before. Not safe between threads.
 */
final class ResonanceWalk {

    private static final double STEP = 720;
    private static final double HALF_STEP_SQUARED = STEP * STEP / 2;

    private @Nullable Resonance following;

    /** Where it is: minutes since epoch, resonant longitude (rad), mean motion (rad/min). */
    double time;

    double longitude;
    private double motion;

    /** Rate of the longitude there (rad/min). */
    private double rate;

    /** Derivatives of the mean motion there, the second without its factor {@link #rate}. */
    private double acceleration;

    private double jerk;

    /** Goes to the last step before a time (min since epoch), from epoch where it has to turn back. */
    void advance(Resonance resonance, double minutes) {
        boolean back = minutes * time < 0 || Math.abs(minutes) < Math.abs(time);
        if (resonance != following || back) {
            following = resonance;
            time = 0;
            longitude = resonance.longitude0;
            motion = resonance.motion0;
            arrive(resonance);
        }
        double step = minutes > 0 ? STEP : -STEP;
        while (Math.abs(minutes - time) >= STEP) {
            longitude += rate * step + acceleration * HALF_STEP_SQUARED;
            motion += acceleration * step + jerk * rate * HALF_STEP_SQUARED;
            time += step;
            arrive(resonance);
        }
    }

    private void arrive(Resonance resonance) {
        rate = motion + resonance.drift;
        acceleration = 0;
        jerk = 0;
        resonance.derivatives(this);
    }

    /** Adds a term to both derivatives, for sine and cosine of its x. */
    void add(Harmonic term, double sin, double cos) {
        acceleration += term.sin() * sin - term.cos() * cos;
        jerk += term.order() * (term.sin() * cos + term.cos() * sin);
    }

    /** Mean motion (rad/min) at a time less than a step away. */
    double motionAt(double minutes) {
        double t = minutes - time;
        return motion + acceleration * t + jerk * rate * (t * t) * 0.5;
    }

    /** Resonant longitude (rad) at a time less than a step away. */
    double longitudeAt(double minutes) {
        double t = minutes - time;
        return longitude + rate * t + acceleration * (t * t) * 0.5;
    }
}
