package org.clearorbit.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.orekit.time.AbsoluteDate;

/**
 * Transfers through a circular waiting orbit whose size and inclination are chosen so that its node precesses to where
 * it is needed: the strategy of missions to several pieces of debris (M. Cerf, "Multiple space debris collecting
 * mission: debris selection and trajectory optimization", J. Optim. Theory Appl. 156, 2013, 761-796; not re-read). The
 * node rates are the secular ones of J2 as they are (see {@link MeanOrbit}), not linearised, so that it holds for any
 * excursion within the altitudes allowed.
 *
 * <p>For a given time the least delta-v is sought over semi-major axis and inclination of the waiting orbit, whole
 * turns of the node, and what the burns into and out of it turn of the node that is not waited for; each leg is a
 * {@link HohmannPlaneChange}. Waiting in the orbit that is left, and in the one that is reached, are candidates too, so
 * that it never costs more than a {@link TwoBurnTransfer} at once or at the end. The search (a grid, then Nelder and
 * Mead's simplex of Hipparchus from the best of it) is deterministic; a valley that the grid misses would be missed.
 *
 * <p>Validity: near-circular orbits (e up to some 0.02): the waiting orbit is circular, and each leg changes the
 * eccentricity of its end as in {@link TwoBurnTransfer}. The legs themselves take no time, which a wait of some days
 * allows; the phase along the orbit is free. Drag is left out: a low waiting orbit needs an allowance. Immutable and
 * safe to share between threads.
 */
public final class DriftOrbitTransfer implements TransferModel {

    private static final double TURN = 2 * Math.PI;

    private final double lowestRadius;
    private final double highestRadius;

    private DriftOrbitTransfer(double lowestRadius, double highestRadius) {
        this.lowestRadius = lowestRadius;
        this.highestRadius = highestRadius;
    }

    /** @return the model with waiting orbits from 300 to 2,000 km above the equatorial radius */
    public static DriftOrbitTransfer withDefaults() {
        return new DriftOrbitTransfer(EarthModel.EQUATORIAL_RADIUS + 300e3, EarthModel.EQUATORIAL_RADIUS + 2000e3);
    }

    /**
     * @param lowest least altitude of a waiting orbit above the equatorial radius (m)
     * @param highest greatest altitude of a waiting orbit above the equatorial radius (m), not below the least
     * @return the model with these bounds; the orbits that are left and reached may lie outside
     */
    public DriftOrbitTransfer withAltitudes(double lowest, double highest) {
        if (!(lowest >= 0) || !(highest >= lowest) || Double.isInfinite(highest)) {
            throw new IllegalArgumentException(
                    "altitudes = " + lowest + ", " + highest + " m, expected 0 <= lowest <= highest");
        }
        return new DriftOrbitTransfer(EarthModel.EQUATORIAL_RADIUS + lowest, EarthModel.EQUATORIAL_RADIUS + highest);
    }

    /** {@inheritDoc} The burns given are those of both legs together; the drift orbit is the waiting orbit. */
    @Override
    public Transfer estimate(MeanOrbit from, MeanOrbit to, AbsoluteDate departure, AbsoluteDate arrival) {
        DriftOrbit best = best(
                PrecessingOrbit.of(from, departure),
                PrecessingOrbit.of(to, departure),
                0.0,
                arrival.durationFrom(departure));
        return new Transfer(best.entry(), best.exit(), best.semiMajorAxis(), best.inclination());
    }

