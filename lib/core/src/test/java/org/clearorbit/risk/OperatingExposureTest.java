package org.clearorbit.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.OperationalStatus;
import org.junit.jupiter.api.Test;

class OperatingExposureTest {

    private static OperatingExposure of(double perigeeKm, double apogeeKm, OperationalStatus status) {
        return OperatingExposure.ofOrBundled(TestObjects.catalog(
                TestObjects.object(1, perigeeKm, apogeeKm, 10, 500, 5, ObjectType.PAYLOAD, status, "US")));
    }

    @Test
    void aCatalogueThatKnowsItsOperatingSatellitesSpeaksForItself() {
        OperatingExposure low = of(700, 720, OperationalStatus.OPERATIONAL);
        assertThat(low.source()).contains("of the catalogue");
        assertThat(low.area("US")).isPositive();
    }

    @Test
    void satellitesThatOperateAboveTheShellsAreNotReplacedByThoseOfAnotherDay() {
        OperatingExposure high = of(60_000, 61_000, OperationalStatus.OPERATIONAL);
        assertThat(high.source()).contains("of the catalogue");
        assertThat(high.isEmpty()).isTrue();
    }

    @Test
    void aCatalogueWithoutStatusesTakesTheBundledSatellites() {
        assertThat(of(700, 720, OperationalStatus.UNKNOWN).source()).startsWith("bundled");
        assertThat(of(700, 720, OperationalStatus.NOT_OPERATIONAL).source()).startsWith("bundled");
    }
}
