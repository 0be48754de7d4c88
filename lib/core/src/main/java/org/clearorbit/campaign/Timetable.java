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
 * out is launched at another date: its stops and transfer times stay, its burns, masses and cost are worked out again
 * under the J2 drift. Not safe to share between threads.
 */
final class Timetable {

    /** Dates of an even grid over the window that are tried beside those that the missions in the way suggest. */
    private static final int GRID = 48;

    /** Launch dates worked out for one mission in one place, nearest first, before the cheapest is taken. */
    private static final int DATES_TRIED = 8;

    private final CampaignCalendar calendar;
    private final MissionModel model;
    private final double spacing;
    private final double longest;
    private final Map<Candidate, Booking> bookings = new IdentityHashMap<>();
    private final Map<Candidate, Map<Double, Optional<Candidate>>> elsewhen = new IdentityHashMap<>();

    Timetable(CampaignProblem problem, MissionModel model) {
        this.calendar = CampaignCalendar.of(problem);
        this.model = model;
        this.spacing = problem.limits().schedule().launchSpacingDays() * EarthModel.DAY;
        this.longest = problem.limits().schedule().longestDays() * EarthModel.DAY;
    }

    Booking booking(Candidate candidate) {
        return bookings.computeIfAbsent(candidate, model::booking);
    }

    /** The limits that a mission would not keep beside others, at the date where it comes closest to keeping them. */
    List<CampaignCalendar.Clash> clashes(List<Candidate> others, Candidate candidate) {
        List<Booking> taken = others.stream().map(this::booking).toList();
        Booking own = booking(candidate);
        List<CampaignCalendar.Clash> least = calendar.clashesOf(with(taken, own));
        for (double date : dates(taken, own)) {
            List<CampaignCalendar.Clash> there = calendar.clashesOf(with(taken, own.launchedAt(date)));
            if (there.size() < least.size() || (there.size() == least.size() && excess(there) < excess(least))) {
                least = there;
            }
        }
        return least;
    }

    private static double excess(List<CampaignCalendar.Clash> clashes) {
        return clashes.stream().mapToDouble(CampaignCalendar.Clash::excess).sum();
    }

    boolean fits(List<Candidate> missions) {
        return calendar.fits(missions.stream().map(this::booking).toList());
    }

    /**
     * A mission that fits beside others: itself, or else the cheapest found at another date.
     *
     * @param others what the others take up, compatible with each other
     * @param candidate the mission
     * @return the mission as it fits, or null if no date was found
     */
    @Nullable
    Candidate fitted(List<Booking> others, Candidate candidate) {
        Booking own = booking(candidate);
        if (calendar.fits(with(others, own))) {
            return candidate;
        }
        Candidate best = null;
        int tried = 0;
        for (double date : dates(others, own)) {
            if (tried == DATES_TRIED) {
                break;
            }
            // the cost may change with the date, the time taken does not: dates out of the question cost no physics
            if (!calendar.fits(with(others, own.launchedAt(date)))) {
                continue;
            }
            tried++;
            Candidate moved = launchedAt(candidate, date).orElse(null);
            if (moved != null
                    && (best == null || moved.costMeur() < best.costMeur())
                    && calendar.fits(with(others, booking(moved)))) {
                best = moved;
            }
        }
        return best;
    }

    /** The same mission launched at another date, if that can be flown. */
    private Optional<Candidate> launchedAt(Candidate candidate, double date) {
        Itinerary itinerary = candidate.itinerary();
        return elsewhen.computeIfAbsent(candidate, c -> new HashMap<>())
                .computeIfAbsent(
                        date,
                        d -> Optional.ofNullable(MissionPool.evaluated(
                                model, new Itinerary(itinerary.servicer(), d, itinerary.stops()))));
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
    private List<Double> dates(List<Booking> others, Booking own) {
        double latest = model.windowSeconds() - own.duration();
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
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (Booking other : others) {
            dates.add(other.end());
            dates.add(other.launch() - own.duration());
            dates.add(other.launch() + gap);
            dates.add(other.launch() - gap);
            first = FastMath.min(first, other.launch());
            last = FastMath.max(last, other.end());
        }
        dates.add(first + longest - own.duration());
        dates.add(last - longest);
        return dates.stream()
                .filter(date ->
                        date >= 0 && date <= latest && model.launchTimes().allows(date))
                .sorted(Comparator.comparingDouble((Double date) -> FastMath.abs(date - own.launch())))
                .toList();
    }
}
