package org.clearorbit.risk.breakup;

import org.clearorbit.risk.breakup.ParentBody.Kind;
import org.hipparchus.util.FastMath;

/**
 * The published coefficients of the area-to-mass laws as functions of λ = log₁₀ Lc, Lc in m (Johnson et al. 2001, eqs.
 * 5 to 7): constant on the outside, linear between. Slopes are as printed, so that some pieces meet with a gap of up to
 * 1e-4.
 */
final class AreaToMassCoefficients {

    /** Below: the law of small fragments (m). */
    static final double SMALL_UP_TO = 0.08;

    /** Above: the laws of large fragments (m). */
    static final double LARGE_FROM = 0.11;

    private static final double LOG_SMALL_UP_TO = FastMath.log10(SMALL_UP_TO);
    private static final double LOG_LARGE_FROM = FastMath.log10(LARGE_FROM);

    private AreaToMassCoefficients() {}

    /** α, the weight of the first of the two normal laws of large fragments. */
    static double share(Kind kind, double lambda) {
        return switch (kind) {
            case SPACECRAFT -> piecewise(lambda, -1.95, 0.55, 0, 0.4, 1);
            case UPPER_STAGE -> piecewise(lambda, -1.4, 0, 1, -0.3571, 0.5);
        };
    }

    /** μ₁. */
    static double firstMean(Kind kind, double lambda) {
        return switch (kind) {
            case SPACECRAFT -> piecewise(lambda, -1.1, 0, -0.6, -0.318, -0.95);
            case UPPER_STAGE -> piecewise(lambda, -0.5, 0, -0.45, -0.9, -0.9);
        };
    }

    /** σ₁. */
    static double firstSigma(Kind kind, double lambda) {
        return switch (kind) {
            case SPACECRAFT -> piecewise(lambda, -1.3, -0.3, 0.1, 0.2, 0.3);
            case UPPER_STAGE -> 0.55;
        };
    }

    /** μ₂. */
    static double secondMean(Kind kind, double lambda) {
        return switch (kind) {
            case SPACECRAFT -> piecewise(lambda, -0.7, -0.1, -1.2, -1.333, -2);
            case UPPER_STAGE -> -0.9;
        };
    }

    /** σ₂. */
    static double secondSigma(Kind kind, double lambda) {
        return switch (kind) {
            case SPACECRAFT -> piecewise(lambda, -0.5, -0.3, 0.5, -1, 0.3);
            case UPPER_STAGE -> piecewise(lambda, -1, 0.1, 0.28, -0.1636, 0.1);
        };
    }

    /** μ of small fragments. */
    static double smallMean(double lambda) {
        return piecewise(lambda, -1.75, -1.25, -0.3, -1.4, -1);
    }

    /** σ of small fragments. */
    static double smallSigma(double lambda) {
        return piecewise(lambda, -3.5, Double.POSITIVE_INFINITY, 0.2, 0.1333, Double.NaN);
    }

    /** Weight of the law of large fragments: 0 up to 8 cm, 1 from 11 cm on, linear in λ between. */
    static double largeWeight(double lambda) {
        double between = (lambda - LOG_SMALL_UP_TO) / (LOG_LARGE_FROM - LOG_SMALL_UP_TO);
        return FastMath.max(0, FastMath.min(1, between));
    }

    private static double piecewise(double x, double low, double high, double below, double slope, double above) {
        if (x <= low) {
            return below;
        }
        return x >= high ? above : below + slope * (x - low);
    }
}
