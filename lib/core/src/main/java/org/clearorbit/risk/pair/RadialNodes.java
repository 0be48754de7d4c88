package org.clearorbit.risk.pair;

import java.util.Arrays;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.util.FastMath;

/**
 * Nodes and weights for integrals of p₁(r) p₂(r) g(r) over the radii where two orbits with smeared residence p both
 * are, with g smooth. The smeared residence has a kink like a square root half a box to either side of each apsis;
 * between these r = centre - half-length · cos θ makes both ends smooth, and Gauss-Legendre points in θ do the rest.
 * Long pieces are cut into ones that grow by a constant ratio from either end, since the residence falls from an apsis
 * as an inverse root. An instance belongs to one thread and is used again.
 */
final class RadialNodes {

    private static final int POINTS = 6;
    private static final double RATIO = 4;
    private static final double[] COSINE = new double[POINTS];
    private static final double[] WEIGHT = new double[POINTS];

    static {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(POINTS, 0, FastMath.PI);
        for (int k = 0; k < POINTS; k++) {
            COSINE[k] = FastMath.cos(rule.getPoint(k));
            WEIGHT[k] = rule.getWeight(k) * FastMath.sin(rule.getPoint(k));
        }
    }

    private final double width;
    private final double[] edges = new double[10];
    private double[] radius = new double[256];
    private double[] weight = new double[256];
    private int count;
    private double low;
    private double high;

    RadialNodes(double width) {
        this.width = width;
    }

    /** How many nodes there are. */
    int count() {
        return count;
    }

    /** Lowest radius at which both are (m). */
    double low() {
        return low;
    }

    /** Highest radius at which both are (m). */
    double high() {
        return high;
    }

    /** Radius of a node (m). */
    double radius(int node) {
        return radius[node];
    }

    /** Weight of a node, both residences included (1/m). */
    double weight(int node) {
        return weight[node];
    }

    /** Lays the nodes for a pair; there are none where they never come to the same radius. */
    void lay(PairOrbit one, PairOrbit two) {
        count = 0;
        low = Math.max(one.perigee, two.perigee) - width / 2;
        high = Math.min(one.apogee, two.apogee) + width / 2;
        if (!(low < high)) {
            return;
        }
        edges[0] = low;
        int last = 0;
        last = cutAbout(one.perigee, last);
        last = cutAbout(one.apogee, last);
        last = cutAbout(two.perigee, last);
        last = cutAbout(two.apogee, last);
        edges[++last] = high;
        for (int k = 0; k < last; k++) {
            layBetween(one, two, edges[k], edges[k + 1]);
        }
    }

    private int cutAbout(double apsis, int last) {
        return cut(apsis + width / 2, cut(apsis - width / 2, last));
    }

    /** Puts an edge in its place among those known if it lies within. */
    private int cut(double edge, int last) {
        if (!(edge > edges[0] && edge < high)) {
            return last;
        }
        int k = last;
        while (edges[k] > edge) {
            edges[k + 1] = edges[k];
            k--;
        }
        edges[k + 1] = edge;
        return last + 1;
    }

    private void layBetween(PairOrbit one, PairOrbit two, double from, double to) {
        double bottom = from;
        double top = to;
        double step = 2 * width;
        while (top - bottom > 2.5 * step) {
            layPiece(one, two, bottom, bottom + step);
            layPiece(one, two, top - step, top);
            bottom += step;
            top -= step;
            step *= RATIO;
        }
        layPiece(one, two, bottom, top);
    }

    private void layPiece(PairOrbit one, PairOrbit two, double bottom, double top) {
        double half = (top - bottom) / 2;
        if (!(half > 0)) {
            return;
        }
        if (count + POINTS > radius.length) {
            radius = Arrays.copyOf(radius, 2 * radius.length);
            weight = Arrays.copyOf(weight, 2 * weight.length);
        }
        double centre = (bottom + top) / 2;
        for (int k = 0; k < POINTS; k++) {
            double r = centre - half * COSINE[k];
            radius[count] = r;
            weight[count++] = half * WEIGHT[k] * one.residence(r, width) * two.residence(r, width);
        }
    }
}
