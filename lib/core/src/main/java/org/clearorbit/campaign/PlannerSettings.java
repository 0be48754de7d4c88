package org.clearorbit.campaign;

import java.io.Serializable;
import java.util.List;
import org.clearorbit.common.InvalidInputException;

/**
 * How hard the planner looks. The work is counted in steps (one step: one extension of a mission by one stop tried, or
 * one transfer worked out for other dates), so that the same problem, seed and limit give the same campaign on any
 * machine.
 *
 * @param seed seed of everything random
 * @param workLimit most steps
 * @param timeLimitSeconds wall-clock limit (s), {@link Double#POSITIVE_INFINITY} for none; a campaign cut by it says so
 * @param beamWidth missions kept at each number of targets in one search; exchanges keep a quarter of that
 * @param launchSamples parts of the window; each pass of searches draws its launch dates from another
 * @param transferDays transfer times offered between two targets (days): waiting for the nodes to close is a choice
 */
public record PlannerSettings(
        long seed, long workLimit, double timeLimitSeconds, int beamWidth, int launchSamples, List<Double> transferDays)
        implements Serializable {

    /** Checks the ranges. */
    public PlannerSettings {
        if (transferDays.isEmpty() || transferDays.stream().anyMatch(days -> days == null || !(days > 0))) {
            throw InvalidInputException.at("transfer times (days)", transferDays, "at least one, all positive");
        }
        transferDays = List.copyOf(transferDays);
        if (workLimit < 1) {
            throw InvalidInputException.at("work limit (steps)", workLimit, "at least 1");
        }
        if (!(timeLimitSeconds > 0)) {
            throw InvalidInputException.at("time limit (s)", timeLimitSeconds, "a positive time");
        }
        if (beamWidth < 1) {
            throw InvalidInputException.at("beam width", beamWidth, "at least 1");
        }
        if (launchSamples < 1) {
            throw InvalidInputException.at("launch samples", launchSamples, "at least 1");
        }
    }

    /** @return seed 1, 6 million steps, no time limit */
    public static PlannerSettings withDefaults() {
        return new PlannerSettings(
                1,
                6_000_000L,
                Double.POSITIVE_INFINITY,
                24,
                4,
                List.of(10.0, 20.0, 40.0, 60.0, 90.0, 120.0, 160.0, 200.0, 250.0, 300.0, 365.0, 450.0, 550.0));
    }

    /**
     * @param value seed of everything random
     * @return settings with that seed
     */
    public PlannerSettings withSeed(long value) {
        return new PlannerSettings(value, workLimit, timeLimitSeconds, beamWidth, launchSamples, transferDays);
    }

    /**
     * @param steps most steps
     * @return settings with that limit
     */
    public PlannerSettings withWorkLimit(long steps) {
        return new PlannerSettings(seed, steps, timeLimitSeconds, beamWidth, launchSamples, transferDays);
    }

    /**
     * @param missions missions kept at each number of targets in one search
     * @return settings with that width
     */
    public PlannerSettings withBeamWidth(int missions) {
        return new PlannerSettings(seed, workLimit, timeLimitSeconds, missions, launchSamples, transferDays);
    }

    /**
     * @param seconds wall-clock limit (s)
     * @return settings with that limit
     */
    public PlannerSettings withTimeLimit(double seconds) {
        return new PlannerSettings(seed, workLimit, seconds, beamWidth, launchSamples, transferDays);
    }
}
