package org.clearorbit.risk.cube;

import java.util.HashMap;
import java.util.Map;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.risk.AltitudeShells;
import org.hipparchus.util.FastMath;

/** Adds up what pairs in one cube mean for the rates, in the order of the samples. */
final class CubeTally {

    /** From which mass on pairs are kept one by one (kg). */
    static final double HEAVY = 1000;

    /** Width of a bin of relative speed (m/s); the last bin has no upper end. */
    static final double SPEED_BIN = 500;

    static final int SPEED_BINS = 34;
    static final int TYPES = ObjectType.values().length;

    private final CubePopulation population;
    private final double perVolume;
    private final int[] type;
    private final boolean[] heavy;

    final SampleSums total = new SampleSums(1);
    final SampleSums objects;
    final SampleSums shells = new SampleSums(AltitudeShells.count() + 1);
    final SampleSums types = new SampleSums(TYPES * TYPES);
    final SampleSums speeds = new SampleSums(SPEED_BINS);
    /** By index of one times number of objects plus index of the other: sum, sum of squares, meetings. */
    final Map<Long, double[]> heavyPairs = new HashMap<>();

    private int sample = -1;

    CubeTally(Catalog catalog, CubePopulation population, double edge) {
        this.population = population;
        this.perVolume = 1 / (edge * edge * edge);
        this.objects = new SampleSums(population.size());
        this.type = new int[population.size()];
        this.heavy = new boolean[population.size()];
        for (int k = 0; k < type.length; k++) {
            SpaceObject object = catalog.objects().get(k);
            type[k] = object.type().ordinal();
            heavy[k] = object.mass().value() >= HEAVY;
        }
    }

    void add(CubeMeetings found) {
        for (int k = 0; k < found.size(); k++) {
            if (found.sample(k) != sample) {
                endSample();
                sample = found.sample(k);
            }
            int one = found.one(k);
            int other = found.other(k);
            double radii = population.radius()[one] + population.radius()[other];
            double rate = FastMath.PI * radii * radii * found.speed(k) * perVolume;
            total.add(0, rate);
            objects.add(one, rate);
            objects.add(other, rate);
            int shell = AltitudeShells.at(found.radius(k));
            shells.add(shell < 0 ? AltitudeShells.count() : shell, rate);
            types.add(Math.min(type[one], type[other]) * TYPES + Math.max(type[one], type[other]), rate);
            speeds.add(Math.min(SPEED_BINS - 1, (int) (found.speed(k) / SPEED_BIN)), rate);
            if (heavy[one] && heavy[other]) {
                double[] sums =
                        heavyPairs.computeIfAbsent((long) one * population.size() + other, key -> new double[3]);
                sums[0] += rate;
                sums[1] += rate * rate;
                sums[2]++;
            }
        }
    }

    void endSample() {
        total.endSample();
        objects.endSample();
        shells.endSample();
        types.endSample();
        speeds.endSample();
    }
}
