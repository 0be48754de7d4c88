package org.clearorbit.risk.breakup;

import java.util.ArrayList;
import java.util.List;
import org.clearorbit.risk.breakup.ParentBody.Kind;
import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;

/**
 * The distribution of χ = log₁₀(A/M), A/M in m²/kg, of fragments of one characteristic length: a mixture of normal laws
 * (Johnson, Krisko, Liou and Anz-Meador, "NASA's new breakup model of EVOLVE 4.0", Advances in Space Research 28(9),
 * 2001, 1377-1384, eqs. 5 to 7). Above 11 cm there are two for each {@linkplain Kind kind} of parent, below 8 cm one
 * for both.
 *
 * <p>In between the paper asks for a bridge and leaves its form open. Here a fragment follows the law of large
 * fragments with a probability that is linear in log₁₀ Lc, from 0 at 8 cm to 1 at 11 cm, and that of small ones
 * otherwise, for both kinds. Implementations differ here: some mix two ratios drawn instead of the laws, some begin the
 * bridge of upper stages at 1.7 cm. Immutable.
 */
public final class AreaToMassLaw {

    private static final double LN10 = FastMath.log(10);

    private final List<Part> parts;

    private AreaToMassLaw(List<Part> parts) {
        this.parts = parts.stream().filter(part -> part.weight() > 0).toList();
    }

    /**
     * One normal law of the mixture.
     *
     * @param weight its share of the fragments, in (0, 1]
     * @param mean mean of χ
     * @param sigma standard deviation of χ
     */
    public record Part(double weight, double mean, double sigma) {}

    /**
     * @param kind what broke up
     * @param length characteristic length (m), above 0
     * @return the law of its fragments of that length
     */
    public static AreaToMassLaw of(Kind kind, double length) {
        double weight = AreaToMassCoefficients.largeWeight(log(length));
        List<Part> parts = new ArrayList<>();
        small(length).parts.forEach(part -> parts.add(scaled(part, 1 - weight)));
        large(kind, length).parts.forEach(part -> parts.add(scaled(part, weight)));
        return new AreaToMassLaw(parts);
    }

    /**
     * The law of fragments above 11 cm (eqs. 5 and 6), continued to any length.
     *
     * @param kind what broke up
     * @param length characteristic length (m), above 0
     * @return the law without the bridge
     */
    public static AreaToMassLaw large(Kind kind, double length) {
        double lambda = log(length);
        double share = AreaToMassCoefficients.share(kind, lambda);
        return new AreaToMassLaw(List.of(
                new Part(
                        share,
                        AreaToMassCoefficients.firstMean(kind, lambda),
                        AreaToMassCoefficients.firstSigma(kind, lambda)),
                new Part(
                        1 - share,
                        AreaToMassCoefficients.secondMean(kind, lambda),
                        AreaToMassCoefficients.secondSigma(kind, lambda))));
    }

    /**
     * The law of fragments below 8 cm (eq. 7), continued to any length.
     *
     * @param length characteristic length (m), above 0
     * @return the law without the bridge
     */
    public static AreaToMassLaw small(double length) {
        double lambda = log(length);
        return new AreaToMassLaw(List.of(
                new Part(1, AreaToMassCoefficients.smallMean(lambda), AreaToMassCoefficients.smallSigma(lambda))));
    }

    /** @return the normal laws of which it is made; their weights add up to 1 */
    public List<Part> parts() {
        return parts;
    }

    /** @return mean of χ */
    public double mean() {
        double mean = 0;
        for (Part part : parts) {
            mean += part.weight() * part.mean();
        }
        return mean;
    }

    /** @return mean of M/A (kg/m²): what the mean mass of fragments is to their cross-section */
    public double meanMassToArea() {
        double mean = 0;
        for (Part part : parts) {
            double sigma = part.sigma() * LN10;
            mean += part.weight() * FastMath.exp(-part.mean() * LN10 + sigma * sigma / 2);
        }
        return mean;
    }

    /**
     * @param logAreaToMass χ
     * @return share of the fragments with a lower one
     */
    public double cumulative(double logAreaToMass) {
        double sum = 0;
        for (Part part : parts) {
            double z = (logAreaToMass - part.mean()) / part.sigma();
            sum += part.weight() * 0.5 * Erf.erfc(-z / FastMath.sqrt(2));
        }
        return sum;
    }

    /** Draws χ for a fragment as {@link #of} has it, without making a law of it. */
    static double draw(Kind kind, double length, Draws draws) {
        double lambda = FastMath.log10(length);
        double large = AreaToMassCoefficients.largeWeight(lambda);
        // two uniform draws whatever the length, so that the streams of neighbouring lengths stay alike
        boolean isLarge = draws.uniform() < large;
        boolean isFirst = draws.uniform() < AreaToMassCoefficients.share(kind, lambda);
        double z = draws.normal();
        if (!isLarge) {
            return AreaToMassCoefficients.smallMean(lambda) + AreaToMassCoefficients.smallSigma(lambda) * z;
        }
        return isFirst
                ? AreaToMassCoefficients.firstMean(kind, lambda) + AreaToMassCoefficients.firstSigma(kind, lambda) * z
                : AreaToMassCoefficients.secondMean(kind, lambda)
                        + AreaToMassCoefficients.secondSigma(kind, lambda) * z;
    }

    private static Part scaled(Part part, double weight) {
        return new Part(part.weight() * weight, part.mean(), part.sigma());
    }

    private static double log(double length) {
        if (!(length > 0) || Double.isInfinite(length)) {
            throw new IllegalArgumentException(
                    "characteristic length (m): found " + length + ", expected a positive number");
        }
        return FastMath.log10(length);
    }
}
