package org.clearorbit.campaign.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clearorbit.campaign.sequence.TimeRules.Succession;
import org.clearorbit.common.WorkExecutor;
import org.junit.jupiter.api.Test;

/**
 * The search finds the best sequence of small problems. Both look at the same grid: the last sharpening of the times on
 * finer grids is left out. The system property {@code clearorbit.sequences} says how many problems are looked at.
 */
class PlannerAgainstExactTest {

    private static final int PROBLEMS = Integer.getInteger("clearorbit.sequences", 30);

    private static final SequenceSettings SETTINGS =
            SequenceSettings.withDefaults().withReplicas(4).withTemperatures(8, 0.05, 100);

    @Test
    void theOptimumIsFound() {
        List<String> missed = new ArrayList<>();
        int several = 0;
        int left = 0;
        for (int seed = 1; seed <= PROBLEMS; seed++) {
            Succession succession = seed / 2 % 2 == 0 ? Succession.ONE_AFTER_ANOTHER : Succession.SIDE_BY_SIDE;
            // nine targets take seconds: not where the default suite has to be quick
            int targets = 6 + seed / 4 % (PROBLEMS > 100 ? 4 : 2);
            SequenceProblem problem = RandomSequences.problem(seed, targets, 20 + seed * 7 % 21, succession);
            SequencePlan exact = ExactSequence.solve(problem, RandomSequences.STEP);
            double found = found(problem);
            several += exact.missions().size() > 1 ? 1 : 0;
            left += exact.left().isEmpty() ? 0 : 1;
            assertThat(found).as("seed %d: below the least", seed).isGreaterThan(exact.cost() * (1 - 1e-12));
            if (found > exact.cost() * (1 + 1e-9)) {
                missed.add("seed " + seed + " (" + targets + " targets, " + succession + ", "
                        + problem.pricing().getClass().getSimpleName() + "): " + found + " for " + exact.cost()
                        + ", " + exact.missions().size() + " missions, "
                        + exact.left().size() + " left");
            }
        }
        // what this suite shows is worth little where every target has a mission of its own
        assertThat(several).isGreaterThan(PROBLEMS / 5);
        assertThat(left).isGreaterThan(PROBLEMS / 5);
        assertThat(missed).isEmpty();
    }

    /** Cost of the best timeline, its times settled on the grid of the search. */
    private static double found(SequenceProblem problem) {
        SequenceSearch search = SequenceSearch.of(problem, SETTINGS);
        for (int stage = 1; stage <= SETTINGS.stages(); stage++) {
            search.advance(WorkExecutor.sequential(), 200, (double) stage / SETTINGS.stages());
        }
        return search.settledCost();
    }
}
