package org.clearorbit.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.clearorbit.campaign.CampaignLimits;
import org.clearorbit.campaign.CampaignPlan;
import org.clearorbit.campaign.Problems;
import org.clearorbit.campaign.Removal;
import org.clearorbit.campaign.Target;
import org.clearorbit.common.ProgressListener;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.game.GameProperties;
import org.clearorbit.game.TransferableUtilityGame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CampaignCostGameTest {

    private static final double TOLERANCE = 1e-9;

    static LongStream seeds() {
        return LongStream.of(1, 2, 3);
    }

    private final Partnership partnership = Partners.of("NASA", "Roscosmos", "JAXA", "CNES", "ESA");

    private static List<Target> targets(long seed) {
        List<Target> targets = new ArrayList<>(Problems.cluster(6, 71, 25, 1500, seed));
        targets.add(Problems.target(2000, 820, 71.1, 12, 1800, "US"));
        return targets;
    }

    private static CampaignCostGame game(CampaignPlan plan, Partnership partnership, WorkExecutor executor) {
        return CampaignCostGame.of(plan, partnership, executor, ProgressListener.silent());
    }

    private CampaignCostGame game(long seed) {
        return game(Partners.plan(targets(seed), partnership), partnership, WorkExecutor.sequential());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theCostNeverFallsWhenAMemberJoins(long seed) {
        assertThat(GameProperties.againstMonotone(game(seed).game(), TOLERANCE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twoCoalitionsTogetherNeverPayMoreThanApart(long seed) {
        assertThat(GameProperties.againstSubadditive(game(seed).game(), TOLERANCE))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allTogetherPayTheCampaign(long seed) {
        CampaignCostGame costs = game(seed);

        assertThat(costs.plan().campaign().removals()).hasSize(7);
        assertThat(costs.game().value(costs.game().grandCoalition()))
                .isPositive()
                .isCloseTo(costs.plan().campaign().totalCostMeur(), within(TOLERANCE));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agenciesThatAnswerForNothingChangeNoCost(long seed) {
        TransferableUtilityGame game = game(seed).game();
        int jaxa = 1 << partnership.ids().indexOf("JAXA");
        int esa = 1 << partnership.ids().indexOf("ESA");
        for (int mask = 0; mask <= game.grandCoalition(); mask++) {
            assertThat(game.value(mask | jaxa)).isEqualTo(game.value(mask & ~jaxa));
            assertThat(game.value(mask | esa)).isEqualTo(game.value(mask & ~esa));
        }
        assertThat(game.value(1 << partnership.ids().indexOf("CNES"))).isPositive();
    }

    @Test
    void theNumberOfThreadsHasNoInfluence() {
        CampaignPlan plan = Partners.plan(targets(4), partnership);
        CampaignCostGame alone = game(plan, partnership, WorkExecutor.sequential());
        CampaignCostGame three = game(plan, partnership, WorkExecutor.threads(3));

        for (int mask = 0; mask <= alone.game().grandCoalition(); mask++) {
            assertThat(three.game().value(mask)).isEqualTo(alone.game().value(mask));
        }
        assertThat(three.plan().campaign()).isEqualTo(alone.plan().campaign());
    }

    @Test
    void aCoalitionPaysWhatItsOwnTargetsCostAlone() {
        List<Target> targets =
                List.of(Problems.target(1, 800, 71, 0, 1500, "CIS"), Problems.target(2, 800, 98.5, 180, 1500, "FR"));
        Partnership two = Partners.of("Roscosmos", "CNES");
        CampaignPlan both = Partners.plan(targets, two);

        TransferableUtilityGame game =
                game(both, two, WorkExecutor.sequential()).game();

        // planes this far apart share nothing: the game is additive
        double russian = Partners.plan(targets.subList(0, 1), two).campaign().totalCostMeur();
        double french = Partners.plan(targets.subList(1, 2), two).campaign().totalCostMeur();
        assertThat(game.value(0b01)).isCloseTo(russian, within(0.01 * russian));
        assertThat(game.value(0b10)).isCloseTo(french, within(0.01 * french));
        assertThat(game.value(0b11)).isCloseTo(game.value(0b01) + game.value(0b10), within(TOLERANCE));
    }

    @Test
    void targetsThatTheCampaignLeavesAreInNobodysBill() {
        List<Target> targets = targets(1);
        CampaignPlan limited = Problems.planner(1)
                .plan(Problems.removing(targets)
                        .consideringAlone(partnership.responsibilities(targets))
                        .within(new CampaignLimits(1, Double.POSITIVE_INFINITY))
                        .build());
        List<Integer> removed = limited.campaign().removals().stream()
                .map(Removal::target)
                .map(Target::catalogNumber)
                .toList();

        CampaignCostGame costs = game(limited, partnership, WorkExecutor.sequential());

        assertThat(removed).isNotEmpty().hasSizeLessThan(targets.size());
        assertThat(costs.plan().campaign().removals().stream()
                        .map(removal -> removal.target().catalogNumber()))
                .containsExactlyInAnyOrderElementsOf(removed);
        assertThat(costs.game().value(costs.game().grandCoalition()))
                .isCloseTo(costs.plan().campaign().totalCostMeur(), within(TOLERANCE));
    }

    @Test
    void reportsItsProgressToTheEnd() {
        List<Long> done = new ArrayList<>();
        CampaignCostGame.of(
                Partners.plan(targets(1), partnership),
                partnership,
                WorkExecutor.sequential(),
                (task, count, total) -> done.add(total - count));

        assertThat(done).isNotEmpty().endsWith(0L);
    }
}
