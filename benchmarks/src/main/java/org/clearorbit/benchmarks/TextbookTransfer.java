package org.clearorbit.benchmarks;

import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.hipparchus.util.FastMath;

/**
 * The transfer estimate of Shen and Casalino (2021) as it stands in the paper, the way one writes it down at first:
 * both orbits drifted to the arrival, their rates included, both burns for the short way round and for a turn more in
 * either direction as long as that is cheaper, each answer a record.
 */
final class TextbookTransfer {

    private static final double TURN = 2 * FastMath.PI;

    private TextbookTransfer() {}

    /** Both burns (m/s). */
    record Burns(double first, double second) {

        double deltaV() {
            return first + second;
        }
    }

    /** Of two orbits of one date, from and to times after it (s). */
    static Burns estimate(MeanOrbit from, MeanOrbit to, double departure, double arrival) {
        double node = FastMath.IEEEremainder(
                to.raan() + to.raanRate() * arrival - from.raan() - from.raanRate() * arrival, TURN);
        Burns best = burns(from, to, departure, arrival, node);
        for (int way = -1; way <= 1; way += 2) {
            Burns next = burns(from, to, departure, arrival, node + way * TURN);
            for (int turns = 2; next.deltaV() < best.deltaV(); turns++) {
                best = next;
                next = burns(from, to, departure, arrival, node + way * turns * TURN);
            }
        }
        return best;
    }

    private static Burns burns(MeanOrbit from, MeanOrbit to, double departure, double arrival, double node) {
        double dt = arrival - departure;
        double a = (from.a() + to.a()) / 2;
        double i = (from.i() + to.i()) / 2;
        double p = (from.a() * (1 - from.e() * from.e()) + to.a() * (1 - to.e() * to.e())) / 2;
        double speed = FastMath.sqrt(EarthModel.MU / a);
        double x = node * FastMath.sin(i) * speed;
        double y = (to.a() - from.a()) / (2 * a) * speed;
        double z = (to.i() - from.i()) * speed;
        double rate = (from.raanRate() + to.raanRate()) / 2;
        double m = 7 * rate * FastMath.sin(i) * dt;
        double n = -1.5
                * EarthModel.J2
                * FastMath.sqrt(EarthModel.MU / (a * a * a))
                * FastMath.pow(EarthModel.EQUATORIAL_RADIUS / p, 2)
                * FastMath.pow(FastMath.sin(i), 2)
                * dt;
        double d = 4 + m * m + n * n;
        double sx = (2 * x + m * y + n * z) / d;
        double sy = (2 * m * x - (4 + n * n) * y + m * n * z) / (2 * d);
        double sz = (2 * n * x + m * n * y - (4 + m * m) * z) / (2 * d);
        double fromPerigee = from.argp() + from.argpRate() * arrival;
        double toPerigee = to.argp() + to.argpRate() * arrival;
        double ex = to.e() * FastMath.cos(toPerigee) - from.e() * FastMath.cos(fromPerigee);
        double ey = to.e() * FastMath.sin(toPerigee) - from.e() * FastMath.sin(fromPerigee);
        double e = speed * FastMath.sqrt(ex * ex + ey * ey) / 4;
        double rx = x - sx - m * sy - n * sz;
        return new Burns(
                FastMath.sqrt(sx * sx + sy * sy + sz * sz + e * e),
                FastMath.sqrt(rx * rx + (y + sy) * (y + sy) + (z + sz) * (z + sz) + e * e));
    }
}
