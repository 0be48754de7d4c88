package org.clearorbit.catalog;

import java.time.LocalDate;
import java.time.Year;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.UtcEpoch;

/**
 * The columns of a two-line element set (Kelso, "NORAD Two-Line Element Set Format", CelesTrak; Alpha-5 numbers as
 * Space-Track writes them: a letter other than I and O stands for 10 to 33 in front of four digits, A0000 = 100,000 to
 * Z9999 = 339,999). Strict: every column, both checksums and every range are checked.
 */
final class TleLines {

    private static final int LENGTH = 69;
    private static final int[] BLANKS_1 = {1, 8, 17, 32, 43, 52, 61, 63};
    private static final int[] BLANKS_2 = {1, 7, 16, 25, 33, 42, 51};
    private static final String ALPHA_5 = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int FIRST_TWO_DIGIT_YEAR = 57;
    private static final int MICROS_PER_UNIT = 864;
    private static final double MICROS_PER_SECOND = 1e6;

    private TleLines() {}

    static ElementSet parse(String name, String one, String two) throws RecordException {
        checkLine(1, one, BLANKS_1);
        checkLine(2, two, BLANKS_2);
        int number = catalogNumber("catalogue number of line 1", one);
        if (catalogNumber("catalogue number of line 2", two) != number) {
            throw new RecordException(
                    "catalogue number of line 2", two.substring(2, 7), "that of line 1, '" + one.substring(2, 7) + "'");
        }
        PublishedElements.requireSgp4("ephemeris type", one.substring(62, 63));
        PublishedElements elements = new PublishedElements(
                PublishedElements.meanMotion("mean motion", two.substring(52, 63)),
                Decimal.scaled(digits("eccentricity", two, 26, 33), -7),
                PublishedElements.inclination("inclination", two.substring(8, 16)),
                PublishedElements.angle("right ascension of the ascending node", two.substring(17, 25)),
                PublishedElements.angle("argument of perigee", two.substring(34, 42)),
                PublishedElements.angle("mean anomaly", two.substring(43, 51)),
                FieldText.number("mean motion derivative", one.substring(33, 43)),
                exponential("mean motion second derivative", one, 44),
                exponential("B*", one, 53));
        return elements.toElementSet(
                number,
                bareName(name),
                designator(one.substring(9, 17).strip()),
                one.charAt(7) == ' ' ? 'U' : one.charAt(7),
                epoch(one),
                counter("element set number", one.substring(64, 68)),
                counter("revolution number", two.substring(63, 68)));
    }

    private static void checkLine(int which, String line, int[] blanks) throws RecordException {
        if (line.length() != LENGTH) {
            throw new RecordException(
                    "length of line " + which, Integer.toString(line.length()), LENGTH + " characters");
        }
        int sum = 0;
        for (int k = 0; k < LENGTH - 1; k++) {
            char c = line.charAt(k);
            if (c < ' ' || c > '~') {
                throw new RecordException("line " + which + ", column " + (k + 1), "" + c, "a printable character");
            }
            sum += FieldText.isDigit(c) ? c - '0' : c == '-' ? 1 : 0;
        }
        char expected = (char) ('0' + sum % 10);
        if (line.charAt(LENGTH - 1) != expected) {
            throw new RecordException("checksum of line " + which, line.substring(LENGTH - 1), "'" + expected + "'");
        }
        for (int blank : blanks) {
            if (line.charAt(blank) != ' ') {
                throw new RecordException(
                        "line " + which + ", column " + (blank + 1), line.substring(blank, blank + 1), "a blank");
            }
        }
    }

    private static int catalogNumber(String field, String line) throws RecordException {
        int lead = ALPHA_5.indexOf(line.charAt(2));
        return lead < 0
                ? FieldText.catalogNumber(field, line.substring(2, 7))
                : 10_000 * (10 + lead) + digits(field, line, 3, 7);
    }

    private static UtcEpoch epoch(String one) throws RecordException {
        int yy = FieldText.integer("epoch year", one.substring(18, 20), 0, 99);
        int year = yy < FIRST_TWO_DIGIT_YEAR ? 2000 + yy : 1900 + yy;
        if (one.charAt(23) != '.') {
            throw new RecordException("epoch day", one.substring(20, 32), "three digits, a point and eight digits");
        }
        int day = FieldText.integer("epoch day", one.substring(20, 23), 1, Year.isLeap(year) ? 366 : 365);
        // the eighth decimal of a day is 864 microseconds: exact in whole numbers, rounded once
        double second = (long) digits("epoch day", one, 24, 32) * MICROS_PER_UNIT / MICROS_PER_SECOND;
        return new UtcEpoch(FieldText.modifiedJulianDay(LocalDate.ofYearDay(year, day)), second);
    }

    /** A number such as {@code -11606-4}, which is -0.11606e-4. */
    private static double exponential(String field, String line, int from) throws RecordException {
        char sign = line.charAt(from);
        char exponentSign = line.charAt(from + 6);
        if (!(sign == ' ' || sign == '-' || sign == '+') || !(exponentSign == '-' || exponentSign == '+')) {
            throw new RecordException(field, line.substring(from, from + 8), "a number such as ' 12345-6'");
        }
        int mantissa = digits(field, line, from + 1, from + 6);
        int exponent = digits(field, line, from + 7, from + 8);
        double size = Decimal.scaled(mantissa, (exponentSign == '-' ? -exponent : exponent) - 5);
        return sign == '-' ? -size : size;
    }

    /** The number that columns write which hold nothing but digits, nine at most. */
    private static int digits(String field, String line, int from, int to) throws RecordException {
        int value = 0;
        for (int k = from; k < to; k++) {
            if (!FieldText.isDigit(line.charAt(k))) {
                throw new RecordException(field, line.substring(from, to), (to - from) + " digits");
            }
            value = 10 * value + (line.charAt(k) - '0');
        }
        return value;
    }

    private static int counter(String field, String text) throws RecordException {
        return text.isBlank() ? 0 : FieldText.integer(field, text, 0, 99_999);
    }

    /** {@code 98067A} is 1998-067A; a field that is no designator stays as it is. */
    private static String designator(String text) {
        boolean plain = text.length() >= 6;
        for (int k = 0; k < 5 && plain; k++) {
            plain = FieldText.isDigit(text.charAt(k));
        }
        if (!plain) {
            return text;
        }
        int yy = 10 * (text.charAt(0) - '0') + (text.charAt(1) - '0');
        return (yy < FIRST_TWO_DIGIT_YEAR ? 2000 + yy : 1900 + yy) + "-" + text.substring(2);
    }

    private static String bareName(String line) {
        return (line.startsWith("0 ") ? line.substring(2) : line).strip();
    }
}
