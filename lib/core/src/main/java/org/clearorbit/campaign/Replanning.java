package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearorbit.common.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.orekit.time.AbsoluteDate;

/**
 * Replans a campaign that is under way. Missions launched by the date go on as planned, unless their servicer is lost;
 * what they removed or are about to remove is not planned again, and what they cost is sunk. All other targets are
 * planned anew from the date on, at the conditions of then. A mission that was planned and not yet launched is one of
 * those to choose from, as far as it can still be flown; each one that is not flown so costs a price, so that the new
 * plan keeps what it need not change.
 *
 * <p>Limits on the number of missions and the budget hold for the campaign as a whole: what was launched is taken off.
 * Those of the calendar (years, launches beside each other, depots) hold for the missions still to be launched alone,
 * and their series of prices begins with them. Missions under way take no further targets. Immutable.
 */
public final class Replanning {

    private final CampaignPlan plan;
    private final AbsoluteDate date;
    private final CampaignProblem now;
    private final Set<Integer> lost;
    private final double priceMeur;

    private Replanning(CampaignPlan plan, AbsoluteDate date, CampaignProblem now, Set<Integer> lost, double priceMeur) {
        this.plan = plan;
        this.date = date;
        this.now = now;
        this.lost = lost;
        this.priceMeur = priceMeur;
    }

    /**
     * @param plan what was planned, and flown by the date
     * @param date when it is replanned
     * @return a replanning in which nothing else has changed and change costs nothing
     */
    public static Replanning of(CampaignPlan plan, AbsoluteDate date) {
        return new Replanning(plan, date, plan.problem(), Set.of(), 0);
    }

    /**
     * @param conditions the problem as it is now: a target that it does not have is withdrawn, one that the old problem
     *     did not have is added, and servicers, launchers, prices, limits and window are those that hold from now on;
     *     its start is not before the date
     * @return a replanning for that
     */
    public Replanning under(CampaignProblem conditions) {
        return new Replanning(plan, date, conditions, lost, priceMeur);
    }

    /**
     * @param catalogNumbers targets that may not be removed any more
     * @return a replanning without them
     * @throws InvalidInputException if one is not a target, or none would be left
     */
    public Replanning withdrawing(int... catalogNumbers) {
        List<Target> left = new ArrayList<>(now.targets());
        for (int number : catalogNumbers) {
            if (!left.removeIf(target -> target.catalogNumber() == number)) {
                throw InvalidInputException.at("withdrawn target", number, "a target of the campaign");
            }
        }
        return under(now(left, now.start(), now.limits()));
    }

    /**
     * @param targets targets that are to be removed as well
     * @return a replanning with them
     */
    public Replanning adding(Target... targets) {
        return under(
                now(Stream.concat(now.targets().stream(), Stream.of(targets)).toList(), now.start(), now.limits()));
    }

    /**
     * @param mission position in the missions of the campaign of one whose servicer is lost
     * @return a replanning after that
     * @throws InvalidInputException if it was not launched by the date
     */
    public Replanning losing(int mission) {
        List<Mission> missions = plan.campaign().missions();
        if (mission < 0 || mission >= missions.size() || !isLaunched(missions.get(mission))) {
            throw InvalidInputException.at("lost servicer: mission", mission, "one launched by the date");
        }
        Set<Integer> all = new TreeSet<>(lost);
        all.add(mission);
        return new Replanning(plan, date, now, all, priceMeur);
    }

    /**
     * @param meur what each mission costs that was planned, is not launched, and is changed or dropped (million euro)
     * @return a replanning at that price
     */
    public Replanning atPriceOfChange(double meur) {
        Checks.notNegative("price of change (million euro per mission)", meur);
        return new Replanning(plan, date, now, lost, meur);
    }

