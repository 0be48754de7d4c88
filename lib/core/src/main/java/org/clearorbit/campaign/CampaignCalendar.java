package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.SpaceContext;
import org.hipparchus.util.FastMath;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeScale;

/**
 * Says whether missions are compatible with each other under the limits that they share, and if not, which limit binds
 * and by how much. Immutable.
 *
 * <p>Money falls due in calendar years, UTC: launch, servicer, kits and propellant in the year of launch, operations in
 * equal parts on every day from launch to the end of the last leg.
 */
public final class CampaignCalendar {

    /** Sums of money that differ by less than this (million euro) are the same. */
    private static final double SAME_SUM = 1e-9;

    private final CampaignLimits limits;
    private final List<Launcher> launchers;
    private final List<Depot> depots;
    private final AbsoluteDate start;
    /** Where the calendar years begin (s after the start of the window), one more than there are years. */
    private final double[] years;

    private final int firstYear;

    private CampaignCalendar(CampaignProblem problem) {
        limits = problem.limits();
        launchers = problem.launchers();
        depots = problem.depots();
        start = problem.start();
        TimeScale utc = SpaceContext.embedded().utc();
        firstYear = start.getComponents(utc).getDate().getYear();
        int count = problem.end().getComponents(utc).getDate().getYear() - firstYear + 2;
        years = new double[count];
        for (int k = 0; k < count; k++) {
            years[k] = new AbsoluteDate(firstYear + k, 1, 1, utc).durationFrom(start);
        }
    }

    /**
     * @param problem gives the limits, the launchers and the window
     * @return its calendar
     */
    public static CampaignCalendar of(CampaignProblem problem) {
        return new CampaignCalendar(problem);
    }

    /** A limit that missions share. */
    public enum Limit {
        /** Number of missions. */
        MISSIONS,
        /** Cost of all missions (million euro). */
        BUDGET,
        /** What falls due in one calendar year (million euro). */
        BUDGET_PER_YEAR,
        /** Missions under way at the same time. */
        MISSIONS_IN_PARALLEL,
        /** Time between two launches (days). */
        LAUNCH_SPACING,
        /** Time between two launches of one launcher (days). */
        LAUNCHER_SPACING,
        /** Launches in one calendar year. */
        LAUNCHES_PER_YEAR,
        /** Propellant of one depot (kg). */
        DEPOT,
        /** Time from the first launch to the end of the last mission (days). */
        LONGEST_CAMPAIGN
    }

    /**
     * A limit that missions do not keep together.
     *
     * @param limit the limit
     * @param needed what they would need, in the unit of the limit; for a spacing what there is between the two
     * @param allowed what is allowed; for a spacing the least
     * @param text both in words
     */
    public record Clash(Limit limit, double needed, double allowed, String text) {

        /** @return by how much the limit is missed, as a share of it */
        public double excess() {
            return FastMath.abs(needed - allowed) / allowed;
        }
    }

    /**
     * @param missions missions of one campaign
     * @return the limits that they do not keep together, empty if they are compatible
     */
    public List<Clash> clashes(List<Mission> missions) {
        return clashesOf(missions.stream().map(this::booking).toList());
    }

    private Booking booking(Mission mission) {
        return Booking.of(
                launchers.indexOf(mission.launcher()),
                mission.launchDate().durationFrom(start),
                mission.endDate().durationFrom(start),
                mission.cost(),
                mission.sharedLaunch(),
                depots.stream()
                        .mapToDouble(depot -> mission.legs().stream()
                                .filter(leg ->
                                        leg.kind() == LegKind.REFUEL && leg.to().equals(depot.name()))
                                .mapToDouble(leg -> leg.massAfterKg() - leg.massBeforeKg())
                                .sum())
                        .toArray());
    }

