package org.clearorbit.campaign.sequence;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.BitSet;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.transfer.PrecessingOrbit;
import org.hipparchus.util.FastMath;

/**
 * A problem on a grid of arrival times, with the node and the eccentricity vector of every target at every step worked
 * out once. Immutable and shared between threads.
 */
final class TimeGrid implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A gap or a time that is a whole number of steps but for rounding counts as one. */
    private static final double ROUNDING = 1e-9;

    /** Most entries of a table: targets times steps. */
    private static final int MOST_ENTRIES = 100_000_000;

    private final SequenceProblem problem;
    private final BitSet tabulated;
    private final PrecessingOrbit[] orbits;
    private final double step;
    private final int lastArrival;
    private final int span;
    private final int shortestGap;
    private final int longestGap;
    private final int turnaround;

    /** By target and step: node in [0, 2π), and the components of the eccentricity vector. */
    private final double[] node;

    private final double[] eccentricityX;
    private final double[] eccentricityY;
    private final double[] sinHalf;
    private final double[] cosHalf;

    private final int[] rows;

    TimeGrid(SequenceProblem problem, double step) {
        this(problem, step, all(problem.targets()));
    }

    private static BitSet all(int targets) {
        BitSet set = new BitSet(targets);
        set.set(0, targets);
        return set;
    }

    /** The same with tables for some targets alone. */
    TimeGrid(SequenceProblem problem, double step, BitSet tabulated) {
        TimeRules rules = problem.rules();
        this.problem = problem;
        this.tabulated = (BitSet) tabulated.clone();
        this.orbits = problem.orbits().toArray(PrecessingOrbit[]::new);
        this.step = step;
        check(problem, step, tabulated.cardinality());
        this.lastArrival = down((rules.window() - rules.stay()) / step);
        this.span = Math.min(lastArrival, down((rules.longestCampaign() - rules.stay()) / step));
        this.shortestGap = Math.max(1, Math.min(lastArrival + 1, up((rules.stay() + rules.shortestTransfer()) / step)));
        // longer than the window is as good as the window, and does not overflow
        this.longestGap = Math.min(lastArrival, down(rules.longestGap() / step));
        this.turnaround = Math.min(lastArrival + 1, up((rules.stay() + rules.turnaround()) / step));
        int targets = problem.targets();
        int length = lastArrival + 1;
        int entries = Math.multiplyExact(tabulated.cardinality(), length);
        node = new double[entries];
        eccentricityX = new double[entries];
        eccentricityY = new double[entries];
        rows = new int[targets];
        sinHalf = new double[targets];
        cosHalf = new double[targets];
        int row = 0;
        for (int target = tabulated.nextSetBit(0); target >= 0; target = tabulated.nextSetBit(target + 1)) {
            rows[target] = row;
            PrecessingOrbit orbit = problem.orbits().get(target);
            sinHalf[target] = FastMath.sin(0.5 * orbit.i());
            cosHalf[target] = FastMath.cos(0.5 * orbit.i());
            for (int k = 0; k < length; k++) {
                double time = k * step;
                int at = row + k;
                double turns = orbit.raanAt(time) / (2 * FastMath.PI);
                node[at] = 2 * FastMath.PI * (turns - FastMath.floor(turns));
                eccentricityX[at] = orbit.eccentricityX(time);
                eccentricityY[at] = orbit.eccentricityY(time);
            }
            row += length;
        }
    }

    private record Origin(SequenceProblem problem, double step, BitSet tabulated) implements Serializable {

        private static final long serialVersionUID = 1L;

        private Object readResolve() {
            return new TimeGrid(problem, step, tabulated);
        }
    }

    private Object writeReplace() {
        return new Origin(problem, step, tabulated);
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("a grid of times is read from what it was made from");
    }

    /** Whether the tables of some targets are of a size that can be held. */
    static boolean fits(SequenceProblem problem, double step, int targets) {
        return step > 0 && targets * (problem.rules().window() / step + 1) <= MOST_ENTRIES;
    }

    private static void check(SequenceProblem problem, double step, int targets) {
        if (!fits(problem, step, targets)) {
            throw InvalidInputException.at(
                    "grid of times of a sequence (s)",
                    step,
                    "a positive step of which the window of " + problem.rules().window() + " s, for " + targets
                            + " targets, holds at most " + MOST_ENTRIES);
        }
    }

    private static int down(double steps) {
        return (int) Math.floor(steps + ROUNDING);
    }

    private static int up(double steps) {
        return (int) Math.ceil(steps - ROUNDING);
    }

    SequenceProblem problem() {
        return problem;
    }

    int targets() {
        return problem.targets();
    }

    /** Step (s). */
    double step() {
        return step;
    }

    /** Last step at which something may be reached. */
    int lastArrival() {
        return lastArrival;
    }

    /** Steps from the first to the last arrival of a campaign at most. */
    int span() {
        return span;
    }

    /** Steps between two arrivals of a mission at least. */
    int shortestGap() {
        return shortestGap;
    }

    /** Steps between two arrivals of a mission at most. */
    int longestGap() {
        return longestGap;
    }

    /** Steps from the last arrival of a mission to the first of the next at least. */
    int turnaround() {
        return turnaround;
    }

    boolean sideBySide() {
        return problem.rules().succession() == TimeRules.Succession.SIDE_BY_SIDE;
    }

    /** The nearest step at which a campaign may begin. */
    int originNear(int step) {
        return Math.max(0, Math.min(lastArrival - span, step));
    }

    /** What each target is worth where no other is visited (million euro). */
    double[] worthAlone() {
        double[] alone = new double[targets()];
        BitSet none = new BitSet();
        for (int target = 0; target < alone.length; target++) {
            alone[target] = problem.worth().gain(target, none);
        }
        return alone;
    }

    /** The nearest step at which something may be reached. */
    int clamped(int time) {
        return Math.max(0, Math.min(lastArrival, time));
    }

    /** Transfer time of a gap (s). */
    double transferSeconds(int gap) {
        return gap * step - problem.rules().stay();
    }

    /** Position of a target's first entry in the tables. */
    int row(int target) {
        return rows[target];
    }

    /** Node difference in (-π, π] (rad) between two entries of the tables. */
    double nodeDifference(int from, int to) {
        double difference = node[to] - node[from];
        if (difference > FastMath.PI) {
            return difference - 2 * FastMath.PI;
        }
        return difference <= -FastMath.PI ? difference + 2 * FastMath.PI : difference;
    }

    /** Square of the difference of the eccentricity vectors of two entries of the tables. */
    double eccentricityChange(int from, int to) {
        double x = eccentricityX[to] - eccentricityX[from];
        double y = eccentricityY[to] - eccentricityY[from];
        return x * x + y * y;
    }

    /** Orbit of a target at the reference date. */
    PrecessingOrbit orbit(int target) {
        return orbits[target];
    }

    /** Sine of the mean of two targets' inclinations. */
    double sinMeanInclination(int from, int to) {
        return sinHalf[from] * cosHalf[to] + cosHalf[from] * sinHalf[to];
    }
}
