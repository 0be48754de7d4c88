package org.clearorbit.campaign.sequence;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The answer to a sequence problem. Times are seconds after the reference date of the problem.
 *
 * @param missions the missions in order of their first arrival
 * @param left the targets that no mission visits, in ascending order
 * @param cost cost of all missions and of the targets left (million euro)
 * @param history the best cost after each stage of the search, before the times were sharpened in the end
 */
public record SequencePlan(List<PlannedMission> missions, List<Integer> left, double cost, List<Milestone> history)
        implements Serializable {

    /** Spells a timeline out. */
    static SequencePlan of(Timeline timeline, TimeGrid grid, List<Milestone> history) {
        LegCosts legs = new LegCosts(grid);
        MissionPricing pricing = grid.problem().pricing();
        List<PlannedMission> missions = new ArrayList<>();
        double cost = 0;
        for (Route route : timeline.routes()) {
            int size = route.size();
            double[] deltaV = new double[size - 1];
            for (int k = 1; k < size; k++) {
                deltaV[k - 1] = legs.deltaV(
                        route.target(k - 1), route.target(k), route.time(k), route.time(k) - route.time(k - 1));
            }
            double price = pricing.price(route.targets(), size, deltaV);
            cost += price;
            missions.add(new PlannedMission(
                    Arrays.stream(route.targets()).boxed().toList(),
                    Arrays.stream(route.times())
                            .mapToObj(time -> time * grid.step())
                            .toList(),
                    Arrays.stream(deltaV).boxed().toList(),
                    price));
        }
        missions.sort(Comparator.comparingDouble(mission -> mission.arrivals().get(0)));
        int[] left = timeline.left();
        Arrays.sort(left);
        cost += timeline.lost();
        return new SequencePlan(missions, Arrays.stream(left).boxed().toList(), cost, history);
    }

    /** Copies the lists. */
    public SequencePlan {
        missions = List.copyOf(missions);
        left = List.copyOf(left);
        history = List.copyOf(history);
    }

    /**
     * How far a search had come.
     *
     * @param steps steps taken
     * @param cost cost of the best timeline (million euro)
     */
    public record Milestone(long steps, double cost) implements Serializable {}

    /**
     * One mission.
     *
     * @param targets targets in the order of the visits
     * @param arrivals arrival at each (s)
     * @param legs delta-v from each target to the next (m/s), one fewer than targets
     * @param price its price (million euro)
     */
    public record PlannedMission(List<Integer> targets, List<Double> arrivals, List<Double> legs, double price)
            implements Serializable {

        /** Copies the lists. */
        public PlannedMission {
            targets = List.copyOf(targets);
            arrivals = List.copyOf(arrivals);
            legs = List.copyOf(legs);
        }

        /** @return delta-v of all legs (m/s) */
        public double deltaV() {
            return legs.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /** @return steps taken by all replicas together */
    public long steps() {
        return history.isEmpty() ? 0 : history.get(history.size() - 1).steps();
    }

    /** @return number of targets visited */
    public int visited() {
        return missions.stream().mapToInt(mission -> mission.targets().size()).sum();
    }

    /** @return delta-v of all missions (m/s) */
    public double deltaV() {
        return missions.stream().mapToDouble(PlannedMission::deltaV).sum();
    }
}
