package org.clearorbit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.OrbitalLifetime;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexPropertiesTest {

    private static final RiskInputs INPUTS = inputs(others(600));

    private static RiskInputs inputs(List<SpaceObject> others) {
        // thin air: what has more area does not decay sooner
        return RiskInputs.of(BackgroundPopulation.of(TestObjects.catalog(others)))
                .withExposure(TestObjects.evenExposure(1e-14))
                .withLifetime(OrbitalLifetime.withDefaults().withDensityMultiplier(1e-9));
    }

    private static List<SpaceObject> others(int count) {
        SplittableRandom random = new SplittableRandom(21);
        List<SpaceObject> objects = new ArrayList<>();
        for (int k = 1; k <= count; k++) {
            double perigee = random.nextDouble(500, 1500);
            objects.add(TestObjects.derelict(
                    k,
                    perigee,
                    perigee + random.nextDouble(200),
                    random.nextDouble(50, 110),
                    FastMath.pow(10, random.nextDouble(0, 4)),
                    random.nextDouble(0.1, 30)));
        }
        return objects;
    }

    static Stream<CriticalityIndex> smooth() {
        return Stream.concat(
                CriticalityIndex.all().stream().filter(index -> !index.name().equals("sdi")),
                Stream.of(SpaceDebrisIndex.withDefaults().withSeverity(SpaceDebrisIndex.Severity.CONTINUOUS)));
    }

    private static double score(CriticalityIndex index, double mass, double crossSection, RiskInputs inputs) {
        SpaceObject target = TestObjects.derelict(9000, 780, 860, 74, mass, crossSection);
        return index.score(RiskAssessment.of(target, inputs), inputs).value();
    }

    @ParameterizedTest
    @MethodSource("smooth")
    void growsWithMassAndNeverFallsWithCrossSection(CriticalityIndex index) {
        double before = 0;
        for (double mass : new double[] {300, 700, 1200, 1700, 3000, 9000}) {
            double found = score(index, mass, 10, INPUTS);
            assertThat(found).isGreaterThan(before);
            before = found;
        }
        assertThat(score(index, 3000, 40, INPUTS)).isGreaterThanOrEqualTo(score(index, 3000, 10, INPUTS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clearorbit", "persistent-fragments", "liou-johnson", "ecob", "sdi", "smc", "witner"})
    void growsWithTheRate(String name) {
        // as many again in the same places
        List<SpaceObject> twice = new ArrayList<>(others(600));
        for (SpaceObject object : others(600)) {
            twice.add(TestObjects.withNumber(object, object.catalogNumber() + 1000));
        }
        // explosions do not depend on the rate
        CriticalityIndex index = name.equals("ecob")
                ? BreakupConsequencesIndex.withDefaults().withExplosions(0, 0, 1)
                : CriticalityIndex.named(name);
        double ratio = score(index, 3000, 10, inputs(twice)) / score(index, 3000, 10, INPUTS);
        double expected = name.equals("smc") ? 4 : 2;
        assertThat(ratio).isCloseTo(expected, within(0.02 * expected));
    }

    @ParameterizedTest
    @EnumSource
    void fluxOfAnselmoAndPardiniGrowsAgainstThatOfTheReference(AnselmoPardiniIndex.Flux flux) {
        List<SpaceObject> twiceBelow = new ArrayList<>(others(600));
        for (SpaceObject object : others(600)) {
            if (RiskOrbit.of(object.elements()).apogeeAltitude() < 1_300_000) {
                twiceBelow.add(TestObjects.withNumber(object, object.catalogNumber() + 1000));
            }
        }
        CriticalityIndex index = AnselmoPardiniIndex.withDefaults().withFlux(flux);
        CriticalityIndex above = AnselmoPardiniIndex.withDefaults()
                .withFlux(flux)
                .withReference(new AnselmoPardiniIndex.Reference(934, 1_410_000, FastMath.toRadians(98.6)));
        RiskInputs more = inputs(twiceBelow);
        assertThat(score(above, 3000, 10, more) / score(above, 3000, 10, INPUTS))
                .isCloseTo(2, within(0.04));
        // the default reference, at 800 km, meets twice as many too
        assertThat(score(index, 3000, 10, more) / score(index, 3000, 10, INPUTS))
                .isCloseTo(1, within(0.02));
    }

    static Stream<CriticalityIndex> products() {
        return CriticalityIndex.all().stream().filter(index -> !index.name().equals("ecob"));
    }

    @ParameterizedTest
    @MethodSource("products")
    void factorsMultiplyToTheScoreWithUncataloguedDebrisToo(CriticalityIndex index) throws IOException {
        String table = UncataloguedFlux.COLUMNS + "\n700,900,0.01,0.02,2e-5,10,0.001\n700,900,0.02,0.1,1e-6,9,0.05\n";
        RiskInputs inputs = INPUTS.withLifetime(OrbitalLifetime.withDefaults())
                .withUncatalogued(UncataloguedFlux.read(
                        new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), "flux.csv"));
        SpaceObject target = TestObjects.derelict(9000, 780, 860, 74, 3000, 10);
        RiskAssessment assessment = RiskAssessment.of(target, inputs);
        assertThat(assessment.uncataloguedPerYear())
                .isGreaterThan(0.1 * assessment.rate().perYear());
        IndexScore score = index.score(assessment, inputs);
        double product = 1;
        for (Factor factor : score.factors()) {
            product *= factor.value();
        }
        assertThat(product / score.value()).isCloseTo(1, within(1e-12));
    }

    @Test
    void uncataloguedImpactsArePartOfTheRateThatMakesFragments() throws IOException {
        String table = UncataloguedFlux.COLUMNS + "\n700,900,0.01,0.02,2e-5,10,0.001\n";
        RiskInputs inputs = INPUTS.withUncatalogued(
                UncataloguedFlux.read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), "flux.csv"));
        SpaceObject target = TestObjects.derelict(9000, 780, 860, 74, 3000, 10);
        RiskAssessment assessment = RiskAssessment.of(target, inputs);
        for (CriticalityIndex index : List.of(CriticalityIndex.clearorbit(), CriticalityIndex.persistentFragments())) {
            Factor rate = index.score(assessment, inputs).factors().get(0);
            assertThat(rate.name()).isEqualTo("collision rate");
            // 10 m2 for a year
            assertThat(rate.value() - assessment.rate().perYear())
                    .as(index.name())
                    .isCloseTo(2e-4, within(1e-10));
        }
    }

    @Test
    void unitsAreThoseOfTheFactors() {
        RiskAssessment assessment = RiskAssessment.of(TestObjects.derelict(9000, 780, 860, 74, 3000, 10), INPUTS);
        CriticalityIndex sdi = CriticalityIndex.named("sdi");
        assertThat(sdi.unit()).isEqualTo("kg");
        assertThat(sdi.score(assessment, INPUTS).factors())
                .extracting(Factor::unit)
                .containsExactly("1/(m2 year)", "year", "1", "m2", "kg");
        CriticalityIndex smc = CriticalityIndex.named("smc");
        assertThat(smc.unit()).isEqualTo("arbitrary units");
        assertThat(smc.score(assessment, INPUTS).factors())
                .extracting(Factor::column)
                .endsWith("satellites_of_the_cluster_per_1e10_km3");
    }

    @ParameterizedTest
    @CsvSource({
        "Infinity, 800000, 1.7",
        "NaN, 800000, 1.7",
        "0, 800000, 1.7",
        "934, NaN, 1.7",
        "934, 2100000, 1.7",
        "934, 800000, 98.6",
        "934, 800000, -0.1",
        "934, 800000, NaN"
    })
    void refusesAReferenceThatIsNoLowOrbit(double mass, double altitude, double inclination) {
        assertThatThrownBy(() -> new AnselmoPardiniIndex.Reference(mass, altitude, inclination))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("reference object: found '" + mass + " kg, " + altitude + " m, " + inclination
                        + " rad', expected a finite mass above 0");
    }

    @Test
    void aReferenceMayBeEquatorialEitherWay() {
        assertThat(new AnselmoPardiniIndex.Reference(934, 800_000, 0).inclination())
                .isZero();
        assertThat(new AnselmoPardiniIndex.Reference(934, 800_000, FastMath.PI).inclination())
                .isEqualTo(FastMath.PI);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NaN})
    void refusesAFactorOnTheRatesThatIsNone(double factor) {
        RiskAssessment assessment = RiskAssessment.of(TestObjects.derelict(9000, 780, 860, 74, 3000, 10), INPUTS);
        assertThat(assessment.withRateTimes(0).rate().perYear()).isZero();
        assertThatThrownBy(() -> assessment.withRateTimes(factor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("factor on the rates = " + factor + ", expected a finite number of 0 or more");
    }

    @Test
    void theDefaultIsTheHarmToAllOwnersTogether() {
        RiskInputs inputs = INPUTS.withExposure(OperatingExposure.bundled());
        SpaceObject target = TestObjects.derelict(9000, 780, 860, 74, 3000, 12);
        RiskAssessment assessment = RiskAssessment.of(target, inputs);
        ExpectedHarm harm = ExpectedHarm.of(inputs, FragmentSize.LETHAL);
        double sum = inputs.exposure().owners().stream()
                .mapToDouble(owner -> harm.collisionsPerYear(assessment, inputs.exposure(), owner))
                .sum();
        double stay = FastMath.min(assessment.lifetimeSeconds(), inputs.horizonSeconds()) / EarthModel.JULIAN_YEAR;
        assertThat(CriticalityIndex.clearorbit().score(assessment, inputs).value() / (sum * stay))
                .isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clearorbit", "witner", "ecob"})
    void withoutOperatingSatellitesTheIndexSaysWhatToGive(String name) {
        RiskInputs none = INPUTS.withExposure(OperatingExposure.none());
        assertThatThrownBy(() -> score(CriticalityIndex.named(name), 3000, 10, none))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(
                        "criticality index " + name + ": found 'no operating satellites', expected those that")
                .hasMessageContaining("--active")
                .hasMessageContaining("OperatingExposure.bundled()");
    }

    @Test
    void whatAnIndexDoesNotRateIsNotHarmless() {
        SpaceObject transfer = TestObjects.derelict(9001, 300, 35_000, 27, 2500, 20);
        SpaceObject high = TestObjects.derelict(9002, 20_000, 20_100, 55, 1000, 10);
        RiskAssessment crossing = RiskAssessment.of(transfer, INPUTS);
        RiskAssessment above = RiskAssessment.of(high, INPUTS);
        for (String name : List.of("csi", "anselmo-pardini")) {
            assertThat(CriticalityIndex.named(name).rates(crossing)).as(name).isFalse();
        }
        for (String name : List.of("csi-shells", "witner", "sdi")) {
            assertThat(CriticalityIndex.named(name).rates(crossing)).as(name).isTrue();
        }
        for (String name : List.of("csi", "csi-shells", "anselmo-pardini", "witner", "sdi")) {
            CriticalityIndex index = CriticalityIndex.named(name);
            assertThat(index.rates(above)).as(name).isFalse();
            assertThatThrownBy(() -> index.score(above, INPUTS))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("object 9002: found 'an orbit between 20000.0 and 20100.0 km'");
        }
        assertThat(CriticalityIndex.named("smc").rates(above)).isTrue();
    }

    @Test
    void parametersScaleAsTheFormulasSay() {
        BreakupConsequencesIndex ecob = BreakupConsequencesIndex.withDefaults();
        double both = score(ecob, 3000, 10, INPUTS);
        double collisions = score(ecob.withExplosions(0, 0, 1), 3000, 10, INPUTS);
        assertThat(score(ecob.withExplosions(2e-3, 0, 1), 3000, 10, INPUTS) - collisions)
                .isCloseTo(2 * (both - collisions), within(1e-9 * both));
        assertThat(score(ecob.withSpacecraftArea(20), 3000, 10, INPUTS)).isCloseTo(2 * both, within(1e-9 * both));
        double century = score(ecob.withHorizon(100 * EarthModel.JULIAN_YEAR), 3000, 10, INPUTS);
        assertThat(century / both).isCloseTo(4, within(0.01));
        SpacecraftCriticalityIndex csi = SpacecraftCriticalityIndex.asPrinted();
        double gamma = (1 - FastMath.cos(FastMath.toRadians(74))) / 2;
        assertThat(score(csi.withInclinationWeight(0), 3000, 10, INPUTS) / score(csi, 3000, 10, INPUTS))
                .isCloseTo(1.6 / (1 + 0.6 * gamma), within(1e-9));
    }

    @Test
    void clustersHoldPerigeeAndApogee() {
        assertThat(clusterFactors(830, 860)).contains("cluster 850");
        assertThat(clusterFactors(830, 900)).contains("cluster other LEO");
        assertThat(clusterFactors(970, 990)).contains("cluster 975");
        assertThat(clusterFactors(20_000, 20_100)).contains("cluster above");
    }

    private static List<String> clusterFactors(double perigeeKm, double apogeeKm) {
        SpaceObject target = TestObjects.derelict(9000, perigeeKm, apogeeKm, 74, 1000, 10);
        return StatisticalConcernIndex.withDefaults()
                .score(RiskAssessment.of(target, INPUTS), INPUTS)
                .factors()
                .stream()
                .map(Factor::source)
                .toList();
    }
}
