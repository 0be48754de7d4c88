package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LaunchTimesTest {

    private static final double DAY = EarthModel.DAY;
    private static final int DAYS = 1000;

    private static DateInterval days(double from, double until) {
        return new DateInterval(Problems.START.shiftedBy(from * DAY), Problems.START.shiftedBy(until * DAY));
    }

    private static LaunchTimes times(ScheduleLimits limits) {
        return LaunchTimes.of(CampaignProblem.removing(Problems.cluster(1, 71, 10, 1000, 1))
                .with(Servicer.singleUse())
                .launchedBy(Launcher.light())
                .during(Problems.START, Problems.START.shiftedBy(DAYS * DAY))
                .within(CampaignLimits.none().with(limits))
                .build());
    }

    @Test
    void withoutWindowsTheWholeCampaignIsOpen() {
        LaunchTimes times = times(ScheduleLimits.none());
        assertThat(times.begins()).containsExactly(0);
        assertThat(times.allows(0)).isTrue();
        assertThat(times.allows(DAYS * DAY)).isTrue();
        assertThat(times.allows(-1)).isFalse();
        assertThat(times.between(10 * DAY, 30 * DAY)).isEqualTo(20 * DAY);
        assertThat(times.between(30 * DAY, 10 * DAY)).isNegative();
        assertThat(times.after(10 * DAY, 5 * DAY)).isEqualTo(15 * DAY);
    }

    @Test
    void endsOfWindowsAreOpenAndEndsOfPausesAreNot() {
        LaunchTimes times = times(ScheduleLimits.none()
                .withLaunchWindow(days(100, 200))
                .withLaunchWindow(days(150, 300))
                .withLaunchWindow(days(400, 500))
                .withLaunchWindow(days(990, 1200))
                .withLaunchPause(days(120, 130)));
        assertThat(times.allows(100 * DAY)).isTrue();
        assertThat(times.allows(300 * DAY)).isTrue();
        assertThat(times.allows(120 * DAY)).isFalse();
        assertThat(times.allows(130 * DAY)).isFalse();
        assertThat(times.allows(130 * DAY + 1e-6)).isTrue();
        assertThat(times.allows(1000 * DAY)).isTrue();
        assertThat(times.allows(1000 * DAY + 1)).isFalse();
        assertThat(times.begins()[0]).isEqualTo(100 * DAY);
        assertThat(times.begins()).hasSize(4);
        assertThat(times.between(0, 1000 * DAY)).isCloseTo((20 + 170 + 100 + 10) * DAY, within(1e-3));
        assertThat(times.between(310 * DAY, 390 * DAY)).isNegative();
        assertThat(times.between(300 * DAY, 300 * DAY)).isZero();
        assertThat(times.after(0, 25 * DAY)).isCloseTo(135 * DAY, within(1e-3));
        assertThat(times.after(450 * DAY, 55 * DAY)).isCloseTo(995 * DAY, within(1e-3));
        assertThat(times.after(450 * DAY, 5000 * DAY)).isEqualTo(1000 * DAY);
        assertThat(times.next(210 * DAY)).isEqualTo(400 * DAY);
        assertThat(times.next(995 * DAY)).isInfinite();
        assertThat(times(ScheduleLimits.none().withLaunchPause(days(-5, 1001))).begins())
                .isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithALookAtEachDay(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<DateInterval> windows = new ArrayList<>();
        List<DateInterval> pauses = new ArrayList<>();
        ScheduleLimits limits = ScheduleLimits.none();
        for (int k = 0; k < 6; k++) {
            double from = random.nextInt(-50, DAYS);
            DateInterval interval = days(from, from + 1 + random.nextInt(200));
            if (k % 2 == 0) {
                windows.add(interval);
                limits = limits.withLaunchWindow(interval);
            } else {
                pauses.add(interval);
                limits = limits.withLaunchPause(interval);
            }
        }
        LaunchTimes times = times(limits);
        int open = 0;
        int earliest = random.nextInt(500);
        int latest = earliest + random.nextInt(500);
        for (int day = 0; day < DAYS; day++) {
            double middle = day + 0.5;
            boolean expected = windows.stream().anyMatch(window -> contains(window, middle))
                    && pauses.stream().noneMatch(pause -> contains(pause, middle));
            assertThat(times.allows(middle * DAY)).as("day %d", day).isEqualTo(expected);
            if (expected && day >= earliest && day < latest) {
                assertThat(times.after(earliest * DAY, (open + 0.5) * DAY)).isCloseTo(middle * DAY, within(1e-3));
                open++;
            }
        }
        assertThat(Math.max(0, times.between(earliest * DAY, latest * DAY))).isCloseTo(open * DAY, within(1e-3));
    }

    private static boolean contains(DateInterval interval, double day) {
        double seconds = day * DAY;
        return interval.from().durationFrom(Problems.START) <= seconds
                && interval.until().durationFrom(Problems.START) >= seconds;
    }
}