    /** The limits that bookings do not keep together. */
    List<Clash> clashesOf(List<Booking> bookings) {
        if (bookings.isEmpty()) {
            return List.of();
        }
        Booking[] byLaunch = sorted(bookings);
        List<Clash> found = new ArrayList<>();
        Stream.of(
                        missions(byLaunch),
                        budget(byLaunch),
                        yearlyBudget(byLaunch),
                        parallel(byLaunch),
                        spacing(byLaunch),
                        launcherSpacing(byLaunch),
                        launchesPerYear(byLaunch),
                        longest(byLaunch),
                        depots(byLaunch))
                .flatMap(List::stream)
                .forEach(found::add);
        return found;
    }

    /** Whether bookings keep the limits on when missions fly; their number and sum are not looked at. */
    boolean fits(List<Booking> bookings) {
        Booking[] byLaunch = sorted(bookings);
        return bookings.isEmpty()
                || parallel(byLaunch).isEmpty()
                        && spacing(byLaunch).isEmpty()
                        && launcherSpacing(byLaunch).isEmpty()
                        && longest(byLaunch).isEmpty()
                        && launchesPerYear(byLaunch).isEmpty()
                        && depots(byLaunch).isEmpty()
                        && yearlyBudget(byLaunch).isEmpty();
    }

    /** Where the calendar years begin within the window (s after its start). */
    double[] yearStarts() {
        return Arrays.stream(years).filter(year -> year > 0).toArray();
    }

    private static Booking[] sorted(List<Booking> bookings) {
        Booking[] byLaunch = bookings.toArray(Booking[]::new);
        // those that ride together one after the other
        Arrays.sort(byLaunch, Comparator.comparingDouble(Booking::launch).thenComparingInt(Booking::sharedLaunch));
        return byLaunch;
    }

    private List<Clash> missions(Booking[] bookings) {
        return over(
                Limit.MISSIONS,
                bookings.length,
                limits.maxMissions(),
                most(limits.maxMissions(), "mission") + ", %1$.0f with it");
    }

    private List<Clash> budget(Booking[] bookings) {
        double sum = Arrays.stream(bookings).mapToDouble(Booking::costMeur).sum();
        return over(Limit.BUDGET, sum, limits.budgetMeur(), "a budget of %2$.1f million euro, %1$.1f would be needed");
    }

    private List<Clash> yearlyBudget(Booking[] bookings) {
        double allowed = limits.schedule().budgetMeurPerYear();
        if (allowed == Double.POSITIVE_INFINITY) {
            return List.of();
        }
        double[] due = new double[years.length - 1];
        for (Booking booking : bookings) {
            due[yearOf(booking.launch())] += booking.atLaunchMeur();
            double perSecond = booking.operationsMeur() / booking.duration();
            for (int year = 0; year < due.length; year++) {
                double under =
                        FastMath.min(booking.end(), years[year + 1]) - FastMath.max(booking.launch(), years[year]);
                due[year] += FastMath.max(0, under) * perSecond;
            }
        }
        int worst = largest(due);
        return over(
                Limit.BUDGET_PER_YEAR,
                due[worst],
                allowed,
                "a budget of %2$.1f million euro a year, " + (firstYear + worst) + " would need %1$.1f");
    }

    private List<Clash> launchesPerYear(Booking[] bookings) {
        int allowed = limits.schedule().launchesPerYear();
        if (allowed == Integer.MAX_VALUE) {
            return List.of();
        }
        double[] launches = new double[years.length - 1];
        for (int k = 0; k < bookings.length; k++) {
            if (k == 0 || !together(bookings[k - 1], bookings[k])) {
                launches[yearOf(bookings[k].launch())]++;
            }
        }
        int worst = largest(launches);
        return over(
                Limit.LAUNCHES_PER_YEAR,
                launches[worst],
                allowed,
                most(allowed, "launch") + " a year, " + (firstYear + worst) + " would have %1$.0f");
    }

