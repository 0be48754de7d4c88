package org.clearorbit.transfer;

import org.clearorbit.orbit.EarthModel;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.util.FastMath;

/**
 * Duration and node drift of one spiral along Edelbaum's path, by {@value #POINTS}-point Gauss-Legendre quadrature over
 * the delta-v: dt = m0 exp(-u/c) du / (F × share of thrust), Ω̇ = -3/2 J2 R² V⁷ cos i / μ³. Between circles of one
 * plane, at constant acceleration, the integrand is a polynomial of degree 7 and the result exact. A workspace: reused,
 * not shared between threads.
 */
final class SpiralQuadrature {

    static final int POINTS = 5;

    private static final double[] NODES = new double[POINTS];
    private static final double[] WEIGHTS = new double[POINTS];
    private static final double NODE_RATE = 1.5
            * EarthModel.J2
            * EarthModel.EQUATORIAL_RADIUS
            * EarthModel.EQUATORIAL_RADIUS
            / (EarthModel.MU * EarthModel.MU * EarthModel.MU);

    static {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(POINTS, 0, 1);
        for (int k = 0; k < POINTS; k++) {
            NODES[k] = rule.getPoint(k);
            WEIGHTS[k] = rule.getWeight(k);
        }
    }

    private double deltaV;
    private double massAfter;
    private double seconds;
    private double nodeDrift;

    /** Node rate of a circular orbit (rad/s) of the given speed (m/s) and inclination (rad). */
    static double nodeRate(double speed, double inclination) {
        return nodeRateOverCosine(speed * speed) * FastMath.cos(inclination);
    }

    private static double nodeRateOverCosine(double speedSquared) {
        return -NODE_RATE * speedSquared * speedSquared * speedSquared * FastMath.sqrt(speedSquared);
    }

    /** The mean share in shadow over {@link EarthShadow#shareOfSphere}: nearly constant along a spiral. */
    static double shadowFactor(ElectricEngine engine, double speed, double inclination) {
        return engine.shadow() == ShadowRule.THRUST
                ? 0
                : EarthShadow.meanShare(EarthModel.MU / (speed * speed), inclination)
                        / EarthShadow.shareOfSphere(speed);
    }

    /** Works out the spiral; factors are {@link #shadowFactor}s at its ends, mass is that before (kg). */
    void run(
            ElectricEngine engine,
            double massKg,
            double fromSpeed,
            double fromInclination,
            double fromFactor,
            double toSpeed,
            double toInclination,
            double toFactor) {
        double turn = toInclination - fromInclination;
        deltaV = Edelbaum.deltaV(fromSpeed, toSpeed, turn);
        double angle = FastMath.PI / 2 * FastMath.abs(turn);
        double dx = toSpeed * FastMath.cos(angle) - fromSpeed;
        double dy = toSpeed * FastMath.sin(angle);
        double perAngle = (turn < 0 ? -2 : 2) / FastMath.PI;
        double cosI = FastMath.cos(fromInclination);
        double exponent = -deltaV / engine.exhaustSpeed();
        double time = 0;
        double drift = 0;
        for (int k = 0; k < POINTS; k++) {
            double s = NODES[k];
            double x = fromSpeed + s * dx;
            double y = s * dy;
            double speedSquared = x * x + y * y;
            double dt = WEIGHTS[k] * FastMath.exp(exponent * s);
            double factor = fromFactor + s * (toFactor - fromFactor);
            if (factor > 0) {
                dt /= 1 - factor * EarthShadow.shareOfSphere(FastMath.sqrt(speedSquared));
            }
            time += dt;
            double cosine = turn == 0 ? cosI : FastMath.cos(fromInclination + perAngle * FastMath.atan2(y, x));
            drift += dt * nodeRateOverCosine(speedSquared) * cosine;
        }
        double scale = massKg * deltaV / (engine.thrustN() * engine.dutyCycle());
        seconds = scale * time;
        nodeDrift = scale * drift;
        massAfter = massKg * FastMath.exp(exponent);
    }

    double deltaV() {
        return deltaV;
    }

    /** Mass at the end (kg). */
    double massAfter() {
        return massAfter;
    }

    double seconds() {
        return seconds;
    }

    /** How far the node has moved (rad), not normalised. */
    double nodeDrift() {
        return nodeDrift;
    }
}
