package org.clearorbit.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.clearorbit.solver.LinearProgram;
import org.clearorbit.solver.LinearSolution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;

/**
 * The lexicographic centre of a normalised game (Maschler, Peleg and Shapley 1979), one run of it.
 *
 * <p>Each stage lowers the largest excess {@code e} among the coalitions that are not settled, then settles those that
 * have this excess in <em>every</em> optimal solution. Optima are not unique, and a coalition that happens to be tight
 * in the one at hand must not be settled. Such a coalition is told by a positive multiplier in some optimal dual
 * solution (strict complementarity: Goldman and Tucker 1956), and {@link #settled} looks for the dual solution with the
 * most of them. It looks only among the coalitions that the program names: what it misses comes up again in the next
 * stage with the same excess. A coalition in the span of the settled ones has a settled excess itself; every stage
 * enlarges the span, so there are at most {@code n - 1} stages.
 */
final class LexicographicCentre {

    private static final double NONE = Double.POSITIVE_INFINITY;

    /** Slack, in tolerances, that is tried in turn where values that differ by about a tolerance leave none without. */
    private static final double[] PATIENCE = {1, 10, 100, 1000};

    /** What a settled coalition or bound says: the row's players get {@code value}, less the excess of its stage. */
    private record Equation(int mask, int stage, double value) {}

    private static final int NO_STAGE = -1;

    private final NormalisedGame game;
    private final Nucleolus.Domain domain;
    private final int n;
    private final int grand;

    private final List<Integer> pool = new ArrayList<>();
    private final BitSet pooled;
    private final BitSet spanned;
    private final RowBasis span;
    /** The rows that made the span grow, with the right-hand sides of the next programs. */
    private final List<Equation> fixed = new ArrayList<>();

    /** A largest independent set of rows in the players' gains and the stages' excesses together. */
    private final List<Equation> equations = new ArrayList<>();

    private final RowBasis equationSpan;
    private int stage;

    private LexicographicCentre(NormalisedGame game, Nucleolus.Domain domain) {
        this.game = game;
        this.domain = domain;
        this.n = game.playerCount();
        this.grand = game.grandCoalition();
        this.pooled = new BitSet(grand + 1);
        this.spanned = new BitSet(grand + 1);
        this.span = new RowBasis(n);
        this.equationSpan = new RowBasis(2 * n);
    }

    /** The part of each player of the normalised gain. */
    static double[] find(NormalisedGame game, Nucleolus.Domain domain) {
        return new LexicographicCentre(game, domain).run();
    }

    private double[] run() {
        settle(new Equation(grand, NO_STAGE, game.gain(grand)), 0);
        double[] last = new double[n];
        for (stage = 0; !span.isFull(); stage++) {
            for (int i = 0; i < n; i++) {
                // the excess of a player is bounded below where gains are; elsewhere its complement is needed as well
                name(1 << i);
                if (domain == Nucleolus.Domain.PREIMPUTATIONS) {
                    name(grand ^ 1 << i);
                }
            }
            LinearSolution solution = lowestExcess();
            last = solution.values();
            double excess = last[n];
            for (Equation found : settled(last)) {
                settle(found, excess);
            }
        }
        return stage == 0 ? solveEquations() : checked(solveEquations(), last);
    }

    private void name(int mask) {
        if (mask != 0 && mask != grand && !pooled.get(mask)) {
            pooled.set(mask);
            pool.add(mask);
        }
    }

    private boolean isSettled(int mask) {
        // the span only grows, so a yes can be kept
        if (!spanned.get(mask) && span.spans(RowBasis.indicator(mask, n))) {
            spanned.set(mask);
        }
        return spanned.get(mask);
    }

    private void settle(Equation equation, double excess) {
        double[] row = RowBasis.indicator(equation.mask(), 2 * n);
        if (equation.stage() != NO_STAGE) {
            row[n + equation.stage()] = 1;
        }
        if (equationSpan.add(row)) {
            equations.add(equation);
        }
        if (span.add(RowBasis.indicator(equation.mask(), n))) {
            double level = equation.stage() == NO_STAGE ? 0 : excess;
            fixed.add(new Equation(equation.mask(), NO_STAGE, equation.value() - level));
        }
    }

