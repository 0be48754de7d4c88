package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Betters the missions chosen under limits that they share. A target that was left gets a mission where there is room
 * for it, if need be with all missions launched one after the other as early or as late as they can be; missions change
 * their dates and launchers, alone and in pairs, while that lowers the cost. No target is given up.
 */
final class Rearrangement {

    /** Rounds over all missions, at most. */
    private static final int ROUNDS = 6;

    /** Pairs are tried up to so many missions. */
    private static final int MOST_IN_PAIRS = 16;

    /** Changes of cost smaller than this (million euro) are none. */
    private static final double SMALLEST = 1e-9;

    /** Launch dates from the first on, and from the last back. */
    private static final List<Comparator<Double>> ORDERS =
            List.of(Comparator.naturalOrder(), Comparator.reverseOrder());

    private final Timetable timetable;
    private final CampaignLimits limits;
    private final RiskRemoved risk;
    private final BooleanSupplier stop;
    /** The missions of the pool, where they were found. */
    private final Map<BitSet, Candidate> found = new HashMap<>();

    private List<Candidate> missions;

    private Rearrangement(
            MissionPool pool,
            Timetable timetable,
            CampaignLimits limits,
            RiskRemoved risk,
            List<Candidate> chosen,
            BooleanSupplier stop) {
        this.timetable = timetable;
        this.limits = limits;
        this.risk = risk;
        this.stop = stop;
        this.missions = new ArrayList<>(chosen);
        pool.candidates().forEach(candidate -> found.put(candidate.removed(), candidate));
    }

    /**
     * @param pool the missions that these were chosen from
     * @param chosen missions that keep the limits
     * @param stop whether to leave them as they are by then
     * @return missions that keep them, for the same targets and perhaps more
     */
    static List<Candidate> of(
            MissionPool pool,
            Timetable timetable,
            CampaignLimits limits,
            RiskRemoved risk,
            List<Candidate> chosen,
            BooleanSupplier stop) {
        Rearrangement search = new Rearrangement(pool, timetable, limits, risk, chosen, stop);
        search.repacked();
        while (search.addOne()) {
            search.repacked();
        }
        return search.missions;
    }

    /** Adds a mission for the target left of the most risk that finds room; returns whether one did. */
    private boolean addOne() {
        BitSet removed = new BitSet();
        missions.forEach(mission -> removed.or(mission.removed()));
        double before = risk.of(removed);
        record Left(Candidate alone, double more) {}
        List<Left> left = new ArrayList<>();
        for (Candidate candidate : found.values()) {
            if (candidate.removed().cardinality() == 1 && !candidate.removed().intersects(removed)) {
                BitSet with = (BitSet) removed.clone();
                with.or(candidate.removed());
                left.add(new Left(candidate, risk.of(with) - before));
            }
        }
        left.sort(Comparator.comparingDouble((Left one) -> -one.more())
                .thenComparing(one -> one.alone().removed().toString()));
        for (Left one : left) {
            if (stop.getAsBoolean()) {
                return false;
            }
            if (one.more() > 0
                    && (takes(beside(one.alone()))
                            || ORDERS.stream().anyMatch(order -> takes(packed(with(missions, one.alone()), order))))) {
                return true;
            }
        }
        return false;
    }

    private boolean takes(@Nullable List<Candidate> others) {
        if (others == null
                || others.size() > limits.maxMissions()
                || MissionSelection.spentOn(others) > limits.budgetMeur()) {
            return false;
        }
        missions = others;
        return true;
    }

    private @Nullable List<Candidate> beside(Candidate one) {
        Candidate fitted = timetable.fitted(bookings(missions), one);
        return fitted == null ? null : with(missions, fitted);
    }

    /**
     * Missions one after the other, the earliest or the latest first, each as early or as late as it can be launched.
     */
    private @Nullable List<Candidate> packed(List<Candidate> all, Comparator<Double> order) {
        record Begins(Candidate mission, double launch) {}
        List<Begins> byLaunch = new ArrayList<>();
        for (Candidate mission : all) {
            Candidate first = timetable.first(List.of(), origin(mission), order);
            if (first == null) {
                return null;
            }
            byLaunch.add(new Begins(origin(mission), first.itinerary().launchSeconds()));
        }
        byLaunch.sort(Comparator.comparing(Begins::launch, order));
        List<Candidate> placed = new ArrayList<>();
        for (Begins next : byLaunch) {
            Candidate fitted = timetable.first(bookings(placed), next.mission(), order);
            if (fitted == null) {
                return null;
            }
            placed.add(fitted);
        }
        return placed;
    }

    /**
     * The same missions bettered from where they are and from all as early or as late as can be, whichever is cheapest.
     */
    private void repacked() {
        if (missions.stream().allMatch(mission -> origin(mission) == mission)) {
            return;
        }
        List<Candidate> before = missions;
        better();
        List<Candidate> best = missions;
        for (Comparator<Double> order : ORDERS) {
            if (!stop.getAsBoolean() && takes(packed(before, order))) {
                better();
                best = MissionSelection.costOf(missions) < MissionSelection.costOf(best) - SMALLEST ? missions : best;
            }
        }
        missions = best;
    }

    /** Changes dates and launchers of missions and pairs of missions while that lowers the cost. */
    private void better() {
        boolean changed = true;
        for (int round = 0; round < ROUNDS && changed; round++) {
            changed = false;
            for (int k = 0; k < missions.size(); k++) {
                changed |= replaced(k);
            }
            for (int k = 0; k < missions.size() && missions.size() <= MOST_IN_PAIRS; k++) {
                for (int j = 0; j < missions.size(); j++) {
                    changed |= j != k && replaced(k, j);
                }
            }
        }
    }

    /** Takes missions out and fits them in again, in that order; returns whether that lowered the cost. */
    private boolean replaced(int... places) {
        if (stop.getAsBoolean()) {
            return false;
        }
        List<Candidate> out = new ArrayList<>();
        for (int place : places) {
            out.add(missions.get(place));
        }
        List<Candidate> others = new ArrayList<>(missions);
        others.removeAll(out);
        List<Candidate> in = new ArrayList<>();
        for (Candidate mission : out) {
            Candidate fitted = timetable.fitted(bookings(with(others, in)), origin(mission));
            if (fitted == null) {
                return false;
            }
            in.add(fitted);
        }
        if (MissionSelection.costOf(in) > MissionSelection.costOf(out) - SMALLEST) {
            return false;
        }
        List<Candidate> next = new ArrayList<>(missions);
        for (int k = 0; k < places.length; k++) {
            next.set(places[k], in.get(k));
        }
        return takes(next);
    }

    /** The mission of the pool for the same targets, or the mission itself if it is cheaper. */
    private Candidate origin(Candidate mission) {
        Candidate known = Objects.requireNonNullElse(found.get(mission.removed()), mission);
        return known.costMeur() <= mission.costMeur() ? known : mission;
    }

    private List<Booking> bookings(List<Candidate> candidates) {
        return candidates.stream().map(timetable::booking).toList();
    }

    private static List<Candidate> with(List<Candidate> some, Candidate one) {
        return with(some, List.of(one));
    }

    private static List<Candidate> with(List<Candidate> some, List<Candidate> more) {
        List<Candidate> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
