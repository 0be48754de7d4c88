package org.clearorbit.risk;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.OrbitalLifetime;
import org.clearorbit.risk.breakup.BreakupModel;

/**
 * What an assessment is made against: a population, the operating satellites that its fragments may hit, a model of the
 * approaches, a lifetime model, a breakup model and a horizon. Immutable; tables that indices derive from it are made
 * once, when first asked for.
 */
public final class RiskInputs {

    /** The horizon of the defaults (s): 200 Julian years, as in the long-term studies of the IADC. */
    public static final double DEFAULT_HORIZON = 200 * EarthModel.JULIAN_YEAR;

    private final BackgroundPopulation background;
    private final OperatingExposure exposure;
    private final EncounterModel encounters;
    private final OrbitalLifetime lifetime;
    private final BreakupModel breakup;
    private final UncataloguedFlux uncatalogued;
    private final double horizonSeconds;
    private final double[] persistence;
    private final Map<Object, Object> derived = new HashMap<>();

    private RiskInputs(
            BackgroundPopulation background,
            OperatingExposure exposure,
            EncounterModel encounters,
            OrbitalLifetime lifetime,
            BreakupModel breakup,
            UncataloguedFlux uncatalogued,
            double horizonSeconds) {
        this.background = Objects.requireNonNull(background, "background");
        this.exposure = Objects.requireNonNull(exposure, "exposure");
        this.encounters = Objects.requireNonNull(encounters, "encounters");
        this.lifetime = Objects.requireNonNull(lifetime, "lifetime");
        this.breakup = Objects.requireNonNull(breakup, "breakup");
        this.uncatalogued = Objects.requireNonNull(uncatalogued, "uncatalogued");
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
     * @return inputs with the default models, a horizon of 200 years and no operating satellites: indices that ask whom
     *     fragments threaten refuse them until {@link #withExposure} gives some
     */
    public static RiskInputs of(BackgroundPopulation background) {
        return new RiskInputs(
                background,
                OperatingExposure.none(),
                EncounterModel.byDensity(),
                OrbitalLifetime.withDefaults(),
                BreakupModel.withDefaults(),
                UncataloguedFlux.none(),
                DEFAULT_HORIZON);
    }

    /**
     * @param catalog whom objects may meet
     * @return inputs with the default models, a horizon of 200 years, and the operating satellites of the catalogue or,
     *     where it knows none, the bundled ones; {@link OperatingExposure#source()} says which
     */
    public static RiskInputs of(Catalog catalog) {
        return of(BackgroundPopulation.of(catalog)).withExposure(OperatingExposure.ofOrBundled(catalog));
    }

    /**
     * @param satellites the operating satellites
     * @return these inputs with them
     */
    public RiskInputs withExposure(OperatingExposure satellites) {
        return new RiskInputs(background, satellites, encounters, lifetime, breakup, uncatalogued, horizonSeconds);
    }

    /**
     * @param model how often objects come near each other
     * @return these inputs with it
     */
    public RiskInputs withEncounters(EncounterModel model) {
        return new RiskInputs(background, exposure, model, lifetime, breakup, uncatalogued, horizonSeconds);
    }

    /**
     * @param model lifetime model
     * @return these inputs with it
     */
    public RiskInputs withLifetime(OrbitalLifetime model) {
        return new RiskInputs(background, exposure, encounters, model, breakup, uncatalogued, horizonSeconds);
    }

    /**
     * @param model breakup model
     * @return these inputs with it
     */
    public RiskInputs withBreakup(BreakupModel model) {
        return new RiskInputs(background, exposure, encounters, lifetime, model, uncatalogued, horizonSeconds);
    }

    /**
     * @param seconds for how long after a break-up its debris is held against it (s), above 0
     * @return these inputs with it
     */
    public RiskInputs withHorizon(double seconds) {
        return new RiskInputs(background, exposure, encounters, lifetime, breakup, uncatalogued, seconds);
    }

    /**
     * @param flux of objects that no catalogue holds; their impacts count beside the collisions with the population
     * @return these inputs with it
     */
    public RiskInputs withUncatalogued(UncataloguedFlux flux) {
        return new RiskInputs(background, exposure, encounters, lifetime, breakup, flux, horizonSeconds);
    }

    /** @return whom objects may meet */
    public BackgroundPopulation background() {
        return background;
    }

    /** @return the operating satellites that fragments may hit; empty where none were given */
    public OperatingExposure exposure() {
        return exposure;
    }

    /** @return how often objects come near each other */
    public EncounterModel encounters() {
        return encounters;
    }

    /** @return lifetime model */
    public OrbitalLifetime lifetime() {
        return lifetime;
    }

    /** @return breakup model */
    public BreakupModel breakup() {
        return breakup;
    }

    /** @return flux of objects that no catalogue holds */
    public UncataloguedFlux uncatalogued() {
        return uncatalogued;
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

    /**
     * A table that several objects share, made when it is first asked for. The maker may ask for others.
     *
     * @param key what it is and what it depends on besides these inputs
     */
    <T> T derived(Object key, Class<T> type, Supplier<T> maker) {
        synchronized (derived) {
            Object found = derived.get(key);
            if (found == null) {
                found = maker.get();
                derived.put(key, found);
            }
            return type.cast(found);
        }
    }
}
