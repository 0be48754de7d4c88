package org.clearorbit.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.clearorbit.campaign.Problems;
import org.clearorbit.catalog.SpaceObject;
import org.junit.jupiter.api.Test;

class AvoidedHarmTest {

    private static final SpaceObject DERELICT =
            Problems.target(1, 810, 71, 0, 8000, "CIS").object();
    private static final SpaceObject FRENCH = Partners.satellite(90001, 800, "FR");
    private static final SpaceObject EUROPEAN = Partners.satellite(90002, 830, "ESA");

    @Test
    void anAgencyWithSatellitesNearTheDerelictGains() {
        AvoidedHarm harm = Partners.harm(OwnerTable.bundled(), FRENCH, EUROPEAN);

        assertThat(harm.perYear(DERELICT, "CNES")).isPositive();
        assertThat(harm.perYear(DERELICT, "ESA")).isPositive();
    }

    @Test
    void anAgencyWithoutSatellitesGainsNothing() {
        AvoidedHarm harm = Partners.harm(OwnerTable.bundled(), FRENCH, EUROPEAN);

        assertThat(harm.perYear(DERELICT, "JAXA")).isZero();
        assertThat(harm.perYear(DERELICT, "nobody")).isZero();
    }

    @Test
    void anAgencyGainsWhatTheOwnersItAnswersForGain() {
        AvoidedHarm apart = Partners.harm(OwnerTable.bundled(), FRENCH, EUROPEAN);
        AvoidedHarm joined = Partners.harm(OwnerTable.bundled().with("FR", "ESA"), FRENCH, EUROPEAN);
        double sum = apart.perYear(DERELICT, "CNES") + apart.perYear(DERELICT, "ESA");

        assertThat(joined.perYear(DERELICT, "ESA")).isCloseTo(sum, within(1e-12 * sum));
        assertThat(joined.perYear(DERELICT, "CNES")).isZero();
    }

    @Test
    void twiceTheSatellitesInOnePlaceGainTwiceAsMuchFromEachCollision() {
        AvoidedHarm harm = Partners.harm(
                OwnerTable.bundled(),
                FRENCH,
                Partners.satellite(90003, 800, "JPN"),
                Partners.satellite(90004, 800, "JPN"));

        assertThat(harm.perYear(DERELICT, "JAXA") / harm.perYear(DERELICT, "CNES"))
                .isCloseTo(2, within(1e-9));
    }

    @Test
    void satellitesFarBelowGainLessThanThoseNearby() {
        AvoidedHarm harm = Partners.harm(OwnerTable.bundled(), FRENCH, Partners.satellite(90005, 350, "JPN"));

        assertThat(harm.perYear(DERELICT, "JAXA")).isLessThan(harm.perYear(DERELICT, "CNES"));
    }
}
