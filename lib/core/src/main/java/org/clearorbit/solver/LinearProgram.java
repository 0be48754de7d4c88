package org.clearorbit.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A linear or mixed-integer program: optimise {@code sum of objective[j] x[j]} subject to {@code lower[i] <= sum of
 * coefficient[i][j] x[j] <= upper[i]} for every constraint {@code i} and {@code lower[j] <= x[j] <= upper[j]} for every
 * variable {@code j}. Numbers carry whatever units the caller gives them. Immutable; solving it twice gives the same
 * bytes.
 *
 * <p>The engine works with absolute tolerances near 1e-9, so a caller scales its data to the order of one.
 */
public final class LinearProgram {

    /** Which end of the objective is wanted. */
    public enum Goal {
        /** The smallest value of the objective. */
        MINIMISE,
        /** The largest value of the objective. */
        MAXIMISE
    }

    /** Which values a variable may take between its bounds. */
    public enum Domain {
        /** Any real number. */
        CONTINUOUS,
        /** Whole numbers only. */
        INTEGER
    }

    /** A variable as the builder got it. */
    record Column(double lower, double upper, double objective, Domain domain) {}

    /** A constraint as the builder got it; the arrays are never changed. */
    record Row(int[] variables, double[] coefficients, double lower, double upper) {}

    private final Goal goal;
    private final List<Column> columns;
    private final List<Row> rows;
    private final int iterationLimit;

    private LinearProgram(Builder builder) {
        this.goal = builder.goal;
        this.columns = List.copyOf(builder.columns);
        this.rows = List.copyOf(builder.rows);
        this.iterationLimit = builder.iterationLimit;
    }

    /** @return a builder of a program whose objective is to be as small as possible */
    public static Builder minimise() {
        return new Builder(Goal.MINIMISE);
    }

    /** @return a builder of a program whose objective is to be as large as possible */
    public static Builder maximise() {
        return new Builder(Goal.MAXIMISE);
    }

    /** @return which end of the objective is wanted */
    public Goal goal() {
        return goal;
    }

    /** @return how many variables there are */
    public int variableCount() {
        return columns.size();
    }

    /** @return how many constraints there are, bounds of variables not counted */
    public int constraintCount() {
        return rows.size();
    }

    /**
     * Solves the program. A mixed-integer program counts as unbounded when its linear relaxation is; branching on an
     * integer variable without bounds may never end, so give such variables bounds or set an iteration limit.
     *
     * @return what came of it; never null
     * @throws IllegalStateException if the engine fails numerically and can say neither of the four outcomes, which
     *     points at badly scaled data
     */
    public LinearSolution solve() {
        boolean mixed = columns.stream().anyMatch(column -> column.domain() == Domain.INTEGER);
        return mixed ? BranchAndBound.solve(this) : OjAlgoEngine.relaxation(this, columns, iterationLimit);
    }

    List<Column> columns() {
        return columns;
    }

    List<Row> rows() {
        return rows;
    }

    int iterationLimit() {
        return iterationLimit;
    }

    /** Collects variables and constraints; not safe for use by several threads at once. */
    public static final class Builder {

        private final Goal goal;
        private final List<Column> columns = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private int iterationLimit = Integer.MAX_VALUE;

        private Builder(Goal goal) {
            this.goal = goal;
        }

        /**
         * Adds a continuous variable.
         *
         * @param lower least value, negative infinity for none
         * @param upper greatest value, positive infinity for none
         * @param objective its coefficient in the objective, finite
         * @return the variable's index: 0 for the first, then 1, 2, ...
         */
        public int variable(double lower, double upper, double objective) {
            return variable(lower, upper, objective, Domain.CONTINUOUS);
        }

        /**
         * Adds a variable.
         *
         * @param lower least value, negative infinity for none
         * @param upper greatest value, positive infinity for none
         * @param objective its coefficient in the objective, finite
         * @param domain which values between the bounds it may take
         * @return the variable's index: 0 for the first, then 1, 2, ...
         */
        public int variable(double lower, double upper, double objective, Domain domain) {
            requireRange(lower, upper, "variable " + columns.size());
            requireFinite(objective, "objective coefficient of variable " + columns.size());
            columns.add(new Column(lower, upper, objective, domain));
            return columns.size() - 1;
        }

        /**
         * Adds a constraint. A variable that stands twice counts with the sum of its coefficients.
         *
         * @param variables indices of the variables in it
         * @param coefficients their coefficients, in the same order, finite
         * @param lower least value of the weighted sum, negative infinity for none
         * @param upper greatest value of the weighted sum, positive infinity for none
         * @return this builder
         */
        public Builder constraint(int[] variables, double[] coefficients, double lower, double upper) {
            String what = "constraint " + rows.size();
            if (variables.length != coefficients.length) {
                throw new IllegalArgumentException(
                        what + ": " + variables.length + " variables but " + coefficients.length + " coefficients");
            }
            requireRange(lower, upper, what);
            for (int k = 0; k < variables.length; k++) {
                if (variables[k] < 0 || variables[k] >= columns.size()) {
                    throw new IllegalArgumentException(what + ": no variable " + variables[k] + ", there are "
                            + columns.size() + " so far; add variables first");
                }
                requireFinite(coefficients[k], what + ", coefficient of variable " + variables[k]);
            }
            rows.add(new Row(variables.clone(), coefficients.clone(), lower, upper));
            return this;
        }

        /**
         * Ends the search early, by count and not by clock, so that the result stays the same everywhere. What is
         * counted is the engine's own step: a simplex pivot, or a node of the branch and bound of a mixed-integer
         * program.
         *
         * @param iterations how many steps at most, at least 1; no limit unless this is called
         * @return this builder
         */
        public Builder iterationLimit(int iterations) {
            if (iterations < 1) {
                throw new IllegalArgumentException("iterations = " + iterations + ", expected at least 1");
            }
            this.iterationLimit = iterations;
            return this;
        }

        /** @return the program as collected so far; later changes of the builder do not touch it */
        public LinearProgram build() {
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("a linear program needs at least one variable");
            }
            return new LinearProgram(this);
        }

        private static void requireFinite(double value, String what) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(what + " = " + value + ", expected a finite number");
            }
        }

        private static void requireRange(double lower, double upper, String what) {
            if (!(lower <= upper) || lower == Double.POSITIVE_INFINITY || upper == Double.NEGATIVE_INFINITY) {
                throw new IllegalArgumentException(
                        what + ": bounds " + Arrays.toString(new double[] {lower, upper}) + " hold no number");
            }
        }
    }
}
