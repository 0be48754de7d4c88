package org.clearorbit.risk.cube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.OperationalStatus;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.risk.AltitudeShells;
import org.clearorbit.risk.TestObjects;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

/** Meetings given by hand, of which every sum can be written down. */
class CubeTallyTest {

    private static final double EDGE = 10_000;
    private static final double LOWEST = EarthModel.EQUATORIAL_RADIUS + 150_000;

    // hard-body radii of 1, 2, 3 and 4 m
    private static final SpaceObject STAGE = object(11, 1000, 1, ObjectType.ROCKET_BODY);
    private static final SpaceObject SATELLITE = object(12, 999, 2, ObjectType.PAYLOAD);
    private static final SpaceObject FRAGMENT = object(13, 10, 3, ObjectType.DEBRIS);
    private static final SpaceObject LARGE_STAGE = object(14, 9000, 4, ObjectType.ROCKET_BODY);

    private static final Catalog CATALOG = TestObjects.catalog(STAGE, SATELLITE, FRAGMENT, LARGE_STAGE);

    private static SpaceObject object(int number, double mass, double radius, ObjectType type) {
        return TestObjects.object(
                number,
                800,
                810,
                98,
                mass,
                FastMath.PI * radius * radius,
                type,
                OperationalStatus.NOT_OPERATIONAL,
                "US");
    }

    private static CubeRates rates(CubeMeetings meetings, int samples) {
        CubeTally tally = new CubeTally(CATALOG, CubePopulation.of(CATALOG, CubePlacement.random()), EDGE);
        tally.add(meetings);
        tally.endSample();
        return new CubeRates(CATALOG, tally, samples, true);
    }

    /** π (r₁ + r₂)² v/h³. */
    private static double rate(double radii, double speed) {
        return FastMath.PI * radii * radii * speed / (EDGE * EDGE * EDGE);
    }

    /** Mean over the samples and its standard error, from what each sample found. */
    private static void assertMean(RateEstimate found, int meetings, double... samples) {
        double mean = 0;
        for (double sample : samples) {
            mean += sample / samples.length;
        }
        double squares = 0;
        for (double sample : samples) {
            squares += (sample - mean) * (sample - mean);
        }
        Offset<Double> rounding = within(1e-9 * rate(8, 16_000));
        assertThat(found.perSecond()).isCloseTo(mean, rounding);
        assertThat(found.standardError())
                .isCloseTo(FastMath.sqrt(squares / samples.length / (samples.length - 1)), rounding);
        assertThat(found.meetings()).isEqualTo(meetings);
    }

    /** In the first sample two pairs, in the second none, in the third one of them again. */
    private static CubeRates example() {
        CubeMeetings meetings = new CubeMeetings();
        meetings.add(0, 0, 3, 14_000, LOWEST + 10_000);
        meetings.add(0, 1, 2, 700, LOWEST + 30_000);
        meetings.add(2, 0, 3, 7000, LOWEST + 30_000);
        return rates(meetings, 3);
    }

    @Test
    void samplesAddUpAndTheErrorIsTheirScatter() {
        CubeRates rates = example();
        assertThat(rates.samples()).isEqualTo(3);
        assertThat(rates.isComplete()).isTrue();
        assertMean(rates.total(), 3, rate(5, 14_000) + rate(5, 700), 0, rate(5, 7000));
        // 14 km/s, 25π m² and 1000 km³ in one of three samples, by hand
        assertThat(rates.total().perSecond()).isCloseTo(25 * FastMath.PI * 21_700 / 3e12, within(1e-18));
    }

    @Test
    void bothPartiesOfAMeetingHaveItsRate() {
        CubeRates rates = example();
        for (int number : new int[] {11, 14}) {
            assertMean(rates.ofObject(number), 2, rate(5, 14_000), 0, rate(5, 7000));
        }
        for (int number : new int[] {12, 13}) {
            assertMean(rates.ofObject(number), 1, rate(5, 700), 0, 0);
        }
        assertThat(rates.ofIndex(3)).isEqualTo(rates.ofObject(14));
    }

    @Test
    void typesOfBothPartiesCountInEitherOrder() {
        CubeRates rates = example();
        assertMean(rates.between(ObjectType.ROCKET_BODY, ObjectType.ROCKET_BODY), 2, rate(5, 14_000), 0, rate(5, 7000));
        assertMean(rates.between(ObjectType.PAYLOAD, ObjectType.DEBRIS), 1, rate(5, 700), 0, 0);
        assertThat(rates.between(ObjectType.DEBRIS, ObjectType.PAYLOAD))
                .isEqualTo(rates.between(ObjectType.PAYLOAD, ObjectType.DEBRIS));
        assertThat(rates.between(ObjectType.PAYLOAD, ObjectType.ROCKET_BODY).meetings())
                .isZero();
        CubeMeetings turned = new CubeMeetings();
        turned.add(0, 1, 2, 700, LOWEST);
        turned.add(0, 2, 1, 700, LOWEST);
        assertThat(rates(turned, 2)
                        .between(ObjectType.PAYLOAD, ObjectType.DEBRIS)
                        .meetings())
                .isEqualTo(2);
    }

