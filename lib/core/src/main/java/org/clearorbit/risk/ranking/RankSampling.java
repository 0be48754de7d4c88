package org.clearorbit.risk.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.common.WorkUnit;
import org.clearorbit.risk.RankedObject;
import org.clearorbit.risk.RiskInputs;
import org.clearorbit.risk.RiskRanking;

/** One run of {@link RankUncertainty}. */
final class RankSampling {

    private static final int OBJECTS_IN_UNIT = 16;
    private static final int SAMPLES_IN_UNIT = 16;

    private final RankUncertainty settings;
    private final int samples;
    private final RiskRanking ranking;
    private final RiskInputs inputs;
    private final WorkExecutor executor;

    RankSampling(RankUncertainty settings, RiskRanking ranking, RiskInputs inputs, WorkExecutor executor) {
        this.settings = settings;
        this.samples = settings.samples();
        this.ranking = ranking;
        this.inputs = inputs;
        this.executor = executor;
    }

    UncertainRanking run() {
        List<ScoreResponse> responses = responses();
        boolean[] anew = chosen(responses);
        double[][] scores = scores(responses, anew);
        int[][] ranks = ranks(scores);
        List<UncertainRank> lines = new ArrayList<>(scores.length);
        for (int k = 0; k < scores.length; k++) {
            lines.add(line(ranking.objects().get(k), scores[k], ranks[k], anew[k]));
        }
        return new UncertainRanking(settings.tops(), samples, lines);
    }

    private List<ScoreResponse> responses() {
        List<WorkUnit<List<ScoreResponse>>> units = new ArrayList<>();
        for (List<RankedObject> part : parts(ranking.objects())) {
            units.add(() -> part.stream()
                    .map(line -> ScoreResponse.of(line, inputs, ranking.index(), settings))
                    .toList());
        }
        return executor.runAll(units).stream().flatMap(List::stream).toList();
    }

    /** Which objects are assessed anew in each sample. */
    private boolean[] chosen(List<ScoreResponse> responses) {
        boolean[] chosen = new boolean[responses.size()];
        if (chosen.length > 0) {
            double threshold = threshold(responses);
            double[] chances = responses.stream()
                    .mapToDouble(response -> response.chanceOfReaching(threshold))
                    .toArray();
            IntStream.range(0, chosen.length)
                    .filter(k -> chances[k] >= RankUncertainty.NEGLIGIBLE)
                    .boxed()
                    .sorted(Comparator.comparingDouble(k -> -chances[k]))
                    .limit(settings.reassessed())
                    .forEach(k -> chosen[k] = true);
        }
        return chosen;
    }

    /**
     * The score that it takes to be among the largest of the tops, to first order and without the common error of the
     * rates: one of the low ones among the samples.
     */
    private double threshold(List<ScoreResponse> responses) {
        double[] none = new double[samples];
        double[][] scores = new double[responses.size()][];
        for (int k = 0; k < scores.length; k++) {
            scores[k] = samplesOf(responses.get(k), false, none);
        }
        int last = Math.min(
                scores.length, settings.tops().stream().mapToInt(n -> n).max().orElseThrow());
        double[] thresholds = new double[samples];
        double[] column = new double[scores.length];
        for (int sample = 0; sample < samples; sample++) {
            for (int k = 0; k < scores.length; k++) {
                column[k] = scores[k][sample];
            }
            Arrays.sort(column);
            thresholds[sample] = column[column.length - last];
        }
        return range(thresholds).low();
    }

    /** The scores of each object in each sample. */
    private double[][] scores(List<ScoreResponse> responses, boolean[] anew) {
        double[] commonErrors = ErrorDraws.commonRate(settings.seed(), samples);
        // those assessed anew first, so that no thread is left with most of them at the end
        int[] order = IntStream.concat(
                        IntStream.range(0, anew.length).filter(k -> anew[k]),
                        IntStream.range(0, anew.length).filter(k -> !anew[k]))
                .toArray();
        List<WorkUnit<double[][]>> units = new ArrayList<>();
        for (List<Integer> part : parts(Arrays.stream(order).boxed().toList())) {
            units.add(() -> part.stream()
                    .map(k -> samplesOf(responses.get(k), anew[k], commonErrors))
                    .toArray(double[][]::new));
        }
        double[][] scores = new double[anew.length][];
        int at = 0;
        for (double[][] part : executor.runAll(units)) {
            for (double[] row : part) {
                scores[order[at++]] = row;
            }
        }
        return scores;
    }

    private double[] samplesOf(ScoreResponse response, boolean anew, double[] commonErrors) {
        ErrorDraws errors = ErrorDraws.of(response.line().object(), settings.seed(), samples);
        RateSpread rate = settings.rate();
        double[] scores = new double[samples];
        for (int k = 0; k < samples; k++) {
            double logRate = rate.common() * commonErrors[k] + rate.own() * errors.ownRate()[k];
            scores[k] = anew
                    ? response.score(errors.mass()[k], errors.area()[k], logRate)
                    : response.firstOrder(errors.mass()[k], errors.area()[k], logRate);
        }
        return scores;
    }

    /** The places of each object in each sample: descending scores, ties in ascending catalogue number. */
    private int[][] ranks(double[][] scores) {
        int[] byNumber = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingInt(
                        k -> ranking.objects().get(k).object().catalogNumber()))
                .mapToInt(k -> k)
                .toArray();
        int[][] ranks = new int[scores.length][samples];
        List<WorkUnit<int[][]>> units = new ArrayList<>();
        for (int from = 0; from < samples; from += SAMPLES_IN_UNIT) {
            int first = from;
            units.add(() -> IntStream.range(first, Math.min(samples, first + SAMPLES_IN_UNIT))
                    .mapToObj(sample -> orderOf(sample, scores, byNumber))
                    .toArray(int[][]::new));
        }
        int sample = 0;
        for (int[][] part : executor.runAll(units)) {
            for (int[] order : part) {
                for (int place = 0; place < order.length; place++) {
                    ranks[byNumber[order[place]]][sample] = place + 1;
                }
                sample++;
            }
        }
        return ranks;
    }

    private static int[] orderOf(int sample, double[][] scores, int[] byNumber) {
        double[] keys = new double[byNumber.length];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = 0 - scores[byNumber[k]][sample];
        }
        return RankOrder.positions(keys);
    }

    private UncertainRank line(RankedObject nominal, double[] scores, int[] ranks, boolean anew) {
        List<Double> probabilities = settings.tops().stream()
                .map(n -> Arrays.stream(ranks).filter(rank -> rank <= n).count() / (double) samples)
                .toList();
        return new UncertainRank(
                nominal,
                range(scores),
                range(Arrays.stream(ranks).asDoubleStream().toArray()),
                probabilities,
                anew ? UncertainRank.Treatment.REASSESSED : UncertainRank.Treatment.FIRST_ORDER);
    }

    private static UncertainRank.Range range(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new UncertainRank.Range(quantile(sorted, 5), quantile(sorted, 50), quantile(sorted, 95));
    }

    /** The least value that at least so many percent of them do not exceed. */
    private static double quantile(double[] sorted, int percent) {
        return sorted[(int) ((percent * (long) sorted.length + 99) / 100) - 1];
    }

    private static <T> List<List<T>> parts(List<T> whole) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < whole.size(); from += OBJECTS_IN_UNIT) {
            parts.add(whole.subList(from, Math.min(whole.size(), from + OBJECTS_IN_UNIT)));
        }
        return parts;
    }
}
