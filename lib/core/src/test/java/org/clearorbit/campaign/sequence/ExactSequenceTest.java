package org.clearorbit.campaign.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import org.clearorbit.campaign.sequence.TimeRules.Succession;
import org.clearorbit.common.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExactSequenceTest {

    private static final double STEP = RandomSequences.STEP;

    @ParameterizedTest
    @EnumSource(Succession.class)
    void nothingThatBruteForceTriesIsCheaper(Succession succession) {
        int severalMissions = 0;
        int someLeft = 0;
        for (long seed = 1; seed <= 40; seed++) {
            int targets = seed % 4 == 0 ? 4 : 3;
            SequenceProblem problem =
                    RandomSequences.problem(seed, targets, targets == 4 ? 9 : 7 + (int) (seed % 7), succession);
            SequencePlan plan = ExactSequence.solve(problem, STEP);
            double expected = BruteForce.cost(problem, STEP);
            assertThat(plan.cost()).as("seed %d", seed).isCloseTo(expected, within(1e-12 * expected));
            PlanRules.assertKept(problem, plan);
            severalMissions += plan.missions().size() > 1 ? 1 : 0;
            someLeft += plan.left().isEmpty() ? 0 : 1;
        }
        assertThat(severalMissions).isGreaterThan(3);
        assertThat(someLeft).isGreaterThan(3);
    }

    @Test
    void moreTargetsThanItCanTakeAreRefused() {
        SequenceProblem problem = RandomSequences.problem(1, 11, 10, Succession.SIDE_BY_SIDE);
        assertThatThrownBy(() -> ExactSequence.solve(problem, STEP))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("targets of an exact sequence: found '11', expected at most 10 (SequencePlanner takes"
                        + " more)");
    }

    @Test
    void tablesThatWouldFillTheMemoryAreRefused() {
        SequenceProblem problem = RandomSequences.problem(1, 10, 40, Succession.SIDE_BY_SIDE);
        assertThatThrownBy(() -> ExactSequence.solve(problem, 600))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("arrival steps of an exact sequence: found '14401', expected so few");
    }

    @Test
    void everythingIsLeftWhereThatCostsNothing() {
        SequenceProblem problem = RandomSequences.problem(1, 4, 20, Succession.ONE_AFTER_ANOTHER);
        SequenceProblem free = new SequenceProblem(
                problem.orbits(), problem.gravity(), problem.rules(), problem.pricing(), Collections.nCopies(4, 0.0));
        SequencePlan plan = ExactSequence.solve(free, STEP);
        assertThat(plan.left()).containsExactly(0, 1, 2, 3);
        assertThat(plan.cost()).isZero();
    }
}
