package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses missions where limits on the campaign do not allow all targets to be removed: as much risk as can be found
 * within the limits, and of the choices that remove it the cheapest found. A beam search over one mission more at a
 * time, so the answer keeps the limits but is not proven best; on small pools tests hold it against all choices there
 * are. Where missions share a calendar, each that is added is fitted beside those before it, if need be at another date
 * than the pool's ({@link Timetable}); the beam is narrower then.
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

    private State best = new State(new BitSet(), 0, 0, null, null);

    private LimitedChoice(
            List<Candidate> pool,
            CampaignLimits limits,
            RiskRemoved risk,
            @Nullable Timetable timetable,
            CostRiskFront front) {
        this.front = front;
        this.limits = limits;
        this.timetable = timetable;
        this.risk = risk;
        Comparator<Candidate> byCost = Comparator.comparingDouble(Candidate::costMeur);
        Comparator<Candidate> byRisk = Comparator.comparingDouble(c -> -riskOf(c));
        Comparator<Candidate> byWorth = Comparator.comparingDouble(c -> -riskOf(c) / c.costMeur());
        Set<Candidate> chosen = new LinkedHashSet<>();
        for (Comparator<Candidate> order : List.of(byRisk.thenComparing(byCost), byWorth.thenComparing(byCost))) {
            pool.stream()
                    .filter(c -> c.costMeur() <= limits.budgetMeur())
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

    /** A choice so far, chained to the one it extends. */
    private record State(
            BitSet removed,
            double risk,
            double cost,
            @Nullable Candidate last,
            @Nullable State before) {}

    /**
     * @param pool missions, closed under leaving targets out
     * @param limits the limits, at least one of them set
     * @param risk risk that sets of targets take away
     * @param timetable fits missions beside each other; null where they share no calendar
     * @return the missions chosen, perhaps none
     */
    static List<Candidate> of(
            List<Candidate> pool, CampaignLimits limits, RiskRemoved risk, @Nullable Timetable timetable) {
        return of(pool, limits, risk, timetable, new CostRiskFront());
    }

    /** The same, with all choices seen on the way offered to a front. */
    static List<Candidate> of(
            List<Candidate> pool,
            CampaignLimits limits,
            RiskRemoved risk,
            @Nullable Timetable timetable,
            CostRiskFront front) {
        LimitedChoice search = new LimitedChoice(pool, limits, risk, timetable, front);
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
            Map<Object, State> next = new HashMap<>();
            for (State state : level) {
                extend(state, missions + 1, next);
            }
            level = next.values().stream()
                    .sorted(Comparator.comparingDouble((State state) -> state.cost() - 2 * price * state.risk())
                            .thenComparing(state -> state.removed().toString()))
                    .limit(timetable == null ? BEAM_WIDTH : CALENDAR_BEAM_WIDTH)
                    .toList();
        }
    }

    private void extend(State state, int missions, Map<Object, State> next) {
        List<Booking> taken = timetable == null
                ? List.of()
                : missions(state).stream().map(timetable::booking).toList();
        for (Candidate listed : tried) {
            if (state.cost() + listed.costMeur() > limits.budgetMeur()
                    || listed.removed().intersects(state.removed())) {
                continue;
            }
            Candidate candidate = timetable == null ? listed : timetable.fitted(taken, listed);
            if (candidate == null || state.cost() + candidate.costMeur() > limits.budgetMeur()) {
                continue;
            }
            double cost = state.cost() + candidate.costMeur();
            BitSet removed = (BitSet) state.removed().clone();
            removed.or(candidate.removed());
            Object key = timetable == null ? removed : List.of(removed, launches(taken, timetable.booking(candidate)));
            State known = next.get(key);
            if (known == null || cost < known.cost()) {
                double gone = known == null ? risk.of(removed) : known.risk();
                State longer = new State(removed, gone, cost, candidate, state);
                front.offer(cost, gone, missions, removed);
                next.put(key, longer);
                if (longer.risk() > best.risk() || (longer.risk() == best.risk() && cost < best.cost())) {
                    best = longer;
                }
            }
        }
    }

    /** The launch dates in order: the same targets by the same dates leave the same room for more. */
    private static List<Double> launches(List<Booking> taken, Booking one) {
        return Stream.concat(taken.stream(), Stream.of(one))
                .map(Booking::launch)
                .sorted()
                .toList();
    }

    private double riskOf(Candidate candidate) {
        return risk.of(candidate.removed());
    }
}
