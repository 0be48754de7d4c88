package org.clearorbit.risk;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.util.FastMath;

/**
 * How two orbits of given inclinations meet at one radius, their nodes being random: for each pair of inclination
 * classes the mean of the density of one met by the other, relative to a density uniform over the shell,
 *
 * <pre>
 * D = ∫ f₁(β) g₂(β) dβ = (2/π²) ∫ dx / √((s₁² - x²)(s₂² - x²)),   x = sin β, s = sin i, |x| &lt; min(s₁, s₂)
 * </pre>
 *
 * (f₁ = cos β/(π √(s₁² - x²)) the distribution of one object's latitude, g₂ = 2/(π √(s₂² - x²)) the density of the
 * other over that of the shell: Kessler, Icarus 48, 1981, eqs. 7 to 15), and the mean of that density times the
 * relative speed. The headings are those of ascending or descending passes, four equally likely pairs, which give two
 * crossing angles γ. With horizontal speeds v₁, v₂ and squared radial speeds w₁, w₂ (whose signs are equally likely, so
 * that their product averages out)
 *
 * <pre>
 * v² = 2 v₁ v₂ (1 - cos γ + κ),   κ = ((v₁ - v₂)² + w₁ + w₂)/(2 v₁ v₂)
 * </pre>
 *
 * so that one table over κ serves every pair of speeds. The end-point singularity at the smaller inclination is removed
 * by x = m cos φ, the logarithmic one that remains where the inclinations nearly agree by φ ∝ u³; the means over both
 * classes, which are as wide as the population is resolved, make it integrable where they agree.
 */
final class EncounterGeometry {

    private static final int CLASSES = PopulationGrid.CLASSES;
    private static final double[] KAPPA = {0, 1e-4, 1e-3, 1e-2, 0.03, 0.1, 0.3, 1, 3, 10};
    private static final int LATITUDES = 24;
    private static final EncounterGeometry TABLE = new EncounterGeometry();

    private final double[] density = new double[CLASSES * CLASSES];
    private final double[] speed = new double[CLASSES * CLASSES * KAPPA.length];
    private final double[] sinPhi = new double[LATITUDES];
    private final double[] weight = new double[LATITUDES];

    private EncounterGeometry() {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(LATITUDES, 0, 1);
        for (int k = 0; k < LATITUDES; k++) {
            double u = rule.getPoint(k);
            sinPhi[k] = FastMath.sin(FastMath.PI / 2 * u * u * u);
            weight[k] = rule.getWeight(k) * FastMath.PI / 2 * 3 * u * u;
        }
        for (int first = 0; first < CLASSES; first++) {
            for (int second = first; second < CLASSES; second++) {
                // mirrored about the poles, all angles between headings stay
                int mirrored = (CLASSES - 1 - second) * CLASSES + CLASSES - 1 - first;
                if (mirrored < first * CLASSES + second) {
                    copy(mirrored, first * CLASSES + second);
                } else {
                    fill(first, second);
                }
                copy(first * CLASSES + second, second * CLASSES + first);
            }
        }
    }

    static EncounterGeometry table() {
        return TABLE;
    }

    /** Density met, relative to one uniform over the shell, for two inclination classes. */
    double density(int first, int second) {
        return density[first * CLASSES + second];
    }

    /** Density met (relative, as above) times relative speed in units of √(2 v₁ v₂). */
    double densityTimesSpeed(int first, int second, double kappa) {
        int pair = first * CLASSES + second;
        int at = pair * KAPPA.length;
        int last = KAPPA.length - 1;
        if (kappa >= KAPPA[last]) {
            double d = density[pair];
            return FastMath.sqrt(speed[at + last] * speed[at + last] + d * d * (kappa - KAPPA[last]));
        }
        int k = 0;
        while (kappa >= KAPPA[k + 1]) {
            k++;
        }
        // the square is nearly linear in kappa at every scale
        double low = speed[at + k] * speed[at + k];
        double high = speed[at + k + 1] * speed[at + k + 1];
        return FastMath.sqrt(low + (high - low) * (kappa - KAPPA[k]) / (KAPPA[k + 1] - KAPPA[k]));
    }

    private void copy(int from, int to) {
        density[to] = density[from];
        System.arraycopy(speed, from * KAPPA.length, speed, to * KAPPA.length, KAPPA.length);
    }

    /** Means over both classes, with different numbers of points so that no two inclinations agree. */
    private void fill(int first, int second) {
        boolean near = FastMath.abs(first - second) <= 1 || FastMath.abs(first + second - CLASSES + 1) <= 1;
        GaussIntegrator ones = classRule(first, near ? 6 : 2);
        GaussIntegrator others = classRule(second, near ? 7 : 3);
        double total = 0;
        for (int k = 0; k < ones.getNumberOfPoints(); k++) {
            for (int l = 0; l < others.getNumberOfPoints(); l++) {
                double w = ones.getWeight(k) * others.getWeight(l);
                addPair(first * CLASSES + second, ones.getPoint(k), others.getPoint(l), w);
                total += w;
            }
        }
        density[first * CLASSES + second] /= total;
        for (int k = 0; k < KAPPA.length; k++) {
            speed[(first * CLASSES + second) * KAPPA.length + k] /= total;
        }
    }

    private static GaussIntegrator classRule(int inclinationClass, int points) {
        double low = FastMath.toRadians(inclinationClass * PopulationGrid.CLASS_DEGREES);
        double high = FastMath.toRadians((inclinationClass + 1) * PopulationGrid.CLASS_DEGREES);
        return new GaussIntegratorFactory().legendre(points, low, high);
    }

    private void addPair(int pair, double i1, double i2, double pairWeight) {
        double s1 = FastMath.sin(i1);
        double s2 = FastMath.sin(i2);
        double low = FastMath.min(s1, s2);
        double c1 = FastMath.cos(i1);
        double c2 = FastMath.cos(i2);
        double gap1 = s1 <= s2 ? 0 : FastMath.sin(i1 + i2) * FastMath.sin(i1 - i2);
        double gap2 = s2 <= s1 ? 0 : FastMath.sin(i1 + i2) * FastMath.sin(i2 - i1);
        for (int k = 0; k < LATITUDES; k++) {
            double fromTop = low * low * sinPhi[k] * sinPhi[k];
            double cosLatitude = FastMath.sqrt(1 - low * low + fromTop);
            double north1 = FastMath.sqrt(gap1 + fromTop) / cosLatitude;
            double north2 = FastMath.sqrt(gap2 + fromTop) / cosLatitude;
            double east = (c1 - c2) / cosLatitude;
            double same = (east * east + (north1 - north2) * (north1 - north2)) / 2;
            double opposite = (east * east + (north1 + north2) * (north1 + north2)) / 2;
            double met = pairWeight
                    * weight[k]
                    * 4
                    / (FastMath.PI * FastMath.PI)
                    / FastMath.sqrt(FastMath.max(gap1, gap2) + fromTop);
            density[pair] += met;
            for (int j = 0; j < KAPPA.length; j++) {
                speed[pair * KAPPA.length + j] +=
                        met * (FastMath.sqrt(same + KAPPA[j]) + FastMath.sqrt(opposite + KAPPA[j])) / 2;
            }
        }
    }
}
