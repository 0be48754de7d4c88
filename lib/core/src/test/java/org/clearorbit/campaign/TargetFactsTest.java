package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.transfer.TumblingClass;
import org.junit.jupiter.api.Test;

class TargetFactsTest {

    private static final Target STAGE = Problems.target(1, 800, 71, 0, 2000, "CIS");

    private static Campaign planned(CampaignProblem problem) {
        Campaign campaign = Problems.planner(1).plan(problem).campaign();
        new CampaignAudit(problem).check(campaign);
        return campaign;
    }

    private static Campaign planned(Target... targets) {
        return planned(Problems.removing(List.of(targets)).build());
    }

    @Test
    void withoutFactsATargetIsStableAndFreeToRemove() {
        assertThat(STAGE.facts()).isEqualTo(TargetFacts.none());
        assertThat(TargetFacts.none().tumbling()).isEqualTo(TumblingClass.STABLE);
        assertThat(TargetFacts.none().allowedDisposal()).isEqualTo(EnumSet.allOf(DisposalMode.class));
        assertThat(TargetFacts.none().consentFrom()).isNull();
        assertThat(TargetFacts.none().excludedServicers()).isEmpty();
    }

    @Test
    void aFastTumbleTakesTheTimeAndTheDeltaVOfItsRow() {
        Target fast = STAGE.with(TargetFacts.none().withTumbling(TumblingClass.FAST));
        CaptureTable.Row row = CaptureTable.withDefaults().of(TumblingClass.FAST);
        Mission quick = planned(STAGE).missions().get(0);
        Mission slow = planned(fast).missions().get(0);
        assertThat(slow.servicer()).isEqualTo(quick.servicer());
        assertThat(slow.deltaV() - quick.deltaV()).isCloseTo((row.deltaVFactor() - 1) * 30, within(1e-6));
        assertThat(days(slow) - days(quick)).isCloseTo((row.timeFactor() - 1) * 10, within(1e-6));
        assertThat(slow.launchMassKg()).isGreaterThan(quick.launchMassKg());
    }

    private static double days(Mission mission) {
        return mission.endDate().durationFrom(mission.launchDate()) / EarthModel.DAY;
    }

    @Test
    void captureGetsLessLikelyTheFasterATargetTumbles() {
        CaptureTable table = CaptureTable.withDefaults();
        assertThat(table.of(TumblingClass.STABLE).timeFactor()).isEqualTo(1);
        assertThat(table.of(TumblingClass.STABLE).deltaVFactor()).isEqualTo(1);
        assertThat(table.of(TumblingClass.FAST).successProbability())
                .isLessThan(table.of(TumblingClass.SLOW).successProbability());
        assertThat(table.of(TumblingClass.SLOW).successProbability())
                .isLessThan(table.of(TumblingClass.STABLE).successProbability());
        assertThatThrownBy(() -> new CaptureTable.Row(1, 1, 1.2))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("capture: success probability: found '1.2', expected 0 to 1");
        assertThatThrownBy(() -> new CaptureTable.Row(0, 1, 1)).hasMessageContaining("time factor");
        assertThatThrownBy(() -> new CaptureTable.Row(1, -1, 1)).hasMessageContaining("delta-v factor");
    }

    @Test
    void nothingIsCapturedBeforeItsConsent() {
        List<Target> targets = new ArrayList<>();
        List<Target> cluster = Problems.cluster(4, 71, 20, 1500, 3);
        for (int k = 0; k < cluster.size(); k++) {
            targets.add(cluster.get(k)
                    .with(TargetFacts.none()
                            .withConsentFrom(Problems.START.shiftedBy((2 + 2.5 * k) * EarthModel.JULIAN_YEAR))));
        }
        Campaign campaign = planned(Problems.removing(targets).build());
        assertThat(campaign.targetsLeft()).isEmpty();
    }

    @Test
    void consentThatComesTooLateIsTheReasonWithTheDaysMissing() {
        Target late = STAGE.with(TargetFacts.none()
                .withConsentFrom(Problems.START.shiftedBy(12 * EarthModel.JULIAN_YEAR + 6 * EarthModel.DAY)));
        assertThat(planned(late).targetsLeft())
                .singleElement()
                .satisfies(left -> assertThat(left.reason())
                        .matches(
                                "(kit carrier|single-use): consent, from [-0-9]+, comes 9 days too late for a removal before the end "
                                        + "of the window"));
    }