    /** Solves the stage's program, naming coalitions until none that is not named has a larger excess. */
    private LinearSolution lowestExcess() {
        while (true) {
            LinearSolution solution = solveProgram();
            List<Integer> violated = violated(solution.values());
            if (violated.isEmpty()) {
                return solution;
            }
            violated.forEach(this::name);
        }
    }

    private LinearSolution solveProgram() {
        LinearSolution solution = program(0).solve();
        for (int k = 0; !solution.isOptimal() && k < PATIENCE.length; k++) {
            // coalitions that differ by about a tolerance were settled as ties: their rows meet only with some slack
            solution = program(PATIENCE[k] * game.tolerance()).solve();
        }
        if (!solution.isOptimal()) {
            throw failure("its program is " + solution.status());
        }
        return solution;
    }

    private LinearProgram program(double slack) {
        LinearProgram.Builder builder = LinearProgram.minimise();
        double least = domain == Nucleolus.Domain.IMPUTATIONS ? 0 : -NONE;
        for (int i = 0; i < n; i++) {
            builder.variable(least, NONE, 0);
        }
        builder.variable(-NONE, NONE, 1);
        for (Equation row : fixed) {
            int[] members = members(row.mask(), 0);
            builder.constraint(members, ones(members.length), row.value() - slack, row.value() + slack);
        }
        pool.removeIf(this::isSettled);
        for (int mask : pool) {
            int[] members = members(mask, 1);
            members[members.length - 1] = n;
            builder.constraint(members, ones(members.length), game.gain(mask), NONE);
        }
        return builder.build();
    }

    /** The coalitions with the largest excess beyond the program's, at most a few times n of them. */
    private List<Integer> violated(double[] solution) {
        record Candidate(int mask, double excess) {}
        int most = 4 * n;
        PriorityQueue<Candidate> worst = new PriorityQueue<>(Comparator.comparingDouble(Candidate::excess)
                .thenComparing(Comparator.comparingInt(Candidate::mask).reversed()));
        CoalitionSums sums = new CoalitionSums(Arrays.copyOf(solution, n));
        double bar = solution[n] + game.tolerance();
        for (int mask = 1; mask < grand; mask++) {
            double excess = game.gain(mask) - sums.of(mask);
            if (excess > bar && !pooled.get(mask) && !isSettled(mask)) {
                worst.add(new Candidate(mask, excess));
                if (worst.size() > most) {
                    worst.remove();
                    bar = worst.element().excess();
                }
            }
        }
        return worst.stream().map(Candidate::mask).sorted().toList();
    }

    /** Of the coalitions and bounds that are tight, those that are so in every optimal solution. */
    private List<Equation> settled(double[] solution) {
        for (double patience : PATIENCE) {
            List<Equation> tight = tight(solution, patience * game.tolerance());
            List<Equation> always = withPositiveMultiplier(tight);
            if (always.stream().anyMatch(item -> item.stage() != NO_STAGE)) {
                return always;
            }
        }
        throw failure("no coalition could be settled");
    }

    private List<Equation> tight(double[] solution, double tolerance) {
        CoalitionSums sums = new CoalitionSums(Arrays.copyOf(solution, n));
        List<Equation> tight = new ArrayList<>();
        for (int mask : pool) {
            if (game.gain(mask) - sums.of(mask) >= solution[n] - tolerance) {
                tight.add(new Equation(mask, stage, game.gain(mask)));
            }
        }
        for (int i = 0; i < n && domain == Nucleolus.Domain.IMPUTATIONS; i++) {
            if (solution[i] <= tolerance && !isSettled(1 << i)) {
                tight.add(new Equation(1 << i, NO_STAGE, 0));
            }
        }
        return tight;
    }

