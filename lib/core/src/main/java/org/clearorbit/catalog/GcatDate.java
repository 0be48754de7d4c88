package org.clearorbit.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as GCAT writes it: {@code 1957 Oct 4}, {@code 1957 Oct} or {@code 1957}, perhaps with a time behind the day
 * and a question mark; {@code -} is not known.
 *
 * @param first the first day that it may mean
 * @param last the last day that it may mean
 */
record GcatDate(LocalDate first, LocalDate last) {

    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final Pattern SHAPE =
            Pattern.compile("(\\d{4})\\??(?:\\s+([A-Za-z]{3})\\??(?:\\s+(\\d{1,2})\\??(?:\\s+[\\d:.h]+\\??)?)?)?");

    static @Nullable GcatDate parse(String field, @Nullable String text) throws RecordException {
        if (text == null) {
            return null;
        }
        Matcher matcher = SHAPE.matcher(text.strip());
        if (matcher.matches()) {
            try {
                return of(Integer.parseInt(matcher.group(1)), matcher.group(2), matcher.group(3));
            } catch (DateTimeException e) {
                // no such day or month: the same answer as for any other text
            }
        }
        throw new RecordException(field, text, "a date such as 1957 Oct  4, 1957 Oct or 1957");
    }

    private static GcatDate of(int year, @Nullable String monthName, @Nullable String day) {
        if (monthName == null) {
            return new GcatDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        int month = 1 + MONTHS.indexOf(monthName.toUpperCase(java.util.Locale.ROOT));
        if (day == null) {
            YearMonth whole = YearMonth.of(year, month);
            return new GcatDate(whole.atDay(1), whole.atEndOfMonth());
        }
        LocalDate date = LocalDate.of(year, month, Integer.parseInt(day));
        return new GcatDate(date, date);
    }
}
