package org.clearorbit.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.clearorbit.solver.LinearProgram.Column;
import org.clearorbit.solver.LinearProgram.Domain;
import org.clearorbit.solver.LinearProgram.Goal;
import org.clearorbit.solver.LinearSolution.Status;

/**
 * Best-first branch and bound on the linear relaxation (Land and Doig, "An automatic method of solving discrete
 * programming problems", Econometrica 28, 1960).
 *
 * <p>ojAlgo's own integer solver is passed by on purpose: in releases 57.0.0 and 57.1.0 it calls about three in a
 * hundred of the small random programs of our tests infeasible or stops at a worse solution, and without its Gomory
 * cuts it still does so for one in a thousand. Its linear solver shows no such fault.
 */
final class BranchAndBound {

    /** How far from a whole number a value may lie and still count as one. */
    private static final double INTEGRALITY = 1e-7;

    /** A node whose bound is not better than the best found by this much, relative, is not looked into. */
    private static final double GAP = 1e-9;

    /** A part of the search space; its bound is the objective of its relaxation, turned so that less is better. */
    private record Node(long order, double bound, LinearSolution relaxation, List<Column> columns) {}

    private final LinearProgram program;
    private final double sign;
    private final PriorityQueue<Node> open = new PriorityQueue<>(
            // the order of creation settles ties, so that every run looks at the same nodes
            Comparator.comparingDouble(Node::bound)
                    .thenComparing(Comparator.comparingLong(Node::order).reversed()));
    private long created;
    private double best = Double.POSITIVE_INFINITY;
    private double[] incumbent = {};

    private BranchAndBound(LinearProgram program) {
        this.program = program;
        this.sign = program.goal() == Goal.MINIMISE ? 1 : -1;
    }

    static LinearSolution solve(LinearProgram program) {
        return new BranchAndBound(program).search();
    }

    private LinearSolution search() {
        LinearSolution root = OjAlgoEngine.relaxation(program, wholeBounds(), Integer.MAX_VALUE);
        if (!root.isOptimal()) {
            return root;
        }
        push(root, wholeBounds());
        for (int nodes = 0; !open.isEmpty() && open.peek().bound() < cutoff(); nodes++) {
            if (nodes == program.iterationLimit()) {
                return outcome(Status.LIMIT);
            }
            branch(open.remove());
        }
        return incumbent.length == 0 ? LinearSolution.without(Status.INFEASIBLE) : outcome(Status.OPTIMAL);
    }

    private LinearSolution outcome(Status status) {
        return incumbent.length == 0
                ? LinearSolution.without(status)
                : LinearSolution.of(status, sign * best, incumbent);
    }

    private double cutoff() {
        return incumbent.length == 0 ? best : best - GAP * StrictMath.max(1, StrictMath.abs(best));
    }

    private void branch(Node node) {
        int variable = mostFractional(node.relaxation());
        if (variable < 0) {
            accept(node.relaxation());
            return;
        }
        Column column = node.columns().get(variable);
        double value = node.relaxation().value(variable);
        explore(node, variable, column.lower(), StrictMath.floor(value));
        explore(node, variable, StrictMath.ceil(value), column.upper());
    }

    private void explore(Node parent, int variable, double lower, double upper) {
        if (lower > upper) {
            return;
        }
        List<Column> columns = new ArrayList<>(parent.columns());
        Column old = columns.get(variable);
        columns.set(variable, new Column(lower, upper, old.objective(), old.domain()));
        LinearSolution relaxation = OjAlgoEngine.relaxation(program, columns, Integer.MAX_VALUE);
        if (relaxation.isOptimal()) {
            push(relaxation, columns);
        }
    }

    private void push(LinearSolution relaxation, List<Column> columns) {
        double bound = sign * relaxation.objective();
        if (bound < cutoff()) {
            open.add(new Node(created++, bound, relaxation, columns));
        }
    }

    private int mostFractional(LinearSolution relaxation) {
        int chosen = -1;
        double farthest = INTEGRALITY;
        for (int j = 0; j < program.variableCount(); j++) {
            if (program.columns().get(j).domain() == Domain.INTEGER) {
                double value = relaxation.value(j);
                double distance = StrictMath.abs(value - StrictMath.rint(value));
                if (distance > farthest) {
                    farthest = distance;
                    chosen = j;
                }
            }
        }
        return chosen;
    }

    private void accept(LinearSolution relaxation) {
        double[] values = relaxation.values();
        double objective = 0;
        for (int j = 0; j < values.length; j++) {
            Column column = program.columns().get(j);
            if (column.domain() == Domain.INTEGER) {
                values[j] = StrictMath.rint(values[j]);
            }
            objective += column.objective() * values[j];
        }
        if (sign * objective < best) {
            best = sign * objective;
            incumbent = values;
        }
    }

    /** The bounds of integer variables drawn in to whole numbers. */
    private List<Column> wholeBounds() {
        return program.columns().stream()
                .map(column -> column.domain() == Domain.CONTINUOUS
                        ? column
                        : new Column(
                                StrictMath.ceil(column.lower()),
                                StrictMath.floor(column.upper()),
                                column.objective(),
                                column.domain()))
                .toList();
    }
}
