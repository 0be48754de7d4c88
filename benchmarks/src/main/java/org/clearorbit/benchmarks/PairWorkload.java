package org.clearorbit.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.CatalogLoad;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.risk.pair.PairRates;
import org.clearorbit.risk.pair.PairSettings;
import org.clearorbit.risk.pair.SetBenefit;
import org.clearorbit.scenario.ScenarioReader;

/**
 * Collision rates of some objects with many, pair by pair, and what removing sets of candidates avoids. The objects are
 * those of a stated file thinned out, or the bundled ones repeated.
 */
final class PairWorkload {

    static final int TARGETS = 48;
    static final int OTHERS = 2400;

    /** Pairs in one call, those included that never meet. */
    static final int PAIRS = TARGETS * OTHERS;

    static final int CANDIDATES = 480;

    /** Removals in one call of a benchmark of sets; after each, every candidate is asked for its marginal benefit. */
    static final int REMOVALS = 30;

    static final int MARGINALS = REMOVALS * CANDIDATES;

    /** Difference of two rates, as a share, from which the two would not compute the same thing. */
    private static final double SAME = 5e-3;

    private final PairSettings settings = PairSettings.withDefaults().withKept(100);
    private final List<SpaceObject> targets = new ArrayList<>();
    private final Catalog others;
    private final SetBenefit benefit;
    private final SetBenefit.Cursor cursor;
    private final int[] removals;

    private PairWorkload(CatalogLoad load) {
        List<SpaceObject> known = load.catalog().objects();
        List<SpaceObject> chosen = new ArrayList<>();
        for (int k = 0; k < OTHERS; k++) {
            SpaceObject object = known.get((int) ((long) k * Math.max(known.size(), OTHERS) / OTHERS) % known.size());
            chosen.add(renumbered(object, k + 1));
        }
        for (int k = 0; k < TARGETS; k++) {
            targets.add(chosen.get(k * (OTHERS / TARGETS)));
        }
        others = Catalog.of(load.catalog().epoch(), chosen);
        List<SpaceObject> candidates = new ArrayList<>();
        for (int k = 0; k < CANDIDATES; k++) {
            candidates.add(chosen.get(k * (OTHERS / CANDIDATES)));
        }
        benefit = SetBenefit.of(candidates, others, settings, WorkExecutor.sequential());
        cursor = benefit.cursor();
        removals = benefit.greedy(REMOVALS).toArray();
        requireSameRates();
    }

    /** @param catalogue an element file; empty for the bundled objects */
    static PairWorkload of(String catalogue) {
        SpaceContext context = SpaceContext.embedded();
        return new PairWorkload(
                catalogue.isEmpty()
                        ? ScenarioReader.using(context).flagship().load()
                        : CatalogReader.using(context).read(Path.of(catalogue)));
    }

    private static SpaceObject renumbered(SpaceObject object, int number) {
        return object.withElements(object.elements().withCatalogNumber(number));
    }

    /** Ours: sums by target and class, and the heaviest hundred. */
    PairRates pairs(WorkExecutor executor) {
        return PairRates.of(targets, others, settings, executor);
    }

    /** The baseline: sums by target alone. */
    double[] straightPairs() {
        StraightPairQuadrature quadrature = new StraightPairQuadrature(settings);
        double[] sums = new double[TARGETS];
        for (int k = 0; k < TARGETS; k++) {
            for (SpaceObject other : others.objects()) {
                if (other != targets.get(k)) {
                    sums[k] += quadrature.perSecond(targets.get(k), other);
                }
            }
        }
        return sums;
    }

    /** Ours: a cursor, with all marginal benefits asked after each removal. */
    double marginals() {
        cursor.clear();
        double sum = 0;
        for (int removal : removals) {
            cursor.add(removal);
            for (int k = 0; k < CANDIDATES; k++) {
                sum += cursor.marginal(k);
            }
        }
        return sum;
    }

    /** The baseline: the same from the set, member by member. */
    double straightMarginals() {
        BitSet set = new BitSet();
        double sum = 0;
        for (int removal : removals) {
            set.set(removal);
            for (int k = 0; k < CANDIDATES; k++) {
                sum += benefit.marginal(k, set);
            }
        }
        return sum;
    }

    /** A comparison of two ways to compute different things would be worth nothing. */
    private void requireSameRates() {
        double[] straight = straightPairs();
        PairRates ours = pairs(WorkExecutor.sequential());
        for (int k = 0; k < TARGETS; k++) {
            double rate = ours.targets().get(k).perSecond();
            if (!(Math.abs(rate - straight[k]) <= SAME * straight[k])) {
                throw new IllegalStateException(
                        "target " + k + " of the workload: " + rate + "/s, by the baseline " + straight[k] + "/s");
            }
        }
        double apart = Math.abs(marginals() - straightMarginals());
        if (!(apart <= 1e-9 * straightMarginals())) {
            throw new IllegalStateException("sums of marginal benefits are " + apart + " apart");
        }
    }
}
