package org.clearorbit.catalog;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The shortest decimal number that a reader turns back into a given value. A reader that changes units multiplies, and
 * so cannot reach every number: of one that it cannot reach, the decimal of the nearest that it can is taken, one unit
 * in the last place away for each change of unit, which then comes back exactly.
 */
final class ShortestDecimal {

    private static final int ALL_DIGITS = 17;

    /** From so many digits on a decimal may lie between neighbouring numbers. */
    private static final int FINE_DIGITS = 15;

    private static final int NEIGHBOURS = 4;

    /** Up to here a product with a power of ten is good to a small part of one. */
    private static final double EXACT_INTEGERS = 1e15;

    private static final int SMALLEST_PLAIN_EXPONENT = -5;
    private static final int LARGEST_PLAIN_EXPONENT = 12;

    private ShortestDecimal() {}

    /** The decimal of a number that is read as it stands. */
    static String of(double value) {
        return of(value, value, DoubleUnaryOperator.identity());
    }

    /**
     * @param value what is to come back, finite
     * @param estimate about what is to be written, to a few units in the last place, finite
     * @param reader what a reader makes of the number written; never decreasing
     * @return the decimal number
     */
    static String of(double value, double estimate, DoubleUnaryOperator reader) {
        if (estimate == 0) {
            return 1 / value < 0 ? "-0.0" : "0";
        }
        double below = value;
        double above = value;
        for (int away = 0; away <= NEIGHBOURS; away++) {
            String found = search(below, estimate, reader);
            found = found == null && away > 0 ? search(above, estimate, reader) : found;
            if (found != null) {
                return found;
            }
            below = Math.nextDown(below);
            above = Math.nextUp(above);
        }
        throw new IllegalStateException("no decimal number is read as " + value);
    }

    private static @Nullable String search(double value, double estimate, DoubleUnaryOperator reader) {
        for (int decimals = 0; decimals <= Decimal.GREATEST_POWER; decimals++) {
            double power = Decimal.powerOfTen(decimals);
            double scaled = Math.rint(estimate * power);
            if (Math.abs(scaled) >= EXACT_INTEGERS) {
                break;
            }
            // a quotient of two exact numbers is rounded once, as the conversion from decimal is
            if (same(reader.applyAsDouble(scaled / power), value)) {
                return text(BigDecimal.valueOf((long) scaled, decimals));
            }
        }
        return searchLong(value, estimate, reader);
    }

    /** The same for numbers of many digits or decimals. */
    private static @Nullable String searchLong(double value, double estimate, DoubleUnaryOperator reader) {
        double[] near = neighbours(estimate);
        int tooFew = Math.min(FINE_DIGITS, Decimal.GREATEST_POWER + 1 + exponent(near[0])) - 2;
        for (int digits = Math.max(1, tooFew); digits <= ALL_DIGITS; digits++) {
            int tried = digits < FINE_DIGITS ? 1 : near.length;
            for (int k = 0; k < tried; k++) {
                if (Double.isInfinite(near[k])) {
                    continue;
                }
                BigDecimal decimal = new BigDecimal(near[k]).round(new MathContext(digits, RoundingMode.HALF_EVEN));
                if (same(reader.applyAsDouble(decimal.doubleValue()), value)) {
                    return text(decimal);
                }
            }
        }
        return null;
    }

    private static int exponent(double value) {
        BigDecimal decimal = new BigDecimal(value);
        return decimal.precision() - decimal.scale() - 1;
    }

    /** The estimate and the numbers next to it, nearest first. */
    private static double[] neighbours(double estimate) {
        double[] near = new double[2 * NEIGHBOURS + 1];
        near[0] = estimate;
        near[1] = Math.nextUp(estimate);
        near[2] = Math.nextDown(estimate);
        for (int k = 3; k < near.length; k++) {
            near[k] = k % 2 == 1 ? Math.nextUp(near[k - 2]) : Math.nextDown(near[k - 2]);
        }
        return near;
    }

    private static boolean same(double a, double b) {
        return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
    }

    private static String text(BigDecimal decimal) {
        BigDecimal bare = decimal.stripTrailingZeros();
        int exponent = bare.precision() - bare.scale() - 1;
        boolean plain = exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT;
        return plain ? bare.toPlainString() : scientific(bare, exponent);
    }

    private static String scientific(BigDecimal bare, int exponent) {
        return bare.scaleByPowerOfTen(-exponent).toPlainString() + "E" + exponent;
    }
}
