package org.clearorbit.risk;

import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * See {@link CriticalityIndex#criticalityOfSpacecraft()}:
 *
 * <pre>
 * Ξ = (m/10,000 kg) (D(h)/D_max) (L(h)/L(1000 km)) (1 + k Γ(i))/(1 + k),   Γ = (1 - cos i)/2,  k = 0.6
 * L(h) = exp(14.18 h^0.1831 - 42.94) years, h in km
 * </pre>
 *
 * with D the density of the population and D_max the largest up to 2,000 km. The paper has circular orbits; here the
 * product D·L is the mean over the time that the object spends in each shell up to 2,000 km.
 */
final class SpacecraftCriticalityIndex implements CriticalityIndex {

    static final String NAME = "csi";

    private static final double REFERENCE_MASS = 10_000;
    private static final double INCLINATION_WEIGHT = 0.6;
    private static final int LEO_KM = 2000;
    private static final double REFERENCE_LIFETIME = lifetimeYears(1000);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Criticality of Spacecraft Index, low Earth orbit (Rossi, Valsecchi and Alessi 2015)";
    }

    @Override
    public String unit() {
        return "1";
    }

    @Override
    public IndexScore score(RiskAssessment assessment, RiskInputs inputs) {
        double densest = densest(inputs.background());
        double density = 0;
        double densityLifetime = 0;
        for (ShellRisk risk : assessment.shells()) {
            int shell = risk.shell();
            if (AltitudeShells.upperKm(shell) <= LEO_KM && densest > 0) {
                double altitudeKm = (AltitudeShells.lowerKm(shell) + AltitudeShells.upperKm(shell)) / 2.0;
                double part = risk.residence() * inputs.background().density(shell) / densest;
                density += part;
                densityLifetime += part * lifetimeYears(altitudeKm) / REFERENCE_LIFETIME;
            }
        }
        double mass = assessment.object().mass().value();
        double gamma = (1 - FastMath.cos(assessment.inclination())) / 2;
        double tilt = (1 + INCLINATION_WEIGHT * gamma) / (1 + INCLINATION_WEIGHT);
        return new IndexScore(
                mass / REFERENCE_MASS * densityLifetime * tilt,
                List.of(
                        RiskAssessment.physical("mass", assessment.object().mass(), "kg"),
                        Factor.computed("density over the largest", density, "1"),
                        Factor.computed(
                                "lifetime over that at 1,000 km", density > 0 ? densityLifetime / density : 0, "1"),
                        Factor.computed("inclination term", tilt, "1")));
    }

    static double lifetimeYears(double altitudeKm) {
        return FastMath.exp(14.18 * FastMath.pow(altitudeKm, 0.1831) - 42.94);
    }

    private static double densest(BackgroundPopulation background) {
        double densest = 0;
        for (int shell = 0; AltitudeShells.upperKm(shell) <= LEO_KM; shell++) {
            densest = FastMath.max(densest, background.density(shell));
        }
        return densest;
    }
}
