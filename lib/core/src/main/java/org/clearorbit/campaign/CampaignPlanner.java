package org.clearorbit.campaign;

import java.util.List;
import org.clearorbit.common.Cancellation;
import org.clearorbit.common.ProgressListener;
import org.clearorbit.common.Seeds;
import org.clearorbit.common.WorkExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Plans a campaign by searching missions and choosing among them. Beam searches, each from one servicer, first target
 * and launch date, fill a pool with feasible missions; exchanges between missions of the best choice known look for
 * better ones for the same targets, guided by what the removal of each target is worth, with launch and transfer times
 * chosen by dynamic programming. The pool is closed under leaving targets out; then set partitioning chooses the
 * missions that together remove what can be removed, at least cost. The choice is exact for up to 20 or so targets that
 * missions link, and the best found within a fixed amount of search beyond; more than 64 linked targets are cut into
 * parts first. The pool is as good as the searches, so that the cost found is an upper bound on the least possible.
 *
 * <p>Deterministic: the problem, the seed and the work limit decide the campaign, whatever the number of threads.
 * Immutable; safe to share between threads.
 */
public final class CampaignPlanner {

    private final PlannerSettings settings;
    private final WorkExecutor executor;
    private final ProgressListener listener;
    private final Cancellation cancellation;
    private final @Nullable CampaignPlan start;

    private CampaignPlanner(
            PlannerSettings settings,
            WorkExecutor executor,
            ProgressListener listener,
            Cancellation cancellation,
            @Nullable CampaignPlan start) {
        this.settings = settings;
        this.executor = executor;
        this.listener = listener;
        this.cancellation = cancellation;
        this.start = start;
    }

    /** @return a planner with default settings, on the calling thread, silent */
    public static CampaignPlanner withDefaults() {
        return new CampaignPlanner(
                PlannerSettings.withDefaults(),
                WorkExecutor.sequential(),
                ProgressListener.silent(),
                new Cancellation(),
                null);
    }

    /**
     * @param value how hard to look
     * @return a planner with those settings
     */
    public CampaignPlanner with(PlannerSettings value) {
        return new CampaignPlanner(value, executor, listener, cancellation, start);
    }

    /**
     * @param value what runs the searches
     * @return a planner on that executor
     */
    public CampaignPlanner with(WorkExecutor value) {
        return new CampaignPlanner(settings, value, listener, cancellation, start);
    }

    /**
     * @param value told of the progress
     * @return a planner that reports to it
     */
    public CampaignPlanner with(ProgressListener value) {
        return new CampaignPlanner(settings, executor, value, cancellation, start);
    }

    /**
     * @param value ends the planning early; the best so far is returned
     * @return a planner that listens to it
     */
    public CampaignPlanner with(Cancellation value) {
        return new CampaignPlanner(settings, executor, listener, value, start);
    }

    /**
     * Resumes a plan, or plans a problem that is like another: the search begins with the missions known to that plan,
     * those that can be flown in the problem given. Where it is the same problem, the searches are other ones than
     * those done before, and their steps are counted together; the work limit is for what is added. For the same
     * problem the missions to choose from are never fewer nor dearer.
     *
     * @param plan a plan of the same problem, or of another; targets go by catalogue number, servicers and depots by
     *     name
     * @return a planner that starts from it
     */
    public CampaignPlanner startingFrom(CampaignPlan plan) {
        return new CampaignPlanner(settings, executor, listener, cancellation, plan);
    }

    /**
     * @param problem what to do
     * @return the plan; targets that no mission can remove are in it with the reason
     */
    public CampaignPlan plan(CampaignProblem problem) {
        return plan(problem, Commitments.none());
    }

    /** The same where missions planned before cost a price if they are changed. */
    CampaignPlan plan(CampaignProblem problem, Commitments commitments) {
        MissionModel model = new MissionModel(problem, commitments);
        // steps already taken on this very problem
        long before = start == null || !start.problem().equals(problem)
                ? 0
                : start.campaign().steps();
        // a continued plan does not repeat the searches that it was made by
        PlannerSettings own = before == 0 ? settings : settings.withSeed(Seeds.derive(settings.seed(), before));
        CampaignSearch search = new CampaignSearch(problem, model, own, executor, listener, cancellation);
        List<Candidate> carried = List.of();
        if (start != null) {
            CarriedMissions missions = CarriedMissions.from(start, problem, model);
            carried = missions.choice();
            search.beginWith(missions.candidates(), carried);
        }
        search.run();
        MissionPool pool = MissionPool.closed(model, search.best().values());
        MissionSelection selection = new MissionSelection(pool, search.choice());
        Timetable timetable = problem.missionsShareCalendar() ? new Timetable(problem, model) : null;
        List<Candidate> chosen =
                selection.choose(problem.limits(), problem.riskRemoved(), timetable, search::isInterrupted);
        if (timetable != null) {
            chosen = Rearrangement.of(
                    pool, timetable, problem.limits(), problem.riskRemoved(), chosen, search::isInterrupted);
        }
        chosen = new CarriedChoice(problem, model, pool, selection, timetable, search::isInterrupted)
                .orBetter(carried, chosen);
        return CampaignPlan.of(problem, model, pool, selection, chosen, search.limitReached(), before + search.steps());
    }
}
