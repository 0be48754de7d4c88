package org.clearorbit.risk;

import java.util.List;
import org.clearorbit.common.InvalidInputException;
import org.hipparchus.util.FastMath;

/**
 * The Criticality of Spacecraft Index of Rossi, Valsecchi and Alessi (Advances in Space Research 56(3), 2015, 449-460):
 *
 * <pre>
 * Ξ = (m/10,000 kg) (D(h)/D_max) (L(h)/L(1000 km)) (1 + k Γ(i))/(1 + k),   Γ = (1 - cos i)/2,  k = 0.6
 * L(h) = exp(14.18 h^0.1831 - 42.94) years, h in km
 * </pre>
 *
 * with D the density of the population and D_max the largest up to 2,000 km. L is an exponential in base e of the whole
 * bracket: L(600) = 16.55, L(800) = 196.47 and L(1000) = 1467.78 years. It goes on growing with altitude, so that
 * objects near 1,500 km come first.
 *
 * <p>{@link #asPrinted()} is for a circular orbit at the altitude h of the semi-major axis; it does not rate objects
 * whose mean altitude is above 2,000 km. {@link #byShells()} takes the mean of D·L over the time that the object spends
 * in each shell up to 2,000 km, so that time above counts nothing; it does not rate objects that never come there. The
 * density is that of the catalogued population in shells of 25 km, in the place of the authors' model. Immutable.
 */
public final class SpacecraftCriticalityIndex implements CriticalityIndex {

    static final String NAME = "csi";
    static final String NAME_BY_SHELLS = "csi-shells";

    private static final double REFERENCE_MASS = 10_000;
    private static final double REFERENCE_LIFETIME = lifetimeYears(1000);
    private static final double INCLINATION_WEIGHT = 0.6;

    private final boolean byShells;
    private final double inclinationWeight;

    private SpacecraftCriticalityIndex(boolean byShells, double inclinationWeight) {
        this.byShells = byShells;
        this.inclinationWeight = inclinationWeight;
    }

    /** @return the index named {@code csi} */
    public static SpacecraftCriticalityIndex asPrinted() {
        return new SpacecraftCriticalityIndex(false, INCLINATION_WEIGHT);
    }

    /** @return the index named {@code csi-shells}, for eccentric orbits */
    public static SpacecraftCriticalityIndex byShells() {
        return new SpacecraftCriticalityIndex(true, INCLINATION_WEIGHT);
    }

    /**
     * @param k weight of the inclination, at least 0; 0.6 in the paper
     * @return this index with it
     */
    public SpacecraftCriticalityIndex withInclinationWeight(double k) {
        if (!(k >= 0) || Double.isInfinite(k)) {
            throw InvalidInputException.at("weight k of the inclination", k, "a number of 0 or more");
        }
        return new SpacecraftCriticalityIndex(byShells, k);
    }

    @Override
    public String name() {
        return byShells ? NAME_BY_SHELLS : NAME;
    }

    @Override
    public String description() {
        return "Criticality of Spacecraft Index, low Earth orbit (Rossi, Valsecchi and Alessi 2015)"
                + (byShells ? ", mean over the time spent in each altitude shell" : "");
    }

    @Override
    public String unit() {
        return "1";
    }

    @Override
    public boolean rates(RiskAssessment assessment) {
        return byShells
                ? IndexRange.timeInLowOrbit(assessment, 0) > 0
                : IndexRange.lowShellOfMeanAltitude(assessment) >= 0;
    }

    @Override
    public IndexScore score(RiskAssessment assessment, RiskInputs inputs) {
        IndexRange.require(rates(assessment), this, assessment);
        double density = 0;
        double densityLifetime = 0;
        if (byShells) {
            for (ShellRisk risk : assessment.shells()) {
                if (AltitudeShells.isLow(risk.shell())) {
                    double part = risk.residence() * relativeDensity(risk.shell(), inputs);
                    density += part;
                    densityLifetime += part * relativeLifetime(AltitudeShells.middleKm(risk.shell()));
                }
            }
        } else {
            density = relativeDensity(IndexRange.lowShellOfMeanAltitude(assessment), inputs);
            double altitude = (assessment.perigeeAltitude() + assessment.apogeeAltitude()) / 2;
            densityLifetime = density * relativeLifetime(altitude / 1000);
        }
        double mass = assessment.object().mass().value() / REFERENCE_MASS;
        double gamma = (1 - FastMath.cos(assessment.inclination())) / 2;
        double tilt = (1 + inclinationWeight * gamma) / (1 + inclinationWeight);
        return new IndexScore(
                mass * densityLifetime * tilt,
                List.of(
                        Factor.computed("mass over 10,000 kg", mass, "1"),
                        Factor.computed("density over the largest", density, "1"),
                        Factor.computed(
                                "lifetime over that at 1,000 km", density > 0 ? densityLifetime / density : 0, "1"),
                        Factor.computed("inclination term", tilt, "1")));
    }

    static double lifetimeYears(double altitudeKm) {
        return FastMath.exp(14.18 * FastMath.pow(altitudeKm, 0.1831) - 42.94);
    }

    private static double relativeLifetime(double altitudeKm) {
        return lifetimeYears(altitudeKm) / REFERENCE_LIFETIME;
    }

    private double relativeDensity(int shell, RiskInputs inputs) {
        double densest = inputs.derived(Densest.class, Densest.class, () -> Densest.of(inputs.background()))
                .value();
        if (densest == 0) {
            throw InvalidInputException.at(
                    "criticality index " + name(), "a population without objects in low orbit", "some");
        }
        return inputs.background().density(shell) / densest;
    }

    /** The largest density up to 2,000 km (1/m³). */
    private record Densest(double value) {

        static Densest of(BackgroundPopulation background) {
            double densest = 0;
            for (int shell = 0; AltitudeShells.isLow(shell); shell++) {
                densest = FastMath.max(densest, background.density(shell));
            }
            return new Densest(densest);
        }
    }
}
