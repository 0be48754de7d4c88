package org.clearorbit.campaign.sequence;

import org.clearorbit.common.Cancellation;
import org.clearorbit.common.ProgressListener;
import org.clearorbit.common.WorkExecutor;
import org.hipparchus.util.FastMath;

/**
 * Plans the order and the times of removals by running a {@link SequenceSearch} to its end, within a limit of work or
 * of time. With a limit of work the problem, the settings and the seed decide the plan, whatever the number of threads.
 * Immutable.
 */
public final class SequencePlanner {

    /** Share of the time limit kept for sharpening the times in the end, and the least that it takes (s). */
    private static final double LAST_SHARE = 0.01;

    private static final double LAST_SECONDS = 2;

    /** Steps of each replica from which the speed of the machine is first learnt. */
    private static final long FIRST_STEPS = 25;

    private final SequenceSettings settings;
    private final WorkExecutor executor;
    private final ProgressListener listener;
    private final Cancellation cancellation;

    private SequencePlanner(
            SequenceSettings settings, WorkExecutor executor, ProgressListener listener, Cancellation cancellation) {
        this.settings = settings;
        this.executor = executor;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /** @return a planner with default settings, on the calling thread, silent */
    public static SequencePlanner withDefaults() {
        return new SequencePlanner(
                SequenceSettings.withDefaults(),
                WorkExecutor.sequential(),
                ProgressListener.silent(),
                new Cancellation());
    }

    /**
     * @param value how hard to look
     * @return a planner with those settings
     */
    public SequencePlanner with(SequenceSettings value) {
        return new SequencePlanner(value, executor, listener, cancellation);
    }

    /**
     * @param value what runs the replicas
     * @return a planner on that executor
     */
    public SequencePlanner with(WorkExecutor value) {
        return new SequencePlanner(settings, value, listener, cancellation);
    }

    /**
     * @param value told of each stage that is done
     * @return a planner that reports to it
     */
    public SequencePlanner with(ProgressListener value) {
        return new SequencePlanner(settings, executor, value, cancellation);
    }

    /**
     * @param value ends the search early; the best so far is returned
     * @return a planner that listens to it
     */
    public SequencePlanner with(Cancellation value) {
        return new SequencePlanner(settings, executor, listener, value);
    }

    /**
     * @param problem what to visit, and the rules
     * @return the best plan found
     */
    public SequencePlan plan(SequenceProblem problem) {
        long started = System.nanoTime();
        SequenceSearch search = SequenceSearch.of(problem, settings);
        if (settings.timeLimitSeconds() < Double.POSITIVE_INFINITY) {
            search.advance(executor, FIRST_STEPS, 0);
        }
        int stages = settings.stagesFed();
        for (int stage = 1; stage <= stages && !cancellation.isCancelled(); stage++) {
            double elapsed = (System.nanoTime() - started) * 1e-9;
            search.advance(executor, stepsOf(stage, search.steps(), elapsed), (double) stage / stages);
            listener.progress("planning the sequence", stage, stages);
        }
        return search.best();
    }

    /** Steps of each replica in a stage: an equal share of the work, or of the time at the speed seen so far. */
    private long stepsOf(int stage, long steps, double elapsed) {
        double all;
        if (settings.timeLimitSeconds() < Double.POSITIVE_INFINITY) {
            double reserve = FastMath.max(LAST_SECONDS, LAST_SHARE * settings.timeLimitSeconds());
            double time = FastMath.max(0, settings.timeLimitSeconds() - reserve - elapsed);
            all = time / (settings.stages() - stage + 1) * steps / elapsed;
        } else {
            all = (double) settings.workLimit() / settings.stagesFed();
        }
        return FastMath.max(1, (long) (all / settings.population()));
    }
}
