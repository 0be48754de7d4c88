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
import org.junit.jupiter.params.provider.ValueSource;

class RiskRankingTest {

    private static final Catalog CATALOG = TestObjects.catalog(objects());
    private static final RiskInputs INPUTS = RiskInputs.of(CATALOG);

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
    @ValueSource(
            strings = {
                "clearorbit",
                "persistent-fragments",
                "liou-johnson",
                "csi",
                "csi-shells",
                "anselmo-pardini",
                "smc",
                "witner",
                "ecob",
                "sdi"
            })
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
        RiskRanking intact = RiskRanking.of(CATALOG, CriticalityIndex.clearorbit());
        assertThat(intact.find(2001)).isEmpty();
        assertThat(intact.find(2002)).isPresent();
        assertThat(intact.find(2003)).isEmpty();
        assertThat(intact.outOfRange()).extracting(SpaceObject::catalogNumber).containsExactly(2003);
    }

    @Test
    void rankingsSideBySideAreThoseOfEachIndexAlone() {
        List<RiskRanking> together = RiskRanking.of(
                CATALOG, INPUTS, CriticalityIndex.all(), CandidateFilter.INTACT, WorkExecutor.threads(2));
        assertThat(together).hasSize(10);
        for (RiskRanking ranking : together) {
            RiskRanking alone =
                    RiskRanking.of(CATALOG, INPUTS, ranking.index(), CandidateFilter.INTACT, WorkExecutor.sequential());
            assertThat(ranking.objects()).isEqualTo(alone.objects());
            assertThat(ranking.objects().size()
                            + ranking.notRated().size()
                            + ranking.outOfRange().size())
                    .isEqualTo(1204);
        }
    }

    @Test
    void shortFormsTakeTheBundledSatellitesWhereNoneIsKnown() {
        Catalog unknown = CATALOG.filter(object -> object.status() != OperationalStatus.OPERATIONAL);
        assertThat(RiskInputs.of(CATALOG).exposure().source()).isEqualTo("the operating satellites of the catalogue");
        assertThat(RiskInputs.of(unknown).exposure().source())
                .isEqualTo("bundled: the satellites operating on 2022-01-22");
        assertThat(RiskRanking.of(unknown, CriticalityIndex.clearorbit())
                        .top(1)
                        .get(0)
                        .score()
                        .value())
                .isPositive();
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

    @Test
    void unknownIndexIsNamedWithThoseThatAreKnown() {
        assertThatThrownBy(() -> CriticalityIndex.named("nasa"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "criticality index: found 'nasa', expected one of clearorbit, persistent-fragments, liou-johnson,"
                                + " csi, csi-shells, anselmo-pardini, smc, witner, ecob, sdi");
    }

    @Test
    void aScoreThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> new IndexScore(Double.NaN, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
