package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Missions fitted beside each other under the limits that they share. */
class TimetableTest {

    private static final double GRID_DAYS = 25;

    /** Targets in planes so far apart that each needs a mission of its own. */
    private static List<Target> scattered(int count, double massKg) {
        List<Target> targets = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            targets.add(Problems.target(1 + k, 800, 60 + 8 * k, 70 * k, massKg, "CIS"));
        }
        return targets;
    }

    private static Target consenting(Target target, String date) {
        return target.with(TargetFacts.none().withConsentFrom(Problems.CONTEXT.parseDate(date)));
    }

    private static CampaignProblem late(Launcher... launchers) {
        List<Target> targets = scattered(5, 8000).stream()
                .map(target -> consenting(target, "2036-12-01"))
                .toList();
        return CampaignProblem.removing(targets)
                .with(Servicer.singleUse())
                .launchedBy(launchers)
                .during(Problems.START, Problems.CONTEXT.parseDate("2037-01-01"))
                .build();
    }

    private static Campaign planned(CampaignProblem problem) {
        Campaign campaign = CampaignPlanner.withDefaults()
                .with(PlannerSettings.withDefaults().withWorkLimit(20_000))
                .plan(problem)
                .campaign();
        new CampaignAudit(problem).check(campaign);
        assertThat(CampaignCalendar.of(problem).clashes(campaign.missions())).isEmpty();
        return campaign;
    }

    @Test
    void aSpacedLauncherBesideOneWithoutLeavesNoTargetThatTheOtherCouldReach() {
        Campaign dear = planned(late(Launcher.heavy()));
        assertThat(dear.missions()).hasSize(5);
        Campaign both = planned(late(Launcher.medium().withSpacing(60), Launcher.heavy()));
        assertThat(both.targetsLeft()).isEmpty();
        // the servicers are launched one after the other and wait for the consent
        Campaign free = planned(late(Launcher.medium()));
        assertThat(both.totalCostMeur()).isBetween(free.totalCostMeur(), free.totalCostMeur() + 10);
        assertThat(both.totalCostMeur()).isLessThan(dear.totalCostMeur());
    }

    @Test
    void theNextLauncherIsTakenWhereWaitingTakesTooLong() {
        Campaign both = planned(late(Launcher.medium().withSpacing(300), Launcher.heavy()));
        assertThat(both.targetsLeft()).isEmpty();
        assertThat(both.missions())
                .filteredOn(mission -> mission.launcher().name().equals("heavy launcher"))
                .hasSize(3);
    }

    @Test
    void theNextLauncherIsTakenOnlyWithinTheBudget() {
        CampaignProblem problem = CampaignProblem.removing(
                        late(Launcher.heavy()).targets())
                .with(Servicer.singleUse())
                .launchedBy(Launcher.medium().withSpacing(300), Launcher.heavy())
                .within(new CampaignLimits(Integer.MAX_VALUE, 500))
                .during(Problems.START, Problems.CONTEXT.parseDate("2037-01-01"))
                .build();
        Campaign campaign = planned(problem);
        assertThat(campaign.missions()).hasSize(3);
        assertThat(campaign.targetsLeft())
                .allSatisfy(left -> assertThat(left.reason()).contains("a budget of 500.0 million euro, "));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noTimetableOnAGridRemovesMoreOrCostsLess(long seed) {
        CampaignProblem problem = random(seed);
        Campaign campaign = planned(problem);
        double[] grid = new Grid(problem).best();
        int removed = campaign.removals().size();
        assertThat(removed).isGreaterThanOrEqualTo((int) grid[0]);
        if (removed == (int) grid[0]) {
            assertThat(campaign.totalCostMeur()).isLessThanOrEqualTo(grid[1] + 1e-6);
        }
    }

    /** Three or four targets, some with a consent date, and two launchers, the cheaper one spaced; a year or less. */
    private static CampaignProblem random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double days = 150 + 200 * random.nextDouble();
        List<Target> targets = scattered(3 + random.nextInt(2), 2000).stream()
                .map(target -> random.nextBoolean()
                        ? target
                        : target.with(TargetFacts.none()
                                .withConsentFrom(Problems.START.shiftedBy(
                                        (days - 40 - 60 * random.nextDouble()) * EarthModel.DAY))))
                .toList();
        ScheduleLimits limits = ScheduleLimits.none();
        if (random.nextInt(3) == 0) {
            limits = limits.withMissionsInParallel(2);
        }
        if (random.nextInt(3) == 0) {
            limits = limits.withLaunchSpacing(10 + 30 * random.nextDouble());
        }
        Launcher other =
                random.nextBoolean() ? Launcher.heavy() : Launcher.heavy().withSpacing(100);
        return CampaignProblem.removing(targets)
                .with(Servicer.singleUse())
                .launchedBy(Launcher.medium().withSpacing(40 + 100 * random.nextDouble()), other)
                .within(CampaignLimits.none().with(limits))
                .during(Problems.START, Problems.START.shiftedBy(days * EarthModel.DAY))
                .build();
    }

    /** Every launcher and launch date on a grid for every target, or none. */
    private static final class Grid {

        private final CampaignCalendar calendar;
        private final List<List<Booking>> choices = new ArrayList<>();
        private final List<Booking> taken = new ArrayList<>();
        private int most;
        private double least;

        Grid(CampaignProblem problem) {
            calendar = CampaignCalendar.of(problem);
            MissionModel model = new MissionModel(problem);
            for (int target = 0; target < model.targets(); target++) {
                Visit visit = model.visit(0, target);
                double commissioning = model.commissioningSeconds(0, target);
                List<Booking> ways = new ArrayList<>();
                for (double launch = 0; launch < model.windowSeconds(); launch += GRID_DAYS * EarthModel.DAY) {
                    double wait = Math.max(commissioning, visit.consentFrom() - visit.rendezvousSeconds() - launch);
                    Itinerary itinerary = new Itinerary(0, launch, List.of(new Stop(target, wait, Stop.Kind.REMOVE)));
                    for (int launcher = 0; launcher < model.launchers(); launcher++) {
                        Candidate candidate = MissionPool.evaluated(model, itinerary.launchedBy(launcher));
                        if (candidate != null) {
                            ways.add(model.booking(candidate));
                        }
                    }
                }
                choices.add(ways);
            }
        }

        double[] best() {
            choose(0, 0);
            return new double[] {most, least};
        }

        private void choose(int target, double cost) {
            if (taken.size() > most || (taken.size() == most && cost < least)) {
                most = taken.size();
                least = cost;
            }
            if (target == choices.size() || taken.size() + choices.size() - target < most) {
                return;
            }
            for (Booking booking : choices.get(target)) {
                taken.add(booking);
                if (calendar.fits(taken)) {
                    choose(target + 1, cost + booking.costMeur());
                }
                taken.remove(taken.size() - 1);
            }
            choose(target + 1, cost);
        }
    }
}
