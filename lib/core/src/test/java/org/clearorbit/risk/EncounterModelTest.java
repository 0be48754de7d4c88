package org.clearorbit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.risk.approach.CloseApproach;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.orekit.time.AbsoluteDate;

class EncounterModelTest {

    private static final EncounterModel.Party ANYONE = (altitude, mass) -> 1;
    private static final Catalog CATALOG = TestObjects.catalog(
            TestObjects.derelict(1, 800, 850, 71, 8900, 36),
            TestObjects.derelict(2, 840, 900, 98, 1000, 10),
            TestObjects.derelict(3, 830, 860, 83, 50, 1),
            TestObjects.derelict(4, 700, 710, 98, 1000, 10));
    private static final RiskInputs INPUTS =
            RiskInputs.of(BackgroundPopulation.of(CATALOG)).withExposure(TestObjects.evenExposure(1e-14));
    private static final ObservedEncounters OBSERVED = ObservedEncounters.of(
            CATALOG,
            Map.of(1, 1.0, 2, 1.0, 4, 0.0),
            List.of(approach(1, 2, 400), approach(1, 3, 2500), approach(1, 2, 7000)),
            10_000,
            EarthModel.JULIAN_YEAR / 4);

    private static CloseApproach approach(int target, int other, double distance) {
        return new CloseApproach(target, other, AbsoluteDate.ARBITRARY_EPOCH, distance, 12_000);
    }

    @Test
    void expectedEncountersAreThoseOfADiskOfThatSize() {
        SpaceObject target = CATALOG.objects().get(0);
        CollisionRate rate = CollisionRate.of(target, INPUTS.background());
        double flux = rate.perYear() / rate.meanCrossSection();
        EncounterModel byDensity = EncounterModel.byDensity();
        double five = byDensity.perYear(target, INPUTS, MissWeight.within(5000), ANYONE);
        assertThat(five / (flux * FastMath.PI * 25e6)).isCloseTo(1, within(1e-9));
        assertThat(byDensity.perYear(target, INPUTS, MissWeight.within(1000), ANYONE) / five)
                .isCloseTo(1 / 25.0, within(1e-12));
        assertThat(byDensity.perYear(target, INPUTS, MissWeight.within(5000), (altitude, mass) -> mass >= 700 ? 1 : 0))
                .isLessThan(five);
    }

    @Test
    void weightOfAMissIsIntegratedOverThePlaneOfEncounter() {
        assertThat(MissWeight.within(5000).area()).isCloseTo(FastMath.PI * 25e6, within(1e-3));
        // 0.1 π + 2π [-(r/ln 10 + 1/ln² 10) 10^-r] from 1 to 5, in km²
        assertThat(MissWeight.of(5000, miss -> FastMath.pow(10, -FastMath.max(1, miss / 1000)))
                        .area())
                .isCloseTo(705_394.472, within(0.1));
        assertThat(MissWeight.within(5000).of(5001)).isZero();
        assertThatThrownBy(() -> MissWeight.within(0)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void observedEncountersCountForBothAndPerYear() {
        SpaceObject large = CATALOG.objects().get(0);
        assertThat(OBSERVED.perYear(large, INPUTS, MissWeight.within(5000), ANYONE))
                .isCloseTo(8, within(1e-9));
        assertThat(OBSERVED.perYear(large, INPUTS, MissWeight.within(1000), ANYONE))
                .isCloseTo(4, within(1e-9));
        assertThat(OBSERVED.perYear(large, INPUTS, MissWeight.within(10_000), (altitude, mass) -> mass))
                .isCloseTo(4 * 2050, within(1e-9));
        // orbits 1 and 2 share 840 to 850 km
        assertThat(OBSERVED.perYear(
                        CATALOG.objects().get(1), INPUTS, MissWeight.within(1000), (altitude, mass) -> altitude))
                .isCloseTo(4 * 845_000, within(50.0));
        assertThat(OBSERVED.source()).isEqualTo("observed in 91.3 days of propagation");
    }

    @Test
    void whatCouldNotBeFollowedIsNotHarmless() {
        SpaceObject first = CATALOG.objects().get(0);
        List<CloseApproach> seen = List.of(approach(1, 2, 400));
        ObservedEncounters half = ObservedEncounters.of(CATALOG, Map.of(1, 0.5), seen, 5000, EarthModel.JULIAN_YEAR);
        assertThat(half.perYear(first, INPUTS, MissWeight.within(5000), ANYONE)).isCloseTo(2, within(1e-12));
        // 4 was a target without a state at any date
        SpaceObject lost = CATALOG.objects().get(3);
        RiskInputs crowded = RiskInputs.of(
                BackgroundPopulation.of(TestObjects.catalog(lost, TestObjects.derelict(9, 700, 712, 83, 1000, 10))));
        double expected = EncounterModel.byDensity().perYear(lost, crowded, MissWeight.within(5000), ANYONE);
        assertThat(expected).isPositive();
        assertThat(OBSERVED.perYear(lost, crowded, MissWeight.within(5000), ANYONE))
                .isEqualTo(expected);
        assertThatThrownBy(() -> ObservedEncounters.of(CATALOG, Map.of(1, 1.0), seen, 5000, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a search of 0.0 s");
    }

    @Test
    void indicesTakeTheModelOfTheInputs() {
        RiskInputs observed = INPUTS.withEncounters(OBSERVED);
        RiskAssessment assessment = RiskAssessment.of(CATALOG.objects().get(0), observed);
        // 800 to 850 km is in no cluster; E5 = E1 = 4 of those with 700 kg or more
        assertThat(CriticalityIndex.named("smc").score(assessment, observed).value())
                .isCloseTo(3.3e-4 * 0.005 * 8900 * (4 / 25.0) * (5 * 4) * (8900 / 1500.0) * 150 * 103, within(1e-6));
        assertThat(CriticalityIndex.named("witner")
                        .score(assessment, observed)
                        .factors()
                        .get(0)
                        .value())
                .isCloseTo(4, within(1e-9));
    }

    @Test
    void whatWasNotSearchedIsRefused() {
        SpaceObject noTarget = CATALOG.objects().get(2);
        assertThatThrownBy(() -> OBSERVED.perYear(noTarget, INPUTS, MissWeight.within(5000), ANYONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("observed encounters: found 'object 3', expected a target of the search");
        assertThatThrownBy(() -> OBSERVED.perYear(CATALOG.objects().get(0), INPUTS, MissWeight.within(10_001), ANYONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("at most the threshold of the search, 10000.0 m");
        List<CloseApproach> stranger = List.of(approach(1, 78, 10));
        assertThatThrownBy(() -> ObservedEncounters.of(CATALOG, Map.of(1, 1.0), stranger, 5000, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("object 78");
    }
}
