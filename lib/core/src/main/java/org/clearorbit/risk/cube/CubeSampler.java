package org.clearorbit.risk.cube;

import org.clearorbit.common.Seeds;
import org.hipparchus.util.FastMath;

/**
 * Places all objects of a population at once and finds the pairs in one cube. What an object draws is a function of the
 * sample's seed and its index, so that the few that meet can be placed again for their velocities and nothing of the
 * others is kept.
 *
 * <p>The eccentric anomaly comes by rejection: its density is proportional to 1 - e cos E where the mean anomaly is
 * uniform, so that Kepler's equation need not be solved. The grid is shifted at random in each sample, so that nothing
 * depends on where its planes lie. Not thread-safe.
 */
final class CubeSampler {

    /** Cubes along an axis on either side of the centre, a power of 2; three coordinates fill 63 bits. */
    static final int REACH = 1 << 20;

    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final double PER_32_BITS = 1.0 / 4294967296.0;
    private static final double PER_53_BITS = 1.0 / (1L << 53);

    private final CubePopulation population;
    private final double perEdge;

    private final long[] cubes;
    /** Index of the object before in the same cube, or -1. */
    private final int[] previous;
    /** Open addressing: the last object of a cube, counted on from {@link #base}; what is below is of old samples. */
    private final int[] table;

    private final int tableShift;
    // a unit of work places a million objects, far from the end of an int
    private int base = 1;

    private double elapsed;
    private long sampleSeed;

    // the object placed last: in its plane along the node and across it (m), and the rest
    private double along;
    private double across;
    private double distance;
    private double sinE;
    private double sinNode;
    private double cosNode;

    CubeSampler(CubePopulation population, double edge) {
        this.population = population;
        this.perEdge = 1 / edge;
        this.cubes = new long[population.size()];
        this.previous = new int[population.size()];
        int bits = 64 - Long.numberOfLeadingZeros(2L * population.size() + 1);
        this.table = new int[1 << bits];
        this.tableShift = 64 - bits;
    }

    /** Adds the pairs of one sample. */
    void sample(int number, long seed, CubeMeetings found) {
        long own = Seeds.derive(seed, number);
        double shiftX = uniform(Seeds.derive(own, 0)) + REACH;
        double shiftY = uniform(Seeds.derive(own, 1)) + REACH;
        double shiftZ = uniform(Seeds.derive(own, 2)) + REACH;
        elapsed = uniform(Seeds.derive(own, 3)) * population.span();
        sampleSeed = Seeds.derive(own, 4);
        place(shiftX, shiftY, shiftZ);
        int size = cubes.length;
        int mask = table.length - 1;
        for (int n = 0; n < size; n++) {
            long cube = cubes[n];
            int slot = (int) ((cube * GAMMA) >>> tableShift);
            int entry = table[slot];
            while (entry >= base && cubes[entry - base] != cube) {
                slot = (slot + 1) & mask;
                entry = table[slot];
            }
            previous[n] = entry >= base ? entry - base : -1;
            table[slot] = base + n;
            for (int met = previous[n]; met >= 0; met = previous[met]) {
                meet(number, met, n, found);
            }
        }
        base += size;
    }

    private void place(double shiftX, double shiftY, double shiftZ) {
        double[] sinI = population.sinI();
        double[] cosI = population.cosI();
        for (int n = 0; n < cubes.length; n++) {
            if (population.isSecular()) {
                placeSecular(n);
            } else {
                placeRandom(n);
            }
            double level = across * cosI[n];
            long x = (int) ((along * cosNode - level * sinNode) * perEdge + shiftX);
            long y = (int) ((along * sinNode + level * cosNode) * perEdge + shiftY);
            long z = (int) (across * sinI[n] * perEdge + shiftZ);
            cubes[n] = (x << 42) | (y << 21) | z;
        }
    }

    /** With a uniform perigee the argument of latitude is uniform whatever the true anomaly. */
    private void placeRandom(int n) {
        long draw = mix(sampleSeed + GAMMA * (n + 1));
        int node = (int) draw;
        int latitude = (int) (draw >>> 32);
        int anomaly = eccentricAnomaly(draw, population.e()[n]);
        distance = population.a()[n] * (1 - population.e()[n] * TurnTable.cos(anomaly));
        sinE = TurnTable.sin(anomaly);
        along = distance * TurnTable.cos(latitude);
        across = distance * TurnTable.sin(latitude);
        sinNode = TurnTable.sin(node);
        cosNode = TurnTable.cos(node);
    }

    private void placeSecular(int n) {
        double[] turns = population.turns();
        double a = population.a()[n];
        double e = population.e()[n];
        int node = TurnTable.of(turns[4 * n] + turns[4 * n + 1] * elapsed);
        int perigee = TurnTable.of(turns[4 * n + 2] + turns[4 * n + 3] * elapsed);
        int anomaly = eccentricAnomaly(mix(sampleSeed + GAMMA * (n + 1)), e);
        double cosE = TurnTable.cos(anomaly);
        sinE = TurnTable.sin(anomaly);
        distance = a * (1 - e * cosE);
        double x = a * (cosE - e);
        double y = a * FastMath.sqrt(1 - e * e) * sinE;
        double cosPerigee = TurnTable.cos(perigee);
        double sinPerigee = TurnTable.sin(perigee);
        along = x * cosPerigee - y * sinPerigee;
        across = x * sinPerigee + y * cosPerigee;
        sinNode = TurnTable.sin(node);
        cosNode = TurnTable.cos(node);
    }

    /** Draws until one is accepted, 1 + e times in the mean. */
    private static int eccentricAnomaly(long start, double e) {
        long draw = mix(start + GAMMA);
        while ((draw >>> 32) * PER_32_BITS * (1 + e) >= 1 - e * TurnTable.cos((int) draw)) {
            draw = mix(draw + GAMMA);
        }
        return (int) draw;
    }

    private void meet(int sample, int one, int other, CubeMeetings found) {
        double[] velocity = new double[4];
        velocity(one, velocity);
        double x = velocity[0];
        double y = velocity[1];
        double z = velocity[2];
        double r = velocity[3];
        velocity(other, velocity);
        double dx = x - velocity[0];
        double dy = y - velocity[1];
        double dz = z - velocity[2];
        found.add(sample, one, other, FastMath.sqrt(dx * dx + dy * dy + dz * dz), (r + velocity[3]) / 2);
    }

    /** Velocity (m/s, three components) and distance (m) of an object in the last sample, placed once more. */
    void velocity(int n, double[] out) {
        if (population.isSecular()) {
            placeSecular(n);
        } else {
            placeRandom(n);
        }
        double e = population.e()[n];
        double perDistance = population.circularMomentum(n) / distance;
        double radial = perDistance * e * sinE;
        double horizontal = perDistance * FastMath.sqrt(1 - e * e);
        double vAlong = (radial * along - horizontal * across) / distance;
        double vAcross = (radial * across + horizontal * along) / distance;
        double level = vAcross * population.cosI()[n];
        out[0] = vAlong * cosNode - level * sinNode;
        out[1] = vAlong * sinNode + level * cosNode;
        out[2] = vAcross * population.sinI()[n];
        out[3] = distance;
    }

    /** Of {@link Seeds}, written out for the loop. */
    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static double uniform(long bits) {
        return (bits >>> 11) * PER_53_BITS;
    }
}
