package org.clearorbit.risk;

import java.util.List;
import org.clearorbit.catalog.ObjectType;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.OrbitalLifetime;
import org.hipparchus.util.FastMath;

/**
 * Environmental Consequences of Orbital Breakups (ECOB): Letizia, Colombo, Lewis and Krag, "Assessment of breakup
 * severity on operational satellites", Advances in Space Research 58(7), 2016, 1255-1274, and "Extending the ECOB space
 * debris index with fragmentation risk estimation", 7th European Conference on Space Debris, 2017:
 *
 * <pre>
 * I = p_e e_e + p_c e_c
 * </pre>
 *
 * with p the probability of an explosion and of a catastrophic collision, here within a Julian year, and e the effect
 * of either: the collision probability that its fragments cause on representative operational spacecraft within a
 * horizon, mean over them weighted with the cross-section that each stands for. Here the representatives are one
 * spacecraft per altitude shell, which stands for the whole {@linkplain OperatingExposure exposure} there; the
 * probability is the expected number of impacts, with the cloud of {@link ExpectedHarm}. Fragments are those of 1 cm or
 * more by the breakup model; those of an explosion, 6 S Lc^-1.6 with S = 1, are spread as those of a collision.
 * Catastrophic collisions are those of the catalogued population, in the place of the authors' environment model.
 *
 * <p>The structure and the horizon of 25 years are the authors'; their probabilities of explosion, representative
 * spacecraft and smallest fragment could not be re-read. The defaults are assumptions of this library: 1e-3 a year for
 * rocket bodies (not passivated), 3e-4 for payloads and what is of unknown type, 0 for debris (a few explosions a year
 * among some thousands of derelicts); a spacecraft of 10 m², which only sets the scale. The profile of a mission
 * (disposal, avoidance) is left out: objects are derelicts. Immutable.
 */
public final class BreakupConsequencesIndex implements CriticalityIndex {

    static final String NAME = "ecob";

    private static final BreakupConsequencesIndex DEFAULT =
            new BreakupConsequencesIndex(1e-3, 3e-4, 1, 25 * EarthModel.JULIAN_YEAR, 10);

    private final double rocketBodyExplosions;
    private final double payloadExplosions;
    private final double explosionScale;
    private final double horizon;
    private final double spacecraftArea;

    private BreakupConsequencesIndex(
            double rocketBodyExplosions,
            double payloadExplosions,
            double explosionScale,
            double horizon,
            double spacecraftArea) {
        this.rocketBodyExplosions = rocketBodyExplosions;
        this.payloadExplosions = payloadExplosions;
        this.explosionScale = explosionScale;
        this.horizon = horizon;
        this.spacecraftArea = spacecraftArea;
    }

    /** @return the index named {@code ecob} */
    public static BreakupConsequencesIndex withDefaults() {
        return DEFAULT;
    }

    /**
     * @param rocketBodies probability within a year that a rocket body explodes, in [0, 1]
     * @param payloads the same of a payload, and of what is of unknown type
     * @param scale S of the breakup model, above 0
     * @return this index with them
     */
    public BreakupConsequencesIndex withExplosions(double rocketBodies, double payloads, double scale) {
        if (!(rocketBodies >= 0 && rocketBodies <= 1 && payloads >= 0 && payloads <= 1 && scale > 0)) {
            throw InvalidInputException.at(
                    "explosions",
                    rocketBodies + ", " + payloads + ", S = " + scale,
                    "probabilities from 0 to 1 and a scale above 0");
        }
        return new BreakupConsequencesIndex(rocketBodies, payloads, scale, horizon, spacecraftArea);
    }

    /**
     * @param seconds for how long after a break-up its fragments count (s), above 0
     * @return this index with it
     */
    public BreakupConsequencesIndex withHorizon(double seconds) {
        if (!(seconds > 0) || seconds > OrbitalLifetime.MAX_LIFETIME) {
            throw InvalidInputException.at("horizon (s)", seconds, "above 0 and at most 10,000 years");
        }
        return new BreakupConsequencesIndex(
                rocketBodyExplosions, payloadExplosions, explosionScale, seconds, spacecraftArea);
    }

    /**
     * @param squareMetres cross-section of a representative spacecraft (m²), above 0
     * @return this index with it
     */
    public BreakupConsequencesIndex withSpacecraftArea(double squareMetres) {
        if (!(squareMetres > 0) || Double.isInfinite(squareMetres)) {
            throw InvalidInputException.at("cross-section of a spacecraft (m2)", squareMetres, "a positive number");
        }
        return new BreakupConsequencesIndex(
                rocketBodyExplosions, payloadExplosions, explosionScale, horizon, squareMetres);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "probability times effect on operational spacecraft, of an explosion and of a catastrophic collision"
                + " within a year (ECOB, Letizia, Colombo, Lewis and Krag)";
    }

    @Override
    public String unit() {
        return "1";
    }

    @Override
    public IndexScore score(RiskAssessment assessment, RiskInputs inputs) {
        FragmentImpacts impacts = FragmentImpacts.of(inputs, FragmentSize.LETHAL, horizon, this);
        double perImpact = spacecraftArea / inputs.exposure().area();
        CatastrophicEncounters catastrophic =
                CatastrophicEncounters.of(assessment.object(), inputs, FragmentSize.LETHAL);
        double exploded = 0;
        double collided = 0;
        for (ShellRisk risk : assessment.shells()) {
            exploded += risk.residence() * impacts.of(risk.shell());
            collided += catastrophic.fragmentsPerSecond(risk.shell()) * impacts.of(risk.shell());
        }
        double explosion = explosionProbability(assessment.object().type());
        double explosionEffect = exploded
                * perImpact
                * inputs.breakup().explosionFragments(explosionScale, FragmentSize.LETHAL.characteristicLength());
        double collision = -FastMath.expm1(-assessment.rateTimes() * catastrophic.rate() * EarthModel.JULIAN_YEAR);
        double collisionEffect = catastrophic.rate() > 0 ? collided / catastrophic.rate() * perImpact : 0;
        return new IndexScore(
                explosion * explosionEffect + collision * collisionEffect,
                List.of(
                        Factor.computed("explosion probability within a year", explosion, "1"),
                        Factor.computed("effect of an explosion", explosionEffect, "1"),
                        Factor.computed("catastrophic collision probability within a year", collision, "1"),
                        Factor.computed("effect of a catastrophic collision", collisionEffect, "1")));
    }

    private double explosionProbability(ObjectType type) {
        return switch (type) {
            case ROCKET_BODY -> rocketBodyExplosions;
            case PAYLOAD, UNKNOWN -> payloadExplosions;
            case DEBRIS -> 0;
        };
    }
}
