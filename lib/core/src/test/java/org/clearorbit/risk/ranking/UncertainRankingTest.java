package org.clearorbit.risk.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.PhysicalValue;
import org.clearorbit.catalog.Provenance;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.risk.BackgroundPopulation;
import org.clearorbit.risk.CriticalityIndex;
import org.clearorbit.risk.IndexScore;
import org.clearorbit.risk.RankedObject;
import org.clearorbit.risk.RiskAssessment;
import org.clearorbit.risk.RiskInputs;
import org.clearorbit.risk.TestObjects;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

/** The parts of a {@link RankUncertainty}, each by itself. */
class UncertainRankingTest {

    private static final SpaceObject STAGE = unsure(7, 0.4, 0.2, Provenance.MEASURED);
    private static final Catalog CATALOG = TestObjects.catalog(STAGE, TestObjects.derelict(8, 790, 830, 74, 3000, 12));
    private static final RiskInputs INPUTS = RiskInputs.of(BackgroundPopulation.of(CATALOG));

    private static SpaceObject unsure(int number, double mass, double area, Provenance provenance) {
        SpaceObject object = TestObjects.derelict(number, 800, 820, 82, 1000, 10);
        return new SpaceObject(
                object.elements(),
                object.type(),
                object.owner(),
                null,
                null,
                object.status(),
                new PhysicalValue(1000, 1000 * mass, provenance, "a list"),
                new PhysicalValue(10, 10 * area, provenance, "a list"));
    }

    private static RankedObject ranked(int rank, SpaceObject object) {
        return new RankedObject(rank, RiskAssessment.of(object, INPUTS), new IndexScore(10 - rank, List.of()));
    }

    private static UncertainRank line(int rank, UncertainRank.Treatment treatment, Double... probabilities) {
        UncertainRank.Range range = new UncertainRank.Range(rank, rank, rank);
        return new UncertainRank(
                ranked(rank, TestObjects.derelict(100 + rank, 800, 820, 82, 1000, 10)),
                range,
                range,
                List.of(probabilities),
                treatment);
    }

    @Test
    void expectedHitsAreOfTheFirstAndFirstOrderPlacesOfAll() {
        UncertainRanking ranking = new UncertainRanking(
                List.of(1, 2),
                50,
                List.of(
                        line(1, UncertainRank.Treatment.REASSESSED, 0.7, 0.9),
                        line(2, UncertainRank.Treatment.REASSESSED, 0.2, 0.6),
                        line(3, UncertainRank.Treatment.FIRST_ORDER, 0.06, 0.3),
                        line(4, UncertainRank.Treatment.FIRST_ORDER, 0.03, 0.15),
                        line(5, UncertainRank.Treatment.FIRST_ORDER, 0.01, 0.05)));
        assertThat(ranking.tops()).containsExactly(1, 2);
        assertThat(ranking.samples()).isEqualTo(50);
        assertThat(ranking.reassessed()).isEqualTo(2);
        assertThat(ranking.expectedHits(1)).isCloseTo(0.7, within(1e-15));
        assertThat(ranking.expectedHits(2)).isCloseTo(1.5, within(1e-15));
        assertThat(ranking.firstOrderPlaces(1)).isCloseTo(0.1, within(1e-15));
        assertThat(ranking.firstOrderPlaces(2)).isCloseTo(0.5, within(1e-15));
        UncertainRank third = ranking.find(103).orElseThrow();
        assertThat(third).isEqualTo(ranking.objects().get(2));
        assertThat(ranking.probability(third, 2)).isEqualTo(0.3);
        assertThat(ranking.find(106)).isEmpty();
        assertThatThrownBy(() -> ranking.probability(third, 3)).hasMessage("n = 3, expected one of [1, 2]");
    }

    @Test
    void theErrorsOfAnObjectDependOnItsNumberAndTheSeedAlone() {
        ErrorDraws draws = ErrorDraws.of(STAGE, 3, 40);
        ErrorDraws again = ErrorDraws.of(unsure(7, 0.1, 0.1, Provenance.ESTIMATED), 3, 15);
        assertThat(Arrays.copyOf(draws.mass(), 15)).isEqualTo(again.mass());
        assertThat(Arrays.copyOf(draws.area(), 15)).isEqualTo(again.area());
        assertThat(Arrays.copyOf(draws.ownRate(), 15)).isEqualTo(again.ownRate());
        assertThat(draws.mass()).hasSize(40);
        assertThat(Arrays.copyOf(ErrorDraws.commonRate(3, 40), 15)).isEqualTo(ErrorDraws.commonRate(3, 15));
    }

