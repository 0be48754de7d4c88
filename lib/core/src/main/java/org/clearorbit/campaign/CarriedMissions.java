package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes missions found for one problem over to another: targets are the same where their catalogue numbers are,
 * servicers and depots where their names are, and dates stay dates. A target that the other problem does not have is
 * left out of the mission; all other dates stay. What the mission needs and costs is worked out anew there.
 */
final class CarriedMissions {

    private final CampaignPlan plan;
    private final double shift;
    private final Integer[] stopOf;
    private final Integer[] servicerOf;

    private CarriedMissions(CampaignPlan plan, double shift, Integer[] stopOf, Integer[] servicerOf) {
        this.plan = plan;
        this.shift = shift;
        this.stopOf = stopOf;
        this.servicerOf = servicerOf;
    }

    /**
     * @param plan where the missions come from
     * @param problem where they are to be flown
     */
    static CarriedMissions from(CampaignPlan plan, CampaignProblem problem) {
        CampaignProblem before = plan.problem();
        List<Object> stops = new ArrayList<>(names(before));
        Map<Object, Integer> now = positions(names(problem));
        Integer[] stopOf = stops.stream().map(now::get).toArray(Integer[]::new);
        Map<Object, Integer> crafts =
                positions(problem.servicers().stream().map(Servicer::name).toList());
        Integer[] servicerOf = before.servicers().stream()
                .map(servicer -> crafts.get(servicer.name()))
                .toArray(Integer[]::new);
        return new CarriedMissions(plan, before.start().durationFrom(problem.start()), stopOf, servicerOf);
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
            kept = MissionPool.direct(plan.model(), itinerary, passing);
        }
        return kept == null
                ? null
                : new Itinerary(
                        servicer,
                        kept.launchSeconds() + shift,
                        kept.stops().stream()
                                .map(stop -> new Stop(
                                        Objects.requireNonNull(stopOf[stop.target()]),
                                        stop.transferSeconds(),
                                        stop.kind()))
                                .toList());
    }

    /** Every mission chosen or in the pool that can be flown in the other problem. */
    List<Candidate> candidates(MissionModel model) {
        return Stream.concat(
                        choice(model).stream(),
                        plan.pool().candidates().stream()
                                .map(candidate -> MissionPool.evaluated(model, carried(candidate.itinerary())))
                                .filter(Objects::nonNull))
                .toList();
    }

    /** The missions chosen that can be flown in the other problem. */
    List<Candidate> choice(MissionModel model) {
        return plan.flights().stream()
                .map(Flight::candidate)
                .map(candidate -> MissionPool.evaluated(model, carried(candidate.itinerary())))
                .filter(Objects::nonNull)
                .toList();
    }
}
