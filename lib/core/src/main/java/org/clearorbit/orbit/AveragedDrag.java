package org.clearorbit.orbit;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.util.FastMath;

/**
 * What air drag does to the apsides and the plane of an orbit in the mean over a revolution, for a drag parameter
 * Cd·A/m of 1 m²/kg. The air turns with the Earth and its density follows the altitude over the ellipsoid; on the
 * {@linkplain #overSphere sphere} it is at rest.
 *
 * <p>Per unit mass, drag is -k (v - w) with k = ρ |v - w|/2 and w = ω × r the velocity of the air, whose part in the
 * plane of the orbit is ω r cos i, across the radius. With the eccentric anomaly E, c = cos E, n the mean motion and q
 * = (ω/n) cos i √(1 - e²), Gauss's equations for the radii of the apsides become, with no cancellation at any
 * eccentricity,
 *
 * <pre>
 * d r_p/dt = -2a ⟨k (1 - ec) (1 - c) [(1 - e)/(1 - ec) - q (1 - e (1 + c)/2)]⟩
 * d r_a/dt = -2a ⟨k (1 - ec) (1 + c) [(1 + e)/(1 - ec) - q (1 + e (1 - c)/2)]⟩
 * d i/dt   = -⟨k (1 - ec) r² cos²u⟩ ω sin i / h
 * |v - w|² = (μ/a) (1 + ec)/(1 - ec) - 2 ω h cos i + ω² r² (1 - sin²i sin²u)
 * </pre>
 *
 * where ⟨·⟩ is the mean over E, u the argument of latitude and h the angular momentum. For ω = 0 they are the equations
 * of King-Hele, Theory of Satellite Orbits in an Atmosphere, 1964, ch. 4; q stands for his factor for the rotating
 * atmosphere (ch. 2) without his approximation.
 *
 * <p>The altitude is r - R (1 - f sin²i sin²u), to some 30 m the geodetic one. The mean over E is taken by equally
 * spaced points (spectrally exact for a periodic integrand; their number grows with the density's swing over the
 * revolution) or, where the air is met near perigee only, by Gauss-Legendre points in sin(E/2) up to where the density
 * has fallen by e⁻¹⁶. The argument of perigee is either given or averaged over as well, by the two-point Chebyshev rule
 * in cos 2u. Holds its last result; not for sharing between threads.
 */
final class AveragedDrag {

    private static final int MAX_SPACED = 32;
    private static final int GAUSS_POINTS = 16;
    private static final double NEGLIGIBLE_E_FOLDS = 16;
    private static final double CHEBYSHEV_LOW = (1 - FastMath.sqrt(0.5)) / 2;
    private static final double CHEBYSHEV_HIGH = (1 + FastMath.sqrt(0.5)) / 2;
    private static final double[][] SPACED_COS = new double[MAX_SPACED + 1][];
    private static final double[][] SPACED_SIN = new double[MAX_SPACED + 1][];
    private static final double[] GAUSS_NODE = new double[GAUSS_POINTS];
    private static final double[] GAUSS_WEIGHT = new double[GAUSS_POINTS];

    static {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(GAUSS_POINTS, 0, 1);
        for (int k = 0; k < GAUSS_POINTS; k++) {
            GAUSS_NODE[k] = rule.getPoint(k);
            GAUSS_WEIGHT[k] = rule.getWeight(k);
        }
        for (int count = 1; count <= MAX_SPACED; count++) {
            SPACED_COS[count] = new double[count];
            SPACED_SIN[count] = new double[count];
            for (int k = 0; k < count; k++) {
                double anomaly = FastMath.PI * (k + 0.5) / count;
                SPACED_COS[count][k] = FastMath.cos(anomaly);
                SPACED_SIN[count][k] = FastMath.sin(anomaly);
            }
        }
    }

    private final AtmosphereModel atmosphere;
    private final double rotation;
    private final double flattening;

    // the orbit at hand
    private double a;
    private double e;
    private double root;
    private double perigee;
    private double flux;
    private double wind;
    private double windSpeed;
    private double bulge;
    private double sinI2;
    private double sinArgp;
    private double cosArgp;
    private boolean averaged;

    // sums over the revolution
    private double perigeeSum;
    private double apogeeSum;
    private double planeSum;

    private double perigeeRate;
    private double apogeeRate;
    private double inclinationRate;

    private AveragedDrag(AtmosphereModel atmosphere, double rotation, double flattening) {
        this.atmosphere = atmosphere;
        this.rotation = rotation;
        this.flattening = flattening;
    }

    static AveragedDrag overEarth(AtmosphereModel atmosphere) {
        return new AveragedDrag(atmosphere, EarthModel.ROTATION, EarthModel.FLATTENING);
    }

    static AveragedDrag overSphere(AtmosphereModel atmosphere) {
        return new AveragedDrag(atmosphere, 0, 0);
    }

    /** Works out the rates for an orbit whose perigee takes every argument alike. */
    void averageOverPerigees(double perigeeRadius, double apogeeRadius, double i, double f107) {
        averaged = true;
        work(perigeeRadius, apogeeRadius, i, f107);
    }

