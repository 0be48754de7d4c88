package org.clearorbit.campaign.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Missions in order of time and the targets that none visits. A copy shares the routes, which do not change. */
final class Timeline {

    private final TimeGrid grid;
    private final List<Route> routes;
    private int[] left;
    private int leftCount;
    private final BitSet visited;
    private int origin;
    private double cost = Double.POSITIVE_INFINITY;

    private Timeline(TimeGrid grid, List<Route> routes, int[] left, int leftCount, BitSet visited, int origin) {
        this.grid = grid;
        this.routes = routes;
        this.left = left;
        this.leftCount = leftCount;
        this.visited = visited;
        this.origin = origin;
    }

    /** A timeline without missions. */
    static Timeline empty(TimeGrid grid, int start) {
        // on a finer grid a campaign may last a part of a step longer, and then not begin as late
        int origin = grid.originNear(start);
        int[] all = new int[grid.targets()];
        Arrays.setAll(all, k -> k);
        return new Timeline(grid, new ArrayList<>(), all, all.length, new BitSet(all.length), origin);
    }

    Timeline copy() {
        Timeline copy =
                new Timeline(grid, new ArrayList<>(routes), left.clone(), leftCount, (BitSet) visited.clone(), origin);
        copy.cost = cost;
        return copy;
    }

    /** Prepares the tables of all routes. */
    void prepare(LegCosts legs) {
        for (int m = 0; m < routes.size(); m++) {
            routes.get(m).prepare(legs, grid.problem().pricing(), earliest(m), latest(m));
        }
    }

    List<Route> routes() {
        return routes;
    }

    /** First step of the campaign. */
    int origin() {
        return origin;
    }

    /** Lets the campaign begin at another step. */
    void beginAt(int step) {
        origin = grid.originNear(step);
    }

    /** Cost of all missions and of the targets left (million euro). */
    double cost() {
        return cost;
    }

    void setCost(double value) {
        cost = value;
    }

    int[] left() {
        return Arrays.copyOf(left, leftCount);
    }

    int leftCount() {
        return leftCount;
    }

    void leave(int target) {
        left[leftCount++] = target;
        visited.clear(target);
    }

    /** Takes all targets that are left out of the list, to be {@linkplain #leave left} or put into a mission. */
    int[] takeLeft() {
        int[] all = left();
        leftCount = 0;
        return all;
    }

    /** Notes that a target taken out of the list has been put into a mission. */
    void visit(int target) {
        visited.set(target);
    }

    /** The targets in missions; not to be changed. */
    BitSet visited() {
        return visited;
    }

    /** Adds a mission after all others; its targets must have been taken out of the list of those left. */
    void add(Route route) {
        routes.add(route);
        for (int target : route.targets()) {
            visit(target);
        }
    }

    /** What the targets that are left would be worth (million euro). */
    double lost() {
        return grid.problem().worth().lost(visited);
    }

    /** The cost with the delta-v of each mission spread evenly and its bounds of time as they are, once prepared. */
    double expectedCost() {
        double sum = 0;
        for (Route route : routes) {
            sum += route.price();
        }
        return sum + lost();
    }

    /** Whether one mission more is allowed. */
    boolean mayBegin() {
        return routes.size() < grid.problem().rules().mostMissions();
    }

    /** Earliest step at which a mission at this place may begin. */
    int earliest(int place) {
        return grid.sideBySide() || place == 0 ? origin : routes.get(place - 1).last() + grid.turnaround();
    }

    /** Latest step at which a mission at this place may reach its last target. */
    int latest(int place) {
        return grid.sideBySide() || place >= routes.size() - 1
                ? origin + grid.span()
                : routes.get(place + 1).first() - grid.turnaround();
    }

    /** Takes targets out of a mission. */
    void remove(int mission, int from, int to) {
        Route route = routes.get(mission);
        for (int k = from; k < to; k++) {
            leave(route.target(k));
        }
        if (to - from == route.size()) {
            routes.remove(mission);
        } else {
            routes.set(mission, route.without(from, to, grid));
        }
    }

    /** Ends a mission before one of its stops and begins another there. */
    void split(int mission, int at) {
        Route route = routes.get(mission);
        Route head = route.part(0, at);
        Route tail = route.part(at, route.size());
        int missing = grid.sideBySide() ? 0 : Math.max(0, grid.turnaround() - (tail.first() - head.last()));
        int early = missing / 2;
        routes.set(mission, missing == 0 ? head : head.shifted(-early, grid));
        routes.add(mission + 1, missing == 0 ? tail : tail.shifted(missing - early, grid));
    }

    /**
     * Moves a mission to another time between its neighbours, as early as it can be or later by a share of the slack.
     */
    void shift(int mission, double share) {
        Route route = routes.get(mission);
        int slack = latest(mission) - earliest(mission) - (route.last() - route.first());
        if (slack > 0) {
            routes.set(mission, route.shifted(earliest(mission) - route.first() + (int) (share * (slack + 1)), grid));
        }
    }

    /** Lets two neighbours change places, within the time that both take. */
    void exchange(int mission) {
        Route route = routes.get(mission);
        Route next = routes.get(mission + 1);
        routes.set(mission, next.shifted(route.first() - next.first(), grid));
        routes.set(mission + 1, route.shifted(next.last() - route.last(), grid));
    }

    /** Makes one mission of two neighbours. */
    void merge(int mission) {
        Route next = routes.remove(mission + 1);
        Route route = routes.get(mission);
        // side by side they may fly at any time: the second goes to where the first ends
        int later = grid.sideBySide() ? route.last() + Route.pace(grid) - next.first() : 0;
        routes.set(mission, route.followedBy(later == 0 ? next : next.shifted(later, grid), grid));
    }
}
