package org.clearorbit.transfer;

import org.clearorbit.orbit.EarthModel;

/**
 * {@link ImpulsiveJ2Transfer} for many pairs of orbits at once, delta-v alone, into arrays of the caller: nothing is
 * allocated for an estimate. Formula, validity and the choice of whole turns are those of the single form; the two
 * agree within 1e-9 of the delta-v or 1e-8 m/s. Sines are polynomials in plain IEEE arithmetic, hence the same bits on
 * any machine, whatever the place of a pair among the others.
 *
 * <p>The two burns of Shen and Casalino are put together into a closed form that follows from theirs: with p = m y + n
 * z, q = m z - n y, D = 4 + m² + n² and G = y² + z² + q²/4, what remains of x for the second burn equals s_x, and
 *
 * <pre>ΔV = √((x² + G)/D + ε²) + √(((x + p)² + G)/D + ε²).</pre>
 *
 * It is convex in x and symmetric about -p/2, so that of all whole turns that x could include those with the least |x +
 * p/2| (the node difference halfway) are the cheapest: the nearest whole number, in closed form.
 *
 * <p>Holds working memory: <b>one instance for each thread</b>. The orbits may be shared.
 */
public final class ImpulsiveJ2Batch {

    /** Pairs looked at together: what they carry from loop to loop (20 kB) stays in the processor's first cache. */
    private static final int LANES = 192;

    /** Adding and subtracting this rounds a double below 2^51 to the nearest integer. */
    private static final double ROUNDER = 0x1.8p52;

    private static final double QUARTER_TURN = 0.5 * Math.PI;

    private static final double S3 = -1.0 / 6;
    private static final double S5 = 1.0 / 120;
    private static final double S7 = -1.0 / 5040;
    private static final double S9 = 1.0 / 362880;
    private static final double S11 = -1.0 / 39916800;

    private static final double RADII = 2 * EarthModel.EQUATORIAL_RADIUS;
    private static final double N_FACTOR = -1.5 * EarthModel.J2;
    private static final double HALF_OF_TURNS = 0.5 / PrecessingOrbits.TURN;

    private final PrecessingOrbits orbits;

    private final double[] time = new double[LANES];
    private final double[] sumA = new double[LANES];
    private final double[] changeA = new double[LANES];
    private final double[] sumP = new double[LANES];
    private final double[] changeI = new double[LANES];
    private final double[] sinI = new double[LANES];
    private final double[] rate = new double[LANES];
    private final double[] node = new double[LANES];
    private final double[] perigee = new double[LANES];
    private final double[] sumE = new double[LANES];
    private final double[] changeE = new double[LANES];
    private final double[] speed = new double[LANES];
    private final double[] excursion = new double[LANES];

    private ImpulsiveJ2Batch(PrecessingOrbits orbits) {
        this.orbits = orbits;
    }

    /**
     * @param orbits the orbits that indices mean
     * @return estimates between them, for the calling thread
     */
    public static ImpulsiveJ2Batch between(PrecessingOrbits orbits) {
        return new ImpulsiveJ2Batch(orbits);
    }

    /**
     * Delta-v of one transfer for each element of the arrays, which are all of the same length.
     *
     * @param from indices of the orbits that are left
     * @param to indices of the orbits that are reached
     * @param departure times of the first burns after the reference date (s)
     * @param arrival times of the last burns after the reference date (s), each after its departure
     * @param deltaV takes both burns together (m/s); where this call throws, its content is not defined
     * @throws IllegalArgumentException where lengths differ or an arrival is not after its departure
     * @throws IndexOutOfBoundsException where an index means no orbit
     */
    public void deltaV(int[] from, int[] to, double[] departure, double[] arrival, double[] deltaV) {
        checkLengths(from, to, departure, arrival, deltaV.length);
        for (int start = 0; start < deltaV.length; start += LANES) {
            int lanes = Math.min(LANES, deltaV.length - start);
            gather(from, to, departure, arrival, start, lanes);
            prepare(lanes);
            burns(lanes);
            System.arraycopy(node, 0, deltaV, start, lanes);
        }
    }

