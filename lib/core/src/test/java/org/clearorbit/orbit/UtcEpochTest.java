package org.clearorbit.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UtcEpochTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();

    @Test
    void isTheSameInstantOnOrekitsTimeLine() {
        // 2022-01-22 is modified Julian day 59601
        UtcEpoch epoch = new UtcEpoch(59601, 36000.5);
        assertThat(epoch.toDate(CONTEXT).durationFrom(CONTEXT.parseDate("2022-01-22T10:00:00.5")))
                .isCloseTo(0, within(1e-9));
        assertThat(UtcEpoch.of(epoch.toDate(CONTEXT), CONTEXT)).isEqualTo(epoch);
    }

    @Test
    void ordersByDayThenBySecond() {
        UtcEpoch early = new UtcEpoch(59601, 10);
        assertThat(early).isLessThan(new UtcEpoch(59601, 11));
        assertThat(early).isLessThan(new UtcEpoch(59602, 0));
        assertThat(early).isEqualByComparingTo(new UtcEpoch(59601, 10));
    }

    @Test
    void printsMicrosecondsInUtc() {
        assertThat(new UtcEpoch(59601, 3723.000004)).hasToString("2022-01-22T01:02:03.000004Z");
    }

    @Test
    void printsALeapSecondAsTheSixtyFirst() {
        // 2016-12-31 is modified Julian day 57753
        assertThat(new UtcEpoch(57753, 86400.25)).hasToString("2016-12-31T23:59:60.250000Z");
    }

    @Test
    void refusesASecondOutsideTheDay() {
        assertThatThrownBy(() -> new UtcEpoch(59601, -1)).hasMessageContaining("second of day = -1.0");
        assertThatThrownBy(() -> new UtcEpoch(59601, 86401)).hasMessageContaining("[0, 86401)");
        assertThatThrownBy(() -> new UtcEpoch(59601, Double.NaN)).hasMessageContaining("NaN");
    }
}
