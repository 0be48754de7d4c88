package org.clearorbit.risk.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.OperationalStatus;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.risk.BackgroundPopulation;
import org.clearorbit.risk.ObjectClass;
import org.clearorbit.risk.RiskInputs;
import org.clearorbit.risk.TestObjects;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

class PairRatesTest {

    private static final PairSettings DEFAULT = PairSettings.withDefaults();

    static List<SpaceObject> randomObjects(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<SpaceObject> objects = new ArrayList<>();
        for (int k = 1; k <= count; k++) {
            double perigee = random.nextDouble(750, 900);
            objects.add(TestObjects.object(
                    k,
                    perigee,
                    perigee + FastMath.pow(10, random.nextDouble(0, 3)),
                    random.nextDouble(50, 110),
                    FastMath.pow(10, random.nextDouble(-1, 4)),
                    random.nextDouble(0.01, 20),
                    ObjectType.values()[random.nextInt(ObjectType.values().length)],
                    OperationalStatus.values()[random.nextInt(3)],
                    "US"));
        }
        return objects;
    }

    @Test
    void sumsAreThoseOfThePairs() {
        List<SpaceObject> objects = randomObjects(60, 1);
        Catalog others = TestObjects.catalog(objects);
        List<SpaceObject> targets = objects.subList(10, 30);
        PairRates rates = PairRates.of(targets, others);
        assertThat(rates.targets().stream().map(TargetRate::object)).containsExactlyElementsOf(targets);
        assertThat(rates.settings()).isEqualTo(DEFAULT);
        assertThat(rates.find(1)).isEmpty();
        for (TargetRate target : rates.targets()) {
            double[] byClass = new double[ObjectClass.values().length];
            double sum = 0;
            double speeds = 0;
            int met = 0;
            for (SpaceObject other : objects) {
                if (other != target.object()) {
                    PairRate pair = PairRate.of(target.object(), other, DEFAULT);
                    byClass[ObjectClass.of(other).ordinal()] += pair.perSecond();
                    sum += pair.perSecond();
                    speeds += pair.perSecond() * pair.meanRelativeSpeed();
                    met += pair.perSecond() > 0 ? 1 : 0;
                }
            }
            assertThat(target.perSecond()).isCloseTo(sum, within(1e-12 * sum));
            assertThat(target.weight()).isCloseTo(sum, within(1e-12 * sum));
            assertThat(target.meanRelativeSpeed()).isCloseTo(speeds / sum, within(1e-8));
            assertThat(target.pairs()).isEqualTo(met);
            assertThat(rates.find(target.object().catalogNumber())).contains(target);
            for (ObjectClass other : ObjectClass.values()) {
                assertThat(target.perSecond(other)).isCloseTo(byClass[other.ordinal()], within(1e-12 * sum));
            }
        }
    }

    @Test
    void keepsTheHeaviestPairsEachOnce() {
        List<SpaceObject> objects = randomObjects(60, 2);
        List<SpaceObject> targets = objects.subList(5, 40);
        PairWeight weight =
                PairWeight.persistentFragments(RiskInputs.of(BackgroundPopulation.of(TestObjects.catalog(objects))));
        PairSettings settings = DEFAULT.withWeight(weight).withKept(25);
        List<PairRate> all = new ArrayList<>();
        for (SpaceObject one : targets) {
            for (SpaceObject other : objects) {
                boolean counted = targets.contains(other) && other.catalogNumber() < one.catalogNumber();
                if (one != other && !counted) {
                    all.add(PairRate.of(one, other, settings));
                }
            }
        }
        all.removeIf(pair -> pair.perSecond() == 0);
        PairRates rates = PairRates.of(targets, TestObjects.catalog(objects), settings, WorkExecutor.sequential());
        assertThat(rates.pairs()).isEqualTo(all.size());
        all.sort(Comparator.comparingDouble((PairRate pair) -> -pair.weight())
                .thenComparingInt(pair -> pair.first().catalogNumber())
                .thenComparingInt(pair -> pair.second().catalogNumber()));
        assertThat(rates.heaviest(25)).containsExactlyElementsOf(all.subList(0, 25));
        assertThat(rates.heaviest(3)).containsExactlyElementsOf(all.subList(0, 3));
        assertThatThrownBy(() -> rates.heaviest(26))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("26")
                .hasMessageContaining("withKept");
    }

