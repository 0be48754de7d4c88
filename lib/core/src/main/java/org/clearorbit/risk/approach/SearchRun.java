package org.clearorbit.risk.approach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.common.WorkUnit;
import org.clearorbit.orbit.CatalogPropagator;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.Sgp4;
import org.clearorbit.orbit.SpaceContext;
import org.jspecify.annotations.Nullable;

/** One search: what the settings, the objects and the interval give. */
final class SearchRun {

    private static final String TASK = "close approaches";

    /** Bytes that the states of a chunk may take on each thread. */
    private static final double CHUNK_BYTES = 12e6;

    private static final int BYTES_PER_STATE = 49;

    /** No object in reach of SGP4 moves faster about the Earth's centre (rad/s): escape speed at the surface. */
    private static final double FASTEST = 1.8e-3;

    /** Minima of a pair this close together (s) are one, found from both steps at whose border it is. */
    private static final double SAME = 1;

    /** Other objects in a work unit of the refinement. */
    private static final int REFINED_TOGETHER = 128;

    private final ApproachSearch settings;
    private final SpaceContext context;
    private final DateGrid asked;
    private final Set<Integer> targetNumbers;
    private final Population everybody;
    private final Population population;
    private final WorkExecutor executor;
    private final Object progress = new Object();
    private long stepsDone;

    SearchRun(
            ApproachSearch settings,
            List<ElementSet> objects,
            Set<Integer> targets,
            DateGrid grid,
            WorkExecutor executor) {
        check(objects, targets);
        this.settings = settings;
        this.context = settings.context();
        this.asked = grid;
        this.targetNumbers = Set.copyOf(targets);
        this.executor = executor;
        this.everybody = Population.of(objects, targetNumbers);
        this.population = everybody.only(RadialSieve.near(everybody, grid, settings.threshold(), context, executor));
    }

    private static void check(List<ElementSet> objects, Set<Integer> targets) {
        Set<Integer> numbers = new HashSet<>();
        for (ElementSet object : objects) {
            if (!numbers.add(object.catalogNumber())) {
                throw new IllegalArgumentException("catalogue number " + object.catalogNumber() + " stands twice");
            }
        }
        for (int target : targets) {
            if (!numbers.contains(target)) {
                throw InvalidInputException.at("target", target, "the number of an object of the catalogue");
            }
        }
    }

    CloseApproaches result() {
        double step = asked.step();
        double reach = FASTEST * step + 2.1 * settings.threshold() / 6.3e6 + 0.01;
        SkyCells cells = SkyCells.of(squares(reach), reach);
        int length = (int) Math.max(4, Math.min(256, CHUNK_BYTES / BYTES_PER_STATE / Math.max(1, population.size())));
        ChunkSieve sieve = new ChunkSieve(
                population,
                CatalogPropagator.of(population.elements(), context),
                asked,
                cells,
                settings.threshold(),
                length);
        List<WorkUnit<ChunkSieve.@Nullable Found>> units = new ArrayList<>();
        for (int first = 0; first < asked.steps(); first += length) {
            int begin = first;
            units.add(() -> chunk(sieve, begin, length));
        }
        Candidates candidates = new Candidates();
        Map<Integer, ChunkSieve.Missing> missing = new HashMap<>();
        int steps = 0;
        for (ChunkSieve.Found found : executor.runAll(units)) {
            if (found == null) {
                break;
            }
            steps = Math.min(asked.steps(), steps + length);
            candidates.addAll(found.candidates());
            found.missing().forEach(one -> missing.merge(one.object(), one, ChunkSieve.Missing::with));
        }
        return result(steps, candidates, missing);
    }

    /** Along the edge of a face of the sky: so few for few objects that the cells take no longer than the search. */
    private int squares(double reach) {
        return (int) Math.max(4, Math.min(Math.min(32, 7 / reach), Math.sqrt(population.size())));
    }

    private ChunkSieve.@Nullable Found chunk(ChunkSieve sieve, int first, int length) {
        if (settings.cancellation().isCancelled()) {
            return null;
        }
        ChunkSieve.Found found = sieve.sieve(first);
        synchronized (progress) {
            stepsDone += Math.min(length, asked.steps() - first);
            settings.listener().progress(TASK, stepsDone, asked.steps());
        }
        return found;
    }

