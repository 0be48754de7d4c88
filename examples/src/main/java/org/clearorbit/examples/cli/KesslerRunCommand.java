package org.clearorbit.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.clearorbit.campaign.sequence.SequencePlan;
import org.clearorbit.campaign.sequence.SequencePlanner;
import org.clearorbit.campaign.sequence.SequenceSettings;
import org.clearorbit.common.Cancellation;
import org.clearorbit.common.ClearorbitException;
import org.clearorbit.examples.kessler.KesslerRun;
import org.clearorbit.examples.kessler.KesslerSolution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Solves the problem of the ninth Global Trajectory Optimisation Competition. */
@Command(
        name = "kessler-run",
        description = "Plan the removal of the debris of GTOC9 (The Kessler Run); prints J and writes solution.csv.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "How long it searches: without a limit, ten minutes. --time-limit gives another time; a faster machine, or"
                    + " more threads, then get further, so that J differs from machine to machine, and a little from"
                    + " run to run. --work-limit gives a number of steps instead (one step takes some debris out of a"
                    + " plan and puts them back better): table, seed and steps then decide the solution, on any machine"
                    + " and with any number of threads, which only make it faster. Give one of the two, not both."
                    + " Another seed is another search: of several the best may be kept.",
            "",
            "J adds up the missions of the plan (million euro). Where debris are left, J holds nothing for them and"
                    + " cannot be compared with the J of a plan that removes all; the exit status is then 3."
        },
        sortOptions = false)
final class KesslerRunCommand implements Callable<Integer> {

    private static final double DEFAULT_SECONDS = 600;

    @Option(
            names = "--debris",
            required = true,
            paramLabel = "FILE",
            description = "The debris table: id,t0_mjd2000_days,a_m,e,i_rad,raan_rad,argp_rad,mean_anomaly_rad.")
    private Path debris;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
    private Path out;

    @Mixin
    private PlannerOptions planner;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        KesslerRun run = KesslerRun.read(debris);
        KesslerSolution.prepare(out);
        SequenceSettings settings =
                planner.applyTo(SequenceSettings.withDefaults().withTimeLimit(DEFAULT_SECONDS));
        Cancellation cancellation = Shutdown.cancellation();
        long started = System.nanoTime();
        List<Double> seconds = new ArrayList<>();
        SequencePlan plan;
        try (ConsoleProgress progress = ConsoleProgress.onStandardError()) {
            plan = SequencePlanner.withDefaults()
                    .with(settings)
                    .with(planner.executor())
                    .with(cancellation)
                    .with((task, done, total) -> {
                        seconds.add((System.nanoTime() - started) * 1e-9);
                        progress.progress(task, done, total);
                    })
                    .plan(run.problem());
        }
        KesslerSolution solution = run.solution(plan);
        solution.write(out);
        writeProgress(plan, seconds);
        PrintWriter stream = spec.commandLine().getOut();
        stream.println(solution.summary());
        stream.flush();
        if (!solution.isComplete()) {
            spec.commandLine()
                    .getErr()
                    .println("clearorbit: left where they are: " + solution.left()
                            + "; J holds nothing for them and cannot be compared with that of a plan that removes all");
        }
        if (cancellation.isCancelled()) {
            return ExitStatus.CANCELLED;
        }
        return solution.isComplete() ? ExitStatus.DONE : ExitStatus.INFEASIBLE;
    }

    /** The best cost against time and work, before the times were sharpened in the end. */
    private void writeProgress(SequencePlan plan, List<Double> seconds) {
        StringBuilder text = new StringBuilder("seconds,steps,best_meur\n");
        int offset = plan.history().size() - seconds.size();
        for (int k = 0; k < seconds.size(); k++) {
            SequencePlan.Milestone milestone = plan.history().get(offset + k);
            text.append(
                    String.format(Locale.ROOT, "%.1f,%d,%.4f\n", seconds.get(k), milestone.steps(), milestone.cost()));
        }
        try {
            Files.writeString(out.resolve("progress.csv"), text);
        } catch (IOException e) {
            throw new ClearorbitException("progress in " + out + ": cannot be written (" + e + ")", e);
        }
    }
}
