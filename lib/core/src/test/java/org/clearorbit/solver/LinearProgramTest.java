package org.clearorbit.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.clearorbit.solver.LinearProgram.Domain;
import org.clearorbit.solver.LinearSolution.Status;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinearProgramTest {

    private static final double FREE = Double.POSITIVE_INFINITY;

    /** Hillier and Lieberman, "Introduction to Operations Research", chapter 3: 36 at (2, 6). */
    @Test
    void solvesTheWyndorGlassProblem() {
        LinearProgram.Builder builder = LinearProgram.maximise();
        int doors = builder.variable(0, 4, 3);
        int windows = builder.variable(0, 6, 5);
        builder.constraint(new int[] {doors, windows}, new double[] {3, 2}, -FREE, 18);

        LinearSolution solution = builder.build().solve();

        assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
        assertThat(solution.objective()).isCloseTo(36, within(1e-12));
        assertThat(solution.values()).containsExactly(new double[] {2, 6}, within(1e-12));
    }

    @Test
    void honoursFreeVariablesEqualitiesAndTwoSidedConstraints() {
        LinearProgram.Builder builder = LinearProgram.minimise();
        int x = builder.variable(-FREE, FREE, 1);
        int y = builder.variable(-FREE, FREE, 1);
        builder.constraint(new int[] {x, y}, new double[] {1, -1}, 3, 3);
        builder.constraint(new int[] {x, y}, new double[] {1, 2}, -6, 100);

        LinearSolution solution = builder.build().solve();

        // x = y + 3 and 3y + 3 = -6, so y = -3
        assertThat(solution.values()).containsExactly(new double[] {0, -3}, within(1e-12));
        assertThat(solution.objective()).isCloseTo(-3, within(1e-12));
    }

    @Test
    void addsUpTheCoefficientsOfAVariableThatStandsTwice() {
        LinearProgram.Builder builder = LinearProgram.maximise();
        int x = builder.variable(0, FREE, 1);
        builder.constraint(new int[] {x, x}, new double[] {1, 3}, -FREE, 8);

        assertThat(builder.build().solve().value(x)).isCloseTo(2, within(1e-12));
    }

    @Test
    void saysInfeasible() {
        LinearProgram.Builder builder = LinearProgram.minimise();
        int x = builder.variable(0, 1, 1);
        int y = builder.variable(0, 1, 1);
        builder.constraint(new int[] {x, y}, new double[] {1, 1}, 3, FREE);

        LinearSolution solution = builder.build().solve();

        assertThat(solution.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(solution.hasValues()).isFalse();
        assertThatIllegalStateException().isThrownBy(solution::objective).withMessageContaining("INFEASIBLE");
        assertThatIllegalStateException().isThrownBy(() -> solution.value(0));
    }

    @Test
    void saysUnbounded() {
        LinearProgram.Builder builder = LinearProgram.maximise();
        int x = builder.variable(0, FREE, 1);
        int y = builder.variable(0, FREE, 1);
        builder.constraint(new int[] {x, y}, new double[] {1, -1}, -FREE, 1);

        assertThat(builder.build().solve().status()).isEqualTo(Status.UNBOUNDED);
    }

    @Test
    void saysThatTheIterationLimitEndedTheSearch() {
        LinearProgram full = threeKnapsacks(Integer.MAX_VALUE);
        LinearProgram cut = threeKnapsacks(1);

        LinearSolution best = full.solve();
        LinearSolution first = cut.solve();

        assertThat(best.status()).isEqualTo(Status.OPTIMAL);
        assertThat(first.status()).isEqualTo(Status.LIMIT);
        if (first.hasValues()) {
            assertThat(first.objective()).isLessThanOrEqualTo(best.objective() + 1e-9);
        }
    }

    /** A knapsack whose weights differ little, so that its relaxation says almost nothing. */
    private static LinearProgram threeKnapsacks(int iterations) {
        Random random = new Random(7);
        LinearProgram.Builder builder = LinearProgram.maximise().iterationLimit(iterations);
        int n = 14;
        int[] variables = new int[n];
        for (int k = 0; k < 3; k++) {
            double[] weights = new double[n];
            double total = 0;
            for (int j = 0; j < n; j++) {
                if (k == 0) {
                    variables[j] = builder.variable(0, 1, 20 + random.nextInt(10), Domain.INTEGER);
                }
                weights[j] = 20 + random.nextInt(30);
                total += weights[j];
            }
            builder.constraint(variables, weights, -FREE, StrictMath.floor(total / 2));
        }
        return builder.build();
    }

    @Test
    void refusesWhatCannotBeAProgram() {
        LinearProgram.Builder builder = LinearProgram.minimise();
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("at least one variable");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.variable(2, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.variable(Double.NaN, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.variable(0, 1, FREE));
        builder.variable(0, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.constraint(new int[] {1}, new double[] {1}, 0, 1))
                .withMessageContaining("no variable 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.constraint(new int[] {0}, new double[] {Double.NaN}, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.constraint(new int[] {0}, new double[] {}, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.iterationLimit(0));
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithHipparchusOnRandomPrograms(long seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(7);
        int m = 1 + random.nextInt(8);
        LinearProgram.Builder builder = LinearProgram.minimise();
        double[] objective = new double[n];
        int[] variables = new int[n];
        for (int j = 0; j < n; j++) {
            objective[j] = random.nextInt(11) - 4;
            variables[j] = builder.variable(0, FREE, objective[j]);
        }
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            double[] row = new double[n];
            Arrays.setAll(row, j -> random.nextBoolean() ? random.nextInt(13) - 3 : 0);
            double right = random.nextInt(21) - 2;
            Relationship relation = Relationship.values()[random.nextInt(3)];
            builder.constraint(
                    variables,
                    row,
                    relation == Relationship.LEQ ? -FREE : right,
                    relation == Relationship.GEQ ? FREE : right);
            constraints.add(new LinearConstraint(row, relation, right));
        }

        LinearSolution solution = builder.build().solve();

        try {
            double expected = new SimplexSolver()
                    .optimize(
                            new MaxIter(10_000),
                            new LinearObjectiveFunction(objective, 0),
                            new LinearConstraintSet(constraints),
                            GoalType.MINIMIZE,
                            new NonNegativeConstraint(true))
                    .getValue();
            assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
            assertThat(solution.objective()).isCloseTo(expected, within(1e-9 * (1 + StrictMath.abs(expected))));
            assertFeasible(solution.values(), constraints);
        } catch (MathIllegalStateException e) {
            assertThat(solution.status()).isIn(Status.INFEASIBLE, Status.UNBOUNDED);
        }
    }

    /** One of the programs for which ojAlgo 57.1.0 by itself says 16: the reason for our own branch and bound. */
    @Test
    void findsTheOptimumWhereTheEnginesOwnIntegerSolverDoesNot() {
        LinearProgram.Builder knapsack = LinearProgram.maximise();
        int x = knapsack.variable(0, 3, 10, Domain.INTEGER);
        int y = knapsack.variable(0, 3, 0, Domain.INTEGER);
        int z = knapsack.variable(0, 3, 8, Domain.INTEGER);
        knapsack.constraint(new int[] {x, y, z}, new double[] {9, 6, 6}, -FREE, 16);

        LinearSolution solution = knapsack.build().solve();

        assertThat(solution.objective()).isEqualTo(18);
        assertThat(solution.value(x)).isEqualTo(1);
        assertThat(solution.value(z)).isEqualTo(1);
    }

    @Test
    void keepsIntegerVariablesInsideFractionalBounds() {
        LinearProgram.Builder builder = LinearProgram.maximise();
        int whole = builder.variable(0.3, 2.7, 1, Domain.INTEGER);
        int part = builder.variable(0.3, 2.7, 1);
        builder.variable(0.2, 0.8, 0);

        LinearSolution solution = builder.build().solve();

        assertThat(solution.value(whole)).isEqualTo(2);
        assertThat(solution.value(part)).isCloseTo(2.7, within(1e-12));

        LinearProgram.Builder nothing = LinearProgram.maximise();
        nothing.variable(0.2, 0.8, 1, Domain.INTEGER);
        assertThat(nothing.build().solve().status()).isEqualTo(Status.INFEASIBLE);
    }

    private static void assertFeasible(double[] x, List<LinearConstraint> constraints) {
        assertThat(Arrays.stream(x).min().orElseThrow()).isGreaterThanOrEqualTo(-1e-10);
        for (LinearConstraint constraint : constraints) {
            double left = 0;
            for (int j = 0; j < x.length; j++) {
                left += constraint.getCoefficients().getEntry(j) * x[j];
            }
            double excess = left - constraint.getValue();
            assertThat(excess)
                    .isLessThanOrEqualTo(constraint.getRelationship() == Relationship.GEQ ? FREE : 1e-9)
                    .isGreaterThanOrEqualTo(constraint.getRelationship() == Relationship.LEQ ? -FREE : -1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithBruteForceOnRandomIntegerPrograms(long seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(4);
        int m = 1 + random.nextInt(3);
        int top = 3;
        double[] objective = new double[n];
        double[][] rows = new double[m][n];
        double[] limits = new double[m];
        LinearProgram.Builder builder = LinearProgram.maximise();
        int[] variables = new int[n];
        for (int j = 0; j < n; j++) {
            objective[j] = random.nextInt(21) - 5;
            variables[j] = builder.variable(0, top, objective[j], Domain.INTEGER);
        }
        for (int i = 0; i < m; i++) {
            Arrays.setAll(rows[i], j -> random.nextInt(15) - 4);
            limits[i] = random.nextInt(25) - 4;
            builder.constraint(variables, rows[i], -FREE, limits[i]);
        }

        LinearSolution solution = builder.build().solve();

        double best = bruteForce(objective, rows, limits, top);
        if (best == Double.NEGATIVE_INFINITY) {
            assertThat(solution.status()).isEqualTo(Status.INFEASIBLE);
        } else {
            assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
            assertThat(solution.objective()).isCloseTo(best, within(1e-9));
            assertThat(Arrays.stream(solution.values()).allMatch(value -> value == StrictMath.rint(value)))
                    .isTrue();
        }
    }

    private static double bruteForce(double[] objective, double[][] rows, double[] limits, int top) {
        int n = objective.length;
        double best = Double.NEGATIVE_INFINITY;
        int count = (int) StrictMath.pow(top + 1, n);
        for (int code = 0; code < count; code++) {
            double[] x = new double[n];
            int rest = code;
            for (int j = 0; j < n; j++) {
                x[j] = rest % (top + 1);
                rest /= top + 1;
            }
            boolean feasible = true;
            for (int i = 0; i < rows.length; i++) {
                feasible &= dot(rows[i], x) <= limits[i];
            }
            if (feasible) {
                best = StrictMath.max(best, dot(objective, x));
            }
        }
        return best;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