    @Test
    void aServicerDoesNotGoWhereItMayNot() {
        Target closed = STAGE.with(TargetFacts.none().closedTo("single-use").closedTo("kit carrier"));
        assertThat(planned(closed).missions())
                .singleElement()
                .satisfies(mission -> assertThat(mission.servicer().name()).isEqualTo("shuttle"));
        Target shut = closed.with(closed.facts().closedTo("shuttle"));
        assertThat(planned(shut).targetsLeft())
                .singleElement()
                .satisfies(
                        left -> assertThat(left.reason())
                                .isEqualTo(
                                        "shuttle: may not go to it; kit carrier: may not go to it; single-use: may not go to it"));
    }

    @Test
    void theDisposalRuleKeepsToTheModesAllowed() {
        DisposalRule rule = DisposalRule.withDefaults();
        Target light = Problems.target(2, 650, 98, 0, 150, "US");
        Target heavy = Problems.target(3, 800, 71, 0, 9000, "CIS");
        Set<DisposalMode> decay = EnumSet.of(DisposalMode.NATURAL_DECAY);
        Set<DisposalMode> control = EnumSet.of(DisposalMode.CONTROLLED_REENTRY);
        assertThat(rule.choose(light).mode()).isEqualTo(DisposalMode.NATURAL_DECAY);
        assertThat(rule.choose(light.with(TargetFacts.none().withDisposal(control)))
                        .mode())
                .isEqualTo(DisposalMode.CONTROLLED_REENTRY);
        assertThat(rule.conflict(light.with(TargetFacts.none().withDisposal(decay))))
                .isEmpty();
        assertThat(rule.conflict(heavy)).isEmpty();
        Target stuck = heavy.with(TargetFacts.none().withDisposal(decay));
        assertThat(rule.conflict(stuck))
                .hasValueSatisfying(text ->
                        assertThat(text).contains("its casualty expectation is").contains("the limit 1.00e-04"));
        assertThatThrownBy(() -> rule.choose(stuck))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("target 3: allowed disposal modes: found '[NATURAL_DECAY]'");
    }

    @Test
    void aTargetThatNoModeIsLeftForStaysWithThatReason() {
        Target stuck = Problems.target(3, 800, 71, 0, 9000, "CIS")
                .with(TargetFacts.none().withDisposal(EnumSet.of(DisposalMode.NATURAL_DECAY)));
        Target nothing = STAGE.with(TargetFacts.none().withDisposal(Set.of()));
        assertThat(planned(stuck, nothing).targetsLeft())
                .extracting(Campaign.LeftTarget::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason)
                                .startsWith("no way down is left: only natural decay is allowed for it"),
                        reason -> assertThat(reason)
                                .isEqualTo("no way down is left: no disposal mode is allowed for it"));
    }

    @Test
    void whereControlIsNotAllowedTheShuttleLeavesOrbitAloneAfterItsLastTarget() {
        Target decaying = Problems.target(2, 650, 98, 0, 150, "US")
                .with(TargetFacts.none().withDisposal(EnumSet.of(DisposalMode.NATURAL_DECAY)));
        CampaignProblem problem = CampaignProblem.removing(List.of(decaying))
                .with(Servicer.shuttle(), Servicer.singleUse())
                .launchedBy(Launcher.medium())
                .during(Problems.START, Problems.START.shiftedBy(4 * EarthModel.JULIAN_YEAR))
                .build();
        Mission mission = planned(problem).missions().get(0);
        assertThat(mission.servicer().name()).isEqualTo("shuttle");
        assertThat(mission.removals().get(0).disposal().mode()).isEqualTo(DisposalMode.NATURAL_DECAY);
        Leg last = mission.legs().get(mission.legs().size() - 1);
        assertThat(last.burns())
                .singleElement()
                .satisfies(burn -> assertThat(burn.purpose()).isEqualTo("own re-entry"));
        CampaignProblem singleUse = CampaignProblem.removing(List.of(decaying))
                .with(Servicer.singleUse())
                .launchedBy(Launcher.medium())
                .during(Problems.START, Problems.START.shiftedBy(4 * EarthModel.JULIAN_YEAR))
                .build();
        assertThat(planned(singleUse).targetsLeft().get(0).reason())
                .isEqualTo("single-use: leaves orbit with its target under control, which is not allowed for it");
    }
}
