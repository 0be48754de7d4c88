package org.clearorbit.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.clearorbit.campaign.Problems;
import org.clearorbit.campaign.Target;
import org.clearorbit.common.InvalidInputException;
import org.junit.jupiter.api.Test;

class PartnershipTest {

    private static final Target RUSSIAN = Problems.target(11, 800, 71, 0, 1000, "CIS");
    private static final Target FRENCH = Problems.target(12, 800, 71, 0, 1000, "FR");
    private static final Target BRAZILIAN = Problems.target(13, 800, 71, 0, 1000, "BRAZ");

    private final Partnership partnership = Partners.of("CNES", "Roscosmos", "NASA");

    @Test
    void theOwnerTableSaysWhoAnswersForATarget() {
        assertThat(partnership.positionOf(RUSSIAN.object())).isEqualTo(1);
        assertThat(partnership.positionOf(FRENCH.object())).isZero();
        assertThat(partnership.positionOf(BRAZILIAN.object())).isEqualTo(-1);
    }

    @Test
    void theRegistryGoesBeforeTheOwnerTable() {
        Partnership registered = partnership.with(Registry.empty().withAgency(11, "NASA"));

        assertThat(registered.positionOf(RUSSIAN.object())).isEqualTo(2);
        assertThat(registered.positionOf(FRENCH.object())).isZero();
    }

    @Test
    void aRegistryThatDoesNotKnowTheAgencyLeavesItToTheOwnerTable() {
        Partnership registered = partnership.with(Registry.parse("norad_cat_id,registry_agency\n11,\n", "test"));

        assertThat(registered.positionOf(RUSSIAN.object())).isEqualTo(1);
    }

    @Test
    void anAgencyOfTheRegistryThatIsNoPartnerAnswersForNobody() {
        Partnership registered = partnership.with(Registry.empty().withAgency(11, "JAXA"));

        assertThat(registered.positionOf(RUSSIAN.object())).isEqualTo(-1);
    }

    @Test
    void aChangedOwnerTableChangesWhoAnswers() {
        Partnership changed = partnership.with(OwnerTable.bundled().with("BRAZ", "NASA"));

        assertThat(changed.positionOf(BRAZILIAN.object())).isEqualTo(2);
    }

    @Test
    void everyTargetIsTheResponsibilityOfOnePartner() {
        assertThat(partnership.responsibilities(List.of(RUSSIAN, FRENCH)))
                .containsExactly(Set.of(1), Set.of(0), Set.of());
    }

    @Test
    void aTargetWithoutPartnerIsNamedWithItsOwner() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> partnership.responsibilities(List.of(RUSSIAN, BRAZILIAN)))
                .withMessageContainingAll("13", "STAGE 13", "'BRAZ'", "[CNES, Roscosmos, NASA]");
    }

    @Test
    void everyAgencyStandsOnce() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Partners.of("CNES", "NASA", "CNES"))
                .withMessageContainingAll("agencies", "'CNES'", "each agency once");
    }

    @Test
    void thereIsAtLeastOneAgency() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Partnership.of(List.of()))
                .withMessageContaining("at least one agency");
    }

    @Test
    void partnersKeepTheirOrder() {
        assertThat(partnership.ids()).containsExactly("CNES", "Roscosmos", "NASA");
    }
}
