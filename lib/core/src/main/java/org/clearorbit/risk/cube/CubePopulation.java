package org.clearorbit.risk.cube;

import java.io.Serializable;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.MeanOrbit;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;

/**
 * A catalogue as arrays for {@link CubeSampler}.
 *
 * @param a semi-major axes (m)
 * @param e eccentricities
 * @param sinI sines of the inclinations
 * @param cosI their cosines
 * @param radius hard-body radii (m)
 * @param turns nodes and perigees at the first date and their rates (turns, turns/s), four numbers for each object;
 *     empty where they are random
 * @param span seconds from the first to the last date
 */
record CubePopulation(
        double[] a, double[] e, double[] sinI, double[] cosI, double[] radius, double[] turns, double span)
        implements Serializable {

    static CubePopulation of(Catalog catalog, CubePlacement placement) {
        int n = catalog.size();
        CubePlacement.Secular secular = placement instanceof CubePlacement.Secular given ? given : null;
        CubePopulation made = new CubePopulation(
                new double[n],
                new double[n],
                new double[n],
                new double[n],
                new double[n],
                new double[secular == null ? 0 : 4 * n],
                secular == null ? 0 : secular.to().durationFrom(secular.from()));
        for (int k = 0; k < n; k++) {
            SpaceObject object = catalog.objects().get(k);
            ElementSet elements = object.elements();
            made.a[k] = elements.meanSemiMajorAxis();
            made.e[k] = elements.e();
            made.sinI[k] = FastMath.sin(elements.i());
            made.cosI[k] = FastMath.cos(elements.i());
            made.radius[k] = object.hardBodyRadius();
            if (secular != null) {
                MeanOrbit drifting = elements.meanOrbit(secular.context()).at(secular.from());
                made.turns[4 * k] = drifting.raan() / MathUtils.TWO_PI;
                made.turns[4 * k + 1] = drifting.raanRate() / MathUtils.TWO_PI;
                made.turns[4 * k + 2] = drifting.argp() / MathUtils.TWO_PI;
                made.turns[4 * k + 3] = drifting.argpRate() / MathUtils.TWO_PI;
            }
        }
        return made;
    }

    int size() {
        return a.length;
    }

    boolean isSecular() {
        return turns.length > 0;
    }

    /** √(μa) (m²/s). */
    double circularMomentum(int n) {
        return FastMath.sqrt(EarthModel.MU * a[n]);
    }

    double highestApogee() {
        double highest = 0;
        for (int k = 0; k < a.length; k++) {
            highest = FastMath.max(highest, a[k] * (1 + e[k]));
        }
        return highest;
    }
}
