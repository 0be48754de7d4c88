package org.clearorbit.risk.cube;

import java.io.Serializable;
import java.util.Arrays;

/** The pairs of objects that samples found in one cube, in the order in which they were found. */
final class CubeMeetings implements Serializable {

    private static final long serialVersionUID = 1L;

    /** More than any unit of work should find, and far from the longest array. */
    static final int LARGEST = 1 << 22;

    /** Number of the sample, index of one object and of the other, three for each pair. */
    private int[] who = new int[48];
    /** Relative speed (m/s) and mean distance of both from the centre of the Earth (m), two for each pair. */
    private double[] how = new double[32];

    private int size;

    void add(int sample, int one, int other, double speed, double radius) {
        if (size == LARGEST) {
            throw new IllegalArgumentException("more than " + LARGEST
                    + " pairs of objects in one cube in a unit of work, expected fewer, as smaller cubes give");
        }
        if (3 * size == who.length) {
            who = Arrays.copyOf(who, 2 * who.length);
            how = Arrays.copyOf(how, 2 * how.length);
        }
        who[3 * size] = sample;
        who[3 * size + 1] = one;
        who[3 * size + 2] = other;
        how[2 * size] = speed;
        how[2 * size + 1] = radius;
        size++;
    }

    int size() {
        return size;
    }

    int sample(int k) {
        return who[3 * k];
    }

    int one(int k) {
        return who[3 * k + 1];
    }

    int other(int k) {
        return who[3 * k + 2];
    }

    double speed(int k) {
        return how[2 * k];
    }

    double radius(int k) {
        return how[2 * k + 1];
    }
}
