package org.clearorbit.campaign.sequence;

import java.io.Serializable;
import java.util.function.Consumer;
import org.clearorbit.common.InvalidInputException;
import org.hipparchus.util.FastMath;

/**
 * How hard and in which way to look. The work is counted in steps: one timeline ruined, recreated and retimed.
 *
 * @param seed seed of everything random
 * @param workLimit most steps of all replicas together; of no meaning where there is a time limit
 * @param timeLimitSeconds wall-clock limit (s), {@link Double#POSITIVE_INFINITY} for none; the number of steps then
 *     follows the speed of the machine, and the result depends on it
 * @param replicas timelines annealed side by side, 0 for as many as the limit can feed
 * @param stages how often the population is drawn anew, the temperature falling in between; fewer where the work does
 *     not last for as many
 * @param hottest first temperature (million euro)
 * @param coldest last temperature (million euro)
 * @param step grid of arrival times (s), 0 for half the stay
 * @param targetsRemoved targets that a step takes out on average
 * @param longestString most neighbouring stops taken out together
 * @param placesTried places looked at closely for each target put back
 * @param blinkShare share of the places that are overlooked
 * @param structureShare share of the steps that split, merge or shift missions first
 * @param othersTried targets at most that a step tries to put into missions besides those that it has taken out; where
 *     more are left, so many are drawn by what they are worth and how near they are to a stop. For a choice out of
 *     hundreds of targets 10 to 30 are better than the default of 150
 */
public record SequenceSettings(
        long seed,
        long workLimit,
        double timeLimitSeconds,
        int replicas,
        int stages,
        double hottest,
        double coldest,
        double step,
        int targetsRemoved,
        int longestString,
        int placesTried,
        double blinkShare,
        double structureShare,
        int othersTried)
        implements Serializable {

    /** Checks the ranges. */
    public SequenceSettings {
        check("work limit (steps)", workLimit >= 1, workLimit, "at least 1");
        check("time limit (s)", timeLimitSeconds > 0, timeLimitSeconds, "a positive time");
        check("replicas", replicas >= 0, replicas, "at least 1, or 0 to let the limit decide");
        check("stages", stages >= 2, stages, "at least 2");
        check("coldest temperature (million euro)", coldest > 0, coldest, "a positive number");
        check("hottest temperature (million euro)", hottest >= coldest, hottest, "at least the coldest, " + coldest);
        check("grid of times (s)", step >= 0 && step < Double.POSITIVE_INFINITY, step, "0 or more, finite");
        check("targets removed", targetsRemoved >= 1, targetsRemoved, "at least 1");
        check("longest string", longestString >= 1, longestString, "at least 1");
        check("places tried", placesTried >= 1, placesTried, "at least 1");
        check("share of places overlooked", blinkShare >= 0 && blinkShare < 1, blinkShare, "[0, 1)");
        check("share of structural steps", structureShare > 0 && structureShare <= 1, structureShare, "(0, 1]");
        check("other targets tried", othersTried >= 1, othersTried, "at least 1");
    }

    private static void check(String name, boolean fine, Object value, String expected) {
        if (!fine) {
            throw InvalidInputException.at("settings of a sequence: " + name, value, expected);
        }
    }

    /** @return seed 1, 500,000 steps, no time limit, 100 stages from 7 to 0.3 million euro */
    public static SequenceSettings withDefaults() {
        return new SequenceSettings(1, 500_000, Double.POSITIVE_INFINITY, 0, 100, 7, 0.3, 0, 5, 5, 8, 0.02, 0.08, 150);
    }

    /** Timelines annealed side by side: each should have some ten thousand steps, or some seconds, to itself. */
    int population() {
        if (replicas > 0) {
            return (int) Math.min(replicas, workLimit);
        }
        double fed = timeLimitSeconds < Double.POSITIVE_INFINITY ? timeLimitSeconds / 7.5 : workLimit / 40_000.0;
        return (int) FastMath.min(workLimit, FastMath.max(4, FastMath.min(16, fed)));
    }

    /** Stages of a search, so few that each replica can take a step in each within the limit of work. */
    int stagesFed() {
        return (int) Math.min(stages, workLimit / population());
    }

    /** Temperature (million euro) at a point of the search, from 0 to 1: it falls evenly. */
    double temperature(double progress) {
        return hottest + (coldest - hottest) * progress;
    }

    /** The grid of times for a problem (s). */
    double stepFor(SequenceProblem problem) {
        return step > 0 ? step : 0.5 * problem.rules().stay();
    }

    /**
     * @param value seed of everything random
     * @return settings with that seed
     */
    public SequenceSettings withSeed(long value) {
        return with(draft -> draft.seed = value);
    }

    /**
     * @param steps most steps of all replicas together
     * @return settings with that limit and none in time
     */
    public SequenceSettings withWorkLimit(long steps) {
        return with(draft -> {
            draft.workLimit = steps;
            draft.timeLimitSeconds = Double.POSITIVE_INFINITY;
        });
    }

    /**
     * @param seconds wall-clock limit (s)
     * @return settings with that limit and none in work
     */
    public SequenceSettings withTimeLimit(double seconds) {
        return with(draft -> {
            draft.workLimit = Long.MAX_VALUE;
            draft.timeLimitSeconds = seconds;
        });
    }

    /**
     * @param count timelines annealed side by side
     * @return settings with so many
     */
    public SequenceSettings withReplicas(int count) {
        return with(draft -> draft.replicas = count);
    }

    /**
     * @param first hottest temperature (million euro)
     * @param last coldest temperature (million euro)
     * @param count number of temperatures
     * @return settings with that schedule
     */
    public SequenceSettings withTemperatures(double first, double last, int count) {
        return with(draft -> {
            draft.hottest = first;
            draft.coldest = last;
            draft.stages = count;
        });
    }

    /**
     * @param seconds grid of arrival times (s), 0 for half the stay
     * @return settings with that grid
     */
    public SequenceSettings withStep(double seconds) {
        return with(draft -> draft.step = seconds);
    }

    /**
     * @param count targets at most that a step tries besides those that it has taken out
     * @return settings with that limit
     */
    public SequenceSettings withOthersTried(int count) {
        return with(draft -> draft.othersTried = count);
    }

    private SequenceSettings with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.settings();
    }

    /** The same fields, to be changed before they are checked again. */
    private static final class Draft {
        private long seed;
        private long workLimit;
        private double timeLimitSeconds;
        private int replicas;
        private int stages;
        private double hottest;
        private double coldest;
        private double step;
        private int targetsRemoved;
        private int longestString;
        private int placesTried;
        private double blinkShare;
        private double structureShare;
        private int othersTried;

        Draft(SequenceSettings from) {
            seed = from.seed;
            workLimit = from.workLimit;
            timeLimitSeconds = from.timeLimitSeconds;
            replicas = from.replicas;
            stages = from.stages;
            hottest = from.hottest;
            coldest = from.coldest;
            step = from.step;
            targetsRemoved = from.targetsRemoved;
            longestString = from.longestString;
            placesTried = from.placesTried;
            blinkShare = from.blinkShare;
            structureShare = from.structureShare;
            othersTried = from.othersTried;
        }

        SequenceSettings settings() {
            return new SequenceSettings(
                    seed,
                    workLimit,
                    timeLimitSeconds,
                    replicas,
                    stages,
                    hottest,
                    coldest,
                    step,
                    targetsRemoved,
                    longestString,
                    placesTried,
                    blinkShare,
                    structureShare,
                    othersTried);
        }
    }
}
