package org.clearorbit.campaign.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.clearorbit.common.InvalidInputException;
import org.junit.jupiter.api.Test;

/** The distributions by their quantiles, and the spread of samples. */
class DistributionsTest {

    @Test
    void aLaunchIsInTimeOrLateByAnExponentialTime() {
        LaunchSlip slip = new LaunchSlip(0.4, 100);
        assertThat(slip.days(0)).isZero();
        assertThat(slip.days(0.3999)).isZero();
        assertThat(slip.days(0.4)).isCloseTo(0, within(1e-12));
        // half of those that slip: ln 2 of the mean
        assertThat(slip.days(0.7)).isCloseTo(69.31471805599453, within(1e-9));
        assertThat(LaunchSlip.none().days(0.999999)).isZero();
        assertThat(LaunchSlip.withDefaults().days(0.5)).isCloseTo(128, within(1e-9));
        assertThat(LaunchSlip.withDefaults().meanDays()).isCloseTo(184.66, within(0.01));
    }

    @Test
    void aServicerIsLostAtLaunchOrByAWeibullLaw() {
        ServicerLoss loss = new ServicerLoss(0.1, 2, 1000);
        assertThat(loss.daysInOrbit(1 - Math.exp(-1))).isCloseTo(1000, within(1e-9));
        assertThat(loss.daysInOrbit(1 - Math.exp(-0.25))).isCloseTo(500, within(1e-9));
        assertThat(ServicerLoss.none().atLaunch()).isZero();
        assertThat(ServicerLoss.none().daysInOrbit(0.9999)).isInfinite();
        assertThat(ServicerLoss.perDay(0).daysInOrbit(0.9999)).isInfinite();
        assertThat(ServicerLoss.perDay(0.01).daysInOrbit(1 - Math.exp(-1))).isCloseTo(100, within(1e-9));
        assertThat(ServicerLoss.perMission(0.3).atLaunch()).isEqualTo(0.3);
        ServicerLoss defaults = ServicerLoss.withDefaults();
        assertThat(defaults.atLaunch()).isEqualTo(0.04);
        assertThat(defaults.daysInOrbit(0.0281)).isCloseTo(365.25, within(4.0));
        assertThat(defaults.daysInOrbit(0.0573)).isCloseTo(5 * 365.25, within(20.0));
    }

    @Test
    void aLegTakesALogNormalFactor() {
        DeltaVOverrun overrun = new DeltaVOverrun(0.02, 0.05);
        assertThat(overrun.factor(0.5)).isCloseTo(1.02, within(1e-12));
        // one standard deviation of the logarithm
        assertThat(overrun.factor(0.8413447460685429)).isCloseTo(1.02 * Math.exp(0.05), within(1e-9));
        assertThat(overrun.factor(1 - 0.8413447460685429)).isCloseTo(1.02 * Math.exp(-0.05), within(1e-9));
        assertThat(DeltaVOverrun.none().factor(1e-9)).isEqualTo(1);
        assertThat(DeltaVOverrun.withDefaults().factor(0.95)).isCloseTo(1.054, within(5e-4));
    }

    @Test
    void whatIsOutOfRangeIsRefusedByName() {
        refused(() -> new LaunchSlip(1.2, 1), "launch slip: probability of none: found '1.2', expected 0 to 1");
        refused(() -> new LaunchSlip(-0.1, 1), "launch slip: probability of none: found '-0.1', expected 0 to 1");
        refused(
                () -> new LaunchSlip(0, -1),
                "launch slip: mean delay (days): found '-1.0', expected 0 or a positive number");
        refused(
                () -> new LaunchSlip(0, Double.POSITIVE_INFINITY),
                "launch slip: mean delay (days): found 'Infinity', expected 0 or a positive number");
        refused(() -> CaptureFailure.of(2), "capture failure: probability: found '2.0', expected 0 to 1");
        refused(
                () -> new CaptureFailure(null, -1),
                "capture failure: factor: found '-1.0', expected 0 or a positive number");
        refused(
                () -> ServicerLoss.perMission(-1),
                "servicer loss: probability at launch: found '-1.0', expected 0 to 1");
        refused(
                () -> ServicerLoss.perDay(-1),
                "servicer loss: hazard (1/day): found '-1.0', expected 0 or a positive number");
        refused(
                () -> new ServicerLoss(0, 0, 1),
                "servicer loss: shape and scale (days): found '0.0, 1.0', expected positive numbers");
        refused(
                () -> new ServicerLoss(0, 1, 0),
                "servicer loss: shape and scale (days): found '1.0, 0.0', expected positive numbers");
        refused(
                () -> new ServicerLoss(0, -1, 1),
                "servicer loss: shape: found '-1.0', expected 0 or a positive number");
        refused(() -> new DeltaVOverrun(-1, 0), "delta-v overrun: median: found '-1.0', expected a number above -1");
        refused(
                () -> new DeltaVOverrun(Double.NaN, 0),
                "delta-v overrun: median: found 'NaN', expected a number above -1");
        assertThat(new DeltaVOverrun(-0.999, 0).factor(0.5)).isCloseTo(0.001, within(1e-12));
        refused(
                () -> new DeltaVOverrun(0, -1),
                "delta-v overrun: spread: found '-1.0', expected 0 or a positive number");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(InvalidInputException.class).hasMessage(message);
    }

    @Test
    void theSpreadOfFiveNumbersByHand() {
        Spread spread = Spread.of(new double[] {5, 1, 3, 2, 9});
        assertThat(spread.samples()).isEqualTo(5);
        assertThat(spread.mean()).isEqualTo(4);
        // squares 1 + 9 + 1 + 4 + 25 = 40, divided by 4
        assertThat(spread.standardDeviation()).isCloseTo(Math.sqrt(10), within(1e-12));
        assertThat(spread.standardError()).isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(spread.quantile(0)).isEqualTo(1);
        assertThat(spread.quantile(0.5)).isEqualTo(3);
        assertThat(spread.quantile(0.625)).isEqualTo(4);
        assertThat(spread.quantile(1)).isEqualTo(9);
        assertThat(Spread.of(new double[] {7}).standardDeviation()).isZero();
        assertThatThrownBy(() -> spread.quantile(1.1)).hasMessage("probability = 1.1, expected 0 to 1");
        assertThatThrownBy(() -> spread.quantile(-0.1)).hasMessage("probability = -0.1, expected 0 to 1");
    }
}
