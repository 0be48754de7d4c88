package org.clearorbit.campaign;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.SpaceContext;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/** Says why a target is left where it is: which limit binds, and by how much. */
final class Obstacles {

    private final CampaignProblem problem;
    private final MissionModel model;
    private final MissionSelection selection;
    private final List<Candidate> chosen;
    private final Timetable timetable;

    /**
     * @param selection what there was to choose from
     * @param chosen the missions of the campaign
     */
    Obstacles(CampaignProblem problem, MissionModel model, MissionSelection selection, List<Candidate> chosen) {
        this.problem = problem;
        this.model = model;
        this.selection = selection;
        this.chosen = chosen;
        this.timetable = new Timetable(problem, model);
    }

    /** The reason for one target. */
    String reason(int target) {
        if (selection.reachable().get(target)) {
            return crowdedOut(target);
        }
        Optional<String> conflict =
                problem.disposal().conflict(problem.targets().get(target));
        if (conflict.isPresent()) {
            return "no way down is left: " + conflict.get();
        }
        List<Shortfall> all = IntStream.range(0, model.servicers())
                .mapToObj(servicer -> shortfall(servicer, target))
                .sorted(Comparator.comparingDouble(Shortfall::excess))
                .toList();
        Shortfall least = all.get(0);
        if (least.excess() <= 1) {
            return "a mission of its own would be within every limit, but none was found in the work done: "
                    + "give the planner more work or time";
        }
        // what no number can change stands in the way of each
        return least.excess() < Double.POSITIVE_INFINITY
                ? least.text()
                : all.stream().map(Shortfall::text).collect(Collectors.joining("; "));
    }

    /** Which limits a mission for a target would break alone, or else beside those chosen. */
    private String crowdedOut(int target) {
        String alone = clashes(timetable.nearest(List.of(), selection.alone(target)));
        if (!alone.isEmpty()) {
            return "a mission could reach it, but not within the limits, even alone: " + alone;
        }
        Timetable.Nearest nearest = timetable.nearest(chosen, selection.alone(target));
        String clashes = clashes(nearest);
        if (clashes.isEmpty()) {
            return withoutClash(target, nearest.mission().spentMeur());
        }
        return "a mission could remove it, but the limits leave no room for one more: " + clashes;
    }

    private String clashes(Timetable.Nearest nearest) {
        if (nearest.clashes().isEmpty()) {
            return "";
        }
        return nearest.clashes().stream().map(CampaignCalendar.Clash::text).collect(Collectors.joining("; "))
                + (problem.missionsShareCalendar() ? ", at the best date found" : "");
    }

    /** Why a target is left although its mission would keep the limits that missions share. */
    private String withoutClash(int target, double spentMeur) {
        BitSet removed = new BitSet();
        chosen.forEach(candidate -> removed.or(candidate.removed()));
        BitSet with = (BitSet) removed.clone();
        with.set(target);
        double more = problem.riskRemoved().of(with) - problem.riskRemoved().of(removed);
        if (more > 0) {
            return String.format(
                    Locale.ROOT,
                    "a mission of its own, %.1f million euro, would keep every limit beside those chosen, "
                            + "but it was not found to be among the best choices",
                    spentMeur);
        }
        return String.format(
                Locale.ROOT,
                "limits leave no room for all, and a mission of its own, %.1f million euro, would take %.3g of risk away "
                        + "beside those chosen",
                spentMeur,
                more);
    }

    /** @param excess by how much the limit is exceeded, as a share of it */
    private record Shortfall(double excess, String text) {}

    /** What keeps one servicer from removing one target in a mission of its own. */
    private Shortfall shortfall(int servicer, int target) {
        Servicer craft = model.servicer(servicer);
        TargetFacts facts = problem.targets().get(target).facts();
        if (facts.excludedServicers().contains(craft.name())) {
            return new Shortfall(Double.POSITIVE_INFINITY, craft.name() + ": may not go to it");
        }
        if (craft.concept() == ServicerConcept.SINGLE_USE && !facts.allows(DisposalMode.CONTROLLED_REENTRY)) {
            return new Shortfall(
                    Double.POSITIVE_INFINITY,
                    craft.name() + ": leaves orbit with its target under control, which is not allowed for it");
        }
        if (craft.engine() != null
                && problem.disposal()
                        .releaseInDecay(problem.targets().get(target))
                        .isEmpty()) {
            return new Shortfall(
                    Double.POSITIVE_INFINITY,
                    craft.name() + ": can only let it decay, and its re-entry must be controlled");
        }
        Shortfall time = timeShortfall(servicer, target);
        if (time != null) {
            return time;
        }
        DisposalKit kit = craft.kit();
        Visit.Unit unit = model.visit(servicer, target).unit();
        if (kit != null && unit != null && unit.propellantKg() > kit.propellantCapacityKg()) {
            return over(
                    unit.propellantKg(),
                    kit.propellantCapacityKg(),
                    "%s: the kit needs %.0f kg of propellant, it holds %.0f kg",
                    craft.name());
        }
        return massShortfall(servicer, target);
    }

