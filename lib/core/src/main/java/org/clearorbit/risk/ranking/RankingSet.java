package org.clearorbit.risk.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.risk.CandidateFilter;
import org.clearorbit.risk.CriticalityIndex;
import org.clearorbit.risk.RiskInputs;
import org.clearorbit.risk.RiskRanking;

/** Rankings of the same objects by several indices; every object is assessed once for all of them. Immutable. */
public final class RankingSet {

    private final List<RiskRanking> rankings;

    private RankingSet(List<RiskRanking> rankings) {
        this.rankings = rankings;
    }

    /**
     * @param catalog the objects to rank
     * @param inputs what they are assessed against
     * @param indices what to rank by, at least one, no name twice
     * @param filter which of the objects to rank
     * @param executor runs the assessments; has no influence on the result
     * @return one ranking for each index, equal to what {@link RiskRanking#of} gives
     * @throws InvalidInputException if there is no index or a name stands twice, and whatever an index throws
     */
    public static RankingSet of(
            Catalog catalog,
            RiskInputs inputs,
            List<CriticalityIndex> indices,
            CandidateFilter filter,
            WorkExecutor executor) {
        if (indices.isEmpty()) {
            throw InvalidInputException.at("criticality indices", "none", "at least one");
        }
        List<String> names = new ArrayList<>();
        for (CriticalityIndex index : indices) {
            if (names.contains(index.name())) {
                throw InvalidInputException.at("criticality indices", index.name(), "each name once");
            }
            names.add(index.name());
        }
        return new RankingSet(RiskRanking.of(catalog, inputs, List.copyOf(indices), filter, executor));
    }

    /** @return the rankings, in the order of the indices */
    public List<RiskRanking> rankings() {
        return rankings;
    }

    /**
     * @param index name of one of the indices
     * @return the ranking by it
     * @throws InvalidInputException if it is not one of them; lists those there are
     */
    public RiskRanking ranking(String index) {
        return rankings.stream()
                .filter(ranking -> ranking.index().name().equals(index))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.at(
                        "criticality index",
                        index,
                        rankings.stream()
                                .map(ranking -> ranking.index().name())
                                .collect(Collectors.joining(", ", "one of ", ""))));
    }

    /** @return the orders alone, in the order of the indices; equal scores are ties */
    public List<RankOrder> orders() {
        return rankings.stream().map(RankOrder::of).toList();
    }

    /** @return the agreement of each ranking (row) with each (column), in the order of the indices */
    public List<List<RankingAgreement>> agreement() {
        return RankingAgreement.matrix(orders());
    }

    /**
     * @param method how the rankings are made into one
     * @return the composite of all of them; objects that not all of them rank are left out and listed
     */
    public CompositeRanking composite(CompositeMethod method) {
        return CompositeRanking.of(orders(), method, MissingObjects.LEFT_OUT);
    }
}