    /**
     * The waiting orbit of least delta-v for a given time.
     *
     * @param from orbit that is left
     * @param to orbit that is reached; of the same reference date as {@code from}
     * @param departure time of the first burn after the reference date (s)
     * @param arrival time of the last burn after the reference date (s), after departure
     * @return the best found
     */
    public DriftOrbit best(PrecessingOrbit from, PrecessingOrbit to, double departure, double arrival) {
        double wait = arrival - departure;
        if (!(wait > 0)) {
            throw new IllegalArgumentException("waiting time = " + wait + " s, expected a positive time");
        }
        DriftOrbit late = waitingBefore(from, to, departure, wait);
        DriftOrbit early = waitingAfter(from, to, departure, wait);
        DriftOrbit simple = early.deltaV() < late.deltaV() ? early : late;
        DriftOrbit through = new DriftOrbitSearch(from, to, departure, wait, lowestRadius, highestRadius).best();
        return through.deltaV() < simple.deltaV() ? through : simple;
    }

    /**
     * What waiting saves: the transfers of which none is both as short and as cheap as another. Times looked at are
     * evenly spaced, and those at which the nodes of both orbits meet by themselves, where delta-v has its sharpest
     * minima.
     *
     * @param from orbit that is left
     * @param to orbit that is reached; of the same reference date as {@code from}
     * @param departure time of the first burn after the reference date (s)
     * @param longestWait the longest time between the first burn and the last (s)
     * @param times how many times to look at, evenly spaced up to the longest; at least 1
     * @return waiting orbits in ascending order of time and descending order of delta-v; the first is the transfer at
     *     once (no wait), the last the least delta-v within the longest wait
     */
    public List<DriftOrbit> paretoCurve(
            PrecessingOrbit from, PrecessingOrbit to, double departure, double longestWait, int times) {
        if (!(longestWait > 0) || Double.isInfinite(longestWait)) {
            throw new IllegalArgumentException("longest wait = " + longestWait + " s, expected a positive time");
        }
        if (times < 1) {
            throw new IllegalArgumentException("times = " + times + ", expected at least 1");
        }
        List<DriftOrbit> curve = new ArrayList<>();
        DriftOrbit cheapest = waitingBefore(from, to, departure, 0);
        curve.add(cheapest);
        for (double wait : waits(from, to, departure, longestWait, times)) {
            DriftOrbit next = best(from, to, departure, departure + wait);
            if (next.deltaV() < cheapest.deltaV()) {
                curve.add(next);
                cheapest = next;
            }
        }
        return List.copyOf(curve);
    }

    private static TreeSet<Double> waits(
            PrecessingOrbit from, PrecessingOrbit to, double departure, double longest, int times) {
        TreeSet<Double> waits = new TreeSet<>();
        for (int k = 1; k <= times; k++) {
            waits.add(longest * k / times);
        }
        double turns = (to.raanAt(departure) - from.raanAt(departure)) / TURN;
        double rate = (to.raanRate() - from.raanRate()) / TURN;
        double first = Math.min(turns, turns + rate * longest);
        double last = Math.max(turns, turns + rate * longest);
        for (double whole = Math.ceil(first); whole <= last; whole++) {
            double wait = (whole - turns) / rate;
            if (wait > 0 && wait <= longest) {
                waits.add(wait);
            }
        }
        return waits;
    }

    /** The orbit that is left is waited in. */
    private static DriftOrbit waitingBefore(PrecessingOrbit from, PrecessingOrbit to, double departure, double wait) {
        double arrival = departure + wait;
        double deltaV = TwoBurnTransfer.instance().estimate(from, to, arrival).deltaV();
        double turn = Math.IEEEremainder(to.raanAt(arrival) - from.raanAt(arrival), TURN);
        return new DriftOrbit(wait, from.a(), from.i(), 0, from.raanRate() * wait, turn, 0, deltaV);
    }

    /** The orbit that is reached is waited in. */
    private static DriftOrbit waitingAfter(PrecessingOrbit from, PrecessingOrbit to, double departure, double wait) {
        double deltaV = TwoBurnTransfer.instance().estimate(from, to, departure).deltaV();
        double turn = Math.IEEEremainder(to.raanAt(departure) - from.raanAt(departure), TURN);
        return new DriftOrbit(wait, to.a(), to.i(), turn, to.raanRate() * wait, 0, deltaV, 0);
    }
}
