package org.clearorbit.solver;

import java.util.Arrays;

/** What came of solving a {@link LinearProgram}. Immutable. */
public final class LinearSolution {

    /** The four ways in which solving can end. */
    public enum Status {
        /** The values are the best there are. */
        OPTIMAL,
        /** No values satisfy every bound and constraint. */
        INFEASIBLE,
        /** The objective can be made better without end. */
        UNBOUNDED,
        /** The iteration limit was met; the values are the best found, if any were found. */
        LIMIT
    }

    private static final double[] NOTHING = {};

    private final Status status;
    private final double objective;
    private final double[] values;

    private LinearSolution(Status status, double objective, double[] values) {
        this.status = status;
        this.objective = objective;
        this.values = values;
    }

    static LinearSolution without(Status status) {
        return new LinearSolution(status, Double.NaN, NOTHING);
    }

    static LinearSolution of(Status status, double objective, double[] values) {
        return new LinearSolution(status, objective, values.clone());
    }

    /** @return how solving ended */
    public Status status() {
        return status;
    }

    /** @return whether the values are the best there are */
    public boolean isOptimal() {
        return status == Status.OPTIMAL;
    }

    /** @return whether there are values: always when optimal, perhaps after a limit */
    public boolean hasValues() {
        return values.length > 0;
    }

    /**
     * @return the objective at {@link #values()}, in the program's own unit
     * @throws IllegalStateException if there are no values
     */
    public double objective() {
        requireValues();
        return objective;
    }

    /**
     * @return a value for each variable, in the order in which they were added
     * @throws IllegalStateException if there are no values
     */
    public double[] values() {
        requireValues();
        return values.clone();
    }

    /**
     * @param variable index that the builder gave
     * @return its value
     * @throws IllegalStateException if there are no values
     */
    public double value(int variable) {
        requireValues();
        return values[variable];
    }

    @Override
    public String toString() {
        return hasValues() ? status + " " + objective + " at " + Arrays.toString(values) : status.toString();
    }

    private void requireValues() {
        if (!hasValues()) {
            throw new IllegalStateException("the program is " + status + ", there are no values to read");
        }
    }
}
