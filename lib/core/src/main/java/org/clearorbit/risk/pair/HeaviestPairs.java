package org.clearorbit.risk.pair;

import java.util.ArrayList;
import java.util.List;

/**
 * The heaviest of the pairs offered, in a heap of fixed size whose root is the lightest kept; pairs of equal weight go
 * by ascending catalogue numbers, so that the order in which they are offered changes nothing.
 */
final class HeaviestPairs {

    private final int capacity;
    private final List<PairRate> heap;

    HeaviestPairs(int capacity) {
        this.capacity = capacity;
        this.heap = new ArrayList<>(Math.min(capacity, 1024));
    }

    /** Whether a pair of this weight might be kept: spares making one that would not. */
    boolean mayKeep(double weight) {
        return capacity > 0 && (heap.size() < capacity || weight >= heap.get(0).weight());
    }

    void offer(PairRate pair) {
        if (heap.size() < capacity) {
            heap.add(pair);
            siftUp(heap.size() - 1);
        } else if (capacity > 0 && compare(pair, heap.get(0)) < 0) {
            heap.set(0, pair);
            siftDown();
        }
    }

    void offerAll(HeaviestPairs others) {
        others.heap.forEach(this::offer);
    }

    /** Those kept, the heaviest first. */
    List<PairRate> descending() {
        return heap.stream().sorted(HeaviestPairs::compare).toList();
    }

    private static int compare(PairRate one, PairRate two) {
        int byWeight = Double.compare(two.weight(), one.weight());
        if (byWeight != 0) {
            return byWeight;
        }
        int byFirst = Integer.compare(one.first().catalogNumber(), two.first().catalogNumber());
        return byFirst != 0
                ? byFirst
                : Integer.compare(one.second().catalogNumber(), two.second().catalogNumber());
    }

    private boolean isLighter(int one, int two) {
        return compare(heap.get(one), heap.get(two)) > 0;
    }

    private void siftUp(int from) {
        for (int k = from; k > 0 && isLighter(k, (k - 1) / 2); k = (k - 1) / 2) {
            swap(k, (k - 1) / 2);
        }
    }

    private void siftDown() {
        int k = 0;
        while (true) {
            int child = 2 * k + 1;
            if (child >= heap.size()) {
                return;
            }
            if (child + 1 < heap.size() && isLighter(child + 1, child)) {
                child++;
            }
            if (!isLighter(child, k)) {
                return;
            }
            swap(k, child);
            k = child;
        }
    }

    private void swap(int one, int two) {
        PairRate kept = heap.get(one);
        heap.set(one, heap.get(two));
        heap.set(two, kept);
    }
}
