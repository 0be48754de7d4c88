package org.clearorbit.catalog;

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
        int number = catalogNumber(1, one);
        if (catalogNumber(2, two) != number) {
            throw new RecordException(
                    "catalogue number of line 2", two.substring(2, 7), "that of line 1, '" + one.substring(2, 7) + "'");
        }
        PublishedElements.requireSgp4("ephemeris type", one.substring(62, 63));
        PublishedElements elements = new PublishedElements(
                PublishedElements.meanMotion("mean motion", two.substring(52, 63)),
                PublishedElements.eccentricity("eccentricity", "0." + digits("eccentricity", two.substring(26, 33))),
                PublishedElements.inclination("inclination", two.substring(8, 16)),
                PublishedElements.angle("right ascension of the ascending node", two.substring(17, 25)),
                PublishedElements.angle("argument of perigee", two.substring(34, 42)),
                PublishedElements.angle("mean anomaly", two.substring(43, 51)),
                FieldText.number("mean motion derivative", one.substring(33, 43)),
                exponential("mean motion second derivative", one.substring(44, 52)),
                exponential("B*", one.substring(53, 61)));
        return elements.toElementSet(
                number,
                bareName(name),
                designator(one.substring(9, 17)),
                one.charAt(7),
                epoch(one.substring(18, 20), one.substring(20, 32)),
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

    private static int catalogNumber(int which, String line) throws RecordException {
        String text = line.substring(2, 7);
        String field = "catalogue number of line " + which;
        int lead = ALPHA_5.indexOf(text.charAt(0));
        return lead < 0
                ? FieldText.catalogNumber(field, text)
                : 10_000 * (10 + lead) + FieldText.integer(field, digits(field, text.substring(1)), 0, 9999);
    }

    private static UtcEpoch epoch(String yearText, String dayText) throws RecordException {
        int yy = FieldText.integer("epoch year", yearText, 0, 99);
        Year year = Year.of(yy < FIRST_TWO_DIGIT_YEAR ? 2000 + yy : 1900 + yy);
        if (dayText.charAt(3) != '.') {
            throw new RecordException("epoch day", dayText, "three digits, a point and eight digits");
        }
        int day = FieldText.integer("epoch day", dayText.substring(0, 3), 1, year.length());
        int fraction = FieldText.integer("epoch day", digits("epoch day", dayText.substring(4)), 0, 99_999_999);
        // the eighth decimal of a day is 864 microseconds: exact in whole numbers, rounded once
        double second = (long) fraction * MICROS_PER_UNIT / MICROS_PER_SECOND;
        return new UtcEpoch(FieldText.modifiedJulianDay(year.atDay(day)), second);
    }

    /** A number such as {@code -11606-4}, which is -0.11606e-4. */
    private static double exponential(String field, String text) throws RecordException {
        char sign = text.charAt(0);
        char exponentSign = text.charAt(6);
        if (!(sign == ' ' || sign == '-' || sign == '+') || !(exponentSign == '-' || exponentSign == '+')) {
            throw new RecordException(field, text, "a number such as ' 12345-6'");
        }
        String mantissa = digits(field, text.substring(1, 6));
        String exponent = digits(field, text.substring(7));
        return FieldText.number(field, (sign == '-' ? "-0." : "0.") + mantissa + "e" + exponentSign + exponent);
    }

    private static String digits(String field, String text) throws RecordException {
        for (int k = 0; k < text.length(); k++) {
            if (!FieldText.isDigit(text.charAt(k))) {
                throw new RecordException(field, text, text.length() + " digits");
            }
        }
        return text;
    }

    private static int counter(String field, String text) throws RecordException {
        return text.isBlank() ? 0 : FieldText.integer(field, text, 0, 99_999);
    }

    /** {@code 98067A} is 1998-067A; a field that is no designator stays as it is. */
    private static String designator(String field) {
        String text = field.strip();
        if (text.length() < 6 || !text.chars().limit(5).allMatch(c -> FieldText.isDigit((char) c))) {
            return text;
        }
        int yy = Integer.parseInt(text.substring(0, 2));
        return (yy < FIRST_TWO_DIGIT_YEAR ? 2000 + yy : 1900 + yy) + "-" + text.substring(2);
    }

    private static String bareName(String line) {
        return (line.startsWith("0 ") ? line.substring(2) : line).strip();
    }
}