    @Test
    void noTwoKindsOfErrorsNorTwoObjectsNorTwoSeedsErrTogether() {
        SpaceObject other = unsure(9, 0.4, 0.2, Provenance.MEASURED);
        SpaceObject family = unsure(7, 0.4, 0.2, Provenance.FAMILY);
        List<double[]> streams = new ArrayList<>();
        for (ErrorDraws draws :
                List.of(ErrorDraws.of(STAGE, 3, 2000), ErrorDraws.of(other, 3, 2000), ErrorDraws.of(STAGE, 4, 2000))) {
            streams.addAll(List.of(draws.mass(), draws.area(), draws.ownRate()));
        }
        streams.add(ErrorDraws.commonRate(3, 2000));
        streams.add(ErrorDraws.commonRate(4, 2000));
        streams.add(ErrorDraws.of(family, 3, 2000).mass());
        streams.add(ErrorDraws.of(family, 3, 2000).area());
        for (int i = 0; i < streams.size(); i++) {
            for (int j = 0; j < i; j++) {
                double product = 0;
                for (int k = 0; k < 2000; k++) {
                    product += streams.get(i)[k] * streams.get(j)[k] / 2000;
                }
                // five standard deviations of the correlation of independent numbers
                assertThat(product).as("streams %d and %d", i, j).isCloseTo(0, within(5 / FastMath.sqrt(2000)));
            }
        }
    }

    @Test
    void aFamilySharesTheErrorsOfItsValuesAndNotOfItsRates() {
        ErrorDraws one = ErrorDraws.of(unsure(7, 0.4, 0.2, Provenance.FAMILY), 3, 10);
        ErrorDraws two = ErrorDraws.of(unsure(9, 0.4, 0.2, Provenance.FAMILY), 3, 10);
        assertThat(two.mass()).isEqualTo(one.mass());
        assertThat(two.area()).isEqualTo(one.area());
        assertThat(two.ownRate()).isNotEqualTo(one.ownRate());
    }

    @Test
    void aCeilingIsTheNumberOfStandardDeviationsUpToTheLargestValue() {
        PhysicalValue value = new PhysicalValue(1000, 500, Provenance.ESTIMATED, "test");
        assertThat(LargestValues.ceiling(value, 0.5, 1000 * FastMath.E)).isCloseTo(2, within(1e-12));
        // at or above the limit: no error upwards, the nominal value stays
        assertThat(LargestValues.ceiling(value, 0.5, 1000)).isZero();
        assertThat(LargestValues.ceiling(value, 0.5, 400)).isZero();
        assertThat(LargestValues.ceiling(value, 0, 2000)).isInfinite();
        assertThat(LargestValues.withDefaults()).isEqualTo(new LargestValues(9000, 50));
        assertThatThrownBy(() -> new LargestValues(1, 0))
                .hasMessage("largest mass = 1.0 kg and cross-section = 0.0 m2, expected numbers above 0");
        assertThatThrownBy(() -> new LargestValues(Double.NaN, 1)).hasMessageContaining("mass = NaN kg");
    }

    @Test
    void spreadsOfRatesAreFiniteAndNotNegative() {
        assertThat(RateSpread.withDefaults()).isEqualTo(new RateSpread(0.3, 0.2));
        assertThat(RateSpread.none()).isEqualTo(new RateSpread(0, 0));
        assertThatThrownBy(() -> new RateSpread(0, -1)).hasMessage("own = -1.0, expected a finite number of 0 or more");
        assertThatThrownBy(() -> new RateSpread(Double.POSITIVE_INFINITY, 0)).hasMessageContaining("common = Infinity");
        assertThatThrownBy(() -> new RateSpread(0, Double.NaN)).hasMessageContaining("own = NaN");
    }

