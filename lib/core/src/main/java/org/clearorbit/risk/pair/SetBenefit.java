package org.clearorbit.risk.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.common.WorkUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the removal of a set of candidates avoids. Each pair of objects has a weight w, by the {@link PairWeight} of the
 * settings, and goes away with the first of its two members:
 *
 * <pre>
 * f(S) = Σ_{i in S} W_i - Σ_{i &lt; j in S} w_ij,   W_i = Σ_j w_ij over all others
 * </pre>
 *
 * so that collisions of two members of one cluster with each other count once. f is monotone and submodular, since W_i
 * is at least the sum of the w_ij of any set and no w_ij is negative: the more is removed, the less one more removal
 * avoids. Candidates go by their index in {@link #candidates()}. Memory is 4 n² bytes for n candidates. Immutable.
 */
public final class SetBenefit {

    /** Candidates in a work unit: some hundredths of a second of work. */
    private static final int UNIT_SIZE = 8;

    /** Rounding that a comparison of sums of weights is allowed, as a share of the larger total. */
    private static final double ROUNDING = 1e-12;

    private final List<SpaceObject> candidates;
    private final double[] totals;
    private final PackedSymmetric mutual;

    private SetBenefit(List<SpaceObject> candidates, double[] totals, PackedSymmetric mutual) {
        this.candidates = candidates;
        this.totals = totals;
        this.mutual = mutual;
    }

    /**
     * @param candidates what might be removed, no catalogue number twice
     * @param population whom they may meet; candidates that are not in it meet each other and the population all the
     *     same
     * @param settings how pairs meet, and what their collisions count
     * @param executor runs the work; has no influence on the result
     * @return what removing sets of them avoids
     */
    public static SetBenefit of(
            List<SpaceObject> candidates, Catalog population, PairSettings settings, WorkExecutor executor) {
        Map<Integer, Integer> indexOf = new HashMap<>();
        for (SpaceObject candidate : candidates) {
            if (indexOf.put(candidate.catalogNumber(), indexOf.size()) != null) {
                throw new IllegalArgumentException(
                        "candidate " + candidate.catalogNumber() + " stands twice, expected each object once");
            }
        }
        List<SpaceObject> others = new ArrayList<>(population.objects());
        for (SpaceObject candidate : candidates) {
            if (population.find(candidate.catalogNumber()).isEmpty()) {
                others.add(candidate);
            }
        }
        int[] candidateOf = new int[others.size()];
        for (int k = 0; k < candidateOf.length; k++) {
            candidateOf[k] = indexOf.getOrDefault(others.get(k).catalogNumber(), -1);
        }
        PairSweep sweep = new PairSweep(others, settings);
        List<WorkUnit<Row[]>> units = new ArrayList<>();
        for (int from = 0; from < candidates.size(); from += UNIT_SIZE) {
            int first = from;
            int end = Math.min(candidates.size(), from + UNIT_SIZE);
            units.add(() -> {
                PairKernel kernel = new PairKernel(settings);
                Row[] rows = new Row[end - first];
                for (int i = first; i < end; i++) {
                    Row row = new Row(i);
                    sweep.meetAll(
                            candidates.get(i),
                            kernel,
                            (k, perSecond, speed, radius, weight) -> row.add(candidateOf[k], weight));
                    rows[i - first] = row;
                }
                return rows;
            });
        }
        double[] totals = new double[candidates.size()];
        double[][] lower = new double[candidates.size()][];
        for (Row[] rows : executor.runAll(units)) {
            for (Row row : rows) {
                totals[row.lower.length] = row.total;
                lower[row.lower.length] = row.lower;
            }
        }
        return new SetBenefit(List.copyOf(candidates), totals, new PackedSymmetric(lower));
    }

    /** The pairs of one candidate: the sum over all, and those with candidates of lower index. */
    private static final class Row {

        final double[] lower;
        double total;

        Row(int index) {
            this.lower = new double[index];
        }

        void add(int candidate, double weight) {
            total += weight;
            if (candidate >= 0 && candidate < lower.length) {
                lower[candidate] = weight;
            }
        }
    }

    /** Of known weights; for tests of what follows from them, whether or not they could be weights. */
    static SetBenefit of(List<SpaceObject> candidates, double[] totals, PackedSymmetric mutual) {
        return new SetBenefit(List.copyOf(candidates), totals.clone(), mutual);
    }

    /** @return the candidates, in the order in which they were given: their place is their index */
    public List<SpaceObject> candidates() {
        return candidates;
    }

    /** @return how many candidates there are */
    public int size() {
        return totals.length;
    }

    /**
     * @param candidate index of a candidate
     * @return what removing it alone avoids, W (in units of the weight, such as fragments/s)
     */
    public double total(int candidate) {
        return totals[candidate];
    }

    /**
     * @param one index of a candidate
     * @param other index of another
     * @return weight of that pair, 0 for a candidate with itself
     */
    public double mutual(int one, int other) {
        return mutual.get(one, other);
    }

    /**
     * @param set indices of candidates
     * @return what removing all of them avoids
     */
    public double value(BitSet set) {
        check(set);
        double sum = 0;
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            sum += totals[i];
            for (int j = set.nextSetBit(0); j < i; j = set.nextSetBit(j + 1)) {
                sum -= mutual.get(i, j);
            }
        }
        return sum;
    }

    /**
     * @param set indices of candidates; one that stands twice counts once
     * @return what removing all of them avoids
     */
    public double value(int... set) {
        BitSet members = new BitSet();
        for (int candidate : set) {
            members.set(candidate);
        }
        return value(members);
    }

    /**
     * @param candidate index of a candidate
     * @param set indices of candidates
     * @return what removing the candidate avoids besides, the set being removed; 0 for a member of it
     */
    public double marginal(int candidate, BitSet set) {
        check(set);
        if (set.get(candidate)) {
            return 0;
        }
        double left = totals[candidate];
        for (int j = set.nextSetBit(0); j >= 0; j = set.nextSetBit(j + 1)) {
            left -= mutual.get(candidate, j);
        }
        return Math.max(0, left);
    }

    private void check(BitSet set) {
        if (set.length() > totals.length) {
            throw new IllegalArgumentException(
                    "index of a candidate = " + (set.length() - 1) + ", expected 0 to " + (totals.length - 1));
        }
    }

    /** @return a cursor at the empty set */
    public Cursor cursor() {
        return new Cursor(this);
    }

    /**
     * A set that grows and shrinks, with all marginal benefits kept up to date: adding or taking away a member costs n
     * subtractions, asking costs one array access, and neither allocates. Marginals drift by rounding with the number
     * of changes, some 1e-16 of the total each; {@link #clear()} makes them exact again. Not safe between threads.
     */
    public static final class Cursor {

        private final SetBenefit benefit;
        private final double[] marginals;
        private final boolean[] member;
        private double value;

        private Cursor(SetBenefit benefit) {
            this.benefit = benefit;
            this.marginals = benefit.totals.clone();
            this.member = new boolean[marginals.length];
        }

        /** @return what removing the members avoids */
        public double value() {
            return value;
        }

        /**
         * @param candidate index of a candidate
         * @return what removing it avoids besides; 0 for a member
         */
        public double marginal(int candidate) {
            return member[candidate] ? 0 : Math.max(0, marginals[candidate]);
        }

        /**
         * @param candidate index of a candidate
         * @return whether it is a member
         */
        public boolean contains(int candidate) {
            return member[candidate];
        }

        /** @param candidate index of a candidate that is not a member */
        public void add(int candidate) {
            if (member[candidate]) {
                throw new IllegalArgumentException("candidate " + candidate + " is a member already");
            }
            value += marginals[candidate];
            member[candidate] = true;
            benefit.mutual.addRow(candidate, -1, marginals);
        }

        /** @param candidate index of a member */
        public void remove(int candidate) {
            if (!member[candidate]) {
                throw new IllegalArgumentException("candidate " + candidate + " is not a member");
            }
            value -= marginals[candidate];
            member[candidate] = false;
            benefit.mutual.addRow(candidate, 1, marginals);
        }

        /** Takes all members away. */
        public void clear() {
            System.arraycopy(benefit.totals, 0, marginals, 0, marginals.length);
            Arrays.fill(member, false);
            value = 0;
        }
    }

    /**
     * The order in which each next removal avoids most, ties to the lower index: of any k, the first k of it avoid at
     * least 1 - 1/e of what the best k do (Nemhauser, Wolsey and Fisher, Mathematical Programming 14, 1978, 265).
     *
     * @param k how many, at most as many as there are candidates
     * @return the order
     */
    public GreedyOrder greedy(int k) {
        if (k < 0 || k > totals.length) {
            throw new IllegalArgumentException("removals = " + k + ", expected 0 to " + totals.length);
        }
        Cursor cursor = cursor();
        int[] order = new int[k];
        double[] avoided = new double[k];
        for (int n = 0; n < k; n++) {
            int best = -1;
            for (int i = 0; i < totals.length; i++) {
                if (!cursor.member[i] && (best < 0 || cursor.marginals[i] > cursor.marginals[best])) {
                    best = i;
                }
            }
            order[n] = best;
            avoided[n] = cursor.marginal(best);
            cursor.add(best);
        }
        return new GreedyOrder(order, avoided);
    }

    /**
     * Two sets and a candidate for which removals are not worth less the more is removed, or worth less than nothing.
     *
     * @param smaller indices of a set
     * @param larger indices of one that holds it
     * @param candidate index of a candidate in neither
     * @param marginalToSmaller f(smaller + candidate) - f(smaller)
     * @param marginalToLarger f(larger + candidate) - f(larger)
     */
    public record Violation(
            BitSet smaller, BitSet larger, int candidate, double marginalToSmaller, double marginalToLarger) {}

    /**
     * Tries f on random sets A within B and candidates c: 0 ≤ f(B + c) - f(B) ≤ f(A + c) - f(A) must hold, up to
     * rounding of 1e-12 of f(B + c).
     *
     * @param seed of the random sets
     * @param trials how many
     * @return the first violation, or nothing: then none was found
     */
    public Optional<Violation> findViolation(long seed, int trials) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < trials && totals.length > 0; trial++) {
            Violation found = tried(random);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private @Nullable Violation tried(SplittableRandom random) {
        BitSet larger = new BitSet();
        BitSet smaller = new BitSet();
        double share = random.nextDouble();
        double kept = random.nextDouble();
        for (int i = 0; i < totals.length; i++) {
            if (random.nextDouble() < share) {
                larger.set(i);
                smaller.set(i, random.nextDouble() < kept);
            }
        }
        int candidate = random.nextInt(totals.length);
        larger.clear(candidate);
        smaller.clear(candidate);
        double atSmaller = difference(smaller, candidate);
        double atLarger = difference(larger, candidate);
        double rounding = ROUNDING * (Math.abs(value(larger)) + Math.abs(totals[candidate]));
        boolean holds = atLarger >= -rounding && atLarger <= atSmaller + rounding;
        return holds ? null : new Violation(smaller, larger, candidate, atSmaller, atLarger);
    }

    /** From two values, so that the check owes nothing to how marginals are computed. */
    private double difference(BitSet set, int candidate) {
        BitSet with = (BitSet) set.clone();
        with.set(candidate);
        return value(with) - value(set);
    }
}
