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

    private RiskRanking(CriticalityIndex index, List<RankedObject> objects, List<SpaceObject> outOfRange) {
        this.index = index;
        this.objects = objects;
        this.outOfRange = outOfRange;
    }

    /**
     * Ranks the {@linkplain CandidateFilter#INTACT intact derelicts} of a catalogue against all of it.
     *
     * @param catalog the objects
     * @param index what to rank by
     * @return the ranking
     */
    public static RiskRanking of(Catalog catalog, CriticalityIndex index) {
        return of(catalog, BackgroundPopulation.of(catalog), index, CandidateFilter.INTACT);
    }

    /**
     * @param catalog the objects to rank
     * @param background whom they may meet
     * @param index what to rank by
     * @param filter which of the objects to rank
     * @return the ranking
     */
    public static RiskRanking of(
            Catalog catalog, BackgroundPopulation background, CriticalityIndex index, CandidateFilter filter) {
        return of(catalog, RiskInputs.of(background), index, filter, WorkExecutor.sequential());
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
        List<SpaceObject> candidates =
                catalog.objects().stream().filter(filter::accepts).toList();
        List<WorkUnit<List<Scored>>> units = new ArrayList<>();
        for (int from = 0; from < candidates.size(); from += UNIT_SIZE) {
            List<SpaceObject> part = candidates.subList(from, Math.min(candidates.size(), from + UNIT_SIZE));
            units.add(() -> part.stream()
                    .map(object -> Scored.of(object, inputs, index))
                    .toList());
        }
        List<Scored> scored = executor.runAll(units).stream()
                .flatMap(List::stream)
                .sorted(Scored.WORST_FIRST)
                .toList();
        List<RankedObject> ranked = new ArrayList<>();
        List<SpaceObject> outOfRange = new ArrayList<>();
        for (Scored line : scored) {
            if (line.assessment.rate().coveredFraction() > 0) {
                ranked.add(new RankedObject(ranked.size() + 1, line.assessment, line.score));
            } else {
                outOfRange.add(line.assessment.object());
            }
        }
        return new RiskRanking(index, List.copyOf(ranked), List.copyOf(outOfRange));
    }

    private record Scored(RiskAssessment assessment, IndexScore score) {

        static final Comparator<Scored> WORST_FIRST = Comparator.comparingDouble((Scored line) -> -line.score.value())
                .thenComparingInt(line -> line.assessment.object().catalogNumber());

        static Scored of(SpaceObject object, RiskInputs inputs, CriticalityIndex index) {
            RiskAssessment assessment = RiskAssessment.of(object, inputs);
            return new Scored(assessment, index.score(assessment, inputs));
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
}
