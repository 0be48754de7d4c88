package org.clearorbit.orbit;

import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * What SGP4 computes once for an element set: the secular rates of J2 and J4 and the power series of drag, with the
 * names of Spacetrack Report #3 (Hoots and Roehrich, 1980, sections 6 and 7) and of the reference (Vallado et al., AIAA
 * 2006-6753, {@code sgp4init}). Lengths in Earth radii, times in minutes.
 *
 * <p>The terms that the theory drops below 220 km of perigee and in deep space are zero here, so that nothing has to
 * branch on it later.
 */
final class Sgp4Coefficients {

    private static final double ATMOSPHERE_TOP = 120.0;
    private static final double DEFAULT_S = 78.0;
    private static final double RADIUS_KM = Wgs72.EARTH_RADIUS / 1000.0;

    /** Below this perigee (km) the theory keeps the first order in time only. */
    private static final double SIMPLE_PERIGEE = 220.0;

    private static final double ROUND = 1e-4;

    final ElementSet elements;

    /** What else is needed where the period is 225 minutes or more, null below. */
    final @Nullable DeepSpaceRates deepSpace;

    /** Brouwer mean motion n0'' (rad/min) and semi-major axis. */
    final double n0;

    final double a0;
    final double cosI;
    final double sinI;

    final double mdot;
    final double argpdot;
    final double nodedot;
    final double nodecf;

    final double cc1;
    final double bc4;
    final double bc5;
    final double d2;
    final double d3;
    final double d4;
    final double t2cof;
    final double t3cof;
    final double t4cof;
    final double t5cof;
    final double omgcof;
    final double xmcof;
    final double eta;
    final double delmo;
    final double sinmao;

    Sgp4Coefficients(ElementSet elements) {
        this.elements = elements;
        KozaiMeanMotion mean = KozaiMeanMotion.of(elements);
        n0 = mean.perMinute();
        a0 = mean.radii();
        double e0 = elements.e();
        double bStar = elements.bStar();
        cosI = FastMath.cos(elements.i());
        sinI = FastMath.sin(elements.i());
        double cos2 = cosI * cosI;
        double cos4 = cos2 * cos2;
        double beta2 = 1 - e0 * e0;
        double con41 = 3 * cos2 - 1;
        double x1mth2 = 1 - cos2;

        double perigeeKm = (a0 * (1 - e0) - 1) * RADIUS_KM;
        boolean simple = mean.isDeepSpace() || perigeeKm < SIMPLE_PERIGEE;
        double s = fittedS(perigeeKm);
        double q = (ATMOSPHERE_TOP - s) / RADIUS_KM;
        double sRadii = s / RADIUS_KM + 1;
        double tsi = 1 / (a0 - sRadii);
        eta = a0 * e0 * tsi;
        double eta2 = eta * eta;
        double eeta = e0 * eta;
        double psi2 = Math.abs(1 - eta2);
        double coef = square(square(q * tsi));
        double coef1 = coef / (psi2 * psi2 * psi2 * Math.sqrt(psi2));
        double c2 = coef1
                * n0
                * (a0 * (1 + 1.5 * eta2 + eeta * (4 + eta2))
                        + 0.375 * Wgs72.J2 * tsi / psi2 * con41 * (8 + 3 * eta2 * (8 + eta2)));
        cc1 = bStar * c2;
        double c4 = 2
                * n0
                * coef1
                * a0
                * beta2
                * (eta * (2 + 0.5 * eta2)
                        + e0 * (0.5 + 2 * eta2)
                        - Wgs72.J2
                                * tsi
                                / (a0 * psi2)
                                * (-3 * con41 * (1 - 2 * eeta + eta2 * (1.5 - 0.5 * eeta))
                                        + 0.75
                                                * x1mth2
                                                * (2 * eta2 - eeta * (1 + eta2))
                                                * FastMath.cos(2 * elements.argp())));
        bc4 = bStar * c4;

        double p2 = 1 / square(a0 * beta2);
        double temp1 = 1.5 * Wgs72.J2 * p2 * n0;
        double temp2 = 0.5 * temp1 * Wgs72.J2 * p2;
        double temp3 = -0.46875 * Wgs72.J4 * p2 * p2 * n0;
        double beta = Math.sqrt(beta2);
        mdot = n0 + 0.5 * temp1 * beta * con41 + 0.0625 * temp2 * beta * (13 - 78 * cos2 + 137 * cos4);
        argpdot = -0.5 * temp1 * (1 - 5 * cos2)
                + 0.0625 * temp2 * (7 - 114 * cos2 + 395 * cos4)
                + temp3 * (3 - 36 * cos2 + 49 * cos4);
        double xhdot1 = -temp1 * cosI;
        nodedot = xhdot1 + (0.5 * temp2 * (4 - 19 * cos2) + 2 * temp3 * (3 - 7 * cos2)) * cosI;
        nodecf = 3.5 * beta2 * xhdot1 * cc1;
        t2cof = 1.5 * cc1;
        delmo = cube(1 + eta * FastMath.cos(elements.meanAnomaly()));
        sinmao = FastMath.sin(elements.meanAnomaly());

        if (simple) {
            omgcof = xmcof = bc5 = d2 = d3 = d4 = t3cof = t4cof = t5cof = 0;
        } else {
            boolean round = e0 <= ROUND;
            double c3 = round ? 0 : -2 * coef * tsi * Wgs72.J3_OVER_J2 * n0 * sinI / e0;
            omgcof = bStar * c3 * FastMath.cos(elements.argp());
            xmcof = round ? 0 : -2.0 / 3.0 * coef * bStar / eeta;
            bc5 = bStar * 2 * coef1 * a0 * beta2 * (1 + 2.75 * (eta2 + eeta) + eeta * eta2);
            double c1s = cc1 * cc1;
            d2 = 4 * a0 * tsi * c1s;
            double temp = d2 * tsi * cc1 / 3;
            d3 = (17 * a0 + sRadii) * temp;
            d4 = 0.5 * temp * a0 * tsi * (221 * a0 + 31 * sRadii) * cc1;
            t3cof = d2 + 2 * c1s;
            t4cof = 0.25 * (3 * d3 + cc1 * (12 * d2 + 10 * c1s));
            t5cof = 0.2 * (3 * d4 + 12 * cc1 * d3 + 6 * d2 * d2 + 15 * c1s * (2 * d2 + c1s));
        }
        deepSpace = mean.isDeepSpace() ? new DeepSpaceRates(this) : null;
    }

    /** The parameter s of the density law (km), lowered for perigees below 156 km. */
    private static double fittedS(double perigeeKm) {
        if (perigeeKm >= 156) {
            return DEFAULT_S;
        }
        return perigeeKm < 98 ? 20 : perigeeKm - 78;
    }

    private static double square(double x) {
        return x * x;
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
