package org.clearorbit.orbit;

import java.util.Locale;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateComponents;
import org.orekit.time.TimeComponents;

/**
 * An instant in UTC as catalogues give it: a calendar day and the seconds since its midnight. Cheap to parse and to
 * compare; an {@link AbsoluteDate} is made of it on demand.
 *
 * @param modifiedJulianDay the day, as a modified Julian day number
 * @param secondOfDay seconds since midnight (s), in [0, 86401) to leave room for a leap second
 */
public record UtcEpoch(int modifiedJulianDay, double secondOfDay) implements Comparable<UtcEpoch> {

    /** Checks the range of the second. */
    public UtcEpoch {
        if (!(secondOfDay >= 0 && secondOfDay < 86401)) {
            throw new IllegalArgumentException("second of day = " + secondOfDay + ", expected [0, 86401)");
        }
    }

    /**
     * @param date an instant
     * @param context gives the UTC scale
     * @return the same instant
     */
    public static UtcEpoch of(AbsoluteDate date, SpaceContext context) {
        var components = date.getComponents(context.utc());
        return new UtcEpoch(components.getDate().getMJD(), components.getTime().getSecondsInUTCDay());
    }

    /**
     * @param context gives the UTC scale
     * @return the same instant on Orekit's time line
     */
    public AbsoluteDate toDate(SpaceContext context) {
        return new AbsoluteDate(
                new DateComponents(DateComponents.MODIFIED_JULIAN_EPOCH, modifiedJulianDay),
                new TimeComponents((int) secondOfDay, secondOfDay - (int) secondOfDay),
                context.utc());
    }

    @Override
    public int compareTo(UtcEpoch other) {
        int byDay = Integer.compare(modifiedJulianDay, other.modifiedJulianDay);
        return byDay != 0 ? byDay : Double.compare(secondOfDay, other.secondOfDay);
    }

    /** @return ISO-8601 with microseconds and a trailing Z, in UTC */
    @Override
    public String toString() {
        DateComponents day = new DateComponents(DateComponents.MODIFIED_JULIAN_EPOCH, modifiedJulianDay);
        // hour and minute are capped so that a leap second shows as 23:59:60, never as 24:00:00
        long micros = (long) Math.floor(secondOfDay * 1e6 + 0.5);
        long seconds = micros / 1_000_000;
        long hour = Math.min(23, seconds / 3600);
        long minute = Math.min(59, (seconds - hour * 3600) / 60);
        return String.format(
                Locale.ROOT,
                "%04d-%02d-%02dT%02d:%02d:%02d.%06dZ",
                day.getYear(),
                day.getMonth(),
                day.getDay(),
                hour,
                minute,
                seconds - hour * 3600 - minute * 60,
                micros % 1_000_000);
    }
}
