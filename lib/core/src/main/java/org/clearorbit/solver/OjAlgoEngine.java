package org.clearorbit.solver;

import java.util.List;
import org.clearorbit.solver.LinearProgram.Column;
import org.clearorbit.solver.LinearProgram.Goal;
import org.clearorbit.solver.LinearProgram.Row;
import org.clearorbit.solver.LinearSolution.Status;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.type.context.NumberContext;

/** The one place that knows ojAlgo; to use another engine, put its like in this one's place. */
final class OjAlgoEngine {

    /** Feasibility to nine decimals: tighter than ojAlgo's eight, still above the rounding noise of a pivot. */
    private static final NumberContext FEASIBILITY = NumberContext.of(12, 9);

    private OjAlgoEngine() {}

    /**
     * Solves the linear relaxation: every variable continuous, between the bounds of the given columns, which stand in
     * for the program's own.
     */
    static LinearSolution relaxation(LinearProgram program, List<Column> columns, int iterationLimit) {
        for (Column column : columns) {
            if (column.lower() > column.upper()) {
                return LinearSolution.without(Status.INFEASIBLE);
            }
        }
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        configure(model.options, iterationLimit);
        addVariables(model, columns);
        addConstraints(model, program.rows());
        Optimisation.Result result = program.goal() == Goal.MINIMISE ? model.minimise() : model.maximise();
        return translate(result, program, iterationLimit);
    }

    private static void configure(Optimisation.Options options, int iterationLimit) {
        options.feasibility = FEASIBILITY;
        options.iterations_abort = iterationLimit;
        options.iterations_suffice = iterationLimit;
        // ojAlgo gives up after an hour of wall clock unless told otherwise: a result must not depend on the machine
        options.time_abort = Long.MAX_VALUE;
        options.time_suffice = Long.MAX_VALUE;
    }

    private static void addVariables(ExpressionsBasedModel model, List<Column> columns) {
        for (int j = 0; j < columns.size(); j++) {
            Column column = columns.get(j);
            Variable variable = model.newVariable("x" + j);
            if (column.lower() > Double.NEGATIVE_INFINITY) {
                variable.lower(column.lower());
            }
            if (column.upper() < Double.POSITIVE_INFINITY) {
                variable.upper(column.upper());
            }
            variable.weight(column.objective());
        }
    }

    private static void addConstraints(ExpressionsBasedModel model, List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Expression expression = model.newExpression("c" + i);
            for (int k = 0; k < row.variables().length; k++) {
                expression.add(row.variables()[k], row.coefficients()[k]);
            }
            if (row.lower() > Double.NEGATIVE_INFINITY) {
                expression.lower(row.lower());
            }
            if (row.upper() < Double.POSITIVE_INFINITY) {
                expression.upper(row.upper());
            }
        }
    }

    private static LinearSolution translate(Optimisation.Result result, LinearProgram program, int iterationLimit) {
        Optimisation.State state = result.getState();
        if (state.isOptimal()) {
            return withValues(Status.OPTIMAL, result, program);
        }
        if (state == Optimisation.State.INFEASIBLE) {
            return LinearSolution.without(Status.INFEASIBLE);
        }
        if (state == Optimisation.State.UNBOUNDED) {
            return LinearSolution.without(Status.UNBOUNDED);
        }
        if (iterationLimit < Integer.MAX_VALUE) {
            return state.isFeasible()
                    ? withValues(Status.LIMIT, result, program)
                    : LinearSolution.without(Status.LIMIT);
        }
        throw new IllegalStateException("the linear program (" + program.variableCount() + " variables, "
                + program.constraintCount() + " constraints) ended as " + state
                + "; maybe its data are badly scaled: aim at numbers of the order of one");
    }

    /** The objective is evaluated here, so that it belongs to the values to the last digit. */
    private static LinearSolution withValues(Status status, Optimisation.Result result, LinearProgram program) {
        double[] values = new double[program.variableCount()];
        double objective = 0;
        for (int j = 0; j < values.length; j++) {
            Column column = program.columns().get(j);
            values[j] = result.doubleValue(j);
            objective += column.objective() * values[j];
        }
        return LinearSolution.of(status, objective, values);
    }
}