    private List<Clash> parallel(Booking[] bookings) {
        int allowed = limits.schedule().missionsInParallel();
        if (allowed == Integer.MAX_VALUE) {
            return List.of();
        }
        int most = 0;
        for (int k = 0; k < bookings.length; k++) {
            int underWay = 0;
            for (int j = 0; j <= k; j++) {
                if (SameInstant.isAfter(bookings[j].end(), bookings[k].launch())) {
                    underWay++;
                }
            }
            most = FastMath.max(most, underWay);
        }
        return over(
                Limit.MISSIONS_IN_PARALLEL,
                most,
                allowed,
                most(allowed, "mission") + " in parallel, %1$.0f would be under way");
    }

    private List<Clash> spacing(Booking[] bookings) {
        return apart(bookings, limits.schedule().launchSpacingDays(), Limit.LAUNCH_SPACING, "launches");
    }

    private List<Clash> launcherSpacing(Booking[] bookings) {
        List<Clash> found = new ArrayList<>();
        for (int launcher = 0; launcher < launchers.size(); launcher++) {
            int number = launcher;
            Launcher service = launchers.get(launcher);
            if (service.spacingDays() > 0) {
                Booking[] own = Arrays.stream(bookings)
                        .filter(booking -> booking.launcher() == number)
                        .toArray(Booking[]::new);
                found.addAll(
                        apart(own, service.spacingDays(), Limit.LAUNCHER_SPACING, "launches of " + service.name()));
            }
        }
        return found;
    }

    private static List<Clash> apart(Booking[] bookings, double days, Limit limit, String what) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 1; k < bookings.length && days > 0; k++) {
            if (!together(bookings[k - 1], bookings[k])) {
                least = FastMath.min(least, bookings[k].launch() - bookings[k - 1].launch());
            }
        }
        return !SameInstant.isAfter(days * EarthModel.DAY, least)
                ? List.of()
                : List.of(clash(limit, least / EarthModel.DAY, days, what + " at least %2$.1f days apart, not %1$.1f"));
    }

    private List<Clash> longest(Booking[] bookings) {
        double end = Arrays.stream(bookings).mapToDouble(Booking::end).max().orElse(0);
        return over(
                Limit.LONGEST_CAMPAIGN,
                (end - bookings[0].launch() - SameInstant.SECONDS) / EarthModel.DAY,
                limits.schedule().longestDays(),
                "a campaign of at most %2$.0f days, %1$.0f would be needed");
    }

    private List<Clash> depots(Booking[] bookings) {
        List<Clash> found = new ArrayList<>();
        for (int k = 0; k < depots.size(); k++) {
            int number = k;
            double sum = Arrays.stream(bookings)
                    .map(Booking::depotKg)
                    .mapToDouble(kg -> kg.length == 0 ? 0 : kg[number])
                    .sum();
            found.addAll(over(
                    Limit.DEPOT,
                    sum,
                    depots.get(k).capacityKg(),
                    "depot " + depots.get(k).name() + " has %2$.0f kg, %1$.0f would be needed"));
        }
        return found;
    }

    private static boolean together(Booking one, Booking other) {
        return one.sharedLaunch() != 0
                && one.sharedLaunch() == other.sharedLaunch()
                && one.launcher() == other.launcher()
                && !SameInstant.isAfter(other.launch(), one.launch());
    }

    /** Position of the calendar year of an instant. */
    private int yearOf(double time) {
        int year = 0;
        while (year < years.length - 2 && !SameInstant.isAfter(years[year + 1], time)) {
            year++;
        }
        return year;
    }

    private static int largest(double[] values) {
        int largest = 0;
        for (int k = 1; k < values.length; k++) {
            if (values[k] > values[largest]) {
                largest = k;
            }
        }
        return largest;
    }

    private static String most(int number, String noun) {
        String several = noun.endsWith("ch") ? noun + "es" : noun + "s";
        return "at most " + number + " " + (number == 1 ? noun : several);
    }

    private static List<Clash> over(Limit limit, double needed, double allowed, String format) {
        return needed <= allowed + SAME_SUM ? List.of() : List.of(clash(limit, needed, allowed, format));
    }

    private static Clash clash(Limit limit, double needed, double allowed, String format) {
        return new Clash(limit, needed, allowed, String.format(Locale.ROOT, format, needed, allowed));
    }
}
