package org.clearorbit.campaign.sequence;

import org.clearorbit.transfer.PrecessingOrbit;

/** The estimate of Shen and Casalino (2021) as the paper writes it, with the node difference in (-π, π]. */
final class PaperLeg {

    private PaperLeg() {}

    static double deltaV(Gravity gravity, PrecessingOrbit from, PrecessingOrbit to, double arrival, double transfer) {
        double a = (from.a() + to.a()) / 2;
        double i = (from.i() + to.i()) / 2;
        double v = Math.sqrt(gravity.mu() / a);
        double node = StrictMath.IEEEremainder(to.raanAt(arrival) - from.raanAt(arrival), 2 * Math.PI);
        double rate = (from.raanRate() + to.raanRate()) / 2;
        double p = (from.p() + to.p()) / 2;
        double x = node * StrictMath.sin(i) * v;
        double y = (to.a() - from.a()) / (2 * a) * v;
        double z = (to.i() - from.i()) * v;
        double m = 7 * rate * StrictMath.sin(i) * transfer;
        // tan i times the mean node rate, written with the rate of the mean orbit
        double radius = gravity.equatorialRadius() / p;
        double n = -1.5 * gravity.j2() * radius * radius * v / a * StrictMath.pow(StrictMath.sin(i), 2) * transfer;
        double d = 4 + m * m + n * n;
        double sx = (2 * x + m * y + n * z) / d;
        double sy = (2 * m * x - (4 + n * n) * y + m * n * z) / (2 * d);
        double sz = (2 * n * x + m * n * y - (4 + m * m) * z) / (2 * d);
        double ex = to.eccentricityX(arrival) - from.eccentricityX(arrival);
        double ey = to.eccentricityY(arrival) - from.eccentricityY(arrival);
        double e = 0.25 * v * Math.sqrt(ex * ex + ey * ey);
        double rx = x - sx - m * sy - n * sz;
        return Math.sqrt(sx * sx + sy * sy + sz * sz + e * e)
                + Math.sqrt(rx * rx + (y + sy) * (y + sy) + (z + sz) * (z + sz) + e * e);
    }
}