    @Test
    void threadsChangeNothing() {
        List<SpaceObject> objects = randomObjects(120, 3);
        Catalog others = TestObjects.catalog(objects);
        PairSettings settings = DEFAULT.withKept(50);
        PairRates one = PairRates.of(objects, others, settings, WorkExecutor.sequential());
        PairRates three = PairRates.of(objects, others, settings, WorkExecutor.threads(3));
        assertThat(three.targets()).isEqualTo(one.targets());
        assertThat(three.heaviest(50)).isEqualTo(one.heaviest(50));
    }

    @Test
    void bothPartnersHaveTheSameBits() {
        List<SpaceObject> objects = randomObjects(40, 4);
        for (SpaceObject one : objects) {
            for (SpaceObject other : objects) {
                if (one.catalogNumber() < other.catalogNumber()) {
                    assertThat(PairRate.of(one, other, DEFAULT)).isEqualTo(PairRate.of(other, one, DEFAULT));
                    double alone = PairRates.of(List.of(other), TestObjects.catalog(one))
                            .targets()
                            .get(0)
                            .perSecond();
                    assertThat(alone).isEqualTo(PairRate.of(one, other, DEFAULT).perSecond());
                }
            }
        }
    }

    @Test
    void growsAsTheSquareOfTheSumOfRadii() {
        SpaceObject other = TestObjects.derelict(2, 700, 900, 82, 900, 4);
        double last = 0;
        double unit = PairRate.of(TestObjects.derelict(1, 750, 850, 74, 900, 4), other, DEFAULT)
                .perSecond();
        for (double size : new double[] {0.01, 1, 4, 16, 100}) {
            double rate = PairRate.of(TestObjects.derelict(1, 750, 850, 74, 900, size), other, DEFAULT)
                    .perSecond();
            double scale = (FastMath.sqrt(size) + 2) / 4;
            assertThat(rate / unit).isCloseTo(scale * scale, within(1e-9));
            assertThat(rate).isGreaterThan(last);
            last = rate;
        }
    }

    @Test
    void objectsThatNeverMeetHaveNoRate() {
        SpaceObject low = TestObjects.derelict(1, 500, 520, 51, 10, 1);
        SpaceObject high = TestObjects.derelict(2, 900, 910, 51, 10, 1);
        PairRate pair = PairRate.of(low, high, DEFAULT);
        assertThat(pair.perSecond()).isZero();
        assertThat(pair.meanRelativeSpeed()).isZero();
        TargetRate sum = PairRates.of(List.of(low), TestObjects.catalog(low, high))
                .targets()
                .get(0);
        assertThat(sum.perSecond()).isZero();
        assertThat(sum.pairs()).isZero();
    }

    @Test
    void refusesWhatHasNoMeaning() {
        SpaceObject one = TestObjects.derelict(1, 500, 520, 51, 10, 1);
        assertThatThrownBy(() -> PairRate.of(one, one, DEFAULT)).hasMessageContaining("paired with itself");
        assertThatThrownBy(() -> PairRates.of(List.of(one, one), TestObjects.catalog(one)))
                .hasMessageContaining("target 1 stands twice");
        assertThatThrownBy(() -> DEFAULT.withRadialSmear(99)).hasMessageContaining("99.0 m, expected 100");
        assertThatThrownBy(() -> DEFAULT.withInclinationSmear(0)).hasMessageContaining("expected 0.01 to 10 degrees");
        assertThatThrownBy(() -> DEFAULT.withKept(-1)).hasMessageContaining("-1");
        PairSettings negative = DEFAULT.withWeight((a, b, rate, speed, radius) -> -rate);
        SpaceObject other = TestObjects.derelict(2, 510, 530, 51, 10, 1);
        assertThatThrownBy(() -> PairRate.of(one, other, negative)).hasMessageContaining("weight of the pair 1, 2");
    }
}