    /** Scores are proportional to mass, cross-section and rate: first order is exact. */
    private static ScoreResponse proportional(RankUncertainty settings, double score) {
        CriticalityIndex index = new CriticalityIndex() {
            @Override
            public String name() {
                return "mass times area times rate";
            }

            @Override
            public String description() {
                return "proportional to all three";
            }

            @Override
            public String unit() {
                return "kg m2/s";
            }

            @Override
            public IndexScore score(RiskAssessment assessment, RiskInputs inputs) {
                double mass = assessment.object().mass().value();
                double area = assessment.object().crossSection().value();
                return new IndexScore(score * mass / 1000 * area / 10 * assessment.rateTimes(), List.of());
            }
        };
        RiskAssessment assessment = RiskAssessment.of(STAGE, INPUTS);
        return ScoreResponse.of(
                new RankedObject(1, assessment, index.score(assessment, INPUTS)), INPUTS, index, settings);
    }

    @Test
    void aProportionalScoreAnswersToFirstOrderAsItDoesExactly() {
        RankUncertainty settings = RankUncertainty.withDefaults();
        ScoreResponse response = proportional(settings, 5);
        double s = FastMath.asinh(0.4);
        double t = FastMath.asinh(0.2);
        for (double mass : new double[] {-2, 0, 0.5, 3}) {
            for (double area : new double[] {-1, 0, 2}) {
                for (double rate : new double[] {-0.4, 0, 0.3}) {
                    double expected = 5 * FastMath.exp(s * mass + t * area + rate);
                    assertThat(response.score(mass, area, rate)).isCloseTo(expected, within(1e-9));
                    assertThat(response.firstOrder(mass, area, rate)).isCloseTo(expected, within(1e-9));
                }
            }
        }
        // 1,500 kg at most
        ScoreResponse limited = proportional(settings.withLargest(new LargestValues(1500, 50)), 5);
        assertThat(limited.score(4, 0, 0)).isCloseTo(7.5, within(1e-9));
        assertThat(limited.firstOrder(4, 0, 0)).isCloseTo(7.5, within(1e-9));
        // the nominal value stays where it is the largest already
        ScoreResponse largest = proportional(settings.withLargest(new LargestValues(900, 50)), 5);
        assertThat(largest.firstOrder(2, 0, 0)).isCloseTo(5, within(1e-9));
        assertThat(largest.firstOrder(-1, 0, 0)).isCloseTo(5 * FastMath.exp(-s), within(1e-9));
    }

    @Test
    void theChanceOfAThresholdIsThatOfANormalLogarithm() {
        ScoreResponse response = proportional(RankUncertainty.withDefaults(), 5);
        // errors of mass, cross-section and the object's own rate, added in quadrature
        double spread = FastMath.hypot(FastMath.hypot(FastMath.asinh(0.4), FastMath.asinh(0.2)), 0.2);
        assertThat(response.chanceOfReaching(4)).isEqualTo(1);
        assertThat(response.chanceOfReaching(5)).isEqualTo(1);
        assertThat(response.chanceOfReaching(5 * FastMath.exp(spread))).isCloseTo(0.158655, within(1e-6));
        assertThat(response.chanceOfReaching(5 * FastMath.exp(2 * spread))).isCloseTo(0.022750, within(1e-6));
        ScoreResponse none = proportional(RankUncertainty.withDefaults(), 0);
        assertThat(none.chanceOfReaching(1e-9)).isZero();
        assertThat(none.chanceOfReaching(0)).isEqualTo(1);
        assertThat(none.firstOrder(1, 1, 1)).isZero();
    }

    @Test
    void theDefaultsAreThoseThatTheDocumentationNames() {
        RankUncertainty defaults = RankUncertainty.withDefaults();
        assertThat(defaults.samples()).isEqualTo(200);
        assertThat(defaults.seed()).isEqualTo(1);
        assertThat(defaults.rate()).isEqualTo(RateSpread.withDefaults());
        assertThat(defaults.largest()).isEqualTo(LargestValues.withDefaults());
        assertThat(defaults.tops()).containsExactly(10, 20, 50, 100);
        assertThat(defaults.reassessed()).isEqualTo(Integer.MAX_VALUE);
        assertThat(defaults.withReassessed(0).reassessed()).isZero();
        assertThat(defaults.withSamples(1).samples()).isEqualTo(1);
        assertThat(defaults.withTops(List.of(1)).tops()).containsExactly(1);
    }
}
