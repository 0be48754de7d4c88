package org.clearorbit.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.clearorbit.game.TransferableUtilityGame.Sense;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final TransferableUtilityGame COSTS = GameFamilies.game(Sense.COST, 0, 4, 5, 7, 6, 8, 9, 12);

    private static Allocation of(double... amounts) {
        return Allocation.of("by hand", COSTS.players(), amounts);
    }

    @Test
    void tellsWhoPaysWhat() {
        Allocation allocation = of(3, 4, 5);
        assertThat(allocation.amount("P2")).isEqualTo(4);
        assertThat(allocation.total(0b101)).isEqualTo(8);
        assertThat(allocation.total()).isEqualTo(12);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> allocation.amount("P9"))
                .withMessageContaining("P9")
                .withMessageContaining("P1");
        assertThatIllegalArgumentException().isThrownBy(() -> allocation.total(8));
        assertThatIllegalArgumentException().isThrownBy(() -> of(1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> of(1, 2, Double.NaN));
    }

    @Test
    void reportsTheCoalitionWithMostReasonToLeave() {
        // {P1, P2} pays 7.5 of 7 on its own; everyone else pays no more than alone
        StabilityReport report = StabilityReport.of(COSTS, of(3.5, 4, 4.5));
        assertThat(report).isEqualTo(new StabilityReport(0b011, 0.5, 0));
        assertThat(report.inCore(0.5)).isTrue();
        assertThat(report.inCore(0.25)).isFalse();
        assertThat(Excess.of(COSTS, of(3.5, 4, 4.5), 0b011)).isEqualTo(0.5);
    }

    @Test
    void doesNotTakeAnInefficientAllocationForStable() {
        StabilityReport generous = StabilityReport.of(COSTS, of(3, 3, 3));
        assertThat(generous.worstExcess()).isNegative();
        assertThat(generous.imbalance()).isEqualTo(-3);
        assertThat(generous.inCore(1e-9)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> generous.inCore(-1));
    }

    @Test
    void readsExcessTheOtherWayRoundForProfits() {
        TransferableUtilityGame profits = GameFamilies.mirrored(COSTS);
        Allocation allocation = Allocation.of("by hand", profits.players(), new double[] {-3.5, -4, -4.5});
        assertThat(StabilityReport.of(profits, allocation)).isEqualTo(new StabilityReport(0b011, 0.5, 0));
    }

    @Test
    void reportsASinglePlayersWhole() {
        TransferableUtilityGame game = GameFamilies.game(Sense.PROFIT, 0, 3);
        Allocation allocation = new Allocation("by hand", List.of("P1"), List.of(2.0));
        assertThat(StabilityReport.of(game, allocation)).isEqualTo(new StabilityReport(1, 1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> StabilityReport.of(COSTS, allocation));
    }
}
