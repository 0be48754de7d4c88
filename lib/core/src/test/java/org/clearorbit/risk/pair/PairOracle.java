package org.clearorbit.risk.pair;

import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.util.FastMath;

/** The integral of a pair's rate, slowly and without tables or interpolation. */
final class PairOracle {

    private static final GaussIntegratorFactory GAUSS = new GaussIntegratorFactory();
    private static final GaussIntegrator RADIAL = GAUSS.legendre(16, 0, FastMath.PI);
    private static final GaussIntegrator LATITUDE = GAUSS.legendre(64, 0, 1);

    private final Ellipse one;
    private final Ellipse two;
    private final double width;
    private final Latitudes latitudes;

    /** Gives ⟨D √(1 - cos γ + κ)⟩ for a κ. */
    @FunctionalInterface
    interface Latitudes {
        double densityTimesSpeed(double kappa);
    }

    PairOracle(Ellipse one, Ellipse two, double width, Latitudes latitudes) {
        this.one = one;
        this.two = two;
        this.width = width;
        this.latitudes = latitudes;
    }

    /** With the documented geometric mean of the sines, no table. */
    static Latitudes softened(Ellipse one, Ellipse two, double omega) {
        double low = FastMath.min(FastMath.sin(one.i()), FastMath.sin(two.i()));
        boolean oneIsLow = FastMath.sin(one.i()) <= FastMath.sin(two.i());
        double lowCos = FastMath.cos(oneIsLow ? one.i() : two.i());
        double otherCos = FastMath.cos(oneIsLow ? two.i() : one.i());
        double gap = soft(FastMath.sin(one.i() + two.i()), omega) * soft(FastMath.sin(one.i() - two.i()), omega);
        double high = FastMath.sqrt(FastMath.min(1, low * low + gap));
        double highCos = FastMath.copySign(FastMath.sqrt(1 - high * high), otherCos);
        return kappa -> latitudeIntegral(low, lowCos, high, highCos, gap, kappa);
    }

    private static double soft(double sine, double omega) {
        double x = FastMath.abs(sine) / omega;
        return omega * FastMath.exp(twice(x + 1) - 2 * twice(x) + twice(x - 1));
    }

    private static double twice(double x) {
        return x == 0 ? 0 : x * x * (FastMath.log(FastMath.abs(x)) / 2 - 0.75);
    }

    /** The mean over boxes of both inclinations, with different numbers of points so that no two agree. */
    static Latitudes boxed(Ellipse one, Ellipse two, double omega) {
        GaussIntegrator ones = GAUSS.legendre(10, one.i() - omega / 2, one.i() + omega / 2);
        GaussIntegrator twos = GAUSS.legendre(11, two.i() - omega / 2, two.i() + omega / 2);
        return kappa -> ones.integrate(i1 -> twos.integrate(i2 -> exact(i1, i2, kappa))) / omega / omega;
    }

    /** Without any smearing. */
    static Latitudes sharp(Ellipse one, Ellipse two) {
        return kappa -> exact(one.i(), two.i(), kappa);
    }

    private static double exact(double i1, double i2, double kappa) {
        double s1 = FastMath.abs(FastMath.sin(i1));
        double s2 = FastMath.abs(FastMath.sin(i2));
        double gap = FastMath.abs(FastMath.sin(i1 + i2) * FastMath.sin(i1 - i2));
        return s1 <= s2
                ? latitudeIntegral(s1, FastMath.cos(i1), s2, FastMath.cos(i2), gap, kappa)
                : latitudeIntegral(s2, FastMath.cos(i2), s1, FastMath.cos(i1), gap, kappa);
    }

