package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearorbit.common.Cancellation;
import org.clearorbit.common.ProgressListener;
import org.clearorbit.common.Seeds;
import org.clearorbit.common.WorkExecutor;

/**
 * Plans a campaign in two stages. Many beam searches, each from one servicer, first target and seed, fill a pool with
 * feasible missions; the pool is closed under leaving targets out; then set partitioning chooses the missions that
 * together remove what can be removed, at least cost. The choice is exact for up to 20 or so targets that missions
 * link, and the best found within a fixed amount of search beyond; more than 64 linked targets are cut into parts
 * first. The pool is as good as the searches, so that the cost found is an upper bound on the least possible.
 *
 * <p>Deterministic: the problem, the seed and the work limit decide the campaign, whatever the number of threads.
 * Immutable; safe to share between threads.
 */
public final class CampaignPlanner {

    /** Searches between two looks at the limits; fixed, so that it does not depend on the executor. */
    private static final int BATCH = 16;

    private final PlannerSettings settings;
    private final WorkExecutor executor;
    private final ProgressListener listener;
    private final Cancellation cancellation;

    private CampaignPlanner(
            PlannerSettings settings, WorkExecutor executor, ProgressListener listener, Cancellation cancellation) {
        this.settings = settings;
        this.executor = executor;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /** @return a planner with default settings, on the calling thread, silent */
    public static CampaignPlanner withDefaults() {
        return new CampaignPlanner(
                PlannerSettings.withDefaults(),
                WorkExecutor.sequential(),
                ProgressListener.silent(),
                new Cancellation());
    }

    /**
     * @param value how hard to look
     * @return a planner with those settings
     */
    public CampaignPlanner with(PlannerSettings value) {
        return new CampaignPlanner(value, executor, listener, cancellation);
    }

    /**
     * @param value what runs the searches
     * @return a planner on that executor
     */
    public CampaignPlanner with(WorkExecutor value) {
        return new CampaignPlanner(settings, value, listener, cancellation);
    }

    /**
     * @param value told of the progress
     * @return a planner that reports to it
     */
    public CampaignPlanner with(ProgressListener value) {
        return new CampaignPlanner(settings, executor, value, cancellation);
    }

    /**
     * @param value ends the planning early; the best so far is returned
     * @return a planner that listens to it
     */
    public CampaignPlanner with(Cancellation value) {
        return new CampaignPlanner(settings, executor, listener, value);
    }

    /**
     * @param problem what to do
     * @return the plan; targets that no mission can remove are in it with the reason
     */
    public CampaignPlan plan(CampaignProblem problem) {
        MissionModel model = new MissionModel(problem);
        Searched searched = search(problem, model);
        MissionPool pool = MissionPool.closed(model, searched.best().values());
        MissionSelection selection = new MissionSelection(pool);
        double[] risk = problem.targets().stream().mapToDouble(Target::risk).toArray();
        List<Candidate> chosen = selection.choose(problem.limits(), risk);
        return CampaignPlan.of(problem, model, selection, chosen, searched.limit(), searched.steps());
    }

    private record Searched(Map<BitSet, Candidate> best, Campaign.LimitReached limit, long steps) {}

    /** Runs batches of searches until a limit is reached. */
    private Searched search(CampaignProblem problem, MissionModel model) {
        long started = System.nanoTime();
        List<BitSet> groups = groups(problem);
        Map<BitSet, Candidate> best = new HashMap<>();
        long steps = 0;
        for (int round = 0; ; round++) {
            long before = steps;
            List<MissionSearch> searches = searches(model, groups, Seeds.derive(settings.seed(), round));
            for (int begin = 0; begin < searches.size(); begin += BATCH) {
                if (steps >= settings.workLimit()) {
                    return new Searched(best, Campaign.LimitReached.WORK, steps);
                }
                if (cancellation.isCancelled()) {
                    return new Searched(best, Campaign.LimitReached.CANCELLED, steps);
                }
                if ((System.nanoTime() - started) * 1e-9 >= settings.timeLimitSeconds()) {
                    return new Searched(best, Campaign.LimitReached.TIME, steps);
                }
                List<MissionSearch> batch = searches.subList(begin, Math.min(begin + BATCH, searches.size()));
                for (MissionSearch.Found found : executor.runAll(batch)) {
                    steps += found.steps();
                    for (Candidate candidate : found.candidates()) {
                        best.merge(candidate.removed(), candidate, (a, b) -> b.costMeur() < a.costMeur() ? b : a);
                    }
                }
                listener.progress("searching missions", Math.min(steps, settings.workLimit()), settings.workLimit());
            }
            if (steps == before) {
                // no search can take a step: the window is too short for any mission
                return new Searched(best, Campaign.LimitReached.WORK, steps);
            }
        }
    }

    /** All targets together, then each group of the problem; each set once. */
    private static List<BitSet> groups(CampaignProblem problem) {
        Set<BitSet> groups = new LinkedHashSet<>();
        BitSet all = new BitSet();
        all.set(0, problem.targets().size());
        groups.add(all);
        for (Set<Integer> group : problem.groups()) {
            BitSet set = new BitSet();
            group.forEach(set::set);
            if (!set.isEmpty()) {
                groups.add(set);
            }
        }
        return List.copyOf(groups);
    }

    /** One search for each group, first target and servicer, the groups taking turns. */
    private List<MissionSearch> searches(MissionModel model, List<BitSet> groups, long roundSeed) {
        List<MissionSearch> searches = new ArrayList<>();
        for (BitSet group : groups) {
            group.stream().forEach(first -> {
                for (int servicer = 0; servicer < model.servicers(); servicer++) {
                    long seed = Seeds.derive(roundSeed, searches.size());
                    searches.add(new MissionSearch(model, settings, servicer, first, group, seed));
                }
            });
        }
        return searches;
    }
}
