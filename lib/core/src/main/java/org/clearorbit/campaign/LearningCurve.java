package org.clearorbit.campaign;

import java.io.Serializable;
import org.clearorbit.common.InvalidInputException;
import org.hipparchus.util.FastMath;

/**
 * How the price of a unit falls along a series: unit n costs {@code c₁ n^(log₂ b)}, so that each doubling of the number
 * multiplies the price of the last unit by b. Sources: Wright, "Factors affecting the cost of airplanes", Journal of
 * the Aeronautical Sciences 3(4), 1936, 122-128, in the unit form of Crawford (1944; not re-read).
 *
 * @param rate the b of the formula, in (0, 1]; 1 for no learning, 0.85 to 0.95 is usual for spacecraft
 */
public record LearningCurve(double rate) implements Serializable {

    /** Checks the range. */
    public LearningCurve {
        if (!(rate > 0 && rate <= 1)) {
            throw InvalidInputException.at("learning rate", rate, "above 0, at most 1");
        }
    }

    /** @return no learning: every unit at the price of the first */
    public static LearningCurve none() {
        return new LearningCurve(1);
    }

    /** @return whether later units are cheaper than the first */
    public boolean lowersPrices() {
        return rate < 1;
    }

    /**
     * @param unit number of the unit in the series, from 1
     * @return its price as a share of the first one's
     */
    public double factor(int unit) {
        if (unit < 1) {
            throw new IllegalArgumentException("unit " + unit + ", expected at least 1");
        }
        return FastMath.pow(unit, FastMath.log(rate) / FastMath.log(2));
    }

    /**
     * @param before units of the series made before
     * @param count units made then, at least 1
     * @return their mean price as a share of the first one's
     */
    public double meanFactor(int before, int count) {
        double sum = 0;
        for (int unit = before + 1; unit <= before + count; unit++) {
            sum += factor(unit);
        }
        return sum / count;
    }
}
