package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses missions where limits on the campaign do not allow all targets to be removed: as much risk as can be found
 * within the limits, and of the choices that remove it the cheapest found. A beam search over one mission more at a
 * time, so the answer keeps the limits but is not proven best; on small pools tests hold it against all choices there
 * are. Where missions share a calendar, each that is added is fitted beside those before it, if need be at another date
 * than the pool's ({@link Timetable}); the beam is narrower then.
 *
 * <p>The budget is for the money that missions take; a price of change weighs in what is cheapest alone. A search that
 * is stopped follows the one choice that looks best to its end.
 */
final class LimitedChoice {

    private static final int BEAM_WIDTH = 400;

    /** Missions tried as the next one: this many of the most risk, and as many of the most risk for their cost. */
    private static final int MISSIONS_TRIED = 400;

    /** The same where each mission has to be fitted into a calendar. */
    private static final int CALENDAR_BEAM_WIDTH = 60;

    private static final int CALENDAR_MISSIONS_TRIED = 150;

    private final CampaignLimits limits;
    private final RiskRemoved risk;
    private final CostRiskFront front;
    private final List<Candidate> tried;
    /** What a unit of risk is worth in this pool (million euro): weighs cost against risk between states. */
    private final double price;

    private final @Nullable Timetable timetable;
    private final BooleanSupplier stop;

    private State best = new State(new BitSet(), 0, 0, 0, null, null);

    private LimitedChoice(
            List<Candidate> pool,
            CampaignLimits limits,
            RiskRemoved risk,
            @Nullable Timetable timetable,
            CostRiskFront front,
            BooleanSupplier stop) {
        this.front = front;
        this.stop = stop;
        this.limits = limits;
        this.timetable = timetable;
        this.risk = risk;
        Comparator<Candidate> byCost = Comparator.comparingDouble(Candidate::costMeur);
        Comparator<Candidate> byRisk = Comparator.comparingDouble(c -> -riskOf(c));
        Comparator<Candidate> byWorth = Comparator.comparingDouble(c -> -riskOf(c) / c.costMeur());
        Set<Candidate> chosen = new LinkedHashSet<>();
        for (Comparator<Candidate> order : List.of(byRisk.thenComparing(byCost), byWorth.thenComparing(byCost))) {
            pool.stream()
                    .filter(c -> c.spentMeur() <= limits.budgetMeur())
                    .sorted(order)
                    .limit(timetable == null ? MISSIONS_TRIED : CALENDAR_MISSIONS_TRIED)
                    .forEach(chosen::add);
        }
        this.tried = List.copyOf(chosen);
        this.price = tried.stream()
                .mapToDouble(c -> riskOf(c) > 0 ? c.costMeur() / riskOf(c) : Double.POSITIVE_INFINITY)
                .min()
                .orElse(0);
    }

    /** A choice so far, chained to the one it extends: its cost is what it spends and the price of what it changes. */
    private record State(
            BitSet removed,
            double risk,
            double cost,
            double spent,
            @Nullable Candidate last,
            @Nullable State before) {

        /** Whether it leaves nothing to choose another for that removes the same. */
        boolean beats(double otherCost, double otherSpent) {
            return cost <= otherCost && spent <= otherSpent;
        }
    }

    /**
     * @param pool missions, closed under leaving targets out
     * @param limits the limits, at least one of them set
     * @param risk risk that sets of targets take away
     * @param timetable fits missions beside each other; null where they share no calendar
     * @return the missions chosen, perhaps none
     */
    static List<Candidate> of(
            List<Candidate> pool, CampaignLimits limits, RiskRemoved risk, @Nullable Timetable timetable) {
        return of(pool, limits, risk, timetable, new CostRiskFront(), () -> false);
    }

    /**
     * The same, with all choices seen on the way offered to a front.
     *
     * @param stop whether to come to an end
     */
    static List<Candidate> of(
            List<Candidate> pool,
            CampaignLimits limits,
            RiskRemoved risk,
            @Nullable Timetable timetable,
            CostRiskFront front,
            BooleanSupplier stop) {
        LimitedChoice search = new LimitedChoice(pool, limits, risk, timetable, front, stop);
        search.run();
        return missions(search.best);
    }

    private static List<Candidate> missions(State last) {
        List<Candidate> missions = new ArrayList<>();
        for (State state = last; state != null && state.last() != null; state = state.before()) {
            missions.add(state.last());
        }
        return missions;
    }

    private void run() {
        List<State> level = List.of(best);
        for (int missions = 0; missions < limits.maxMissions() && !level.isEmpty(); missions++) {
            Map<Object, List<State>> next = new HashMap<>();
            for (State state : level) {
                if (!next.isEmpty() && stop.getAsBoolean()) {
                    break;
                }
                extend(state, missions + 1, next);
            }
            level = next.values().stream()
                    .flatMap(List::stream)
                    .sorted(Comparator.comparingDouble((State state) -> state.cost() - 2 * price * state.risk())
                            .thenComparing(state -> state.removed().toString()))
                    .limit(timetable == null ? BEAM_WIDTH : CALENDAR_BEAM_WIDTH)
                    .toList();
        }
    }

    private void extend(State state, int missions, Map<Object, List<State>> next) {
        List<Booking> taken = timetable == null
                ? List.of()
                : missions(state).stream().map(timetable::booking).toList();
        for (Candidate listed : tried) {
            if (state.spent() + listed.spentMeur() > limits.budgetMeur()
                    || listed.removed().intersects(state.removed())) {
                continue;
            }
            Candidate candidate = timetable == null ? listed : timetable.fitted(taken, listed);
            if (candidate == null || state.spent() + candidate.spentMeur() > limits.budgetMeur()) {
                continue;
            }
            double cost = state.cost() + candidate.costMeur();
            double spent = state.spent() + candidate.spentMeur();
            BitSet removed = (BitSet) state.removed().clone();
            removed.or(candidate.removed());
            Object key = timetable == null ? removed : List.of(removed, places(taken, timetable.booking(candidate)));
            List<State> known = next.computeIfAbsent(key, k -> new ArrayList<>(1));
            if (known.stream().noneMatch(other -> other.beats(cost, spent))) {
                double gone = known.isEmpty() ? risk.of(removed) : known.get(0).risk();
                State longer = new State(removed, gone, cost, spent, candidate, state);
                front.offer(spent, gone, missions, removed);
                known.removeIf(other -> longer.beats(other.cost(), other.spent()));
                known.add(longer);
                if (longer.risk() > best.risk() || (longer.risk() == best.risk() && cost < best.cost())) {
                    best = longer;
                }
            }
        }
    }

    /** What a mission takes of the calendar, but for the money of a year and depots. */
    record Place(double launch, double end, int launcher) {}

    /**
     * The places taken, in order of launch: the same targets in the same places leave the same room for more. That is a
     * heuristic where a budget of a year or a depot binds, since missions in the same places may use more of these.
     */
    static List<Place> places(List<Booking> taken, Booking one) {
        return Stream.concat(taken.stream(), Stream.of(one))
                .map(booking -> new Place(booking.launch(), booking.end(), booking.launcher()))
                .sorted(Comparator.comparingDouble(Place::launch)
                        .thenComparingDouble(Place::end)
                        .thenComparingInt(Place::launcher))
                .toList();
    }

    private double riskOf(Candidate candidate) {
        return risk.of(candidate.removed());
    }
}
