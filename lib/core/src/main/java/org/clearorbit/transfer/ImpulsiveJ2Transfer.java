package org.clearorbit.transfer;

import java.util.Optional;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.hipparchus.util.FastMath;
import org.orekit.time.AbsoluteDate;

/**
 * Two burns with a J2 drift between them: the first burn sets semi-major axis and inclination of an intermediate orbit
 * so that its differential node precession over the transfer time, together with what the burns turn, closes the node
 * difference at least delta-v; the eccentricity vector is changed half in each burn. Time is therefore traded against
 * propellant: waiting longer needs a smaller excursion.
 *
 * <p>Source: Shen and Casalino, "Simple ΔV approximation for optimization of debris-to-debris transfers", J. Spacecraft
 * and Rockets 58(2), 2021, 575-580. The inclination coefficient is written here with Ω̇ sin²i/cos i expanded, so that
 * it is regular at 90 degrees.
 *
 * <p>The node difference at arrival may include any whole turns. Delta-v is convex in it and least where the nodes,
 * each drifting with its own orbit, would meet halfway through the transfer (see {@link ImpulsiveJ2Batch}); so the
 * whole turns nearest to that are the cheapest of all, and they alone are worked out. {@link #estimateShortWay} is the
 * formula as published, for the node difference in [-π, π].
 *
 * <p>Validity: near-circular orbits (e up to some 0.02), relative differences of semi-major axis up to some 5 percent,
 * inclination differences of a few degrees, at least several revolutions of transfer time (phasing along the orbit is
 * free). The drift is linearised in the excursion: at an excursion of 200 km the node reached is off by about 2 percent
 * of the drift. Immutable and safe to share between threads.
 */
public final class ImpulsiveJ2Transfer implements TransferModel {

    private static final double TURN = 2 * Math.PI;

    private static final ImpulsiveJ2Transfer INSTANCE = new ImpulsiveJ2Transfer();

    private ImpulsiveJ2Transfer() {}

    /** @return the model; it has no settings */
    public static ImpulsiveJ2Transfer instance() {
        return INSTANCE;
    }

    @Override
    public Transfer estimate(MeanOrbit from, MeanOrbit to, AbsoluteDate departure, AbsoluteDate arrival) {
        return estimate(
                PrecessingOrbit.of(from, departure),
                PrecessingOrbit.of(to, departure),
                0.0,
                arrival.durationFrom(departure));
    }

    /**
     * The same estimate from orbits prepared once: the form for loops.
     *
     * @param from orbit that is left
     * @param to orbit that is reached; of the same reference date as {@code from}
     * @param departure time of the first burn after the reference date (s)
     * @param arrival time of the last burn after the reference date (s), after departure
     * @return the estimate; of all whole turns that the node difference could include, with the cheapest
     */
    public Transfer estimate(PrecessingOrbit from, PrecessingOrbit to, double departure, double arrival) {
        double dt = transferTime(departure, arrival);
        double shortWay = shortWay(from, to, arrival);
        return forNodeDifference(from, to, arrival, dt, shortWay + TURN * cheapestTurns(from, to, dt, shortWay));
    }

    /**
     * The estimate for the node difference at arrival as the source takes it, in [-π, π]: the short way round, which
     * after long waits is not always the cheapest.
     *
     * @param from orbit that is left
     * @param to orbit that is reached; of the same reference date as {@code from}
     * @param departure time of the first burn after the reference date (s)
     * @param arrival time of the last burn after the reference date (s), after departure
     * @return the estimate without a choice of whole turns
     */
    public Transfer estimateShortWay(PrecessingOrbit from, PrecessingOrbit to, double departure, double arrival) {
        double dt = transferTime(departure, arrival);
        return forNodeDifference(from, to, arrival, dt, shortWay(from, to, arrival));
    }

