package org.clearorbit.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.clearorbit.campaign.sequence.Gravity;
import org.clearorbit.campaign.sequence.QuadraticMassPricing;
import org.clearorbit.campaign.sequence.SequencePlan;
import org.clearorbit.campaign.sequence.SequencePlanner;
import org.clearorbit.campaign.sequence.SequenceProblem;
import org.clearorbit.campaign.sequence.SequenceSearch;
import org.clearorbit.campaign.sequence.SequenceSettings;
import org.clearorbit.campaign.sequence.TimeRules;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.transfer.ImpulsiveJ2Transfer;
import org.clearorbit.transfer.PrecessingOrbit;

/**
 * A problem like the Kessler Run: sixty debris in drawn sun-synchronous orbits with nodes all round, four years, the
 * rules and prices of the competition; and the sequence that one would write first.
 */
final class SequenceWorkload {

    /** Planner steps, which the planner takes to the last. */
    static final int STEPS = 2_000;

    /** Timelines annealed side by side. */
    static final int REPLICAS = 4;

    private static final int TARGETS = 60;
    private static final double DAY = EarthModel.DAY;
    private static final double STAY = 5 * DAY;
    private static final double GAP = 25 * DAY;
    private static final double TURNAROUND = 30 * DAY;
    private static final double WINDOW = 1461 * DAY;
    private static final double LEAVING = 60;

    private final SequenceProblem problem;
    private final SequenceSettings settings = SequenceSettings.withDefaults()
            .withSeed(1)
            .withReplicas(REPLICAS)
            .withTemperatures(8, 0.2, 20)
            .withWorkLimit(STEPS);

    SequenceWorkload() {
        SplittableRandom random = new SplittableRandom(1);
        List<PrecessingOrbit> orbits = new ArrayList<>();
        for (int k = 0; k < TARGETS; k++) {
            orbits.add(Gravity.earth()
                    .precessing(
                            random.nextDouble(6.95e6, 7.3e6),
                            random.nextDouble(0.02),
                            random.nextDouble(1.68, 1.76),
                            random.nextDouble(2 * Math.PI),
                            random.nextDouble(2 * Math.PI),
                            0));
        }
        problem = new SequenceProblem(
                orbits,
                Gravity.earth(),
                new TimeRules(WINDOW, WINDOW, STAY, DAY, 30 * DAY, TimeRules.Succession.ONE_AFTER_ANOTHER, TURNAROUND),
                QuadraticMassPricing.kesslerRun(),
                Collections.nCopies(TARGETS, LEAVING));
    }

    /** Ours: the whole search with its last sharpening, on the calling thread, with a fixed seed and work limit. */
    SequencePlan clearorbit() {
        return SequencePlanner.withDefaults().with(settings).plan(problem);
    }

    /** A search that has not begun. */
    SequenceSearch search() {
        return SequenceSearch.of(problem, settings);
    }

    /**
     * The baseline: each mission goes from the lowest number that is left to the nearest by delta-v every 25 days,
     * until the next would add more than a mission of its own costs or the window ends.
     *
     * @return cost of its missions and of the targets left (million euro)
     */
    double nearestNeighbour() {
        List<Integer> open = new ArrayList<>();
        for (int k = 0; k < TARGETS; k++) {
            open.add(k);
        }
        double cost = 0;
        double time = 0;
        while (!open.isEmpty() && time + STAY <= WINDOW) {
            int[] order = new int[TARGETS];
            double[] legs = new double[TARGETS];
            order[0] = open.remove(0);
            int count = 1;
            double price = problem.pricing().price(order, count, legs);
            while (!open.isEmpty() && time + GAP + STAY <= WINDOW) {
                int nearest = nearest(order[count - 1], open, time + GAP);
                order[count] = nearest;
                legs[count - 1] = leg(order[count - 1], nearest, time + GAP);
                double longer = problem.pricing().price(order, count + 1, legs);
                if (longer - price > problem.pricing().price(new int[] {nearest}, 1, 0)) {
                    break;
                }
                open.remove((Integer) nearest);
                price = longer;
                count++;
                time += GAP;
            }
            cost += price;
            time += STAY + TURNAROUND;
        }
        return cost + LEAVING * open.size();
    }

    private int nearest(int from, List<Integer> open, double arrival) {
        int nearest = open.get(0);
        for (int target : open) {
            if (leg(from, target, arrival) < leg(from, nearest, arrival)) {
                nearest = target;
            }
        }
        return nearest;
    }

    private double leg(int from, int to, double arrival) {
        return ImpulsiveJ2Transfer.instance()
                .deltaV(problem.orbits().get(from), problem.orbits().get(to), arrival - GAP + STAY, arrival);
    }
}
