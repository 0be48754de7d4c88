package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Offers the missions of a plan carried over as a further answer beside those chosen from the pool. Of the missions for
 * one set of targets the pool has the one that is cheapest alone. A planned one that limits had put at another date, or
 * that fits beside the others only on a launch that it shares, may cost less than what becomes of that one, and need
 * not be changed.
 */
final class CarriedChoice {

    /** Changes of cost smaller than this (million euro) are none. */
    private static final double SMALLEST = 1e-9;

    private final CampaignProblem problem;
    private final MissionModel model;
    private final MissionPool pool;
    private final MissionSelection selection;
    private final @Nullable Timetable timetable;
    private final BooleanSupplier stop;

    /**
     * @param timetable fits missions beside each other; null where they share no calendar
     * @param stop whether to end early, with what is found
     */
    CarriedChoice(
            CampaignProblem problem,
            MissionModel model,
            MissionPool pool,
            MissionSelection selection,
            @Nullable Timetable timetable,
            BooleanSupplier stop) {
        this.problem = problem;
        this.model = model;
        this.pool = pool;
        this.selection = selection;
        this.timetable = timetable;
        this.stop = stop;
    }

    /**
     * @param carried missions carried over, none of whose targets another of them removes; perhaps none
     * @param chosen missions of the pool that keep the limits
     * @return the missions chosen, or those carried over with others for the targets that they leave, where these keep
     *     the limits and are better, launches shared: they take more risk away, or as much at less cost
     */
    List<Candidate> orBetter(List<Candidate> carried, List<Candidate> chosen) {
        if (carried.isEmpty()) {
            return chosen;
        }
        List<Candidate> best = chosen;
        List<Flight> flown = SharedLaunches.of(problem, model, chosen);
        for (List<Candidate> missions : answers(carried)) {
            List<Flight> flights = SharedLaunches.of(problem, model, missions);
            if (keepsLimits(flights) && isBetter(flights, flown)) {
                best = missions;
                flown = flights;
            }
        }
        return best;
    }

    private List<List<Candidate>> answers(List<Candidate> carried) {
        if (timetable == null) {
            return List.of(completed(carried, alone(carried)));
        }
        if (!timetable.fits(carried)) {
            // those that shared a launch may still keep the calendar together
            return List.of(completed(carried, SharedLaunches.of(problem, model, carried)));
        }
        List<Candidate> missions = completed(carried, alone(carried));
        return List.of(
                missions, Rearrangement.of(pool, timetable, problem.limits(), problem.riskRemoved(), missions, stop));
    }

    private static List<Flight> alone(List<Candidate> missions) {
        return missions.stream().map(Flight::alone).toList();
    }

    /** Missions with the cheapest for the targets that they leave, as far as these fit beside the flights. */
    private List<Candidate> completed(List<Candidate> carried, List<Flight> flights) {
        List<Candidate> missions = new ArrayList<>(carried);
        List<Booking> taken =
                new ArrayList<>(flights.stream().map(model::booking).toList());
        double spent = SharedLaunches.spentMeur(model, flights);
        BitSet left = (BitSet) selection.reachable().clone();
        carried.forEach(mission -> left.andNot(mission.removed()));
        for (Candidate mission : selection.cheapest(left)) {
            Candidate fitted = timetable == null ? mission : timetable.fitted(taken, mission);
            if (fitted != null
                    && missions.size() < problem.limits().maxMissions()
                    && spent + fitted.spentMeur() <= problem.limits().budgetMeur()) {
                missions.add(fitted);
                taken.add(model.booking(fitted));
                spent += fitted.spentMeur();
            }
        }
        return missions;
    }

    private boolean keepsLimits(List<Flight> flights) {
        return flights.size() <= problem.limits().maxMissions()
                && SharedLaunches.spentMeur(model, flights) <= problem.limits().budgetMeur()
                && CampaignCalendar.of(problem)
                        .fits(flights.stream().map(model::booking).toList());
    }

    private boolean isBetter(List<Flight> one, List<Flight> other) {
        double more = riskOf(one) - riskOf(other);
        return more > MissionSelection.SAME_RISK
                || (more > -MissionSelection.SAME_RISK
                        && SharedLaunches.costMeur(model, one) < SharedLaunches.costMeur(model, other) - SMALLEST);
    }

    private double riskOf(List<Flight> flights) {
        BitSet removed = new BitSet();
        flights.forEach(flight -> removed.or(flight.candidate().removed()));
        return problem.riskRemoved().of(removed);
    }
}
