package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * Fits missions of the pool beside each other under the limits that they share. A mission that only the calendar keeps
 * out is launched at another date, or by the next launcher in price that lifts it where that is cheaper or alone
 * possible. From the new launch its dates are chosen anew ({@link MovedLaunch}, {@link MissionTimes}), its burns,
 * masses and cost worked out again under the J2 drift. Not safe to share between threads.
 */
final class Timetable {

    /** Dates of an even grid over the window that are tried beside those that the missions in the way suggest. */
    private static final int GRID = 48;

    /** Launch dates worked out for one mission in one place, nearest first, before the cheapest is taken. */
    private static final int DATES_TRIED = 8;

    /** Spacing of the first grid on which the dates of a moved mission are bettered (days). */
    private static final double WIDEST = 32;

    /** Transfers worked out for that: for one mission at one date, and for all. */
    private static final long TRANSFERS_PER_MISSION = 500;

    private static final long TRANSFERS = 1_500_000;

    private final CampaignCalendar calendar;
    private final MissionModel model;
    private final double spacing;
    private final double longest;
    private final Map<Candidate, Booking> bookings = new IdentityHashMap<>();
    private final Map<Candidate, List<Candidate>> byLauncher = new IdentityHashMap<>();
    private final Map<Candidate, Map<Double, List<Moved>>> elsewhen = new IdentityHashMap<>();
    private long transfers;

    Timetable(CampaignProblem problem, MissionModel model) {
        this.calendar = CampaignCalendar.of(problem);
        this.model = model;
        this.spacing = problem.limits().schedule().launchSpacingDays() * EarthModel.DAY;
        this.longest = problem.limits().schedule().longestDays() * EarthModel.DAY;
    }

    /** A mission at another launch date, flown only when it is asked for. */
    private final class Moved {

        private final Booking own;
        private final Itinerary itinerary;
        /** What it takes up if everything but the operations costs what it did. */
        private final Booking estimate;

        private @Nullable Optional<Candidate> flown;
        private @Nullable Optional<Candidate> bettered;
        private @Nullable Optional<Moved> pinned;

        Moved(Booking own, Itinerary itinerary) {
            this.own = own;
            this.itinerary = itinerary;
            this.estimate = own.over(itinerary.launchSeconds(), MovedLaunch.end(model, itinerary));
        }

        @Nullable
        Candidate flown() {
            if (flown == null) {
                flown = Optional.ofNullable(MissionPool.evaluated(model, itinerary));
            }
            return flown.orElse(null);
        }

        /** The same by the launcher that the mission had, where another is the cheapest there; else null. */
        @Nullable
        Moved pinned() {
            if (pinned == null) {
                Candidate free = flown();
                boolean other = free != null && booking(free).launcher() != own.launcher();
                pinned = other ? Optional.of(new Moved(own, itinerary.launchedBy(own.launcher()))) : Optional.empty();
            }
            return pinned.orElse(null);
        }

        /** At the best dates found for this launch and, at the latest, this end. */
        @Nullable
        Candidate bettered() {
            if (bettered == null) {
                long most = FastMath.min(TRANSFERS_PER_MISSION, TRANSFERS - transfers);
                MissionTimes.Found found = MissionTimes.launchHeld(model, itinerary, estimate.end(), WIDEST, most);
                transfers += found.steps();
                bettered = Optional.ofNullable(found.candidate());
            }
            return bettered.orElse(null);
        }
    }

    Booking booking(Candidate candidate) {
        return bookings.computeIfAbsent(candidate, model::booking);
    }

    /**
     * Where a mission comes closest to keeping the limits beside others.
     *
     * @param mission the mission as it is flown there
     * @param clashes the limits that it does not keep there; empty if it keeps all
     */
    record Nearest(Candidate mission, List<CampaignCalendar.Clash> clashes) {

        Nearest or(Nearest other) {
            return isCloser(other.clashes, clashes) ? other : this;
        }

        private static boolean isCloser(List<CampaignCalendar.Clash> one, List<CampaignCalendar.Clash> other) {
            return one.size() < other.size() || (one.size() == other.size() && excess(one) < excess(other));
        }

        private static double excess(List<CampaignCalendar.Clash> clashes) {
            return clashes.stream().mapToDouble(CampaignCalendar.Clash::excess).sum();
        }
    }