    /**
     * @param planner looks for new missions, beside all that the plan knows; a planner cancelled beforehand looks for
     *     none
     * @return the campaign from the date on
     */
    public Replanned with(CampaignPlanner planner) {
        Flown flown = flown();
        List<Target> open = now.targets().stream()
                .filter(target -> !flown.settled.contains(target.catalogNumber()))
                .toList();
        List<Mission> old = plan.campaign().missions();
        List<Integer> planned = IntStream.range(0, old.size())
                .filter(k -> !isLaunched(old.get(k)))
                .boxed()
                .toList();
        CampaignLimits limits = now.limits();
        int missions = limits.maxMissions() == Integer.MAX_VALUE
                ? Integer.MAX_VALUE
                : limits.maxMissions() - (old.size() - planned.size());
        double budget = limits.budgetMeur() - flown.committedMeur();
        AbsoluteDate start = date.isAfter(now.start()) ? date : now.start();
        String obstacle = missions < 1
                ? "the limits of the campaign allow at most " + limits.maxMissions()
                        + (limits.maxMissions() == 1 ? " mission" : " missions") + ", all launched"
                : !(budget > 0)
                        ? "the missions launched use up the budget"
                        : !start.isBefore(now.end()) ? "the window of the campaign is over" : null;
        if (open.isEmpty() || obstacle != null) {
            List<Campaign.LeftTarget> left = open.stream()
                    .map(target -> new Campaign.LeftTarget(target, Objects.requireNonNull(obstacle)))
                    .toList();
            return flown.replanned(List.of(), planned.stream().map(old::get).toList(), null, left);
        }
        CampaignProblem rest = now(open, start, new CampaignLimits(missions, budget, limits.schedule()));
        CarriedMissions carried = CarriedMissions.from(plan, rest, new MissionModel(rest));
        Map<Itinerary, Integer> keepable = new LinkedHashMap<>();
        for (int k : planned) {
            Itinerary itinerary =
                    carried.carried(plan.flights().get(k).candidate().itinerary());
            if (itinerary != null && !itinerary.removed().isEmpty()) {
                keepable.put(itinerary, k);
            }
        }
        Commitments commitments =
                Commitments.to(List.copyOf(keepable.keySet()), rest.targets().size(), priceMeur);
        CampaignPlan found = planner.startingFrom(plan).plan(rest, commitments);
        List<Mission> kept = new ArrayList<>();
        Set<Integer> keptOld = new HashSet<>();
        for (int k = 0; k < found.flights().size(); k++) {
            Itinerary before =
                    commitments.planned(found.flights().get(k).candidate().itinerary());
            if (before != null) {
                keptOld.add(keepable.get(before));
                kept.add(found.campaign().missions().get(k));
            }
        }
        List<Mission> changed =
                planned.stream().filter(k -> !keptOld.contains(k)).map(old::get).toList();
        return flown.replanned(kept, changed, found, found.campaign().targetsLeft());
    }

    private boolean isLaunched(Mission mission) {
        return isPast(mission.launchDate());
    }

    private boolean isPast(AbsoluteDate event) {
        return !SameInstant.isAfter(event.durationFrom(date), 0);
    }

    /** The problem as it is now, with other targets, start and limits. */
    private CampaignProblem now(List<Target> targets, AbsoluteDate start, CampaignLimits limits) {
        List<Set<Integer>> groups = new ArrayList<>();
        for (Set<Integer> group : now.groups()) {
            Set<Integer> kept = new TreeSet<>();
            group.forEach(k -> kept.add(targets.indexOf(now.targets().get(k))));
            kept.remove(-1);
            groups.add(kept);
        }
        return new CampaignProblem(
                targets,
                now.servicers(),
                now.launchers(),
                start,
                now.end(),
                now.disposal(),
                limits,
                now.costModel(),
                groups,
                now.depots(),
                riskRemoved(targets));
    }

    /** The risk of sets of other targets; one that is not yet a target counts by its own. */
    private RiskRemoved riskRemoved(List<Target> targets) {
        int[] position = targets.stream().mapToInt(now.targets()::indexOf).toArray();
        RiskRemoved risk = now.riskRemoved();
        return set -> {
            BitSet there = new BitSet();
            double added = 0;
            for (int k = set.nextSetBit(0); k >= 0; k = set.nextSetBit(k + 1)) {
                if (position[k] >= 0) {
                    there.set(position[k]);
                } else {
                    added += targets.get(k).risk();
                }
            }
            return risk.of(there) + added;
        };
    }

