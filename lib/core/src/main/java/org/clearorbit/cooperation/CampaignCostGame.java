package org.clearorbit.cooperation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.clearorbit.campaign.CampaignPlan;
import org.clearorbit.campaign.Removal;
import org.clearorbit.common.ProgressListener;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.common.WorkUnit;
import org.clearorbit.game.TransferableUtilityGame;

/**
 * The cost game of a campaign: what each coalition of agencies would pay to remove, by itself, those of the removed
 * objects that its members answer for. All coalitions choose from one pool of missions that is closed under leaving
 * targets out, so that the cost never falls when a member joins, and two coalitions together never pay more than apart.
 * Targets that the campaign leaves are in nobody's bill. Limits on the campaign as a whole do not bind a coalition:
 * where one keeps all together from a cheaper choice that coalitions apart have, the game's value of all is that of the
 * campaign all the same, and may exceed the sum of what coalitions would pay apart.
 *
 * @param game the game: players in the order of the partnership, values in million euro
 * @param plan the plan of all together: the one given, or a cheaper one where coalitions apart had found it
 */
public record CampaignCostGame(TransferableUtilityGame game, CampaignPlan plan) {

    /** Coalitions between two reports of progress. */
    private static final int BATCH = 32;

    /**
     * @param plan the planned campaign
     * @param partnership the agencies
     * @return the game and its plan, worked out on the calling thread
     */
    public static CampaignCostGame of(CampaignPlan plan, Partnership partnership) {
        return of(plan, partnership, WorkExecutor.sequential(), ProgressListener.silent());
    }

    /**
     * @param plan the planned campaign
     * @param partnership the agencies
     * @param executor works the coalitions out; has no influence on their values
     * @param listener told of the progress
     * @return the game and its plan
     */
    public static CampaignCostGame of(
            CampaignPlan plan, Partnership partnership, WorkExecutor executor, ProgressListener listener) {
        Set<Integer> removed = removed(plan);
        List<Set<Integer>> own = partnership.responsibilities(plan.problem().targets()).stream()
                .map(set -> {
                    Set<Integer> kept = new TreeSet<>(set);
                    kept.retainAll(removed);
                    return kept;
                })
                .toList();
        // agencies that answer for nothing change no coalition's cost: only the others make a difference
        int[] bearing = IntStream.range(0, own.size())
                .filter(player -> !own.get(player).isEmpty())
                .toArray();
        List<Set<Integer>> bearers = IntStream.of(bearing).mapToObj(own::get).toList();
        double[] costs = costs(plan, bearers, executor, listener);
        int all = costs.length - 1;
        costs[all] = plan.campaign().totalCostMeur();
        CostClosure closure = new CostClosure(costs);
        CampaignPlan best = plan;
        if (closure.costs()[all] < costs[all] && !plan.problem().missionsCompete()) {
            best = plan.combining(closure.servedBy(all).stream()
                    .map(mask -> targets(mask, bearers))
                    .toList());
            costs = closure.costs();
            costs[all] = best.campaign().totalCostMeur();
            closure = new CostClosure(costs);
        }
        double[] values = closure.costs();
        values[all] = best.campaign().totalCostMeur();
        TransferableUtilityGame game =
                TransferableUtilityGame.ofFunction(partnership.ids(), TransferableUtilityGame.Sense.COST, coalition -> {
                    int mask = 0;
                    for (int bit = 0; bit < bearing.length; bit++) {
                        mask |= (coalition >>> bearing[bit] & 1) << bit;
                    }
                    return values[mask];
                });
        return new CampaignCostGame(game, best);
    }

    /** Cost of each coalition of those who answer for something. */
    private static double[] costs(
            CampaignPlan plan, List<Set<Integer>> bearers, WorkExecutor executor, ProgressListener listener) {
        double[] costs = new double[1 << bearers.size()];
        for (int begin = 0; begin < costs.length; begin += BATCH) {
            List<WorkUnit<Double>> units = new ArrayList<>();
            for (int mask = begin; mask < Math.min(begin + BATCH, costs.length); mask++) {
                Set<Integer> wanted = targets(mask, bearers);
                units.add(() -> plan.costMeur(wanted));
            }
            List<Double> solved = executor.runAll(units);
            for (int k = 0; k < solved.size(); k++) {
                costs[begin + k] = solved.get(k);
            }
            listener.progress("costing coalitions", begin + solved.size(), costs.length);
        }
        return costs;
    }

    /** What a coalition answers for together. */
    private static Set<Integer> targets(int mask, List<Set<Integer>> bearers) {
        Set<Integer> targets = new TreeSet<>();
        for (int bit = 0; bit < bearers.size(); bit++) {
            if ((mask >>> bit & 1) != 0) {
                targets.addAll(bearers.get(bit));
            }
        }
        return targets;
    }

    /** Positions of the targets that the campaign removes. */
    private static Set<Integer> removed(CampaignPlan plan) {
        Set<Integer> numbers = new HashSet<>();
        for (Removal removal : plan.campaign().removals()) {
            numbers.add(removal.target().catalogNumber());
        }
        Set<Integer> positions = new TreeSet<>();
        for (int k = 0; k < plan.problem().targets().size(); k++) {
            if (numbers.contains(plan.problem().targets().get(k).catalogNumber())) {
                positions.add(k);
            }
        }
        return positions;
    }
}
