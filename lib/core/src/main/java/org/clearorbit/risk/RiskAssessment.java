package org.clearorbit.risk;

import java.util.List;
import org.clearorbit.catalog.PhysicalValue;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;

/**
 * Everything about one object that the indices draw on, computed once.
 *
 * @param object the object
 * @param perigeeAltitude mean altitude of perigee above the equatorial radius (m)
 * @param apogeeAltitude mean altitude of apogee above the equatorial radius (m)
 * @param rate its collision rate with the catalogued population
 * @param uncataloguedPerYear expected impacts of objects that no catalogue holds (1/Julian year), 0 without a
 *     {@linkplain RiskInputs#withUncatalogued flux} of them
 * @param shells where in altitude its risk lies, upwards
 * @param fragmentsPerYear expected fragments of 10 cm or more from its collisions (1/Julian year)
 * @param persistentFragmentsPerYear the same, each shell's weighted with how much of the horizon they stay in orbit (1/
 *     Julian year)
 * @param lifetimeSeconds the object's own orbital lifetime (s), +∞ beyond the lifetime model's range
 * @param rateTimes how many times the rates of its inputs it assumes; 1 unless {@linkplain #withRateTimes varied}
 */
public record RiskAssessment(
        SpaceObject object,
        double perigeeAltitude,
        double apogeeAltitude,
        CollisionRate rate,
        double uncataloguedPerYear,
        List<ShellRisk> shells,
        double fragmentsPerYear,
        double persistentFragmentsPerYear,
        double lifetimeSeconds,
        double rateTimes) {

    /** Copies the list. */
    public RiskAssessment {
        shells = List.copyOf(shells);
    }

    /**
     * @param object an object; what the population counts under its number is left out, even if orbit, mass or size
     *     differ
     * @param inputs what it is assessed against
     * @return the assessment
     */
    public static RiskAssessment of(SpaceObject object, RiskInputs inputs) {
        Encounters encounters = Encounters.of(object, inputs);
        double fragments = 0;
        double persistent = 0;
        for (ShellRisk shell : encounters.shells()) {
            fragments += shell.fragmentsPerSecond();
            persistent += shell.fragmentsPerSecond() * inputs.persistence(shell.shell());
        }
        RiskOrbit orbit = RiskOrbit.of(object.elements());
        double areaToMass = object.crossSection().value() / object.mass().value();
        return new RiskAssessment(
                object,
                orbit.perigeeAltitude(),
                orbit.apogeeAltitude(),
                encounters.rate(),
                encounters.uncataloguedPerSecond() * EarthModel.JULIAN_YEAR,
                encounters.shells(),
                fragments * EarthModel.JULIAN_YEAR,
                persistent * EarthModel.JULIAN_YEAR,
                inputs.lifetime().lifetimeSeconds(orbit.perigeeRadius(), orbit.apogeeRadius(), areaToMass),
                1);
    }

    /**
     * The same object in an environment where every rate is so many times as high; indices that ask the inputs for more
     * rates multiply them by {@link #rateTimes()}.
     *
     * @param factor a factor, at least 0 and finite
     * @return that assessment
     */
    public RiskAssessment withRateTimes(double factor) {
        if (!(factor >= 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException(
                    "factor on the rates = " + factor + ", expected a finite number of 0 or more");
        }
        return new RiskAssessment(
                object,
                perigeeAltitude,
                apogeeAltitude,
                rate.times(factor),
                uncataloguedPerYear * factor,
                shells.stream().map(shell -> shell.times(factor)).toList(),
                fragmentsPerYear * factor,
                persistentFragmentsPerYear * factor,
                lifetimeSeconds,
                rateTimes * factor);
    }

    /** @return inclination (rad) */
    public double inclination() {
        return object.elements().i();
    }

    /** @return the numbers of this assessment by name, in the units that reports use */
    public List<Factor> factors() {
        return List.of(
                physical("mass", object.mass(), "kg"),
                physical("cross-section", object.crossSection(), "m2"),
                Factor.computed("perigee altitude", perigeeAltitude / 1000, "km"),
                Factor.computed("apogee altitude", apogeeAltitude / 1000, "km"),
                Factor.computed("inclination", FastMath.toDegrees(inclination()), "deg"),
                Factor.computed("spatial density met", rate.spatialDensity() * 1e9, "1/km3"),
                Factor.computed("mean relative speed", rate.meanRelativeSpeed() / 1000, "km/s"),
                Factor.computed("mean cross-section of a pair", rate.meanCrossSection(), "m2"),
                Factor.computed("collision rate", rate.perYear(), "1/year"),
                Factor.computed("impacts of uncatalogued objects", uncataloguedPerYear, "1/year"),
                Factor.computed("time in the population's range", rate.coveredFraction(), "1"),
                Factor.computed("expected fragments over 10 cm", fragmentsPerYear, "1/year"),
                Factor.computed("persistence-weighted fragments", persistentFragmentsPerYear, "1/year"),
                Factor.computed("orbital lifetime", lifetimeSeconds / EarthModel.JULIAN_YEAR, "year"));
    }

    static Factor physical(String name, PhysicalValue value, String unit) {
        return new Factor(name, value.value(), unit, value.provenance() + ": " + value.source());
    }
}
