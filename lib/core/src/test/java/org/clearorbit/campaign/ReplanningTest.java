package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clearorbit.common.Cancellation;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orekit.time.AbsoluteDate;

/** Campaigns replanned while they are under way. */
class ReplanningTest {

    private static final List<Target> TARGETS = targets();

    private static final CampaignProblem PROBLEM = Problems.removing(TARGETS)
            .consideringAlone(List.of(java.util.Set.of(0, 2, 4), java.util.Set.of(1, 3)))
            .build();

    private static final CampaignPlan PLAN = planner(30_000).plan(PROBLEM);

    private static final List<Mission> MISSIONS = PLAN.campaign().missions();

    /** Two clusters far apart, so that there are several missions. */
    private static List<Target> targets() {
        List<Target> targets = new ArrayList<>(Problems.cluster(4, 71, 60, 2500, 21));
        targets.add(Problems.target(1, 800, 98, 0, 1500, "US"));
        targets.add(Problems.target(2, 820, 98.2, 8, 1500, "US"));
        targets.add(Problems.target(3, 900, 82.9, 8, 1500, "US"));
        return targets;
    }

    private static CampaignPlanner planner(long work) {
        return CampaignPlanner.withDefaults()
                .with(new PlannerSettings(
                        3, work, Double.POSITIVE_INFINITY, 6, 2, List.of(20.0, 60.0, 150.0, 300.0, 500.0)));
    }

    /** Chooses from what is known and looks for nothing new. */
    private static CampaignPlanner chooser() {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        return planner(1).with(cancelled);
    }

    private static List<List<Integer>> targetsOf(List<Mission> missions) {
        return missions.stream()
                .map(mission -> mission.removals().stream()
                        .map(removal -> removal.target().catalogNumber())
                        .toList())
                .toList();
    }

    private static AbsoluteDate inside(Mission mission, double share) {
        return mission.launchDate().shiftedBy(share * mission.endDate().durationFrom(mission.launchDate()));
    }

    /** Every target is done, to come, planned, left or withdrawn, and none twice. */
    private static void accountsFor(Replanned found, List<Target> targets) {
        List<Integer> numbers = Stream.concat(
                        found.removals().stream().map(Removal::target),
                        found.targetsLeft().stream().map(Campaign.LeftTarget::target))
                .map(Target::catalogNumber)
                .toList();
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        targets.stream().map(Target::catalogNumber).toList());
        found.plan().ifPresent(plan -> new CampaignAudit(plan.problem()).check(plan.campaign()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-3, 5, 1e4})
    void whereNothingHasChangedAndNothingNewIsKnownThePlanStays(double price) {
        Replanned found =
                Replanning.of(PLAN, Problems.START).atPriceOfChange(price).with(chooser());
        assertThat(targetsOf(found.toLaunch())).isEqualTo(targetsOf(MISSIONS));
        for (int k = 0; k < MISSIONS.size(); k++) {
            assertThat(found.toLaunch()
                            .get(k)
                            .launchDate()
                            .durationFrom(MISSIONS.get(k).launchDate()))
                    .isCloseTo(0, within(1e-3));
        }
        assertThat(found.kept()).isEqualTo(found.toLaunch());
        assertThat(found.changed()).isEmpty();
        assertThat(found.changeMeur()).isZero();
        assertThat(found.sunkMeur()).isZero();
        assertThat(found.toPayMeur()).isCloseTo(PLAN.campaign().totalCostMeur(), within(1e-6));
        assertThat(found.plan().orElseThrow().problem().groups()).isEqualTo(PROBLEM.groups());
        accountsFor(found, TARGETS);
    }

    @Test
    void atAHugePriceEveryMissionThatCanBeKeptIsWhateverIsFound() {
        Replanned found =
                Replanning.of(PLAN, Problems.START).atPriceOfChange(1e4).with(planner(60_000));
        assertThat(found.kept()).hasSameSizeAs(MISSIONS);
        assertThat(found.toPayMeur()).isCloseTo(PLAN.campaign().totalCostMeur(), within(1e-6));
    }

