package org.clearorbit.transfer;

import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.OrbitalLifetime;
import org.hipparchus.util.FastMath;

/**
 * How an object is brought to its end: to which orbit, for how much delta-v, in what time. The burns are made with the
 * object attached, so that the propellant follows from both masses; a kit that burns alone is a servicer of its own dry
 * mass.
 *
 * <p>Impulsive disposals are coplanar, two-body, with burns at the apsides ({@link ApsisBurn}); the spirals follow
 * {@link Edelbaum} from a circular orbit of the same semi-major axis. The plane is not changed. (The formula for the
 * geostationary graveyard was checked in a paper that quotes it; the sections of the guidelines were not re-read.)
 *
 * @param end where it ends
 * @param deltaV delta-v of all burns (m/s), 0 where nothing is needed
 * @param perigeeRadius radius of perigee after the burns (m)
 * @param apogeeRadius radius of apogee after the burns (m)
 * @param transferSeconds time from the first burn to the last one or, for a controlled re-entry, to perigee; for a
 *     spiral its duration (s)
 * @param decaySeconds natural decay from there to re-entry (s): 0 for a controlled re-entry, +∞ for a graveyard
 */
public record Disposal(
        DisposalEnd end,
        double deltaV,
        double perigeeRadius,
        double apogeeRadius,
        double transferSeconds,
        double decaySeconds) {

    /**
     * Upper edge of the protected region of low orbits (m above the equatorial radius): IADC Space Debris Mitigation
     * Guidelines, IADC-02-01, 3.3.2.
     */
    public static final double LOW_ORBIT_CEILING = 2000e3;

    /** Largest eccentricity of a graveyard above the geostationary ring: IADC-02-01, 5.3.1. */
    public static final double GRAVEYARD_ECCENTRICITY = 0.003;

    /** Radius of the geostationary ring (m): ∛(μ/ω²). */
    public static final double GEOSTATIONARY_RADIUS =
            FastMath.cbrt(EarthModel.MU / (EarthModel.ROTATION * EarthModel.ROTATION));

    private static final double RADIUS_TOLERANCE = 1;

    /**
     * One burn at apogee lowers the perigee to where the object enters within the same revolution.
     *
     * @param orbit the object's orbit
     * @param perigeeRadius perigee aimed at (m); some 50 km of altitude for a steep entry (60 km and below are usual in
     *     studies)
     * @return the disposal; its time is the half revolution from apogee to that perigee
     */
    public static Disposal controlledReentry(MeanOrbit orbit, double perigeeRadius) {
        double perigee =
                FastMath.min(orbit.perigeeRadius(), LowThrustSpiral.positive("perigee radius (m)", perigeeRadius));
        double apogee = orbit.apogeeRadius();
        return new Disposal(
                DisposalEnd.CONTROLLED_REENTRY,
                loweringDeltaV(orbit, perigee),
                perigee,
                apogee,
                halfRevolution(perigee, apogee),
                0);
    }

    /**
     * One burn at apogee lowers the perigee to the highest one from which drag removes the object in time (the 25 years
     * of IADC-02-01, 5.3.2, the 5 years of the FCC and of ESSB-ST-U-007). The object is released there; drag is that of
     * the object alone.
     *
     * @param orbit the object's orbit, its apogee above the altitude of re-entry
     * @param areaToMass mean cross-section over mass of what is left behind (m²/kg)
     * @param longestSeconds longest natural decay (s)
     * @param lifetime how the decay is worked out
     * @return the disposal, without a burn where the orbit decays in time already; where no perigee above that of
     *     re-entry does, the perigee of re-entry
     */
    public static Disposal decayWithin(
            MeanOrbit orbit, double areaToMass, double longestSeconds, OrbitalLifetime lifetime) {
        double apogee = orbit.apogeeRadius();
        double perigee =
                FastMath.min(orbit.perigeeRadius(), lifetime.perigeeForLifetime(apogee, areaToMass, longestSeconds));
        return new Disposal(
                DisposalEnd.NATURAL_DECAY,
                loweringDeltaV(orbit, perigee),
                perigee,
                apogee,
                0,
                lifetime.lifetimeSeconds(perigee, apogee, areaToMass));
    }

    /**
     * Up and out of the protected region of low orbits: the perigee is raised above {@link #LOW_ORBIT_CEILING}, and the
     * apogee with it where it is lower. Only above the low orbits and far from the other protected and used regions
     * does that keep: lunisolar changes of the eccentricity are left out.
     *
     * @param orbit the object's orbit
     * @param margin height of the perigee above the ceiling (m), not negative
     * @return the disposal, without a burn where the perigee is that high already
     */
    public static Disposal graveyardAboveLowOrbit(MeanOrbit orbit, double margin) {
        if (!(margin >= 0) || Double.isInfinite(margin)) {
            throw new IllegalArgumentException("margin = " + margin + " m, expected a number of at least 0");
        }
        double perigee = FastMath.max(orbit.perigeeRadius(), EarthModel.EQUATORIAL_RADIUS + LOW_ORBIT_CEILING + margin);
        return graveyard(orbit, perigee, FastMath.max(orbit.apogeeRadius(), perigee));
    }

    /**
     * Up and out of the geostationary region: a perigee of {@link #geostationaryGraveyardRadius} or above with an
     * eccentricity of at most {@value #GRAVEYARD_ECCENTRICITY}.
     *
     * @param orbit the object's orbit, near the geostationary ring
     * @param radiationCoefficient coefficient of radiation pressure C_R, in [0, 2]
     * @param areaToMass mean cross-section over dry mass (m²/kg)
     * @return the disposal, without a burn where the orbit keeps the rule already
     */
    public static Disposal graveyardAboveGeostationary(
            MeanOrbit orbit, double radiationCoefficient, double areaToMass) {
        double perigee =
                FastMath.max(orbit.perigeeRadius(), geostationaryGraveyardRadius(radiationCoefficient, areaToMass));
        double highest = perigee * (1 + GRAVEYARD_ECCENTRICITY) / (1 - GRAVEYARD_ECCENTRICITY);
        return graveyard(orbit, perigee, FastMath.max(perigee, FastMath.min(highest, orbit.apogeeRadius())));
    }

    /**
     * Lowest perigee of a graveyard above the geostationary ring: 235 km + 1000 km × C_R A/m above it (A/m in m²/kg;
     * IADC-02-01, 5.3.1; ISO 26872). The 235 km are the 200 km of the protected region and 35 km for the pull of Moon,
     * Sun and Earth; radiation pressure changes the eccentricity in proportion to C_R A/m.
     *
     * @param radiationCoefficient coefficient of radiation pressure C_R, in [0, 2]
     * @param areaToMass mean cross-section over dry mass (m²/kg)
     * @return its radius (m)
     */
    public static double geostationaryGraveyardRadius(double radiationCoefficient, double areaToMass) {
        if (!(radiationCoefficient >= 0 && radiationCoefficient <= 2)) {
            throw new IllegalArgumentException(
                    "coefficient of radiation pressure = " + radiationCoefficient + ", expected 0 to 2");
        }
        LowThrustSpiral.positive("area-to-mass ratio (m2/kg)", areaToMass);
        return GEOSTATIONARY_RADIUS + 235e3 + 1000e3 * radiationCoefficient * areaToMass;
    }

    /**
     * An electric tug lowers the object, in a circular spiral, to the highest circle from which drag removes it in
     * time, and releases it there.
     *
     * @param orbit the object's orbit, near-circular
     * @param areaToMass mean cross-section over mass of what is left behind (m²/kg)
     * @param longestSeconds longest natural decay (s)
     * @param lifetime how the decay is worked out
     * @param engine the tug's engine
     * @param servicerMassKg mass of the tug, propellant included (kg)
     * @param attachedMassKg mass of the object (kg)
     * @return the disposal, without a burn where the orbit decays in time already
     */
    public static Disposal spiralToDecay(
            MeanOrbit orbit,
            double areaToMass,
            double longestSeconds,
            OrbitalLifetime lifetime,
            ElectricEngine engine,
            double servicerMassKg,
            double attachedMassKg) {
        double radius = circleThatDecays(orbit.a(), areaToMass, longestSeconds, lifetime);
        return spiral(
                DisposalEnd.NATURAL_DECAY,
                orbit,
                radius,
                lifetime.lifetimeSeconds(radius, radius, areaToMass),
                engine,
                servicerMassKg,
                attachedMassKg);
    }

    /**
     * An electric tug raises the object, in a circular spiral, to a graveyard.
     *
     * @param orbit the object's orbit, near-circular
     * @param radius radius of the graveyard (m); no spiral where the orbit is that high already
     * @param engine the tug's engine
     * @param servicerMassKg mass of the tug, propellant included (kg)
     * @param attachedMassKg mass of the object (kg)
     * @return the disposal
     */
    public static Disposal spiralToGraveyard(
            MeanOrbit orbit, double radius, ElectricEngine engine, double servicerMassKg, double attachedMassKg) {
        return spiral(
                DisposalEnd.GRAVEYARD,
                orbit,
                FastMath.max(orbit.a(), radius),
                Double.POSITIVE_INFINITY,
                engine,
                servicerMassKg,
                attachedMassKg);
    }

    /**
     * Propellant from what is there before.
     *
     * @param servicerMassKg mass of the servicer before, propellant included (kg)
     * @param attachedMassKg mass of the object attached to it (kg), 0 for the servicer alone
     * @param ispS specific impulse (s)
     * @return propellant used (kg)
     */
    public double propellantFrom(double servicerMassKg, double attachedMassKg, double ispS) {
        return ApsisBurn.propellantFrom(servicerMassKg + attachedMassKg, deltaV, ispS);
    }

    /**
     * Propellant from what is left afterwards: how much a kit of that dry mass must be loaded with for its object.
     *
     * @param servicerMassKg mass of the servicer afterwards or dry mass of the kit (kg)
     * @param attachedMassKg mass of the object attached to it (kg), 0 for the servicer alone
     * @param ispS specific impulse (s)
     * @return propellant used (kg)
     */
    public double propellantFor(double servicerMassKg, double attachedMassKg, double ispS) {
        return ApsisBurn.propellantFor(servicerMassKg + attachedMassKg, deltaV, ispS);
    }

    /**
     * How long the engine runs. Where that is more than about a tenth of the revolution, an impulsive estimate is some
     * 2 percent too low, and the burn is better split over several apogees.
     *
     * @param massBeforeKg mass of servicer and object before (kg)
     * @param thrustN thrust (N)
     * @param ispS specific impulse (s)
     * @return duration of all burns together (s)
     */
    public double burnSeconds(double massBeforeKg, double thrustN, double ispS) {
        return ApsisBurn.propellantFrom(massBeforeKg, deltaV, ispS) * ispS * EarthModel.STANDARD_GRAVITY / thrustN;
    }

    private static Disposal spiral(
            DisposalEnd end,
            MeanOrbit orbit,
            double radius,
            double decaySeconds,
            ElectricEngine engine,
            double servicerMassKg,
            double attachedMassKg) {
        LowThrustSpiral spiral = LowThrustSpiral.between(
                engine, servicerMassKg + attachedMassKg, orbit.a(), orbit.i(), radius, orbit.i());
        return new Disposal(end, spiral.deltaV(), radius, radius, spiral.seconds(), decaySeconds);
    }

    /** The highest circle up to that radius that decays in time, by bisection; its lower end always does. */
    private static double circleThatDecays(
            double radius, double areaToMass, double longestSeconds, OrbitalLifetime lifetime) {
        LowThrustSpiral.positive("longest natural decay (s)", longestSeconds);
        if (lifetime.lifetimeSeconds(radius, radius, areaToMass) <= longestSeconds) {
            return radius;
        }
        double low = EarthModel.EQUATORIAL_RADIUS + OrbitalLifetime.REENTRY_ALTITUDE;
        double high = radius;
        while (high - low > RADIUS_TOLERANCE) {
            double middle = 0.5 * (low + high);
            if (lifetime.lifetimeSeconds(middle, middle, areaToMass) <= longestSeconds) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Delta-v at apogee that lowers the perigee (m/s), 0 if it is that low already. */
    private static double loweringDeltaV(MeanOrbit orbit, double perigeeRadius) {
        return perigeeRadius >= orbit.perigeeRadius()
                ? 0
                : ApsisBurn.moveOpposite(orbit.apogeeRadius(), orbit.perigeeRadius(), perigeeRadius);
    }

    /** The cheaper order of the two burns that move both apsides. */
    private static Disposal graveyard(MeanOrbit orbit, double perigee, double apogee) {
        double oldPerigee = orbit.perigeeRadius();
        double oldApogee = orbit.apogeeRadius();
        double apogeeFirst = ApsisBurn.moveOpposite(oldPerigee, oldApogee, apogee)
                + ApsisBurn.moveOpposite(apogee, oldPerigee, perigee);
        double perigeeFirst = ApsisBurn.moveOpposite(oldApogee, oldPerigee, perigee)
                + ApsisBurn.moveOpposite(perigee, oldApogee, apogee);
        boolean twoBurns = oldPerigee != perigee && oldApogee != apogee;
        double seconds = 0;
        if (twoBurns) {
            seconds = apogeeFirst <= perigeeFirst
                    ? halfRevolution(oldPerigee, apogee)
                    : halfRevolution(perigee, oldApogee);
        }
        return new Disposal(
                DisposalEnd.GRAVEYARD,
                FastMath.min(apogeeFirst, perigeeFirst),
                perigee,
                apogee,
                seconds,
                Double.POSITIVE_INFINITY);
    }

    private static double halfRevolution(double oneApsis, double otherApsis) {
        double a = 0.5 * (oneApsis + otherApsis);
        return FastMath.PI * FastMath.sqrt(a * a * a / EarthModel.MU);
    }
}
