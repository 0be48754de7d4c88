package org.clearorbit.campaign.sequence;

import java.util.BitSet;
import org.clearorbit.common.InvalidInputException;

/** Each target has its price. */
final class AdditiveWorth implements Worth {

    private static final long serialVersionUID = 1L;

    private final double[] prices;

    AdditiveWorth(double[] prices) {
        for (double price : prices) {
            if (!(price >= 0 && price < Double.POSITIVE_INFINITY)) {
                throw InvalidInputException.at("price of leaving a target (million euro)", price, "0 or more, finite");
            }
        }
        this.prices = prices;
    }

    @Override
    public int targets() {
        return prices.length;
    }

    @Override
    public double gain(int target, BitSet visited) {
        return prices[target];
    }

    @Override
    public double lost(BitSet visited) {
        double sum = 0;
        for (int k = visited.nextClearBit(0); k < prices.length; k = visited.nextClearBit(k + 1)) {
            sum += prices[k];
        }
        return sum;
    }
}
