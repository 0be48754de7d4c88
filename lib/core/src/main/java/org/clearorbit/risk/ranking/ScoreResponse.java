package org.clearorbit.risk.ranking;

import java.util.function.DoubleUnaryOperator;
import org.clearorbit.catalog.PhysicalValue;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.risk.CriticalityIndex;
import org.clearorbit.risk.RankedObject;
import org.clearorbit.risk.RiskAssessment;
import org.clearorbit.risk.RiskInputs;
import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;

/**
 * How the score of one object answers to errors of its mass, its cross-section and its rate: exactly, by assessing it
 * anew, and to first order between the logarithms, from the answers to one standard deviation of each.
 */
final class ScoreResponse {

    private final RankedObject line;
    private final RiskInputs inputs;
    private final CriticalityIndex index;
    private final RateSpread rate;
    private final double massSpread;
    private final double areaSpread;
    /** Largest errors, in standard deviations. */
    private final double massCeiling;

    private final double areaCeiling;
    private final double massGradient;
    private final double areaGradient;
    /** By the logarithm of the rate, not by its standard deviation. */
    private final double rateExponent;

    private ScoreResponse(RankedObject line, RiskInputs inputs, CriticalityIndex index, RankUncertainty settings) {
        this.line = line;
        this.inputs = inputs;
        this.index = index;
        this.rate = settings.rate();
        this.massSpread = spread(line.object().mass());
        this.areaSpread = spread(line.object().crossSection());
        this.massCeiling = LargestValues.ceiling(
                line.object().mass(), massSpread, settings.largest().mass());
        this.areaCeiling = LargestValues.ceiling(
                line.object().crossSection(), areaSpread, settings.largest().crossSection());
        this.massGradient = gradient(massSpread, massCeiling, step -> score(step, 0, 0));
        this.areaGradient = gradient(areaSpread, areaCeiling, step -> score(0, step, 0));
        double step = FastMath.max(rate.own(), rate.common());
        this.rateExponent = step > 0 ? logGain(score(0, 0, step)) / step : 0;
    }

    static ScoreResponse of(RankedObject line, RiskInputs inputs, CriticalityIndex index, RankUncertainty settings) {
        return new ScoreResponse(line, inputs, index, settings);
    }

    /** By a step of one standard deviation upwards, or downwards where the limit is nearer than that. */
    private double gradient(double spread, double ceiling, DoubleUnaryOperator scoreAt) {
        double step = ceiling < 1 ? -1 : 1;
        return spread > 0 ? logGain(scoreAt.applyAsDouble(step)) / step : 0;
    }

    /**
     * The logarithmic spread s of a value whose sigma is half the width of its 16-84 percent range, v sinh s, as that
     * of estimated values is; for small ones sigma over value.
     */
    static double spread(PhysicalValue value) {
        return FastMath.asinh(value.sigma() / value.value());
    }

    RankedObject line() {
        return line;
    }

    /** The score with errors given in standard deviations, the rate's as a logarithm. */
    double score(double massError, double areaError, double logRate) {
        SpaceObject nominal = line.object();
        RiskAssessment assessment = line.assessment();
        if (massError != 0 && massSpread > 0 || areaError != 0 && areaSpread > 0) {
            SpaceObject erring = nominal.withPhysical(
                    times(nominal.mass(), FastMath.exp(massSpread * FastMath.min(massError, massCeiling))),
                    times(nominal.crossSection(), FastMath.exp(areaSpread * FastMath.min(areaError, areaCeiling))));
            assessment = RiskAssessment.of(erring, inputs);
        }
        if (logRate != 0) {
            assessment = assessment.withRateTimes(FastMath.exp(logRate));
        }
        return index.score(assessment, inputs).value();
    }

    /** The same to first order; a score of 0 stays 0. */
    double firstOrder(double massError, double areaError, double logRate) {
        double log = massGradient * FastMath.min(massError, massCeiling)
                + areaGradient * FastMath.min(areaError, areaCeiling)
                + rateExponent * logRate;
        return line.score().value() * FastMath.exp(log);
    }

    /**
     * Chance that the score reaches a threshold, to first order; limits and the common part of the rate's error are
     * left out.
     */
    double chanceOfReaching(double threshold) {
        double score = line.score().value();
        double ownRate = rateExponent * rate.own();
        double spread = FastMath.sqrt(massGradient * massGradient + areaGradient * areaGradient + ownRate * ownRate);
        if (score >= threshold) {
            return 1;
        }
        if (!(score > 0) || spread == 0) {
            return 0;
        }
        return Erf.erfc(FastMath.log(threshold / score) / (spread * FastMath.sqrt(2))) / 2;
    }

    private double logGain(double changed) {
        double nominal = line.score().value();
        return nominal > 0 && changed > 0 ? FastMath.log(changed / nominal) : 0;
    }

    private static PhysicalValue times(PhysicalValue value, double factor) {
        return new PhysicalValue(value.value() * factor, value.sigma() * factor, value.provenance(), value.source());
    }
}