    @Test
    void atNoPriceItIsNoDearerThanAFreshPlanWithTheSameWork() {
        AbsoluteDate date = inside(MISSIONS.get(0), -0.001);
        Replanned found = Replanning.of(PLAN, date).with(planner(30_000));
        CampaignProblem fresh = found.plan().orElseThrow().problem();
        assertThat(found.toPayMeur())
                .isLessThanOrEqualTo(planner(30_000).plan(fresh).campaign().totalCostMeur() + 1e-6);
        assertThat(found.toPayMeur()).isLessThanOrEqualTo(PLAN.campaign().totalCostMeur() + 1e-6);
    }

    @Test
    void aMissionUnderWayGoesOnAndWhatItCostIsSunk() {
        Mission first = MISSIONS.get(0);
        AbsoluteDate date = inside(first, 0.5);
        Replanned found = Replanning.of(PLAN, date).atPriceOfChange(1e4).with(chooser());
        accountsFor(found, TARGETS);
        List<Mission> launched = MISSIONS.stream()
                .filter(mission -> !mission.launchDate().isAfter(date))
                .toList();
        assertThat(found.underWay()).extracting(MissionUnderWay::mission).isEqualTo(launched);
        double operations = found.underWay().stream()
                .mapToDouble(MissionUnderWay::operationsMeur)
                .sum();
        double expected = launched.stream()
                .mapToDouble(mission -> Math.max(0, mission.endDate().durationFrom(date))
                        / EarthModel.DAY
                        * mission.servicer().operationsMeurPerDay())
                .sum();
        assertThat(operations).isCloseTo(expected, within(1e-9)).isPositive();
        assertThat(found.sunkMeur() + found.toPayMeur())
                .isCloseTo(PLAN.campaign().totalCostMeur(), within(1e-6));
        assertThat(found.kept()).hasSize(MISSIONS.size() - launched.size());
        MissionUnderWay one = found.underWay().get(0);
        assertThat(one.givenUp()).isEmpty();
        assertThat(one.leg().start().durationFrom(date)).isLessThanOrEqualTo(0);
        assertThat(one.leg().end().durationFrom(date)).isPositive();
        double burntLater = first.legs().stream()
                .filter(leg -> !leg.start().isBefore(one.leg().start()))
                .mapToDouble(Leg::propellantKg)
                .sum();
        assertThat(one.propellantKg()).isCloseTo(burntLater + first.servicer().residualKg(), within(1e-6));
    }

    @Test
    void theTargetsOfALostServicerArePlannedAgain() {
        Mission first = MISSIONS.get(0);
        AbsoluteDate date = inside(first, 0.01);
        Replanned found = Replanning.of(PLAN, date).losing(0).atPriceOfChange(2).with(planner(30_000));
        accountsFor(found, TARGETS);
        assertThat(found.lost()).containsExactly(first);
        assertThat(found.underWay()).extracting(MissionUnderWay::mission).doesNotContain(first);
        assertThat(targetsOf(found.toLaunch()).stream().flatMap(List::stream))
                .containsAll(targetsOf(List.of(first)).get(0));
        double days = date.durationFrom(first.launchDate()) / EarthModel.DAY;
        double paid = first.cost().totalMeur()
                - first.cost().operationsMeur()
                + days * first.servicer().operationsMeurPerDay();
        assertThat(found.sunkMeur()).isCloseTo(paid, within(1e-6));
    }

