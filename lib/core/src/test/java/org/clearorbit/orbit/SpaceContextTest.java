package org.clearorbit.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearorbit.SharedData;
import org.clearorbit.common.InvalidInputException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orekit.time.AbsoluteDate;

class SpaceContextTest {

    private static final SpaceContext EMBEDDED = SpaceContext.embedded();

    /** TAI-UTC as published in IERS Bulletin C. */
    @ParameterizedTest
    @CsvSource({
        "1972-01-02, 10",
        "1980-01-01, 19",
        "1999-06-01, 32",
        "2012-06-30, 34",
        "2012-07-01, 35",
        "2016-12-31, 36",
        "2017-01-01, 37",
        "2026-11-21, 37"
    })
    void knowsTheLeapSeconds(String day, double seconds) {
        AbsoluteDate date = EMBEDDED.parseDate(day).shiftedBy(1);
        assertThat(-EMBEDDED.utc().offsetFromTAI(date).toDouble()).isEqualTo(seconds);
    }

    @Test
    void itsTimeScalesAreThoseOfItsDates() {
        assertThat(EMBEDDED.timeScales().getUTC()).isSameAs(EMBEDDED.utc());
    }

    @Test
    void printsDatesInUtc() {
        AbsoluteDate date = EMBEDDED.parseDate("2022-01-22T10:44:59.6Z");
        assertThat(EMBEDDED.format(date)).isEqualTo("2022-01-22T10:45:00Z");
        assertThat(EMBEDDED.format(EMBEDDED.parseDate("2022-01-22"))).isEqualTo("2022-01-22T00:00:00Z");
    }

    @Test
    void whatIsPrintedIsReadAsTheSameInstant() {
        AbsoluteDate date = EMBEDDED.parseDate("2030-06-15T23:59:59Z");
        assertThat(EMBEDDED.parseDate(EMBEDDED.format(date)).durationFrom(date)).isCloseTo(0, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2022-13-01", "2022-01-22T25:00:00Z", "NaN"})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> EMBEDDED.parseDate(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "date: found '" + text + "', expected ISO-8601 UTC such as 2022-01-22 or 2022-01-22T10:00:00Z");
    }

    @Test
    void aFolderThatIsNotThereIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> SpaceContext.from(folder.resolve("none")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("expected an existing directory");
    }

    @Test
    void aFolderWithoutLeapSecondsIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> SpaceContext.from(folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no leap seconds found");
    }

    @Test
    void readsTheLeapSecondsOfAFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("tai-utc.dat"), """
                 1972 JAN  1 =JD 2441317.5  TAI-UTC=  10.0       S + (MJD - 41317.) X 0.0      S
                 2017 JAN  1 =JD 2457754.5  TAI-UTC=  37.0       S + (MJD - 41317.) X 0.0      S
                """);
        SpaceContext files = SpaceContext.from(folder);
        AbsoluteDate date = files.parseDate("2022-01-22T12:00:00Z");
        assertThat(-files.utc().offsetFromTAI(date).toDouble()).isEqualTo(37);
    }

    @Test
    void itsFrameOfStatesHangsOnItsInertialFrames() {
        assertThat(EMBEDDED.teme()).isSameAs(EMBEDDED.frames().getTEME());
        assertThat(EMBEDDED.teme().isPseudoInertial()).isTrue();
    }

    @Test
    @Tag("shared-data")
    void aFolderOfOrekitDataGivesTheSameTimeAndNearlyTheSameFrames() {
        SpaceContext files =
                SpaceContext.from(SharedData.file("orekit-data/tai-utc.dat").getParent());
        AbsoluteDate date = EMBEDDED.parseDate("2022-01-22T12:00:00Z");
        assertThat(files.parseDate("2022-01-22T12:00:00Z").durationFrom(date)).isZero();
        double angle = files.teme()
                .getTransformTo(EMBEDDED.teme().getParent(), date)
                .getRotation()
                .getAngle();
        assertThat(angle).isLessThan(0.01);
    }
}
