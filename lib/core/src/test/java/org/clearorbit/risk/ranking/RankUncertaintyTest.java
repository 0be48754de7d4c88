package org.clearorbit.risk.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.PhysicalValue;
import org.clearorbit.catalog.Provenance;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.risk.BackgroundPopulation;
import org.clearorbit.risk.CandidateFilter;
import org.clearorbit.risk.CollisionRate;
import org.clearorbit.risk.CriticalityIndex;
import org.clearorbit.risk.OperatingExposure;
import org.clearorbit.risk.RiskAssessment;
import org.clearorbit.risk.RiskInputs;
import org.clearorbit.risk.RiskRanking;
import org.clearorbit.risk.ShellRisk;
import org.clearorbit.risk.TestObjects;
import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankUncertaintyTest {

    private static final RankUncertainty SMALL =
            RankUncertainty.withDefaults().withSamples(60).withTops(List.of(5, 20));

    private static List<SpaceObject> objects(double relativeSigma) {
        SplittableRandom random = new SplittableRandom(8);
        List<SpaceObject> objects = new ArrayList<>();
        for (int k = 1; k <= 150; k++) {
            double perigee = random.nextDouble(600, 1200);
            objects.add(unsure(
                    TestObjects.derelict(
                            k,
                            perigee,
                            perigee + random.nextDouble(60),
                            random.nextDouble(60, 100),
                            FastMath.pow(10, random.nextDouble(2, 4)),
                            random.nextDouble(1, 30)),
                    relativeSigma,
                    relativeSigma,
                    Provenance.MEASURED));
        }
        return objects;
    }

    private static SpaceObject unsure(SpaceObject object, double mass, double area, Provenance provenance) {
        return new SpaceObject(
                object.elements(),
                object.type(),
                object.owner(),
                null,
                null,
                object.status(),
                value(object.mass(), mass, provenance),
                value(object.crossSection(), area, provenance));
    }

    private static PhysicalValue value(PhysicalValue value, double relativeSigma, Provenance provenance) {
        return new PhysicalValue(value.value(), relativeSigma * value.value(), provenance, "test");
    }

    private static UncertainRanking run(RankUncertainty settings, List<SpaceObject> objects, String index) {
        return run(settings, objects, index, WorkExecutor.sequential());
    }

    private static UncertainRanking run(
            RankUncertainty settings, List<SpaceObject> objects, String index, WorkExecutor executor) {
        Catalog catalog = TestObjects.catalog(objects);
        RiskInputs inputs = RiskInputs.of(BackgroundPopulation.of(catalog)).withExposure(OperatingExposure.bundled());
        RiskRanking ranking = RiskRanking.of(
                catalog, inputs, CriticalityIndex.named(index), CandidateFilter.ALL, WorkExecutor.sequential());
        return settings.of(ranking, inputs, executor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clearorbit", "liou-johnson", "csi"})
    void withoutErrorsEveryPlaceIsCertain(String index) {
        UncertainRanking certain = run(SMALL.withRate(RateSpread.none()), objects(0), index);
        assertThat(certain.objects()).hasSize(150);
        for (UncertainRank line : certain.objects()) {
            int rank = line.nominal().rank();
            double score = line.nominal().score().value();
            assertThat(line.rank()).isEqualTo(new UncertainRank.Range(rank, rank, rank));
            assertThat(line.score()).isEqualTo(new UncertainRank.Range(score, score, score));
            assertThat(line.topProbabilities()).containsExactly(rank <= 5 ? 1.0 : 0.0, rank <= 20 ? 1.0 : 0.0);
        }
        assertThat(certain.expectedHits(20)).isEqualTo(20);
        assertThat(certain.reassessed()).isEqualTo(20);
        assertThat(certain.firstOrderPlaces(20)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clearorbit", "liou-johnson", "csi"})
    void theFirstPlacesAreTakenInEverySample(String index) {
        UncertainRanking unsure = run(SMALL, objects(0.4), index);
        for (int n : unsure.tops()) {
            double sum = unsure.objects().stream()
                    .mapToDouble(line -> unsure.probability(line, n))
                    .sum();
            assertThat(sum).isCloseTo(n, within(1e-9));
            assertThat(unsure.expectedHits(n)).isBetween(0.2 * n, n - 0.1);
            assertThat(unsure.firstOrderPlaces(n)).isLessThan(0.05);
        }
        for (UncertainRank line : unsure.objects()) {
            assertThat(line.score().low()).isLessThanOrEqualTo(line.score().median());
            assertThat(line.score().median()).isLessThanOrEqualTo(line.score().high());
            assertThat(line.rank().low()).isBetween(1.0, line.rank().median());
            assertThat(line.rank().high()).isBetween(line.rank().median(), 150.0);
        }
    }

    @Test
    void threadsDoNotChangeAnything() {
        UncertainRanking one = run(SMALL, objects(0.5), "clearorbit");
        UncertainRanking three = run(SMALL, objects(0.5), "clearorbit", WorkExecutor.threads(3));
        assertThat(three.objects()).isEqualTo(one.objects());
        assertThat(run(SMALL.withSeed(2), objects(0.5), "clearorbit").objects()).isNotEqualTo(one.objects());
    }

    @Test
    void anErrorThatAllRatesShareMovesScoresAndNoRank() {
        double spread = 0.3;
        UncertainRanking shared = run(
                SMALL.withSamples(2000).withReassessed(3).withRate(new RateSpread(spread, 0)),
                objects(0),
                "clearorbit");
        for (UncertainRank line : shared.objects()) {
            assertThat(line.rank().low())
                    .isEqualTo(line.rank().high())
                    .isEqualTo(line.nominal().rank());
            // 1.645 standard deviations, to the accuracy of 2,000 samples
            double nominal = line.nominal().score().value();
            assertThat(FastMath.log(line.score().high() / nominal) / spread).isCloseTo(1.645, within(0.15));
            assertThat(FastMath.log(line.score().low() / nominal) / spread).isCloseTo(-1.645, within(0.15));
        }
    }

    @Test
    void anIndexProportionalToMassSpreadsAsMassDoes() {
        List<SpaceObject> objects = new ArrayList<>(objects(0));
        objects.set(70, unsure(objects.get(70), 1.5, 0, Provenance.ESTIMATED));
        LargestValues none = new LargestValues(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        UncertainRanking spread = run(
                SMALL.withLargest(none).withSamples(700).withTops(List.of(150)).withRate(RateSpread.none()),
                objects,
                "csi");
        UncertainRank line = spread.find(71).orElseThrow();
        double s = ScoreResponse.spread(line.nominal().object().mass());
        // half the 16-84 percent range is the sigma
        assertThat((FastMath.exp(s) - FastMath.exp(-s)) / 2).isCloseTo(1.5, within(1e-12));
        double nominal = line.nominal().score().value();
        assertThat(FastMath.log(line.score().median() / nominal) / s).isCloseTo(0, within(0.15));
        assertThat(FastMath.log(line.score().high() / nominal) / s).isCloseTo(1.645, within(0.25));
        assertThat(line.treatment()).isEqualTo(UncertainRank.Treatment.REASSESSED);
    }

    @Test
    void nothingIsDrawnBeyondTheLargest() {
        List<SpaceObject> objects = new ArrayList<>(objects(0));
        SpaceObject known = TestObjects.derelict(71, 900, 910, 80, 500, 5);
        objects.set(70, unsure(known, 5, 0, Provenance.ESTIMATED));
        for (int reassessed : new int[] {0, 150}) {
            UncertainRanking cut = run(
                    SMALL.withTops(List.of(150))
                            .withLargest(new LargestValues(1500, 50))
                            .withReassessed(reassessed)
                            .withRate(RateSpread.none()),
                    objects,
                    "csi");
            UncertainRank line = cut.find(71).orElseThrow();
            // proportional to the mass
            assertThat(line.score().high() / line.nominal().score().value()).isCloseTo(3, within(1e-9));
            assertThat(line.score().low() / line.nominal().score().value()).isLessThan(0.2);
        }
        assertThatThrownBy(() -> new LargestValues(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFamilyIsRightOrWrongTogether() {
        List<SpaceObject> objects = new ArrayList<>(objects(0));
        // three stages of one family and one that only looks like it, all on nearly the same orbit
        for (int k = 0; k < 4; k++) {
            Provenance provenance = k < 3 ? Provenance.FAMILY : Provenance.MEASURED;
            SpaceObject stage = TestObjects.derelict(1001 + k, 900 - k, 910 - k, 75, 4000, 20);
            objects.add(unsure(stage, 0.6, 0.6, provenance));
        }
        UncertainRanking ranking =
                run(SMALL.withSamples(100).withTops(List.of(154)).withRate(RateSpread.none()), objects, "liou-johnson");
        UncertainRank first = ranking.find(1001).orElseThrow();
        UncertainRank second = ranking.find(1002).orElseThrow();
        UncertainRank other = ranking.find(1004).orElseThrow();
        double ratio =
                second.nominal().score().value() / first.nominal().score().value();
        assertThat(second.score().high() / first.score().high()).isCloseTo(ratio, within(0.02));
        assertThat(second.score().low() / first.score().low()).isCloseTo(ratio, within(0.02));
        assertThat(other.score().median() / first.score().median()).isNotCloseTo(ratio, within(1e-3));
    }

    @Test
    void firstOrderComesCloseToAssessingAnew() {
        RankUncertainty settings = SMALL.withSamples(400);
        UncertainRanking exact = run(settings.withTops(List.of(20, 150)), objects(0.4), "clearorbit");
        UncertainRanking quick = run(settings.withTops(List.of(20)).withReassessed(0), objects(0.4), "clearorbit");
        assertThat(exact.reassessed()).isEqualTo(150);
        assertThat(quick.reassessed()).isZero();
        assertThat(quick.firstOrderPlaces(20)).isCloseTo(20, within(1e-9));
        double difference = 0;
        for (int k = 0; k < 150; k++) {
            difference += Math.abs(exact.probability(exact.objects().get(k), 20)
                    - quick.probability(quick.objects().get(k), 20));
        }
        // of twenty places
        assertThat(difference / 2).isLessThan(1.5);
    }

    @Test
    void assessingOnlyTheLikelyGivesTheirProbabilities() {
        RankUncertainty settings = SMALL.withSamples(200).withTops(List.of(5));
        UncertainRanking likely = run(settings, objects(0.3), "clearorbit");
        UncertainRanking all = run(settings.withTops(List.of(5, 150)), objects(0.3), "clearorbit");
        assertThat(likely.reassessed()).isBetween(5, 149);
        double difference = 0;
        for (int k = 0; k < 150; k++) {
            difference += Math.abs(likely.probability(likely.objects().get(k), 5)
                    - all.probability(all.objects().get(k), 5));
        }
        assertThat(difference / 2).isLessThanOrEqualTo(0.02);
    }

    @Test
    void anObjectOfAnotherMassDoesNotMeetItself() {
        SpaceObject alone = TestObjects.derelict(1, 800, 805, 70, 90, 2);
        RiskInputs inputs = RiskInputs.of(BackgroundPopulation.of(TestObjects.catalog(alone)))
                .withExposure(OperatingExposure.bundled());
        SpaceObject heavier = TestObjects.derelict(1, 800, 805, 70, 5000, 40);
        assertThat(RiskAssessment.of(heavier, inputs).rate().perSecond()).isZero();
        assertThat(RiskAssessment.of(heavier, inputs).rate().coveredFraction()).isGreaterThan(0);
    }

    /** Errors that move objects from one mass bin to another must take nothing from the wrong place. */
    @ParameterizedTest
    @ValueSource(strings = {"clearorbit", "persistent-fragments", "anselmo-pardini", "smc", "witner", "ecob", "sdi"})
    void everyIndexBearsErrorsThatChangeTheMassBin(String index) {
        UncertainRanking wide = run(SMALL.withSamples(30).withTops(List.of(150)), objects(2), index);
        assertThat(wide.objects()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.score().low()).isNotNegative();
            assertThat(line.score().high()).isFinite();
        });
    }

    @Test
    void ratesTimesAFactorStayConsistent() {
        Catalog catalog = TestObjects.catalog(objects(0));
        RiskInputs inputs = RiskInputs.of(BackgroundPopulation.of(catalog)).withExposure(OperatingExposure.bundled());
        RiskAssessment once = RiskAssessment.of(catalog.objects().get(10), inputs);
        RiskAssessment twice = once.withRateTimes(2);
        CollisionRate rate = twice.rate();
        assertThat(rate.perSecond()).isEqualTo(2 * once.rate().perSecond());
        assertThat(rate.spatialDensity() * rate.meanRelativeSpeed() * rate.meanCrossSection() / rate.perSecond())
                .isCloseTo(1, within(1e-12));
        assertThat(rate.byMass().stream()
                                .mapToDouble(CollisionRate.MassBin::perSecond)
                                .sum()
                        / rate.perSecond())
                .isCloseTo(1, within(1e-12));
        assertThat(twice.shells().stream()
                                .mapToDouble(ShellRisk::collisionsPerSecond)
                                .sum()
                        / rate.perSecond())
                .isCloseTo(1, within(1e-12));
        assertThat(twice.fragmentsPerYear()).isEqualTo(2 * once.fragmentsPerYear());
        assertThat(once.withRateTimes(1)).isEqualTo(once);
    }

    @Test
    void normalNumbersAreNormal() {
        StandardNormals normals = new StandardNormals(3);
        double[] drawn = new double[20_000];
        Arrays.setAll(drawn, k -> normals.next());
        Arrays.sort(drawn);
        // Kolmogorov and Smirnov: exceeded with a probability of 0.001 by 1.95/√n
        for (int k = 0; k < drawn.length; k++) {
            double probability = Erf.erfc(-drawn[k] / FastMath.sqrt(2)) / 2;
            assertThat(probability).isCloseTo((k + 0.5) / drawn.length, within(1.95 / FastMath.sqrt(drawn.length)));
        }
    }

    @Test
    void settingsThatMeanNothingAreRefused() {
        RankUncertainty settings = RankUncertainty.withDefaults();
        assertThatThrownBy(() -> settings.withSamples(0)).hasMessage("samples = 0, expected at least 1");
        assertThatThrownBy(() -> settings.withTops(List.of(0))).hasMessage("top = 0, expected at least 1");
        assertThatThrownBy(() -> settings.withTops(List.of())).hasMessage("tops = [], expected at least one");
        assertThatThrownBy(() -> settings.withReassessed(-1))
                .hasMessage("objects to assess anew = -1, expected at least 0");
        assertThatThrownBy(() -> new RateSpread(-0.1, 0))
                .hasMessage("common = -0.1, expected a finite number of 0 or more");
        UncertainRanking ranking = run(SMALL.withSamples(1), objects(0), "csi");
        assertThatThrownBy(() -> ranking.expectedHits(7)).hasMessage("n = 7, expected one of [5, 20]");
        assertThat(ranking.find(4711)).isEmpty();
        assertThat(ranking.samples()).isEqualTo(1);
    }
}
