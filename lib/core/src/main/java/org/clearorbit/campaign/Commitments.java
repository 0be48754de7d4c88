package org.clearorbit.campaign;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Missions that were planned before and cost a price if they are not flown as planned. The price of a mission is laid
 * on its targets in equal parts, and a mission pays the parts of its targets unless it is one of those planned. Every
 * target is removed once, so a planned mission that is given up is paid once, in parts, by those that take its targets,
 * and one that is kept is not paid: set partitioning then weighs the price against what changing saves, and no mission
 * has a negative cost.
 */
final class Commitments implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Commitments NONE = new Commitments(new Itinerary[0], new double[0]);

    /** By target; null where none was planned. */
    private final @Nullable Itinerary[] planned;

    private final double[] partMeur;

    private Commitments(@Nullable Itinerary[] planned, double[] partMeur) {
        this.planned = planned;
        this.partMeur = partMeur;
    }

    static Commitments none() {
        return NONE;
    }

    /**
     * @param planned the missions planned, no target in two of them
     * @param targets number of targets in the problem
     * @param priceMeur price of each that is not flown as planned (million euro)
     */
    static Commitments to(List<Itinerary> planned, int targets, double priceMeur) {
        @Nullable Itinerary[] byTarget = new Itinerary[targets];
        double[] part = new double[targets];
        for (Itinerary itinerary : planned) {
            int count = itinerary.removed().cardinality();
            itinerary.removed().stream().forEach(k -> {
                byTarget[k] = itinerary;
                part[k] = priceMeur / count;
            });
        }
        return new Commitments(byTarget, part);
    }

    /** The mission planned that is the same as another but for rounding, or null if there is none. */
    @Nullable
    Itinerary planned(Itinerary itinerary) {
        for (Stop stop : itinerary.stops()) {
            if (stop.kind() == Stop.Kind.REMOVE) {
                // no target is in two, so that any of them leads to the only one it can be
                Itinerary known = planned.length == 0 ? null : planned[stop.target()];
                return known != null && known.isSameAs(itinerary) ? known : null;
            }
        }
        return null;
    }

    /** What a mission pays for the plans that it changes (million euro). */
    double priceMeur(Itinerary itinerary) {
        if (planned.length == 0 || planned(itinerary) != null) {
            return 0;
        }
        double sum = 0;
        for (Stop stop : itinerary.stops()) {
            if (stop.kind() == Stop.Kind.REMOVE) {
                sum += partMeur[stop.target()];
            }
        }
        return sum;
    }
}
