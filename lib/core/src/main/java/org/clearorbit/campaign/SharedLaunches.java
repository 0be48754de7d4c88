package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.clearorbit.transfer.PrecessingOrbit;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * Puts chosen missions on one launch where that is cheaper. Their first targets' planes drift under J2 at their own
 * rates and meet now and then; at such a date both are launched together, each worked out again from there at the
 * cheaper of its own arrivals and those moved along, with one launcher that lifts both. The pair that saves most comes
 * first, and others join it while that saves more. A step after the choice of missions: it lowers the cost of what was
 * chosen and does not look for missions that would pair better.
 */
final class SharedLaunches {

    /** Dates looked at within one stretch of time in which two planes are close enough. */
    private static final int DATES_PER_MEETING = 3;

    /** Meetings of two planes looked at. */
    private static final int MEETINGS = 40;

    private static final double SMALLEST_SAVING_MEUR = 1e-6;

    private final MissionModel model;
    private final CampaignCalendar calendar;
    private final double budgetMeur;

    private SharedLaunches(CampaignProblem problem, MissionModel model) {
        this.model = model;
        this.calendar = CampaignCalendar.of(problem);
        this.budgetMeur = problem.limits().budgetMeur();
    }

    /** The chosen missions, some of them on shared launches where a launcher offers that. */
    static List<Flight> of(CampaignProblem problem, MissionModel model, List<Candidate> chosen) {
        List<Flight> flights =
                new ArrayList<>(chosen.stream().map(Flight::alone).toList());
        if (problem.launchers().stream()
                .noneMatch(launcher -> launcher.sharing().mostServicers() > 1)) {
            return flights;
        }
        SharedLaunches search = new SharedLaunches(problem, model);
        Group group = search.bestGroup(flights);
        while (group != null) {
            flights = group.applied();
            group = search.bestGroup(flights);
        }
        return flights;
    }

    /** Missions put on one launch, with all flights as they are then and what that saves (million euro). */
    private record Group(List<Flight> applied, double saving) {}

    /** The change that saves most: two lone missions together, or a lone one joining a launch. */
    private @Nullable Group bestGroup(List<Flight> flights) {
        Group best = null;
        for (int k = 0; k < flights.size(); k++) {
            for (int j = 0; j < flights.size(); j++) {
                boolean pair = j > k
                        && flights.get(k).together() == 1
                        && flights.get(j).together() == 1;
                boolean joins = flights.get(k).together() > 1 && flights.get(j).together() == 1;
                if (pair || joins) {
                    Group group = together(flights, k, j);
                    if (group != null && (best == null || group.saving() > best.saving())) {
                        best = group;
                    }
                }
            }
        }
        return best;
    }

    private @Nullable Group together(List<Flight> flights, int one, int other) {
        List<Integer> members = new ArrayList<>();
        int launch = flights.get(one).launch();
        for (int k = 0; k < flights.size(); k++) {
            if (k == one || (launch != 0 && flights.get(k).launch() == launch)) {
                members.add(k);
            }
        }
        members.add(other);
        Group best = null;
        for (LaunchOption option : model.launchOptions()) {
            SharedLaunch sharing = option.launcher().sharing();
            if (sharing.mostServicers() < members.size()) {
                continue;
            }
            for (double date : dates(flights, members, sharing.planeTolerance())) {
                Group group = launched(flights, members, option, date);
                if (group != null && (best == null || group.saving() > best.saving())) {
                    best = group;
                }
            }
        }
        return best;
    }

    /** The members launched together at a date, or null where that cannot be done or saves nothing. */
    private @Nullable Group launched(List<Flight> flights, List<Integer> members, LaunchOption option, double date) {
        List<Flight> applied = new ArrayList<>(flights);
        int known = flights.get(members.get(0)).launch();
        int launch = known != 0
                ? known
                : 1 + flights.stream().mapToInt(Flight::launch).max().orElse(0);
        SharedLaunch sharing = option.launcher().sharing();
        double mass = members.size() * sharing.adapterKg();
        double capacity = Double.POSITIVE_INFINITY;
        for (int member : members) {
            Itinerary itinerary = flights.get(member).candidate().itinerary();
            Rider rider = rider(itinerary, option, date, launch, members.size());
            if (rider == null) {
                return null;
            }
            mass += rider.lifted().launchMassKg();
            capacity = FastMath.min(capacity, option.capacityKg(first(itinerary)));
            applied.set(member, rider.flight());
        }
        double saving = costMeur(model, flights) - costMeur(model, applied);
        boolean fits = mass <= capacity
                && saving > SMALLEST_SAVING_MEUR
                && spentMeur(model, applied) <= FastMath.max(budgetMeur, spentMeur(model, flights))
                // missions that fit only when all of them ride together do not yet fit on the way there
                && (fits(applied) || !fits(flights));
        return fits ? new Group(applied, saving) : null;
    }

    /** A mission on a shared launch, and what that lifts for it. */
    private record Rider(Flight flight, MissionModel.LaunchChoice lifted) {

        double costMeur() {
            return lifted.cost().totalMeur() + flight.candidate().changeMeur();
        }
    }

