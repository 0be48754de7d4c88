package org.clearorbit.risk.approach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.clearorbit.common.Cancellation;
import org.clearorbit.common.ProgressListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApproachSettingsTest {

    private static final ApproachSearch DEFAULT = ApproachSearch.using(ApproachObjects.CONTEXT);

    @Test
    void defaultsAreFiveKilometresTenMetresPerSecondAndThreeMinutes() {
        assertThat(DEFAULT.threshold()).isEqualTo(5000);
        assertThat(DEFAULT.minimumSpeed()).isEqualTo(10);
        assertThat(DEFAULT.timeStep()).isEqualTo(180);
        assertThat(DEFAULT.context()).isSameAs(ApproachObjects.CONTEXT);
        assertThat(DEFAULT.listener()).isSameAs(ProgressListener.silent());
        assertThat(DEFAULT.cancellation().isCancelled()).isFalse();
    }

    @Test
    void eachSettingLeavesTheOthers() {
        ProgressListener listener = (task, done, total) -> {};
        Cancellation cancellation = new Cancellation();
        ApproachSearch search = DEFAULT.with(listener)
                .with(cancellation)
                .withTimeStep(60)
                .withMinimumSpeed(1)
                .withThreshold(700)
                .withTimeStep(50)
                .with(listener)
                .with(cancellation);
        assertThat(search.threshold()).isEqualTo(700);
        assertThat(search.minimumSpeed()).isEqualTo(1);
        assertThat(search.timeStep()).isEqualTo(50);
        assertThat(search.listener()).isSameAs(listener);
        assertThat(search.cancellation()).isSameAs(cancellation);
        assertThat(DEFAULT.threshold()).isEqualTo(5000);
    }

    @Test
    void limitsThemselvesAreAllowed() {
        assertThat(DEFAULT.withThreshold(100_000).threshold()).isEqualTo(100_000);
        assertThat(DEFAULT.withMinimumSpeed(0).minimumSpeed()).isZero();
        assertThat(DEFAULT.withTimeStep(5).timeStep()).isEqualTo(5);
        assertThat(DEFAULT.withTimeStep(300).timeStep()).isEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 100_000.1, Double.NaN})
    void refusesThresholds(double metres) {
        assertThatThrownBy(() -> DEFAULT.withThreshold(metres))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threshold (m) = " + metres + ", expected above 0 and at most 100000");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, Double.POSITIVE_INFINITY, Double.NaN})
    void refusesSpeeds(double speed) {
        assertThatThrownBy(() -> DEFAULT.withMinimumSpeed(speed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("minimum relative speed (m/s) = " + speed + ", expected 0 or more");
    }

    @ParameterizedTest
    @ValueSource(doubles = {4.99, 300.1, Double.NaN})
    void refusesSteps(double seconds) {
        assertThatThrownBy(() -> DEFAULT.withTimeStep(seconds))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time step (s) = " + seconds + ", expected 5 to 300");
    }
}