    @Test
    void shellsHoldWhatMeetsBetweenTheirBoundaries() {
        CubeRates rates = example();
        assertMean(rates.inShell(0), 1, rate(5, 14_000), 0, 0);
        assertMean(rates.inShell(1), 2, rate(5, 700), 0, rate(5, 7000));
        assertThat(rates.inShell(2).meetings()).isZero();
        assertThat(rates.outsideShells().meetings()).isZero();
        CubeMeetings beyond = new CubeMeetings();
        beyond.add(0, 0, 1, 1000, LOWEST - 1);
        beyond.add(1, 0, 1, 1000, AltitudeShells.upperRadius(AltitudeShells.count() - 1));
        beyond.add(1, 0, 2, 1000, LOWEST);
        CubeRates outside = rates(beyond, 2);
        assertMean(outside.outsideShells(), 2, rate(3, 1000), rate(3, 1000));
        assertMean(outside.inShell(0), 1, 0, rate(4, 1000));
        assertThatThrownBy(() -> outside.inShell(AltitudeShells.count())).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void binsOfSpeedAreHalfAKilometreASecondWideAndTheLastIsOpen() {
        CubeMeetings meetings = new CubeMeetings();
        for (double speed : new double[] {0, 499, 500, 1499, 16_499, 16_500, 17_000, 40_000}) {
            meetings.add(0, 0, 1, speed, LOWEST);
        }
        List<CubeRates.SpeedBin> bins = rates(meetings, 2).bySpeed();
        assertThat(bins).hasSize(34);
        assertThat(bins.get(0).lowest()).isZero();
        assertThat(bins.get(0).highest()).isEqualTo(500);
        assertThat(bins.get(2).lowest()).isEqualTo(1000);
        assertThat(bins.get(2).highest()).isEqualTo(1500);
        assertThat(bins.get(32).highest()).isEqualTo(16_500);
        assertThat(bins.get(33).lowest()).isEqualTo(16_500);
        assertThat(bins.get(33).highest()).isInfinite();
        assertThat(bins).extracting(bin -> bin.rate().meetings()).startsWith(2L, 1L, 1L, 0L);
        assertThat(bins.get(32).rate().meetings()).isEqualTo(1);
        assertThat(bins.get(33).rate().meetings()).isEqualTo(3);
        assertMean(bins.get(33).rate(), 3, rate(3, 73_500), 0);
    }

    @Test
    void pairsOfATonneOrMoreAreKeptOneByOne() {
        CubeRates rates = example();
        // the satellite falls short of it by a kilogram
        assertThat(rates.heavyPairs()).hasSize(1);
        CubeRates.Pair pair = rates.heavyPairs().get(0);
        assertThat(pair.one()).isEqualTo(STAGE);
        assertThat(pair.other()).isEqualTo(LARGE_STAGE);
        assertMean(pair.rate(), 2, rate(5, 14_000), 0, rate(5, 7000));
    }

    @Test
    void heavyPairsComeByDescendingRateAndThenByNumbers() {
        SpaceObject[] objects = new SpaceObject[6];
        for (int k = 0; k < 6; k++) {
            objects[k] = object(21 + k, 2000, 1, ObjectType.ROCKET_BODY);
        }
        Catalog catalog = TestObjects.catalog(objects);
        CubeTally tally = new CubeTally(catalog, CubePopulation.of(catalog, CubePlacement.random()), EDGE);
        CubeMeetings meetings = new CubeMeetings();
        meetings.add(0, 2, 4, 5000, LOWEST);
        meetings.add(0, 1, 5, 5000, LOWEST);
        meetings.add(1, 2, 3, 5000, LOWEST);
        meetings.add(1, 4, 5, 9000, LOWEST);
        tally.add(meetings);
        tally.endSample();
        assertThat(new CubeRates(catalog, tally, 2, true).heavyPairs())
                .extracting(
                        pair -> pair.one().catalogNumber(), pair -> pair.other().catalogNumber())
                .containsExactly(tuple(25, 26), tuple(22, 26), tuple(23, 24), tuple(23, 25));
    }

    @Test
    void aSampleMayBeSpreadOverTwoRunsOfMeetings() {
        CubeTally tally = new CubeTally(CATALOG, CubePopulation.of(CATALOG, CubePlacement.random()), EDGE);
        for (int k = 0; k < 2; k++) {
            CubeMeetings part = new CubeMeetings();
            part.add(7, 0, 1, 1000, LOWEST);
            tally.add(part);
        }
        tally.endSample();
        // the samples in which nothing met are counted and not listed
        CubeRates rates = new CubeRates(CATALOG, tally, 10, false);
        assertThat(rates.isComplete()).isFalse();
        assertMean(rates.total(), 2, 2 * rate(3, 1000), 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void manyMeetingsAreKeptInTheirOrder() {
        CubeMeetings meetings = new CubeMeetings();
        for (int k = 0; k < 100; k++) {
            meetings.add(k / 3, k, 2 * k, 10.5 * k, 1000.25 * k);
        }
        assertThat(meetings.size()).isEqualTo(100);
        for (int k = 0; k < 100; k++) {
            assertThat(meetings.sample(k)).isEqualTo(k / 3);
            assertThat(meetings.one(k)).isEqualTo(k);
            assertThat(meetings.other(k)).isEqualTo(2 * k);
            assertThat(meetings.speed(k)).isEqualTo(10.5 * k);
            assertThat(meetings.radius(k)).isEqualTo(1000.25 * k);
        }
    }

    @Test
    void manyQuantitiesMayChangeInOneSample() {
        SampleSums sums = new SampleSums(100);
        for (int sample = 0; sample < 2; sample++) {
            for (int k = 0; k < 100; k++) {
                sums.add(k, k);
            }
            sums.endSample();
        }
        for (int k = 0; k < 100; k++) {
            assertThat(sums.mean(k, 2)).isEqualTo(new RateEstimate(k, 0, 2));
        }
    }

    @Test
    void aJulianYearHasThirtyOneMillionSeconds() {
        RateEstimate estimate = new RateEstimate(2e-9, 1e-9, 5);
        assertThat(estimate.perYear()).isCloseTo(2e-9 * 31_557_600, within(1e-15));
        assertThat(estimate.standardErrorPerYear()).isCloseTo(1e-9 * 31_557_600, within(1e-15));
    }
}
