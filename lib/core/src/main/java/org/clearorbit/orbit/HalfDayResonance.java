package org.clearorbit.orbit;

import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;

/** The resonance of eccentric orbits with a period of about half a day, as Molniya's (see {@link Resonance}). */
final class HalfDayResonance extends Resonance {

    private static final double ROOT_22 = 1.7891679e-6;
    private static final double ROOT_32 = 3.7393792e-7;
    private static final double ROOT_44 = 7.3636953e-9;
    private static final double ROOT_52 = 1.1428639e-7;
    private static final double ROOT_54 = 2.1765803e-9;
    private static final double G_22 = 5.7686396;
    private static final double G_32 = 0.95240898;
    private static final double G_44 = 1.8014998;
    private static final double G_52 = 1.0508330;
    private static final double G_54 = 4.4108898;

    private final double argp0;
    private final double argpdot;
    /** Terms by how often the longitude and the argument of perigee stand in their angle. */
    private final Harmonic l;

    private final Harmonic lPlus2w;
    private final Harmonic lPlusW;
    private final Harmonic lMinusW;
    private final Harmonic twoL;
    private final Harmonic twoLPlus2w;
    private final Harmonic twoLPlusW;
    private final Harmonic twoLMinusW;

    HalfDayResonance(DeepSpaceRates rates) {
        super(rates.orbit.n0, longitude0(rates), drift(rates));
        Sgp4Coefficients object = rates.orbit;
        double e = object.elements.e();
        double c = object.cosI;
        double c2 = c * c;
        double s = object.sinI;
        double s2 = s * s;
        double f220 = 0.75 * (1 + 2 * c + c2);
        double f221 = 1.5 * s2;
        double f321 = 1.875 * s * (1 - 2 * c - 3 * c2);
        double f322 = -1.875 * s * (1 + 2 * c - 3 * c2);
        double f441 = 35 * s2 * f220;
        double f442 = 39.3750 * s2 * s2;
        double f522 = 9.84375 * s * (s2 * (1 - 2 * c - 5 * c2) + 0.33333333 * (-2 + 4 * c + 6 * c2));
        double f523 = s * (4.92187512 * s2 * (-2 - 4 * c + 10 * c2) + 6.56250012 * (1 + 2 * c - 3 * c2));
        double f542 = 29.53125 * s * (2 - 8 * c + c2 * (-12 + 8 * c + 10 * c2));
        double f543 = 29.53125 * s * (-2 - 8 * c + c2 * (12 + 8 * c - 10 * c2));

        double inverseA = 1 / object.a0;
        double k2 = 3 * object.n0 * object.n0 * inverseA * inverseA;
        double k3 = k2 * inverseA;
        double k4 = k3 * inverseA;
        double k5 = k4 * inverseA;
        lPlus2w = Harmonic.of(k2 * ROOT_22 * f220 * (-0.306 - (e - 0.64) * 0.440), G_22, 1);
        l = Harmonic.of(k2 * ROOT_22 * f221 * g211(e), G_22, 1);
        lPlusW = Harmonic.of(k3 * ROOT_32 * f321 * g310(e), G_32, 1).and(k5 * ROOT_52 * f522 * g520(e), G_52);
        lMinusW = Harmonic.of(k3 * ROOT_32 * f322 * g322(e), G_32, 1).and(k5 * ROOT_52 * f523 * g532(e), G_52);
        twoLPlus2w = Harmonic.of(2 * k4 * ROOT_44 * f441 * g410(e), G_44, 2);
        twoL = Harmonic.of(2 * k4 * ROOT_44 * f442 * g422(e), G_44, 2);
        twoLPlusW = Harmonic.of(2 * k5 * ROOT_54 * f542 * g521(e), G_54, 2);
        twoLMinusW = Harmonic.of(2 * k5 * ROOT_54 * f543 * g533(e), G_54, 2);

        argp0 = object.elements.argp();
        argpdot = object.argpdot;
    }

    private static double longitude0(DeepSpaceRates rates) {
        ElementSet elements = rates.orbit.elements;
        return (elements.meanAnomaly() + 2 * elements.raan() - 2 * rates.siderealTime0) % MathUtils.TWO_PI;
    }

