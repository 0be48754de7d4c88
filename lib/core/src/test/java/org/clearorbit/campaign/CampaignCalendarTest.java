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

class CampaignCalendarTest {

    private static final double DAY = EarthModel.DAY;

    private static CampaignCalendar calendar(ScheduleLimits limits) {
        return CampaignCalendar.of(Problems.removing(List.of(Problems.target(1, 800, 71, 0, 2000, "CIS")))
                .within(new CampaignLimits(5, 900).with(limits))
                .launchedBy(new Launcher("own launcher", 500e3, List.of(new Launcher.Performance(1.7, 2000)), 40)
                        .withSpacing(45))
                .build());
    }

    private static Booking booking(int launcher, double launchDay, double days, double atLaunch, double operations) {
        return new Booking(launcher, launchDay * DAY, (launchDay + days) * DAY, atLaunch, operations, 0);
    }

    private static CampaignCalendar.Clash only(ScheduleLimits limits, Booking... bookings) {
        List<CampaignCalendar.Clash> clashes = calendar(limits).clashesOf(List.of(bookings));
        assertThat(clashes).hasSize(1);
        return clashes.get(0);
    }

    @Test
    void operationsFallDueByTheDayAndTheRestInTheYearOfLaunch() {
        // 2030 has 365 days; 73 of the 146 days of operations lie in 2030, the other half in 2031
        ScheduleLimits limits = ScheduleLimits.none().withBudgetPerYear(110);
        CampaignCalendar.Clash clash = only(limits, booking(0, 292, 146, 100, 40));
        assertThat(clash.limit()).isEqualTo(CampaignCalendar.Limit.BUDGET_PER_YEAR);
        assertThat(clash.needed()).isCloseTo(120, within(1e-6));
        assertThat(clash.allowed()).isEqualTo(110);
        assertThat(clash.text()).isEqualTo("a budget of 110.0 million euro a year, 2030 would need 120.0");
        assertThat(calendar(limits.withBudgetPerYear(120)).clashesOf(List.of(booking(0, 292, 146, 100, 40))))
                .isEmpty();
        // launched on the first day of 2031, all of it falls due then
        assertThat(only(limits, booking(0, 365, 146, 100, 40)).text())
                .isEqualTo("a budget of 110.0 million euro a year, 2031 would need 140.0");
    }

    @Test
    void aMissionMayBeginWhereAnotherEnds() {
        ScheduleLimits limits = ScheduleLimits.none().withMissionsInParallel(1);
        assertThat(calendar(limits).clashesOf(List.of(booking(0, 100, 50, 1, 1), booking(0, 50, 50, 1, 1))))
                .isEmpty();
        CampaignCalendar.Clash clash = only(limits, booking(0, 50, 50, 1, 1), booking(0, 99, 50, 1, 1));
        assertThat(clash.text()).isEqualTo("at most 1 mission in parallel, 2 would be under way");
    }

    @Test
    void spacingsSayHowFarApartTheClosestLaunchesAre() {
        ScheduleLimits limits = ScheduleLimits.none().withLaunchSpacing(30);
        assertThat(calendar(limits).clashesOf(List.of(booking(0, 100, 9, 1, 1), booking(1, 130, 9, 1, 1))))
                .isEmpty();
        CampaignCalendar.Clash all = only(limits, booking(0, 100, 9, 1, 1), booking(1, 125, 9, 1, 1));
        assertThat(all.text()).isEqualTo("launches at least 30.0 days apart, not 25.0");
        // the fourth launcher alone has a spacing of its own
        CampaignCalendar.Clash own = only(limits, booking(3, 100, 9, 1, 1), booking(3, 140, 9, 1, 1));
        assertThat(own.limit()).isEqualTo(CampaignCalendar.Limit.LAUNCHER_SPACING);
        assertThat(own.text()).isEqualTo("launches of own launcher at least 45.0 days apart, not 40.0");
    }

    @Test
    void missionsOnOneLaunchCountAsOneLaunch() {
        ScheduleLimits limits = ScheduleLimits.none().withLaunchSpacing(30).withLaunchesPerYear(1);
        Booking one = new Booking(3, 0, 50 * DAY, 1, 1, 1);
        assertThat(calendar(limits).clashesOf(List.of(one, one))).isEmpty();
        assertThat(calendar(limits).clashesOf(List.of(one, booking(3, 0, 50, 1, 1))))
                .hasSize(3);
    }

    @Test
    void numberSumRateAndLengthHaveTheirFigures() {
        ScheduleLimits limits = ScheduleLimits.none().withLaunchesPerYear(2).withLongest(200);
        Booking[] three = {booking(0, 0, 10, 1, 1), booking(1, 90, 10, 1, 1), booking(2, 180, 10, 1, 1)};
        assertThat(only(limits, three).text()).isEqualTo("at most 2 launches a year, 2030 would have 3");
        assertThat(only(limits, booking(0, 0, 10, 1, 1), booking(1, 180, 25, 1, 1))
                        .text())
                .isEqualTo("a campaign of at most 200 days, 205 would be needed");
        List<Booking> six = new ArrayList<>();
        for (int k = 0; k < 6; k++) {
            six.add(booking(0, 50 * k, 10, 150, 1));
        }
        assertThat(calendar(ScheduleLimits.none()).clashesOf(six))
                .extracting(CampaignCalendar.Clash::text)
                .containsExactly(
                        "at most 5 missions, 6 with it", "a budget of 900.0 million euro, 906.0 would be needed");
        assertThat(calendar(ScheduleLimits.none()).clashesOf(List.of())).isEmpty();
    }

