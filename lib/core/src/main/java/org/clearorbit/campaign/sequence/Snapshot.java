package org.clearorbit.campaign.sequence;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** A timeline without its grid and tables: what a work unit carries and a search remembers. */
final class Snapshot implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int origin;
    private final double cost;
    private final int[][] targets;
    private final int[][] times;

    private Snapshot(int origin, double cost, int[][] targets, int[][] times) {
        this.origin = origin;
        this.cost = cost;
        this.targets = targets;
        this.times = times;
    }

    static Snapshot of(Timeline timeline) {
        List<Route> routes = timeline.routes();
        return new Snapshot(
                timeline.origin(),
                timeline.cost(),
                routes.stream().map(Route::targets).toArray(int[][]::new),
                routes.stream().map(Route::times).toArray(int[][]::new));
    }

    double cost() {
        return cost;
    }

    /** The timeline on a grid whose step is this many times shorter than the one it was made on. */
    Timeline on(TimeGrid grid, int finer) {
        Timeline timeline = Timeline.empty(grid, origin * finer);
        for (int m = 0; m < targets.length; m++) {
            int[] when = Arrays.stream(times[m]).map(time -> time * finer).toArray();
            timeline.add(new Route(targets[m], when));
        }
        for (int target : timeline.takeLeft()) {
            if (!timeline.visited().get(target)) {
                timeline.leave(target);
            }
        }
        timeline.setCost(cost);
        return timeline;
    }
}
