package org.clearorbit.orbit;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.util.FastMath;

/**
 * The decay of one orbit under drag, averaged over each revolution, for a drag parameter Cd·A/m of 1 m²/kg: time scales
 * with its inverse, the path in the plane of the apsides does not depend on it.
 *
 * <p>With the eccentric anomaly E, S = √((1 + e cos E)/(1 - e cos E)) and ⟨·⟩ the mean over E, King-Hele's equations
 * (Theory of Satellite Orbits in an Atmosphere, 1964, ch. 4; non-rotating spherical atmosphere) become in the apsides
 *
 * <pre>
 * d r_a/dt = -n a² (1 + e) ⟨ρ S (1 + cos E)⟩
 * d r_p/dt = -n a² (1 - e) ⟨ρ S (1 - cos E)⟩
 * </pre>
 *
 * which has no cancellation at any eccentricity. The means are taken by 24 points equally spaced in E (spectrally exact
 * for a periodic integrand) or, where the air is met near perigee only, by 16 Gauss-Legendre points in sin(E/2) up to
 * where the density has fallen by e⁻¹⁶. The apogee is the independent variable, in fourth-order Runge-Kutta steps.
 */
final class DragDecay {

    private static final int SPACED_POINTS = 24;
    private static final int GAUSS_POINTS = 16;
    private static final double NEGLIGIBLE_E_FOLDS = 16;
    private static final double STEP_PER_SCALE_HEIGHT = 0.4;
    private static final double STEP_PER_APSIDES_DISTANCE = 0.15;
    private static final double[] SPACED_COS = spacedCosines();
    private static final double[] GAUSS_NODE = new double[GAUSS_POINTS];
    private static final double[] GAUSS_WEIGHT = new double[GAUSS_POINTS];

    static {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(GAUSS_POINTS, 0, 1);
        for (int k = 0; k < GAUSS_POINTS; k++) {
            GAUSS_NODE[k] = rule.getPoint(k);
            GAUSS_WEIGHT[k] = rule.getWeight(k);
        }
    }

    private final ExponentialAtmosphere atmosphere;
    private double perigee;
    private double apogee;
    private double time;
    private double perigeeSlope;
    private double timeSlope;

    DragDecay(ExponentialAtmosphere atmosphere, double perigeeRadius, double apogeeRadius) {
        this.atmosphere = atmosphere;
        this.perigee = perigeeRadius;
        this.apogee = apogeeRadius;
    }

    /**
     * @param finalPerigee radius of perigee at which the decay ends (m)
     * @param limit when to give up (s, for Cd·A/m = 1 m²/kg)
     * @return how long it takes (s, for Cd·A/m = 1 m²/kg), +∞ if longer than the limit
     */
    double timeTo(double finalPerigee, double limit) {
        while (perigee > finalPerigee) {
            double perigeeBefore = perigee;
            double timeBefore = time;
            step();
            if (perigee < finalPerigee) {
                return timeBefore + (time - timeBefore) * (perigeeBefore - finalPerigee) / (perigeeBefore - perigee);
            }
            if (!(time <= limit)) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return time;
    }

    private void step() {
        double h = STEP_PER_SCALE_HEIGHT * atmosphere.scaleHeight(perigee - EarthModel.EQUATORIAL_RADIUS)
                + STEP_PER_APSIDES_DISTANCE * (apogee - perigee);
        slopes(perigee, apogee);
        double p1 = perigeeSlope;
        double t1 = timeSlope;
        slopes(perigee - h / 2 * p1, apogee - h / 2);
        double p2 = perigeeSlope;
        double t2 = timeSlope;
        slopes(perigee - h / 2 * p2, apogee - h / 2);
        double p3 = perigeeSlope;
        double t3 = timeSlope;
        slopes(perigee - h * p3, apogee - h);
        perigee -= h / 6 * (p1 + 2 * p2 + 2 * p3 + perigeeSlope);
        time += h / 6 * (t1 + 2 * t2 + 2 * t3 + timeSlope);
        apogee -= h;
    }

    /** Fall of the perigee and time, each for a fall of the apogee by one metre. */
    private void slopes(double rp, double ra) {
        double a = (rp + ra) / 2;
        double e = (ra - rp) / (ra + rp);
        double base = rp - EarthModel.EQUATORIAL_RADIUS;
        double reach = atmosphere.altitudeAfter(base, NEGLIGIBLE_E_FOLDS) - base;
        double atApogee = 0;
        double atPerigee = 0;
        if (reach > (ra - rp) / 2) {
            for (double c : SPACED_COS) {
                double term = density(base + a * e * (1 - c)) * speedFactor(e, c) / SPACED_POINTS;
                atApogee += term * (1 + c);
                atPerigee += term * (1 - c);
            }
        } else {
            double top = FastMath.sqrt(reach / (ra - rp));
            for (int k = 0; k < GAUSS_POINTS; k++) {
                double u = GAUSS_NODE[k] * top;
                double c = 1 - 2 * u * u;
                double dE = 2 * top * GAUSS_WEIGHT[k] / FastMath.sqrt(1 - u * u);
                double term = density(base + a * e * (1 - c)) * speedFactor(e, c) * dE / FastMath.PI;
                atApogee += term * (1 + c);
                atPerigee += term * (1 - c);
            }
        }
        perigeeSlope = (1 - e) * atPerigee / ((1 + e) * atApogee);
        timeSlope = 1 / (FastMath.sqrt(EarthModel.MU * a) * (1 + e) * atApogee);
    }

    private double density(double altitude) {
        return atmosphere.density(altitude);
    }

    private static double speedFactor(double e, double cosE) {
        return FastMath.sqrt((1 + e * cosE) / (1 - e * cosE));
    }

    private static double[] spacedCosines() {
        double[] cosines = new double[SPACED_POINTS];
        for (int k = 0; k < SPACED_POINTS; k++) {
            cosines[k] = FastMath.cos(FastMath.PI * (k + 0.5) / SPACED_POINTS);
        }
        return cosines;
    }
}