    @Test
    void ridersHoursApartAreTwoLaunches() {
        ScheduleLimits limits = ScheduleLimits.none().withLaunchesPerYear(1);
        Booking one = new Booking(0, 100 * DAY, 150 * DAY, 1, 1, 1);
        Booking later = new Booking(0, 100 * DAY + 3600, 150 * DAY, 1, 1, 1);
        Booking elsewhere = new Booking(1, 100 * DAY, 150 * DAY, 1, 1, 1);
        assertThat(calendar(limits).clashesOf(List.of(one, later))).hasSize(1);
        assertThat(calendar(limits).clashesOf(List.of(one, elsewhere))).hasSize(1);
        assertThat(calendar(limits).clashesOf(List.of(one, one))).isEmpty();
    }

    @Test
    void aCampaignMayLastJustAsLongAsAllowed() {
        ScheduleLimits limits = ScheduleLimits.none().withLongest(200);
        assertThat(calendar(limits).clashesOf(List.of(booking(0, 50, 10, 1, 1), booking(1, 240, 10, 1, 1))))
                .isEmpty();
        assertThat(only(limits, booking(0, 50, 10, 1, 1), booking(1, 241, 10, 1, 1))
                        .needed())
                .isCloseTo(201, within(1e-6));
    }

    @Test
    void yearsBeginOnTheFirstOfJanuary() {
        assertThat(calendar(ScheduleLimits.none()).yearStarts()).startsWith(365 * DAY, 730 * DAY, 1096 * DAY);
        ScheduleLimits limits = ScheduleLimits.none().withLaunchesPerYear(1);
        assertThat(calendar(limits).clashesOf(List.of(booking(0, 364.9, 10, 1, 1), booking(1, 365, 10, 1, 1))))
                .isEmpty();
        // 12 Julian years from the start of 2030 end on the first day of 2042
        assertThat(only(limits, booking(0, 4381.5, 10, 1, 1), booking(1, 4380, 2, 1, 1))
                        .text())
                .isEqualTo("at most 1 launch a year, 2041 would have 2");
    }

    @Test
    void aLaunchAtTheTurnOfAYearIsInTheNewOneWhateverTheRounding() {
        ScheduleLimits limits = ScheduleLimits.none().withLaunchesPerYear(1);
        for (double before : new double[] {1e-7, 1e-4}) {
            Booking turn = new Booking(1, 365 * DAY - before, 380 * DAY, 1, 1, 0);
            assertThat(calendar(limits).clashesOf(List.of(booking(0, 300, 10, 1, 1), turn)))
                    .isEmpty();
        }
        assertThat(only(limits, booking(0, 300, 10, 1, 1), new Booking(1, 365 * DAY - 1e-2, 380 * DAY, 1, 1, 0))
                        .text())
                .isEqualTo("at most 1 launch a year, 2030 would have 2");
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** Counts everything day by day, with dates on whole days. */
    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithACountDayByDay(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int parallel = 1 + random.nextInt(3);
        int perYear = 1 + random.nextInt(3);
        double budget = 100 + 200 * random.nextDouble();
        ScheduleLimits limits = ScheduleLimits.none()
                .withMissionsInParallel(parallel)
                .withLaunchesPerYear(perYear)
                .withBudgetPerYear(budget);
        List<Booking> bookings = new ArrayList<>();
        int[] underWay = new int[3000];
        double[] due = new double[4];
        int[] launches = new int[4];
        // 2030 and 2031 have 365 days, 2032 has 366
        int[] begins = {0, 365, 730, 1096, 1461};
        for (int k = 0; k < 4; k++) {
            int launch = random.nextInt(900);
            int days = 1 + random.nextInt(300);
            double operations = 50 * random.nextDouble();
            bookings.add(booking(0, launch, days, 80, operations));
            for (int year = 0; year < 4; year++) {
                if (launch >= begins[year] && launch < begins[year + 1]) {
                    due[year] += 80;
                    launches[year]++;
                }
                for (int day = launch; day < launch + days; day++) {
                    if (day >= begins[year] && day < begins[year + 1]) {
                        due[year] += operations / days;
                    }
                }
            }
            for (int day = launch; day < launch + days; day++) {
                underWay[day]++;
            }
        }
        double mostDue = 0;
        int mostLaunches = 0;
        for (int year = 0; year < 4; year++) {
            mostDue = Math.max(mostDue, due[year]);
            mostLaunches = Math.max(mostLaunches, launches[year]);
        }
        int mostUnderWay = 0;
        for (int count : underWay) {
            mostUnderWay = Math.max(mostUnderWay, count);
        }
        List<CampaignCalendar.Clash> clashes = calendar(limits).clashesOf(bookings);
        assertThat(calendar(limits).fits(bookings)).isEqualTo(clashes.isEmpty());
        expect(clashes, CampaignCalendar.Limit.MISSIONS_IN_PARALLEL, mostUnderWay, parallel);
        expect(clashes, CampaignCalendar.Limit.LAUNCHES_PER_YEAR, mostLaunches, perYear);
        expect(clashes, CampaignCalendar.Limit.BUDGET_PER_YEAR, mostDue, budget);
    }

    private static void expect(
            List<CampaignCalendar.Clash> clashes, CampaignCalendar.Limit limit, double counted, double allowed) {
        if (counted > allowed) {
            assertThat(clashes).anySatisfy(clash -> {
                assertThat(clash.limit()).isEqualTo(limit);
                assertThat(clash.needed()).isCloseTo(counted, within(1e-6));
                assertThat(clash.allowed()).isEqualTo(allowed);
            });
        } else {
            assertThat(clashes).noneMatch(clash -> clash.limit() == limit);
        }
    }
}