    /**
     * The cheapest estimate whose orbit between the burns keeps within bounds. Its semi-major axis is linear in the
     * whole turns of the node, so that those within the bounds follow each other, and the nearest to the cheapest of
     * all is the cheapest of them.
     *
     * @param from orbit that is left
     * @param to orbit that is reached; of the same reference date as {@code from}
     * @param departure time of the first burn after the reference date (s)
     * @param arrival time of the last burn after the reference date (s), after departure
     * @param lowest least semi-major axis between the burns (m)
     * @param highest greatest semi-major axis between the burns (m), not below the least
     * @return the estimate, or empty where no whole turns keep within the bounds
     */
    public Optional<Transfer> estimateWithin(
            PrecessingOrbit from, PrecessingOrbit to, double departure, double arrival, double lowest, double highest) {
        if (!(highest >= lowest)) {
            throw new IllegalArgumentException("semi-major axes between the burns = " + lowest + ", " + highest
                    + " m, expected lowest <= highest");
        }
        double dt = transferTime(departure, arrival);
        double shortWay = shortWay(from, to, arrival);
        double turns = cheapestTurns(from, to, dt, shortWay);
        Transfer best = forNodeDifference(from, to, arrival, dt, shortWay + TURN * turns);
        double a = best.driftSemiMajorAxis();
        if (a >= lowest && a <= highest) {
            return Optional.of(best);
        }
        double ofNext = forNodeDifference(from, to, arrival, dt, shortWay + TURN * (turns + 1))
                .driftSemiMajorAxis();
        double missing = ((a < lowest ? lowest : highest) - a) / (ofNext - a);
        if (!Double.isFinite(missing)) {
            return Optional.empty();
        }
        double more = missing > 0 ? Math.ceil(missing) : Math.floor(missing);
        Transfer inside = forNodeDifference(from, to, arrival, dt, shortWay + TURN * (turns + more));
        a = inside.driftSemiMajorAxis();
        return a >= lowest && a <= highest ? Optional.of(inside) : Optional.empty();
    }

    /**
     * Delta-v of {@link #estimate(PrecessingOrbit, PrecessingOrbit, double, double)} alone, without allocation: within
     * 1e-9 of the speeds that the burns turn, by the arithmetic of {@link ImpulsiveJ2Batch}.
     *
     * @param from orbit that is left
     * @param to orbit that is reached; of the same reference date as {@code from}
     * @param departure time of the first burn after the reference date (s)
     * @param arrival time of the last burn after the reference date (s), after departure
     * @return both burns together (m/s)
     */
    public double deltaV(PrecessingOrbit from, PrecessingOrbit to, double departure, double arrival) {
        double dt = transferTime(departure, arrival);
        double a = 0.5 * (from.a() + to.a());
        double speed = Math.sqrt(EarthModel.MU / a);
        double sinI = 1 - 2 * squaredSineOfHalf((0.5 * (from.i() + to.i()) - 0.5 * Math.PI) / TURN);
        double y = (to.a() - from.a()) / (2 * a);
        double z = to.i() - from.i();
        double ratio = EarthModel.EQUATORIAL_RADIUS / (0.5 * (from.p() + to.p()));
        double mOverSin = 3.5 * (from.raanRate() + to.raanRate()) * dt;
        double nOverSin = -1.5 * EarthModel.J2 * (speed / a) * ratio * ratio * sinI * dt;

        double perigee = (to.argp() - from.argp() + (to.argpRate() - from.argpRate()) * arrival) / TURN;
        double e = to.e() - from.e();
        double squaredE = e * e + 4 * (from.e() * to.e()) * squaredSineOfHalf(perigee - Math.rint(perigee));
        double e2 = 0.0625 * squaredE;

        double node = to.raan() - from.raan() + (to.raanRate() - from.raanRate()) * arrival;
        double halfDrift = 0.5 * (mOverSin * y + nOverSin * z);
        double halfway = (node + halfDrift) / TURN;
        double nearest = (halfway - Math.rint(halfway)) * TURN * sinI;
        double halfP = halfDrift * sinI;
        double m = mOverSin * sinI;
        double n = nOverSin * sinI;
        double halfQ = 0.5 * (m * z - n * y);
        double g = y * y + z * z + halfQ * halfQ;
        double d = 4 + m * m + n * n;
        double first = nearest - halfP;
        double second = nearest + halfP;
        return speed * (Math.sqrt((first * first + g) / d + e2) + Math.sqrt((second * second + g) / d + e2));
    }

