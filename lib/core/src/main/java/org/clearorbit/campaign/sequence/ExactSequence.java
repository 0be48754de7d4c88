package org.clearorbit.campaign.sequence;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.clearorbit.common.InvalidInputException;

/**
 * The best sequence of a few targets on a grid of arrival times, found by looking at all: what a search is held
 * against.
 *
 * <p>Dynamic programming over sets of targets. For each step {@code e} at which a mission may end, and backward in
 * time, the least quantity on arrival (see {@link MissionPricing}) at each first target of each set at each step; this
 * is exact because that quantity never falls when the one after it or the delta-v grows. Missions are then joined by
 * the least cost of what remains to be visited from a step on, or by the best partition into sets where they fly side
 * by side. A target may be left at its price, alone or with others.
 *
 * <p>With {@code n} targets, {@code T} steps in a campaign, {@code g} gaps allowed between two arrivals and {@code s}
 * steps at which a campaign may begin, it takes some {@code s T² (2ⁿ n² g / 4 + 3ⁿ)} operations at most and {@code 2ⁿ n
 * T} numbers of memory: for eight targets, 40 steps and 10 gaps some tenths of a second.
 */
public final class ExactSequence {

    /** Most targets that are accepted. */
    public static final int MOST_TARGETS = 10;

    private static final double NONE = Double.POSITIVE_INFINITY;

    private final TimeGrid grid;
    private final MissionTable table;
    private final int sets;
    private final int first;
    private final int last;

    /** Least cost of a set, nothing of it reached before a step: rows of one step more than there are. */
    private final double[] cost;

    /** Least cost of a set whose first mission begins at a step, with what that mission visits and its end. */
    private final double[] beginning;

    private final int[] visited;
    private final int[] ended;

    private ExactSequence(TimeGrid grid, MissionTable table, int first) {
        int steps = grid.lastArrival() + 1;
        this.grid = grid;
        this.table = table;
        this.sets = 1 << grid.targets();
        this.first = first;
        this.last = first + grid.span();
        this.cost = new double[sets * (steps + 1)];
        this.beginning = new double[sets * steps];
        this.visited = new int[sets * steps];
        this.ended = new int[sets * steps];
        Arrays.fill(beginning, NONE);
        for (int set = 0; set < sets; set++) {
            Arrays.fill(cost, costAt(set, 0), costAt(set, steps) + 1, leaving(set));
        }
    }

    /**
     * @param problem what to visit, and the rules; at most {@link #MOST_TARGETS} targets
     * @param step grid of arrival times (s)
     * @return a plan of least cost on that grid, without a history
     */
    public static SequencePlan solve(SequenceProblem problem, double step) {
        if (problem.targets() > MOST_TARGETS) {
            throw InvalidInputException.at(
                    "targets of an exact sequence",
                    problem.targets(),
                    "at most " + MOST_TARGETS + " (SequencePlanner takes more)");
        }
        if (problem.rules().mostMissions() < problem.targets()) {
            throw InvalidInputException.at(
                    "missions at most of an exact sequence",
                    problem.rules().mostMissions(),
                    "no limit below the number of targets");
        }
        TimeGrid grid = new TimeGrid(problem, step);
        MissionTable table = new MissionTable(grid);
        Timeline best = Timeline.empty(grid, 0);
        double least = NONE;
        for (int first = 0; first <= grid.lastArrival() - grid.span(); first++) {
            ExactSequence sequence = new ExactSequence(grid, table, first);
            Timeline timeline = grid.sideBySide() ? sequence.sideBySide() : sequence.oneAfterAnother();
            if (timeline.cost() < least) {
                least = timeline.cost();
                best = timeline;
            }
        }
        return SequencePlan.of(best, grid, List.of());
    }

    /** What it costs to leave a set of targets. */
    private double leaving(int set) {
        return grid.problem().worth().lost(BitSet.valueOf(new long[] {(sets - 1) & ~set}));
    }

    private int costAt(int set, int step) {
        return set * (grid.lastArrival() + 2) + step;
    }

    private int at(int set, int step) {
        return set * (grid.lastArrival() + 1) + step;
    }

    private Timeline oneAfterAnother() {
        for (int end = last; end >= first; end--) {
            table.fill(first, end);
            int next = Math.min(last + 1, end + grid.turnaround());
            for (int set = 1; set < sets; set++) {
                for (int mission = set; mission != 0; mission = (mission - 1) & set) {
                    note(set, mission, end, cost[costAt(set ^ mission, next)]);
                }
                int here = costAt(set, end);
                cost[here] = Math.min(cost[here + 1], beginning[at(set, end)]);
            }
        }
        Timeline timeline = Timeline.empty(grid, first);
        int set = sets - 1;
        int step = first;
        timeline.setCost(cost[costAt(set, step)]);
        while (step <= last) {
            int here = at(set, step);
            // the first step after which nothing as good is left begins a mission
            if (cost[costAt(set, step)] == cost[costAt(set, step + 1)]) {
                step++;
            } else {
                add(timeline, visited[here], step, ended[here]);
                set ^= visited[here];
                step = Math.min(last + 1, ended[here] + grid.turnaround());
            }
        }
        return timeline;
    }

    /** A set that begins with a mission and costs so much after it. */
    private void note(int set, int mission, int end, double rest) {
        for (int start = table.earliest(mission, first, end); start <= table.latest(mission, end); start++) {
            double all = table.price(mission, start) + rest;
            int here = at(set, start);
            if (all < beginning[here]) {
                beginning[here] = all;
                visited[here] = mission;
                ended[here] = end;
            }
        }
    }

    private Timeline sideBySide() {
        for (int end = last; end >= first; end--) {
            table.fill(first, end);
            for (int set = 1; set < sets; set++) {
                note(set, set, end, 0);
            }
        }
        int[] start = new int[sets];
        int[] mission = new int[sets];
        for (int set = 1; set < sets; set++) {
            start[set] = first;
            for (int step = first + 1; step <= last; step++) {
                if (beginning[at(set, step)] < beginning[at(set, start[set])]) {
                    start[set] = step;
                }
            }
            double least = leaving(set);
            for (int part = set; part != 0; part = (part - 1) & set) {
                double all = beginning[at(part, start[part])] + cost[costAt(set ^ part, first)];
                if (all < least) {
                    least = all;
                    mission[set] = part;
                }
            }
            cost[costAt(set, first)] = least;
        }
        Timeline timeline = Timeline.empty(grid, first);
        timeline.setCost(cost[costAt(sets - 1, first)]);
        for (int set = sets - 1; mission[set] != 0; set ^= mission[set]) {
            int part = mission[set];
            add(timeline, part, start[part], ended[at(part, start[part])]);
        }
        return timeline;
    }

    private void add(Timeline timeline, int mission, int start, int end) {
        timeline.add(table.route(mission, start, end));
        for (int target : timeline.takeLeft()) {
            if ((mission >> target & 1) == 0) {
                timeline.leave(target);
            }
        }
    }
}
