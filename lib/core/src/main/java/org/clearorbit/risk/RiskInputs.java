package org.clearorbit.risk;

import java.util.Objects;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.OrbitalLifetime;

/** What an assessment is made against: a population, a lifetime model, a breakup model and a horizon. Immutable. */
public final class RiskInputs {

    /** The horizon of the defaults (s): 200 Julian years, as in the long-term studies of the IADC. */
    public static final double DEFAULT_HORIZON = 200 * EarthModel.JULIAN_YEAR;

    private final BackgroundPopulation background;
    private final OrbitalLifetime lifetime;
    private final BreakupModel breakup;
    private final double horizonSeconds;
    private final double[] persistence;

    private RiskInputs(
            BackgroundPopulation background, OrbitalLifetime lifetime, BreakupModel breakup, double horizonSeconds) {
        this.background = Objects.requireNonNull(background, "background");
        this.lifetime = Objects.requireNonNull(lifetime, "lifetime");
        this.breakup = Objects.requireNonNull(breakup, "breakup");
        if (!(horizonSeconds > 0) || horizonSeconds > OrbitalLifetime.MAX_LIFETIME) {
            throw new IllegalArgumentException("horizon = " + horizonSeconds + " s, expected above 0 and at most "
                    + OrbitalLifetime.MAX_LIFETIME + " s");
        }
        this.horizonSeconds = horizonSeconds;
        this.persistence = new double[AltitudeShells.count()];
        for (int shell = 0; shell < persistence.length; shell++) {
            double radius = AltitudeShells.middleRadius(shell);
            persistence[shell] = persistence(radius, radius, FragmentSize.TRACKABLE);
        }
    }

    /**
     * @param background whom objects may meet
     * @return inputs with the default models and a horizon of 200 years
     */
    public static RiskInputs of(BackgroundPopulation background) {
        return new RiskInputs(background, OrbitalLifetime.withDefaults(), BreakupModel.withDefaults(), DEFAULT_HORIZON);
    }

    /**
     * @param model lifetime model
     * @return these inputs with it
     */
    public RiskInputs withLifetime(OrbitalLifetime model) {
        return new RiskInputs(background, model, breakup, horizonSeconds);
    }

    /**
     * @param model breakup model
     * @return these inputs with it
     */
    public RiskInputs withBreakup(BreakupModel model) {
        return new RiskInputs(background, lifetime, model, horizonSeconds);
    }

    /**
     * @param seconds for how long after a break-up its debris is held against it (s), above 0
     * @return these inputs with it
     */
    public RiskInputs withHorizon(double seconds) {
        return new RiskInputs(background, lifetime, breakup, seconds);
    }

    /** @return whom objects may meet */
    public BackgroundPopulation background() {
        return background;
    }

    /** @return lifetime model */
    public OrbitalLifetime lifetime() {
        return lifetime;
    }

    /** @return breakup model */
    public BreakupModel breakup() {
        return breakup;
    }

    /** @return for how long after a break-up its debris is held against it (s) */
    public double horizonSeconds() {
        return horizonSeconds;
    }

    /**
     * @param shell number of a shell, from 0
     * @return share of the horizon for which {@linkplain FragmentSize#TRACKABLE trackable} fragments on a circular
     *     orbit in the middle of the shell stay in orbit, min(lifetime, horizon)/horizon in the mean over their
     *     area-to-mass ratios, in (0, 1]
     */
    public double persistence(int shell) {
        return persistence[shell];
    }

    /** Share of the horizon that fragments of a size stay on such an orbit, mean over their area-to-mass ratios. */
    double persistence(double perigeeRadius, double apogeeRadius, FragmentSize size) {
        double unitLifetime = lifetime.lifetimeSeconds(perigeeRadius, apogeeRadius, 1);
        return size.meanTime(unitLifetime, horizonSeconds) / horizonSeconds;
    }
}
