package org.clearorbit.orbit;

import org.hipparchus.util.FastMath;

/**
 * How long an orbit without a date lasts under air drag alone, as rules and designs ask; a real object at a date is the
 * matter of {@link OrbitalDecay}. King-Hele's equations averaged over each revolution (Theory of Satellite Orbits in an
 * Atmosphere, 1964, ch. 4), integrated down to a perigee altitude of {@value #REENTRY_ALTITUDE} m in the
 * {@linkplain ExponentialAtmosphere static exponential atmosphere} of mean solar activity.
 *
 * <p>Left out: the solar cycle (a factor of about 2 in lifetime either way; the {@linkplain #withDensityMultiplier
 * density multiplier} explores it), the rotation of the atmosphere and the flattening of the Earth (each some 10 to 20
 * percent), the Moon and the Sun (which decide the fate of orbits with apogees above about 10,000 km, such as transfer
 * orbits to the geostationary ring) and radiation pressure. Altitudes are counted from the equatorial radius. The
 * integration itself is good to about 0.1 percent of the model's lifetime. Immutable; a call takes some tens of
 * microseconds.
 */
public final class OrbitalLifetime {

    /** Altitude of perigee below which an object is taken to re-enter within the revolution (m). */
    public static final double REENTRY_ALTITUDE = 120_000;

    /** The longest lifetime told apart (s): 10,000 Julian years. What lasts longer is reported as +∞. */
    public static final double MAX_LIFETIME = 10_000 * EarthModel.JULIAN_YEAR;

    private static final double REENTRY_RADIUS = EarthModel.EQUATORIAL_RADIUS + REENTRY_ALTITUDE;
    private static final double DEFAULT_DRAG_COEFFICIENT = 2.2;
    private static final double RADIUS_TOLERANCE = 10;
    private static final int MAX_ITERATIONS = 60;
    private static final OrbitalLifetime DEFAULT = new OrbitalLifetime(1, DEFAULT_DRAG_COEFFICIENT);

    private final double densityMultiplier;
    private final double dragCoefficient;

    private OrbitalLifetime(double densityMultiplier, double dragCoefficient) {
        this.densityMultiplier = densityMultiplier;
        this.dragCoefficient = dragCoefficient;
    }

    /** @return the model at the table's density, with a drag coefficient of 2.2 */
    public static OrbitalLifetime withDefaults() {
        return DEFAULT;
    }

    /**
     * @param multiplier factor on the table's density at every altitude, above 0; 1 is mean solar activity
     * @return this model with it
     */
    public OrbitalLifetime withDensityMultiplier(double multiplier) {
        return new OrbitalLifetime(positive(multiplier, "density multiplier"), dragCoefficient);
    }

    /**
     * @param coefficient drag coefficient, above 0; about 2.2 for tumbling bodies in free molecular flow
     * @return this model with it
     */
    public OrbitalLifetime withDragCoefficient(double coefficient) {
        return new OrbitalLifetime(densityMultiplier, positive(coefficient, "drag coefficient"));
    }

    /**
     * Grows with both radii and falls as the inverse of the area-to-mass ratio.
     *
     * @param perigeeRadius radius of perigee (m), above 0
     * @param apogeeRadius radius of apogee (m), at least the perigee's
     * @param areaToMass mean cross-section over mass (m²/kg), above 0
     * @return the time until the perigee has come down to {@value #REENTRY_ALTITUDE} m (s): 0 where it is below
     *     already, +∞ where that takes longer than {@link #MAX_LIFETIME}
     */
    public double lifetimeSeconds(double perigeeRadius, double apogeeRadius, double areaToMass) {
        positive(perigeeRadius, "perigee radius (m)");
        positive(apogeeRadius, "apogee radius (m)");
        if (apogeeRadius < perigeeRadius) {
            throw new IllegalArgumentException("apogee radius = " + apogeeRadius
                    + " m, expected at least the perigee radius " + perigeeRadius + " m");
        }
        return lifetime(perigeeRadius, apogeeRadius, areaToMass);
    }

    /** Told, step by step, how an orbit sinks. */
    @FunctionalInterface
    public interface PathVisitor {

        /**
         * @param perigeeRadius radius of perigee in the middle of the step (m)
         * @param apogeeRadius radius of apogee in the middle of the step (m)
         * @param from when the step begins (s after the start, for an area-to-mass ratio of 1 m²/kg)
         * @param to when it ends (s)
         */
        void accept(double perigeeRadius, double apogeeRadius, double from, double to);
    }

