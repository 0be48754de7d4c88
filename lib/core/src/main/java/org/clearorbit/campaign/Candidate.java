package org.clearorbit.campaign;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mission that could be flown: what it removes, how, and for how much.
 *
 * @param removed the targets it removes, as positions in the problem
 * @param itinerary how
 * @param spentMeur for how much money (million euro): what counts against a budget
 * @param changeMeur price of the {@link Commitments} that it breaks (million euro): a preference, not money
 */
record Candidate(BitSet removed, Itinerary itinerary, double spentMeur, double changeMeur) implements Serializable {

    /** A mission that breaks no commitments. */
    Candidate(BitSet removed, Itinerary itinerary, double spentMeur) {
        this(removed, itinerary, spentMeur, 0);
    }

    /** What a choice is made by (million euro): the money and the price of change. */
    double costMeur() {
        return spentMeur + changeMeur;
    }

    /** Keeps a candidate if it is the cheapest known for its set of targets; returns whether it was kept. */
    static boolean keepCheaper(Map<BitSet, Candidate> best, @Nullable Candidate candidate) {
        if (candidate == null) {
            return false;
        }
        Candidate known = best.get(candidate.removed());
        if (known != null && known.costMeur() <= candidate.costMeur()) {
            return false;
        }
        best.put(candidate.removed(), candidate);
        return true;
    }

    /** In ascending cost, and so that the order depends on nothing else. */
    static List<Candidate> inOrder(Collection<Candidate> candidates) {
        List<Candidate> all = new ArrayList<>(candidates);
        all.sort(Comparator.comparingDouble(Candidate::costMeur)
                .thenComparing(c -> c.removed().toString()));
        return all;
    }

    /** Whether it removes none but these targets. */
    boolean isWithin(BitSet targets) {
        for (int k = removed.nextSetBit(0); k >= 0; k = removed.nextSetBit(k + 1)) {
            if (!targets.get(k)) {
                return false;
            }
        }
        return true;
    }

    /** A mission at its cost and the price of what it changes. */
    static Candidate of(MissionModel model, Itinerary itinerary, MissionCost cost) {
        return new Candidate(
                itinerary.removed(),
                itinerary,
                cost.totalMeur(),
                model.commitments().priceMeur(itinerary));
    }
}
