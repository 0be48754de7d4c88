package org.clearorbit.risk;

import java.util.stream.IntStream;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.risk.pair.LatitudeQuadrature;
import org.hipparchus.util.FastMath;

/**
 * Kessler's formula in the shells of {@link AltitudeShells} with inclination classes of 0.05 degree and the geometry of
 * each pair of classes by quadrature: the same model as that of the library, without its classes and its table.
 */
final class FineClasses {

    private static final double WIDTH = FastMath.toRadians(0.05);
    private static final int CLASSES = 3600;
    private static final int COUNT = 0;
    private static final int RADIUS = 1;
    private static final int RADIUS_SQUARED = 2;
    private static final int HORIZONTAL = 3;
    private static final int RADIAL_SQUARED = 4;

    private final LatitudeQuadrature nodes = new LatitudeQuadrature(
            WIDTH,
            16,
            IntStream.range(0, CLASSES).mapToDouble(k -> (k + 0.5) * WIDTH).toArray());
    private final double[][][] sums = new double[AltitudeShells.count()][CLASSES][];
    private final double[] own = new double[AltitudeShells.count()];

    FineClasses(Catalog catalog) {
        for (SpaceObject object : catalog.objects()) {
            RiskOrbit orbit = RiskOrbit.of(object.elements());
            int k = FastMath.min((int) (orbit.i() / WIDTH), CLASSES - 1);
            double radius = object.hardBodyRadius();
            nodes.lay(k, k);
            orbit.visitShells((shell, time, horizontal, radialSquared) -> {
                double[] sum = sums[shell][k] == null ? new double[5] : sums[shell][k];
                sums[shell][k] = sum;
                sum[COUNT] += time;
                sum[RADIUS] += time * radius;
                sum[RADIUS_SQUARED] += time * radius * radius;
                sum[HORIZONTAL] += time * horizontal;
                sum[RADIAL_SQUARED] += time * radialSquared;
                own[shell] += 2 * radius * radius * time * time * speed(horizontal, horizontal, 2 * radialSquared);
            });
        }
    }

    /** Expected collisions in a shell (1/s), each pair counted once. */
    double perSecond(int shell) {
        double total = -own[shell];
        for (int k = 0; k < CLASSES; k++) {
            for (int l = 0; sums[shell][k] != null && l <= k; l++) {
                if (sums[shell][l] != null) {
                    nodes.lay(k, l);
                    total += (k == l ? 0.5 : 1) * meet(sums[shell][k], sums[shell][l]);
                }
            }
        }
        return total * FastMath.PI / AltitudeShells.volume(shell);
    }

    private double meet(double[] one, double[] other) {
        double area = one[COUNT] * other[RADIUS_SQUARED]
                + 2 * one[RADIUS] * other[RADIUS]
                + other[COUNT] * one[RADIUS_SQUARED];
        double radial = one[RADIAL_SQUARED] / one[COUNT] + other[RADIAL_SQUARED] / other[COUNT];
        return area * speed(one[HORIZONTAL] / one[COUNT], other[HORIZONTAL] / other[COUNT], radial);
    }

    private double speed(double horizontal, double other, double radialSquared) {
        double product = 2 * horizontal * other;
        double difference = horizontal - other;
        return FastMath.sqrt(product) * nodes.densityTimesSpeed((difference * difference + radialSquared) / product);
    }
}
