package org.clearorbit.campaign.sequence;

import java.util.Arrays;
import org.clearorbit.transfer.PrecessingOrbit;

/**
 * Delta-v of the legs from one target to another over a window of departure and arrival steps, after Shen and Casalino,
 * "Simple ΔV approximation for optimization of debris-to-debris transfers", J. Spacecraft and Rockets 58(2), 2021,
 * 575-580 (see {@link org.clearorbit.transfer.ImpulsiveJ2Transfer}), with the node difference taken in (-π, π].
 *
 * <p>With x, y, z, m, n and D = 4 + m² + n² as there, the two burns have the lengths {@code √((x² + G)/D + ε²)} and
 * {@code √(((x + p)² + G)/D + ε²)}, p = my + nz, G = y² + z² + (mz - ny)²/4: the terms but x and ε depend on the pair
 * and the transfer time alone and are worked out once for each gap, and a leg then costs two square roots. Scratch
 * space for one thread.
 */
final class LegCosts {

    private static final double NONE = Double.POSITIVE_INFINITY;

    /** A difference of semi-major axis can help to turn the node: this much is left of the cost of turning it alone. */
    private static final double ROUGH_SHARE = 0.7;

    /** Pairs kept prepared. */
    private static final int SLOTS = 8191;

    private static final int TERMS = 3;

    private final TimeGrid grid;
    private final double mu;
    private final double j2Radius2;
    private final int shortest;
    private final int longest;
    private final int lastGap;
    /**
     * Pairs prepared of late, each at the slot of its number's remainder: the same ones are asked for again and again.
     */
    private final double[][] known = new double[SLOTS][];

    private final int[] knownPair = new int[SLOTS];
    /** For the chosen pair and each gap from the shortest: 1/D, p, G/D; then the two factors of the pair. */
    private double[] coefficients = {};
    /** By target: what turning its node by one radian over the longest leg costs (m/s), with some margin below. */
    private final double[] roughScale;

    private int fromRow;
    private int toRow;
    private double nodeScale;
    private double eccentricityScale;

    LegCosts(TimeGrid grid) {
        Gravity gravity = grid.problem().gravity();
        this.grid = grid;
        this.mu = gravity.mu();
        this.j2Radius2 = gravity.j2() * gravity.equatorialRadius() * gravity.equatorialRadius();
        this.shortest = grid.shortestGap();
        this.longest = grid.longestGap();
        // where even the shortest gap is too long, missions have one target, but legs are still estimated
        this.lastGap = Math.max(shortest, longest);
        this.roughScale = new double[grid.targets()];
        for (int target = 0; target < roughScale.length; target++) {
            choose(target, target);
            double alpha = coefficients[TERMS * (lastGap - shortest)];
            roughScale[target] = ROUGH_SHARE * 2 * nodeScale * Math.sqrt(alpha);
        }
    }

    /** A quick look at the node difference alone: what a leg costs is seldom less (m/s). */
    double rough(int from, int to, int arrival) {
        return roughScale[from] * Math.abs(grid.nodeDifference(grid.row(from) + arrival, grid.row(to) + arrival));
    }

    /** Chooses the pair of targets. */
    void choose(int from, int to) {
        int pair = from * grid.targets() + to;
        int slot = (pair & Integer.MAX_VALUE) % SLOTS;
        double[] block = known[slot];
        if (block == null) {
            block = new double[TERMS * (lastGap - shortest + 1) + 2];
            known[slot] = block;
            knownPair[slot] = -1;
        }
        if (knownPair[slot] != pair) {
            prepare(from, to, block);
            knownPair[slot] = pair;
        }
        coefficients = block;
        fromRow = grid.row(from);
        toRow = grid.row(to);
        nodeScale = block[block.length - 2];
        eccentricityScale = block[block.length - 1];
    }

    private void prepare(int from, int to, double[] block) {
        PrecessingOrbit left = grid.orbit(from);
        PrecessingOrbit reached = grid.orbit(to);
        double a = 0.5 * (left.a() + reached.a());
        double speed = Math.sqrt(mu / a);
        double sin = grid.sinMeanInclination(from, to);
        double p = 0.5 * (left.p() + reached.p());
        double y = (reached.a() - left.a()) / (2 * a) * speed;
        double z = (reached.i() - left.i()) * speed;
        double mRate = 3.5 * (left.raanRate() + reached.raanRate()) * sin;
        double nRate = -1.5 * j2Radius2 * speed / (a * p * p) * sin * sin;
        block[block.length - 2] = sin * speed;
        block[block.length - 1] = 0.0625 * speed * speed;
        for (int gap = shortest; gap <= lastGap; gap++) {
            double dt = grid.transferSeconds(gap);
            double m = mRate * dt;
            double n = nRate * dt;
            double share = 1 / (4 + m * m + n * n);
            double skew = m * z - n * y;
            int at = TERMS * (gap - shortest);
            block[at] = share;
            block[at + 1] = m * y + n * z;
            block[at + 2] = (y * y + z * z + 0.25 * skew * skew) * share;
        }
    }

