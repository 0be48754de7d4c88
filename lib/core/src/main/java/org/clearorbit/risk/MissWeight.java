package org.clearorbit.risk;

import java.util.function.DoubleUnaryOperator;
import org.clearorbit.common.InvalidInputException;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.util.FastMath;

/** How much an approach counts by its miss distance, up to a limit. Immutable. */
public final class MissWeight {

    private static final int POINTS_PER_STEP = 8;

    /** Width of the steps of the integral (m): weights may have kinks at whole kilometres. */
    private static final double STEP = 1000;

    private final double limit;
    private final DoubleUnaryOperator weight;
    private final double area;

    private MissWeight(double limit, DoubleUnaryOperator weight) {
        if (!(limit > 0) || Double.isInfinite(limit)) {
            throw InvalidInputException.at("limit of miss distances (m)", limit, "a positive number");
        }
        this.limit = limit;
        this.weight = weight;
        this.area = integral();
    }

    /**
     * @param limit a distance (m), above 0
     * @return 1 for each approach within it
     */
    public static MissWeight within(double limit) {
        return new MissWeight(limit, miss -> 1);
    }

    /**
     * @param limit a distance (m), above 0
     * @param weight weight of an approach by its miss distance (m), at least 0; smooth between whole kilometres
     * @return that weight for approaches within the limit
     */
    public static MissWeight of(double limit, DoubleUnaryOperator weight) {
        return new MissWeight(limit, weight);
    }

    /**
     * @param missDistance miss distance (m)
     * @return the weight, 0 beyond the limit
     */
    public double of(double missDistance) {
        return missDistance <= limit ? weight.applyAsDouble(missDistance) : 0;
    }

    /** @return distance beyond which the weight is 0 (m) */
    public double limit() {
        return limit;
    }

    /** @return the integral of the weight over the plane of encounter, ∫ 2πr w(r) dr up to the limit (m²) */
    public double area() {
        return area;
    }

    private double integral() {
        double sum = 0;
        GaussIntegratorFactory rules = new GaussIntegratorFactory();
        for (double low = 0; low < limit; low += STEP) {
            GaussIntegrator rule = rules.legendre(POINTS_PER_STEP, low, FastMath.min(limit, low + STEP));
            sum += rule.integrate(r -> 2 * FastMath.PI * r * weight.applyAsDouble(r));
        }
        return sum;
    }
}
