package org.clearorbit.transfer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.hipparchus.util.FastMath;
import org.orekit.time.AbsoluteDate;

/**
 * Two spirals with a wait between them: the first one, along {@link Edelbaum}'s path, leads to a circular waiting orbit
 * whose radius (and inclination) is chosen so that the node, turned by J2 along both spirals and while waiting, meets
 * the target's at arrival, whole turns included; of all waiting orbits within the altitude bounds that do so, the one
 * of the least delta-v is taken. The thrust never turns the node itself.
 *
 * <p>Validity: near-circular orbits (the eccentricities are taken as 0: each hundredth that has to be changed costs up
 * to another 2/3 × 0.01 × V, some 50 m/s), spirals of many revolutions, secular J2 alone, phasing along the orbit free.
 * A share of thrust below 1 is taken not to change the delta-v. Immutable and safe to share between threads.
 *
 * <p>Sources: Edelbaum 1961 and Kechichian 1997 (see {@link Edelbaum}) for the spirals; the split of a transfer into
 * spiral, drift and spiral as in Cerf, "Low-thrust transfer between circular orbits using natural precession", J.
 * Guidance, Control, and Dynamics 39(10), 2016, 2232-2239 (not re-read), and Di Carlo, Romero Martin and Vasile,
 * "Automatic trajectory planning for low-thrust active removal mission in low-Earth orbit", Advances in Space Research
 * 59(5), 2017, 1234-1258 (abstract only).
 */
public final class LowThrustTransfer implements Serializable {

    /**
     * How far outside the inclinations of the two orbits the waiting orbit's may lie (rad): 3 degrees, some 600 m/s
     * each way.
     */
    public static final double LARGEST_TILT = FastMath.toRadians(3);

    private static final long serialVersionUID = 1L;
    private static final double DEFAULT_LOWEST = 350e3;
    private static final double DEFAULT_HIGHEST = 2000e3;

    private final ElectricEngine engine;
    private final double lowestAltitude;
    private final double highestAltitude;
    private final WaitingInclination waiting;

    private LowThrustTransfer(
            ElectricEngine engine, double lowestAltitude, double highestAltitude, WaitingInclination waiting) {
        this.engine = engine;
        this.lowestAltitude = lowestAltitude;
        this.highestAltitude = highestAltitude;
        this.waiting = waiting;
    }

    /**
     * @param engine the engine
     * @return transfers with it that wait between 350 and 2,000 km, midway in inclination
     */
    public static LowThrustTransfer with(ElectricEngine engine) {
        return new LowThrustTransfer(engine, DEFAULT_LOWEST, DEFAULT_HIGHEST, WaitingInclination.MIDWAY);
    }

    /**
     * @param lowest lowest altitude of the waiting orbit over the equatorial radius (m), above 0
     * @param highest highest one (m), above the lowest
     * @return this model with them
     */
    public LowThrustTransfer waitingBetween(double lowest, double highest) {
        if (!(lowest > 0)) {
            throw InvalidInputException.at("waiting orbit: lowest altitude (m)", lowest, "above 0");
        }
        if (!(highest > lowest) || Double.isInfinite(highest)) {
            throw InvalidInputException.at("waiting orbit: highest altitude (m)", highest, "above " + lowest);
        }
        return new LowThrustTransfer(engine, lowest, highest, waiting);
    }

    /**
     * @param policy which inclination the waiting orbit has
     * @return this model with it
     */
    public LowThrustTransfer with(WaitingInclination policy) {
        return new LowThrustTransfer(engine, lowestAltitude, highestAltitude, policy);
    }

    /** @return the engine */
    public ElectricEngine engine() {
        return engine;
    }

    /** @return a workspace for loops: not shared between threads */
    public LowThrustEstimator estimator() {
        return new LowThrustEstimator(
                engine,
                EarthModel.EQUATORIAL_RADIUS + lowestAltitude,
                EarthModel.EQUATORIAL_RADIUS + highestAltitude,
                waiting);
    }

    /**
     * @param from orbit that is left
     * @param to orbit that is reached
     * @param departure when the first spiral begins
     * @param arrival when the second one ends, after departure
     * @param massKg mass at departure (kg)
     * @return the transfer of the least delta-v; empty where the spirals take longer than that or no waiting orbit in
     *     the bounds closes the node
     */
    public Optional<LowThrustEstimate> estimate(
            MeanOrbit from, MeanOrbit to, AbsoluteDate departure, AbsoluteDate arrival, double massKg) {
        LowThrustEstimator estimator = estimator();
        estimator.deltaV(
                PrecessingOrbit.of(from, departure),
                PrecessingOrbit.of(to, departure),
                0,
                arrival.durationFrom(departure),
                massKg);
        return estimator.found() ? Optional.of(estimator.toEstimate()) : Optional.empty();
    }

    /**
     * @param from orbit that is left
     * @param to orbit that is reached
     * @param departure when the first spiral begins
     * @param massKg mass at departure (kg)
     * @return the shortest transfer; empty where no waiting orbit in the bounds ever closes the node
     */
    public Optional<LowThrustEstimate> shortest(MeanOrbit from, MeanOrbit to, AbsoluteDate departure, double massKg) {
        LowThrustEstimator estimator = estimator();
        estimator.shortest(PrecessingOrbit.of(from, departure), PrecessingOrbit.of(to, departure), 0, massKg);
        return estimator.found() ? Optional.of(estimator.toEstimate()) : Optional.empty();
    }

    /**
     * Delta-v against time: from the shortest transfer to the longest allowed, at times in geometric progression.
     *
     * @param from orbit that is left
     * @param to orbit that is reached
     * @param departure when the first spiral begins
     * @param longestSeconds longest time to arrival (s)
     * @param count number of times tried, at least 2
     * @param massKg mass at departure (kg)
     * @return those that none of the shorter ones beats: time grows and delta-v falls from each to the next; empty
     *     where even the shortest takes longer than that
     */
    public List<LowThrustEstimate> tradeOff(
            MeanOrbit from, MeanOrbit to, AbsoluteDate departure, double longestSeconds, int count, double massKg) {
        if (count < 2) {
            throw new IllegalArgumentException("count = " + count + ", expected at least 2");
        }
        LowThrustEstimator estimator = estimator();
        PrecessingOrbit start = PrecessingOrbit.of(from, departure);
        PrecessingOrbit end = PrecessingOrbit.of(to, departure);
        List<LowThrustEstimate> front = new ArrayList<>();
        double shortest = estimator.shortest(start, end, 0, massKg);
        if (shortest > longestSeconds) {
            return front;
        }
        front.add(estimator.toEstimate());
        double best = estimator.deltaV();
        for (int k = 1; k < count; k++) {
            double time = shortest * FastMath.pow(longestSeconds / shortest, k / (count - 1.0));
            if (time > 0 && estimator.deltaV(start, end, 0, time, massKg) < best) {
                best = estimator.deltaV();
                front.add(estimator.toEstimate());
            }
        }
        return front;
    }
}
