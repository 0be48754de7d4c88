package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses missions where limits on the campaign do not allow all targets to be removed: as much risk as can be found
 * within the limits, and of the choices that remove it the cheapest found. A beam search over one mission more at a
 * time, so the answer keeps the limits but is not proven best; on small pools tests hold it against all choices there
 * are.
 */
final class LimitedChoice {

    private static final int BEAM_WIDTH = 400;

    /** Missions tried as the next one: this many of the most risk, and as many of the most risk for their cost. */
    private static final int MISSIONS_TRIED = 400;

    private final CampaignLimits limits;
    private final double[] risk;
    private final List<Candidate> tried;
    /** What a unit of risk is worth in this pool (million euro): weighs cost against risk between states. */
    private final double price;

    private State best = new State(new BitSet(), 0, 0, null, null);

    private LimitedChoice(List<Candidate> pool, CampaignLimits limits, double[] risk) {
        this.limits = limits;
        this.risk = risk;
        Comparator<Candidate> byCost = Comparator.comparingDouble(Candidate::costMeur);
        Comparator<Candidate> byRisk = Comparator.comparingDouble(c -> -riskOf(c));
        Comparator<Candidate> byWorth = Comparator.comparingDouble(c -> -riskOf(c) / c.costMeur());
        Set<Candidate> chosen = new LinkedHashSet<>();
        for (Comparator<Candidate> order : List.of(byRisk.thenComparing(byCost), byWorth.thenComparing(byCost))) {
            pool.stream()
                    .filter(c -> c.costMeur() <= limits.budgetMeur())
                    .sorted(order)
                    .limit(MISSIONS_TRIED)
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
     * @param risk risk of each target
     * @return the missions chosen, perhaps none
     */
    static List<Candidate> of(List<Candidate> pool, CampaignLimits limits, double[] risk) {
        LimitedChoice search = new LimitedChoice(pool, limits, risk);
        search.run();
        List<Candidate> missions = new ArrayList<>();
        for (State state = search.best; state != null && state.last() != null; state = state.before()) {
            missions.add(state.last());
        }
        return missions;
    }

    private void run() {
        List<State> level = List.of(best);
        for (int missions = 0; missions < limits.maxMissions() && !level.isEmpty(); missions++) {
            Map<BitSet, State> next = new HashMap<>();
            for (State state : level) {
                extend(state, next);
            }
            level = next.values().stream()
                    .sorted(Comparator.comparingDouble((State state) -> state.cost() - 2 * price * state.risk())
                            .thenComparing(state -> state.removed().toString()))
                    .limit(BEAM_WIDTH)
                    .toList();
        }
    }

    private void extend(State state, Map<BitSet, State> next) {
        for (Candidate candidate : tried) {
            double cost = state.cost() + candidate.costMeur();
            if (cost > limits.budgetMeur() || candidate.removed().intersects(state.removed())) {
                continue;
            }
            BitSet removed = (BitSet) state.removed().clone();
            removed.or(candidate.removed());
            State known = next.get(removed);
            if (known == null || cost < known.cost()) {
                State longer = new State(removed, state.risk() + riskOf(candidate), cost, candidate, state);
                next.put(removed, longer);
                if (longer.risk() > best.risk() || (longer.risk() == best.risk() && cost < best.cost())) {
                    best = longer;
                }
            }
        }
    }

    private double riskOf(Candidate candidate) {
        return candidate.removed().stream().mapToDouble(k -> risk[k]).sum();
    }
}
