package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.clearorbit.common.Cancellation;
import org.clearorbit.common.ProgressListener;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of missions that are moved to another date: their transfers, their launchers, their cost. */
class MovedMissionsTest {

    private static final double DAY = EarthModel.DAY;

    private static CampaignPlan planned(CampaignProblem problem) {
        CampaignPlan plan = CampaignPlanner.withDefaults()
                .with(PlannerSettings.withDefaults().withWorkLimit(20_000))
                .plan(problem);
        new CampaignAudit(problem).check(plan.campaign());
        assertThat(CampaignCalendar.of(problem).clashes(plan.campaign().missions()))
                .isEmpty();
        return plan;
    }

    /** Two groups of two or three targets, too far apart for one mission, launched at least 400 days apart. */
    private static CampaignProblem groups(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Target> targets = new ArrayList<>();
        for (int group = 0; group < 2; group++) {
            int count = 2 + random.nextInt(2);
            for (int k = 0; k < count; k++) {
                targets.add(Problems.target(
                        1 + 10 * group + k,
                        760 + 80 * random.nextDouble(),
                        (group == 0 ? 71 : 82.9) + 0.1 * random.nextDouble(),
                        25 * random.nextDouble(),
                        1000 + 1500 * random.nextDouble(),
                        "CIS"));
            }
        }
        return CampaignProblem.removing(targets)
                .with(Servicer.shuttle())
                .launchedBy(Launcher.medium(), Launcher.heavy())
                .within(CampaignLimits.none().with(ScheduleLimits.none().withLaunchSpacing(400)))
                .during(Problems.START, Problems.START.shiftedBy(1000 * DAY))
                .build();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noTwoMissionsOnAGridOfLaunchesAndTransfersCostLess(long seed) {
        CampaignProblem problem = groups(seed);
        Campaign campaign = planned(problem).campaign();
        assertThat(campaign.targetsLeft()).isEmpty();
        MissionModel model = new MissionModel(problem);
        int first = (int) problem.targets().stream()
                .filter(target -> target.catalogNumber() < 10)
                .count();
        double[] one = byLaunch(model, 0, first);
        double[] other = byLaunch(model, first, model.targets());
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < one.length; k++) {
            for (int j = 0; j < other.length; j++) {
                if (Math.abs(k - j) * GRID_DAYS >= 400) {
                    least = Math.min(least, one[k] + other[j]);
                }
            }
        }
        assertThat(least).isFinite();
        assertThat(campaign.totalCostMeur()).isLessThanOrEqualTo(least + 1e-6);
    }

    private static final double GRID_DAYS = 20;

