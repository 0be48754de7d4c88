package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearorbit.orbit.EarthModel;
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
            keepCheaper(best, candidate);
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
        List<Candidate> all = new ArrayList<>(best.values());
        all.sort(Comparator.comparingDouble(Candidate::costMeur)
                .thenComparing(c -> c.removed().toString()));
        return new MissionPool(List.copyOf(all));
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
                .filter(candidate -> {
                    BitSet outside = (BitSet) candidate.removed().clone();
                    outside.andNot(targets);
                    return outside.isEmpty();
                })
                .toList();
    }

    /**
     * Splits the reachable targets into the finest parts that no mission links. A part larger than allowed is cut where
     * its links are dearest: the cheapest missions for each target are joined first, until a part is full.
     *
     * @param largest most targets in one part
     * @return the parts; where one was cut, the missions across the cut are in none
     */
    List<BitSet> parts(int largest) {
        List<BitSet> parts = new ArrayList<>();
        reachable().stream().forEach(k -> {
            BitSet single = new BitSet();
            single.set(k);
            parts.add(single);
        });
        List<Candidate> byCostPerTarget = new ArrayList<>(candidates);
        byCostPerTarget.sort(Comparator.comparingDouble(
                candidate -> candidate.costMeur() / candidate.removed().cardinality()));
        for (Candidate candidate : byCostPerTarget) {
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
        List<Stop> stops = candidate.itinerary().stops();
        for (int k = 0; k < stops.size(); k++) {
            if (stops.get(k).kind() != Stop.Kind.REMOVE) {
                continue;
            }
            List<Stop> passing = new ArrayList<>(stops);
            passing.set(k, stops.get(k).passing());
            keepCheaper(best, evaluated(model, replaced(candidate.itinerary(), passing)));
            keepCheaper(best, evaluated(model, direct(model, candidate.itinerary(), passing)));
        }
    }

    /** The same dates at the stops that are left, without going where nothing is removed. */
    private static @Nullable Itinerary direct(MissionModel model, Itinerary parent, List<Stop> stops) {
        double stay = MissionModel.staySeconds(model.servicer(parent.servicer()));
        double commissioning = model.servicer(parent.servicer()).commissioningDays() * EarthModel.DAY;
        List<Stop> kept = new ArrayList<>();
        double launch = parent.launchSeconds();
        double gap = 0;
        for (Stop stop : stops) {
            gap += stop.transferSeconds();
            if (stop.kind() == Stop.Kind.PASS) {
                gap += stay;
            } else if (kept.isEmpty()) {
                launch = parent.launchSeconds() + gap - commissioning;
                kept.add(new Stop(stop.target(), commissioning, Stop.Kind.REMOVE));
                gap = 0;
            } else {
                kept.add(new Stop(stop.target(), gap, Stop.Kind.REMOVE));
                gap = 0;
            }
        }
        return kept.isEmpty() ? null : new Itinerary(parent.servicer(), launch, kept);
    }

    private static Itinerary replaced(Itinerary parent, List<Stop> stops) {
        return new Itinerary(parent.servicer(), parent.launchSeconds(), stops);
    }

    private static @Nullable Candidate evaluated(MissionModel model, @Nullable Itinerary itinerary) {
        if (itinerary == null) {
            return null;
        }
        Trail trail = model.follow(itinerary);
        MissionModel.LaunchChoice launch = trail == null ? null : trail.finished(model);
        return launch == null
                ? null
                : new Candidate(itinerary.removed(), itinerary, launch.cost().totalMeur());
    }

    private static void keepCheaper(Map<BitSet, Candidate> best, @Nullable Candidate candidate) {
        if (candidate == null) {
            return;
        }
        Candidate known = best.get(candidate.removed());
        if (known == null || candidate.costMeur() < known.costMeur()) {
            best.put(candidate.removed(), candidate);
        }
    }
}
