package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * Grows missions of one servicer stop by stop from a launch. Every mission met on the way becomes a candidate; the
 * cheapest for each set of targets is kept.
 *
 * <p>At each number of stops the beam keeps the trails with the least sum of cost and used-up resources (propellant and
 * time in shares of their limits, weighed by a price), since a mission that still has room can take another target and
 * save a launch, less what the targets removed are worth: the prices of a choice of missions known so far, so that the
 * search looks for what would better it. Not safe to share between threads.
 */
final class MissionBeam {

    /** No servicer turns its plane further than this between two targets (rad): about 550 m/s in low orbit. */
    static final double WIDEST_PLANE_CHANGE = FastMath.toRadians(4.2);

    /** Transfer times tried to and from a depot, of those offered between two targets. */
    private static final int TIMES_BY_DEPOT = 4;

    private final MissionModel model;
    private final PlannerSettings settings;
    private final int servicer;
    private final BitSet members;
    private final double[] worth;
    private final long mostSteps;
    private final Map<BitSet, Candidate> best;
    private long steps;

    /**
     * @param members the targets that may be visited
     * @param worth what the removal of each target of the problem is worth (million euro)
     * @param mostSteps it stops after so many
     * @param best gathers the candidates
     */
    MissionBeam(
            MissionModel model,
            PlannerSettings settings,
            int servicer,
            BitSet members,
            double[] worth,
            long mostSteps,
            Map<BitSet, Candidate> best) {
        this.model = model;
        this.settings = settings;
        this.servicer = servicer;
        this.members = members;
        this.worth = worth;
        this.mostSteps = mostSteps;
        this.best = best;
    }

    /** Steps taken so far. */
    long steps() {
        return steps;
    }

    /** Whether the steps are used up. */
    boolean isSpent() {
        return steps >= mostSteps;
    }

    /**
     * Grows a mission from a launch to a first target as far as it goes. It waits there where the consent comes later.
     *
     * @param launch launch (s)
     * @param first the first target
     * @param resourcePrice price of a full tank and of a full schedule (million euro)
     */
    void grow(double launch, int first, double resourcePrice) {
        if (isSpent()) {
            return;
        }
        steps++;
        double wait = FastMath.max(0, model.earliestLaunch(servicer, first) - launch);
        double toFirst = model.commissioningSeconds(servicer, first) + wait;
        List<Scored> beam = new ArrayList<>();
        score(Trail.launched(model, servicer, launch, new Stop(first, toFirst, Stop.Kind.REMOVE)), resourcePrice, beam);
        while (!beam.isEmpty()) {
            List<Scored> next = new ArrayList<>();
            for (Scored scored : beam) {
                extend(scored.trail(), resourcePrice, next);
            }
            beam = narrowed(next);
        }
    }

    private void extend(Trail trail, double price, List<Scored> next) {
        if (trail.removed() >= model.servicer(servicer).maxTargets()) {
            return;
        }
        int last = trail.lastTarget();
        for (int target = members.nextSetBit(0); target >= 0; target = members.nextSetBit(target + 1)) {
            if (isSpent()) {
                return;
            }
            Visit visit = model.visit(servicer, target);
            if (!visit.allowed()
                    || FastMath.abs(model.inclination(target) - model.inclination(last)) > WIDEST_PLANE_CHANGE
                    || trail.visits(target)) {
                continue;
            }
            for (double days : settings.transferDays()) {
                extend(trail, target, days * EarthModel.DAY, price, next);
            }
            double untilConsent = visit.consentFrom() - visit.rendezvousSeconds() - trail.stayEnd();
            if (untilConsent > 0) {
                extend(trail, target, untilConsent, price, next);
            }
            viaDepots(trail, target, price, next);
        }
    }

    /** Extensions to a target by way of a depot, at a few of the transfer times. */
    private void viaDepots(Trail trail, int target, double price, List<Scored> next) {
        List<Double> times = settings.transferDays();
        int stride = FastMath.max(1, times.size() / TIMES_BY_DEPOT);
        for (int depot = model.targets(); depot < model.targets() + model.depots(); depot++) {
            if (!model.visit(servicer, depot).allowed()) {
                continue;
            }
            for (int first = 0; first < times.size() && !isSpent(); first += stride) {
                steps++;
                Trail there =
                        trail.extended(model, new Stop(depot, times.get(first) * EarthModel.DAY, Stop.Kind.REFUEL));
                for (int second = 0; second < times.size() && there != null; second += stride) {
                    extend(there, target, times.get(second) * EarthModel.DAY, price, next);
                }
            }
        }
    }

    private void extend(Trail trail, int target, double seconds, double price, List<Scored> next) {
        if (!isSpent()) {
            steps++;
            score(trail.extended(model, new Stop(target, seconds, Stop.Kind.REMOVE)), price, next);
        }
    }

    private void score(@Nullable Trail trail, double price, List<Scored> into) {
        MissionModel.LaunchChoice launch = trail == null ? null : trail.finished(model);
        if (launch == null) {
            return;
        }
        Servicer craft = model.servicer(servicer);
        double used = launch.propellantKg() / craft.propellantCapacityKg() + trail.days() / craft.maxMissionDays();
        Candidate candidate = Candidate.of(model, trail.itinerary(), launch.cost());
        Candidate.keepCheaper(best, candidate);
        BitSet removed = candidate.removed();
        double worthRemoved = 0;
        for (int target = removed.nextSetBit(0); target >= 0; target = removed.nextSetBit(target + 1)) {
            worthRemoved += worth[target];
        }
        into.add(new Scored(trail, removed, candidate.costMeur() + price * used - worthRemoved));
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
