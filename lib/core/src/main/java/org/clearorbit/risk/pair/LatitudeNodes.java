package org.clearorbit.risk.pair;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.util.FastMath;

/**
 * How two orbits of given inclinations meet in latitude, nodes being random (the formulas of the rates from shells,
 * without their table): x = sin β = m cos φ with m the smaller of sin i, φ = π/2 u³,
 *
 * <pre>
 * D = (4/π²) ∫ dφ / √(g + m² sin² φ) = (4/π²) K(k)/M,   g = M² - m² = sin(i₁ + i₂) sin(i₁ - i₂)
 * </pre>
 *
 * M the larger, k = m/M. K goes to infinity as ln(4 M/√|g|) where inclinations agree or add up to 180 degrees. The mean
 * over boxes of width ω of both inclinations replaces, in that logarithm, each of the two sines by its geometric mean
 *
 * <pre>
 * ln S(x) = (1/ω²) ∫ (ω - |y|) ln|x + y| dy,   |y| &lt; ω;   S(0) = ω exp(-3/2)
 * </pre>
 *
 * so g = S(|sin(i₁ + i₂)|) S(|sin(i₁ - i₂)|) here: the singular part of the mean over both boxes is exact, the rest
 * changes over ω by a share of order ω². The larger inclination has sin² i = m² + g, so that headings fit. An instance
 * belongs to one thread and is used again.
 */
final class LatitudeNodes {

    private static final int STEPS_PER_WIDTH = 1024;
    /** S(x)/ω on a grid of x/ω up to 2. */
    private static final double[] SOFT = new double[2 * STEPS_PER_WIDTH + 2];

    static {
        for (int k = 0; k < SOFT.length; k++) {
            double x = (double) k / STEPS_PER_WIDTH;
            SOFT[k] = FastMath.exp(twice(x + 1) - 2 * twice(x) + twice(x - 1));
        }
    }

    private final double width;
    private final int points;
    private final double[] sinSquared;
    private final double[] rule;
    private final double[] met;
    private final double[] same;
    private final double[] opposite;
    private double density;
    private double densityTimesSquare;

    /**
     * @param width ω (rad)
     * @param points Gauss points in u
     */
    LatitudeNodes(double width, int points) {
        this.width = width;
        this.points = points;
        this.sinSquared = new double[points];
        this.rule = new double[points];
        this.met = new double[points];
        this.same = new double[points];
        this.opposite = new double[points];
        GaussIntegrator gauss = new GaussIntegratorFactory().legendre(points, 0, 1);
        for (int k = 0; k < points; k++) {
            double u = gauss.getPoint(k);
            double sinPhi = FastMath.sin(FastMath.PI / 2 * u * u * u);
            sinSquared[k] = sinPhi * sinPhi;
            // 4/π² dφ, half for each of the two pairs of headings
            rule[k] = gauss.getWeight(k) * 3 / FastMath.PI * u * u;
        }
    }

    /** Second antiderivative of ln|x|. */
    private static double twice(double x) {
        return x == 0 ? 0 : x * x * (FastMath.log(FastMath.abs(x)) / 2 - 0.75);
    }

    private double soft(double sine) {
        double x = Math.abs(sine) / width;
        if (x < 2) {
            double at = x * STEPS_PER_WIDTH;
            int k = (int) at;
            return width * (SOFT[k] + (at - k) * (SOFT[k + 1] - SOFT[k]));
        }
        // from the second and fourth moments of the kernel, ω²/6 and ω⁴/15
        double y = 1 / (x * x);
        return width * x * (1 - y * (1.0 / 12 + y * (19.0 / 1440)));
    }

    /** Lays the nodes for a pair. */
    void lay(PairOrbit one, PairOrbit two) {
        double product = one.sin * two.cos;
        double mixed = one.cos * two.sin;
        double gap = soft(product + mixed) * soft(product - mixed);
        boolean firstIsLower = one.sin <= two.sin;
        double low = firstIsLower ? one.sin : two.sin;
        double lowCos = firstIsLower ? one.cos : two.cos;
        double highSquared = Math.min(1, low * low + gap);
        double headingGap = highSquared - low * low;
        double highCos = Math.copySign(Math.sqrt(1 - highSquared), firstIsLower ? two.cos : one.cos);
        double east = (lowCos - highCos) * (lowCos - highCos);
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < points; k++) {
            double fromTop = low * low * sinSquared[k];
            double cosSquared = 2 * (1 - low * low + fromTop);
            double north = Math.sqrt(fromTop);
            double otherNorth = Math.sqrt(headingGap + fromTop);
            double less = otherNorth - north;
            double more = otherNorth + north;
            same[k] = (east + less * less) / cosSquared;
            opposite[k] = (east + more * more) / cosSquared;
            met[k] = rule[k] / Math.sqrt(gap + fromTop);
            sum += met[k];
            squares += met[k] * (same[k] + opposite[k]);
        }
        density = 2 * sum;
        densityTimesSquare = squares;
    }

    /** How many nodes there are. */
    int count() {
        return points;
    }

    /** Half the density met at a node, one of two pairs of headings, relative to one uniform over the sphere. */
    double met(int node) {
        return met[node];
    }

    /** 1 - cos γ at a node where both go north or both go south. */
    double same(int node) {
        return same[node];
    }

    /** 1 - cos γ at a node where one goes north and one south. */
    double opposite(int node) {
        return opposite[node];
    }

    /** Density met, relative to one uniform over the sphere. */
    double density() {
        return density;
    }

    /** Mean of that density times 1 - cos γ. */
    double densityTimesSquare() {
        return densityTimesSquare;
    }

    /** Mean of that density times √(1 - cos γ + κ). */
    double densityTimesSpeed(double kappa) {
        double sum = 0;
        for (int k = 0; k < points; k++) {
            sum += met[k] * (Math.sqrt(same[k] + kappa) + Math.sqrt(opposite[k] + kappa));
        }
        return sum;
    }
}