    @Test
    void whatCannotBeReplannedAfterALossIsLeftWithTheReason() {
        Mission last = MISSIONS.get(MISSIONS.size() - 1);
        AbsoluteDate date = inside(last, 0.01);
        CampaignProblem closing = Problems.removing(TARGETS)
                .during(Problems.START, date.shiftedBy(20 * EarthModel.DAY))
                .build();
        Replanned found = Replanning.of(PLAN, date)
                .under(closing)
                .losing(MISSIONS.size() - 1)
                .with(planner(1));
        accountsFor(found, TARGETS);
        assertThat(found.targetsLeft())
                .extracting(left -> left.target().catalogNumber())
                .containsExactlyInAnyOrderElementsOf(targetsOf(List.of(last)).get(0));
        assertThat(found.targetsLeft())
                .allSatisfy(left -> assertThat(left.reason()).contains("days"));
        CampaignProblem over =
                Problems.removing(TARGETS).during(Problems.START, date).build();
        assertThat(Replanning.of(PLAN, date)
                        .under(over)
                        .losing(MISSIONS.size() - 1)
                        .with(planner(1))
                        .targetsLeft())
                .isNotEmpty()
                .allSatisfy(left -> assertThat(left.reason()).isEqualTo("the window of the campaign is over"));
    }

    @Test
    void aWithdrawnTargetAppearsNowhere() {
        for (Target target : TARGETS) {
            int number = target.catalogNumber();
            Replanned found = Replanning.of(PLAN, inside(MISSIONS.get(0), 1e-6))
                    .withdrawing(number)
                    .atPriceOfChange(1e4)
                    .with(chooser());
            accountsFor(found, TARGETS.stream().filter(other -> other != target).toList());
            // whoever loses a target flies the rest as planned; only a mission for it alone is given up
            int alone = (int) MISSIONS.stream()
                    .filter(mission -> mission.launchDate().isAfter(found.date()))
                    .filter(mission -> targetsOf(List.of(mission)).get(0).equals(List.of(number)))
                    .count();
            assertThat(found.changed()).hasSize(alone);
            assertThat(found.underWay().stream()
                            .flatMap(mission -> mission.givenUp().stream())
                            .toList())
                    .isEqualTo(targetsOf(MISSIONS.subList(0, 1)).get(0).contains(number) ? List.of(target) : List.of());
        }
    }

    @Test
    void aTargetAlreadyCapturedCannotBeWithdrawn() {
        Mission first = MISSIONS.get(0);
        Leg rendezvous = first.legs().stream()
                .filter(leg -> leg.kind() == LegKind.RENDEZVOUS)
                .findFirst()
                .orElseThrow();
        int number = Integer.parseInt(rendezvous.to());
        Replanned before = Replanning.of(PLAN, rendezvous.end().shiftedBy(-1))
                .withdrawing(number)
                .with(chooser());
        Replanned after =
                Replanning.of(PLAN, rendezvous.end()).withdrawing(number).with(chooser());
        assertThat(before.removals())
                .extracting(removal -> removal.target().catalogNumber())
                .doesNotContain(number);
        assertThat(after.removals())
                .extracting(removal -> removal.target().catalogNumber())
                .contains(number);
        Replanned done =
                Replanning.of(PLAN, first.removals().get(0).completed()).with(chooser());
        assertThat(done.done()).contains(first.removals().get(0));
    }

    @Test
    void operationsEndWithTheLastTargetThatIsLeft() {
        Mission several = MISSIONS.stream()
                .filter(mission -> mission.removals().size() > 1)
                .findFirst()
                .orElseThrow();
        Removal last = several.removals().get(several.removals().size() - 1);
        Removal before = several.removals().get(several.removals().size() - 2);
        AbsoluteDate date = inside(several, 1e-6);
        MissionUnderWay cut =
                Replanning.of(PLAN, date).withdrawing(last.target().catalogNumber()).with(chooser()).underWay().stream()
                        .filter(mission -> mission.mission().equals(several))
                        .findFirst()
                        .orElseThrow();
        assertThat(cut.operationsMeur())
                .isCloseTo(
                        before.completed().durationFrom(date)
                                / EarthModel.DAY
                                * several.servicer().operationsMeurPerDay(),
                        within(1e-9));
    }