    /**
     * The multipliers of an optimal dual solution satisfy {@code sum of multiplier times row = 0} over the tight rows
     * (multiplier at least 0) and the fixed rows (any sign). Such vectors form a cone, so a multiplier that can be
     * positive can be 1 or more, and all that can be positive can be so at once: the largest sum of
     * {@code min(multiplier, 1)} finds them.
     */
    private List<Equation> withPositiveMultiplier(List<Equation> tight) {
        LinearProgram.Builder builder = LinearProgram.maximise();
        int[][] columns = new int[tight.size()][];
        for (int k = 0; k < columns.length; k++) {
            columns[k] = new int[] {builder.variable(0, 1, 1), builder.variable(0, NONE, 0)};
        }
        int[] free =
                fixed.stream().mapToInt(row -> builder.variable(-NONE, NONE, 0)).toArray();
        for (int i = 0; i < n; i++) {
            List<Integer> variables = new ArrayList<>();
            for (int k = 0; k < columns.length; k++) {
                if ((tight.get(k).mask() >> i & 1) != 0) {
                    variables.add(columns[k][0]);
                    variables.add(columns[k][1]);
                }
            }
            for (int k = 0; k < free.length; k++) {
                if ((fixed.get(k).mask() >> i & 1) != 0) {
                    variables.add(free[k]);
                }
            }
            builder.constraint(variables.stream().mapToInt(Integer::intValue).toArray(), ones(variables.size()), 0, 0);
        }
        LinearSolution solution = builder.build().solve();
        if (!solution.isOptimal()) {
            throw failure("the search for its multipliers ended as " + solution.status());
        }
        List<Equation> positive = new ArrayList<>();
        for (int k = 0; k < columns.length; k++) {
            // the optimum has 0 or 1 here and nothing between
            if (solution.value(columns[k][0]) > 0.5) {
                positive.add(tight.get(k));
            }
        }
        return positive;
    }

    /** Solves for the gains and the excesses of all stages at once, free of the errors of the programs. */
    private double[] solveEquations() {
        int size = n + stage;
        if (equations.size() != size) {
            throw failure("its " + equations.size() + " equations do not settle " + size + " unknowns");
        }
        double[][] matrix = new double[size][size];
        double[] right = new double[size];
        for (int r = 0; r < size; r++) {
            Equation equation = equations.get(r);
            System.arraycopy(RowBasis.indicator(equation.mask(), n), 0, matrix[r], 0, n);
            if (equation.stage() != NO_STAGE) {
                matrix[r][n + equation.stage()] = 1;
            }
            right[r] = equation.value();
        }
        double[] solution = new QRDecomposition(new Array2DRowRealMatrix(matrix, false))
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
        double[] gains = Arrays.copyOf(solution, n);
        return domain == Nucleolus.Domain.IMPUTATIONS ? withoutLosses(gains) : gains;
    }

    /** Takes away losses, which are rounding among imputations, and brings the sum back to what there is to divide. */
    private double[] withoutLosses(double[] gains) {
        double kept = 0;
        boolean lost = false;
        for (int i = 0; i < n; i++) {
            lost |= gains[i] < 0;
            gains[i] = StrictMath.max(0, gains[i]);
            kept += gains[i];
        }
        for (int i = 0; i < n && lost; i++) {
            gains[i] *= game.gain(grand) / kept;
        }
        return gains;
    }

    private double[] checked(double[] gains, double[] programmed) {
        for (int i = 0; i < n; i++) {
            if (!(StrictMath.abs(gains[i] - programmed[i]) <= 1e4 * game.tolerance())) {
                throw failure("its equations and its last program differ by " + (gains[i] - programmed[i]));
            }
        }
        return gains;
    }

    private IllegalStateException failure(String what) {
        return new IllegalStateException("nucleolus of " + n + " players, stage " + (stage + 1) + ": " + what
                + "; maybe the values differ by less than their rounding");
    }

    private static int[] members(int mask, int spare) {
        int[] members = new int[Integer.bitCount(mask) + spare];
        int k = 0;
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            members[k++] = Integer.numberOfTrailingZeros(rest);
        }
        return members;
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
