package org.clearorbit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.OperationalStatus;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class RiskRankingTest {

    private static final Catalog CATALOG = TestObjects.catalog(objects());
    private static final RiskInputs INPUTS = RiskInputs.of(BackgroundPopulation.of(CATALOG));

    private static List<SpaceObject> objects() {
        SplittableRandom random = new SplittableRandom(12);
        List<SpaceObject> objects = new ArrayList<>();
        for (int k = 1; k <= 1200; k++) {
            double perigee = random.nextDouble(400, 1600);
            objects.add(TestObjects.derelict(
                    k,
                    perigee,
                    perigee + random.nextDouble(300),
                    random.nextDouble(50, 110),
                    FastMath.pow(10, random.nextDouble(0, 4)),
                    random.nextDouble(0.1, 30)));
        }
        objects.add(payload(2001, OperationalStatus.OPERATIONAL));
        objects.add(payload(2002, OperationalStatus.UNKNOWN));
        objects.add(TestObjects.derelict(2003, 60_000, 90_000, 10, 500, 5));
        objects.add(TestObjects.derelict(2005, 800, 810, 70, 500, 5));
        objects.add(TestObjects.derelict(2004, 800, 810, 70, 500, 5));
        return objects;
    }

    private static SpaceObject payload(int number, OperationalStatus status) {
        return TestObjects.object(number, 800, 810, 98, 1000, 10, ObjectType.PAYLOAD, status, "US");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clearorbit", "liou-johnson", "csi"})
    void ranksDownwardsAndTheSameOnAnyNumberOfThreads(String name) {
        CriticalityIndex index = CriticalityIndex.named(name);
        RiskRanking one = RiskRanking.of(CATALOG, INPUTS, index, CandidateFilter.ALL, WorkExecutor.sequential());
        RiskRanking three = RiskRanking.of(CATALOG, INPUTS, index, CandidateFilter.ALL, WorkExecutor.threads(3));
        assertThat(three.objects()).isEqualTo(one.objects());
        assertThat(index.name()).isEqualTo(name);
        for (int k = 0; k < one.objects().size(); k++) {
            assertThat(one.objects().get(k).rank()).isEqualTo(k + 1);
            if (k > 0) {
                assertThat(one.objects().get(k).score().value())
                        .isLessThanOrEqualTo(one.objects().get(k - 1).score().value());
            }
        }
        assertThat(one.find(2005).orElseThrow().rank())
                .isEqualTo(one.find(2004).orElseThrow().rank() + 1);
        assertThat(one.top(3)).isEqualTo(one.objects().subList(0, 3));
        assertThat(one.top(1_000_000)).hasSize(1204);
    }

    @Test
    void leavesOutWhatOperatesAndSaysWhatItCannotAssess() {
        RiskRanking intact = RiskRanking.of(CATALOG, CriticalityIndex.expectedFragments());
        assertThat(intact.find(2001)).isEmpty();
        assertThat(intact.find(2002)).isPresent();
        assertThat(intact.find(2003)).isEmpty();
        assertThat(intact.outOfRange()).extracting(SpaceObject::catalogNumber).containsExactly(2003);
    }

    @Test
    void scoresAreTheProductsOfTheirFactors() {
        for (String name : List.of("clearorbit", "liou-johnson")) {
            for (RankedObject line : RiskRanking.of(
                            CATALOG, INPUTS.background(), CriticalityIndex.named(name), CandidateFilter.INTACT)
                    .top(50)) {
                double product = 1;
                for (Factor factor : line.score().factors()) {
                    product *= factor.value();
                }
                assertThat(product / line.score().value()).isCloseTo(1, within(1e-12));
                assertThat(line.factors())
                        .extracting(Factor::name)
                        .contains("mass", "cross-section", "collision rate", "orbital lifetime");
            }
        }
    }

    @Test
    void persistenceGrowsWithAltitudeAndHorizonsShortenIt() {
        RiskInputs brief = INPUTS.withHorizon(10 * EarthModel.JULIAN_YEAR);
        for (int shell = 1; shell < AltitudeShells.count(); shell++) {
            assertThat(INPUTS.persistence(shell)).isBetween(INPUTS.persistence(shell - 1), 1.0 + 1e-12);
            assertThat(brief.persistence(shell)).isGreaterThanOrEqualTo(INPUTS.persistence(shell) - 1e-12);
        }
        assertThat(INPUTS.persistence(AltitudeShells.count() - 1)).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/org/clearorbit/orbit/lifetime-fit.csv", useHeadersInDisplayName = true)
    void criticalityOfSpacecraftHasThePublishedLifetimes(double altitudeKm, double years) {
        assertThat(SpacecraftCriticalityIndex.lifetimeYears(altitudeKm) / years).isCloseTo(1, within(1e-3));
    }

    @Test
    void criticalityOfSpacecraftIsOneForItsReferenceInThePeakOfDensity() {
        // retrograde equatorial: the inclination term is 1; alone in its shell: the density is the largest
        SpaceObject reference = TestObjects.derelict(1, 1012.5, 1012.5, 180, 10_000, 50);
        RiskInputs alone = RiskInputs.of(BackgroundPopulation.of(TestObjects.catalog(reference)));
        double expected =
                SpacecraftCriticalityIndex.lifetimeYears(1012.5) / SpacecraftCriticalityIndex.lifetimeYears(1000);
        assertThat(CriticalityIndex.criticalityOfSpacecraft()
                        .score(RiskAssessment.of(reference, alone), alone)
                        .value())
                .isCloseTo(expected, within(1e-9));
    }

    @Test
    void unknownIndexIsNamedWithThoseThatAreKnown() {
        assertThatThrownBy(() -> CriticalityIndex.named("ecob"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("criticality index: found 'ecob', expected one of clearorbit, liou-johnson, csi");
    }

    @Test
    void aScoreThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> new IndexScore(Double.NaN, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