    @Test
    void anAddedTargetIsPlannedOrLeftWithTheReason() {
        Target possible = Problems.target(71, 790, 71, 20, 1500, "FR");
        Target impossible = Problems.target(72, 790, 71, 20, 400_000, "FR");
        Replanned found = Replanning.of(PLAN, inside(MISSIONS.get(0), 0.1))
                .adding(possible, impossible)
                .atPriceOfChange(5)
                .with(planner(30_000));
        List<Target> all = new ArrayList<>(TARGETS);
        all.add(possible);
        all.add(impossible);
        accountsFor(found, all);
        assertThat(found.toLaunch().stream().flatMap(mission -> mission.removals().stream()))
                .extracting(removal -> removal.target().catalogNumber())
                .contains(71);
        assertThat(found.targetsLeft())
                .singleElement()
                .satisfies(left -> assertThat(left.reason()).isNotBlank());
    }

    @Test
    void limitsOfTheCampaignCountWhatWasLaunched() {
        int missions = MISSIONS.size();
        CampaignProblem bound = Problems.removing(TARGETS)
                .within(new CampaignLimits(missions, 1e4))
                .build();
        AbsoluteDate date = inside(MISSIONS.get(0), 1e-6);
        Replanned found = Replanning.of(PLAN, date).under(bound).with(chooser());
        CampaignLimits left = found.plan().orElseThrow().problem().limits();
        assertThat(left.maxMissions()).isEqualTo(missions - found.underWay().size());
        assertThat(left.budgetMeur())
                .isCloseTo(
                        1e4
                                - found.underWay().stream()
                                        .mapToDouble(m -> m.mission().cost().totalMeur())
                                        .sum(),
                        within(1e-9));
        CampaignProblem full = Problems.removing(TARGETS)
                .within(new CampaignLimits(1, Double.POSITIVE_INFINITY))
                .build();
        Replanned none =
                Replanning.of(PLAN, date).under(full).atPriceOfChange(3).with(chooser());
        assertThat(none.plan()).isEmpty();
        assertThat(none.targetsLeft())
                .isNotEmpty()
                .allSatisfy(target -> assertThat(target.reason())
                        .isEqualTo("the limits of the campaign allow at most 1 mission, all launched"));
        assertThat(none.changed()).hasSize(missions - none.underWay().size());
        assertThat(none.changeMeur()).isEqualTo(3 * none.changed().size());
        CampaignProblem poor =
                Problems.removing(TARGETS).within(new CampaignLimits(99, 10)).build();
        assertThat(Replanning.of(PLAN, date).under(poor).with(chooser()).targetsLeft())
                .isNotEmpty()
                .allSatisfy(target -> assertThat(target.reason()).isEqualTo("the missions launched use up the budget"));
    }

    @Test
    void whenAllIsDoneNothingIsPlanned() {
        Replanned found = Replanning.of(PLAN, PROBLEM.end()).with(chooser());
        assertThat(found.plan()).isEmpty();
        assertThat(found.done()).hasSize(TARGETS.size());
        assertThat(found.toPayMeur()).isZero();
        assertThat(found.sunkMeur()).isCloseTo(PLAN.campaign().totalCostMeur(), within(1e-6));
        accountsFor(found, TARGETS);
    }

    @Test
    void whatCannotBeIsRefused() {
        Replanning start = Replanning.of(PLAN, Problems.START.shiftedBy(-1));
        assertThatThrownBy(() -> start.losing(0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("lost servicer: mission: found '0', expected one launched by the date");
        assertThatThrownBy(() -> start.losing(-1)).hasMessageContaining("found '-1'");
        assertThatThrownBy(() -> start.losing(99)).hasMessageContaining("found '99'");
        assertThatThrownBy(() -> start.withdrawing(77))
                .hasMessage("withdrawn target: found '77', expected a target of the campaign");
        assertThatThrownBy(() -> start.atPriceOfChange(-1))
                .hasMessageContaining("price of change (million euro per mission): found '-1.0'");
    }
}