    /** The cheapest way known to ride on a launch, or null if there is none. */
    private @Nullable Rider rider(Itinerary itinerary, LaunchOption option, double date, int launch, int together) {
        Rider best = null;
        for (Itinerary moved : at(itinerary, option, date)) {
            Candidate candidate = MissionPool.evaluated(model, moved);
            if (candidate != null) {
                Flight flight = new Flight(candidate, option, launch, together);
                MissionModel.LaunchChoice lifted = model.launch(flight);
                Rider rider = lifted == null ? null : new Rider(flight, lifted);
                best = rider != null && (best == null || rider.costMeur() < best.costMeur()) ? rider : best;
            }
        }
        return best;
    }

    /** A mission launched at a date: as it is if that is its own, otherwise at its own arrivals and at moved ones. */
    private List<Itinerary> at(Itinerary itinerary, LaunchOption option, double date) {
        Itinerary any = itinerary.launchedBy(Itinerary.CHEAPEST);
        if (date != itinerary.launchSeconds()) {
            return MovedLaunch.of(model, any, date);
        }
        return List.of(itinerary.launcher() == option.launcherIndex() ? itinerary : any);
    }

    private boolean fits(List<Flight> flights) {
        return calendar.fits(flights.stream().map(model::booking).toList());
    }

    /** What flights are chosen by: the money and the price of change (million euro). */
    static double costMeur(MissionModel model, List<Flight> flights) {
        return flights.stream()
                .mapToDouble(flight -> model.booking(flight).costMeur()
                        + model.commitments().priceMeur(flight.candidate().itinerary()))
                .sum();
    }

    /** Money alone, without the price of change (million euro). */
    static double spentMeur(MissionModel model, List<Flight> flights) {
        return flights.stream()
                .mapToDouble(flight -> model.booking(flight).costMeur())
                .sum();
    }

    private static int first(Itinerary itinerary) {
        return itinerary.stops().get(0).target();
    }

    /** Dates at which the planes of all first targets are within a tolerance of each other. */
    private List<Double> dates(List<Flight> flights, List<Integer> members, double tolerance) {
        List<Integer> firsts = members.stream()
                .map(member -> first(flights.get(member).candidate().itinerary()))
                .toList();
        TreeSet<Double> dates = new TreeSet<>();
        members.forEach(
                member -> dates.add(flights.get(member).candidate().itinerary().launchSeconds()));
        int last = firsts.get(firsts.size() - 1);
        for (int target : firsts.subList(0, firsts.size() - 1)) {
            dates.addAll(meetings(model.orbit(target), model.orbit(last), tolerance, model.windowSeconds()));
        }
        return dates.stream()
                .filter(date -> model.launchTimes().allows(date))
                .filter(date -> close(firsts, date, tolerance))
                .toList();
    }

    private boolean close(List<Integer> targets, double date, double tolerance) {
        for (int one : targets) {
            for (int other : targets) {
                if (planeAngle(model.orbit(one), model.orbit(other), date) > tolerance) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Angle between two orbital planes at a date (rad). */
    static double planeAngle(PrecessingOrbit one, PrecessingOrbit other, double date) {
        double node = other.raanAt(date) - one.raanAt(date);
        double halfTilt = FastMath.sin(0.5 * (other.i() - one.i()));
        double halfNode = FastMath.sin(0.5 * node);
        // haversine form of the angle between the normals: exact where the planes nearly coincide
        double h = halfTilt * halfTilt + FastMath.sin(one.i()) * FastMath.sin(other.i()) * halfNode * halfNode;
        return 2 * FastMath.asin(FastMath.min(1, FastMath.sqrt(h)));
    }

    /** Dates within each stretch in which two planes are close enough: its middle and both sides of it. */
    static List<Double> meetings(PrecessingOrbit one, PrecessingOrbit other, double tolerance, double window) {
        double halfTilt = FastMath.sin(0.5 * (other.i() - one.i()));
        double room = FastMath.sin(0.5 * tolerance);
        double h = room * room - halfTilt * halfTilt;
        if (h < 0) {
            return List.of();
        }
        double sines = FastMath.sin(one.i()) * FastMath.sin(other.i());
        double nodeRoom = 2 * FastMath.asin(FastMath.min(1, FastMath.sqrt(h / sines)));
        double rate = other.raanRate() - one.raanRate();
        double ahead = FastMath.IEEEremainder(other.raan() - one.raan(), 2 * FastMath.PI);
        List<Double> dates = new ArrayList<>();
        if (FastMath.abs(rate) * window < 1e-9) {
            return dates;
        }
        double turn = 2 * FastMath.PI / FastMath.abs(rate);
        double middle = -ahead / rate;
        middle -= FastMath.floor((middle + 0.5 * turn) / turn) * turn;
        double half = nodeRoom / FastMath.abs(rate);
        for (int k = 0; k < MEETINGS && middle - half <= window; k++, middle += turn) {
            double begin = FastMath.max(0, middle - half);
            double end = FastMath.min(window, middle + half);
            for (int j = 0; j < DATES_PER_MEETING && begin <= end; j++) {
                dates.add(begin + (end - begin) * (j + 0.5) / DATES_PER_MEETING);
            }
        }
        return dates;
    }
}