    private static double drift(DeepSpaceRates rates) {
        Sgp4Coefficients object = rates.orbit;
        return object.mdot + rates.anomalyRate + 2 * (object.nodedot + rates.nodeRate - EARTH_RATE) - object.n0;
    }

    private static double g211(double e) {
        return e <= 0.65 ? cubic(e, 3.616, -13.2470, 16.2900, 0) : cubic(e, -72.099, 331.819, -508.738, 266.724);
    }

    private static double g310(double e) {
        return e <= 0.65
                ? cubic(e, -19.302, 117.3900, -228.4190, 156.5910)
                : cubic(e, -346.844, 1582.851, -2415.925, 1246.113);
    }

    private static double g322(double e) {
        return e <= 0.65
                ? cubic(e, -18.9068, 109.7927, -214.6334, 146.5816)
                : cubic(e, -342.585, 1554.908, -2366.899, 1215.972);
    }

    private static double g410(double e) {
        return e <= 0.65
                ? cubic(e, -41.122, 242.6940, -471.0940, 313.9530)
                : cubic(e, -1052.797, 4758.686, -7193.992, 3651.957);
    }

    private static double g422(double e) {
        return e <= 0.65
                ? cubic(e, -146.407, 841.8800, -1629.014, 1083.4350)
                : cubic(e, -3581.690, 16178.110, -24462.770, 12422.520);
    }

    private static double g520(double e) {
        if (e <= 0.65) {
            return cubic(e, -532.114, 3017.977, -5740.032, 3708.2760);
        }
        return e > 0.715 ? cubic(e, -5149.66, 29936.92, -54087.36, 31324.56) : cubic(e, 1464.74, -4664.75, 3763.64, 0);
    }

    private static double g533(double e) {
        return e < 0.7
                ? cubic(e, -919.22770, 4988.6100, -9064.7700, 5542.21)
                : cubic(e, -37995.780, 161616.52, -229838.20, 109377.94);
    }

    private static double g521(double e) {
        return e < 0.7
                ? cubic(e, -822.71072, 4568.6173, -8491.4146, 5337.524)
                : cubic(e, -51752.104, 218913.95, -309468.16, 146349.42);
    }

    private static double g532(double e) {
        return e < 0.7
                ? cubic(e, -853.66600, 4690.2500, -8624.7700, 5341.4)
                : cubic(e, -40023.880, 170470.89, -242699.48, 115605.82);
    }

    private static double cubic(double e, double c0, double c1, double c2, double c3) {
        return c0 + c1 * e + c2 * (e * e) + c3 * (e * e * e);
    }

    @Override
    void derivatives(ResonanceWalk walk) {
        double perigee = argp0 + argpdot * walk.time;
        double sinW = FastMath.sin(perigee);
        double cosW = FastMath.cos(perigee);
        double sin2W = 2 * sinW * cosW;
        double cos2W = cosW * cosW - sinW * sinW;
        double sinL = FastMath.sin(walk.longitude);
        double cosL = FastMath.cos(walk.longitude);
        double sin2L = 2 * sinL * cosL;
        double cos2L = cosL * cosL - sinL * sinL;
        walk.add(l, sinL, cosL);
        walk.add(lPlus2w, sinL * cos2W + cosL * sin2W, cosL * cos2W - sinL * sin2W);
        walk.add(lPlusW, sinL * cosW + cosL * sinW, cosL * cosW - sinL * sinW);
        walk.add(lMinusW, sinL * cosW - cosL * sinW, cosL * cosW + sinL * sinW);
        walk.add(twoL, sin2L, cos2L);
        walk.add(twoLPlus2w, sin2L * cos2W + cos2L * sin2W, cos2L * cos2W - sin2L * sin2W);
        walk.add(twoLPlusW, sin2L * cosW + cos2L * sinW, cos2L * cosW - sin2L * sinW);
        walk.add(twoLMinusW, sin2L * cosW - cos2L * sinW, cos2L * cosW + sin2L * sinW);
    }

    @Override
    double meanAnomaly(double longitude, double argp, double node, double siderealTime) {
        return longitude - 2 * node + 2 * siderealTime;
    }
}
