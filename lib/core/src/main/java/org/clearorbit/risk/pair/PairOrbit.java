package org.clearorbit.risk.pair;

import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.ElementSet;
import org.hipparchus.analysis.polynomials.PolynomialFunctionLagrangeForm;
import org.hipparchus.util.FastMath;

/**
 * What meeting an orbit with many others needs of it, computed once. Time spent below a radius is a share F = M/π of
 * the whole, M the mean anomaly; with u = (r - q)/(Q - q) the eccentric anomaly is 2 asin √u, so that one polynomial
 * for asin(√u)/√u serves all orbits.
 */
final class PairOrbit {

    /** asin(√u)/√u on [0, ½] in powers of 4 u - 1, within 1e-10: the interpolation polynomial on Chebyshev nodes. */
    private static final double[] ARC = arc(12);

    /** Radius of the perigee (m). */
    final double perigee;
    /** Radius of the apogee (m). */
    final double apogee;
    /** Of the inclination. */
    final double sin;
    /** Of the inclination. */
    final double cos;
    /** Angular momentum (m²/s). */
    final double momentum;
    /** μ/a: the radial speed times the radius, squared, is this times (r - q)(Q - r). */
    final double energy;

    /** In m. */
    final double hardBodyRadius;
    /** Catalogue number. */
    final int number;

    private final double e;
    private final double perSpan;

    PairOrbit(double a, double e, double i, double hardBodyRadius, int number) {
        this.e = e;
        this.perigee = a * (1 - e);
        this.apogee = a * (1 + e);
        this.perSpan = 1 / (apogee - perigee);
        this.sin = FastMath.sin(i);
        this.cos = FastMath.cos(i);
        this.momentum = FastMath.sqrt(EarthModel.MU * a * (1 - e * e));
        this.energy = EarthModel.MU / a;
        this.hardBodyRadius = hardBodyRadius;
        this.number = number;
    }

    static PairOrbit of(SpaceObject object) {
        ElementSet elements = object.elements();
        return new PairOrbit(
                elements.meanSemiMajorAxis(),
                elements.e(),
                elements.i(),
                object.hardBodyRadius(),
                object.catalogNumber());
    }

    private static double[] arc(int degree) {
        double[] t = new double[degree + 1];
        double[] value = new double[degree + 1];
        for (int k = 0; k <= degree; k++) {
            t[k] = -FastMath.cos(FastMath.PI * (k + 0.5) / (degree + 1));
            double root = FastMath.sqrt((1 + t[k]) / 4);
            value[k] = FastMath.asin(root) / root;
        }
        return new PolynomialFunctionLagrangeForm(t, value).getCoefficients();
    }

    /** Share of the time spent below a radius, from 0 at the perigee to 1 at the apogee. */
    double cumulated(double radius) {
        if (radius <= perigee) {
            return 0;
        }
        if (radius >= apogee) {
            return 1;
        }
        double u = (radius - perigee) * perSpan;
        if (u <= 0.5) {
            double root = Math.sqrt(u);
            return 2 / Math.PI * root * (arcOverRoot(u) - e * Math.sqrt(1 - u));
        }
        double v = 1 - u;
        double root = Math.sqrt(v);
        return 1 - 2 / Math.PI * root * (arcOverRoot(v) + e * Math.sqrt(u));
    }

    private static double arcOverRoot(double u) {
        double t = 4 * u - 1;
        double sum = ARC[ARC.length - 1];
        for (int k = ARC.length - 2; k >= 0; k--) {
            sum = sum * t + ARC[k];
        }
        return sum;
    }

    /** Density of residence at a radius (1/m), smeared with a box of that width: integrates to 1. */
    double residence(double radius, double width) {
        return (cumulated(radius + width / 2) - cumulated(radius - width / 2)) / width;
    }

    /** Square of radial speed times radius (m⁴/s²), 0 beyond the apsides. */
    double radialMomentumSquared(double radius) {
        double product = (radius - perigee) * (apogee - radius);
        return product > 0 ? energy * product : 0;
    }

    /** The largest value of that between two radii. */
    double largestRadialMomentumSquared(double low, double high) {
        double middle = (perigee + apogee) / 2;
        return radialMomentumSquared(Math.min(Math.max(middle, low), high));
    }
}
