package org.clearorbit.campaign.sequence;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Puts the targets that are left back into a timeline, in random order, each where it adds least to the price, times
 * moved as need be; a place is overlooked now and then, so that the same ruin does not always give the same timeline. A
 * target is left where every place, a mission of its own included, would cost more than visiting it is worth besides
 * what is visited already.
 */
final class Recreate {

    private final TimeGrid grid;
    private final LegCosts legs;
    private final MissionPricing pricing;
    private final SequenceSettings settings;
    private final SplittableRandom random;
    private final Candidates candidates;
    private final Worth worth;
    private final double[] row = new double[Route.WINDOW];
    private final LegCosts.Meeting meeting = new LegCosts.Meeting();

    /** The places that look best at the times as they are, in ascending delta-v. */
    private final double[] estimate;

    private final int[] mission;
    private final int[] place;
    private int places;

    Recreate(TimeGrid grid, LegCosts legs, SequenceSettings settings, SplittableRandom random) {
        this.grid = grid;
        this.legs = legs;
        this.pricing = grid.problem().pricing();
        this.settings = settings;
        this.random = random;
        this.candidates = new Candidates(grid, settings, random);
        this.worth = grid.problem().worth();
        int tried = Math.min(settings.placesTried(), 2 * grid.targets());
        this.estimate = new double[tried];
        this.mission = new int[tried];
        this.place = new int[tried];
    }

    /**
     * Changes a timeline; all its routes are prepared afterwards.
     *
     * @param old how many of the targets left have been so for longer: where these are many, some are drawn
     */
    void apply(Timeline timeline, int old) {
        int[] waiting = timeline.takeLeft();
        int tried = candidates.choose(timeline, waiting, old);
        for (int k = tried; k < waiting.length; k++) {
            timeline.leave(waiting[k]);
        }
        for (int k = tried - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int target = waiting[k];
            waiting[k] = waiting[other];
            waiting[other] = target;
        }
        for (int k = 0; k < tried; k++) {
            if (insert(timeline, waiting[k], k == 0)) {
                timeline.visit(waiting[k]);
            } else {
                timeline.leave(waiting[k]);
            }
        }
        timeline.prepare(legs);
    }

    private Route prepared(Timeline timeline, int m) {
        Route route = timeline.routes().get(m);
        route.prepare(legs, pricing, timeline.earliest(m), timeline.latest(m));
        return route;
    }

    private boolean insert(Timeline timeline, int target, boolean first) {
        lookAround(timeline, target);
        double best = worth.gain(target, timeline.visited());
        int bestMission = -1;
        int bestPlace = 0;
        int bestTime = 0;
        for (int k = 0; k < places; k++) {
            Route route = prepared(timeline, mission[k]);
            route.tryInserting(place[k], target, legs, grid, row, meeting);
            if (meeting.cost() < Double.POSITIVE_INFINITY) {
                int[] order = Route.inserted(route.targets(), place[k], target);
                double added = pricing.price(order, order.length, meeting.cost()) - route.price();
                if (added < best) {
                    best = added;
                    bestMission = mission[k];
                    bestPlace = place[k];
                    bestTime = meeting.time();
                }
            }
        }
        if (begin(timeline, target, best, first)) {
            return true;
        }
        if (bestMission < 0) {
            return false;
        }
        Route route = timeline.routes().get(bestMission);
        timeline.routes().set(bestMission, route.with(bestPlace, target, bestTime, legs, pricing));
        return true;
    }

    /** Begins a mission for a target, in a time that is free, where that costs less than any other place. */
    private boolean begin(Timeline timeline, int target, double limit, boolean first) {
        double alone = pricing.price(new int[] {target}, 1, 0);
        if (!timeline.mayBegin() || (alone >= limit && !dares(timeline, target, alone, first))) {
            return false;
        }
        List<Route> routes = timeline.routes();
        int start = random.nextInt(routes.size() + 1);
        for (int k = 0; k <= routes.size(); k++) {
            int at = (start + k) % (routes.size() + 1);
            int from = timeline.earliest(at);
            int to = grid.sideBySide() || at == routes.size()
                    ? timeline.origin() + grid.span()
                    : routes.get(at).first() - grid.turnaround();
            if (from <= to) {
                int time = from + random.nextInt(to - from + 1);
                routes.add(at, new Route(new int[] {target}, new int[] {time}));
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a mission is begun that is not worth its price for its first target, but may be with others: now and
     * then, where no mission pays for that target alone. Else none would ever begin.
     */
    private boolean dares(Timeline timeline, int target, double alone, boolean first) {
        return alone >= worth.gain(target, timeline.visited())
                && alone < Double.POSITIVE_INFINITY
                && random.nextDouble() < (first && timeline.routes().isEmpty() ? 0.5 : settings.structureShare());
    }

    /** Gathers the places where a target would cost least with all times as they are. */
    private void lookAround(Timeline timeline, int target) {
        places = 0;
        int pace = Route.pace(grid);
        int half = Math.max(grid.shortestGap(), grid.longestGap() / 2);
        List<Route> routes = timeline.routes();
        for (int m = 0; m < routes.size(); m++) {
            Route route = routes.get(m);
            int size = route.size();
            double[] before = route.legDeltaV(legs, grid);
            for (int k = 0; k <= size; k++) {
                int neighbour = route.target(Math.max(0, k - 1));
                int when = route.time(Math.max(0, k - 1));
                boolean between = k > 0 && k < size;
                double saved = between ? before[k - 1] : 0;
                if (places == estimate.length && legs.rough(target, neighbour, when) - saved > estimate[places - 1]) {
                    continue;
                }
                double added;
                if (k == 0) {
                    added = legs.deltaV(target, neighbour, when, pace);
                } else if (k == size) {
                    added = legs.deltaV(neighbour, target, grid.clamped(when + pace), pace);
                } else {
                    added = legs.deltaV(neighbour, target, (when + route.time(k)) / 2, half) - saved;
                    if (places < estimate.length || added < estimate[places - 1]) {
                        added += legs.deltaV(target, route.target(k), route.time(k), half);
                    }
                }
                if (!(random.nextDouble() < settings.blinkShare())) {
                    note(added, m, k);
                }
            }
        }
    }

    private void note(double added, int m, int k) {
        if (places == estimate.length) {
            if (added >= estimate[places - 1]) {
                return;
            }
            places--;
        }
        int at = places++;
        while (at > 0 && estimate[at - 1] > added) {
            estimate[at] = estimate[at - 1];
            mission[at] = mission[at - 1];
            place[at] = place[at - 1];
            at--;
        }
        estimate[at] = added;
        mission[at] = m;
        place[at] = k;
    }
}
