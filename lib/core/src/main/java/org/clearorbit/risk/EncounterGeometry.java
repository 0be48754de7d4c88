package org.clearorbit.risk;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.util.FastMath;

/**
 * How two orbits of given inclinations meet at one radius, their nodes being random: the density of one met by the
 * other, relative to a density uniform over the shell,
 *
 * <pre>
 * D = ∫ f₁(β) g₂(β) dβ = (2/π²) ∫ dx / √((s₁² - x²)(s₂² - x²)),   x = sin β, s = sin i, |x| &lt; min(s₁, s₂)
 * </pre>
 *
 * (f₁ = cos β/(π √(s₁² - x²)) the distribution of one object's latitude, g₂ = 2/(π √(s₂² - x²)) the density of the
 * other over that of the shell: Kessler, Icarus 48, 1981, eqs. 7 to 15), and that density times the mean relative
 * speed. The headings are those of ascending or descending passes, four equally likely pairs, which give two crossing
 * angles γ. With horizontal speeds v₁, v₂ and squared radial speeds w₁, w₂ (whose signs are equally likely, so that
 * their product averages out)
 *
 * <pre>
 * v² = 2 v₁ v₂ (1 - cos γ + κ),   κ = ((v₁ - v₂)² + w₁ + w₂)/(2 v₁ v₂)
 * </pre>
 *
 * so that one table over κ serves every pair of speeds.
 *
 * <p>D goes to infinity, as a logarithm, where the difference d = i₁ - i₂ is 0 and where the sum s = i₁ + i₂ is 180
 * degrees, and as 1/s where both are 0. The table is laid out in p and q, which crowd the nodes there as square roots
 * of the distance do,
 *
 * <pre>
 * cos(d/2) = 1 - p⁴,   sin(s/2) = (1 - q⁴)²
 * </pre>
 *
 * and holds D √(s₁² + s₂²), which is finite at the equator. Where inclinations scatter, in that logarithm |sin x| is
 * replaced by its geometric mean, which for a Cauchy distribution of small scale c is √(sin² x + c²): cos d and cos s
 * shrink by √(1 - c²). c² is a sixth of the variances, as a Laplace distribution has it (σ² exp(-2γ)/2; a normal one
 * 0.28, an even one 0.41): fragments crowd around the inclination of what they come from. A least scale adds to it.
 */
final class EncounterGeometry {

    /** Scale c of inclinations without scatter (rad): 0.02 degree, less than they move within a revolution. */
    private static final double LEAST_SCALE = FastMath.toRadians(0.02);

    private static final double[] KAPPA = {0, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 0.03, 0.1, 0.3, 1, 3, 10};
    /** At each node the density, then the density times speed for each κ. */
    private static final int BLOCK = 1 + KAPPA.length;

    private static final int STEPS = 128;
    private static final int LATITUDES = 24;
    private static final EncounterGeometry TABLE = new EncounterGeometry();

    /** In single precision: half the memory to wait for, and errors far below those of the interpolation. */
    private final float[] nodes = new float[(STEPS + 1) * (STEPS + 1) * BLOCK];

    private EncounterGeometry() {
        double[] sinSquared = new double[LATITUDES];
        double[] weight = new double[LATITUDES];
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(LATITUDES, 0, 1);
        for (int k = 0; k < LATITUDES; k++) {
            double u = rule.getPoint(k);
            double sinPhi = FastMath.sin(FastMath.PI / 2 * u * u * u);
            sinSquared[k] = sinPhi * sinPhi;
            weight[k] = rule.getWeight(k) * 3 / FastMath.PI * u * u;
        }
        // nothing comes nearer to p = 0 or q = 0 than its scatter
        for (int k = 1; k <= STEPS; k++) {
            for (int l = 1; l <= STEPS; l++) {
                double d = 2 * FastMath.acos(1 - fourth((double) k / STEPS));
                double root = 1 - fourth((double) l / STEPS);
                double s = 2 * FastMath.asin(root * root);
                fill((k * (STEPS + 1) + l) * BLOCK, d, s, sinSquared, weight);
            }
        }
    }

    private static double fourth(double value) {
        return value * value * value * value;
    }

