package org.clearorbit.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.clearorbit.campaign.CampaignPlan;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.campaign.Launcher;
import org.clearorbit.campaign.Problems;
import org.clearorbit.campaign.ProximityOperations;
import org.clearorbit.campaign.Servicer;
import org.clearorbit.campaign.ServicerConcept;
import org.clearorbit.campaign.Target;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.common.ProgressListener;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.game.TransferableUtilityGame;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostSharerTest {

    private static final List<Target> TARGETS = Problems.cluster(6, 71, 25, 1500, 7);

    private static final Partnership THREE = Partners.of("Roscosmos", "JAXA", "CNES");
    private static final CampaignCostGame COSTS = CampaignCostGame.of(
            Partners.plan(TARGETS, THREE), THREE, WorkExecutor.sequential(), ProgressListener.silent());
    private static final AvoidedHarm HARM = Partners.harm(
            OwnerTable.bundled(), Partners.satellite(90001, 800, "FR"), Partners.satellite(90002, 820, "JPN"));
    private static final CostSharing SHARING = CostSharer.among(THREE).share(COSTS, HARM);

    /** Roscosmos and CNES with costs of 60 and 40 alone, 80 together. */
    private static CostSharing byHand(SharingTerms terms, AvoidedHarm harm) {
        Partnership two = Partners.of("Roscosmos", "CNES");
        CampaignPlan plan = Partners.plan(TARGETS.subList(0, 2), two);
        TransferableUtilityGame game = TransferableUtilityGame.ofTable(
                two.ids(), new double[] {0, 60, 40, 80}, TransferableUtilityGame.Sense.COST);
        return CostSharer.among(two).with(terms).share(new CampaignCostGame(game, plan), harm);
    }

    private static double[] amounts(CostSharing sharing, String rule) {
        return sharing.sharesBy(rule).stream().mapToDouble(Share::shareMeur).toArray();
    }

    @Test
    void appliesEveryRuleToEveryAgencyInTheOrderOfThePartnership() {
        assertThat(SHARING.rules()).containsExactly("shapley", "nucleolus", "benefit", "mixture");
        for (String rule : SHARING.rules()) {
            assertThat(SHARING.sharesBy(rule)).extracting(Share::agency).containsExactly("Roscosmos", "JAXA", "CNES");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shapley", "nucleolus", "benefit", "mixture"})
    void sharesSumUpToTheCostOfTheCampaign(String rule) {
        double total = COSTS.plan().campaign().totalCostMeur();

        assertThat(total).isPositive();
        assertThat(SHARING.sharesBy(rule).stream().mapToDouble(Share::shareMeur).sum())
                .isCloseTo(total, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shapley", "nucleolus"})
    void whoAnswersForNothingPaysNothing(String rule) {
        Share jaxa = SHARING.sharesBy(rule).get(1);

        assertThat(jaxa.shareMeur()).isCloseTo(0, within(1e-6));
        assertThat(jaxa.standaloneMeur()).isZero();
    }

    @Test
    void whoGainsPaysInProportion() {
        List<Stake> stakes = SHARING.stakes();
        double[] benefit = amounts(SHARING, "benefit");

        assertThat(benefit[0]).as("Roscosmos has no satellite here").isZero();
        assertThat(benefit[1] / benefit[2])
                .isCloseTo(stakes.get(1).harmAvoidedPerYear() / stakes.get(2).harmAvoidedPerYear(), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.5, 1})
    void theMixtureIsTheStatedOne(double weight) {
        CostSharing mixed =
                CostSharer.among(THREE).with(new SharingTerms(weight)).share(COSTS, HARM);
        for (int k = 0; k < 3; k++) {
            assertThat(amounts(mixed, "mixture")[k])
                    .isCloseTo(
                            weight * amounts(mixed, "benefit")[k] + (1 - weight) * amounts(mixed, "nucleolus")[k],
                            within(1e-9));
        }
    }

    @Test
    void aSavingIsWhatIsPaidLessThanAlone() {
        for (Share share : SHARING.shares()) {
            int agency = THREE.ids().indexOf(share.agency());
            assertThat(share.standaloneMeur()).isEqualTo(COSTS.game().value(1 << agency));
            assertThat(share.savingMeur()).isEqualTo(share.standaloneMeur() - share.shareMeur());
        }
    }

    @Test
    void theStakesOfAllAddUpToTheCampaign() {
        assertThat(SHARING.stakes()).extracting(Stake::objects).containsExactly(3, 0, 3);
        assertThat(SHARING.stakes().stream().mapToDouble(Stake::massKg).sum()).isCloseTo(6 * 1500, within(1e-9));
        assertThat(SHARING.stakes().stream().mapToDouble(Stake::riskRemoved).sum())
                .isCloseTo(COSTS.plan().campaign().riskRemoved(), within(1e-9));
    }

    @Test
    void withNobodyToGainOnlyResponsibilityShares() {
        CostSharing shared = CostSharer.among(THREE)
                .share(COSTS, Partners.harm(OwnerTable.bundled(), Partners.satellite(90001, 800, "BRAZ")));

        assertThat(shared.rules()).containsExactly("shapley", "nucleolus");
    }

    @Test
    void twoAgenciesByHand() {
        AvoidedHarm french = Partners.harm(OwnerTable.bundled(), Partners.satellite(90001, 800, "FR"));

        CostSharing shared = byHand(new SharingTerms(0.25), french);

        // together they save 20 of 60 + 40: ten each; CNES alone has satellites to protect
        assertThat(amounts(shared, "shapley")).containsExactly(new double[] {50, 30}, within(1e-9));
        assertThat(amounts(shared, "nucleolus")).containsExactly(new double[] {50, 30}, within(1e-9));
        assertThat(amounts(shared, "benefit")).containsExactly(new double[] {0, 80}, within(1e-9));
        assertThat(amounts(shared, "mixture")).containsExactly(new double[] {37.5, 42.5}, within(1e-9));
        assertThat(shared.sharesBy("nucleolus").stream().map(Share::savingMeur).toList())
                .allSatisfy(saving -> assertThat(saving).isCloseTo(10, within(1e-9)));
        assertThat(shared.sharesBy("benefit").get(1).savingMeur()).isCloseTo(-40, within(1e-9));
    }

    @Test
    void theCoalitionThatARuleTreatsWorstIsNamed() {
        AvoidedHarm french = Partners.harm(OwnerTable.bundled(), Partners.satellite(90001, 800, "FR"));

        CostSharing shared = byHand(new SharingTerms(0.25), french);

        assertThat(shared.checks())
                .extracting(CostSharing.Check::rule)
                .containsExactly("shapley", "nucleolus", "benefit", "mixture");
        assertThat(shared.checks().get(1).excessMeur()).isCloseTo(-10, within(1e-9));
        assertThat(shared.checks().get(2).coalition()).containsExactly("CNES");
        assertThat(shared.checks().get(2).excessMeur()).isCloseTo(40, within(1e-9));
    }

    @Test
    void aCampaignThatRemovesNothingHasNothingToShare() {
        Servicer weak = new Servicer(
                "weak",
                ServicerConcept.SHUTTLE,
                1400,
                318,
                1,
                0.02,
                21,
                new ProximityOperations(30, 10, 4),
                null,
                6,
                1826,
                110,
                0.012);
        CampaignPlan plan = Problems.planner(1)
                .plan(CampaignProblem.removing(TARGETS)
                        .with(weak)
                        .launchedBy(Launcher.heavy())
                        .during(Problems.START, Problems.START.shiftedBy(EarthModel.JULIAN_YEAR))
                        .build());
        CampaignCostGame nothing =
                CampaignCostGame.of(plan, THREE, WorkExecutor.sequential(), ProgressListener.silent());

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> CostSharer.among(THREE).share(nothing, HARM))
                .withMessageContaining("removes nothing");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void aWeightOutsideOfZeroToOneIsNamed(double weight) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new SharingTerms(weight))
                .withMessageContainingAll("benefit weight", Double.toString(weight), "0 to 1");
    }
}
