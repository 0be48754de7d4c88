package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * Takes missions found for one problem over to another: targets are the same where their catalogue numbers are,
 * servicers and depots where their names are, and dates stay dates: launch and every arrival, where a servicer stays
 * longer or shorter at a target than it did, at the cost of the time for the transfer after it. A target that the other
 * problem does not have is left out of the mission; all other dates stay, but for the launch where it was the first.
 * What the mission needs and costs is worked out anew there; one whose dates leave too little time for commissioning,
 * climb, stays or transfers is not flown.
 */
final class CarriedMissions {

    private final CampaignPlan plan;
    /** The other problem. */
    private final MissionModel model;

    private final double shift;
    private final Integer[] stopOf;
    private final Integer[] servicerOf;
    private final int[] launcherOf;

    private CarriedMissions(
            CampaignPlan plan,
            MissionModel model,
            double shift,
            Integer[] stopOf,
            Integer[] servicerOf,
            int[] launcherOf) {
        this.plan = plan;
        this.model = model;
        this.shift = shift;
        this.stopOf = stopOf;
        this.servicerOf = servicerOf;
        this.launcherOf = launcherOf;
    }

    /**
     * @param plan where the missions come from
     * @param problem where they are to be flown
     * @param model the model of that problem
     */
    static CarriedMissions from(CampaignPlan plan, CampaignProblem problem, MissionModel model) {
        CampaignProblem before = plan.problem();
        List<Object> stops = new ArrayList<>(names(before));
        Map<Object, Integer> now = positions(names(problem));
        Integer[] stopOf = stops.stream().map(now::get).toArray(Integer[]::new);
        Map<Object, Integer> crafts =
                positions(problem.servicers().stream().map(Servicer::name).toList());
        Integer[] servicerOf = before.servicers().stream()
                .map(servicer -> crafts.get(servicer.name()))
                .toArray(Integer[]::new);
        List<String> launchers =
                problem.launchers().stream().map(Launcher::name).toList();
        int[] launcherOf = before.launchers().stream()
                .mapToInt(launcher -> launchers.indexOf(launcher.name()))
                .toArray();
        double shift = before.start().durationFrom(problem.start());
        return new CarriedMissions(plan, model, shift, stopOf, servicerOf, launcherOf);
    }

    /** The stops of a problem: catalogue numbers of the targets, then names of the depots. */
    private static List<Object> names(CampaignProblem problem) {
        List<Object> names = new ArrayList<>();
        problem.targets().forEach(target -> names.add(target.catalogNumber()));
        problem.depots().forEach(depot -> names.add(depot.name()));
        return names;
    }

    private static Map<Object, Integer> positions(List<?> names) {
        Map<Object, Integer> positions = new HashMap<>();
        for (int k = 0; k < names.size(); k++) {
            positions.putIfAbsent(names.get(k), k);
        }
        return positions;
    }

    /** The itinerary in the other problem, or null where nothing of it is left there. */
    @Nullable
    Itinerary carried(Itinerary itinerary) {
        Integer servicer = servicerOf[itinerary.servicer()];
        if (servicer == null) {
            return null;
        }
        Itinerary kept = itinerary;
        if (itinerary.stops().stream().anyMatch(stop -> stopOf[stop.target()] == null)) {
            List<Stop> passing = itinerary.stops().stream()
                    .map(stop -> stopOf[stop.target()] == null ? stop.passing() : stop)
                    .toList();
            Itinerary direct = MissionPool.direct(plan.model(), itinerary, passing);
            kept = direct == null ? null : direct.launchedBy(itinerary.launcher());
        }
        return kept == null ? null : onItsDates(kept, servicer);
    }

    /** The same launch and arrivals; null where a stay leaves too little time to get to the next stop. */
    private @Nullable Itinerary onItsDates(Itinerary itinerary, int servicer) {
        List<Stop> stops = new ArrayList<>();
        double longerStay = 0;
        for (Stop stop : itinerary.stops()) {
            int target = Objects.requireNonNull(stopOf[stop.target()]);
            // exactly the time that it had where nothing has changed
            double transfer = stop.transferSeconds() - longerStay;
            double shortest = FastMath.min(stop.transferSeconds(), MissionTimes.SHORTEST_TRANSFER);
            if (SameInstant.isAfter(shortest, transfer)) {
                return null;
            }
            stops.add(new Stop(target, transfer, stop.kind()));
            longerStay = model.visit(servicer, target).staySeconds()
                    - plan.model().visit(itinerary.servicer(), stop.target()).staySeconds();
        }
        return new Itinerary(
                servicer,
                model.launchTimes().near(itinerary.launchSeconds() + shift),
                stops,
                // a launcher that is not there any more: indexOf gives what stands for the cheapest
                itinerary.launcher() == Itinerary.CHEAPEST ? Itinerary.CHEAPEST : launcherOf[itinerary.launcher()]);
    }

    /** Every mission chosen or in the pool that can be flown in the other problem. */
    List<Candidate> candidates() {
        return Stream.concat(
                        choice().stream(),
                        plan.pool().candidates().stream()
                                .map(candidate -> MissionPool.evaluated(model, carried(candidate.itinerary())))
                                .filter(Objects::nonNull))
                .toList();
    }

    /** The missions chosen that can be flown in the other problem. */
    List<Candidate> choice() {
        return plan.flights().stream()
                .map(Flight::candidate)
                .map(candidate -> MissionPool.evaluated(model, carried(candidate.itinerary())))
                .filter(Objects::nonNull)
                .toList();
    }
}
