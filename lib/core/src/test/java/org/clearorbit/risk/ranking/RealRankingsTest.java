package org.clearorbit.risk.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.clearorbit.SharedData;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.risk.CandidateFilter;
import org.clearorbit.risk.CriticalityIndex;
import org.clearorbit.risk.RealCatalogueTest;
import org.clearorbit.risk.RiskInputs;
import org.clearorbit.risk.RiskRanking;
import org.clearorbit.risk.SpacecraftCriticalityIndex;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several rankings of the intact derelicts of January 2022; prints what they say of each other. */
@Tag("shared-data")
class RealRankingsTest {

    private static final WorkExecutor EXECUTOR = WorkExecutor.threads(2);

    private static RiskInputs inputs;
    private static RankingSet set;

    @BeforeAll
    static void rankByEveryIndex() {
        Catalog catalog = RealCatalogueTest.catalogue();
        inputs = RiskInputs.of(catalog);
        set = RankingSet.of(
                catalog,
                inputs,
                List.of(
                        CriticalityIndex.clearorbit(),
                        CriticalityIndex.liouJohnson(),
                        SpacecraftCriticalityIndex.byShells()),
                CandidateFilter.INTACT,
                EXECUTOR);
    }

    @Test
    void indicesAgreeOnTheWholeAndLessOnTheWorst() {
        List<List<RankingAgreement>> matrix = set.agreement();
        for (List<RankingAgreement> row : matrix) {
            for (RankingAgreement pair : row) {
                System.out.printf(
                        Locale.ROOT,
                        "%-12s %-12s n %d  tau-b %.3f  rho %.3f  overlap 10: %.2f  20: %.2f  50: %.2f  100: %.2f%n",
                        pair.first().name(),
                        pair.second().name(),
                        pair.commonObjects(),
                        pair.kendallTauB(),
                        pair.spearmanRho(),
                        pair.overlap(10),
                        pair.overlap(20),
                        pair.overlap(50),
                        pair.overlap(100));
                // objects that only come above 2,000 km are not rated by the one for low orbits
                assertThat(pair.commonObjects()).isGreaterThan(3000);
                assertThat(pair.kendallTauB()).isBetween(-0.3, 1.0);
            }
        }
        assertThat(matrix.get(0).get(1).overlap(50))
                .isGreaterThan(matrix.get(0).get(2).overlap(50));
    }

    @Test
    void compositesPutAZenitStageFirst() {
        for (CompositeMethod method : CompositeMethod.values()) {
            CompositeRanking composite = set.composite(method);
            System.out.printf(Locale.ROOT, "%s: sum of distances %.1f%n", method, composite.distance());
            for (CompositeObject line : composite.top(20)) {
                System.out.printf(
                        Locale.ROOT,
                        "  %2d %5d %-20s mean rank %6.1f of %s%n",
                        line.rank(),
                        line.catalogNumber(),
                        set.rankings()
                                .get(0)
                                .find(line.catalogNumber())
                                .orElseThrow()
                                .object()
                                .name(),
                        line.meanRank(),
                        line.ranks());
            }
            assertThat(composite.leftOut().size() + composite.objects().size())
                    .isEqualTo(set.rankings().get(0).objects().size());
            int worst = composite.objects().get(0).catalogNumber();
            assertThat(set.ranking("csi-shells")
                            .find(worst)
                            .orElseThrow()
                            .object()
                            .name())
                    .contains("SL-16");
        }
        assertThat(set.composite(CompositeMethod.KEMENY).distance())
                .isLessThanOrEqualTo(set.composite(CompositeMethod.BORDA).distance());
    }

    @Test
    void listedMassesMakePlacesSurer(@TempDir Path folder) throws IOException {
        UncertainRanking guessed = unsure("type and class", set.ranking("clearorbit"), inputs);

        Catalog listed = RealCatalogueTest.catalogue(listedMasses(folder.resolve("masses.csv")));
        RiskInputs listedInputs = RiskInputs.of(listed);
        RiskRanking ranking =
                RiskRanking.of(listed, listedInputs, CriticalityIndex.clearorbit(), CandidateFilter.INTACT, EXECUTOR);
        UncertainRanking known = unsure("listed masses", ranking, listedInputs);
        assertThat(known.expectedHits(20)).isGreaterThan(1.5 * guessed.expectedHits(20));
    }

    private static UncertainRanking unsure(String masses, RiskRanking ranking, RiskInputs inputs) {
        UncertainRanking unsure = RankUncertainty.withDefaults().withSamples(40).of(ranking, inputs, EXECUTOR);
        System.out.printf(
                Locale.ROOT,
                "%s: %d of %d assessed anew%n",
                masses,
                unsure.reassessed(),
                unsure.objects().size());
        for (int n : unsure.tops()) {
            System.out.printf(
                    Locale.ROOT,
                    "  first %3d: %.1f of the nominal ones, %.2f first-order places%n",
                    n,
                    unsure.expectedHits(n),
                    unsure.firstOrderPlaces(n));
            double sum = unsure.objects().stream()
                    .mapToDouble(line -> unsure.probability(line, n))
                    .sum();
            assertThat(sum).isCloseTo(n, within(1e-6));
            assertThat(unsure.firstOrderPlaces(n)).isLessThan(0.01 * n);
        }
        return unsure;
    }

    /** The masses of Centauri's list of derelicts in the columns of this library. */
    private static Path listedMasses(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of("norad_cat_id,mass_kg"));
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new GZIPInputStream(
                                Files.newInputStream(SharedData.file("physical/mcma-derelicts-2020-07.csv.gz"))),
                        StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                if (!row.getField("mass").isEmpty() && Double.parseDouble(row.getField("mass")) > 0) {
                    lines.add(row.getField("noradId") + "," + row.getField("mass"));
                }
            }
        }
        return Files.write(file, lines);
    }
}
