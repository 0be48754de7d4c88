package org.clearorbit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.OperationalStatus;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

class ExpectedHarmTest {

    private static final Catalog CATALOG = TestObjects.catalog(
            satellite(1, 790, "ESA"),
            satellite(2, 820, "US"),
            satellite(3, 820, "US"),
            satellite(4, 20_000, "US"),
            TestObjects.derelict(5, 840, 845, 71, 8900, 36),
            TestObjects.derelict(6, 835, 850, 98, 800, 6));
    private static final OperatingExposure EXPOSURE = OperatingExposure.of(CATALOG);
    private static final RiskInputs INPUTS = RiskInputs.of(BackgroundPopulation.of(CATALOG));
    private static final ExpectedHarm HARM = ExpectedHarm.of(INPUTS, FragmentSize.LETHAL);

    private static SpaceObject satellite(int number, double altitudeKm, String owner) {
        return TestObjects.object(
                number,
                altitudeKm,
                altitudeKm + 1,
                98,
                1000,
                10,
                ObjectType.PAYLOAD,
                OperationalStatus.OPERATIONAL,
                owner);
    }

    @Test
    void exposureIsTheWholeCrossSectionOfWhatOperates() {
        assertThat(EXPOSURE.owners()).containsExactly("ESA", "US");
        assertThat(EXPOSURE.area("ESA")).isCloseTo(10, within(1e-12));
        assertThat(EXPOSURE.area("US")).isCloseTo(30, within(1e-12));
        assertThat(EXPOSURE.area("CIS")).isZero();
    }

    @Test
    void harmAddsUpOverOwnersAndGrowsWithTheTarget() {
        RiskAssessment large = RiskAssessment.of(CATALOG.find(5).orElseThrow(), INPUTS);
        RiskAssessment small = RiskAssessment.of(TestObjects.derelict(7, 840, 845, 71, 800, 6), INPUTS);
        double esa = HARM.collisionsPerYear(large, EXPOSURE, "ESA");
        double us = HARM.collisionsPerYear(large, EXPOSURE, "US");
        double together = HARM.collisionsPerYear(large, OperatingExposure.of(CATALOG, object -> "all"), "all");
        assertThat(esa).isPositive();
        assertThat(us).isGreaterThan(esa);
        assertThat((esa + us) / together).isCloseTo(1, within(1e-12));
        assertThat(HARM.collisionsPerYear(large, EXPOSURE, "CIS")).isZero();
        assertThat(HARM.collisionsPerYear(small, EXPOSURE, "US")).isLessThan(us);
    }

    @Test
    void fragmentsSpendAtMostTheHorizonInOrbit() {
        DebrisCloud cloud = DebrisCloud.of(INPUTS, FragmentSize.TRACKABLE);
        double horizon = INPUTS.horizonSeconds();
        double before = 0;
        for (double altitudeKm : new double[] {300, 500, 800, 1400, 1900}) {
            int source = AltitudeShells.at(EarthModel.EQUATORIAL_RADIUS + altitudeKm * 1000);
            double total = 0;
            for (int shell = 0; shell < AltitudeShells.count(); shell++) {
                total += cloud.seconds(source, shell);
            }
            assertThat(total).isBetween(before, horizon);
            before = total;
        }
        assertThat(before).isGreaterThan(0.9 * horizon);
    }

    @Test
    void cloudSpreadsAsTheEjectionSpeedSays() {
        DebrisCloud cloud = DebrisCloud.of(INPUTS, FragmentSize.TRACKABLE);
        int source = AltitudeShells.at(EarthModel.EQUATORIAL_RADIUS + 1_412_500);
        double near = 0;
        double all = 0;
        for (int shell = 0; shell < AltitudeShells.count(); shell++) {
            double away = FastMath.abs(AltitudeShells.middleRadius(shell) - AltitudeShells.middleRadius(source));
            all += cloud.seconds(source, shell);
            // median ejection 103 m/s, half of it along the track: the other end is 4 r Δv/v = 220 km away
            near += away < 250_000 ? cloud.seconds(source, shell) : 0;
        }
        assertThat(near / all).isBetween(0.5, 0.9);
    }

    @Test
    void tableGivesTheSameExposureBack() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EXPOSURE.write(out);
        OperatingExposure back = OperatingExposure.read(new ByteArrayInputStream(out.toByteArray()));
        for (String owner : EXPOSURE.owners()) {
            for (int shell = 0; shell < AltitudeShells.count(); shell++) {
                assertThat(back.area(owner, shell)).isEqualTo(EXPOSURE.area(owner, shell));
            }
        }
        String bad = out.toString(StandardCharsets.UTF_8) + "ESA,800,825,-1\n";
        assertThatThrownBy(() -> OperatingExposure.read(new ByteArrayInputStream(bad.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("exposed_area_m2: found '-1'");
    }
}