    /**
     * The same with the semi-major axis of the orbit between the burns, for those who bound its altitude.
     *
     * @param from indices of the orbits that are left
     * @param to indices of the orbits that are reached
     * @param departure times of the first burns after the reference date (s)
     * @param arrival times of the last burns after the reference date (s), each after its departure
     * @param deltaV takes both burns together (m/s)
     * @param driftSemiMajorAxis takes the semi-major axis between the burns (m), as in {@link Transfer}
     * @throws IllegalArgumentException where lengths differ or an arrival is not after its departure
     * @throws IndexOutOfBoundsException where an index means no orbit
     */
    public void deltaV(
            int[] from, int[] to, double[] departure, double[] arrival, double[] deltaV, double[] driftSemiMajorAxis) {
        checkLengths(from, to, departure, arrival, deltaV.length);
        checkLength(driftSemiMajorAxis.length, deltaV.length);
        double[] a = orbits.a;
        for (int start = 0; start < deltaV.length; start += LANES) {
            int lanes = Math.min(LANES, deltaV.length - start);
            gather(from, to, departure, arrival, start, lanes);
            prepare(lanes);
            excursions(lanes);
            burns(lanes);
            System.arraycopy(node, 0, deltaV, start, lanes);
            for (int k = 0; k < lanes; k++) {
                driftSemiMajorAxis[start + k] = a[from[start + k]] * (1 - excursion[k]);
            }
        }
    }

    /**
     * Delta-v from one orbit to all of them, itself included, at one pair of times: a row of the matrix of transfers.
     *
     * @param from index of the orbit that is left
     * @param departure time of the first burn after the reference date (s)
     * @param arrival time of the last burn after the reference date (s), after departure
     * @param deltaV as long as there are orbits; takes both burns together (m/s)
     * @throws IllegalArgumentException where the array has another length or arrival is not after departure
     */
    public void deltaVToAll(int from, double departure, double arrival, double[] deltaV) {
        double dt = checkRow(departure, arrival, deltaV.length);
        for (int start = 0; start < deltaV.length; start += LANES) {
            int lanes = Math.min(LANES, deltaV.length - start);
            spread(from, arrival, dt, start, lanes);
            prepare(lanes);
            burns(lanes);
            System.arraycopy(node, 0, deltaV, start, lanes);
        }
    }

    /**
     * The same with the semi-major axes of the orbits between the burns.
     *
     * @param from index of the orbit that is left
     * @param departure time of the first burn after the reference date (s)
     * @param arrival time of the last burn after the reference date (s), after departure
     * @param deltaV as long as there are orbits; takes both burns together (m/s)
     * @param driftSemiMajorAxis as long; takes the semi-major axis between the burns (m), as in {@link Transfer}
     * @throws IllegalArgumentException where an array has another length or arrival is not after departure
     */
    public void deltaVToAll(int from, double departure, double arrival, double[] deltaV, double[] driftSemiMajorAxis) {
        double dt = checkRow(departure, arrival, deltaV.length);
        checkLength(driftSemiMajorAxis.length, deltaV.length);
        double fromA = orbits.a[from];
        for (int start = 0; start < deltaV.length; start += LANES) {
            int lanes = Math.min(LANES, deltaV.length - start);
            spread(from, arrival, dt, start, lanes);
            prepare(lanes);
            excursions(lanes);
            burns(lanes);
            System.arraycopy(node, 0, deltaV, start, lanes);
            for (int k = 0; k < lanes; k++) {
                driftSemiMajorAxis[start + k] = fromA * (1 - excursion[k]);
            }
        }
    }

    private static void checkLengths(int[] from, int[] to, double[] departure, double[] arrival, int count) {
        if (from.length != count || to.length != count || departure.length != count || arrival.length != count) {
            throw new IllegalArgumentException("lengths = " + from.length + ", " + to.length + ", " + departure.length
                    + ", " + arrival.length + ", " + count + ", expected five times the same");
        }
    }

    private static void checkLength(int length, int expected) {
        if (length != expected) {
            throw new IllegalArgumentException("length = " + length + ", expected " + expected);
        }
    }