    /** What of the dates stands in the way, or null. */
    private @Nullable Shortfall timeShortfall(int servicer, int target) {
        Servicer craft = model.servicer(servicer);
        Visit visit = model.visit(servicer, target);
        double needed = (model.commissioningSeconds(servicer, target) + visit.staySeconds() + visit.endSeconds())
                / EarthModel.DAY;
        double window = model.windowSeconds() / EarthModel.DAY;
        double allowed = FastMath.min(craft.maxMissionDays(), window);
        if (needed > allowed) {
            return new Shortfall(
                    needed / allowed,
                    String.format(
                            Locale.ROOT,
                            "%s: the shortest mission takes %s, allowed are %s",
                            craft.name(),
                            days(needed),
                            days(allowed)));
        }
        double earliest = model.earliestLaunch(servicer, target);
        double latest = model.latestLaunch(servicer, target);
        if (earliest > latest) {
            double late = (earliest - latest) / EarthModel.DAY;
            return new Shortfall(
                    1 + late / window,
                    String.format(
                            Locale.ROOT,
                            "%s: consent, from %s, comes %s too late for a removal before the end of the window",
                            craft.name(),
                            date(visit.consentFrom()),
                            days(late)));
        }
        WaitingLaunch waiting = WaitingLaunch.of(model, servicer, target);
        if (model.launchTimes().between(earliest, latest) >= 0 || (waiting != null && waiting.isWithinLifeOf(craft))) {
            return null;
        }
        return noLaunch(craft, earliest, latest, waiting);
    }

    /**
     * No launch is allowed that comes in time, and from the last one before, if any, it would have to wait too long.
     */
    private Shortfall noLaunch(Servicer craft, double earliest, double latest, @Nullable WaitingLaunch waiting) {
        double next = model.launchTimes().next(latest);
        String when = next == Double.POSITIVE_INFINITY
                ? "and none after it within the window"
                : String.format(Locale.ROOT, "the next %s after it", days((next - latest) / EarthModel.DAY));
        double excess = FastMath.min(2, 1 + (next - latest) / model.windowSeconds());
        String before = "";
        if (waiting != null) {
            excess = FastMath.min(excess, waiting.days() / craft.maxMissionDays());
            before = String.format(
                    Locale.ROOT,
                    "; launched on %s, the last before, it would wait, and the mission would take %s, allowed are %s",
                    date(waiting.launch()),
                    days(waiting.days()),
                    days(craft.maxMissionDays()));
        }
        return new Shortfall(
                excess,
                String.format(
                        Locale.ROOT,
                        "%s: no launch is allowed from %s, the earliest%s, to %s, the latest, %s%s",
                        craft.name(),
                        date(earliest),
                        earliest > 0 ? " that meets the consent without waiting" : "",
                        date(latest),
                        when,
                        before));
    }

    /** A date, UTC. */
    private String date(double seconds) {
        return problem.start()
                .shiftedBy(seconds)
                .getComponents(SpaceContext.embedded().utc())
                .getDate()
                .toString();
    }

    /** A number of days, more than nothing, in words. */
    private static String days(double days) {
        String number = String.format(Locale.ROOT, days < 1 ? "%.2g" : "%.0f", days);
        return number.equals("1") ? "1 day" : number + " days";
    }

    private static Shortfall over(double needed, double allowed, String format, String name) {
        return new Shortfall(needed / allowed, String.format(Locale.ROOT, format, name, needed, allowed));
    }

    /** The least that is missing over all launches: in the tanks, to lift, or of the delta-v allowed. */
    private Shortfall massShortfall(int servicer, int target) {
        Servicer craft = model.servicer(servicer);
        Visit visit = model.visit(servicer, target);
        Visit.Unit unit = visit.unit();
        double kits = unit == null ? 0 : unit.massKg();
        double end = visit.end().ratio() * craft.finalMassKg();
        double deltaV = visit.rendezvous().deltaV() + visit.end().deltaV();
        double arrival;
        if (visit.endsTogether()) {
            arrival = end + visit.attachedKg() * (visit.end().ratio() - 1);
        } else {
            double down = visit.down().ratio();
            arrival = down * visit.back().ratio() * end + visit.attachedKg() * (down - 1) + kits;
            deltaV += visit.down().deltaV() + visit.back().deltaV();
        }
        arrival *= visit.rendezvous().ratio();
        Shortfall least = null;
        for (LaunchOption option : model.launchOptions()) {
            double climb = option.climbDeltaV(craft, target);
            double mass = arrival * MissionModel.massRatio(craft, climb);
            double propellant = mass - kits - craft.dryMassKg();
            Shortfall worst = over(
                    propellant,
                    craft.propellantCapacityKg(),
                    "%s: needs %.0f kg of propellant, the tanks hold %.0f kg",
                    craft.name());
            Shortfall lift = new Shortfall(
                    mass / option.capacityKg(target),
                    String.format(
                            Locale.ROOT,
                            "%s: launch mass %.0f kg, %s lifts %.0f kg at %.1f degrees",
                            craft.name(),
                            mass,
                            option.launcher().name(),
                            option.capacityKg(target),
                            FastMath.toDegrees(model.inclination(target))));
            Shortfall speed = over(
                    deltaV + climb,
                    craft.limits().maxDeltaV(),
                    "%s: needs a delta-v of %.0f m/s, allowed are %.0f m/s",
                    craft.name());
            worst = lift.excess() >= worst.excess() ? lift : worst;
            worst = speed.excess() > worst.excess() ? speed : worst;
            if (least == null || worst.excess() < least.excess()) {
                least = worst;
            }
        }
        if (least == null) {
            throw new IllegalStateException("a problem without launchers");
        }
        return least;
    }
}
