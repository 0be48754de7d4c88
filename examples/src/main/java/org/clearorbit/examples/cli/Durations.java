package org.clearorbit.examples.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** Reads durations: ISO-8601 ({@code PT10M}) or a number with a unit ({@code 90s}, {@code 10m}, {@code 1h}). */
final class Durations {

    private static final Pattern SHORT = Pattern.compile("(\\d{1,9})([smh])");

    private Durations() {}

    static Duration parse(String text) {
        Duration duration = parsed(text);
        if (duration.isZero() || duration.isNegative()) {
            throw new TypeConversionException("found '" + text + "', expected a positive duration");
        }
        return duration;
    }

    private static Duration parsed(String text) {
        Matcher matcher = SHORT.matcher(text);
        if (matcher.matches()) {
            long count = Long.parseLong(matcher.group(1));
            return switch (matcher.group(2)) {
                case "s" -> Duration.ofSeconds(count);
                case "m" -> Duration.ofMinutes(count);
                default -> Duration.ofHours(count);
            };
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "found '" + text + "', expected a duration such as PT10M, 90s, 10m or 1h");
        }
    }
}
