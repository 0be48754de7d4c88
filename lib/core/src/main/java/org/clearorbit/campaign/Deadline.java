package org.clearorbit.campaign;

import org.clearorbit.common.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * When planning has to end whatever work is left: cancelled, or out of time. Where limits on the campaign make the
 * choice among the missions long, the search for missions leaves it a part of the time.
 */
final class Deadline {

    /** Share of the time for the search, where limits are set. */
    private static final double FOR_SEARCH = 0.8;

    private final long started = System.nanoTime();
    private final double searchSeconds;
    private final double seconds;
    private final Cancellation cancellation;
    /** Cancelled before it began: no missions are looked for, and the choice among those known is made all the same. */
    private final boolean choosesOnly;

    Deadline(CampaignProblem problem, PlannerSettings settings, Cancellation cancellation) {
        boolean limited = problem.limits().areSet() || problem.missionsShareCalendar();
        this.seconds = settings.timeLimitSeconds();
        this.searchSeconds = limited ? FOR_SEARCH * seconds : seconds;
        this.cancellation = cancellation;
        this.choosesOnly = cancellation.isCancelled();
    }

    /** What ends the search for missions now; null for nothing. */
    Campaign.@Nullable LimitReached ofSearch() {
        return cancellation.isCancelled() ? Campaign.LimitReached.CANCELLED : after(searchSeconds);
    }

    /** What ends the choice among the missions found now; null for nothing. */
    Campaign.@Nullable LimitReached ofChoice() {
        return cancellation.isCancelled() && !choosesOnly ? Campaign.LimitReached.CANCELLED : after(seconds);
    }

    private Campaign.@Nullable LimitReached after(double most) {
        return (System.nanoTime() - started) * 1e-9 >= most ? Campaign.LimitReached.TIME : null;
    }
}
