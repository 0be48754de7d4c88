package org.clearorbit.risk.approach;

import java.util.Arrays;

/** Pairs that may come close within a step, in plain arrays that grow. */
final class Candidates {

    private int[] target = new int[64];
    private int[] other = new int[64];
    private int[] step = new int[64];
    private double[] offset = new double[64];
    private double[] halfWidth = new double[64];
    private int size;

    /**
     * @param targetIndex index of the target
     * @param otherIndex index of the other object
     * @param atStep step of the grid
     * @param around where in it to look first (s from its middle)
     * @param width how far about there (s)
     */
    void add(int targetIndex, int otherIndex, int atStep, double around, double width) {
        if (size == target.length) {
            int more = size + (size >> 1);
            target = Arrays.copyOf(target, more);
            other = Arrays.copyOf(other, more);
            step = Arrays.copyOf(step, more);
            offset = Arrays.copyOf(offset, more);
            halfWidth = Arrays.copyOf(halfWidth, more);
        }
        target[size] = targetIndex;
        other[size] = otherIndex;
        step[size] = atStep;
        offset[size] = around;
        halfWidth[size++] = width;
    }

    int size() {
        return size;
    }

    int target(int k) {
        return target[k];
    }

    int other(int k) {
        return other[k];
    }

    int step(int k) {
        return step[k];
    }

    double offset(int k) {
        return offset[k];
    }

    double halfWidth(int k) {
        return halfWidth[k];
    }

    /** Takes over those of another list. */
    void addAll(Candidates more) {
        for (int k = 0; k < more.size; k++) {
            add(more.target[k], more.other[k], more.step[k], more.offset[k], more.halfWidth[k]);
        }
    }

    /** How many there are of each other object below {@code objects}, added up: places for a sort by counting. */
    int[] firstOfOther(int objects) {
        int[] first = new int[objects + 1];
        for (int k = 0; k < size; k++) {
            first[other[k] + 1]++;
        }
        for (int k = 0; k < objects; k++) {
            first[k + 1] += first[k];
        }
        return first;
    }

    /** Their places in ascending order of the other object, in the order of entry for each. */
    int[] byOther(int[] firstOfOther) {
        int[] next = firstOfOther.clone();
        int[] order = new int[size];
        for (int k = 0; k < size; k++) {
            order[next[other[k]]++] = k;
        }
        return order;
    }
}
