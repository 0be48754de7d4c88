package org.clearorbit.campaign;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.clearorbit.common.WorkUnit;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * Looks for cheaper missions in place of a few: beams over their targets, targets moved from one of them to each place
 * of another, the dates of the most promising worked out anew ({@link MissionTimes}); then the cheapest choice of all
 * that is known for these targets.
 */
final class MissionExchange implements WorkUnit<MissionExchange.Found> {

    private static final long serialVersionUID = 1L;

    /** Share of the steps for the beams, and for them and the dates of what they find; moves have the rest. */
    private static final double BEAMS = 0.5;

    private static final double BEAMS_AND_DATES = 0.75;

    /** A beam is launched at a date of a known mission, give or take so much (s), or at any date. */
    private static final double AROUND_KNOWN = 400 * EarthModel.DAY;

    /** First spacing of dates (days): where an order is tried at dates that may be far off, and where they are near. */
    private static final double COARSE = 64;

    private static final double FINE = 16;

    /** Steps for the dates of one mission, at most. */
    private static final long STEPS_FOR_DATES = 3000;

    /** Candidates whose dates are worked out anew, at most. */
    private static final int REDATED = 16;

    /** Its beams are so many times narrower than those over all targets. */
    private static final int NARROWER = 4;

    /** Missions looked at in the choice for each step allowed. */
    private static final long LOOKS_PER_STEP = 10;

    private final MissionModel model;
    private final PlannerSettings settings;
    private final List<Candidate> missions;
    private final BitSet targets;
    private final List<Candidate> known;
    private final double[] worth;
    private final long seed;
    private final long mostSteps;

    /**
     * What it yields.
     *
     * @param replaced the missions to replace
     * @param better missions for the same targets at less cost; empty if none were found
     * @param candidates all missions found that are cheaper than those known for their targets
     * @param steps steps taken
     */
    record Found(List<Candidate> replaced, List<Candidate> better, List<Candidate> candidates, long steps)
            implements Serializable {}

    /**
     * @param missions the missions to replace, at least one, of 64 targets at most
     * @param known missions known that remove none but their targets
     * @param worth what the removal of each target of the problem is worth (million euro)
     * @param seed seed of this search
     * @param mostSteps it stops after so many
     */
    MissionExchange(
            MissionModel model,
            PlannerSettings settings,
            List<Candidate> missions,
            List<Candidate> known,
            double[] worth,
            long seed,
            long mostSteps) {
        this.model = model;
        this.settings = settings.withBeamWidth(FastMath.max(2, settings.beamWidth() / NARROWER));
        this.missions = missions;
        this.targets = targets(missions);
        this.known = known;
        this.worth = worth;
        this.seed = seed;
        this.mostSteps = mostSteps;
    }

    /** The targets that missions remove. */
    static BitSet targets(List<Candidate> missions) {
        BitSet targets = new BitSet();
        missions.forEach(mission -> targets.or(mission.removed()));
        return targets;
    }

    @Override
    public Found run() {
        return new Run().run();
    }

    /** What changes while it runs. */
    private final class Run {

        private final SplittableRandom random = new SplittableRandom(seed);
        private final Map<BitSet, Candidate> best = new HashMap<>();
        private final Set<Candidate> dated = new HashSet<>(known);
        private final Map<BitSet, Candidate> before = new HashMap<>();
        private long steps;

        Found run() {
            known.forEach(candidate -> before.put(candidate.removed(), candidate));
            best.putAll(before);
            int[] members = targets.stream().toArray();
            while (steps < BEAMS * mostSteps) {
                beam(members[random.nextInt(members.length)]);
            }
            redate();
            moves();
            List<Candidate> better = chosen();
            List<Candidate> candidates = Candidate.inOrder(best.values().stream()
                    .filter(candidate -> before.get(candidate.removed()) != candidate)
                    .toList());
            return new Found(missions, better, candidates, steps);
        }

        private long left(double share) {
            return (long) (share * mostSteps) - steps;
        }

        private void beam(int first) {
            // a try counts, so that the search ends where no mission can begin
            steps++;
            int servicer = random.nextInt(model.servicers());
            double earliest = model.earliestLaunch(servicer, first);
            double latest = model.latestLaunch(servicer, first);
            if (random.nextBoolean()) {
                double launch = missions.get(random.nextInt(missions.size()))
                        .itinerary()
                        .launchSeconds();
                earliest = FastMath.max(earliest, launch - AROUND_KNOWN);
                latest = FastMath.min(latest, launch + AROUND_KNOWN);
            }
            double allowed =
                    model.visit(servicer, first).allowed() ? model.launchTimes().between(earliest, latest) : -1;
            if (allowed >= 0) {
                MissionBeam beam = new MissionBeam(model, settings, servicer, targets, worth, left(BEAMS), best);
                double launch = model.launchTimes().after(earliest, allowed * random.nextDouble());
                beam.grow(launch, first, MissionSearch.resourcePrice(random));
                steps += beam.steps();
            }
        }

