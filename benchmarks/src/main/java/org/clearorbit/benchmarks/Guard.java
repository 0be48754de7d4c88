package org.clearorbit.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearorbit.campaign.Campaign;
import org.clearorbit.campaign.sequence.SequencePlan;
import org.clearorbit.campaign.sequence.SequenceSearch;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.scenario.Scenario;
import org.clearorbit.scenario.ScenarioReader;

/**
 * Fails a build when propagation, planning or loading gets worse: holds allocation, work counters, the quality of a
 * campaign and three ratios of times against committed limits. Absolute times are not looked at: they say more about
 * the machine than about the code.
 */
public final class Guard {

    /** Steps of each replica over which allocation is measured. */
    private static final int STEPS_METERED = 250;

    private static final int WITHIN_LIMITS = 0;
    private static final int EXCEEDED = 1;
    private static final int UNUSABLE = 2;

    private Guard() {}

    /** @param arguments the limits file, a properties file of {@code key=limit} lines */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("Guard: found " + arguments.length + " arguments, expected one: the limits file");
            System.exit(UNUSABLE);
        }
        System.exit(check(Path.of(arguments[0]), System.out, System.err));
    }

    private static int check(Path file, PrintStream out, PrintStream err) {
        try {
            Limits limits = Limits.read(file);
            return report(limits.compare(measured()), out) ? WITHIN_LIMITS : EXCEEDED;
        } catch (Limits.Unusable e) {
            err.println("Guard: " + e.getMessage());
            return UNUSABLE;
        }
    }

    /** Prints the table; returns whether every limit holds. */
    static boolean report(List<Limits.Comparison> comparisons, PrintStream out) {
        out.printf(Locale.ROOT, "%-42s %14s %14s%n", "quantity", "measured", "limit");
        for (Limits.Comparison line : comparisons) {
            out.printf(
                    Locale.ROOT,
                    "%-42s %14.3f %14.3f%s%n",
                    line.key(),
                    line.measured(),
                    line.limit(),
                    line.exceeded() ? "  EXCEEDED" : "");
        }
        return comparisons.stream().noneMatch(Limits.Comparison::exceeded);
    }

    private static Map<String, Double> measured() {
        Scenario scenario = ScenarioReader.using(SpaceContext.embedded()).flagship();
        Map<String, Double> measured = new LinkedHashMap<>();
        propagation("near", measured);
        propagation("deep", measured);
        PlanningWorkload planning = new PlanningWorkload(scenario);
        transfers(new TransferWorkload(planning.problem()), measured);
        planning(planning, measured);
        sequences(measured);
        loading(measured);
        return measured;
    }

    private static void propagation(String regime, Map<String, Double> into) {
        StateWorkload states = StateWorkload.of(regime, "", 1_280);
        Sink sink = new Sink();
        Runnable ours = () -> sink.accept(states.arrays(WorkExecutor.sequential()));
        Runnable orekit = () -> states.orekit(sink);
        String name = "propagation." + regime;
        into.put(name + ".time-over-orekit", Meter.ratioOfMinima(ours, orekit, 20, 40));
        into.put(name + ".bytes-per-state", Meter.medianBytes(ours, 0, 21) / states.states());
    }

    private static void transfers(TransferWorkload transfers, Map<String, Double> into) {
        Sink sink = new Sink();
        double bytes = Meter.medianBytes(() -> transfers.clearorbit(sink), 600, 101);
        into.put("transfer.bytes-per-estimate", bytes / TransferWorkload.ESTIMATES);
        double single = Meter.medianBytes(() -> sink.accept(transfers.single()), 600, 101);
        into.put("transfer.single.bytes-per-estimate", single / TransferWorkload.ESTIMATES);
        double batch = Meter.medianBytes(() -> sink.accept(transfers.batch()), 600, 101);
        into.put("transfer.batch.bytes-per-estimate", batch / TransferWorkload.ESTIMATES);
        double rows = Meter.medianBytes(() -> sink.accept(transfers.rows()), 600, 101);
        into.put("transfer.rows.bytes-per-estimate", rows / TransferWorkload.ESTIMATES);
        into.put(
                "transfer.batch.time-over-textbook",
                Meter.ratioOfMinima(() -> sink.accept(transfers.batch()), () -> transfers.textbook(sink), 600, 200));
    }

    private static void sequences(Map<String, Double> into) {
        SequenceWorkload workload = new SequenceWorkload();
        SequenceSearch search = workload.search();
        double bytes = Meter.medianBytes(
                () -> search.advance(WorkExecutor.sequential(), STEPS_METERED, search.progress()), 3, 5);
        into.put("sequence.bytes-per-step", bytes / (STEPS_METERED * SequenceWorkload.REPLICAS));
        SequencePlan plan = workload.clearorbit();
        into.put("sequence.steps", (double) plan.steps());
        into.put("sequence.cost-meur", plan.cost());
        into.put("sequence.missions", (double) plan.missions().size());
        into.put("sequence.targets-left", (double) plan.left().size());
        into.put("sequence.cost-over-nearest-neighbour", plan.cost() / workload.nearestNeighbour());
    }

    private static void loading(Map<String, Double> into) {
        LoadingWorkload csv = LoadingWorkload.of("csv", "");
        Sink sink = new Sink();
        into.put(
                "loading.bytes-per-csv-row",
                Meter.medianBytes(() -> sink.accept(csv.read()), 30, 21) / LoadingWorkload.ROWS);
    }

    private static void planning(PlanningWorkload planning, Map<String, Double> into) {
        Sink sink = new Sink();
        Campaign campaign = planning.clearorbit();
        double bytes = Meter.medianBytes(() -> sink.accept(planning.clearorbit()), 20, 21);
        into.put("planner.bytes-per-step", bytes / campaign.steps());
        into.put("planner.steps", (double) campaign.steps());
        into.put("campaign.cost-meur", campaign.totalCostMeur());
        into.put("campaign.missions", (double) campaign.missions().size());
        into.put("campaign.targets-left", (double) campaign.targetsLeft().size());
        into.put(
                "campaign.cost-over-nearest-neighbour",
                campaign.totalCostMeur() / planning.nearestNeighbour().totalCostMeur());
    }
}
