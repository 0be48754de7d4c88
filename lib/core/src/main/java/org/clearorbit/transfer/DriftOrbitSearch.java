package org.clearorbit.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.hipparchus.util.FastMath;

/**
 * The search for one waiting orbit. Free are its inclination and what the two legs turn of the node; its semi-major
 * axis then follows from the drift that is left to do, because the secular node rate of a circular orbit is a power of
 * a. So the narrow valleys of delta-v over semi-major axis, one for each whole turn of the node, are walked along
 * instead of searched for. Where the bounds cut a off, the leg out of the waiting orbit turns what is missing.
 */
final class DriftOrbitSearch {

    private static final double TURN = 2 * Math.PI;

    /** -3/2 J2 √μ R²: the node rate of a circular orbit times a^3.5 / cos i. */
    private static final double RATE = -1.5
            * EarthModel.J2
            * Math.sqrt(EarthModel.MU)
            * EarthModel.EQUATORIAL_RADIUS
            * EarthModel.EQUATORIAL_RADIUS;

    private static final int INCLINATIONS = 10;
    private static final int SEEDS = 4;
    private static final int SEEDS_OF_A_TURN = 2;
    private static final int MOST_EVALUATIONS = 20_000;

    /** How far beyond the inclinations of the two orbits it is searched (rad): some 20 degrees. */
    private static final double WIDEST = 0.35;

    /** Side of the first simplex, of each angle (rad). */
    private static final double STEP = 2e-3;

    private final PrecessingOrbit from;
    private final PrecessingOrbit to;
    private final double wait;
    private final double lowest;
    private final double highest;
    private final double nodeNeeded;

    /** A point of the search: whole turns of the node, inclination, node turned on entry and on exit, delta-v. */
    private record Seed(double turns, double i, double entryTurn, double exitTurn, double deltaV) {}

    DriftOrbitSearch(
            PrecessingOrbit from, PrecessingOrbit to, double departure, double wait, double lowest, double highest) {
        this.from = from;
        this.to = to;
        this.wait = wait;
        this.lowest = lowest;
        this.highest = highest;
        nodeNeeded = to.raanAt(departure + wait) - from.raanAt(departure);
    }

    /** @return the best waiting orbit found */
    DriftOrbit best() {
        return seeds().stream()
                .map(this::improved)
                .min(Comparator.comparingDouble(DriftOrbit::deltaV))
                .orElseThrow();
    }

    private DriftOrbit improved(Seed seed) {
        PointValuePair end = new SimplexOptimizer(1e-9, 1e-6)
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        new ObjectiveFunction(
                                x -> at(seed.turns(), x[0], x[1], x[2]).deltaV()),
                        GoalType.MINIMIZE,
                        new InitialGuess(new double[] {seed.i(), seed.entryTurn(), seed.exitTurn()}),
                        new NelderMeadSimplex(3, STEP));
        double[] point = end.getPoint();
        return at(seed.turns(), point[0], point[1], point[2]);
    }

    private List<Seed> seeds() {
        double middle = 0.5 * (from.i() + to.i());
        double half = 0.5 * Math.abs(to.i() - from.i()) + WIDEST;
        double natural = 0.5 * (from.a() + to.a());
        List<Seed> seeds = new ArrayList<>();
        for (int u = -INCLINATIONS; u <= INCLINATIONS; u++) {
            // closer together near the two orbits
            double i = within(middle + half * u * Math.abs(u) / (INCLINATIONS * INCLINATIONS));
            double fast = drift(lowest, i);
            double slow = drift(highest, i);
            double first = FastMath.floor((Math.min(fast, slow) - nodeNeeded) / TURN);
            double last = FastMath.ceil((Math.max(fast, slow) - nodeNeeded) / TURN);
            for (double turns = first; turns <= last; turns++) {
                double left = nodeNeeded + TURN * turns - drift(natural, i);
                for (double turned : new double[] {0, 0.5 * left}) {
                    seeds.add(new Seed(
                            turns,
                            i,
                            turned,
                            turned,
                            at(turns, i, turned, turned).deltaV()));
                }
            }
        }
        seeds.sort(Comparator.comparingDouble(Seed::deltaV));
        List<Seed> best = new ArrayList<>();
        for (Seed seed : seeds) {
            // not all from one valley
            if (best.size() < SEEDS
                    && best.stream().filter(s -> s.turns() == seed.turns()).count() < SEEDS_OF_A_TURN) {
                best.add(seed);
            }
        }
        return best;
    }

    private DriftOrbit at(double turns, double inclination, double entryTurn, double exitTurn) {
        double i = within(inclination);
        double needed = nodeNeeded + TURN * turns - entryTurn;
        double a = drifting(needed - exitTurn, i);
        double drift = drift(a, i);
        double missing = needed - drift;
        double entry = leg(from.a(), a, TwoBurnTransfer.planeAngle(from.i(), i, entryTurn), from.e());
        double exit = leg(a, to.a(), TwoBurnTransfer.planeAngle(i, to.i(), missing), to.e());
        return new DriftOrbit(wait, a, i, entryTurn, drift, missing, entry, exit);
    }

    private static double leg(double fromRadius, double toRadius, double angle, double eccentricity) {
        HohmannPlaneChange circular = HohmannPlaneChange.between(fromRadius, toRadius, angle);
        double e = TwoBurnTransfer.eccentricityBurn(0.5 * (fromRadius + toRadius), eccentricity);
        return FastMath.hypot(circular.firstBurn(), e) + FastMath.hypot(circular.secondBurn(), e);
    }

    /** What the node of a circular orbit drifts during the wait (rad). */
    private double drift(double a, double i) {
        return RATE * wait * FastMath.cos(i) / (a * a * a * Math.sqrt(a));
    }

    /** Semi-major axis, within the bounds, at which the drift comes closest to the one wanted. */
    private double drifting(double wanted, double i) {
        double power = RATE * wait * FastMath.cos(i) / wanted;
        if (!(power > 0)) {
            return highest;
        }
        return Math.max(lowest, Math.min(highest, FastMath.pow(power, 2.0 / 7)));
    }

    private static double within(double inclination) {
        return Math.max(0, Math.min(Math.PI, inclination));
    }
}