    private double checkRow(double departure, double arrival, int length) {
        checkLength(length, orbits.size());
        double dt = arrival - departure;
        if (!(dt > 0)) {
            throw new IllegalArgumentException("transfer time = " + dt + " s, expected a positive time");
        }
        return dt;
    }

    private void gather(int[] from, int[] to, double[] departure, double[] arrival, int start, int lanes) {
        PrecessingOrbits o = orbits;
        for (int k = 0; k < lanes; k++) {
            int f = from[start + k];
            int t = to[start + k];
            double end = arrival[start + k];
            double dt = end - departure[start + k];
            if (!(dt > 0)) {
                throw new IllegalArgumentException(
                        "transfer time [" + (start + k) + "] = " + dt + " s, expected a positive time");
            }
            time[k] = dt;
            sumA[k] = o.a[f] + o.a[t];
            changeA[k] = o.a[t] - o.a[f];
            sumP[k] = o.p[f] + o.p[t];
            changeI[k] = o.i[t] - o.i[f];
            sinI[k] = o.sinHalfI[f] * o.cosHalfI[t] + o.cosHalfI[f] * o.sinHalfI[t];
            rate[k] = o.nodeRate[f] + o.nodeRate[t];
            node[k] = (o.node[t] - o.node[f]) + (o.nodeRate[t] - o.nodeRate[f]) * end;
            perigee[k] = (o.perigee[t] - o.perigee[f]) + (o.perigeeRate[t] - o.perigeeRate[f]) * end;
            sumE[k] = 16 * (o.e[f] * o.e[t]);
            changeE[k] = o.e[t] - o.e[f];
        }
    }

    /** The same as gathering with one orbit, one departure and one arrival, bit by bit, without the indices. */
    private void spread(int f, double end, double dt, int start, int lanes) {
        sizes(f, dt, start, lanes);
        planes(f, end, start, lanes);
        perigees(f, end, start, lanes);
    }

    private void sizes(int f, double dt, int start, int lanes) {
        PrecessingOrbits o = orbits;
        double[] a = o.a;
        double[] p = o.p;
        double[] i = o.i;
        double fromA = a[f];
        double fromP = p[f];
        double fromI = i[f];
        for (int k = 0; k < lanes; k++) {
            time[k] = dt;
            sumA[k] = fromA + a[start + k];
            changeA[k] = a[start + k] - fromA;
            sumP[k] = fromP + p[start + k];
            changeI[k] = i[start + k] - fromI;
        }
    }

    private void planes(int f, double end, int start, int lanes) {
        PrecessingOrbits o = orbits;
        double[] sin = o.sinHalfI;
        double[] cos = o.cosHalfI;
        double[] at = o.node;
        double[] by = o.nodeRate;
        double fromSin = sin[f];
        double fromCos = cos[f];
        double fromAt = at[f];
        double fromBy = by[f];
        for (int k = 0; k < lanes; k++) {
            sinI[k] = fromSin * cos[start + k] + fromCos * sin[start + k];
            rate[k] = fromBy + by[start + k];
            node[k] = (at[start + k] - fromAt) + (by[start + k] - fromBy) * end;
        }
    }

    private void perigees(int f, double end, int start, int lanes) {
        PrecessingOrbits o = orbits;
        double[] e = o.e;
        double[] at = o.perigee;
        double[] by = o.perigeeRate;
        double fromE = e[f];
        double fromAt = at[f];
        double fromBy = by[f];
        for (int k = 0; k < lanes; k++) {
            perigee[k] = (at[start + k] - fromAt) + (by[start + k] - fromBy) * end;
            sumE[k] = 16 * (fromE * e[start + k]);
            changeE[k] = e[start + k] - fromE;
        }
    }

    // several loops instead of one: the compiler does not unroll, and so not vectorise, a body as long as all of them

    private void prepare(int lanes) {
        eccentricities(perigee, sumE, changeE, lanes);
        speeds(lanes);
        drifts(lanes);
        nodes(lanes);
        products(lanes);
    }

