package org.clearorbit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.clearorbit.common.InvalidInputException;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApproachAllowanceTest {

    @ParameterizedTest
    @CsvSource({"STABLE, 22.1, 8", "SLOW, 30.8, 10", "FAST, 80.4, 14"})
    void theTotalsAreThoseOfTheDocumentation(TumblingClass tumbling, double deltaV, double days) {
        assertThat(ApproachAllowance.of(tumbling).deltaV()).isCloseTo(deltaV, within(0.1));
        assertThat(ApproachAllowance.of(tumbling).days()).isEqualTo(days);
    }

    @ParameterizedTest
    @EnumSource
    void theTotalsAreTheSumsOfThePhases(TumblingClass tumbling) {
        ApproachAllowance a = ApproachAllowance.of(tumbling);
        double deltaV = 0;
        double days = 0;
        for (ApproachAllowance.Phase phase : new ApproachAllowance.Phase[] {
            a.phasing(), a.farApproach(), a.inspection(), a.closeApproach(), a.capture()
        }) {
            assertThat(phase.deltaV()).isPositive();
            assertThat(phase.days()).isPositive();
            deltaV += phase.deltaV();
            days += phase.days();
        }
        assertThat(a.deltaV()).isCloseTo(deltaV, within(1e-12));
        assertThat(a.days()).isCloseTo(days, within(1e-12));
    }

    @Test
    void whatTumblesFasterCostsMoreInEveryPhase() {
        TumblingClass[] classes = TumblingClass.values();
        for (int k = 1; k < classes.length; k++) {
            ApproachAllowance slower = ApproachAllowance.of(classes[k - 1]);
            ApproachAllowance faster = ApproachAllowance.of(classes[k]);
            assertThat(faster.inspection().deltaV())
                    .isGreaterThan(slower.inspection().deltaV());
            assertThat(faster.closeApproach().deltaV())
                    .isGreaterThan(slower.closeApproach().deltaV());
            assertThat(faster.capture().deltaV()).isGreaterThan(slower.capture().deltaV());
            assertThat(faster.days()).isGreaterThan(slower.days());
        }
    }

    @Test
    void flightInStepIsTheCentripetalAccelerationHeld() {
        // 0.1 rad/s at 5 m: 0.05 m/s² for 100 s, and 0.5 m/s to begin and to end
        assertThat(ApproachAllowance.flightInStep(0.1, 5, 100)).isCloseTo(6, within(1e-12));
        assertThat(ApproachAllowance.flightInStep(-0.1, 5, 100)).isCloseTo(6, within(1e-12));
        assertThat(ApproachAllowance.flightInStep(0, 5, 100)).isZero();
    }

    @Test
    void attemptsRepeatTheLastTwoPhases() {
        ApproachAllowance once = ApproachAllowance.of(TumblingClass.SLOW);
        ApproachAllowance thrice = once.withAttempts(3);
        double last = once.closeApproach().deltaV() + once.capture().deltaV();
        assertThat(thrice.deltaV()).isCloseTo(once.deltaV() + 2 * last, within(1e-9));
        assertThat(thrice.days())
                .isCloseTo(
                        once.days()
                                + 2
                                        * (once.closeApproach().days()
                                                + once.capture().days()),
                        within(1e-9));
        assertThat(once.withAttempts(1)).isEqualTo(once);
        assertThatThrownBy(() -> once.withAttempts(0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("attempts");
    }

    @Test
    void aRateFallsIntoTheSlowestClassThatCoversIt() {
        assertThat(TumblingClass.of(0)).isEqualTo(TumblingClass.STABLE);
        assertThat(TumblingClass.of(FastMath.toRadians(0.1))).isEqualTo(TumblingClass.STABLE);
        assertThat(TumblingClass.of(FastMath.toRadians(0.11))).isEqualTo(TumblingClass.SLOW);
        assertThat(TumblingClass.of(FastMath.toRadians(1.01))).isEqualTo(TumblingClass.FAST);
        assertThat(TumblingClass.of(FastMath.toRadians(5))).isEqualTo(TumblingClass.FAST);
        for (double rate : new double[] {FastMath.toRadians(5.1), -0.001, Double.NaN}) {
            assertThatThrownBy(() -> TumblingClass.of(rate))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("tumbling rate (rad/s)");
        }
    }

    @Test
    void aPhaseIsNotNegative() {
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new ApproachAllowance.Phase(bad, 1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("delta-v (m/s)");
            assertThatThrownBy(() -> new ApproachAllowance.Phase(1, bad))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("time (days)");
        }
        assertThat(new ApproachAllowance.Phase(0, 0).deltaV()).isZero();
    }
}
