package org.clearorbit.risk.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.risk.BackgroundPopulation;
import org.clearorbit.risk.CandidateFilter;
import org.clearorbit.risk.CriticalityIndex;
import org.clearorbit.risk.IndexScore;
import org.clearorbit.risk.RankedObject;
import org.clearorbit.risk.RiskAssessment;
import org.clearorbit.risk.RiskInputs;
import org.clearorbit.risk.RiskRanking;
import org.clearorbit.risk.SpacecraftCriticalityIndex;
import org.clearorbit.risk.TestObjects;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

class RankingSetTest {

    private static final Catalog CATALOG = TestObjects.catalog(objects());
    private static final RiskInputs INPUTS = RiskInputs.of(BackgroundPopulation.of(CATALOG));
    private static final List<CriticalityIndex> INDICES = List.of(
            CriticalityIndex.persistentFragments(),
            CriticalityIndex.liouJohnson(),
            SpacecraftCriticalityIndex.byShells());

    private static List<SpaceObject> objects() {
        SplittableRandom random = new SplittableRandom(5);
        List<SpaceObject> objects = new ArrayList<>();
        for (int k = 1; k <= 700; k++) {
            double perigee = random.nextDouble(500, 1500);
            objects.add(TestObjects.derelict(
                    k,
                    perigee,
                    perigee + random.nextDouble(100),
                    random.nextDouble(60, 100),
                    FastMath.pow(10, random.nextDouble(1, 4)),
                    random.nextDouble(1, 30)));
        }
        return objects;
    }

    private static RankingSet set(List<CriticalityIndex> indices, WorkExecutor executor) {
        return RankingSet.of(CATALOG, INPUTS, indices, CandidateFilter.ALL, executor);
    }

    @Test
    void rankingsAreThoseThatEachIndexGivesAlone() {
        RankingSet set = set(INDICES, WorkExecutor.threads(3));
        for (CriticalityIndex index : INDICES) {
            RiskRanking alone = RiskRanking.of(CATALOG, INPUTS, index, CandidateFilter.ALL, WorkExecutor.sequential());
            assertThat(set.ranking(index.name()).objects()).isEqualTo(alone.objects());
        }
        assertThat(set.rankings())
                .extracting(ranking -> ranking.index().name())
                .containsExactly("persistent-fragments", "liou-johnson", "csi-shells");
    }

    @Test
    void everyObjectIsAssessedOnce() {
        RankingSet set = set(INDICES, WorkExecutor.sequential());
        for (RankedObject line : set.ranking("persistent-fragments").top(20)) {
            int number = line.object().catalogNumber();
            assertThat(set.ranking("csi-shells").find(number).orElseThrow().assessment())
                    .isSameAs(line.assessment());
        }
    }

    @Test
    void agreementAndCompositesAreOfAllTheRankings() {
        RankingSet set = set(INDICES, WorkExecutor.sequential());
        List<List<RankingAgreement>> matrix = set.agreement();
        for (int row = 0; row < 3; row++) {
            assertThat(matrix.get(row).get(row).kendallTauB()).isEqualTo(1);
            for (int column = 0; column < 3; column++) {
                RankingAgreement pair = matrix.get(row).get(column);
                assertThat(pair.first().name()).isEqualTo(INDICES.get(row).name());
                assertThat(pair.second().name()).isEqualTo(INDICES.get(column).name());
                assertThat(pair.commonObjects()).isEqualTo(700);
                assertThat(pair.kendallTauB())
                        .isGreaterThan(0)
                        .isEqualTo(matrix.get(column).get(row).kendallTauB());
            }
        }
        CompositeRanking kemeny = set.composite(CompositeMethod.KEMENY);
        assertThat(kemeny.objects()).hasSize(700);
        assertThat(kemeny.names()).containsExactly("persistent-fragments", "liou-johnson", "csi-shells");
        assertThat(kemeny.distance())
                .isLessThanOrEqualTo(set.composite(CompositeMethod.BORDA).distance());
        int worst = kemeny.objects().get(0).catalogNumber();
        assertThat(kemeny.objects().get(0).ranks().get(1))
                .isEqualTo(set.ranking("liou-johnson").find(worst).orElseThrow().rank());
    }

    @Test
    void indicesAreNamedApartAndThereIsOne() {
        assertThatThrownBy(() -> set(List.of(), WorkExecutor.sequential()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("criticality indices: found 'none', expected at least one");
        assertThatThrownBy(() -> set(
                        List.of(CriticalityIndex.liouJohnson(), CriticalityIndex.liouJohnson()),
                        WorkExecutor.sequential()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("criticality indices: found 'liou-johnson', expected each name once");
        assertThatThrownBy(() -> set(INDICES, WorkExecutor.sequential()).ranking("ecob"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "criticality index: found 'ecob', expected one of persistent-fragments, liou-johnson, csi-shells");
    }

    @Test
    void anIndexThatRefusesAnObjectEndsTheRun() {
        AtomicInteger asked = new AtomicInteger();
        CriticalityIndex refusing = new CriticalityIndex() {
            @Override
            public String name() {
                return "refusing";
            }

            @Override
            public String description() {
                return "refuses object 500";
            }

            @Override
            public String unit() {
                return "1";
            }

            @Override
            public IndexScore score(RiskAssessment assessment, RiskInputs inputs) {
                asked.incrementAndGet();
                if (assessment.object().catalogNumber() == 500) {
                    throw InvalidInputException.at("object", 500, "another");
                }
                return new IndexScore(1, List.of());
            }
        };
        assertThatThrownBy(() -> set(List.of(refusing), WorkExecutor.sequential()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("object: found '500', expected another");
        assertThat(asked.get()).isEqualTo(500);
    }
}