    /** Where a mission comes closest to keeping the limits beside others: at any date, on any launcher. */
    Nearest nearest(List<Candidate> others, Candidate candidate) {
        List<Booking> taken = others.stream().map(this::booking).toList();
        Nearest nearest = at(taken, candidate);
        for (Candidate base : byLauncher(candidate)) {
            nearest = nearest.or(at(taken, base));
            for (double date : dates(taken, base)) {
                for (Moved moved : moved(base, date)) {
                    // dates out of the question cost no physics
                    if (Nearest.isCloser(calendar.clashesOf(with(taken, moved.estimate)), nearest.clashes())) {
                        nearest = nearest(taken, moved, nearest);
                    }
                }
            }
        }
        return nearest;
    }

    private Nearest nearest(List<Booking> taken, Moved moved, Nearest known) {
        Nearest nearest = known;
        for (Moved way = moved; way != null; way = way.pinned()) {
            Candidate flown = way.flown();
            nearest = flown == null ? nearest : nearest.or(at(taken, flown));
        }
        return nearest;
    }

    private Nearest at(List<Booking> taken, Candidate candidate) {
        return new Nearest(candidate, calendar.clashesOf(with(taken, booking(candidate))));
    }

    boolean fits(List<Candidate> missions) {
        return calendar.fits(missions.stream().map(this::booking).toList());
    }

    /**
     * A mission that fits beside others: itself, or else the cheapest found at another date or on another launcher.
     *
     * @param others what the others take up, compatible with each other
     * @param candidate the mission
     * @return the mission as it fits, or null if no way was found
     */
    @Nullable
    Candidate fitted(List<Booking> others, Candidate candidate) {
        Candidate best = null;
        for (Candidate base : byLauncher(candidate)) {
            if (best != null && base.costMeur() >= best.costMeur()) {
                break;
            }
            best = cheaper(fits(others, base) ? base : moved(others, base), best);
        }
        return best;
    }

    /**
     * The first launch date in an order at which a mission can be launched beside others, by the cheapest launcher with
     * which there is one; null if there is none.
     */
    @Nullable
    Candidate first(List<Booking> others, Candidate candidate, Comparator<Double> order) {
        for (Candidate base : byLauncher(candidate)) {
            List<Double> dates = new ArrayList<>(dates(others, base));
            dates.sort(order);
            for (double date : dates) {
                for (Moved moved : moved(base, date)) {
                    Moved fitting = calendar.fits(with(others, moved.estimate)) ? fitting(others, moved) : null;
                    if (fitting != null) {
                        return fitting.flown();
                    }
                }
            }
        }
        return null;
    }

    private boolean fits(List<Booking> others, Candidate candidate) {
        return calendar.fits(with(others, booking(candidate)));
    }

    /** A moved mission by the cheapest launcher, or else by the one that it had, as it fits; null if neither does. */
    private @Nullable Moved fitting(List<Booking> others, Moved moved) {
        for (Moved way = moved; way != null; way = way.pinned()) {
            Candidate flown = way.flown();
            if (flown != null && fits(others, flown)) {
                return way;
            }
        }
        return null;
    }

    private static @Nullable Candidate cheaper(@Nullable Candidate one, @Nullable Candidate other) {
        return one == null || (other != null && other.costMeur() <= one.costMeur()) ? other : one;
    }

    /** The mission itself, and then as each of the other launchers that can lift it flies it, in ascending cost. */
    private List<Candidate> byLauncher(Candidate candidate) {
        List<Candidate> known = byLauncher.get(candidate);
        if (known != null) {
            return known;
        }
        int own = booking(candidate).launcher();
        List<Candidate> others = new ArrayList<>();
        for (int launcher = 0; launcher < model.launchers(); launcher++) {
            Candidate other = launcher == own
                    ? null
                    : MissionPool.evaluated(model, candidate.itinerary().launchedBy(launcher));
            if (other != null) {
                others.add(other);
            }
        }
        others.sort(Comparator.comparingDouble(Candidate::costMeur));
        List<Candidate> all = new ArrayList<>(List.of(candidate));
        all.addAll(others);
        byLauncher.put(candidate, all);
        return all;
    }

