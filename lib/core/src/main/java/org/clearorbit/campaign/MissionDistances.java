package org.clearorbit.campaign;

import org.clearorbit.orbit.EarthModel;
import org.clearorbit.transfer.PrecessingOrbit;
import org.hipparchus.util.FastMath;

/**
 * How far apart missions are, by the orbits of their targets: what is near can exchange targets. Two orbits are as far
 * apart as they are at the closest within the window, in the angle between their planes and in semi-major axis.
 */
final class MissionDistances {

    private final double[][] distance;

    MissionDistances(MissionModel model) {
        distance = new double[model.targets()][model.targets()];
        for (int i = 0; i < distance.length; i++) {
            for (int j = 0; j < i; j++) {
                distance[i][j] = closest(model.orbit(i), model.orbit(j), model.windowSeconds());
                distance[j][i] = distance[i][j];
            }
        }
    }

    /**
     * Least distance of two orbits that precess (rad): the angle between their planes and, in quadrature, twice the
     * relative difference of their semi-major axes.
     */
    private static double closest(PrecessingOrbit one, PrecessingOrbit other, double window) {
        double begin = FastMath.IEEEremainder(one.raan() - other.raan(), 2 * FastMath.PI);
        double drift = (one.raanRate() - other.raanRate()) * window;
        double low = FastMath.min(begin, begin + drift);
        double high = FastMath.max(begin, begin + drift);
        // the nodes meet where the difference passes a whole turn
        boolean meet = FastMath.floor(high / (2 * FastMath.PI)) >= FastMath.ceil(low / (2 * FastMath.PI));
        double apart = meet
                ? 0
                : FastMath.min(
                        FastMath.abs(FastMath.IEEEremainder(low, 2 * FastMath.PI)),
                        FastMath.abs(FastMath.IEEEremainder(high, 2 * FastMath.PI)));
        double across = FastMath.sin(0.5 * (one.i() + other.i())) * apart;
        double along = one.i() - other.i();
        double size = 2 * FastMath.abs(one.a() - other.a()) / EarthModel.EQUATORIAL_RADIUS;
        return FastMath.sqrt(across * across + along * along + size * size);
    }

    /** The mean, over the targets of one mission, of the distance to the closest of another (rad). */
    double between(Candidate one, Candidate other) {
        return one.removed().stream()
                .mapToDouble(i -> other.removed().stream()
                        .mapToDouble(j -> distance[i][j])
                        .min()
                        .orElse(FastMath.PI))
                .average()
                .orElse(FastMath.PI);
    }
}
