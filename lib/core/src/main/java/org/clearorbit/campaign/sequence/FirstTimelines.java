package org.clearorbit.campaign.sequence;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.clearorbit.common.Seeds;

/**
 * A beginning: several missions grown at once from random first targets at even distances in time, each going on to the
 * nearest target that is free for what it is worth, at a steady pace, until their time is filled.
 */
final class FirstTimelines {

    /** Beginnings made where a step does not try all targets: which part of them to begin in then matters most. */
    private static final int BEGINNINGS = 12;

    private FirstTimelines() {}

    /** A beginning; the cheapest of some where there are more targets than a step tries. */
    static Timeline of(TimeGrid grid, SequenceSettings settings, long seed) {
        if (grid.targets() <= settings.othersTried()) {
            return random(grid, seed);
        }
        LegCosts legs = new LegCosts(grid);
        Timeline best = random(grid, seed);
        best.prepare(legs);
        for (int k = 1; k < BEGINNINGS; k++) {
            Timeline next = random(grid, Seeds.derive(seed, k));
            next.prepare(legs);
            if (next.expectedCost() < best.expectedCost()) {
                best = next;
            }
        }
        return best;
    }

    /** A timeline with some of the targets left; how many missions it has is drawn at random. */
    static Timeline random(TimeGrid grid, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LegCosts legs = new LegCosts(grid);
        int slack = grid.lastArrival() - grid.span();
        Timeline timeline = Timeline.empty(grid, slack == 0 ? 0 : random.nextInt(slack + 1));
        int[] waiting = timeline.takeLeft();
        for (int k = waiting.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int target = waiting[k];
            waiting[k] = waiting[other];
            waiting[other] = target;
        }
        TimeRules rules = grid.problem().rules();
        Worth worth = grid.problem().worth();
        boolean limited = rules.mostMissions() < TimeRules.ANY_NUMBER;
        int fitting = grid.span() / (2 * Math.max(1, grid.turnaround())) + 1;
        int most = Math.max(
                1, Math.min(waiting.length / 13, grid.sideBySide() && limited ? rules.mostMissions() : fitting));
        most = Math.min(most, rules.mostMissions());
        int least = Math.max(1, Math.min(most, waiting.length / 20));
        int missions = least + random.nextInt(most - least + 1);
        // with few missions side by side each may take all the time
        boolean together = limited && grid.sideBySide();
        int slot = together ? 0 : grid.span() / missions;
        int pace = Route.pace(grid);
        if (limited) {
            pace = grid.shortestGap() + random.nextInt(pace - grid.shortestGap() + 1);
        }
        // where no gap is allowed every mission has one target
        int stops = grid.shortestGap() > grid.longestGap()
                ? 1
                : 1 + (together ? grid.span() : Math.max(0, slot - grid.turnaround())) / pace;
        int[][] order = new int[missions][stops];
        int[] count = new int[missions];
        double[] deltaV = new double[missions];
        int free = waiting.length;
        for (int m = 0; m < missions && free > 0; m++) {
            order[m][count[m]++] = waiting[--free];
            timeline.visit(waiting[free]);
        }
        MissionPricing pricing = grid.problem().pricing();
        for (int k = 1; k < stops; k++) {
            for (int m = 0; m < missions && free > 0; m++) {
                if (count[m] < k) {
                    continue;
                }
                int time = timeline.origin() + m * slot + k * pace;
                int nearest = nearest(legs, worth, timeline.visited(), order[m][k - 1], waiting, free, time, pace);
                int target = waiting[nearest];
                double longer = deltaV[m] + legs.deltaV(order[m][k - 1], target, time, pace);
                double before = pricing.price(order[m], k, deltaV[m]);
                order[m][k] = target;
                if (pricing.price(order[m], k + 1, longer) - before < worth.gain(target, timeline.visited())) {
                    timeline.visit(target);
                    count[m]++;
                    deltaV[m] = longer;
                    waiting[nearest] = waiting[--free];
                }
            }
        }
        for (int m = 0; m < missions; m++) {
            if (count[m] > 0) {
                int[] times = new int[count[m]];
                for (int k = 0; k < times.length; k++) {
                    times[k] = timeline.origin() + m * slot + k * pace;
                }
                timeline.add(new Route(Arrays.copyOf(order[m], count[m]), times));
            }
        }
        for (int k = 0; k < free; k++) {
            timeline.leave(waiting[k]);
        }
        return timeline;
    }

    private static int nearest(
            LegCosts legs, Worth worth, BitSet visited, int from, int[] waiting, int free, int time, int pace) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < free; k++) {
            double cost = legs.deltaV(from, waiting[k], time, pace) / worth.gain(waiting[k], visited);
            if (cost < least) {
                least = cost;
                nearest = k;
            }
        }
        return nearest;
    }
}