    /** The cheapest found of a mission at other dates. */
    private @Nullable Candidate moved(List<Booking> others, Candidate base) {
        Candidate best = null;
        Moved where = null;
        int tried = 0;
        for (double date : dates(others, base)) {
            if (tried == DATES_TRIED) {
                break;
            }
            boolean fitted = false;
            for (Moved moved : moved(base, date)) {
                // dates out of the question cost no physics
                if (!calendar.fits(with(others, moved.estimate))) {
                    continue;
                }
                fitted = true;
                where = where == null ? moved : where;
                // none is cheaper than by the cheapest launcher
                Candidate least = moved.flown();
                Moved fitting = least == null || (best != null && least.costMeur() >= best.costMeur())
                        ? null
                        : fitting(others, moved);
                if (fitting != null && (best == null || fitting.flown().costMeur() < best.costMeur())) {
                    best = fitting.flown();
                    where = fitting;
                }
            }
            tried += fitted ? 1 : 0;
        }
        if (where == null || base.itinerary().stops().size() == 1) {
            return best;
        }
        Candidate bettered = where.bettered();
        return bettered != null && fits(others, bettered) ? cheaper(bettered, best) : best;
    }

    /** A mission launched at a date; by its launcher where the itinerary names one, or else by the cheapest. */
    private List<Moved> moved(Candidate base, double date) {
        return elsewhen.computeIfAbsent(base, c -> new HashMap<>())
                .computeIfAbsent(
                        date,
                        d -> MovedLaunch.of(model, base.itinerary(), d).stream()
                                .map(itinerary -> new Moved(booking(base), itinerary))
                                .toList());
    }

    /** Missions launched one after the other as they come, each where it fits; those that fit nowhere are left out. */
    List<Candidate> placed(List<Candidate> missions) {
        List<Candidate> placed = new ArrayList<>();
        List<Booking> taken = new ArrayList<>();
        for (Candidate candidate : missions) {
            Candidate fitted = fitted(taken, candidate);
            if (fitted != null) {
                placed.add(fitted);
                taken.add(booking(fitted));
            }
        }
        return placed;
    }

    private static List<Booking> with(List<Booking> others, Booking one) {
        List<Booking> all = new ArrayList<>(others);
        all.add(one);
        return all;
    }

    /** Launch dates worth a look, nearest to the mission's own first. */
    private List<Double> dates(List<Booking> others, Candidate candidate) {
        Booking own = booking(candidate);
        Itinerary itinerary = candidate.itinerary();
        int first = itinerary.stops().get(0).target();
        double latest = model.latestLaunch(itinerary.servicer(), first);
        TreeSet<Double> dates = new TreeSet<>();
        for (int k = 0; k <= GRID; k++) {
            dates.add(latest * k / GRID);
        }
        for (double begin : model.launchTimes().begins()) {
            dates.add(begin);
        }
        for (double year : calendar.yearStarts()) {
            dates.add(year);
        }
        double gap = FastMath.max(spacing, model.launcher(own.launcher()).spacingDays() * EarthModel.DAY);
        double begin = Double.POSITIVE_INFINITY;
        double end = Double.NEGATIVE_INFINITY;
        for (Booking other : others) {
            dates.add(other.end());
            dates.add(other.launch() - own.duration());
            dates.add(other.launch() + gap);
            dates.add(other.launch() - gap);
            begin = FastMath.min(begin, other.launch());
            end = FastMath.max(end, other.end());
        }
        dates.add(begin + longest - own.duration());
        dates.add(end - longest);
        // as late as its consent allows without waiting, and as early as waiting allows
        double inTime = model.earliestLaunch(itinerary.servicer(), first);
        dates.add(inTime);
        double most = model.servicer(itinerary.servicer()).maxMissionDays() * EarthModel.DAY;
        dates.add(FastMath.max(0, MovedLaunch.end(model, itinerary) - most));
        dates.add(MovedLaunch.withoutWaiting(model, itinerary));
        return dates.stream()
                .map(model.launchTimes()::near)
                .filter(date -> !SameInstant.isAfter(date, latest)
                        && model.launchTimes().allows(date))
                .distinct()
                .sorted(Comparator.comparingDouble((Double date) -> FastMath.abs(date - own.launch())))
                .toList();
    }
}
