package org.clearorbit.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.common.WorkUnit;

/** Objects in descending order of a {@link CriticalityIndex}, ties in ascending catalogue number. Immutable. */
public final class RiskRanking {

    /** Objects in a work unit: about a tenth of a second of work. */
    private static final int UNIT_SIZE = 512;

    private final CriticalityIndex index;
    private final List<RankedObject> objects;
    private final List<SpaceObject> outOfRange;
    private final List<SpaceObject> notRated;

    private RiskRanking(
            CriticalityIndex index,
            List<RankedObject> objects,
            List<SpaceObject> outOfRange,
            List<SpaceObject> notRated) {
        this.index = index;
        this.objects = objects;
        this.outOfRange = outOfRange;
        this.notRated = notRated;
    }

    /**
     * Ranks the {@linkplain CandidateFilter#INTACT intact derelicts} of a catalogue against all of it. Operating
     * satellites are those of the catalogue or, where it knows none, the bundled ones ({@link RiskInputs#of(Catalog)}).
     *
     * @param catalog the objects
     * @param index what to rank by
     * @return the ranking
     */
    public static RiskRanking of(Catalog catalog, CriticalityIndex index) {
        return of(catalog, RiskInputs.of(catalog), index, CandidateFilter.INTACT, WorkExecutor.sequential());
    }

    /**
     * Operating satellites are those of the catalogue or, where it knows none, the bundled ones.
     *
     * @param catalog the objects to rank
     * @param background whom they may meet
     * @param index what to rank by
     * @param filter which of the objects to rank
     * @return the ranking
     */
    public static RiskRanking of(
            Catalog catalog, BackgroundPopulation background, CriticalityIndex index, CandidateFilter filter) {
        RiskInputs inputs = RiskInputs.of(background).withExposure(OperatingExposure.ofOrBundled(catalog));
        return of(catalog, inputs, index, filter, WorkExecutor.sequential());
    }

    /**
     * @param catalog the objects to rank
     * @param inputs what they are assessed against
     * @param index what to rank by
     * @param filter which of the objects to rank
     * @param executor runs the assessments; has no influence on the result
     * @return the ranking
     */
    public static RiskRanking of(
            Catalog catalog, RiskInputs inputs, CriticalityIndex index, CandidateFilter filter, WorkExecutor executor) {
        return of(catalog, inputs, List.of(index), filter, executor).get(0);
    }

    /**
     * Rankings of the same objects side by side, every object being assessed once.
     *
     * @param catalog the objects to rank
     * @param inputs what they are assessed against
     * @param indices what to rank by
     * @param filter which of the objects to rank
     * @param executor runs the assessments; has no influence on the result
     * @return a ranking for each index, in their order
     */
    public static List<RiskRanking> of(
            Catalog catalog,
            RiskInputs inputs,
            List<CriticalityIndex> indices,
            CandidateFilter filter,
            WorkExecutor executor) {
        List<SpaceObject> candidates =
                catalog.objects().stream().filter(filter::accepts).toList();
        List<WorkUnit<List<Scored>>> units = new ArrayList<>();
        for (int from = 0; from < candidates.size(); from += UNIT_SIZE) {
            List<SpaceObject> part = candidates.subList(from, Math.min(candidates.size(), from + UNIT_SIZE));
            units.add(() -> part.stream()
                    .map(object -> Scored.of(object, inputs, indices))
                    .toList());
        }
        List<Scored> scored =
                executor.runAll(units).stream().flatMap(List::stream).toList();
        List<RiskRanking> rankings = new ArrayList<>();
        for (int k = 0; k < indices.size(); k++) {
            rankings.add(ranking(indices.get(k), scored, k));
        }
        return List.copyOf(rankings);
    }

    private static RiskRanking ranking(CriticalityIndex index, List<Scored> scored, int column) {
        List<SpaceObject> outOfRange = new ArrayList<>();
        List<SpaceObject> notRated = new ArrayList<>();
        List<Scored> rated = new ArrayList<>();
        for (Scored line : scored) {
            if (line.assessment.rate().coveredFraction() == 0) {
                outOfRange.add(line.assessment.object());
            } else if (line.scores.get(column).isEmpty()) {
                notRated.add(line.assessment.object());
            } else {
                rated.add(line);
            }
        }
        rated.sort(
                Comparator.comparingDouble((Scored line) -> -line.score(column).value())
                        .thenComparingInt(line -> line.assessment.object().catalogNumber()));
        List<RankedObject> ranked = new ArrayList<>();
        for (Scored line : rated) {
            ranked.add(new RankedObject(ranked.size() + 1, line.assessment, line.score(column)));
        }
        Comparator<SpaceObject> byNumber = Comparator.comparingInt(SpaceObject::catalogNumber);
        outOfRange.sort(byNumber);
        notRated.sort(byNumber);
        return new RiskRanking(index, List.copyOf(ranked), List.copyOf(outOfRange), List.copyOf(notRated));
    }

    /** An object's assessment and its score by each index, empty where that does not rate it. */
    private record Scored(RiskAssessment assessment, List<Optional<IndexScore>> scores) {

        static Scored of(SpaceObject object, RiskInputs inputs, List<CriticalityIndex> indices) {
            RiskAssessment assessment = RiskAssessment.of(object, inputs);
            boolean inRange = assessment.rate().coveredFraction() > 0;
            return new Scored(
                    assessment,
                    indices.stream()
                            .map(index -> inRange && index.rates(assessment)
                                    ? Optional.of(index.score(assessment, inputs))
                                    : Optional.<IndexScore>empty())
                            .toList());
        }

        IndexScore score(int column) {
            return scores.get(column).orElseThrow();
        }
    }

    /** @return what was ranked by */
    public CriticalityIndex index() {
        return index;
    }

    /** @return all ranked objects, the most critical first */
    public List<RankedObject> objects() {
        return objects;
    }

    /**
     * @param n how many, at least 0
     * @return the n most critical objects, or all where there are fewer
     */
    public List<RankedObject> top(int n) {
        return objects.subList(0, Math.min(n, objects.size()));
    }

    /**
     * @param catalogNumber number in the public satellite catalogue
     * @return the object's line, if it was ranked
     */
    public Optional<RankedObject> find(int catalogNumber) {
        return objects.stream()
                .filter(line -> line.object().catalogNumber() == catalogNumber)
                .findFirst();
    }

    /**
     * @return candidates that never come into the range of the population (150 to 45,000 km), in ascending catalogue
     *     number: nothing is known of their risk, and it is not taken for zero
     */
    public List<SpaceObject> outOfRange() {
        return outOfRange;
    }

    /**
     * @return candidates that the {@linkplain CriticalityIndex#rates index does not rate}, in ascending catalogue
     *     number: it says nothing of their risk
     */
    public List<SpaceObject> notRated() {
        return notRated;
    }
}
