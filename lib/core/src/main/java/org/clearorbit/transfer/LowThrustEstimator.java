package org.clearorbit.transfer;

import org.hipparchus.util.FastMath;

/**
 * The workspace of a {@link LowThrustTransfer}, for loops: one for each thread, reused, nothing allocated per estimate.
 * What the last call found is read from it by the getters.
 */
public final class LowThrustEstimator {

    private static final double TURN = 2 * FastMath.PI;
    /** Closeness of the node at arrival (rad): 0.1 m across the track. */
    private static final double NODE_TOLERANCE = 1e-8;

    private static final int MAX_ITERATIONS = 60;
    private static final int SEGMENTS = 24;
    private static final int INCLINATIONS = 12;
    private static final int HALVINGS = 10;
    private static final int SHORTEST_HALVINGS = 16;

    private final ElectricEngine engine;
    private final double lowest;
    private final double highest;
    private final WaitingInclination waiting;

    private final SpiralQuadrature first = new SpiralQuadrature();
    private final SpiralQuadrature second = new SpiralQuadrature();
    private final double[] radii = new double[SEGMENTS + 1];
    private final double[] misses = new double[SEGMENTS + 1];
    private final double[] costs = new double[SEGMENTS + 1];

    private double mass;
    private double fromSpeed;
    private double fromInclination;
    private double fromFactor;
    private double toSpeed;
    private double toInclination;
    private double toFactor;
    private double nodeAhead;
    private double targetRate;

    /** Time from departure to arrival (s), NaN while the shortest is sought. */
    private double total;

    private double waitingRate;

    private double best;
    private double bestRadius;
    private double bestInclination;
    private double bestWait;
    private int bestTurns;

    LowThrustEstimator(ElectricEngine engine, double lowest, double highest, WaitingInclination waiting) {
        this.engine = engine;
        this.lowest = lowest;
        this.highest = highest;
        this.waiting = waiting;
    }

    /**
     * The least delta-v that meets the target's orbit, its node included, just then. To be there earlier and stay with
     * the target may cost up to a percent less where the waiting orbit is of another inclination.
     *
     * @param from orbit that is left
     * @param to orbit that is reached; of the same reference date as {@code from}
     * @param departure time at which the first spiral begins, after the reference date (s)
     * @param arrival time at which the second one ends, after the reference date (s), after departure
     * @param massKg mass at departure (kg)
     * @return delta-v (m/s), +∞ where the spirals take longer than that or no waiting orbit in the bounds closes the
     *     node
     */
    public double deltaV(PrecessingOrbit from, PrecessingOrbit to, double departure, double arrival, double massKg) {
        if (!(arrival > departure)) {
            throw new IllegalArgumentException(
                    "transfer time = " + (arrival - departure) + " s, expected a positive time");
        }
        prepare(from, to, departure, massKg);
        total = arrival - departure;
        search();
        return best;
    }

    /**
     * The shortest transfer.
     *
     * @param from orbit that is left
     * @param to orbit that is reached; of the same reference date as {@code from}
     * @param departure time at which the first spiral begins, after the reference date (s)
     * @param massKg mass at departure (kg)
     * @return time to arrival (s), +∞ where no waiting orbit in the bounds closes the node
     */
    public double shortest(PrecessingOrbit from, PrecessingOrbit to, double departure, double massKg) {
        prepare(from, to, departure, massKg);
        total = Double.NaN;
        search();
        return best;
    }

    private void prepare(PrecessingOrbit from, PrecessingOrbit to, double departure, double massKg) {
        mass = LowThrustSpiral.positive("mass (kg)", massKg);
        fromSpeed = Edelbaum.speedAt(from.a());
        fromInclination = from.i();
        fromFactor = SpiralQuadrature.shadowFactor(engine, fromSpeed, fromInclination);
        toSpeed = Edelbaum.speedAt(to.a());
        toInclination = to.i();
        toFactor = SpiralQuadrature.shadowFactor(engine, toSpeed, toInclination);
        nodeAhead = from.raanAt(departure) - to.raanAt(departure);
        targetRate = to.raanRate();
        best = Double.POSITIVE_INFINITY;
        layOutRadii(from.a(), to.a());
    }

