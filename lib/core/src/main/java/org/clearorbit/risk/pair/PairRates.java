package org.clearorbit.risk.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.common.WorkUnit;
import org.clearorbit.risk.ObjectClass;

/**
 * Expected collisions of objects with others, pair by pair: their sums by object and by class of the other, and the
 * heaviest pairs. Nodes, perigees and places along the orbits are taken as random (Öpik, Proc. R. Irish Acad. 54A,
 * 1951, 165; Wetherill, J. Geophys. Res. 72, 1967, 2429; Kessler, Icarus 48, 1981, 39), the cross-section of a pair is
 * π(r₁ + r₂)² with hard-body radii. Immutable.
 */
public final class PairRates {

    /** Objects in a work unit: some hundredths of a second of work. */
    private static final int UNIT_SIZE = 8;

    private final PairSettings settings;
    private final List<TargetRate> targets;
    private final List<PairRate> heaviest;
    private final long pairs;

    private PairRates(PairSettings settings, List<TargetRate> targets, List<PairRate> heaviest, long pairs) {
        this.settings = settings;
        this.targets = targets;
        this.heaviest = heaviest;
        this.pairs = pairs;
    }

    /**
     * @param targets objects to meet with others, no catalogue number twice
     * @param others whom they may meet; none meets itself
     * @return their rates with the default settings
     */
    public static PairRates of(List<SpaceObject> targets, Catalog others) {
        return of(targets, others, PairSettings.withDefaults(), WorkExecutor.sequential());
    }

    /**
     * @param targets objects to meet with others, no catalogue number twice
     * @param others whom they may meet; none meets itself
     * @param settings how they meet and what is kept
     * @param executor runs the work; has no influence on the result
     * @return their rates
     */
    public static PairRates of(
            List<SpaceObject> targets, Catalog others, PairSettings settings, WorkExecutor executor) {
        PairSweep sweep = new PairSweep(others.objects(), settings);
        Set<Integer> numbers = new HashSet<>();
        for (SpaceObject target : targets) {
            if (!numbers.add(target.catalogNumber())) {
                throw new IllegalArgumentException(
                        "target " + target.catalogNumber() + " stands twice, expected each object once");
            }
        }
        boolean[] isTarget = new boolean[sweep.size()];
        ObjectClass[] classes = new ObjectClass[sweep.size()];
        for (int k = 0; k < isTarget.length; k++) {
            isTarget[k] = numbers.contains(sweep.object(k).catalogNumber());
            classes[k] = ObjectClass.of(sweep.object(k));
        }
        List<WorkUnit<Part>> units = new ArrayList<>();
        for (int from = 0; from < targets.size(); from += UNIT_SIZE) {
            List<SpaceObject> part = List.copyOf(targets.subList(from, Math.min(targets.size(), from + UNIT_SIZE)));
            units.add(() -> {
                Part result = new Part(sweep, isTarget, classes);
                for (SpaceObject target : part) {
                    boolean amongOthers = others.find(target.catalogNumber()).isPresent();
                    result.meet(target, amongOthers);
                }
                return result;
            });
        }
        List<TargetRate> rates = new ArrayList<>(targets.size());
        HeaviestPairs heaviest = new HeaviestPairs(settings.kept());
        long pairs = 0;
        for (Part part : executor.runAll(units)) {
            rates.addAll(part.rates);
            heaviest.offerAll(part.heaviest);
            pairs += part.pairs;
        }
        return new PairRates(settings, List.copyOf(rates), heaviest.descending(), pairs);
    }

    /** What one work unit gives. */
    private static final class Part {

        private static final ObjectClass[] CLASSES = ObjectClass.values();

        private final PairSweep sweep;
        private final boolean[] isTarget;
        private final ObjectClass[] classes;
        private final PairKernel kernel;
        private final HeaviestPairs heaviest;
        private final List<TargetRate> rates = new ArrayList<>();
        private final double[] byClass = new double[CLASSES.length];
        private double speeds;
        private double weights;
        private int met;
        private long pairs;

        Part(PairSweep sweep, boolean[] isTarget, ObjectClass[] classes) {
            this.sweep = sweep;
            this.isTarget = isTarget;
            this.classes = classes;
            this.kernel = new PairKernel(sweep.settings());
            this.heaviest = new HeaviestPairs(sweep.settings().kept());
        }

        void meet(SpaceObject target, boolean amongOthers) {
            Arrays.fill(byClass, 0);
            speeds = 0;
            weights = 0;
            met = 0;
            int number = target.catalogNumber();
            sweep.meetAll(target, kernel, (k, perSecond, speed, radius, weight) -> {
                byClass[classes[k].ordinal()] += perSecond;
                speeds += perSecond * speed;
                weights += weight;
                met++;
                // a pair of two targets is met from both sides and counts once
                SpaceObject other = sweep.object(k);
                if (amongOthers && isTarget[k] && other.catalogNumber() < number) {
                    return;
                }
                pairs++;
                if (heaviest.mayKeep(weight)) {
                    boolean first = number < other.catalogNumber();
                    heaviest.offer(new PairRate(
                            first ? target : other, first ? other : target, perSecond, speed, radius, weight));
                }
            });
            double sum = 0;
            Map<ObjectClass, Double> rateByClass = new EnumMap<>(ObjectClass.class);
            for (ObjectClass other : CLASSES) {
                sum += byClass[other.ordinal()];
                rateByClass.put(other, byClass[other.ordinal()]);
            }
            rates.add(new TargetRate(target, sum, sum > 0 ? speeds / sum : 0, weights, met, rateByClass));
        }
    }

    /** @return how they met */
    public PairSettings settings() {
        return settings;
    }

    /** @return the sums of the targets, in their order */
    public List<TargetRate> targets() {
        return targets;
    }

    /**
     * @param catalogNumber number in the public satellite catalogue
     * @return the sums of that target, if it is one
     */
    public Optional<TargetRate> find(int catalogNumber) {
        return targets.stream()
                .filter(target -> target.object().catalogNumber() == catalogNumber)
                .findFirst();
    }

    /** @return how many pairs ever meet, two targets counted once */
    public long pairs() {
        return pairs;
    }

    /**
     * @param n how many, at most as many as the settings keep
     * @return the pairs of the greatest weight, the heaviest first, ties in ascending catalogue number; fewer where
     *     fewer meet
     */
    public List<PairRate> heaviest(int n) {
        if (n < 0 || n > settings.kept()) {
            throw new IllegalArgumentException("heaviest pairs asked for = " + n + ", expected 0 to " + settings.kept()
                    + "; PairSettings.withKept keeps more");
        }
        return heaviest.subList(0, Math.min(n, heaviest.size()));
    }
}
