package org.clearorbit.risk.approach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.time.AbsoluteDate;

class DateGridTest {

    private static final AbsoluteDate FROM = ApproachObjects.EPOCH;

    @ParameterizedTest
    @CsvSource({"600, 180, 4", "600, 150, 4", "600, 600, 1", "1, 180, 1", "600.1, 300, 3"})
    void hasAsFewEqualStepsAsTheLongestAllows(double duration, double longest, int steps) {
        DateGrid grid = DateGrid.of(FROM, duration, longest);
        assertThat(grid.steps()).isEqualTo(steps);
        assertThat(grid.step() * steps).isCloseTo(duration, within(1e-9));
        assertThat(grid.begin(0)).isZero();
        assertThat(grid.begin(steps)).isEqualTo(duration);
        for (int step = 0; step < steps; step++) {
            assertThat(grid.middle(step)).isCloseTo(grid.begin(step) + grid.step() / 2, within(1e-9));
            assertThat(grid.begin(step + 1) - grid.begin(step)).isCloseTo(grid.step(), within(1e-9));
        }
    }

    @Test
    void middlesGoBeyondEitherEnd() {
        List<AbsoluteDate> dates = DateGrid.of(FROM, 400, 100).middles(-1, 6);
        assertThat(dates.stream().map(date -> date.durationFrom(FROM)))
                .containsExactly(-50.0, 50.0, 150.0, 250.0, 350.0, 450.0);
    }
}