    /** Evenly, but with the two orbits' own radii in place of their neighbours: the direct spiral is always tried. */
    private void layOutRadii(double fromRadius, double toRadius) {
        double step = (highest - lowest) / SEGMENTS;
        for (int k = 0; k <= SEGMENTS; k++) {
            radii[k] = lowest + k * step;
        }
        insert(fromRadius, step);
        insert(toRadius, step);
    }

    private void insert(double radius, double step) {
        if (radius >= lowest && radius <= highest) {
            // the bounds themselves stay in the list
            int k = (int) FastMath.rint((radius - lowest) / step);
            radii[FastMath.max(1, FastMath.min(SEGMENTS - 1, k))] = radius;
        }
    }

    private void search() {
        if (waiting == WaitingInclination.MIDWAY) {
            searchRadii(0.5 * (fromInclination + toInclination));
        } else {
            searchInclinations();
        }
        if (best < Double.POSITIVE_INFINITY) {
            fly(bestRadius, bestInclination);
        }
    }

    private void searchInclinations() {
        double low = FastMath.max(0, FastMath.min(fromInclination, toInclination) - LowThrustTransfer.LARGEST_TILT);
        double high = FastMath.min(
                FastMath.PI, FastMath.max(fromInclination, toInclination) + LowThrustTransfer.LARGEST_TILT);
        double step = (high - low) / INCLINATIONS;
        searchRadii(fromInclination);
        searchRadii(toInclination);
        for (int k = 0; k <= INCLINATIONS; k++) {
            searchRadii(low + k * step);
        }
        for (int k = 0; k < HALVINGS && best < Double.POSITIVE_INFINITY; k++) {
            step /= 2;
            double middle = bestInclination;
            searchRadii(FastMath.max(low, middle - step));
            searchRadii(FastMath.min(high, middle + step));
        }
    }

    private void searchRadii(double inclination) {
        if (Double.isNaN(total)) {
            searchShortest(inclination);
        } else {
            searchCheapest(inclination);
        }
    }

    /** Every waiting orbit of this inclination that closes the node in the given time, for each number of turns. */
    private void searchCheapest(double inclination) {
        int cheapest = 0;
        for (int k = 0; k <= SEGMENTS; k++) {
            misses[k] = miss(radii[k], inclination);
            costs[k] = first.deltaV() + second.deltaV();
            cheapest = costs[k] < costs[cheapest] ? k : cheapest;
            double turns = FastMath.rint(misses[k] / TURN);
            if (FastMath.abs(misses[k] - turns * TURN) < NODE_TOLERANCE) {
                keepCheaper(radii[k], inclination, (int) turns);
            }
        }
        for (int k = 0; k < SEGMENTS; k++) {
            // the cost is convex in the waiting speed: away from its minimum a segment costs at least its cheaper end
            boolean mayHelp = k == cheapest || k + 1 == cheapest || FastMath.min(costs[k], costs[k + 1]) < best;
            if (mayHelp) {
                searchSegment(k, inclination);
            }
        }
    }

    private void searchSegment(int k, double inclination) {
        int fewest = (int) FastMath.ceil(FastMath.min(misses[k], misses[k + 1]) / TURN);
        int most = (int) FastMath.floor(FastMath.max(misses[k], misses[k + 1]) / TURN);
        for (int turns = fewest; turns <= most; turns++) {
            double radius = close(k, inclination, turns * TURN);
            if (radius > 0) {
                keepCheaper(radius, inclination, turns);
            }
        }
    }

    /** False position (Illinois): the radius in the segment where the miss is that angle, flown last; 0 if not met. */
    private double close(int k, double inclination, double angle) {
        double low = radii[k];
        double high = radii[k + 1];
        double atLow = misses[k] - angle;
        double atHigh = misses[k + 1] - angle;
        for (int n = 0; n < MAX_ITERATIONS; n++) {
            double radius = low - atLow * (high - low) / (atHigh - atLow);
            double found = miss(radius, inclination) - angle;
            if (FastMath.abs(found) < NODE_TOLERANCE) {
                return radius;
            }
            if ((found < 0) == (atHigh < 0)) {
                high = radius;
                atHigh = found;
                atLow /= 2;
            } else {
                low = high;
                atLow = atHigh;
                high = radius;
                atHigh = found;
            }
        }
        return 0;
    }

