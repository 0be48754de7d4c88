package org.clearorbit.campaign.sequence;

import java.util.SplittableRandom;

/**
 * Takes targets out of a timeline: one at random, those that it could be reached from or that could be reached from it
 * cheaply at the time they are visited, and short strings of stops around these; now and then a mission is split, two
 * are merged or change places, one is dissolved, or stops move from one to the next first.
 *
 * <p>After the string removal of Christiaens and Vanden Berghe, "Slack induction by string removals for vehicle routing
 * problems", Transportation Science 54(2), 2020, 417-433, with delta-v in place of distance.
 */
final class Ruin {

    /** Most of the stops that change mission at once. */
    private static final int STOPS_MOVED = 4;

    /** Roughly rated farther than this (m/s), a stop is rated no further. */
    private static final double FAR = 2000;

    private final TimeGrid grid;
    private final LegCosts legs;
    private final SequenceSettings settings;
    private final SplittableRandom random;
    private final double[] related;
    private final int[] target;

    Ruin(TimeGrid grid, LegCosts legs, SequenceSettings settings, SplittableRandom random) {
        this.grid = grid;
        this.legs = legs;
        this.settings = settings;
        this.random = random;
        this.related = new double[grid.targets()];
        this.target = new int[grid.targets()];
    }

    /** Changes a timeline; nothing if it visits no target. */
    void apply(Timeline timeline) {
        if (timeline.routes().isEmpty()) {
            return;
        }
        if (!restructure(timeline)) {
            removeRelated(timeline);
        }
    }

    /** Now and then changes what the missions are; returns whether that is enough for a step. */
    private boolean restructure(Timeline timeline) {
        int missions = timeline.routes().size();
        double draw = random.nextDouble() / settings.structureShare();
        if (draw >= 1) {
            return false;
        }
        int m = random.nextInt(missions);
        int size = timeline.routes().get(m).size();
        if (draw < 0.2) {
            if (size > 1 && timeline.mayBegin()) {
                timeline.split(m, 1 + random.nextInt(size - 1));
            }
        } else if (missions > 1 && draw < 0.4) {
            timeline.merge(Math.min(m, missions - 2));
        } else if (missions > 1 && draw < 0.65) {
            // what it did is for the others to do, in the time that it leaves them
            timeline.remove(m, 0, size);
            return true;
        } else if (missions > 1 && draw < (grid.sideBySide() ? 0.7 : 0.92)) {
            moveStops(timeline, Math.min(m, missions - 2));
        } else {
            moveInTime(timeline, m, draw);
            // what only moves in time is worth a look with all targets kept
            return random.nextBoolean();
        }
        return false;
    }

    private void moveInTime(Timeline timeline, int m, double draw) {
        int missions = timeline.routes().size();
        if (missions > 1 && !grid.sideBySide() && draw < 0.95) {
            timeline.exchange(Math.min(m, missions - 2));
        } else if (draw < 0.97) {
            timeline.shift(m, random.nextDouble());
        } else {
            timeline.beginAt(timeline.origin() + (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(2)));
        }
    }

    /** Lets a mission take over the next one's first stops, or the other way round. */
    private void moveStops(Timeline timeline, int m) {
        boolean forth = random.nextBoolean();
        int giver = forth ? m : m + 1;
        int size = timeline.routes().get(giver).size();
        if (size < 2) {
            return;
        }
        int count = 1 + random.nextInt(Math.min(STOPS_MOVED, size - 1));
        if (forth) {
            timeline.split(m, size - count);
            timeline.merge(m + 1);
        } else {
            timeline.split(m + 1, count);
            timeline.merge(m);
        }
    }

    private void removeRelated(Timeline timeline) {
        int stops = rate(timeline);
        int wanted = 1 + random.nextInt(2 * settings.targetsRemoved() - 1);
        int longest = 1 + random.nextInt(settings.longestString());
        for (int removed = 0; removed < wanted; ) {
            int nearest = -1;
            for (int k = 0; k < stops; k++) {
                if (related[k] < Double.POSITIVE_INFINITY && (nearest < 0 || related[k] < related[nearest])) {
                    nearest = k;
                }
            }
            if (nearest < 0) {
                return;
            }
            related[nearest] = Double.POSITIVE_INFINITY;
            removed += removeString(timeline, target[nearest], longest, wanted - removed);
        }
    }

    /** Rates how related each stop is to one drawn at random; returns the number of stops. */
    private int rate(Timeline timeline) {
        int stops = 0;
        for (Route route : timeline.routes()) {
            for (int k = 0; k < route.size(); k++) {
                target[stops] = route.target(k);
                related[stops] = route.time(k);
                stops++;
            }
        }
        int centre = random.nextInt(stops);
        int gap = Route.pace(grid);
        for (int k = 0; k < stops; k++) {
            int time = (int) related[k];
            double cost = 0;
            if (k != centre) {
                cost = legs.rough(target[centre], target[k], time);
                if (cost < FAR) {
                    cost = Math.min(
                            legs.deltaV(target[centre], target[k], time, gap),
                            legs.deltaV(target[k], target[centre], time, gap));
                }
            }
            related[k] = cost * (0.6 + 0.8 * random.nextDouble());
        }
        return stops;
    }

    /** Removes a string of stops that holds a target, if it is still visited; returns how many. */
    private int removeString(Timeline timeline, int centre, int longest, int most) {
        for (int m = 0; m < timeline.routes().size(); m++) {
            Route route = timeline.routes().get(m);
            for (int k = 0; k < route.size(); k++) {
                if (route.target(k) == centre) {
                    int length = Math.min(1 + random.nextInt(longest), Math.min(route.size(), most));
                    int from = Math.max(0, Math.min(route.size() - length, k - random.nextInt(length)));
                    timeline.remove(m, from, from + length);
                    return length;
                }
            }
        }
        return 0;
    }
}
