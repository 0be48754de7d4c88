package org.clearorbit.catalog;

import org.clearorbit.catalog.RadarSize.SizeClass;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * Mass and cross-section of objects for which none is published, from type and radar size. A simplified model, meant
 * for rankings and averages over many objects, not for a single one: the spread of what it was fitted to is quoted
 * below and goes into each value's sigma, which is half the width of the 16-84 percent range of a log-normal
 * distribution, v sinh s for a logarithmic spread s.
 *
 * <p><b>Intact objects</b> (payloads, rocket bodies), fitted to the masses of derelicts of the MCMA list of July 2020
 * (2,935 payloads, 2,098 rocket bodies) and, where there was a match, to their radar cross-sections of April 2017
 * (2,508 and 1,723) and their size classes of March 2025 (1,593 and 836):
 *
 * <ul>
 *   <li>mass from a radar cross-section S (m²): 178 S<sup>0.904</sup> kg for payloads (estimate over listed mass:
 *       median 0.95, 16-84 percent 0.39 to 3.1), 335 S<sup>0.714</sup> kg for rocket bodies (0.83, 0.42 to 2.6);
 *   <li>mass from a size class: the median of the class: payloads 2.9, 40 and 750 kg, rocket bodies 27.7 kg (medium,
 *       used for small too, of which there are two) and 1,434 kg (large);
 *   <li>mass from the type alone: 570 kg (16-84 percent 40 to 1,600) and 1,434 kg (205 to 2,518);
 *   <li>cross-section from mass: that of a sphere with the mean density of NASA's breakup model, 92.937
 *       d<sup>-0.74</sup> kg/m³ at diameter d (m), so that m = 48.66 d<sup>2.26</sup>. Against radar cross-sections the
 *       median ratio is 2.2 (1.0 to 4.8) for payloads and 2.6 (1.0 to 5.9) for rocket bodies; radar sees less than the
 *       mean silhouette of a long cylinder. No list of geometric cross-sections of intact objects was at hand.
 * </ul>
 *
 * <p><b>Fragments</b> (debris, and objects of unknown type), fitted to 13,947 fragments whose size and mass NASA CARA
 * derived from Space Fence radar (file of 2026-06-01; Baars and Hall, AAS 22-586; 9,247 of them with a radar
 * cross-section of 2017 and 9,744 with a size class):
 *
 * <ul>
 *   <li>cross-section: the radar cross-section itself (CARA's over it: median 0.92, 16-84 percent 0.48 to 2.1), or the
 *       median of the class, 0.0108, 0.209 or 8.33 m², or of all, 0.0126 m² (0.0079 to 0.062);
 *   <li>mass from the median of the size class, 0.075, 3.5 or 350 kg, or of all, 0.0905 kg (0.012 to 0.91);
 *   <li>mass from a known cross-section A (m²), and the reverse: 23.6 A<sup>1.381</sup> kg (over CARA's: median 0.94,
 *       16-84 percent 0.26 to 3.6). The density relation above would give 6.6 times CARA's masses here.
 * </ul>
 *
 * CARA's own sigmas are 1.7 times its masses and 0.6 times its radii: fragments are known to an order of magnitude.
 */
public final class PhysicalEstimator {

    private static final double SPHERE_COEFFICIENT = 48.66;
    private static final double SPHERE_EXPONENT = 2.26;
    private static final double SPHERE_SPREAD = 0.87;
    private static final double FRAGMENT_COEFFICIENT = 23.62;
    private static final double FRAGMENT_EXPONENT = 1.381;
    private static final double FRAGMENT_MASS_SPREAD = 1.32;
    private static final double FRAGMENT_RADAR_SPREAD = 0.75;
    private static final String TYPE_AND_CLASS = "median of type and radar size class";

    /** By type and size class, for the many objects of which nothing else is known. */
    private static final Estimate[][] BY_CLASS = new Estimate[ObjectType.values().length][SizeClass.values().length];

    static {
        for (ObjectType type : ObjectType.values()) {
            for (SizeClass size : SizeClass.values()) {
                BY_CLASS[type.ordinal()][size.ordinal()] = worked(type, RadarSize.ofClass(size), null, null);
            }
        }
    }

    private PhysicalEstimator() {}

    /** @return the model described above */
    public static PhysicalEstimator standard() {
        return new PhysicalEstimator();
    }

    /**
     * Mass and cross-section of an object.
     *
     * @param mass mass (kg)
     * @param crossSection mean cross-section (m²)
     */
    public record Estimate(PhysicalValue mass, PhysicalValue crossSection) {}

    /**
     * Fills in what is not known; what is known stays.
     *
     * @param type what the object is
     * @param radar what radar says of it
     * @param mass known mass (kg), or null
     * @param crossSection known mean cross-section (m²), or null
     * @return both
     */
    public Estimate complete(
            ObjectType type, RadarSize radar, @Nullable PhysicalValue mass, @Nullable PhysicalValue crossSection) {
        return mass == null && crossSection == null && !radar.isMeasured()
                ? BY_CLASS[type.ordinal()][radar.sizeClass().ordinal()]
                : worked(type, radar, mass, crossSection);
    }

    private static Estimate worked(
            ObjectType type, RadarSize radar, @Nullable PhysicalValue mass, @Nullable PhysicalValue crossSection) {
        boolean intact = type == ObjectType.PAYLOAD || type == ObjectType.ROCKET_BODY;
        return intact ? intact(type, radar, mass, crossSection) : fragment(radar, mass, crossSection);
    }

    private static Estimate intact(
            ObjectType type, RadarSize radar, @Nullable PhysicalValue mass, @Nullable PhysicalValue crossSection) {
        PhysicalValue knownMass = mass;
        if (knownMass == null) {
            knownMass = crossSection == null ? intactMass(type, radar) : sphereMass(crossSection.value());
        }
        return new Estimate(knownMass, crossSection == null ? sphereCrossSection(knownMass.value()) : crossSection);
    }

    private static Estimate fragment(
            RadarSize radar, @Nullable PhysicalValue mass, @Nullable PhysicalValue crossSection) {
        PhysicalValue knownCrossSection = crossSection;
        if (knownCrossSection == null) {
            knownCrossSection = mass == null || radar.isMeasured()
                    ? fragmentCrossSection(radar)
                    : estimate(
                            FastMath.pow(mass.value() / FRAGMENT_COEFFICIENT, 1 / FRAGMENT_EXPONENT),
                            FRAGMENT_MASS_SPREAD / FRAGMENT_EXPONENT,
                            "from mass, m = 23.6 A^1.381 for fragments");
        }
        PhysicalValue knownMass = mass;
        if (knownMass == null) {
            knownMass = crossSection == null && !radar.isMeasured()
                    ? fragmentMass(radar.sizeClass())
                    : estimate(
                            FRAGMENT_COEFFICIENT * FastMath.pow(knownCrossSection.value(), FRAGMENT_EXPONENT),
                            FRAGMENT_MASS_SPREAD,
                            "from cross-section, m = 23.6 A^1.381 for fragments");
        }
        return new Estimate(knownMass, knownCrossSection);
    }

    private static PhysicalValue intactMass(ObjectType type, RadarSize radar) {
        boolean payload = type == ObjectType.PAYLOAD;
        if (radar.isMeasured()) {
            double mass = payload
                    ? 177.8 * FastMath.pow(radar.crossSection(), 0.904)
                    : 334.5 * FastMath.pow(radar.crossSection(), 0.714);
            return estimate(mass, payload ? 1.04 : 0.91, "from type and radar cross-section");
        }
        return switch (radar.sizeClass()) {
            case SMALL -> payload ? estimate(2.9, 1.03, TYPE_AND_CLASS) : estimate(27.7, 0.58, TYPE_AND_CLASS);
            case MEDIUM -> payload ? estimate(40, 0.60, TYPE_AND_CLASS) : estimate(27.7, 0.58, TYPE_AND_CLASS);
            case LARGE -> payload ? estimate(750, 1.03, TYPE_AND_CLASS) : estimate(1434, 0.34, TYPE_AND_CLASS);
            case UNKNOWN ->
                payload ? estimate(570, 1.84, "median of payloads") : estimate(1434, 1.25, "median of rocket bodies");
        };
    }

    private static PhysicalValue sphereMass(double crossSection) {
        double diameter = 2 * FastMath.sqrt(crossSection / FastMath.PI);
        return estimate(
                SPHERE_COEFFICIENT * FastMath.pow(diameter, SPHERE_EXPONENT),
                SPHERE_SPREAD * SPHERE_EXPONENT / 2,
                "from cross-section, sphere of mean density 92.937 d^-0.74 kg/m3");
    }

    private static PhysicalValue sphereCrossSection(double mass) {
        double diameter = FastMath.pow(mass / SPHERE_COEFFICIENT, 1 / SPHERE_EXPONENT);
        return estimate(
                FastMath.PI / 4 * diameter * diameter,
                SPHERE_SPREAD,
                "from mass, sphere of mean density 92.937 d^-0.74 kg/m3");
    }

    private static PhysicalValue fragmentCrossSection(RadarSize radar) {
        if (radar.isMeasured()) {
            return estimate(radar.crossSection(), FRAGMENT_RADAR_SPREAD, "radar cross-section");
        }
        return switch (radar.sizeClass()) {
            case SMALL -> estimate(0.01085, 0.75, TYPE_AND_CLASS);
            case MEDIUM -> estimate(0.2088, 1.16, TYPE_AND_CLASS);
            case LARGE -> estimate(8.33, 0.97, TYPE_AND_CLASS);
            case UNKNOWN -> estimate(0.01263, 1.04, "median of fragments");
        };
    }

    private static PhysicalValue fragmentMass(SizeClass sizeClass) {
        return switch (sizeClass) {
            case SMALL -> estimate(0.075, 1.92, TYPE_AND_CLASS);
            case MEDIUM -> estimate(3.48, 2.06, TYPE_AND_CLASS);
            case LARGE -> estimate(350, 1.44, TYPE_AND_CLASS);
            case UNKNOWN -> estimate(0.0905, 2.15, "median of fragments");
        };
    }

    private static PhysicalValue estimate(double value, double logSpread, String source) {
        return new PhysicalValue(value, value * FastMath.sinh(logSpread), Provenance.ESTIMATED, source);
    }
}