        /** Works the dates of the new candidates that promise most out anew. */
        private void redate() {
            List<Candidate> promising = Candidate.inOrder(best.values().stream()
                    .filter(candidate -> !dated.contains(candidate))
                    .toList());
            promising.sort(Comparator.comparingDouble(this::excess));
            promising.stream()
                    .limit(REDATED)
                    .forEach(candidate -> tryDates(candidate.itinerary(), FINE, BEAMS_AND_DATES));
        }

        private double excess(Candidate candidate) {
            return candidate.costMeur()
                    - candidate.removed().stream().mapToDouble(k -> worth[k]).sum();
        }

        private void tryDates(Itinerary itinerary, double spacing, double share) {
            long most = FastMath.min(left(share), STEPS_FOR_DATES);
            if (most <= 0) {
                return;
            }
            MissionTimes.Found found = MissionTimes.best(model, itinerary, spacing, most);
            steps += found.steps();
            if (Candidate.keepCheaper(best, found.candidate())) {
                dated.add(found.candidate());
            }
        }

        /** Small changes of single missions and of pairs. */
        private void moves() {
            while (left(1) > 0) {
                steps++;
                Candidate one = missions.get(random.nextInt(missions.size()));
                Candidate other = missions.get(random.nextInt(missions.size()));
                if (one != other) {
                    moveTarget(one, other);
                } else if (random.nextBoolean()) {
                    launchElsewhen(one);
                } else {
                    reorder(one);
                }
            }
        }

        /** Moves a target to each place of another mission, or of that one without a stop that it gives up. */
        private void moveTarget(Candidate from, Candidate to) {
            int[] offered = from.removed().stream().toArray();
            int moved = offered[random.nextInt(offered.length)];
            Arrivals host = Arrivals.of(model, to.itinerary());
            boolean full = to.removed().cardinality()
                    >= model.servicer(to.itinerary().servicer()).maxTargets();
            if (full || random.nextBoolean()) {
                host = host.without(random.nextInt(host.size()));
            }
            tryPlaces(host, moved);
            for (Candidate fewer : MissionPool.without(model, from, moved)) {
                tryDates(fewer.itinerary(), FINE, 1);
            }
        }

        private void tryPlaces(Arrivals host, int target) {
            for (int place = 0; place <= host.size() && host.size() > 0; place++) {
                tryDates(host.with(target, place).itinerary(), COARSE, 1);
            }
        }

        /** The same order from another launch date. */
        private void launchElsewhen(Candidate mission) {
            Itinerary itinerary = mission.itinerary();
            int first = itinerary.stops().get(0).target();
            double earliest = model.earliestLaunch(itinerary.servicer(), first);
            double allowed = model.launchTimes().between(earliest, model.latestLaunch(itinerary.servicer(), first));
            if (allowed >= 0) {
                double launch = model.launchTimes().after(earliest, allowed * random.nextDouble());
                tryDates(new Itinerary(itinerary.servicer(), launch, itinerary.stops()), COARSE, 1);
            }
        }

        /** One stop at each other place of its mission. */
        private void reorder(Candidate mission) {
            Arrivals stops = Arrivals.of(model, mission.itinerary());
            int place = random.nextInt(stops.size());
            Stop stop = mission.itinerary().stops().get(place);
            if (stop.kind() == Stop.Kind.REMOVE) {
                tryPlaces(stops.without(place), stop.target());
            }
        }

        /** The cheapest choice of all that is known, no target removed twice; empty if it betters nothing. */
        private List<Candidate> chosen() {
            double below = MissionSelection.costOf(missions);
            List<Candidate> chosen = LocalCover.cheapest(
                    targets, Candidate.inOrder(best.values()), worth, below, LOOKS_PER_STEP * mostSteps);
            List<Candidate> apart = new ArrayList<>();
            BitSet done = new BitSet();
            for (Candidate candidate : chosen) {
                Candidate rest = candidate;
                for (int target : candidate.removed().stream().toArray()) {
                    if (done.get(target) && rest != null) {
                        rest = without(rest, target);
                    }
                }
                done.or(candidate.removed());
                if (rest != null) {
                    apart.add(rest);
                }
            }
            BitSet kept = new BitSet();
            apart.forEach(candidate -> kept.or(candidate.removed()));
            // a mission cut short may cost more where changing it has a price, or cannot be flown
            return kept.equals(done) && MissionSelection.costOf(apart) < below ? apart : List.of();
        }

        /** The cheapest mission known with one target left out; null if that was its last. */
        private @Nullable Candidate without(Candidate candidate, int target) {
            if (candidate.removed().cardinality() == 1) {
                return null;
            }
            MissionPool.without(model, candidate, target).forEach(fewer -> Candidate.keepCheaper(best, fewer));
            BitSet rest = (BitSet) candidate.removed().clone();
            rest.clear(target);
            return best.get(rest);
        }
    }
}