    private static double latitudeIntegral(
            double low, double lowCos, double high, double highCos, double gap, double kappa) {
        double headingGap = FastMath.max(0, high * high - low * low);
        return LATITUDE.integrate(u -> {
            double sinPhi = FastMath.sin(FastMath.PI / 2 * u * u * u);
            double f = low * low * sinPhi * sinPhi;
            double cos = FastMath.sqrt(1 - low * low + f);
            double north = FastMath.sqrt(f) / cos;
            double otherNorth = FastMath.sqrt(headingGap + f) / cos;
            double along = lowCos * highCos / cos / cos;
            double same = FastMath.max(0, 1 - along - north * otherNorth);
            double opposite = FastMath.max(0, 1 - along + north * otherNorth);
            double speeds = (FastMath.sqrt(same + kappa) + FastMath.sqrt(opposite + kappa)) / 2;
            return 6 / FastMath.PI * u * u / FastMath.sqrt(gap + f) * speeds;
        });
    }

    /** Rate per unit of cross-section (1/(m² s)). */
    double perArea() {
        double h1 = momentum(one);
        double h2 = momentum(two);
        return integrate(r -> {
            double w1 = radialSpeed(one, r);
            double w2 = radialSpeed(two, r);
            double horizontal = 2 * h1 * h2 / r / r;
            double difference = (h1 - h2) * (h1 - h2) / r / r;
            double sum = latitudes.densityTimesSpeed((difference + (w1 + w2) * (w1 + w2)) / horizontal)
                    + latitudes.densityTimesSpeed((difference + (w1 - w2) * (w1 - w2)) / horizontal);
            return smeared(one, r) * smeared(two, r) / (4 * FastMath.PI * r * r) * FastMath.sqrt(horizontal) * sum / 2;
        });
    }

    private double integrate(DoubleUnaryOperator f) {
        double bottom = FastMath.max(one.perigeeRadius(), two.perigeeRadius()) - width / 2;
        double top = FastMath.min(one.apogeeRadius(), two.apogeeRadius()) + width / 2;
        if (bottom >= top) {
            return 0;
        }
        TreeSet<Double> cuts = new TreeSet<>();
        cuts.add(bottom);
        cuts.add(top);
        for (Ellipse orbit : new Ellipse[] {one, two}) {
            for (double apsis : new double[] {orbit.perigeeRadius(), orbit.apogeeRadius()}) {
                for (double side : new double[] {-width / 2, width / 2}) {
                    addWithin(cuts, apsis + side, bottom, top);
                    for (double x = width; x < top - bottom; x *= 1.7) {
                        addWithin(cuts, apsis + side + x, bottom, top);
                        addWithin(cuts, apsis + side - x, bottom, top);
                    }
                }
            }
        }
        double sum = 0;
        double from = bottom;
        for (double to : cuts.tailSet(bottom, false)) {
            double half = (to - from) / 2;
            double centre = (to + from) / 2;
            if (half > 1e-6) {
                sum += RADIAL.integrate(
                        theta -> half * FastMath.sin(theta) * f.applyAsDouble(centre - half * FastMath.cos(theta)));
            }
            from = to;
        }
        return sum;
    }

    private static void addWithin(TreeSet<Double> cuts, double cut, double bottom, double top) {
        if (cut > bottom && cut < top) {
            cuts.add(cut);
        }
    }

    private double smeared(Ellipse orbit, double r) {
        return (cumulated(orbit, r + width / 2) - cumulated(orbit, r - width / 2)) / width;
    }

    static double cumulated(Ellipse orbit, double r) {
        if (r <= orbit.perigeeRadius()) {
            return 0;
        }
        if (r >= orbit.apogeeRadius()) {
            return 1;
        }
        double eccentric = FastMath.acos((1 - r / orbit.a()) / orbit.e());
        return (eccentric - orbit.e() * FastMath.sin(eccentric)) / FastMath.PI;
    }

    static double momentum(Ellipse orbit) {
        return FastMath.sqrt(EarthModel.MU * orbit.a() * (1 - orbit.e() * orbit.e()));
    }

    private static double radialSpeed(Ellipse orbit, double r) {
        double h = momentum(orbit);
        return FastMath.sqrt(FastMath.max(0, EarthModel.MU * (2 / r - 1 / orbit.a()) - h * h / r / r));
    }
}