    /** Leaves the square of the change of the eccentricity vector, (e₂-e₁)² + 4 e₁ e₂ sin²(Δω/2), in the last. */
    private static void eccentricities(double[] turns, double[] product, double[] change, int lanes) {
        for (int k = 0; k < lanes; k++) {
            turns[k] = QUARTER_TURN * (turns[k] - ((turns[k] + ROUNDER) - ROUNDER));
        }
        for (int k = 0; k < lanes; k++) {
            double x = turns[k];
            double z = x * x;
            turns[k] = x + x * z * (S3 + z * (S5 + z * (S7 + z * (S9 + z * S11))));
        }
        for (int k = 0; k < lanes; k++) {
            double s2 = turns[k] * turns[k];
            change[k] = change[k] * change[k] + product[k] * (s2 * (1 - s2));
        }
    }

    // x, y, z, p, q and ε are worked out as shares of the speed v, by which both burns are multiplied in the end

    /** Leaves 1/ā in sumA, y in changeA, the square of ε in changeE; z is in changeI. */
    private void speeds(int lanes) {
        for (int k = 0; k < lanes; k++) {
            double inverseA = 2 / sumA[k];
            sumA[k] = inverseA;
            speed[k] = Math.sqrt(EarthModel.MU * inverseA);
        }
        for (int k = 0; k < lanes; k++) {
            changeA[k] = 0.5 * changeA[k] * sumA[k];
            changeE[k] = 0.0625 * changeE[k];
        }
    }

    /** Leaves m / sin i in rate, n / sin i in sumP and half of p / sin i (turns of the node) in time. */
    private void drifts(int lanes) {
        for (int k = 0; k < lanes; k++) {
            double ratio = RADII / sumP[k];
            sumP[k] = N_FACTOR * (speed[k] * sumA[k] * time[k]) * (ratio * ratio) * sinI[k];
        }
        for (int k = 0; k < lanes; k++) {
            rate[k] = 3.5 * PrecessingOrbits.TURN * (rate[k] * time[k]);
            time[k] = HALF_OF_TURNS * (rate[k] * changeA[k] + sumP[k] * changeI[k]);
        }
    }

    /** Leaves x + p/2 of the whole turns with the least of it in node, and half of p in time. */
    private void nodes(int lanes) {
        for (int k = 0; k < lanes; k++) {
            double halfway = node[k] + time[k];
            double scale = PrecessingOrbits.TURN * sinI[k];
            node[k] = (halfway - ((halfway + ROUNDER) - ROUNDER)) * scale;
            time[k] = time[k] * scale;
        }
    }

    /** Leaves m in rate, n in sumP, half of q in perigee, G in sumA and 1/D in sumE. */
    private void products(int lanes) {
        for (int k = 0; k < lanes; k++) {
            rate[k] = rate[k] * sinI[k];
            sumP[k] = sumP[k] * sinI[k];
            sumE[k] = 1 / (4 + rate[k] * rate[k] + sumP[k] * sumP[k]);
        }
        for (int k = 0; k < lanes; k++) {
            double halfQ = 0.5 * (rate[k] * changeI[k] - sumP[k] * changeA[k]);
            perigee[k] = halfQ;
            sumA[k] = changeA[k] * changeA[k] + changeI[k] * changeI[k] + halfQ * halfQ;
        }
    }

    /** What the first burn takes away of the semi-major axis, 2 s_y/v. */
    private void excursions(int lanes) {
        for (int k = 0; k < lanes; k++) {
            double x = node[k] - time[k];
            excursion[k] = 2 * (rate[k] * x - 2 * changeA[k] + sumP[k] * perigee[k]) * sumE[k];
        }
    }

    /** Leaves the sum of both burns in node. */
    private void burns(int lanes) {
        for (int k = 0; k < lanes; k++) {
            double x = node[k] - time[k];
            rate[k] = Math.sqrt((x * x + sumA[k]) * sumE[k] + changeE[k]);
        }
        for (int k = 0; k < lanes; k++) {
            double x = node[k] + time[k];
            node[k] = speed[k] * (rate[k] + Math.sqrt((x * x + sumA[k]) * sumE[k] + changeE[k]));
        }
    }
}
