package org.clearorbit.catalog;

/**
 * Decimal texts to doubles, rounded correctly, so with the bits of {@link Double#parseDouble}, but several times as
 * fast for the short numbers of catalogues. A whole number below 2<sup>53</sup> and a power of ten up to
 * 10<sup>22</sup> are exact doubles, so that their product or quotient is rounded once (W. D. Clinger, "How to read
 * floating point numbers accurately", PLDI 1990, section 3); any other text is left to Double.
 */
final class Decimal {

    private static final double[] POWERS_OF_TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    /** Of ten, among the doubles that are exact. */
    static final int GREATEST_POWER = POWERS_OF_TEN.length - 1;

    private static final long GREATEST_MANTISSA = 1L << 53;

    /** So many fit in a long, leading zeros and all. */
    private static final int DIGITS = 18;

    private static final int EXPONENT_DIGITS = 4;

    private Decimal() {}

    /**
     * Digits with or without a sign, a point and an exponent, as in {@code 12.5}, {@code -.406E-5} or {@code 7.e+2}.
     *
     * @return the nearest double, infinite where it is too large, not-a-number where that is no such text
     */
    static double parse(String text, int from, int to) {
        int k = from;
        boolean negative = k < to && text.charAt(k) == '-';
        if (negative || k < to && text.charAt(k) == '+') {
            k++;
        }
        long mantissa = 0;
        int digits = 0;
        int point = -1;
        for (; k < to; k++) {
            char c = text.charAt(k);
            if (FieldText.isDigit(c)) {
                mantissa = 10 * mantissa + (c - '0');
                digits++;
            } else if (c == '.' && point < 0) {
                point = digits;
            } else {
                break;
            }
        }
        int exponent = 0;
        int exponentDigits = 0;
        if (k < to) {
            char e = text.charAt(k++);
            boolean signed = k < to && (text.charAt(k) == '-' || text.charAt(k) == '+');
            boolean down = signed && text.charAt(k) == '-';
            for (k += signed ? 1 : 0; k < to && FieldText.isDigit(text.charAt(k)); k++) {
                exponent = 10 * exponent + (text.charAt(k) - '0');
                exponentDigits++;
            }
            if (!(e == 'e' || e == 'E') || exponentDigits == 0 || k < to) {
                return Double.NaN;
            }
            exponent = down ? -exponent : exponent;
        }
        if (digits == 0) {
            return Double.NaN;
        }
        if (digits > DIGITS || exponentDigits > EXPONENT_DIGITS) {
            return Double.parseDouble(text.substring(from, to));
        }
        double size = scaled(mantissa, point < 0 ? exponent : exponent - (digits - point));
        return negative ? -size : size;
    }

    /** Ten to an exponent from 0 to {@link #GREATEST_POWER}, exactly. */
    static double powerOfTen(int exponent) {
        return POWERS_OF_TEN[exponent];
    }

    /**
     * @param mantissa a whole number, at least 0
     * @param exponent a power of ten
     * @return the double nearest to mantissa times ten to the exponent
     */
    static double scaled(long mantissa, int exponent) {
        if (mantissa > GREATEST_MANTISSA || exponent < -GREATEST_POWER || exponent > GREATEST_POWER) {
            return Double.parseDouble(mantissa + "e" + exponent);
        }
        return exponent < 0 ? mantissa / POWERS_OF_TEN[-exponent] : mantissa * POWERS_OF_TEN[exponent];
    }
}
