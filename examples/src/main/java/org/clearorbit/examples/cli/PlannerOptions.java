package org.clearorbit.examples.cli;

import java.time.Duration;
import org.clearorbit.campaign.PlannerSettings;
import org.clearorbit.campaign.sequence.SequenceSettings;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.common.WorkExecutor;
import picocli.CommandLine.Option;

/** The options that every planner command takes. */
final class PlannerOptions {

    @Option(names = "--seed", paramLabel = "N", description = "Seed of everything random; default 1.")
    private Long seed;

    @Option(
            names = "--time-limit",
            paramLabel = "DURATION",
            description =
                    "End the planning after this time: PT10M, 90s, 10m, 1h. The result then depends on the machine and"
                            + " its load.")
    private Duration timeLimit;

    @Option(
            names = "--work-limit",
            paramLabel = "N",
            description = "End the planning after N planner steps. Inputs, seed and this limit alone decide the result,"
                    + " whatever the machine and the threads.")
    private Long workLimit;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Threads to use; default: all processors. Under a work limit they change no result; under a time"
                            + " limit more of them get further.")
    private Integer threads;

    PlannerSettings applyTo(PlannerSettings settings) {
        PlannerSettings changed = settings;
        if (seed != null) {
            changed = changed.withSeed(seed);
        }
        if (workLimit != null) {
            changed = changed.withWorkLimit(workLimit);
        } else if (timeLimit != null) {
            // a time limit alone is meant to be used up
            changed = changed.withWorkLimit(Long.MAX_VALUE);
        }
        if (timeLimit != null) {
            changed = changed.withTimeLimit(timeLimit.toMillis() * 1e-3);
        }
        return changed;
    }

    SequenceSettings applyTo(SequenceSettings settings) {
        SequenceSettings changed = settings;
        if (seed != null) {
            changed = changed.withSeed(seed);
        }
        if (timeLimit != null && workLimit != null) {
            throw InvalidInputException.at(
                    "--work-limit", workLimit, "none where there is a --time-limit: the search paces itself by one");
        }
        if (workLimit != null) {
            changed = changed.withWorkLimit(workLimit);
        }
        if (timeLimit != null) {
            changed = changed.withTimeLimit(timeLimit.toMillis() * 1e-3);
        }
        return changed;
    }

    WorkExecutor executor() {
        if (threads != null && threads < 1) {
            throw InvalidInputException.at("--threads", threads, "at least 1");
        }
        return WorkExecutor.threads(threads == null ? Runtime.getRuntime().availableProcessors() : threads);
    }
}
