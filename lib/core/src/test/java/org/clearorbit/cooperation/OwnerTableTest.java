package org.clearorbit.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnerTableTest {

    private final OwnerTable bundled = OwnerTable.bundled();

    @Test
    void knowsWhichAgencyAnswersForAnOwner() {
        assertThat(bundled.agencyFor("CIS")).contains("Roscosmos");
        assertThat(bundled.agencyFor("FR")).contains("CNES");
        assertThat(bundled.agencyFor("US")).contains("NASA");
    }

    @Test
    void namesNobodyForAnUnrepresentedOrUnknownOwner() {
        assertThat(bundled.agencyFor("BRAZ")).isEmpty();
        assertThat(bundled.agencyFor("NOBODY")).isEmpty();
        assertThat(bundled.agencyFor("")).isEmpty();
    }

    @Test
    void aRowOfTheUserIsAddedOrReplacesTheBundledOne() {
        OwnerTable changed = bundled.with("BRAZ", "NASA").with("FR", "ESA");

        assertThat(changed.agencyFor("BRAZ")).contains("NASA");
        assertThat(changed.agencyFor("FR")).contains("ESA");
        assertThat(changed.agencyFor("CIS")).contains("Roscosmos");
    }

    @Test
    void isNotChangedByAUsersRow() {
        bundled.with("FR", "ESA");

        assertThat(bundled.agencyFor("FR")).contains("CNES");
    }

    @Test
    void everyBundledAgencyHasANameAndACountry() {
        assertThat(OwnerTable.bundledAgencies()).hasSize(14).allSatisfy(agency -> {
            assertThat(agency.id()).isNotBlank();
            assertThat(agency.name()).isNotBlank();
            assertThat(agency.country()).isNotBlank();
        });
    }
}
