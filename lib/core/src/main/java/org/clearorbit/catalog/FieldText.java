package org.clearorbit.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.UtcEpoch;

/** Turns the text of a field into a value, or says what is wrong with it. */
final class FieldText {

    private static final int MJD_OF_1970 = 40587;

    private FieldText() {}

    /** A finite decimal number such as {@code 12.5}, {@code .406E-5} or {@code -0}; none of Java's other notations. */
    static double number(String field, String text) throws RecordException {
        String bare = text.strip();
        for (int k = 0; k < bare.length(); k++) {
            char c = bare.charAt(k);
            if (!(isDigit(c) || c == '.' || c == '+' || c == '-' || c == 'e' || c == 'E')) {
                throw new RecordException(field, text, "a number");
            }
        }
        double value;
        try {
            value = Double.parseDouble(bare);
        } catch (NumberFormatException e) {
            throw new RecordException(field, text, "a number");
        }
        if (!Double.isFinite(value)) {
            throw new RecordException(field, text, "a number of finite size");
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
        int value = bare.isEmpty() || bare.length() > 9 ? -1 : 0;
        for (int k = 0; k < bare.length() && value >= 0; k++) {
            value = isDigit(bare.charAt(k)) ? 10 * value + bare.charAt(k) - '0' : -1;
        }
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
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new RecordException(field, text, "a day such as 2022-01-22");
        }
    }

    /** An instant, {@code 2022-01-22T10:00:00.123456} with or without a trailing Z; a second may be a leap second. */
    static UtcEpoch epoch(String field, String text) throws RecordException {
        String expected = "a UTC instant such as 2022-01-22T10:00:00.123456";
        String bare = text.strip();
        if (bare.endsWith("Z")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        if (bare.length() < 19 || bare.charAt(10) != 'T' || bare.charAt(13) != ':' || bare.charAt(16) != ':') {
            throw new RecordException(field, text, expected);
        }
        LocalDate day = day(field, bare.substring(0, 10));
        String fraction = bare.substring(19);
        if (!fraction.isEmpty() && !isFraction(fraction)) {
            throw new RecordException(field, text, expected);
        }
        int hour = integer(field, bare.substring(11, 13), 0, 23);
        int minute = integer(field, bare.substring(14, 16), 0, 59);
        int lastSecond = hour == 23 && minute == 59 ? 60 : 59;
        int second = integer(field, bare.substring(17, 19), 0, lastSecond);
        // one conversion from decimal, so that the same instant is the same number in every format
        return new UtcEpoch(
                modifiedJulianDay(day), Double.parseDouble((hour * 3600 + minute * 60 + second) + fraction));
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

    private static boolean isFraction(String text) {
        if (text.charAt(0) != '.' || text.length() > 13) {
            return false;
        }
        return text.substring(1).chars().allMatch(c -> isDigit((char) c));
    }
}