    /** Keeps what was flown last if it fits the time and costs least so far. */
    private void keepCheaper(double radius, double inclination, int turns) {
        double wait = total - first.seconds() - second.seconds();
        double cost = first.deltaV() + second.deltaV();
        if (wait >= 0 && cost < best) {
            keep(cost, radius, inclination, wait, turns);
        }
    }

    private void keep(double value, double radius, double inclination, double wait, int turns) {
        best = value;
        bestRadius = radius;
        bestInclination = inclination;
        bestWait = wait;
        bestTurns = turns;
    }

    private void searchShortest(double inclination) {
        double bestBefore = best;
        for (double radius : radii) {
            tryShortest(radius, inclination);
        }
        // nothing better at this inclination: nothing to refine
        double step = (highest - lowest) / SEGMENTS;
        for (int n = 0; n < SHORTEST_HALVINGS && best < bestBefore; n++) {
            step /= 2;
            double middle = bestRadius;
            tryShortest(FastMath.max(lowest, middle - step), inclination);
            tryShortest(FastMath.min(highest, middle + step), inclination);
        }
    }

    private void tryShortest(double radius, double inclination) {
        fly(radius, inclination);
        double spirals = first.seconds() + second.seconds();
        double ahead = nodeAhead + first.nodeDrift() + second.nodeDrift() - targetRate * spirals;
        double closing = waitingRate - targetRate;
        double turns = FastMath.rint(ahead / TURN);
        double wait = 0;
        if (FastMath.abs(ahead - turns * TURN) >= NODE_TOLERANCE) {
            turns = closing > 0 ? FastMath.ceil(ahead / TURN) : FastMath.floor(ahead / TURN);
            wait = closing == 0 ? Double.POSITIVE_INFINITY : (turns * TURN - ahead) / closing;
        }
        if (spirals + wait < best) {
            keep(spirals + wait, radius, inclination, wait, (int) turns);
        }
    }

    /** By how much the node at arrival is ahead of the target's (rad), not normalised. */
    private double miss(double radius, double inclination) {
        fly(radius, inclination);
        double wait = total - first.seconds() - second.seconds();
        return nodeAhead + first.nodeDrift() + waitingRate * wait + second.nodeDrift() - targetRate * total;
    }

    private void fly(double radius, double inclination) {
        double speed = Edelbaum.speedAt(radius);
        double factor = 0.5 * (fromFactor + toFactor);
        first.run(engine, mass, fromSpeed, fromInclination, fromFactor, speed, inclination, factor);
        second.run(engine, first.massAfter(), speed, inclination, factor, toSpeed, toInclination, toFactor);
        waitingRate = SpiralQuadrature.nodeRate(speed, inclination);
    }

    /** @return whether the last call found a transfer: only then do the other getters mean anything */
    public boolean found() {
        return best < Double.POSITIVE_INFINITY;
    }

    /** @return delta-v of both spirals (m/s) */
    public double deltaV() {
        return first.deltaV() + second.deltaV();
    }

    /** @return propellant used (kg) */
    public double propellantKg() {
        return mass - second.massAfter();
    }

    /** @return time from departure to arrival (s) */
    public double seconds() {
        return first.seconds() + bestWait + second.seconds();
    }

    /** @return radius of the waiting orbit (m) */
    public double waitingRadius() {
        return bestRadius;
    }

    /** @return inclination of the waiting orbit (rad) */
    public double waitingInclination() {
        return bestInclination;
    }

    /** @return what the last call found, to keep; only where {@link #found} */
    public LowThrustEstimate toEstimate() {
        if (!found()) {
            throw new IllegalStateException("the last call found no transfer");
        }
        return new LowThrustEstimate(
                first.deltaV(),
                second.deltaV(),
                bestRadius,
                bestInclination,
                first.seconds(),
                bestWait,
                second.seconds(),
                propellantKg(),
                bestTurns);
    }
}