    /** What was launched by the date. */
    private Flown flown() {
        Set<Integer> wanted = new HashSet<>();
        now.targets().forEach(target -> wanted.add(target.catalogNumber()));
        Flown flown = new Flown();
        List<Mission> missions = plan.campaign().missions();
        for (int k = 0; k < missions.size(); k++) {
            Mission mission = missions.get(k);
            if (isLaunched(mission)) {
                List<Removal> open = new ArrayList<>();
                for (Removal removal : mission.removals()) {
                    (isPast(removal.completed()) ? flown.done : open).add(removal);
                }
                if (lost.contains(k)) {
                    flown.lost.add(mission);
                    flown.sunkMeur += mission.cost().totalMeur() - operations(mission, date, mission.endDate());
                } else {
                    flown.goesOn(mission, open, wanted);
                }
            }
        }
        flown.done.forEach(removal -> flown.settled.add(removal.target().catalogNumber()));
        return flown;
    }

    /** Operations of a mission between two dates (million euro); 0 where the second is not after the first. */
    private static double operations(Mission mission, AbsoluteDate from, AbsoluteDate until) {
        double share = until.durationFrom(from) / mission.endDate().durationFrom(mission.launchDate());
        return Math.max(0, share) * mission.cost().operationsMeur();
    }

    /** Gathers what was launched by the date. */
    private final class Flown {

        private final List<Removal> done = new ArrayList<>();
        private final List<MissionUnderWay> underWay = new ArrayList<>();
        private final List<Mission> lost = new ArrayList<>();
        /** Targets that are removed or whose removal goes on. */
        private final Set<Integer> settled = new HashSet<>();

        private double sunkMeur;

        /** What is spent, and what the missions under way will still spend (million euro). */
        private double committedMeur() {
            return sunkMeur
                    + underWay.stream()
                            .mapToDouble(MissionUnderWay::operationsMeur)
                            .sum();
        }

        private void goesOn(Mission mission, List<Removal> open, Set<Integer> wanted) {
            List<Removal> toCome = new ArrayList<>();
            List<Target> givenUp = new ArrayList<>();
            for (Removal removal : open) {
                int number = removal.target().catalogNumber();
                if (wanted.contains(number) || isPast(contact(mission, number))) {
                    toCome.add(removal);
                    settled.add(number);
                } else {
                    givenUp.add(removal.target());
                }
            }
            // with its last targets given up it is over after the last one that is left
            AbsoluteDate end = mission.endDate();
            if (!givenUp.isEmpty()
                    && !mission.removals().get(mission.removals().size() - 1).equals(last(toCome))) {
                end = toCome.isEmpty() ? date : toCome.get(toCome.size() - 1).completed();
            }
            double operations = operations(mission, date, end);
            sunkMeur += mission.cost().totalMeur() - operations(mission, date, mission.endDate());
            Leg leg = mission.legs().stream()
                    .filter(each -> !isPast(each.end()))
                    .findFirst()
                    .orElse(mission.legs().get(mission.legs().size() - 1));
            underWay.add(new MissionUnderWay(mission, leg, propellant(mission, leg), toCome, givenUp, operations));
        }

        Replanned replanned(
                List<Mission> kept,
                List<Mission> changed,
                @Nullable CampaignPlan found,
                List<Campaign.LeftTarget> left) {
            return new Replanned(
                    date,
                    done,
                    underWay,
                    lost,
                    kept,
                    changed,
                    priceMeur * changed.size(),
                    sunkMeur,
                    Optional.ofNullable(found),
                    left);
        }
    }

    private static @Nullable Removal last(List<Removal> removals) {
        return removals.isEmpty() ? null : removals.get(removals.size() - 1);
    }

    /** When the servicer of a mission captures a target. */
    private static AbsoluteDate contact(Mission mission, int number) {
        String label = Integer.toString(number);
        return mission.legs().stream()
                .filter(leg -> leg.kind() == LegKind.RENDEZVOUS && leg.to().equals(label))
                .findFirst()
                .orElseThrow()
                .end();
    }

    /** Propellant of the servicer at the start of a leg (kg): what is not servicer, kit or unit. */
    private static double propellant(Mission mission, Leg leg) {
        List<Leg> legs = mission.legs();
        double kits = legs.subList(legs.indexOf(leg), legs.size()).stream()
                .flatMap(each -> each.burns().stream())
                .mapToDouble(burn -> Math.max(0, burn.releasedKg()))
                .sum();
        return leg.massBeforeKg() - mission.servicer().dryMassKg() - kits;
    }
}
