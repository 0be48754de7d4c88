package org.clearorbit.risk.ranking;

import java.util.List;
import java.util.Objects;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.risk.RiskInputs;
import org.clearorbit.risk.RiskRanking;

/**
 * How sure a ranking is, by Monte Carlo: mass, cross-section and collision rate of every object are drawn from
 * log-normal distributions whose medians are the nominal values, and all objects are scored and ranked in each sample.
 * Log-normal, because the values are positive and known to a factor, not to an amount; the logarithmic spread is that
 * of which the value's sigma is half the 16-84 percent range, arsinh(sigma/value). Nothing is drawn above the
 * {@link LargestValues}. The population that the object meets, the orbits and the models stay as they are. Works with
 * any index; csi and csi-shells, which know densities only relative to the largest, are not moved by errors of the
 * rate.
 *
 * <p>Errors are independent, with two exceptions: objects whose mass or cross-section is that of one and the same
 * {@linkplain org.clearorbit.catalog.Provenance#FAMILY family} (same value, same source) err together in it, and all
 * share the common part of the {@link RateSpread}.
 *
 * <p>Objects that have, to first order, a chance of {@value #NEGLIGIBLE} or more of being among the largest of the
 * {@linkplain #withTops tops} are assessed and scored anew in each sample. All others take part with scores to first
 * order ({@link UncertainRank.Treatment}), so that no rank is cut off; {@link UncertainRanking#firstOrderPlaces} says
 * what that may have cost. Immutable.
 */
public final class RankUncertainty {

    /** Chance of being among the largest of the tops below which an object is not assessed anew. */
    public static final double NEGLIGIBLE = 1e-3;

    private static final RankUncertainty DEFAULT = new RankUncertainty(
            200,
            1,
            RateSpread.withDefaults(),
            LargestValues.withDefaults(),
            List.of(10, 20, 50, 100),
            Integer.MAX_VALUE);

    private final int samples;
    private final long seed;
    private final RateSpread rate;
    private final LargestValues largest;
    private final List<Integer> tops;
    private final int reassessed;

    private RankUncertainty(
            int samples, long seed, RateSpread rate, LargestValues largest, List<Integer> tops, int reassessed) {
        this.samples = samples;
        this.seed = seed;
        this.rate = Objects.requireNonNull(rate, "rate");
        this.largest = Objects.requireNonNull(largest, "largest");
        this.tops = List.copyOf(tops);
        this.reassessed = reassessed;
        check("samples", samples, 1);
        check("objects to assess anew", reassessed, 0);
        tops.forEach(n -> check("top", n, 1));
        if (tops.isEmpty()) {
            throw new IllegalArgumentException("tops = [], expected at least one");
        }
    }

    private static void check(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " = " + value + ", expected at least " + least);
        }
    }

    /**
     * @return 200 samples, seed 1, the default spread of rates and largest values, tops of 10, 20, 50 and 100, no limit
     *     to the objects assessed anew
     */
    public static RankUncertainty withDefaults() {
        return DEFAULT;
    }

    /**
     * @param n how many samples, at least 1; the first of them do not depend on how many follow
     * @return this with so many
     */
    public RankUncertainty withSamples(int n) {
        return new RankUncertainty(n, seed, rate, largest, tops, reassessed);
    }

    /**
     * @param value what all randomness is derived from; an object's own errors depend on it and on the catalogue number
     *     (those of a family on its value and source) alone
     * @return this with it
     */
    public RankUncertainty withSeed(long value) {
        return new RankUncertainty(samples, value, rate, largest, tops, reassessed);
    }

    /**
     * @param spread how well collision rates are known
     * @return this with it
     */
    public RankUncertainty withRate(RateSpread spread) {
        return new RankUncertainty(samples, seed, spread, largest, tops, reassessed);
    }

    /**
     * @param values how heavy and how large an object can be at most
     * @return this with them
     */
    public RankUncertainty withLargest(LargestValues values) {
        return new RankUncertainty(samples, seed, rate, values, tops, reassessed);
    }

    /**
     * @param sizes the N of the probabilities of being among the first N, each at least 1
     * @return this with them
     */
    public RankUncertainty withTops(List<Integer> sizes) {
        return new RankUncertainty(samples, seed, rate, largest, sizes, reassessed);
    }

    /**
     * @param limit how many objects to assess anew in each sample at most, those with the best chances; at least 0
     * @return this with it
     */
    public RankUncertainty withReassessed(int limit) {
        return new RankUncertainty(samples, seed, rate, largest, tops, limit);
    }

    /**
     * @param ranking a ranking
     * @param inputs what its objects were assessed against
     * @param executor runs the assessments; has no influence on the result
     * @return the spread of scores and places of all its objects
     */
    public UncertainRanking of(RiskRanking ranking, RiskInputs inputs, WorkExecutor executor) {
        return new RankSampling(this, ranking, inputs, executor).run();
    }

    int samples() {
        return samples;
    }

    long seed() {
        return seed;
    }

    RateSpread rate() {
        return rate;
    }

    LargestValues largest() {
        return largest;
    }

    List<Integer> tops() {
        return tops;
    }

    int reassessed() {
        return reassessed;
    }
}
