package org.clearorbit.risk;

import java.util.ArrayList;
import java.util.List;
import org.clearorbit.catalog.SpaceObject;

/**
 * A line of a ranking.
 *
 * @param rank place, from 1
 * @param assessment the object and what was computed of it
 * @param score what the index says of it
 */
public record RankedObject(int rank, RiskAssessment assessment, IndexScore score) {

    /** @return the object */
    public SpaceObject object() {
        return assessment.object();
    }

    /** @return the factors of the score, then those numbers of the assessment that are not among them */
    public List<Factor> factors() {
        List<Factor> all = new ArrayList<>(score.factors());
        for (Factor factor : assessment.factors()) {
            if (all.stream().noneMatch(known -> known.name().equals(factor.name()))) {
                all.add(factor);
            }
        }
        return List.copyOf(all);
    }
}
