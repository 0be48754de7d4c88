package org.clearorbit.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.UtcEpoch;

/** Turns the text of a field into a value, or says what is wrong with it. */
final class FieldText {

    private static final int MJD_OF_1970 = 40587;

    /** Decimals of a second that are read: enough for any second of a day above a nanosecond, to its last bit. */
    static final int MAX_DECIMALS = 40;

    /** So many after the seconds of a day, five digits, fit in a long. */
    private static final int DECIMALS_IN_LONG = 13;

    private static final double LAST_SECOND = Math.nextDown(86401.0);

    private FieldText() {}

    /** A finite decimal number such as {@code 12.5}, {@code .406E-5} or {@code -0}; none of Java's other notations. */
    static double number(String field, String text) throws RecordException {
        String bare = text.strip();
        double value = Decimal.parse(bare, 0, bare.length());
        if (!Double.isFinite(value)) {
            throw new RecordException(field, text, Double.isNaN(value) ? "a number" : "a number of finite size");
        }
        return value;
    }

    static double numberIn(String field, String text, double min, double max) throws RecordException {
        double value = number(field, text);
        if (!(value >= min && value <= max)) {
            throw new RecordException(field, text, "a number from " + min + " to " + max);
        }
        return value;
    }

    /** A whole number of up to nine digits from {@code min} to {@code max}. */
    static int integer(String field, String text, int min, int max) throws RecordException {
        String bare = text.strip();
        int value = bare.length() > 9 ? -1 : digits(bare, 0, bare.length());
        if (value < min || value > max) {
            throw new RecordException(field, text, "a whole number from " + min + " to " + max);
        }
        return value;
    }

    static int catalogNumber(String field, String text) throws RecordException {
        return integer(field, text, 1, ElementSet.MAX_CATALOG_NUMBER);
    }

    /** A calendar day, {@code 2022-01-22}. */
    static LocalDate day(String field, String text) throws RecordException {
        String bare = text.strip();
        try {
            return bare.length() == 10 ? plainDay(bare) : LocalDate.parse(bare);
        } catch (DateTimeException e) {
            throw new RecordException(field, text, "a day such as 2022-01-22");
        }
    }

    /** The first ten characters of a text as a calendar day. */
    private static LocalDate plainDay(String text) {
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        if ((year | month | day) < 0 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw new DateTimeException(text);
        }
        return LocalDate.of(year, month, day);
    }

    /** An instant, {@code 2022-01-22T10:00:00.123456} with or without a trailing Z; a second may be a leap second. */
    static UtcEpoch epoch(String field, String text) throws RecordException {
        String expected = "a UTC instant such as 2022-01-22T10:00:00.123456";
        String bare = text.strip();
        int end = bare.endsWith("Z") ? bare.length() - 1 : bare.length();
        if (end < 19 || bare.charAt(10) != 'T' || bare.charAt(13) != ':' || bare.charAt(16) != ':') {
            throw new RecordException(field, text, expected);
        }
        LocalDate day;
        try {
            day = plainDay(bare);
        } catch (DateTimeException e) {
            throw new RecordException(field, bare.substring(0, 10), "a day such as 2022-01-22");
        }
        if (end > 19 && !isFraction(bare, 19, end)) {
            throw new RecordException(field, text, expected);
        }
        int hour = twoDigits(field, bare, 11, 23);
        int minute = twoDigits(field, bare, 14, 59);
        int second = twoDigits(field, bare, 17, hour == 23 && minute == 59 ? 60 : 59);
        // one conversion from decimal, so that the same instant is the same number in every format
        return new UtcEpoch(
                modifiedJulianDay(day), secondOfDay(hour * 3600 + minute * 60 + second, bare, Math.min(20, end), end));
    }

    /** The double nearest to whole seconds and the decimals that stand there, within a day and its leap second. */
    private static double secondOfDay(int whole, String text, int from, int to) {
        int decimals = to - from;
        if (decimals > DECIMALS_IN_LONG) {
            return Math.min(Double.parseDouble(whole + "." + text.substring(from, to)), LAST_SECOND);
        }
        long ticks = whole;
        for (int k = from; k < to; k++) {
            ticks = 10 * ticks + (text.charAt(k) - '0');
        }
        return Math.min(Decimal.scaled(ticks, -decimals), LAST_SECOND);
    }

    static int modifiedJulianDay(LocalDate day) {
        return (int) day.toEpochDay() + MJD_OF_1970;
    }

    static LocalDate dayOf(UtcEpoch epoch) {
        return LocalDate.ofEpochDay((long) epoch.modifiedJulianDay() - MJD_OF_1970);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A point and digits, not too many. */
    private static boolean isFraction(String text, int from, int to) {
        boolean fraction = text.charAt(from) == '.' && to - from <= 1 + MAX_DECIMALS;
        for (int k = from + 1; k < to && fraction; k++) {
            fraction = isDigit(text.charAt(k));
        }
        return fraction;
    }

    private static int twoDigits(String field, String text, int from, int max) throws RecordException {
        int value = digits(text, from, from + 2);
        return value >= 0 && value <= max ? value : integer(field, text.substring(from, from + 2), 0, max);
    }

    /** The number that these characters write, or -1 where there are none or not all are digits. */
    private static int digits(String text, int from, int to) {
        int value = from < to ? 0 : -1;
        for (int k = from; k < to && value >= 0; k++) {
            value = isDigit(text.charAt(k)) ? 10 * value + text.charAt(k) - '0' : -1;
        }
        return value;
    }
}