    /**
     * Follows an orbit while it sinks, in steps of a fraction of the scale height of the atmosphere. The path is the
     * same for every area-to-mass ratio; times go as its inverse.
     *
     * @param perigeeRadius radius of perigee (m), above 0
     * @param apogeeRadius radius of apogee (m), at least the perigee's
     * @param longest time at which it is followed no further (s, for an area-to-mass ratio of 1 m²/kg), above 0
     * @param visitor told of each step until re-entry
     */
    public void followDecay(double perigeeRadius, double apogeeRadius, double longest, PathVisitor visitor) {
        positive(perigeeRadius, "perigee radius (m)");
        positive(longest, "longest time (s)");
        if (apogeeRadius < perigeeRadius) {
            throw new IllegalArgumentException("apogee radius = " + apogeeRadius
                    + " m, expected at least the perigee radius " + perigeeRadius + " m");
        }
        double drag = densityMultiplier * dragCoefficient;
        new DragDecay(ExponentialAtmosphere.standard(), 0, perigeeRadius, apogeeRadius)
                .follow(REENTRY_RADIUS, longest * drag, 1 / drag, visitor);
    }

    /**
     * The highest perigee from which an object still decays in time: the target of a disposal manoeuvre that keeps the
     * apogee.
     *
     * @param apogeeRadius radius of apogee (m), above that of re-entry
     * @param areaToMass mean cross-section over mass (m²/kg), above 0
     * @param lifetimeSeconds the longest lifetime allowed (s), above 0 and at most {@link #MAX_LIFETIME}
     * @return the radius of perigee (m), to within 10 m on the side that keeps the limit: the apogee's where the
     *     circular orbit decays in time already, that of re-entry where nothing above it does
     */
    public double perigeeForLifetime(double apogeeRadius, double areaToMass, double lifetimeSeconds) {
        positive(apogeeRadius, "apogee radius (m)");
        positive(lifetimeSeconds, "lifetime (s)");
        if (apogeeRadius <= REENTRY_RADIUS || lifetimeSeconds > MAX_LIFETIME) {
            throw new IllegalArgumentException("apogee radius = " + apogeeRadius + " m and lifetime = "
                    + lifetimeSeconds + " s, expected above " + REENTRY_RADIUS + " m and at most " + MAX_LIFETIME
                    + " s");
        }
        if (lifetimeSeconds(apogeeRadius, apogeeRadius, areaToMass) <= lifetimeSeconds) {
            return apogeeRadius;
        }
        return highestWithin(apogeeRadius, areaToMass, lifetimeSeconds);
    }

    /**
     * False position on the logarithm of the lifetime, which is nearly linear in the perigee (Illinois: the end that
     * stays twice counts half); bisection while an end has no finite logarithm. The lower end always keeps the limit.
     */
    private double highestWithin(double apogeeRadius, double areaToMass, double limit) {
        double low = REENTRY_RADIUS;
        double high = apogeeRadius;
        double atLow = Double.NEGATIVE_INFINITY;
        double atHigh = Double.POSITIVE_INFINITY;
        int lastMoved = 0;
        for (int k = 0; k < MAX_ITERATIONS && high - low > RADIUS_TOLERANCE; k++) {
            double guess = (low + high) / 2;
            if (Double.isFinite(atLow) && Double.isFinite(atHigh)) {
                double secant = low - atLow * (high - low) / (atHigh - atLow);
                double margin = RADIUS_TOLERANCE / 2;
                guess = FastMath.min(high - margin, FastMath.max(low + margin, secant));
            }
            double found = FastMath.log(lifetime(guess, apogeeRadius, areaToMass) / limit);
            if (found <= 0) {
                low = guess;
                atLow = found;
                atHigh = lastMoved < 0 ? atHigh / 2 : atHigh;
                lastMoved = -1;
            } else {
                high = guess;
                atHigh = found;
                atLow = lastMoved > 0 ? atLow / 2 : atLow;
                lastMoved = 1;
            }
        }
        return low;
    }

    private double lifetime(double perigeeRadius, double apogeeRadius, double areaToMass) {
        double drag = densityMultiplier * dragCoefficient * positive(areaToMass, "area-to-mass ratio (m2/kg)");
        return new DragDecay(ExponentialAtmosphere.standard(), 0, perigeeRadius, apogeeRadius)
                        .timeTo(REENTRY_RADIUS, MAX_LIFETIME * drag)
                / drag;
    }

    private static double positive(double value, String name) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " = " + value + ", expected a positive number");
        }
        return value;
    }
}
