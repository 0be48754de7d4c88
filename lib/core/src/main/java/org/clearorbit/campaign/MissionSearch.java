package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.clearorbit.common.WorkUnit;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * One beam search: missions of one servicer that begin with one target, grown stop by stop from a few launch dates
 * drawn at random. Every mission met on the way becomes a candidate; the cheapest for each set of targets is kept.
 *
 * <p>At each number of stops the beam keeps the trails with the least sum of cost and used-up resources (propellant,
 * time and launch mass in shares of their limits, weighed by a price drawn at random), since a mission that still has
 * room can take another target and save a launch.
 */
final class MissionSearch implements WorkUnit<MissionSearch.Found> {

    private static final long serialVersionUID = 1L;

    /** No servicer turns its plane further than this between two targets (rad): about 550 m/s in low orbit. */
    private static final double WIDEST_PLANE_CHANGE = FastMath.toRadians(4.2);

    /** Range of the price of a full tank and a full schedule (million euro): of the order of a launch. */
    private static final double LEAST_RESOURCE_PRICE = 10;

    private static final double MOST_RESOURCE_PRICE = 150;

    /** What a search yields. */
    record Found(List<Candidate> candidates, long steps) {}

    private final MissionModel model;
    private final PlannerSettings settings;
    private final int servicer;
    private final int first;
    private final BitSet members;
    private final long seed;

    /**
     * @param members the targets that may be visited
     * @param first the target to begin with, one of them
     * @param seed seed of this search
     */
    MissionSearch(MissionModel model, PlannerSettings settings, int servicer, int first, BitSet members, long seed) {
        this.model = model;
        this.settings = settings;
        this.servicer = servicer;
        this.first = first;
        this.members = members;
        this.seed = seed;
    }

    @Override
    public Found run() {
        SplittableRandom random = new SplittableRandom(seed);
        Map<BitSet, Candidate> best = new HashMap<>();
        long steps = 0;
        double commissioning = model.servicer(servicer).commissioningDays() * EarthModel.DAY;
        double latest = model.windowSeconds() - commissioning - MissionModel.staySeconds(model.servicer(servicer));
        for (int sample = 0; sample < settings.launchSamples() && latest >= 0; sample++) {
            // one draw in each equal part of the window
            double launch = latest * (sample + random.nextDouble()) / settings.launchSamples();
            double price = LEAST_RESOURCE_PRICE + random.nextDouble() * (MOST_RESOURCE_PRICE - LEAST_RESOURCE_PRICE);
            steps += grow(
                    Trail.launched(model, servicer, launch, new Stop(first, commissioning, Stop.Kind.REMOVE)),
                    price,
                    best);
        }
        List<Candidate> candidates = new ArrayList<>(best.values());
        candidates.sort(Comparator.comparingDouble(Candidate::costMeur)
                .thenComparing(c -> c.removed().toString()));
        return new Found(candidates, steps);
    }

    /** Grows one trail as far as it goes, collecting candidates; returns the steps it took. */
    private long grow(@Nullable Trail start, double price, Map<BitSet, Candidate> best) {
        long steps = 1;
        List<Scored> beam = new ArrayList<>();
        if (start != null) {
            score(start, price, best, beam);
        }
        while (!beam.isEmpty()) {
            List<Scored> next = new ArrayList<>();
            for (Scored scored : beam) {
                steps += extensions(scored.trail(), price, best, next);
            }
            beam = narrowed(next);
        }
        return steps;
    }

    private long extensions(Trail trail, double price, Map<BitSet, Candidate> best, List<Scored> next) {
        if (trail.removed() >= model.servicer(servicer).maxTargets()) {
            return 0;
        }
        long steps = 0;
        int last = trail.lastTarget();
        for (int target = members.nextSetBit(0); target >= 0; target = members.nextSetBit(target + 1)) {
            if (FastMath.abs(model.inclination(target) - model.inclination(last)) > WIDEST_PLANE_CHANGE
                    || trail.visits(target)) {
                continue;
            }
            for (double days : settings.transferDays()) {
                steps++;
                Trail longer = trail.extended(model, new Stop(target, days * EarthModel.DAY, Stop.Kind.REMOVE));
                if (longer != null) {
                    score(longer, price, best, next);
                }
            }
        }
        return steps;
    }

    private void score(Trail trail, double price, Map<BitSet, Candidate> best, List<Scored> into) {
        MissionModel.LaunchChoice launch = trail.finished(model);
        if (launch == null) {
            return;
        }
        double cost = launch.cost().totalMeur();
        Servicer craft = model.servicer(servicer);
        double used = launch.propellantKg() / craft.propellantCapacityKg() + trail.days() / craft.maxMissionDays();
        Itinerary itinerary = trail.itinerary();
        BitSet removed = itinerary.removed();
        Candidate known = best.get(removed);
        if (known == null || cost < known.costMeur()) {
            best.put(removed, new Candidate(removed, itinerary, cost));
        }
        into.add(new Scored(trail, removed, cost + price * used));
    }

    /** The best of the beam, at most one for each set of targets and last target. */
    private List<Scored> narrowed(List<Scored> all) {
        all.sort(Comparator.comparingDouble(Scored::key));
        List<Scored> kept = new ArrayList<>(settings.beamWidth());
        Set<List<Object>> seen = new HashSet<>();
        for (Scored scored : all) {
            if (kept.size() == settings.beamWidth()) {
                break;
            }
            if (seen.add(List.of(scored.removed(), scored.trail().lastTarget()))) {
                kept.add(scored);
            }
        }
        return kept;
    }

    private record Scored(Trail trail, BitSet removed, double key) {}
}