    /** Least cost of a mission to some targets for each launch date on the grid, in every order. */
    private static double[] byLaunch(MissionModel model, int from, int until) {
        double[] least = new double[(int) (model.windowSeconds() / DAY / GRID_DAYS)];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int k = 0; k < least.length; k++) {
            for (int target = from; target < until; target++) {
                Stop stop = new Stop(target, model.commissioningSeconds(0, target), Stop.Kind.REMOVE);
                Trail trail = Trail.launched(model, 0, k * GRID_DAYS * DAY, stop);
                least[k] = Math.min(least[k], least(model, trail, from, until));
            }
        }
        return least;
    }

    private static double least(MissionModel model, Trail trail, int from, int until) {
        if (trail == null) {
            return Double.POSITIVE_INFINITY;
        }
        if (trail.removed() == until - from) {
            MissionModel.LaunchChoice launch = trail.finished(model);
            return launch == null ? Double.POSITIVE_INFINITY : launch.cost().totalMeur();
        }
        double least = Double.POSITIVE_INFINITY;
        for (int target = from; target < until; target++) {
            for (double days : new double[] {20, 60, 120, 240}) {
                if (!trail.visits(target)) {
                    Stop stop = new Stop(target, days * DAY, Stop.Kind.REMOVE);
                    least = Math.min(least, least(model, trail.extended(model, stop), from, until));
                }
            }
        }
        return least;
    }

    /** Two planes that come closer: a mission to both is the lighter the later it is launched. */
    private static CampaignProblem closing(Launcher... launchers) {
        return CampaignProblem.removing(List.of(
                        Problems.target(1, 800, 71, 0, 1000, "CIS"), Problems.target(2, 780, 71, 20, 1000, "CIS")))
                .with(Servicer.shuttle())
                .launchedBy(launchers)
                .within(CampaignLimits.none().with(ScheduleLimits.none().withMissionsInParallel(1)))
                .during(Problems.START, Problems.START.shiftedBy(1100 * DAY))
                .build();
    }

    private static Candidate toBoth(MissionModel model, double launch) {
        List<Stop> stops = List.of(
                new Stop(0, model.commissioningSeconds(0, 0), Stop.Kind.REMOVE),
                new Stop(1, 100 * DAY, Stop.Kind.REMOVE));
        return MissionPool.evaluated(model, new Itinerary(0, launch, stops));
    }

    private static Launcher launcher(String name, double kg, double meur) {
        return new Launcher(name, 500e3, List.of(new Launcher.Performance(1.7, kg)), meur);
    }

    @Test
    void aMovedMissionKeepsItsLauncherWhereTheOneThatIsCheapestThenIsNotFree() {
        CampaignProblem any = closing(Launcher.heavy());
        MissionModel probe = new MissionModel(any);
        double mass = probe.launch(Flight.alone(toBoth(probe, 100 * DAY))).launchMassKg();
        double atOnce = probe.launch(Flight.alone(toBoth(probe, 0))).launchMassKg();
        assertThat(atOnce).isGreaterThan(mass + 5);
        CampaignProblem problem = closing(
                launcher("small", mass + 2, 40).withSpacing(5000),
                launcher("middle", atOnce + 2, 60),
                launcher("big", 9000, 120));
        MissionModel model = new MissionModel(problem);
        Timetable timetable = new Timetable(problem, model);
        Candidate mission = toBoth(model, 0);
        assertThat(timetable.booking(mission).launcher()).isEqualTo(1);
        // the small launcher flies another mission until the 100th day
        Booking other = new Booking(0, 0, 100 * DAY, 50, 1, 0);
        Candidate fitted = timetable.fitted(List.of(other), mission);
        assertThat(fitted).isNotNull();
        assertThat(timetable.booking(fitted).launcher()).isEqualTo(1);
        assertThat(fitted.itinerary().launchSeconds()).isGreaterThanOrEqualTo(100 * DAY);
    }

    /** Two targets whose consent comes at the end, a launcher with a spacing, and a fee for more than 60 days. */
    private static CampaignProblem withFee(double budgetMeur) {
        TargetFacts late = TargetFacts.none().withConsentFrom(Problems.CONTEXT.parseDate("2036-12-01"));
        CostModel withoutFee = CostModel.itemised(0.0001);
        CostModel fee = (servicer, launcher, targets, days, kg) -> {
            MissionCost cost = withoutFee.cost(servicer, launcher, targets, days, kg);
            return new MissionCost(
                    cost.launchMeur(),
                    cost.servicerMeur() + (days > 60 ? 300 : 0),
                    cost.kitsMeur(),
                    cost.operationsMeur(),
                    cost.propellantMeur());
        };
        return CampaignProblem.removing(List.of(
                        Problems.target(1, 800, 60, 0, 1500, "CIS").with(late),
                        Problems.target(2, 800, 70, 90, 1500, "CIS").with(late)))
                .with(Servicer.singleUse())
                .launchedBy(Launcher.medium().withSpacing(60))
                .within(new CampaignLimits(Integer.MAX_VALUE, budgetMeur))
                .costing(fee)
                .during(Problems.START, Problems.CONTEXT.parseDate("2037-01-01"))
                .build();
    }

    @Test
    void aMissionThatOnlyWaitingKeepsWithinTheCalendarIsLeftForTheMoneyThatWaitingCosts() {
        double alone = planned(withFee(200)).campaign().totalCostMeur();
        Campaign campaign = planned(withFee(2 * alone + 100)).campaign();
        assertThat(campaign.missions()).hasSize(1);
        assertThat(campaign.targetsLeft().get(0).reason())
                .startsWith("a mission could remove it, but the limits leave no room for one more: ")
                .containsPattern("a budget of .* would be needed|launches of medium launcher at least");
        assertThat(planned(withFee(2 * alone + 310)).campaign().targetsLeft()).isEmpty();
    }

    @Test
    void theFrontIsNotBeatenByTheCampaignThatTheCalendarMakesDear() {
        TargetFacts late = TargetFacts.none().withConsentFrom(Problems.CONTEXT.parseDate("2036-12-01"));
        List<Target> targets = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            targets.add(
                    Problems.target(1 + k, 800, 60 + 8 * k, 70 * k, 8000, "CIS").with(late));
        }
        CampaignPlan plan = planned(CampaignProblem.removing(targets)
                .with(Servicer.singleUse())
                .launchedBy(Launcher.medium().withSpacing(300), Launcher.heavy())
                .during(Problems.START, Problems.CONTEXT.parseDate("2037-01-01"))
                .build());
        assertThat(plan.campaign().targetsLeft()).isEmpty();
        List<CostRiskPoint> front = plan.front();
        CostRiskPoint last = front.get(front.size() - 1);
        assertThat(last.riskRemoved()).isEqualTo(plan.campaign().riskRemoved());
        assertThat(last.costMeur()).isLessThanOrEqualTo(plan.campaign().totalCostMeur() + 1e-9);
        // cancelled at once, it still has the campaign
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        assertThat(plan.front(cancelled)).contains(last);
    }

    @Test
    void aCampaignCutShortWhileItIsFittedKeepsTheLimitsAndSaysSo() {
        CampaignProblem problem = groups(1);
        Cancellation cancellation = new Cancellation();
        ProgressListener cancelling = new ProgressListener() {
            @Override
            public void progress(String task, long done, long total) {
                if (done > total - 16) {
                    cancellation.cancel();
                }
            }
        };
        CampaignPlanner planner = CampaignPlanner.withDefaults()
                .with(PlannerSettings.withDefaults().withWorkLimit(20_000));
        Campaign whole = planner.plan(problem).campaign();
        assertThat(whole.limitReached()).isEqualTo(Campaign.LimitReached.WORK);
        Campaign cut = planner.with(cancelling).with(cancellation).plan(problem).campaign();
        assertThat(cut.limitReached()).isEqualTo(Campaign.LimitReached.CANCELLED);
        assertThat(cut.steps()).isEqualTo(whole.steps());
        new CampaignAudit(problem).check(cut);
        assertThat(CampaignCalendar.of(problem).clashes(cut.missions())).isEmpty();
        assertThat(cut.missions()).isNotEmpty();
    }
}