    /**
     * A node at the inclinations (s + d)/2, whose sine is the larger, and (s - d)/2, or 0 where that is below. x = m
     * cos φ with m the smaller sine removes what is singular at the latitude where the lower orbit turns, φ ∝ u³ what
     * becomes so towards p = 0 and q = 0.
     */
    private void fill(int node, double d, double s, double[] sinSquared, double[] weight) {
        double high = FastMath.sin((s + d) / 2);
        double lower = FastMath.max(0, (s - d) / 2);
        double low = FastMath.sin(lower);
        double gap = lower > 0 ? FastMath.sin(s) * FastMath.sin(d) : high * high;
        double apart = FastMath.cos((s + d) / 2) - FastMath.cos(lower);
        double norm = FastMath.sqrt(1 - FastMath.cos(s) * FastMath.cos(d));
        double[] block = new double[BLOCK];
        for (int k = 0; k < LATITUDES; k++) {
            double fromTop = low * low * sinSquared[k];
            double cosSquared = 2 * (1 - low * low + fromTop);
            double north = FastMath.sqrt(fromTop);
            double otherNorth = FastMath.sqrt(gap + fromTop);
            double less = otherNorth - north;
            double more = otherNorth + north;
            double same = (apart * apart + less * less) / cosSquared;
            double opposite = (apart * apart + more * more) / cosSquared;
            double met = norm * weight[k] / otherNorth;
            block[0] += 2 * met;
            for (int j = 0; j < KAPPA.length; j++) {
                block[1 + j] += met * (FastMath.sqrt(same + KAPPA[j]) + FastMath.sqrt(opposite + KAPPA[j]));
            }
        }
        for (int k = 0; k < BLOCK; k++) {
            nodes[node + k] = (float) block[k];
        }
    }

    /** A place in the table, to be laid for one pair after another; belongs to one thread. */
    static Pair pair() {
        return new Pair(TABLE.nodes);
    }

    /** Two inclinations, or two groups of them. */
    static final class Pair {

        private final float[] nodes;
        private int node;
        private double alongP;
        private double alongQ;
        private double perNorm;

        private Pair(float[] nodes) {
            this.nodes = nodes;
        }

        /** Lays the place for two groups of inclinations by the means of their cosines and sines. */
        void lay(double cos1, double sin1, double cos2, double sin2) {
            // the squares of a group's means add up to 1 less its variance v; the cosines of difference and sum,
            // smaller
            // by 1 - v/2 for that, are to be so by √(1 - c²) with c² = v/6 + (least scale)²
            double variance = 1 - (cos1 * cos1 + sin1 * sin1) * (cos2 * cos2 + sin2 * sin2);
            double scale = 1 + Math.max(0, variance) * 5 / 12 - LEAST_SCALE * LEAST_SCALE / 2;
            double cosDifference = (cos1 * cos2 + sin1 * sin2) * scale;
            double cosSum = (cos1 * cos2 - sin1 * sin2) * scale;
            double p = Math.sqrt(Math.sqrt(1 - Math.sqrt((1 + cosDifference) / 2))) * STEPS;
            double q = Math.sqrt(Math.sqrt(1 - Math.sqrt(Math.sqrt((1 - cosSum) / 2)))) * STEPS;
            int k = Math.min((int) p, STEPS - 1);
            int l = Math.min((int) q, STEPS - 1);
            node = (k * (STEPS + 1) + l) * BLOCK;
            alongP = p - k;
            alongQ = q - l;
            perNorm = 1 / Math.sqrt(1 - cosDifference * cosSum);
        }

        /** Density met, relative to one uniform over the shell. */
        double density() {
            return perNorm * interpolate(node);
        }

        /** Density met (relative, as above) times relative speed in units of √(2 v₁ v₂). */
        double densityTimesSpeed(double kappa) {
            int k = 0;
            while (k < KAPPA.length - 1 && kappa >= KAPPA[k + 1]) {
                k++;
            }
            double low = interpolate(node + 1 + k);
            if (k == KAPPA.length - 1) {
                double d = interpolate(node);
                return perNorm * Math.sqrt(low * low + d * d * (kappa - KAPPA[k]));
            }
            double high = interpolate(node + 2 + k);
            // the square is nearly linear in kappa at every scale
            double along = (kappa - KAPPA[k]) / (KAPPA[k + 1] - KAPPA[k]);
            return perNorm * Math.sqrt(low * low + (high * high - low * low) * along);
        }

        private double interpolate(int at) {
            int above = at + (STEPS + 1) * BLOCK;
            double here = nodes[at] + alongQ * (nodes[at + BLOCK] - nodes[at]);
            double there = nodes[above] + alongQ * (nodes[above + BLOCK] - nodes[above]);
            return here + alongP * (there - here);
        }
    }
}
