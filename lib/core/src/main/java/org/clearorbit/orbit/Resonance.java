package org.clearorbit.orbit;

/**
 * The resonance of a deep-space orbit with the rotation of the Earth: mean motion and mean longitude follow a
 * differential equation that SDP4 integrates in steps of 720 minutes from epoch, a {@link ResonanceWalk} (Hujsak,
 * Spacetrack Report #1, 1979; Hoots and Roehrich, Spacetrack Report #3, 1980, section 8; Vallado et al., AIAA
 * 2006-6753, {@code dsinit} and {@code dspace}). Angles in radians, times in minutes.
 */
abstract sealed class Resonance permits OneDayResonance, HalfDayResonance {

    /** How fast the Earth turns (rad/min). */
    static final double EARTH_RATE = 4.37526908801129966e-3;

    /** Mean motion at epoch (rad/min). */
    final double motion0;

    /** Resonant longitude at epoch (rad). */
    final double longitude0;

    /** Rate of that longitude without the mean motion (rad/min). */
    final double drift;

    Resonance(double motion0, double longitude0, double drift) {
        this.motion0 = motion0;
        this.longitude0 = longitude0;
        this.drift = drift;
    }

    /** Adds the terms of the derivatives of the mean motion at the place that the walk has reached. */
    abstract void derivatives(ResonanceWalk walk);

    /** Mean anomaly from the resonant longitude, for an argument of perigee, a node and a sidereal time. */
    abstract double meanAnomaly(double longitude, double argp, double node, double siderealTime);
}
