package org.clearorbit.campaign.sequence;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clearorbit.common.Seeds;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.common.WorkUnit;
import org.hipparchus.util.FastMath;

/**
 * A search under way: population annealing. Several timelines are annealed side by side, each by steps of ruin,
 * recreate and retiming; after each stage the population is drawn anew, a timeline in proportion to the weight
 * {@code exp(-Δβ cost)} that it gains at the lower temperature, so that the good ones multiply and the others die out.
 * It can be stored between two stages and taken up again: what it becomes depends on the problem, the settings and the
 * steps of each stage alone, not on threads.
 *
 * <p>Source: Hukushima and Iba, "Population annealing and its application to a spin glass", AIP Conference Proceedings
 * 690, 2003, 200-206. Not safe to share between threads.
 */
public final class SequenceSearch implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SequenceProblem problem;
    private final SequenceSettings settings;
    private final List<Snapshot> population = new ArrayList<>();
    private transient TimeGrid grid;
    private Snapshot best;
    private final List<SequencePlan.Milestone> history = new ArrayList<>();
    private int advances;
    private double progress;
    private long steps;

    private SequenceSearch(SequenceProblem problem, SequenceSettings settings) {
        this.problem = problem;
        this.settings = settings;
    }

    /**
     * @param problem what to visit, and the rules
     * @param settings how to look
     * @return a search that has not begun
     */
    public static SequenceSearch of(SequenceProblem problem, SequenceSettings settings) {
        SequenceSearch search = new SequenceSearch(problem, settings);
        for (int k = 0; k < settings.population(); k++) {
            long seed = Seeds.derive(settings.seed(), k);
            search.population.add(Snapshot.of(FirstTimelines.of(search.grid(), settings, seed)));
        }
        search.best = search.population.get(0);
        return search;
    }

    private TimeGrid grid() {
        if (grid == null) {
            grid = new TimeGrid(problem, settings.stepFor(problem));
        }
        return grid;
    }

    /** One replica's share of a stage. */
    private record Share(
            TimeGrid grid,
            SequenceSettings settings,
            Snapshot start,
            long seed,
            long steps,
            double hottest,
            double coldest)
            implements WorkUnit<Share.Outcome> {

        private record Outcome(Snapshot current, Snapshot best) implements Serializable {}

        @Override
        public Outcome run() {
            Annealing annealing = new Annealing(grid, settings, start, seed);
            annealing.run(steps, hottest, coldest);
            return new Outcome(annealing.current(), annealing.best());
        }
    }

    /**
     * Anneals the population from the temperature of where the search stands to that of where it is to stand, and draws
     * it anew.
     *
     * @param executor what runs the replicas
     * @param stepsEach steps of each replica, at least 1
     * @param to where the search is to stand: from {@link #progress()}, to anneal at the same temperature, up to 1
     */
    public void advance(WorkExecutor executor, long stepsEach, double to) {
        if (stepsEach < 1 || !(to >= progress && to <= 1)) {
            throw new IllegalArgumentException(
                    stepsEach + " steps to " + to + ", expected at least 1 step and " + progress + " to 1");
        }
        double hottest = settings.temperature(progress);
        double coldest = settings.temperature(to);
        long seed = Seeds.derive(settings.seed(), -1 - advances);
        List<Share> shares = new ArrayList<>();
        for (int k = 0; k < population.size(); k++) {
            shares.add(
                    new Share(grid(), settings, population.get(k), Seeds.derive(seed, k), stepsEach, hottest, coldest));
        }
        population.clear();
        for (Share.Outcome outcome : executor.runAll(shares)) {
            population.add(outcome.current());
            if (outcome.best().cost() < best.cost()) {
                best = outcome.best();
            }
        }
        steps += stepsEach * shares.size();
        advances++;
        progress = to;
        history.add(new SequencePlan.Milestone(steps, best.cost()));
        drawAnew(1 / coldest - 1 / hottest, new SplittableRandom(Seeds.derive(seed, -1)));
    }

    /**
     * Draws the population by systematic resampling: the numbers of copies differ from the weights by less than one.
     */
    private void drawAnew(double gained, SplittableRandom random) {
        int count = population.size();
        double least = population.stream().mapToDouble(Snapshot::cost).min().orElse(0);
        if (gained == 0 || least == Double.POSITIVE_INFINITY) {
            return;
        }
        double[] weights = population.stream()
                .mapToDouble(snapshot -> FastMath.exp(-gained * (snapshot.cost() - least)))
                .toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double offset = random.nextDouble();
        List<Snapshot> drawn = new ArrayList<>();
        int at = 0;
        double passed = weights[0];
        for (int k = 0; k < count; k++) {
            while (passed * count < (k + offset) * sum && at < count - 1) {
                passed += weights[++at];
            }
            drawn.add(population.get(at));
        }
        population.clear();
        population.addAll(drawn);
    }

    /** @return where the search stands between 0, at the hottest temperature, and 1, at the coldest */
    public double progress() {
        return progress;
    }

    /** @return steps taken so far by all replicas together */
    public long steps() {
        return steps;
    }

    /** @return cost of the best timeline found so far (million euro), its times not yet sharpened */
    public double bestCost() {
        return best.cost();
    }

    /** Cost of the best timeline with its times sharpened on the grid of the search (million euro). */
    double settledCost() {
        return Refinement.settled(grid(), best).cost();
    }

    /** @return the best plan so far, its times sharpened on finer grids */
    public SequencePlan best() {
        return Refinement.plan(grid(), best, history);
    }
}
