package org.clearorbit.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.clearorbit.campaign.sequence.DeltaVBudgetPricing;
import org.clearorbit.campaign.sequence.Gravity;
import org.clearorbit.campaign.sequence.SequencePlan;
import org.clearorbit.campaign.sequence.SequencePlanner;
import org.clearorbit.campaign.sequence.SequenceProblem;
import org.clearorbit.campaign.sequence.SequenceSettings;
import org.clearorbit.common.ClearorbitException;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.common.WorkExecutor;

/**
 * How much risk can missions take out of clouds of fragments within caps of delta-v, time and number? Compares the
 * planner of sequences with a greedy and with a nearest-neighbour plan, by the same legs, times and caps, over several
 * seeds; every plan is {@linkplain CloudAudit worked out again} before it counts. Arguments: caps, each
 * {@code MISSIONSxDELTA_VxYEARS} and separated by commas (1x1000x1,3x2000x3), number of seeds, steps of the planner, a
 * page whose {@linkplain MarkedPage marked} table is brought up to date or {@code -}, then catalogue files: elements of
 * the clouds, and physical data if you have them.
 */
public final class SelectFromClouds {

    /** Price of delta-v (units of worth per m/s): next to nothing, so that of two ways the shorter is taken. */
    private static final double PRICE = 1e-5;

    private SelectFromClouds() {}

    /**
     * @param args caps, seeds, steps, page, files
     * @throws IOException if the page cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        int status = run(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(String... args) throws IOException {
        if (args.length < 5) {
            System.err.println("usage: SelectFromClouds CAPS SEEDS STEPS PAGE|- ELEMENTS... [PHYSICAL...]");
            return 2;
        }
        try {
            WorkExecutor executor = WorkExecutor.threads(Runtime.getRuntime().availableProcessors());
            List<CloudCaps> caps =
                    Stream.of(args[0].split(",", -1)).map(CloudCaps::parse).toList();
            int seeds = (int) CloudCaps.count("SEEDS", args[1], 1, 1000);
            long steps = CloudCaps.count("STEPS", args[2], 1, 1_000_000_000_000L);
            if (!args[3].equals("-")) {
                checkPage(args[3]);
            }
            CloudRisk risk =
                    CloudRisk.read(Arrays.stream(args).skip(4).map(Path::of).toList(), executor);
            double all = risk.worth().lost(new BitSet());
            System.out.printf(
                    Locale.ROOT,
                    "%d fragments, %.6f collisions a year with one of them; planner with %d steps, %d seeds%n",
                    risk.fragments().size(),
                    all * risk.perUnit(),
                    steps,
                    seeds);
            MarkdownTable table = new MarkdownTable(
                    "missions",
                    "delta-v of each, m/s",
                    "years",
                    "planner",
                    "greedy",
                    "nearest neighbour",
                    "planner against greedy");
            for (CloudCaps cap : caps) {
                row(table, risk, cap, seeds, steps, executor);
            }
            System.out.println(table);
            if (!args[3].equals("-")) {
                Path page = Path.of(args[3]);
                Files.writeString(page, MarkedPage.update(Files.readString(page), Map.of("clouds", table.toString())));
            }
            return 0;
        } catch (ClearorbitException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    /** The work takes minutes: a page that cannot take its table is refused before it. */
    private static void checkPage(String page) throws IOException {
        if (!Files.isWritable(Path.of(page))) {
            throw InvalidInputException.at("PAGE", page, "a page that is there and can be written, or -");
        }
        String text = Files.readString(Path.of(page));
        if (MarkedPage.update(text, Map.of("clouds", "")).equals(text)) {
            throw InvalidInputException.at("PAGE", page, "a page with a part marked <!-- table clouds -->");
        }
    }

    private static void row(
            MarkdownTable table, CloudRisk risk, CloudCaps caps, int seeds, long steps, WorkExecutor executor) {
        SequenceProblem problem = new SequenceProblem(
                risk.orbits(),
                Gravity.earth(),
                caps.rules(),
                new DeltaVBudgetPricing(0, PRICE, caps.deltaV()),
                risk.worth());
        SequenceSettings settings = SequenceSettings.withDefaults()
                .withWorkLimit(steps)
                .withReplicas(4)
                .withTemperatures(1, 0.02, 20)
                .withOthersTried(16);
        Outcome planner = outcome(
                "planner",
                caps,
                risk,
                seeds,
                seed -> missions(SequencePlanner.withDefaults()
                        .with(settings.withSeed(seed))
                        .with(executor)
                        .plan(problem)));
        Outcome greedy = outcome(
                "greedy",
                caps,
                risk,
                seeds,
                seed -> StepwisePlanner.greedy(risk, caps).plan(seed));
        Outcome nearest = outcome(
                "nearest neighbour",
                caps,
                risk,
                seeds,
                seed -> StepwisePlanner.nearest(risk, caps).plan(seed));
        table.row(
                Integer.toString(caps.missions()),
                String.format(Locale.ROOT, "%,.0f", caps.deltaV()),
                String.format(Locale.ROOT, "%.0f", caps.years()),
                planner.text(),
                greedy.text(),
                nearest.text(),
                String.format(Locale.ROOT, "%+.0f percent", 100 * (planner.median() / greedy.median() - 1)));
    }

    private static List<CloudMission> missions(SequencePlan plan) {
        return plan.missions().stream()
                .map(mission -> new CloudMission(mission.targets(), mission.arrivals()))
                .toList();
    }

    /** What a planner removes, one entry for each seed: share of all risk (percent), and fragments. */
    private record Outcome(double[] percent, double[] fragments) {

        double median() {
            return median(percent);
        }

        static double median(double[] values) {
            double[] sorted = DoubleStream.of(values).sorted().toArray();
            int half = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[half] : 0.5 * (sorted[half - 1] + sorted[half]);
        }

        String text() {
            return String.format(
                    Locale.ROOT,
                    "%.2f (%.2f-%.2f), %.0f fragments",
                    median(),
                    DoubleStream.of(percent).min().orElseThrow(),
                    DoubleStream.of(percent).max().orElseThrow(),
                    median(fragments));
        }
    }

    private static Outcome outcome(
            String name, CloudCaps caps, CloudRisk risk, int seeds, LongFunction<List<CloudMission>> planner) {
        double all = risk.worth().lost(new BitSet());
        List<BitSet> sets = new ArrayList<>();
        long start = System.nanoTime();
        for (int seed = 1; seed <= seeds; seed++) {
            sets.add(CloudAudit.removed(planner.apply(seed), risk.orbits(), caps));
        }
        Outcome outcome = new Outcome(
                sets.stream()
                        .mapToDouble(set -> 100 * (1 - risk.worth().lost(set) / all))
                        .toArray(),
                sets.stream().mapToDouble(BitSet::cardinality).toArray());
        System.out.printf(
                Locale.ROOT,
                "%s, %s: %s, %.1f s a seed%n",
                caps,
                name,
                outcome.text(),
                (System.nanoTime() - start) * 1e-9 / seeds);
        return outcome;
    }
}
