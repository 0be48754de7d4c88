package org.clearorbit.orbit;

/**
 * The constants of the SGP4 theory, WGS-72 (Hoots and Roehrich, Spacetrack Report #3, 1980; Vallado et al., AIAA
 * 2006-6753, {@code getgravconst}). Element sets are fitted with them: other constants would make states worse.
 */
final class Wgs72 {

    /** Equatorial radius (m), the unit of length of the theory. */
    static final double EARTH_RADIUS = 6_378_135.0;

    /** Square root of the gravitational parameter in Earth radii and minutes: 60 √(μ/R³). */
    static final double XKE = 60.0 / Math.sqrt(6378.135 * 6378.135 * 6378.135 / 398600.8);

    static final double J2 = 0.001082616;
    static final double J3 = -0.00000253881;
    static final double J4 = -0.00000165597;
    static final double J3_OVER_J2 = J3 / J2;

    /** One Earth radius a minute times {@link #XKE}, the theory's unit of speed (m/s). */
    static final double SPEED = EARTH_RADIUS * XKE / 60.0;

    private Wgs72() {}
}