    private CloseApproaches result(int steps, Candidates candidates, Map<Integer, ChunkSieve.Missing> missing) {
        double end = asked.begin(steps);
        List<CloseApproach> approaches = new ArrayList<>();
        int slow = 0;
        for (List<Hit> hits : refine(candidates)) {
            Hit last = null;
            for (Hit hit : hits) {
                boolean again = last != null && hit.samePair(last) && hit.seconds - last.seconds < SAME;
                last = hit;
                if (again || hit.seconds < 0 || hit.seconds >= end) {
                    continue;
                }
                if (hit.relativeSpeed < settings.minimumSpeed()) {
                    slow++;
                } else {
                    approaches.add(hit.approach(population, asked));
                }
            }
        }
        approaches.sort(CloseApproach.IN_ORDER);
        Map<Integer, MissingStates> byNumber = new HashMap<>();
        missing.values().forEach(one -> byNumber.put(population.number(one.object()), missing(one, steps)));
        return new CloseApproaches(
                settings,
                new DateGrid(asked.from(), end, Math.max(1, steps)),
                steps == asked.steps(),
                CloseApproaches.numbers(targetNumbers),
                everybody.size(),
                everybody.size() - population.size(),
                List.copyOf(approaches),
                slow,
                CloseApproaches.inOrder(byNumber));
    }

    private MissingStates missing(ChunkSieve.Missing one, int steps) {
        return new MissingStates(
                population.number(one.object()),
                one.reason(),
                asked.date(asked.middle(one.firstStep())),
                one.dates(),
                steps);
    }

    /** A minimum below the threshold. */
    private record Hit(int target, int other, double seconds, double distance, double relativeSpeed) {

        static final Comparator<Hit> BY_PAIR = Comparator.comparingInt(Hit::other)
                .thenComparingInt(Hit::target)
                .thenComparingDouble(Hit::seconds);

        boolean samePair(Hit that) {
            return target == that.target && other == that.other;
        }

        CloseApproach approach(Population population, DateGrid grid) {
            return new CloseApproach(
                    population.number(target), population.number(other), grid.date(seconds), distance, relativeSpeed);
        }
    }

    private List<List<Hit>> refine(Candidates candidates) {
        Refinement refinement = new Refinement(asked, settings.threshold());
        Map<Integer, Sgp4> targets = new ConcurrentHashMap<>();
        int[] first = candidates.firstOfOther(population.size());
        int[] order = candidates.byOther(first);
        List<WorkUnit<List<Hit>>> units = new ArrayList<>();
        for (int from = 0; from < population.size(); from += REFINED_TOGETHER) {
            int begin = from;
            int end = Math.min(population.size(), from + REFINED_TOGETHER);
            if (first[end] > first[begin]) {
                units.add(() -> IntStream.range(begin, end)
                        .filter(other -> first[other + 1] > first[other])
                        .mapToObj(other -> hits(candidates, order, first[other], first[other + 1], targets, refinement))
                        .flatMap(List::stream)
                        .toList());
            }
        }
        return executor.runAll(units);
    }

    /** Those of the candidates from one place in the order to another, which share their other object. */
    private List<Hit> hits(
            Candidates candidates, int[] order, int from, int to, Map<Integer, Sgp4> targets, Refinement refinement) {
        int other = candidates.other(order[from]);
        Sgp4 otherStates = Sgp4.of(population.elements().get(other), context);
        List<Hit> hits = new ArrayList<>();
        for (int place = from; place < to; place++) {
            int k = order[place];
            int target = candidates.target(k);
            Sgp4 targetStates = targets.computeIfAbsent(
                    target, t -> Sgp4.of(population.elements().get(t), context));
            for (Refinement.Minimum minimum : refinement.minima(targetStates, otherStates, candidates, k)) {
                hits.add(new Hit(target, other, minimum.seconds(), minimum.distance(), minimum.relativeSpeed()));
            }
        }
        hits.sort(Hit.BY_PAIR);
        return hits;
    }
}
