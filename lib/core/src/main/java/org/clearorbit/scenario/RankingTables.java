package org.clearorbit.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.risk.RankedObject;
import org.clearorbit.risk.RiskRanking;
import org.clearorbit.risk.ranking.CompositeMethod;
import org.clearorbit.risk.ranking.RankingAgreement;
import org.clearorbit.risk.ranking.RankingSet;
import org.clearorbit.risk.ranking.UncertainRank;
import org.clearorbit.risk.ranking.UncertainRanking;

/** Rows of the tables that compare rankings and say how sure they are, each with its header first. */
final class RankingTables {

    private static final List<Integer> TOPS = List.of(10, 20, 50, 100);

    private RankingTables() {}

    static List<List<String>> indices(RankingSet set) {
        List<String> header = new ArrayList<>(List.of("norad_cat_id", "name", "mean_rank"));
        List<Map<Integer, RankedObject>> lines = new ArrayList<>();
        Map<Integer, SpaceObject> objects = new TreeMap<>();
        for (RiskRanking ranking : set.rankings()) {
            String name = ranking.index().name().replace('-', '_');
            header.addAll(List.of("rank_" + name, "score_" + name));
            Map<Integer, RankedObject> byNumber = new HashMap<>();
            for (RankedObject line : ranking.objects()) {
                byNumber.put(line.object().catalogNumber(), line);
                objects.put(line.object().catalogNumber(), line.object());
            }
            lines.add(byNumber);
        }
        Map<Integer, Double> meanRanks = new HashMap<>();
        set.composite(CompositeMethod.BORDA)
                .objects()
                .forEach(line -> meanRanks.put(line.catalogNumber(), line.meanRank()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(header);
        objects.values().stream()
                .sorted(Comparator.comparingDouble(
                        object -> meanRanks.getOrDefault(object.catalogNumber(), Double.POSITIVE_INFINITY)))
                .forEach(object -> {
                    int number = object.catalogNumber();
                    List<String> row = new ArrayList<>(List.of(
                            Integer.toString(number),
                            object.name(),
                            Optional.ofNullable(meanRanks.get(number))
                                    .map(rank -> Double.toString(rank))
                                    .orElse("")));
                    for (Map<Integer, RankedObject> byNumber : lines) {
                        RankedObject line = byNumber.get(number);
                        row.add(line == null ? "" : Integer.toString(line.rank()));
                        row.add(line == null ? "" : Double.toString(line.score().value()));
                    }
                    rows.add(row);
                });
        return rows;
    }

    static List<List<String>> agreement(RankingSet set) {
        List<String> header =
                new ArrayList<>(List.of("first", "second", "common_objects", "kendall_tau_b", "spearman_rho"));
        TOPS.forEach(n -> header.add("overlap_" + n));
        List<List<String>> rows = new ArrayList<>();
        rows.add(header);
        List<List<RankingAgreement>> matrix = set.agreement();
        for (int k = 0; k < matrix.size(); k++) {
            for (RankingAgreement pair : matrix.get(k).subList(k + 1, matrix.size())) {
                List<String> row = new ArrayList<>(List.of(
                        pair.first().name(),
                        pair.second().name(),
                        Integer.toString(pair.commonObjects()),
                        number(pair.kendallTauB()),
                        number(pair.spearmanRho())));
                TOPS.forEach(n -> row.add(number(pair.overlap(n))));
                rows.add(row);
            }
        }
        return rows;
    }

    static List<List<String>> uncertainty(UncertainRanking ranking) {
        List<String> header = new ArrayList<>(List.of(
                "rank",
                "norad_cat_id",
                "name",
                "score",
                "score_p5",
                "score_median",
                "score_p95",
                "rank_p5",
                "rank_median",
                "rank_p95"));
        ranking.tops().forEach(n -> header.add("chance_top_" + n));
        header.add("treatment");
        List<List<String>> rows = new ArrayList<>();
        rows.add(header);
        for (UncertainRank line : ranking.objects()) {
            RankedObject nominal = line.nominal();
            List<String> row = new ArrayList<>(List.of(
                    Integer.toString(nominal.rank()),
                    Integer.toString(nominal.object().catalogNumber()),
                    nominal.object().name(),
                    Double.toString(nominal.score().value()),
                    Double.toString(line.score().low()),
                    Double.toString(line.score().median()),
                    Double.toString(line.score().high()),
                    Double.toString(line.rank().low()),
                    Double.toString(line.rank().median()),
                    Double.toString(line.rank().high())));
            for (int n : ranking.tops()) {
                // of fewer objects all are among the first n, which says nothing
                row.add(n < ranking.objects().size() ? Double.toString(ranking.probability(line, n)) : "");
            }
            row.add(line.treatment().name().toLowerCase(Locale.ROOT));
            rows.add(row);
        }
        return rows;
    }

    /** Empty where a measure says nothing. */
    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