    /** Works out the rates for an orbit with its perigee at an argument. */
    void average(double perigeeRadius, double apogeeRadius, double i, double argp, double f107) {
        averaged = false;
        sinArgp = FastMath.sin(argp);
        cosArgp = FastMath.cos(argp);
        work(perigeeRadius, apogeeRadius, i, f107);
    }

    /** Rate of the perigee radius (m/s for 1 m²/kg): at most 0, but above the synchronous orbit the air drags along. */
    double perigeeRate() {
        return perigeeRate;
    }

    /** Rate of the apogee radius (m/s for 1 m²/kg): at most 0, but above the synchronous orbit the air drags along. */
    double apogeeRate() {
        return apogeeRate;
    }

    /** Rate of the inclination (rad/s for 1 m²/kg), at most 0. */
    double inclinationRate() {
        return inclinationRate;
    }

    private void work(double rp, double ra, double i, double f107) {
        a = (rp + ra) / 2;
        e = (ra - rp) / (ra + rp);
        root = FastMath.sqrt(1 - e * e);
        perigee = rp;
        flux = f107;
        double momentum = root * FastMath.sqrt(EarthModel.MU * a);
        double cosI = rotation == 0 ? 0 : FastMath.cos(i);
        sinI2 = 1 - cosI * cosI;
        wind = rotation * cosI * root * FastMath.sqrt(a / EarthModel.MU) * a;
        windSpeed = 2 * rotation * momentum * cosI;
        bulge = EarthModel.EQUATORIAL_RADIUS * flattening * sinI2;
        perigeeSum = 0;
        apogeeSum = 0;
        planeSum = 0;
        double base = rp - EarthModel.EQUATORIAL_RADIUS;
        double swing = (ra - rp) / 2 / atmosphere.scaleHeight(base, flux);
        int count = (int) FastMath.min(MAX_SPACED, 4 + 3 * FastMath.sqrt(swing));
        double reach = count <= MAX_SPACED / 2
                ? Double.POSITIVE_INFINITY
                : bulge + atmosphere.altitudeAfter(base, flux, NEGLIGIBLE_E_FOLDS) - base;
        if (reach > (ra - rp) / 2) {
            spaced(count);
        } else {
            nearPerigee(FastMath.sqrt(reach / (ra - rp)));
        }
        perigeeRate = -a * perigeeSum;
        apogeeRate = -a * apogeeSum;
        inclinationRate = -planeSum / 4 * rotation * FastMath.sqrt(sinI2) / momentum;
    }

    private void spaced(int count) {
        double[] cos = SPACED_COS[count];
        double[] sin = SPACED_SIN[count];
        for (int k = 0; k < count; k++) {
            add(cos[k], sin[k], 1.0 / count);
        }
    }

    private void nearPerigee(double top) {
        for (int k = 0; k < GAUSS_POINTS; k++) {
            double s = GAUSS_NODE[k] * top;
            double half = FastMath.sqrt(1 - s * s);
            add(1 - 2 * s * s, 2 * s * half, 2 * top * GAUSS_WEIGHT[k] / (half * FastMath.PI));
        }
    }

    /** Adds the two points of the revolution with that cosine. */
    private void add(double c, double s, double weight) {
        double r = 1 - e * c;
        double altitude = perigee - EarthModel.EQUATORIAL_RADIUS + a * e * (1 - c);
        double radius = a * r;
        double speed2 = EarthModel.MU / a * (1 + e * c) / r - windSpeed;
        double air2 = rotation * rotation * radius * radius;
        double k;
        double plane;
        if (bulge == 0) {
            k = 2 * drag(altitude, speed2 + air2);
            plane = k;
        } else if (averaged) {
            double low = drag(altitude + bulge * CHEBYSHEV_LOW, speed2 + air2 * (1 - sinI2 * CHEBYSHEV_LOW));
            double high = drag(altitude + bulge * CHEBYSHEV_HIGH, speed2 + air2 * (1 - sinI2 * CHEBYSHEV_HIGH));
            k = low + high;
            plane = 2 * (low * CHEBYSHEV_HIGH + high * CHEBYSHEV_LOW);
        } else {
            double x = (c - e) / r;
            double y = root * s / r;
            double out = sinArgp * x + cosArgp * y;
            double in = sinArgp * x - cosArgp * y;
            double outSquare = out * out;
            double inSquare = in * in;
            double first = drag(altitude + bulge * outSquare, speed2 + air2 * (1 - sinI2 * outSquare));
            double second = drag(altitude + bulge * inSquare, speed2 + air2 * (1 - sinI2 * inSquare));
            k = first + second;
            plane = 2 * (first * (1 - outSquare) + second * (1 - inSquare));
        }
        double weighted = k * r * weight;
        perigeeSum += weighted * (1 - c) * ((1 - e) / r - wind * (1 - e * (1 + c) / 2));
        apogeeSum += weighted * (1 + c) * ((1 + e) / r - wind * (1 + e * (1 - c) / 2));
        planeSum += plane * r * weight * radius * radius;
    }

    private double drag(double altitude, double speedSquare) {
        // an orbit at rest in the air: the difference of the squares may round below 0
        return 0.5 * atmosphere.density(altitude, flux) * FastMath.sqrt(FastMath.max(0, speedSquare));
    }
}
