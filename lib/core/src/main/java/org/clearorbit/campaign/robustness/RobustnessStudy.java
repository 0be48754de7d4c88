package org.clearorbit.campaign.robustness;

import java.util.ArrayList;
import java.util.List;
import org.clearorbit.campaign.CampaignPlan;
import org.clearorbit.common.Cancellation;
import org.clearorbit.common.CancelledException;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.common.ProgressListener;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.common.WorkUnit;
import org.jspecify.annotations.Nullable;

/**
 * Flies a planned campaign many times with slipped launches, failed captures, lost servicers and legs that take more
 * than estimated (Monte Carlo). Missions are flown as {@link org.clearorbit.campaign.MissionReplay} does it: in the
 * order planned, with targets given up from the end where propellant or window no longer reach. A mission does not help
 * out for another, and nothing is replanned on the way, so that what is found is what the plan itself withstands.
 *
 * <p>Every sample draws the same numbers for a mission whatever the distributions and margins are (common random
 * numbers), so that two studies of a plan with one seed differ by their assumptions alone, and the first samples do not
 * depend on how many follow. Deterministic, whatever the number of threads. Immutable.
 */
public final class RobustnessStudy {

    /** Samples of one work unit. */
    private static final int UNIT = 32;

    /** Work units between two looks at the cancellation; fixed, so that it does not depend on the executor. */
    private static final int BATCH = 8;

    private final Assumptions assumptions;
    private final int samples;
    private final @Nullable RemovalBenefit benefit;
    private final WorkExecutor executor;
    private final ProgressListener listener;
    private final Cancellation cancellation;

    /** What is drawn from, and the seed. */
    record Assumptions(long seed, LaunchSlip slip, CaptureFailure capture, ServicerLoss loss, DeltaVOverrun overrun) {}

    private RobustnessStudy(
            Assumptions assumptions,
            int samples,
            @Nullable RemovalBenefit benefit,
            WorkExecutor executor,
            ProgressListener listener,
            Cancellation cancellation) {
        this.assumptions = assumptions;
        this.samples = samples;
        this.benefit = benefit;
        this.executor = executor;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /**
     * @return 2,000 samples, seed 1, the default distributions, the sum of the targets' risks as benefit; on the
     *     calling thread, silent
     */
    public static RobustnessStudy withDefaults() {
        return ofNothing()
                .with(LaunchSlip.withDefaults())
                .with(CaptureFailure.ofServicers())
                .with(ServicerLoss.withDefaults())
                .with(DeltaVOverrun.withDefaults());
    }

    /** @return the same with nothing that goes wrong: a basis to look at one cause alone */
    public static RobustnessStudy ofNothing() {
        return new RobustnessStudy(
                new Assumptions(1, LaunchSlip.none(), CaptureFailure.none(), ServicerLoss.none(), DeltaVOverrun.none()),
                2000,
                null,
                WorkExecutor.sequential(),
                ProgressListener.silent(),
                new Cancellation());
    }

    private RobustnessStudy with(Assumptions value) {
        return new RobustnessStudy(value, samples, benefit, executor, listener, cancellation);
    }

    /**
     * @param value how launches slip
     * @return a study with that
     */
    public RobustnessStudy with(LaunchSlip value) {
        Assumptions a = assumptions;
        return with(new Assumptions(a.seed(), value, a.capture(), a.loss(), a.overrun()));
    }

    /**
     * @param value how captures fail
     * @return a study with that
     */
    public RobustnessStudy with(CaptureFailure value) {
        Assumptions a = assumptions;
        return with(new Assumptions(a.seed(), a.slip(), value, a.loss(), a.overrun()));
    }

    /**
     * @param value how servicers are lost
     * @return a study with that
     */
    public RobustnessStudy with(ServicerLoss value) {
        Assumptions a = assumptions;
        return with(new Assumptions(a.seed(), a.slip(), a.capture(), value, a.overrun()));
    }

    /**
     * @param value what legs take over their estimates
     * @return a study with that
     */
    public RobustnessStudy with(DeltaVOverrun value) {
        Assumptions a = assumptions;
        return with(new Assumptions(a.seed(), a.slip(), a.capture(), a.loss(), value));
    }

    /**
     * @param value seed of everything random
     * @return a study with that
     */
    public RobustnessStudy withSeed(long value) {
        Assumptions a = assumptions;
        return with(new Assumptions(value, a.slip(), a.capture(), a.loss(), a.overrun()));
    }

    /**
     * @param value number of samples, at least 1
     * @return a study with so many
     */
    public RobustnessStudy withSamples(int value) {
        if (value < 1) {
            throw InvalidInputException.at("robustness: samples", value, "at least 1");
        }
        return new RobustnessStudy(assumptions, value, benefit, executor, listener, cancellation);
    }

    /**
     * @param value what the removal of a set of targets of the problem is worth
     * @return a study that counts it
     */
    public RobustnessStudy counting(RemovalBenefit value) {
        return new RobustnessStudy(assumptions, samples, value, executor, listener, cancellation);
    }

    /**
     * @param value what runs the samples
     * @return a study on that executor
     */
    public RobustnessStudy with(WorkExecutor value) {
        return new RobustnessStudy(assumptions, samples, benefit, value, listener, cancellation);
    }

    /**
     * @param value told of the progress
     * @return a study that reports to it
     */
    public RobustnessStudy with(ProgressListener value) {
        return new RobustnessStudy(assumptions, samples, benefit, executor, value, cancellation);
    }

    /**
     * @param value ends the study early; the samples done are returned
     * @return a study that listens to it
     */
    public RobustnessStudy with(Cancellation value) {
        return new RobustnessStudy(assumptions, samples, benefit, executor, listener, value);
    }

    /**
     * @param plan a plan
     * @return how it fares with the propellant that was planned
     * @throws CancelledException if the study was cancelled before the first samples were done
     */
    public Robustness of(CampaignPlan plan) {
        return of(plan, List.of(0.0));
    }

    /**
     * @param plan a plan
     * @param margins margins of propellant to fly it with, as shares of the delta-v of every leg: at least one
     * @return how it fares with each of them
     * @throws CancelledException if the study was cancelled before the first samples were done
     */
    public Robustness of(CampaignPlan plan, List<Double> margins) {
        if (margins.isEmpty()) {
            throw InvalidInputException.at("robustness: margins", "none", "at least one");
        }
        RemovalBenefit counted = benefit == null ? RemovalBenefit.additive(plan.problem()) : benefit;
        SampleFlights flights = new SampleFlights(plan, margins, assumptions, counted);
        List<WorkUnit<SampleFlights.Tally>> units = new ArrayList<>();
        for (int from = 0; from < samples; from += UNIT) {
            units.add(flights.block(from, Math.min(samples, from + UNIT)));
        }
        List<SampleFlights.Tally> tallies = new ArrayList<>();
        for (int begin = 0; begin < units.size() && !cancellation.isCancelled(); begin += BATCH) {
            tallies.addAll(executor.runAll(units.subList(begin, Math.min(begin + BATCH, units.size()))));
            listener.progress("flying samples", Math.min(samples, tallies.size() * UNIT), samples);
        }
        if (tallies.isEmpty()) {
            throw new CancelledException("robustness of a campaign: cancelled before the first samples were done");
        }
        return flights.summed(samples, tallies);
    }
}
