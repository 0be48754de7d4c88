package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.transfer.PrecessingOrbit;
import org.clearorbit.transfer.Transfer;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the best launch date and transfer times of a mission whose servicer and order of stops stay as they are, by
 * dynamic programming over arrival dates on a grid around those that it has; the grid follows the best dates and is
 * halved where they stay (iterative dynamic programming: Luus, "Optimal control by dynamic programming using systematic
 * reduction in grid size", Int. J. Control 51(5), 1990, 995-1013, not re-read).
 *
 * <p>The mass on arrival at a stop rises with the mass on arrival at the next, so the least mass for each date of
 * arrival, worked out from the end of the mission, suffices. Operations by the day couple launch and end: each end on
 * the grid is a run of its own, and of all pairs of launch and end the cheapest is taken. A mission that breaks a limit
 * of mass is one that costs more than any other, the less its mass the better, so that it may be mended on the way. Not
 * safe to share between threads.
 */
final class MissionTimes {

    /** Dates on each side of the present one. */
    private static final int REACH = 2;

    private static final int DATES = 2 * REACH + 1;

    /** Transfers are not made shorter than this (s): several revolutions, as the transfer model asks. */
    static final double SHORTEST_TRANSFER = 10 * EarthModel.DAY;

    /** The grid ends with this spacing (s). */
    private static final double FINEST = EarthModel.DAY;

    /** Rounds at one spacing, at most. */
    private static final int ROUNDS = 6;

    /** Cost of a mission that cannot be launched (million euro); its mass (kg) is added. */
    private static final double CANNOT_FLY = 1e9;

    private final MissionModel model;
    private final int servicer;
    private final int launcher;
    private final Stop[] stops;
    private final Visit[] visits;
    private final double commissioning;
    /** Launch that is not to be moved, the servicer waiting in the orbit of its first target (s); NaN for none. */
    private final double heldLaunch;

    /** It must be over by then (s). */
    private final double latestEnd;
    /** Arrival in the orbit of each stop (s). */
    private final double[] arrivals;

    private final double kitsKg;
    private final int removed;
    /** Delta-v and mass on arrival by stop and date, for one end; the date of the next stop that leads to them. */
    private final double[][] mass;

    private final double[][] deltaV;
    private final int[][] next;
    /** Delta-v of each transfer by stop left, its date and the date of the next; infinite where it is not allowed. */
    private final double[][][] transfers;

    private double bestKey = Double.POSITIVE_INFINITY;
    private long steps;

    private MissionTimes(MissionModel model, Itinerary itinerary, double heldLaunch, double latestEnd) {
        this.model = model;
        this.heldLaunch = heldLaunch;
        this.latestEnd = latestEnd;
        this.servicer = itinerary.servicer();
        this.launcher = itinerary.launcher();
        this.stops = itinerary.stops().toArray(Stop[]::new);
        int count = stops.length;
        this.visits = new Visit[count];
        this.arrivals = new double[count];
        this.commissioning = model.commissioningSeconds(servicer, stops[0].target());
        double time = itinerary.launchSeconds();
        double kits = 0;
        int removals = 0;
        for (int k = 0; k < count; k++) {
            visits[k] = model.visit(servicer, stops[k].target());
            arrivals[k] = time + stops[k].transferSeconds();
            time = arrivals[k] + visits[k].staySeconds();
            if (stops[k].kind() == Stop.Kind.REMOVE) {
                removals++;
                kits += visits[k].unit() == null ? 0 : visits[k].unit().massKg();
            }
        }
        this.kitsKg = kits;
        this.removed = removals;
        this.mass = new double[count][DATES];
        this.deltaV = new double[count][DATES];
        this.next = new int[count][DATES];
        this.transfers = new double[count - 1][DATES][DATES];
    }

    /**
     * What was found.
     *
     * @param candidate the mission at its best dates; null if it could not be flown at any that were tried
     * @param steps transfers worked out
     */
    record Found(@Nullable Candidate candidate, long steps) {}

    /**
     * @param itinerary what to fly; a stop at a depot leaves its dates as they are
     * @param widestDays spacing of the first grid (days)
     * @param mostSteps it ends after so many transfers, but for those of one round
     */
    static Found best(MissionModel model, Itinerary itinerary, double widestDays, long mostSteps) {
        return best(
                new MissionTimes(model, itinerary, Double.NaN, model.windowSeconds()),
                itinerary,
                widestDays,
                mostSteps);
    }

    /** The same with the launch where it is; the servicer may wait in the orbit of its first target. */
    static Found launchHeld(
            MissionModel model, Itinerary itinerary, double latestEnd, double widestDays, long mostSteps) {
        return best(
                new MissionTimes(model, itinerary, itinerary.launchSeconds(), latestEnd),
                itinerary,
                widestDays,
                mostSteps);
    }

    private static Found best(MissionTimes times, Itinerary itinerary, double widestDays, long mostSteps) {
        MissionModel model = times.model;
        if (itinerary.stops().stream().anyMatch(stop -> stop.kind() == Stop.Kind.REFUEL)) {
            return new Found(MissionPool.evaluated(model, itinerary), 0);
        }
        times.improve(widestDays * EarthModel.DAY, mostSteps);
        return new Found(MissionPool.evaluated(model, times.itinerary()), times.steps);
    }

    private void improve(double widest, long mostSteps) {
        int perRound = (stops.length - 1) * DATES * DATES + 1;
        for (double spacing = widest; spacing >= FINEST; spacing /= 2) {
            for (int round = 0; round < ROUNDS; round++) {
                if (steps + perRound > mostSteps || !improveOnce(spacing)) {
                    break;
                }
            }
        }
    }

    private Itinerary itinerary() {
        List<Stop> dated = new ArrayList<>();
        double launch = launch(arrivals[0]);
        double free = launch;
        for (int k = 0; k < stops.length; k++) {
            dated.add(new Stop(stops[k].target(), arrivals[k] - free, stops[k].kind()));
            free = arrivals[k] + visits[k].staySeconds();
        }
        return new Itinerary(servicer, launch, dated, launcher);
    }

    /** Launch of a mission that arrives in its first orbit at a date (s). */
    private double launch(double firstArrival) {
        return Double.isNaN(heldLaunch) ? model.launchTimes().near(firstArrival - commissioning) : heldLaunch;
    }

    private double date(int stop, int index, double spacing) {
        return arrivals[stop] + (index - REACH) * spacing;
    }

    /** One round on a grid around the present dates; returns whether it moved them. */
    private boolean improveOnce(double spacing) {
        workOutTransfers(spacing);
        int last = stops.length - 1;
        double key = bestKey;
        int[] best = null;
        for (int end = 0; end < DATES; end++) {
            if (!isOpen(last, date(last, end, spacing))) {
                continue;
            }
            backwards(end);
            double over = date(last, end, spacing) + visits[last].staySeconds() + visits[last].endSeconds();
            for (int first = 0; first < DATES; first++) {
                double found = key(first, date(0, first, spacing), over);
                if (found < key - 1e-9) {
                    key = found;
                    best = path(first);
                }
            }
        }
        if (best == null) {
            return false;
        }
        boolean moved = false;
        for (int k = 0; k <= last; k++) {
            moved |= best[k] != REACH;
            arrivals[k] = date(k, best[k], spacing);
        }
        bestKey = key;
        return moved;
    }

    private int[] path(int first) {
        int[] path = new int[stops.length];
        path[0] = first;
        for (int k = 1; k < stops.length; k++) {
            path[k] = next[k - 1][path[k - 1]];
        }
        return path;
    }

    /** Cost from a first arrival to an end, or what stands for it where it cannot be flown. */
    private double key(int first, double arrival, double over) {
        double launch = launch(arrival);
        if (mass[0][first] == Double.POSITIVE_INFINITY
                || SameInstant.isAfter(commissioning, arrival - launch)
                || !model.launchTimes().allows(launch)
                || SameInstant.isAfter(over, latestEnd)
                || SameInstant.isAfter(over - launch, model.servicer(servicer).maxMissionDays() * EarthModel.DAY)) {
            return Double.POSITIVE_INFINITY;
        }
        MissionModel.Need need = new MissionModel.Need(
                servicer,
                stops[0].target(),
                mass[0][first],
                kitsKg,
                removed,
                (over - launch) / EarthModel.DAY,
                deltaV[0][first],
                new double[0]);
        MissionModel.LaunchChoice choice = model.cheapestLaunch(need, launcher);
        return choice == null ? CANNOT_FLY + mass[0][first] : choice.cost().totalMeur();
    }

    /**
     * Whether a stop may be reached at a date: where it removes, the consent of its target must be there at contact.
     */
    private boolean isOpen(int stop, double arrival) {
        return stops[stop].kind() == Stop.Kind.PASS
                || visits[stop].allowed()
                        && !SameInstant.isAfter(visits[stop].consentFrom(), arrival + visits[stop].rendezvousSeconds());
    }

    private void workOutTransfers(double spacing) {
        double longest = model.servicer(servicer).limits().maxTransferDays() * EarthModel.DAY;
        for (int k = 0; k + 1 < stops.length; k++) {
            int target = stops[k + 1].target();
            double shortest = FastMath.min(SHORTEST_TRANSFER, arrivals[k + 1] - arrivals[k] - visits[k].staySeconds());
            for (int from = 0; from < DATES; from++) {
                double departure = date(k, from, spacing) + visits[k].staySeconds();
                PrecessingOrbit orbit = visits[k].departureOrbit(model.orbit(stops[k].target()), departure);
                boolean open = isOpen(k, date(k, from, spacing));
                for (int to = 0; to < DATES; to++) {
                    double arrival = date(k + 1, to, spacing);
                    double found = Double.POSITIVE_INFINITY;
                    double underWay = arrival - departure;
                    if (open && !SameInstant.isAfter(shortest, underWay) && !SameInstant.isAfter(underWay, longest)) {
                        steps++;
                        Transfer transfer = model.transfer(servicer, orbit, target, departure, arrival);
                        found = transfer == null ? Double.POSITIVE_INFINITY : transfer.deltaV();
                    }
                    transfers[k][from][to] = found;
                }
            }
        }
        steps++;
    }

    /** Least masses on arrival where the last stop is reached at one date. */
    private void backwards(int end) {
        int last = stops.length - 1;
        Servicer craft = model.servicer(servicer);
        Arrays.fill(mass[last], Double.POSITIVE_INFINITY);
        Visit visit = visits[last];
        double ratio = visit.end().ratio();
        boolean together = stops[last].kind() == Stop.Kind.REMOVE && visit.endsTogether();
        mass[last][end] = together
                ? visit.rendezvous().ratio() * (ratio * craft.finalMassKg() + visit.attachedKg() * (ratio - 1))
                : massOnArrival(last, ratio * craft.finalMassKg());
        deltaV[last][end] =
                visit.end().deltaV() + (together ? visit.rendezvous().deltaV() : stayDeltaV(last));
        for (int k = last - 1; k >= 0; k--) {
            for (int from = 0; from < DATES; from++) {
                mass[k][from] = Double.POSITIVE_INFINITY;
                double least = Double.POSITIVE_INFINITY;
                for (int to = 0; to < DATES; to++) {
                    double leg = transfers[k][from][to];
                    if (leg < Double.POSITIVE_INFINITY && mass[k + 1][to] < Double.POSITIVE_INFINITY) {
                        double leaving = MissionModel.massRatio(craft, leg) * mass[k + 1][to];
                        if (leaving < least) {
                            least = leaving;
                            next[k][from] = to;
                        }
                    }
                }
                if (least < Double.POSITIVE_INFINITY) {
                    int to = next[k][from];
                    mass[k][from] = massOnArrival(k, least);
                    deltaV[k][from] = stayDeltaV(k) + transfers[k][from][to] + deltaV[k + 1][to];
                }
            }
        }
    }

    /** Mass on arrival at a stop that leaves a mass to go on with (kg). */
    private double massOnArrival(int stop, double leavingKg) {
        Visit visit = visits[stop];
        if (stops[stop].kind() == Stop.Kind.PASS) {
            return visit.passing().ratio() * leavingKg;
        }
        double rendezvous = visit.rendezvous().ratio();
        if (visit.unit() != null) {
            return rendezvous * (leavingKg + visit.unit().massKg());
        }
        double down = visit.down().ratio();
        return rendezvous * (down * visit.back().ratio() * leavingKg + visit.attachedKg() * (down - 1));
    }

    private double stayDeltaV(int stop) {
        Visit visit = visits[stop];
        if (stops[stop].kind() == Stop.Kind.PASS) {
            return visit.passing().deltaV();
        }
        return visit.unit() != null
                ? visit.rendezvous().deltaV()
                : visit.rendezvous().deltaV()
                        + visit.down().deltaV()
                        + visit.back().deltaV();
    }
}
