package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.clearorbit.common.Cancellation;

/** A campaign together with the problem it answers and the pool of missions it was chosen from. Immutable. */
public final class CampaignPlan {

    private final CampaignProblem problem;
    private final MissionModel model;
    private final MissionPool pool;
    private final MissionSelection selection;
    /** As they were chosen, each on a launch of its own. */
    private final List<Candidate> chosen;

    private final List<Flight> flights;
    private final Campaign campaign;

    private CampaignPlan(
            CampaignProblem problem,
            MissionModel model,
            MissionPool pool,
            MissionSelection selection,
            List<Candidate> chosen,
            List<Flight> flights,
            Campaign campaign) {
        this.problem = problem;
        this.model = model;
        this.pool = pool;
        this.selection = selection;
        this.chosen = List.copyOf(chosen);
        this.flights = flights;
        this.campaign = campaign;
    }

    /** Spells the chosen missions out and says why the other targets are left. */
    static CampaignPlan of(
            CampaignProblem problem,
            MissionModel model,
            MissionPool pool,
            MissionSelection selection,
            List<Candidate> chosen,
            Campaign.LimitReached limit,
            long steps) {
        MissionAssembler assembler = new MissionAssembler(problem, model);
        List<Flight> flights = SharedLaunches.of(problem, model, chosen).stream()
                .sorted(Comparator.comparingDouble(
                        flight -> flight.candidate().itinerary().launchSeconds()))
                .toList();
        List<Mission> inOrder = flights.stream().map(assembler::assemble).toList();
        List<Mission> missions =
                SeriesPricing.charged(inOrder, problem.costModel().learning());
        BitSet left = new BitSet();
        left.set(0, problem.targets().size());
        chosen.forEach(candidate -> left.andNot(candidate.removed()));
        BitSet removed = new BitSet();
        chosen.forEach(candidate -> removed.or(candidate.removed()));
        Obstacles obstacles = new Obstacles(problem, model, selection, chosen);
        List<Campaign.LeftTarget> targetsLeft = left.stream()
                .mapToObj(k -> new Campaign.LeftTarget(problem.targets().get(k), obstacles.reason(k)))
                .toList();
        return new CampaignPlan(
                problem,
                model,
                pool,
                selection,
                chosen,
                flights,
                new Campaign(
                        missions,
                        targetsLeft,
                        limit,
                        steps,
                        problem.riskRemoved().of(removed)));
    }

    /** @return the problem */
    public CampaignProblem problem() {
        return problem;
    }

    MissionModel model() {
        return model;
    }

    /** The missions that it was chosen from. */
    MissionPool pool() {
        return pool;
    }

    /** What was chosen, in the order of the missions of the campaign. */
    List<Flight> flights() {
        return flights;
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
     * Prices fall along the series of those missions alone; no launch is shared.
     *
     * @param targets positions of targets in the problem
     * @return cost (million euro), 0 for none, {@link Double#POSITIVE_INFINITY} if some of them cannot be removed
     */
    public double costMeur(Set<Integer> targets) {
        BitSet wanted = new BitSet();
        targets.forEach(wanted::set);
        BitSet missing = (BitSet) wanted.clone();
        missing.andNot(selection.reachable());
        return missing.isEmpty() ? charged(selection.cheapest(wanted)) : Double.POSITIVE_INFINITY;
    }

    /** What missions cost together, along the series of their servicers, and the price of what they change. */
    private double charged(List<Candidate> missions) {
        LearningCurve learning = problem.costModel().learning();
        if (!learning.lowersPrices()) {
            return MissionSelection.costOf(missions);
        }
        SeriesPricing pricing = new SeriesPricing(learning);
        List<Candidate> inOrder = new ArrayList<>(missions);
        inOrder.sort(
                Comparator.comparingDouble(candidate -> candidate.itinerary().launchSeconds()));
        return inOrder.stream()
                .mapToDouble(candidate -> pricing.next(
                                        model.servicer(candidate.itinerary().servicer()),
                                        candidate.removed().cardinality(),
                                        model.cost(candidate))
                                .totalMeur()
                        + candidate.changeMeur())
                .sum();
    }

    /**
     * What more money buys: the best choices found from the pool of missions for budgets from nothing to what all
     * removable targets cost, within the limits of the problem; none removes as much as another at a higher cost. Found
     * by the search that chooses where limits do not allow all, and the missions of the campaign are one of the choices
     * where they keep the limits. Exact for small pools where missions share no calendar. Each mission costs what it
     * does alone: no launch is shared, no price falls along a series.
     *
     * @return the choices in ascending cost and risk removed, from that of no mission
     */
    public List<CostRiskPoint> front() {
        return front(new Cancellation());
    }

    /**
     * The same where it takes long: with limits on when missions fly and many targets.
     *
     * @param cancellation ends the search early; the front is of what was found by then
     * @return the choices in ascending cost and risk removed, from that of no mission
     */
    public List<CostRiskPoint> front(Cancellation cancellation) {
        Timetable timetable = problem.missionsShareCalendar() ? new Timetable(problem, model) : null;
        return selection.front(problem.limits(), problem.riskRemoved(), timetable, chosen, cancellation::isCancelled);
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
                problem,
                model,
                pool,
                selection,
                selection.withoutOverlap(cover),
                campaign.limitReached(),
                campaign.steps());
    }
}