    private static double transferTime(double departure, double arrival) {
        double dt = arrival - departure;
        if (!(dt > 0)) {
            throw new IllegalArgumentException("transfer time = " + dt + " s, expected a positive time");
        }
        return dt;
    }

    /** Node difference at arrival (rad), in [-π, π]. */
    private static double shortWay(PrecessingOrbit from, PrecessingOrbit to, double arrival) {
        return FastMath.IEEEremainder(to.raanAt(arrival) - from.raanAt(arrival), TURN);
    }

    /** The whole turns to add to the short way round that bring x + p/2 nearest to 0. */
    private static double cheapestTurns(PrecessingOrbit from, PrecessingOrbit to, double dt, double shortWay) {
        double a = 0.5 * (from.a() + to.a());
        double sinI = FastMath.sin(0.5 * (from.i() + to.i()));
        double ratio = EarthModel.EQUATORIAL_RADIUS / (0.5 * (from.p() + to.p()));
        double m = 3.5 * (from.raanRate() + to.raanRate()) * dt;
        double n = -1.5 * EarthModel.J2 * (Math.sqrt(EarthModel.MU / a) / a) * ratio * ratio * sinI * dt;
        // p over v sin i: what the second node gains on the first during the transfer, with its sign changed
        double p = m * (to.a() - from.a()) / (2 * a) + n * (to.i() - from.i());
        return -Math.rint((shortWay + 0.5 * p) / TURN);
    }

    /** sin²(πt) for t in [-½, ½]: the sine of a quarter of the angle from its power series, doubled; error 1e-11. */
    private static double squaredSineOfHalf(double turns) {
        double x = 0.5 * Math.PI * turns;
        double z = x * x;
        double sin = x + x * z * (-1.0 / 6 + z * (1.0 / 120 + z * (-1.0 / 5040 + z * (1.0 / 362880 - z / 39916800))));
        double s2 = sin * sin;
        return 4 * s2 * (1 - s2);
    }

    private static Transfer forNodeDifference(
            PrecessingOrbit from, PrecessingOrbit to, double arrival, double dt, double nodeDifference) {
        double a = 0.5 * (from.a() + to.a());
        double inclination = 0.5 * (from.i() + to.i());
        double speed = FastMath.sqrt(EarthModel.MU / a);
        double sinI = FastMath.sin(inclination);
        double x = nodeDifference * sinI * speed;
        double y = (to.a() - from.a()) / (2 * a) * speed;
        double z = (to.i() - from.i()) * speed;

        double ratio = EarthModel.EQUATORIAL_RADIUS / (0.5 * (from.p() + to.p()));
        double m = 7 * 0.5 * (from.raanRate() + to.raanRate()) * sinI * dt;
        double n = -1.5 * EarthModel.J2 * (speed / a) * ratio * ratio * sinI * sinI * dt;
        double d = 4 + m * m + n * n;
        double sx = (2 * x + m * y + n * z) / d;
        double sy = (2 * m * x - (4 + n * n) * y + m * n * z) / (2 * d);
        double sz = (2 * n * x + m * n * y - (4 + m * m) * z) / (2 * d);

        double ex = to.eccentricityX(arrival) - from.eccentricityX(arrival);
        double ey = to.eccentricityY(arrival) - from.eccentricityY(arrival);
        double e2 = 0.0625 * speed * speed * (ex * ex + ey * ey);

        double rx = x - sx - m * sy - n * sz;
        double ry = y + sy;
        double rz = z + sz;
        // s_y and s_z are what the first burn takes away: the second adds y + s_y and z + s_z
        return new Transfer(
                FastMath.sqrt(sx * sx + sy * sy + sz * sz + e2),
                FastMath.sqrt(rx * rx + ry * ry + rz * rz + e2),
                from.a() * (1 - 2 * sy / speed),
                from.i() - sz / speed);
    }
}
