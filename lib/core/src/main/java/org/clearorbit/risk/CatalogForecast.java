package org.clearorbit.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.common.WorkUnit;
import org.clearorbit.orbit.DecayState;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.OrbitalDecay;
import org.clearorbit.orbit.SpaceContext;
import org.orekit.time.AbsoluteDate;

/**
 * A catalogue at later dates, so that every rate can be asked for the future: orbits decay as {@link OrbitalDecay} has
 * it, nodes, perigees and mean anomalies drift at the secular J2 rates, and what has re-entered drops out. Nothing is
 * launched, breaks up or is removed: it is the future of what is there.
 *
 * <ul>
 *   <li>The area-to-mass ratio is the one that explains the decay seen in the elements
 *       ({@link OrbitalDecay#areaToMassOf}), or cross-section over mass where none is seen.
 *   <li>Operating satellites hold their station (see {@link StationKeeping}).
 *   <li>Where the date is not after the epoch of an object's elements, it drifts back without decay.
 *   <li>Where the decay cannot be computed (no cross-section or mass, or one of absurd proportion) the object drifts
 *       without decay and is reported.
 *   <li>Above the reach of the air orbits keep their size. The Moon and the Sun are left out: the perigees of orbits
 *       with apogees above some 10,000 km, and the inclinations of high ones, are not forecast but only kept up to
 *       drag.
 *   <li>Places along the orbits are as good as random after some weeks.
 * </ul>
 *
 * <p>Immutable.
 */
public final class CatalogForecast {

    private static final int UNIT_SIZE = 128;

    private final Catalog catalog;
    private final SpaceContext context;
    private final OrbitalDecay decay;
    private final StationKeeping stationKeeping;
    private final WorkExecutor executor;

    private CatalogForecast(
            Catalog catalog,
            SpaceContext context,
            OrbitalDecay decay,
            StationKeeping stationKeeping,
            WorkExecutor executor) {
        this.catalog = Objects.requireNonNull(catalog, "catalog");
        this.context = Objects.requireNonNull(context, "context");
        this.decay = Objects.requireNonNull(decay, "decay");
        this.stationKeeping = Objects.requireNonNull(stationKeeping, "station keeping");
        this.executor = Objects.requireNonNull(executor, "executor");
    }

    /**
     * @param catalog the objects, each with elements at its own epoch
     * @param context time scales
     * @return the forecast with {@link OrbitalDecay#withDefaults()}, operating satellites holding their station, on the
     *     calling thread
     */
    public static CatalogForecast of(Catalog catalog, SpaceContext context) {
        return new CatalogForecast(
                catalog,
                context,
                OrbitalDecay.withDefaults(),
                StationKeeping.OPERATING_HOLD_STATION,
                WorkExecutor.sequential());
    }

    /**
     * @param value how orbits decay; its horizon does not matter
     * @return the forecast with it
     */
    public CatalogForecast with(OrbitalDecay value) {
        return new CatalogForecast(catalog, context, value, stationKeeping, executor);
    }

    /**
     * @param value what operating satellites do
     * @return the forecast with it
     */
    public CatalogForecast with(StationKeeping value) {
        return new CatalogForecast(catalog, context, decay, value, executor);
    }

    /**
     * @param value what runs the work; has no influence on the result
     * @return the forecast on that executor
     */
    public CatalogForecast with(WorkExecutor value) {
        return new CatalogForecast(catalog, context, decay, stationKeeping, value);
    }

    /**
     * @param date a date
     * @return the catalogue then
     * @throws IllegalArgumentException if it is more than {@link OrbitalDecay#MAX_HORIZON} after the elements of an
     *     object that decays
     */
    public FutureCatalog at(AbsoluteDate date) {
        return at(List.of(date)).get(0);
    }

    /**
     * The catalogue at several dates, for little more work than at the last of them.
     *
     * @param dates in any order
     * @return the catalogue at each, in their order
     * @throws IllegalArgumentException if one is more than {@link OrbitalDecay#MAX_HORIZON} after the elements of an
     *     object that decays
     */
    public List<FutureCatalog> at(List<AbsoluteDate> dates) {
        List<AbsoluteDate> fixed = List.copyOf(dates);
        List<SpaceObject> objects = catalog.objects();
        List<WorkUnit<List<Fate>>> units = new ArrayList<>();
        for (int from = 0; from < objects.size(); from += UNIT_SIZE) {
            List<SpaceObject> part = objects.subList(from, Math.min(objects.size(), from + UNIT_SIZE));
            units.add(() -> part.stream().map(object -> fate(object, fixed)).toList());
        }
        List<Fate> fates = executor.runAll(units).stream().flatMap(List::stream).toList();
        List<FutureCatalog> futures = new ArrayList<>();
        for (int k = 0; k < fixed.size(); k++) {
            futures.add(future(fixed.get(k), fates, k));
        }
        return List.copyOf(futures);
    }

    private enum Motion {
        DECAYS,
        HOLDS,
        UNMODELLED
    }

    /** What becomes of an object: its state at each of the dates. */
    private record Fate(SpaceObject object, Motion motion, List<DecayState> states) {}

    private Fate fate(SpaceObject object, List<AbsoluteDate> dates) {
        MeanOrbit orbit = object.elements().meanOrbit(context);
        if (stationKeeping.holds(object)) {
            return new Fate(object, Motion.HOLDS, drifting(orbit, dates));
        }
        double areaToMass = decay.areaToMassOf(object.elements(), context)
                .orElse(object.crossSection().value() / object.mass().value());
        if (!(areaToMass > 0 && areaToMass <= OrbitalDecay.MAX_AREA_TO_MASS)) {
            return new Fate(object, Motion.UNMODELLED, drifting(orbit, dates));
        }
        List<AbsoluteDate> later = dates.stream()
                .map(date -> date.isBefore(orbit.date()) ? orbit.date() : date)
                .toList();
        List<DecayState> decayed = decay.statesAt(orbit, areaToMass, later);
        List<DecayState> states = new ArrayList<>();
        for (int k = 0; k < dates.size(); k++) {
            // at its epoch the catalogue has it in orbit, whatever the model says of its perigee
            boolean catalogued = !dates.get(k).isAfter(orbit.date());
            states.add(catalogued ? new DecayState.InOrbit(orbit.at(dates.get(k))) : decayed.get(k));
        }
        return new Fate(object, Motion.DECAYS, states);
    }

    private static List<DecayState> drifting(MeanOrbit orbit, List<AbsoluteDate> dates) {
        return dates.stream()
                .<DecayState>map(date -> new DecayState.InOrbit(orbit.at(date)))
                .toList();
    }

    private FutureCatalog future(AbsoluteDate date, List<Fate> fates, int at) {
        List<SpaceObject> inOrbit = new ArrayList<>();
        List<SpaceObject> reentered = new ArrayList<>();
        List<SpaceObject> held = new ArrayList<>();
        List<SpaceObject> unmodelled = new ArrayList<>();
        for (Fate fate : fates) {
            SpaceObject object = fate.object;
            if (fate.states.get(at) instanceof DecayState.InOrbit there) {
                inOrbit.add(object.withElements(object.elements().withOrbit(there.orbit(), context)));
                if (fate.motion != Motion.DECAYS) {
                    (fate.motion == Motion.HOLDS ? held : unmodelled).add(object);
                }
            } else {
                reentered.add(object);
            }
        }
        return new FutureCatalog(Catalog.of(date, inOrbit), reentered, held, unmodelled);
    }
}
