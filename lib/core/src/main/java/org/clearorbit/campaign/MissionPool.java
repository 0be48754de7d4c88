package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Missions that could be flown, the cheapest known for each set of targets, closed under leaving targets out: with a
 * mission, every mission that removes only some of its targets is here too, at no higher cost. Whoever chooses from the
 * pool for fewer targets therefore never pays more, and two who choose together never pay more than each alone.
 */
final class MissionPool {

    private final List<Candidate> candidates;

    private MissionPool(List<Candidate> candidates) {
        this.candidates = candidates;
    }

    /**
     * Closes a set of candidates under leaving targets out.
     *
     * @param model the problem they belong to
     * @param found the candidates
     * @return the closed pool
     */
    static MissionPool closed(MissionModel model, Collection<Candidate> found) {
        Map<BitSet, Candidate> best = new HashMap<>();
        for (Candidate candidate : found) {
            Candidate.keepCheaper(best, candidate);
        }
        // from large to small, so that what is kept for a set has been compared with all that contain it
        int largest = best.keySet().stream().mapToInt(BitSet::cardinality).max().orElse(0);
        for (int size = largest; size > 1; size--) {
            for (Candidate candidate : List.copyOf(best.values())) {
                if (candidate.removed().cardinality() == size) {
                    leaveOneOut(model, candidate, best);
                }
            }
        }
        return new MissionPool(List.copyOf(Candidate.inOrder(best.values())));
    }

    /** The candidates as they are, one for each set of targets, not closed. */
    static MissionPool of(Collection<Candidate> candidates) {
        return new MissionPool(List.copyOf(Candidate.inOrder(candidates)));
    }

    /** @return the candidates in ascending cost, one for each set of targets */
    List<Candidate> candidates() {
        return candidates;
    }

    /** @return the targets that some mission removes */
    BitSet reachable() {
        BitSet all = new BitSet();
        candidates.forEach(candidate -> all.or(candidate.removed()));
        return all;
    }

    /** @return the missions that remove none but these targets */
    List<Candidate> within(BitSet targets) {
        return candidates.stream()
                .filter(candidate -> candidate.isWithin(targets))
                .toList();
    }

    /**
     * Splits the reachable targets into the finest parts that no mission links. A part larger than allowed is cut where
     * its links are dearest: the cheapest missions for each target are joined first, until a part is full.
     *
     * @param largest most targets in one part
     * @param kept missions that are not cut, each of them no larger and none of whose targets another removes
     * @return the parts; where one was cut, the missions across the cut are in none
     */
    List<BitSet> parts(int largest, List<Candidate> kept) {
        List<BitSet> parts = new ArrayList<>();
        reachable().stream().forEach(k -> {
            BitSet single = new BitSet();
            single.set(k);
            parts.add(single);
        });
        List<Candidate> byCostPerTarget = new ArrayList<>(candidates);
        byCostPerTarget.sort(Comparator.comparingDouble(
                candidate -> candidate.costMeur() / candidate.removed().cardinality()));
        List<Candidate> order = new ArrayList<>(kept);
        order.addAll(byCostPerTarget);
        for (Candidate candidate : order) {
            List<BitSet> linked = parts.stream()
                    .filter(part -> part.intersects(candidate.removed()))
                    .toList();
            BitSet union = new BitSet();
            linked.forEach(union::or);
            if (linked.size() > 1 && union.cardinality() <= largest) {
                parts.removeAll(linked);
                parts.add(union);
            }
        }
        parts.sort(Comparator.comparingInt(part -> part.nextSetBit(0)));
        return parts;
    }

    private static void leaveOneOut(MissionModel model, Candidate candidate, Map<BitSet, Candidate> best) {
        candidate.removed().stream()
                .forEach(target ->
                        without(model, candidate, target).forEach(fewer -> Candidate.keepCheaper(best, fewer)));
    }

    /** The ways known to fly a mission with one of its targets left out, one of them at no higher cost. */
    static List<Candidate> without(MissionModel model, Candidate candidate, int target) {
        if (candidate.removed().cardinality() == 1) {
            return List.of();
        }
        List<Stop> passing = new ArrayList<>(candidate.itinerary().stops());
        passing.replaceAll(stop -> stop.kind() == Stop.Kind.REMOVE && stop.target() == target ? stop.passing() : stop);
        return Stream.of(
                        evaluated(model, replaced(candidate.itinerary(), passing)),
                        evaluated(model, direct(model, candidate.itinerary(), passing)))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * The same dates at the stops that are left, without going where nothing is removed. Launched as it was, a wait for
     * the first stop included, unless that is left out: then as late as the next allows.
     */
    static @Nullable Itinerary direct(MissionModel model, Itinerary parent, List<Stop> stops) {
        List<Stop> kept = new ArrayList<>();
        double launch = parent.launchSeconds();
        boolean skipped = false;
        double gap = 0;
        for (Stop stop : stops) {
            gap += stop.transferSeconds();
            boolean depotFirst = stop.kind() == Stop.Kind.REFUEL && kept.isEmpty();
            if (stop.kind() == Stop.Kind.PASS || depotFirst) {
                gap += model.visit(parent.servicer(), stop.target()).staySeconds();
                skipped = true;
            } else if (kept.isEmpty() && skipped) {
                double commissioning = model.commissioningSeconds(parent.servicer(), stop.target());
                launch = parent.launchSeconds() + gap - commissioning;
                kept.add(new Stop(stop.target(), commissioning, Stop.Kind.REMOVE));
                gap = 0;
            } else {
                kept.add(new Stop(stop.target(), gap, stop.kind()));
                gap = 0;
            }
        }
        while (!kept.isEmpty() && kept.get(kept.size() - 1).kind() == Stop.Kind.REFUEL) {
            kept.remove(kept.size() - 1);
        }
        return kept.isEmpty() ? null : new Itinerary(parent.servicer(), launch, kept);
    }

    private static Itinerary replaced(Itinerary parent, List<Stop> stops) {
        return new Itinerary(parent.servicer(), parent.launchSeconds(), stops);
    }

    /** The mission of an itinerary with its cost, or null where it breaks a limit. */
    static @Nullable Candidate evaluated(MissionModel model, @Nullable Itinerary itinerary) {
        if (itinerary == null) {
            return null;
        }
        Trail trail = model.follow(itinerary);
        MissionModel.Need need = trail == null ? null : trail.need(model);
        MissionModel.LaunchChoice launch = need == null ? null : model.cheapestLaunch(need, itinerary.launcher());
        return launch == null ? null : Candidate.of(model, itinerary, launch.cost());
    }
}
