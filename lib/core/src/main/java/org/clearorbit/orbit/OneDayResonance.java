package org.clearorbit.orbit;

import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;

/** The resonance of orbits with a period of about a day, geostationary ones among them (see {@link Resonance}). */
final class OneDayResonance extends Resonance {

    private static final double Q22 = 1.7891679e-6;
    private static final double Q31 = 2.1460748e-6;
    private static final double Q33 = 2.2123015e-7;

    private final Harmonic first;
    private final Harmonic second;
    private final Harmonic third;

    OneDayResonance(DeepSpaceRates rates) {
        super(rates.orbit.n0, longitude0(rates), drift(rates));
        Sgp4Coefficients object = rates.orbit;
        double e2 = object.elements.e() * object.elements.e();
        double c = object.cosI;
        double g200 = 1 + e2 * (-2.5 + 0.8125 * e2);
        double g310 = 1 + 2 * e2;
        double g300 = 1 + e2 * (-6 + 6.60937 * e2);
        double f220 = 0.75 * (1 + c) * (1 + c);
        double f311 = 0.9375 * object.sinI * object.sinI * (1 + 3 * c) - 0.75 * (1 + c);
        double f330 = 1.875 * (1 + c) * (1 + c) * (1 + c);
        double inverseA = 1 / object.a0;
        double n2 = 3 * object.n0 * object.n0 * inverseA * inverseA;
        first = Harmonic.of(n2 * f311 * g310 * Q31 * inverseA, 0.13130908, 1);
        second = Harmonic.of(2 * n2 * f220 * g200 * Q22, 2 * 2.8843198, 2);
        third = Harmonic.of(3 * n2 * f330 * g300 * Q33 * inverseA, 3 * 0.37448087, 3);
    }

    private static double longitude0(DeepSpaceRates rates) {
        ElementSet elements = rates.orbit.elements;
        return (elements.meanAnomaly() + elements.raan() + elements.argp() - rates.siderealTime0) % MathUtils.TWO_PI;
    }

    private static double drift(DeepSpaceRates rates) {
        Sgp4Coefficients object = rates.orbit;
        return object.mdot
                + object.argpdot
                + object.nodedot
                - EARTH_RATE
                + rates.anomalyRate
                + rates.argpRate
                + rates.nodeRate
                - object.n0;
    }

    @Override
    void derivatives(ResonanceWalk walk) {
        double sin1 = FastMath.sin(walk.longitude);
        double cos1 = FastMath.cos(walk.longitude);
        double sin2 = 2 * sin1 * cos1;
        double cos2 = cos1 * cos1 - sin1 * sin1;
        walk.add(first, sin1, cos1);
        walk.add(second, sin2, cos2);
        walk.add(third, sin2 * cos1 + cos2 * sin1, cos2 * cos1 - sin2 * sin1);
    }

    @Override
    double meanAnomaly(double longitude, double argp, double node, double siderealTime) {
        return longitude - node - argp + siderealTime;
    }
}
