package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A campaign together with the problem it answers and the pool of missions it was chosen from. Immutable. */
public final class CampaignPlan {

    private final CampaignProblem problem;
    private final MissionModel model;
    private final MissionSelection selection;
    private final Campaign campaign;

    private CampaignPlan(CampaignProblem problem, MissionModel model, MissionSelection selection, Campaign campaign) {
        this.problem = problem;
        this.model = model;
        this.selection = selection;
        this.campaign = campaign;
    }

    /** Spells the chosen missions out and says why the other targets are left. */
    static CampaignPlan of(
            CampaignProblem problem,
            MissionModel model,
            MissionSelection selection,
            List<Candidate> chosen,
            Campaign.LimitReached limit,
            long steps) {
        MissionAssembler assembler = new MissionAssembler(problem, model);
        List<Mission> missions = chosen.stream()
                .map(assembler::assemble)
                .sorted(Comparator.comparing(Mission::launchDate))
                .toList();
        BitSet left = new BitSet();
        left.set(0, problem.targets().size());
        chosen.forEach(candidate -> left.andNot(candidate.removed()));
        Obstacles obstacles = new Obstacles(problem, model, selection.reachable());
        List<Campaign.LeftTarget> targetsLeft = left.stream()
                .mapToObj(k -> new Campaign.LeftTarget(problem.targets().get(k), obstacles.reason(k)))
                .toList();
        return new CampaignPlan(problem, model, selection, new Campaign(missions, targetsLeft, limit, steps));
    }

    /** @return the problem */
    public CampaignProblem problem() {
        return problem;
    }

    /** @return the campaign */
    public Campaign campaign() {
        return campaign;
    }

    /**
     * What removing some of the targets would cost, alone, with missions of the same pool and without limits on the
     * campaign as a whole. The pool is closed under leaving targets out, so that a choice for more targets can always
     * be cut down to fewer at no higher cost, and choices for two sets always serve both together. For up to 20 or so
     * linked targets the cost is the least there is; beyond that it is the best found within a fixed amount of search.
     *
     * @param targets positions of targets in the problem
     * @return cost (million euro), 0 for none, {@link Double#POSITIVE_INFINITY} if some of them cannot be removed
     */
    public double costMeur(Set<Integer> targets) {
        BitSet wanted = new BitSet();
        targets.forEach(wanted::set);
        BitSet missing = (BitSet) wanted.clone();
        missing.andNot(selection.reachable());
        return missing.isEmpty() ? MissionSelection.costOf(selection.cheapest(wanted)) : Double.POSITIVE_INFINITY;
    }

    /**
     * The plan that flies the missions chosen for several sets of targets side by side; a target in more than one set
     * is removed once.
     *
     * @param sets sets of positions of targets in the problem, all of them removable
     * @return a plan from the same pool, at no more than the sum of the costs of the sets
     */
    public CampaignPlan combining(Collection<Set<Integer>> sets) {
        List<Candidate> cover = new ArrayList<>();
        for (Set<Integer> set : sets) {
            BitSet wanted = new BitSet();
            set.forEach(wanted::set);
            cover.addAll(selection.cheapest(wanted));
        }
        return of(
                problem, model, selection, selection.withoutOverlap(cover), campaign.limitReached(), campaign.steps());
    }
}
