package org.clearorbit.risk;

import java.util.List;
import java.util.Objects;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.OrbitalLifetime;
import org.hipparchus.util.FastMath;

/**
 * The normalised ranking index of Anselmo and Pardini ("Compliance of the Italian satellites in low Earth orbit with
 * the end-of-life disposal guidelines for space debris mitigation and ranking of their long-term criticality for the
 * environment", Acta Astronautica 114, 2015, 93-100; "An index for ranking active debris removal targets in LEO", 7th
 * European Conference on Space Debris, 2017; Pardini and Anselmo 2018): a probability of being broken up, flux times
 * area times lifetime, where the lifetime goes as M/A, times a number of fragments that goes as M^0.75, over the same
 * of a reference object:
 *
 * <pre>
 * R = (F/F₀) (l/l₀) (M/M₀)^1.75
 * </pre>
 *
 * F is the flux of objects that can break the body up wholly, here those of the catalogued population by the breakup
 * model ({@link Flux}); l the lifetime of its orbit at an area-to-mass ratio of 1 m²/kg, from the lifetime model of the
 * inputs, 10,000 years at most. Objects whose mean altitude is above 2,000 km are not rated.
 *
 * <p>The structure was read in the authors' summary of 2015; the papers' reference object could not be re-read. The
 * default, an average intact object of 934 kg on a circular sun-synchronous orbit at 800 km (98.6 degrees), is from
 * memory and a parameter: it sets the scale and, through the flux, nothing of the order. Later variants of theirs with
 * further terms for the cloud are not included. Immutable.
 */
public final class AnselmoPardiniIndex implements CriticalityIndex {

    static final String NAME = "anselmo-pardini";

    private static final double MASS_EXPONENT = 1.75;
    private static final AnselmoPardiniIndex DEFAULT =
            new AnselmoPardiniIndex(new Reference(934, 800_000, FastMath.toRadians(98.6)), Flux.CATASTROPHIC);

    private final Reference reference;
    private final Flux flux;

    private AnselmoPardiniIndex(Reference reference, Flux flux) {
        this.reference = reference;
        this.flux = flux;
    }

    /** Which objects make the flux. */
    public enum Flux {
        /** Those that break the body up wholly at the speed at which they meet it (the default). */
        CATASTROPHIC,
        /** All of the catalogued population. */
        CATALOGUED
    }

    /**
     * The object that has the index 1.
     *
     * @param mass mass (kg), above 0
     * @param altitude altitude of its circular orbit above the equatorial radius (m)
     * @param inclination inclination (rad), 0 to π
     */
    public record Reference(double mass, double altitude, double inclination) {

        /** Refuses what is no low orbit. */
        public Reference {
            boolean hasMass = mass > 0 && Double.isFinite(mass);
            boolean low = altitude > 150_000 && altitude < 2_000_000;
            if (!hasMass || !low || !(inclination >= 0 && inclination <= FastMath.PI)) {
                throw InvalidInputException.at(
                        "reference object",
                        mass + " kg, " + altitude + " m, " + inclination + " rad",
                        "a finite mass above 0, an altitude of 150,000 to 2,000,000 m and an inclination of 0 to pi rad");
            }
        }

        private RiskOrbit orbit() {
            return new RiskOrbit(EarthModel.EQUATORIAL_RADIUS + altitude, 0, inclination);
        }
    }

    /** @return the index named {@code anselmo-pardini} */
    public static AnselmoPardiniIndex withDefaults() {
        return DEFAULT;
    }

    /**
     * @param object the object that has the index 1
     * @return this index with it
     */
    public AnselmoPardiniIndex withReference(Reference object) {
        return new AnselmoPardiniIndex(Objects.requireNonNull(object, "object"), flux);
    }

    /**
     * @param objects which objects make the flux
     * @return this index with it
     */
    public AnselmoPardiniIndex withFlux(Flux objects) {
        return new AnselmoPardiniIndex(reference, Objects.requireNonNull(objects, "objects"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "flux times lifetime times mass to the power 1.75, over a reference object's (Anselmo and Pardini)";
    }

    @Override
    public String unit() {
        return "1";
    }

    @Override
    public boolean rates(RiskAssessment assessment) {
        return IndexRange.lowShellOfMeanAltitude(assessment) >= 0;
    }

    @Override
    public IndexScore score(RiskAssessment assessment, RiskInputs inputs) {
        IndexRange.require(rates(assessment), this, assessment);
        Scale scale = inputs.derived(new Key(reference, flux), Scale.class, () -> scale(inputs));
        RiskOrbit orbit = RiskOrbit.of(assessment.object().elements());
        double mass = assessment.object().mass().value();
        double met = flux(CatastrophicEncounters.of(assessment.object(), inputs, FragmentSize.TRACKABLE));
        double fluxRatio = assessment.rateTimes() * met / scale.flux();
        double lifetimeRatio = lifetime(orbit, inputs) / scale.lifetime();
        double massTerm = FastMath.pow(mass / reference.mass(), MASS_EXPONENT);
        return new IndexScore(
                fluxRatio * lifetimeRatio * massTerm,
                List.of(
                        Factor.computed("flux over the reference's", fluxRatio, "1"),
                        Factor.computed("lifetime of the orbit over the reference's", lifetimeRatio, "1"),
                        Factor.computed("mass over the reference's to the power 1.75", massTerm, "1")));
    }

    private record Key(Reference reference, Flux flux) {}

    private record Scale(double flux, double lifetime) {}

    private Scale scale(RiskInputs inputs) {
        double met = flux(CatastrophicEncounters.of(reference.orbit(), reference.mass(), inputs));
        if (!(met > 0)) {
            throw InvalidInputException.at(
                    "criticality index " + NAME,
                    "nothing that the reference object at " + reference.altitude() / 1000 + " km may meet",
                    "a population there, or another reference object");
        }
        return new Scale(met, lifetime(reference.orbit(), inputs));
    }

    private double flux(CatastrophicEncounters met) {
        return flux == Flux.CATALOGUED ? met.fluxOfAll() : met.flux();
    }

    private static double lifetime(RiskOrbit orbit, RiskInputs inputs) {
        return FastMath.min(
                inputs.lifetime().lifetimeSeconds(orbit.perigeeRadius(), orbit.apogeeRadius(), 1),
                OrbitalLifetime.MAX_LIFETIME);
    }
}
