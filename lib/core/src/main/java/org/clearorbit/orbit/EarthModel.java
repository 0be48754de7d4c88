package org.clearorbit.orbit;

/**
 * The Earth's constants used by everything outside SGP4 (which keeps its own WGS-72 set): EGM96 gravity and the WGS-84
 * ellipsoid and rotation.
 */
public final class EarthModel {

    /** Gravitational parameter (m³/s²), EGM96. */
    public static final double MU = 3.986004415e14;

    /** Equatorial radius (m), WGS-84; altitudes of mean orbits are counted from here. */
    public static final double EQUATORIAL_RADIUS = 6378137.0;

    /** Flattening, WGS-84. */
    public static final double FLATTENING = 1 / 298.257223563;

    /** Rate of rotation (rad/s), WGS-84. */
    public static final double ROTATION = 7.292115e-5;

    /** Second zonal harmonic, unnormalised (EGM96: C20 normalised -0.484165371736e-3, times -√5). */
    public static final double J2 = 1.0826266836e-3;

    /** Standard gravity (m/s²), the conversion between specific impulse in seconds and exhaust velocity. */
    public static final double STANDARD_GRAVITY = 9.80665;

    /** Seconds in a day. */
    public static final double DAY = 86400.0;

    /** Seconds in a Julian year. */
    public static final double JULIAN_YEAR = 365.25 * DAY;

    private EarthModel() {}
}
