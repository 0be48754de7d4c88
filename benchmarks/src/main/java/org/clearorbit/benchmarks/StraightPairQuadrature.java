package org.clearorbit.benchmarks;

import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.risk.pair.PairSettings;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.util.FastMath;

/**
 * The baseline: the integral of a pair's rate as it stands in the documentation, point by point, with the same
 * smearing, Hipparchus's Gauss rules between the same kinks and nothing tabulated, interpolated or kept from one pair
 * to the next but the rules themselves. Pairs that never meet cost it nothing either.
 */
final class StraightPairQuadrature {

    private final GaussIntegrator radial = new GaussIntegratorFactory().legendre(6, 0, FastMath.PI);
    private final GaussIntegrator latitude = new GaussIntegratorFactory().legendre(16, 0, 1);
    private final double width;
    private final double omega;

    StraightPairQuadrature(PairSettings settings) {
        this.width = settings.radialSmear();
        this.omega = settings.inclinationSmear();
    }

    private record Orbit(double a, double e, double i) {

        static Orbit of(SpaceObject object) {
            return new Orbit(
                    object.elements().meanSemiMajorAxis(),
                    object.elements().e(),
                    object.elements().i());
        }

        double perigee() {
            return a * (1 - e);
        }

        double apogee() {
            return a * (1 + e);
        }

        double momentum() {
            return FastMath.sqrt(EarthModel.MU * a * (1 - e * e));
        }

        double cumulated(double r) {
            if (r <= perigee()) {
                return 0;
            }
            if (r >= apogee()) {
                return 1;
            }
            double anomaly = FastMath.acos((1 - r / a) / e);
            return (anomaly - e * FastMath.sin(anomaly)) / FastMath.PI;
        }

        double radialSpeed(double r) {
            double horizontal = momentum() / r;
            double square = EarthModel.MU * (2 / r - 1 / a) - horizontal * horizontal;
            return FastMath.sqrt(FastMath.max(0, square));
        }
    }

    /** Expected collisions of two objects (1/s). */
    double perSecond(SpaceObject first, SpaceObject second) {
        Orbit one = Orbit.of(first);
        Orbit two = Orbit.of(second);
        double bottom = FastMath.max(one.perigee(), two.perigee()) - width / 2;
        double top = FastMath.min(one.apogee(), two.apogee()) + width / 2;
        if (bottom >= top) {
            return 0;
        }
        double h1 = one.momentum();
        double h2 = two.momentum();
        Crossing crossing = new Crossing(one.i, two.i);
        double sum = integrate(one, two, bottom, top, r -> {
            double w1 = one.radialSpeed(r);
            double w2 = two.radialSpeed(r);
            double density = (one.cumulated(r + width / 2) - one.cumulated(r - width / 2))
                    * (two.cumulated(r + width / 2) - two.cumulated(r - width / 2))
                    / (width * width);
            double horizontal = 2 * h1 * h2 / (r * r);
            double across = (h1 - h2) * (h1 - h2) / (r * r);
            double speeds = crossing.densityTimesSpeed((across + (w1 + w2) * (w1 + w2)) / horizontal)
                    + crossing.densityTimesSpeed((across + (w1 - w2) * (w1 - w2)) / horizontal);
            return density / (4 * FastMath.PI * r * r) * FastMath.sqrt(horizontal) * speeds / 2;
        });
        double reach = first.hardBodyRadius() + second.hardBodyRadius();
        return FastMath.PI * reach * reach * sum;
    }

    private double integrate(Orbit one, Orbit two, double bottom, double top, DoubleUnaryOperator f) {
        TreeSet<Double> cuts = new TreeSet<>();
        for (double apsis : new double[] {one.perigee(), one.apogee(), two.perigee(), two.apogee()}) {
            for (double kink : new double[] {apsis - width / 2, apsis + width / 2}) {
                if (kink > bottom && kink < top) {
                    cuts.add(kink);
                }
            }
        }
        cuts.add(top);
        double sum = 0;
        double from = bottom;
        for (double to : cuts) {
            double low = from;
            double high = to;
            for (double step = 2 * width; high - low > 2.5 * step; step *= 4) {
                sum += piece(low, low + step, f) + piece(high - step, high, f);
                low += step;
                high -= step;
            }
            sum += piece(low, high, f);
            from = to;
        }
        return sum;
    }

    private double piece(double low, double high, DoubleUnaryOperator f) {
        double half = (high - low) / 2;
        double centre = (high + low) / 2;
        return half
                * radial.integrate(theta -> FastMath.sin(theta) * f.applyAsDouble(centre - half * FastMath.cos(theta)));
    }

    /** The crossing of two inclinations. */
    private final class Crossing {

        private final double low;
        private final double lowCos;
        private final double highCos;
        private final double gap;
        private final double headingGap;

        Crossing(double i1, double i2) {
            boolean firstIsLow = FastMath.sin(i1) <= FastMath.sin(i2);
            this.low = FastMath.sin(firstIsLow ? i1 : i2);
            this.lowCos = FastMath.cos(firstIsLow ? i1 : i2);
            this.gap = soft(FastMath.sin(i1 + i2)) * soft(FastMath.sin(i1 - i2));
            double highSquared = FastMath.min(1, low * low + gap);
            this.headingGap = highSquared - low * low;
            this.highCos = FastMath.copySign(FastMath.sqrt(1 - highSquared), FastMath.cos(firstIsLow ? i2 : i1));
        }

        private double soft(double sine) {
            double x = FastMath.abs(sine) / omega;
            return omega * FastMath.exp(twice(x + 1) - 2 * twice(x) + twice(x - 1));
        }

        private double twice(double x) {
            return x == 0 ? 0 : x * x * (FastMath.log(FastMath.abs(x)) / 2 - 0.75);
        }

        double densityTimesSpeed(double kappa) {
            return latitude.integrate(u -> {
                double sinPhi = FastMath.sin(FastMath.PI / 2 * u * u * u);
                double fromTop = low * low * sinPhi * sinPhi;
                double cosSquared = 1 - low * low + fromTop;
                double along = lowCos * highCos / cosSquared;
                double north = FastMath.sqrt(fromTop * (headingGap + fromTop)) / cosSquared;
                double same = FastMath.max(0, 1 - along - north);
                double opposite = FastMath.max(0, 1 - along + north);
                return 3
                        / FastMath.PI
                        * u
                        * u
                        / FastMath.sqrt(gap + fromTop)
                        * (FastMath.sqrt(same + kappa) + FastMath.sqrt(opposite + kappa));
            });
        }
    }
}
