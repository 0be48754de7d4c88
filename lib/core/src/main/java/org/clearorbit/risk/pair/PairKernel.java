package org.clearorbit.risk.pair;

import java.util.Arrays;
import org.hipparchus.analysis.polynomials.PolynomialFunctionLagrangeForm;
import org.hipparchus.util.FastMath;

/**
 * The expected rate of collisions of two orbits with random nodes, perigees and places along them, per unit of
 * cross-section:
 *
 * <pre>
 * rate/σ = ∫ p₁(r) p₂(r)/(4π r²) ⟨D v⟩(r) dr
 * </pre>
 *
 * With h the angular momenta, A = (r ṙ)² the squared radial speeds times the radius, whose signs are equally likely,
 *
 * <pre>
 * v² = (2 h₁ h₂/r²) (1 - cos γ + κ),   κ = ((h₁ - h₂)² + (√A₁ ± √A₂)²)/(2 h₁ h₂)
 * </pre>
 *
 * so that G = ⟨D √(1 - cos γ + κ)⟩ is for a pair a function of z = |√A₁ ± √A₂| alone. It is interpolated in z over the
 * radii where both are, and is a constant and a term in z² where it changes by less than a thousandth. An instance
 * belongs to one thread and is used again: nothing is allocated for a pair.
 */
final class PairKernel {

    private static final int LATITUDES = 16;
    private static final int DEGREE = 8;
    /** Relative change of G up to which a term in z² is enough: its error is a small part of that. */
    private static final double FLAT = 1e-3;

    /** Nodes in z/z_max, and the matrix that makes coefficients of values there. */
    private static final double[] Z_SQUARED = new double[DEGREE + 1];

    private static final double[][] COEFFICIENTS = new double[DEGREE + 1][DEGREE + 1];

    static {
        double[] z = new double[DEGREE + 1];
        for (int k = 0; k <= DEGREE; k++) {
            z[k] = k == DEGREE ? 1 : (1 - FastMath.cos(FastMath.PI * k / DEGREE)) / 2;
            Z_SQUARED[k] = z[k] * z[k];
        }
        for (int k = 0; k <= DEGREE; k++) {
            double[] unit = new double[DEGREE + 1];
            unit[k] = 1;
            double[] found = new PolynomialFunctionLagrangeForm(z, unit).getCoefficients();
            System.arraycopy(found, 0, COEFFICIENTS[k], 0, found.length);
        }
    }

    private final RadialNodes radii;
    private final LatitudeNodes latitudes;
    private final double[] polynomial = new double[DEGREE + 1];
    private double perArea;
    private double speed;
    private double radius;

    PairKernel(PairSettings settings) {
        this.radii = new RadialNodes(settings.radialSmear());
        this.latitudes = new LatitudeNodes(settings.inclinationSmear(), LATITUDES);
    }

    /** Computes a pair; returns whether they ever meet. */
    boolean meet(PairOrbit one, PairOrbit two) {
        perArea = 0;
        speed = 0;
        radius = 0;
        radii.lay(one, two);
        int count = radii.count();
        if (count == 0) {
            return false;
        }
        latitudes.lay(one, two);
        double product = 2 * one.momentum * two.momentum;
        double difference = one.momentum - two.momentum;
        double kappa0 = difference * difference / product;
        double zMax = Math.sqrt(one.largestRadialMomentumSquared(radii.low(), radii.high()))
                + Math.sqrt(two.largestRadialMomentumSquared(radii.low(), radii.high()));
        double kappaSpan = zMax * zMax / product;
        double still = latitudes.densityTimesSpeed(kappa0);
        double moving = latitudes.densityTimesSpeed(kappa0 + kappaSpan);
        boolean flat = moving - still <= FLAT * still;
        if (!flat) {
            interpolate(kappa0, kappaSpan, still, moving);
        }
        double slope = zMax > 0 ? (moving - still) / (zMax * zMax) : 0;
        double perZ = zMax > 0 ? 1 / zMax : 0;
        double density = latitudes.density();
        double square = latitudes.densityTimesSquare() + density * kappa0;
        double rates = 0;
        double squares = 0;
        double radiusSum = 0;
        for (int k = 0; k < count; k++) {
            double r = radii.radius(k);
            double a1 = one.radialMomentumSquared(r);
            double a2 = two.radialMomentumSquared(r);
            double g;
            if (flat) {
                g = still + slope * (a1 + a2);
            } else {
                double z1 = Math.sqrt(a1);
                double z2 = Math.sqrt(a2);
                g = (value((z1 + z2) * perZ) + value(Math.abs(z1 - z2) * perZ)) / 2;
            }
            double perVolume = radii.weight(k) / (r * r);
            double met = perVolume * g / r;
            rates += met;
            radiusSum += met * r;
            squares += perVolume / (r * r) * (square + density * (a1 + a2) / product);
        }
        double root = Math.sqrt(product);
        perArea = root * rates / (4 * Math.PI);
        if (!(perArea > 0)) {
            return false;
        }
        speed = root * squares / rates;
        radius = radiusSum / rates;
        return true;
    }

    private void interpolate(double kappa0, double kappaSpan, double still, double moving) {
        Arrays.fill(polynomial, 0);
        for (int k = 0; k <= DEGREE; k++) {
            double value = still;
            if (k == DEGREE) {
                value = moving;
            } else if (k > 0) {
                value = latitudes.densityTimesSpeed(kappa0 + kappaSpan * Z_SQUARED[k]);
            }
            for (int power = 0; power <= DEGREE; power++) {
                polynomial[power] += COEFFICIENTS[k][power] * value;
            }
        }
    }

    private double value(double z) {
        double sum = polynomial[DEGREE];
        for (int k = DEGREE - 1; k >= 0; k--) {
            sum = sum * z + polynomial[k];
        }
        return sum;
    }

    /** Expected collisions per unit of cross-section (1/(m² s)). */
    double perArea() {
        return perArea;
    }

    /** Mean relative speed of the collisions (m/s). */
    double speed() {
        return speed;
    }

    /** Mean radius of the collisions (m). */
    double radius() {
        return radius;
    }
}