    /** Delta-v (m/s) of one leg of any pair and chooses it. */
    double deltaV(int from, int to, int arrival, int gap) {
        choose(from, to);
        return deltaV(nodeTurn(arrival), eccentricityTurn(arrival), gap);
    }

    /** Delta-v (m/s) of one leg of the chosen pair. */
    double chosenDeltaV(int arrival, int gap) {
        return deltaV(nodeTurn(arrival), eccentricityTurn(arrival), gap);
    }

    private double nodeTurn(int arrival) {
        return nodeScale * grid.nodeDifference(fromRow + arrival, toRow + arrival);
    }

    private double eccentricityTurn(int arrival) {
        return eccentricityScale * grid.eccentricityChange(fromRow + arrival, toRow + arrival);
    }

    private double deltaV(double x, double e2, int gap) {
        int at = TERMS * (gap - shortest);
        double[] block = coefficients;
        double share = block[at];
        double rest = block[at + 2] + e2;
        double turned = x + block[at + 1];
        return Math.sqrt(share * x * x + rest) + Math.sqrt(share * turned * turned + rest);
    }

    /**
     * The least cost of reaching the second target at each step of a window.
     *
     * @param spent least cost of having reached the first at each step of its window
     * @param spentStart first step of that window
     * @param total filled with the costs; infinite where the target cannot be reached then
     * @param totalStart first step of the window
     * @param earliest earliest step allowed
     * @param latest latest step allowed
     * @param weight cost of a unit of delta-v
     */
    void forward(
            double[] spent, int spentStart, double[] total, int totalStart, int earliest, int latest, double weight) {
        Arrays.fill(total, NONE);
        int begin = Math.max(0, earliest - totalStart);
        int end = Math.min(total.length - 1, latest - totalStart);
        for (int k = begin; k <= end; k++) {
            int arrival = totalStart + k;
            double x = nodeTurn(arrival);
            double e2 = eccentricityTurn(arrival);
            int low = Math.max(0, arrival - longest - spentStart);
            int high = Math.min(spent.length - 1, arrival - shortest - spentStart);
            double best = NONE;
            for (int j = low; j <= high; j++) {
                double before = spent[j];
                if (before < best) {
                    double cost = before + weight * deltaV(x, e2, arrival - spentStart - j);
                    if (cost < best) {
                        best = cost;
                    }
                }
            }
            total[k] = best;
        }
    }

    /**
     * The least cost from having reached the first target at each step of a window to the end.
     *
     * @param ahead least cost from having reached the second target at each step of its window
     * @param aheadStart first step of that window
     * @param total filled with the costs
     * @param totalStart first step of the window
     * @param earliest earliest step allowed
     */
    void backward(double[] ahead, int aheadStart, double[] total, int totalStart, int earliest) {
        Arrays.fill(total, NONE);
        for (int k = 0; k < ahead.length; k++) {
            double after = ahead[k];
            if (after == NONE) {
                continue;
            }
            int arrival = aheadStart + k;
            double x = nodeTurn(arrival);
            double e2 = eccentricityTurn(arrival);
            int low = Math.max(0, Math.max(earliest, arrival - longest) - totalStart);
            int high = Math.min(total.length - 1, arrival - shortest - totalStart);
            for (int j = low; j <= high; j++) {
                if (after < total[j]) {
                    double cost = after + deltaV(x, e2, arrival - totalStart - j);
                    if (cost < total[j]) {
                        total[j] = cost;
                    }
                }
            }
        }
    }

    /** The best of all ways through a target between two windows. */
    static final class Meeting {
        private double cost = NONE;
        private int time;

        /** Cost of the best way, infinite where there is none. */
        double cost() {
            return cost;
        }

        /** Step at which the first of the pair is reached on it. */
        int time() {
            return time;
        }

        void none() {
            cost = NONE;
        }

        void set(double value, int step) {
            cost = value;
            time = step;
        }
    }

    /**
     * Joins what is spent up to the first target with what is ahead from the second.
     *
     * @param spent least cost of having reached the first at each step of its window
     * @param spentStart first step of that window
     * @param ahead least cost from having reached the second at each step of its window
     * @param aheadStart first step of that window
     * @param into filled with the best
     */
    void meet(double[] spent, int spentStart, double[] ahead, int aheadStart, Meeting into) {
        into.none();
        double best = NONE;
        for (int k = 0; k < ahead.length; k++) {
            double after = ahead[k];
            if (after >= best) {
                continue;
            }
            int arrival = aheadStart + k;
            double x = nodeTurn(arrival);
            double e2 = eccentricityTurn(arrival);
            int low = Math.max(0, arrival - longest - spentStart);
            int high = Math.min(spent.length - 1, arrival - shortest - spentStart);
            for (int j = low; j <= high; j++) {
                double known = spent[j] + after;
                if (known < best) {
                    double cost = known + deltaV(x, e2, arrival - spentStart - j);
                    if (cost < best) {
                        best = cost;
                        into.set(cost, spentStart + j);
                    }
                }
            }
        }
    }
}
