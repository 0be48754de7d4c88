package org.clearorbit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({"PT10M, 600", "90s, 90", "10m, 600", "1h, 3600", "PT1H30M, 5400", "PT0.5S, 0.5", "pt5s, 5"})
    void readsIsoAndShortDurations(String text, double seconds) {
        assertThat(Durations.parse(text)).isEqualTo(Duration.ofMillis(Math.round(1000 * seconds)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "s", "10d", "1h30m", "ten minutes", "1.5h", "99999999999s", "NaN"})
    void whatIsNoDurationIsNamedWithExamples(String text) {
        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> Durations.parse(text))
                .withMessageContainingAll("'" + text + "'", "PT10M, 90s, 10m or 1h");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "PT0S", "PT-5M", "-PT1H"})
    void aDurationIsPositive(String text) {
        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> Durations.parse(text))
                .withMessageContainingAll("'" + text + "'", "a positive duration");
    }
}
