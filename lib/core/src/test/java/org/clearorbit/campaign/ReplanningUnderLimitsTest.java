package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.clearorbit.common.Cancellation;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan that limits on the calendar leave as it is stays as it is, at any price of change. */
class ReplanningUnderLimitsTest {

    private static final CampaignPlanner PLANNER =
            CampaignPlanner.withDefaults().with(PlannerSettings.withDefaults().withWorkLimit(1_000));

    /** Chooses from what is known and looks for nothing new. */
    private static CampaignPlanner chooser() {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        return PLANNER.with(cancelled);
    }

    private static Target consenting(Target target) {
        return target.with(TargetFacts.none().withConsentFrom(Problems.CONTEXT.parseDate("2032-12-01")));
    }

    /** Targets that consent a month before the end, each for a mission of its own, launched a time apart. */
    private static final CampaignPlan WAITING = PLANNER.plan(CampaignProblem.removing(List.of(
                    consenting(Problems.target(1, 800, 60, 0, 8000, "-")),
                    consenting(Problems.target(2, 800, 70, 90, 8000, "-")),
                    consenting(Problems.target(3, 800, 80, 180, 8000, "-"))))
            .with(Servicer.singleUse())
            .launchedBy(Launcher.medium())
            .within(CampaignLimits.none().with(ScheduleLimits.none().withLaunchSpacing(33.3333333)))
            .during(Problems.START, Problems.CONTEXT.parseDate("2033-01-01"))
            .build());

    /** Pairs of targets, each in a plane of its own, within one year. */
    private static CampaignProblem pairs(int count, ScheduleLimits limits) {
        List<Target> targets = List.of(
                Problems.target(1, 800, 71, 0, 800, "-"),
                Problems.target(2, 800, 71, 0.1, 800, "-"),
                Problems.target(3, 800, 98, 0, 800, "-"),
                Problems.target(4, 800, 98, 0.1, 800, "-"));
        return CampaignProblem.removing(targets.subList(0, 2 * count))
                .with(Servicer.singleUse())
                .launchedBy(Launcher.medium().with(SharedLaunch.of(2, 150)))
                .within(CampaignLimits.none().with(limits))
                .during(Problems.START, Problems.CONTEXT.parseDate("2031-01-01"))
                .build();
    }

    private static void nothingIsChanged(CampaignPlan plan, Replanned found) {
        List<Mission> planned = plan.campaign().missions();
        assertThat(found.changed()).isEmpty();
        assertThat(found.targetsLeft()).isEmpty();
        assertThat(found.kept()).hasSameSizeAs(planned);
        for (int k = 0; k < planned.size(); k++) {
            Mission kept = found.kept().get(k);
            assertThat(kept.launchDate().durationFrom(planned.get(k).launchDate()))
                    .isCloseTo(0, within(1e-3));
            assertThat(kept.launchedTogether()).isEqualTo(planned.get(k).launchedTogether());
        }
        assertThat(found.toPayMeur()).isCloseTo(plan.campaign().totalCostMeur(), within(1e-6));
        CampaignPlan after = found.plan().orElseThrow();
        new CampaignAudit(after.problem()).check(after.campaign());
        assertThat(CampaignCalendar.of(after.problem()).clashes(after.campaign().missions()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.1, 3, 1e4})
    void missionsThatTheirLimitsHadMovedAreNotMovedAgain(double price) {
        assertThat(WAITING.campaign().targetsLeft()).isEmpty();
        assertThat(WAITING.flights())
                .as("planned otherwise than cheapest alone")
                .anySatisfy(flight -> assertThat(WAITING.pool().candidates()).doesNotContain(flight.candidate()));
        // a date after which the dates of the plan are the same but for rounding
        Replanned found = Replanning.of(WAITING, Problems.START.shiftedBy(500.123456 * EarthModel.DAY))
                .atPriceOfChange(price)
                .with(chooser());
        nothingIsChanged(WAITING, found);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 3", "1, 1000", "2, 0", "2, 3", "2, 1000"})
    void missionsThatFitTogetherOnSharedLaunchesAloneStayThere(int count, double price) {
        CampaignPlan plan = PLANNER.plan(pairs(count, ScheduleLimits.none()));
        assertThat(plan.campaign().missions()).hasSize(2 * count).allMatch(mission -> mission.launchedTogether() == 2);
        Replanned found = Replanning.of(plan, Problems.START.shiftedBy(-EarthModel.DAY))
                .under(pairs(count, ScheduleLimits.none().withLaunchesPerYear(count)))
                .atPriceOfChange(price)
                .with(chooser());
        nothingIsChanged(plan, found);
    }
}
